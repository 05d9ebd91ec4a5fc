/// The name by which an option was asked for.
enum OptionName: Hashable {
  case long(String)
  case short(Unicode.Scalar)

  /// Whether this option answers to the name.
  func matches(_ option: OptionSpec) -> Bool {
    switch self {
    case .long(let name):
      option.isNamed(name)
    case .short(let letter):
      option.short.map { $0.unicodeScalars.elementsEqual(CollectionOfOne(letter)) } ?? false
    }
  }

  var asksHelp: Bool { matches(.help) }
  var asksVersion: Bool { matches(.version) }
}

extension OptionSpec {
  /// The option that every program has for help.
  static let help = OptionSpec("help", "toont deze hulp", aliases: ["hulp"], short: "h")
  /// The option that every program has for its version.
  static let version = OptionSpec("versie", "toont de versie", aliases: ["version"], short: "V")
}

/// Cuts arguments into words and options, without knowing what they are for.
///
/// Which options exist is asked at each step, for the command may become known on the way.
/// Works on bytes and scalars: a combining mark after `-` or `=` hides it from `Character`s.
struct ArgumentScanner {
  /// What was found after the name of an option.
  enum Given: Hashable {
    case flag
    case value(String)
    case missingValue
    case unexpectedValue
  }

  /// One step.
  enum Item: Hashable {
    case word(String)
    case option(OptionSpec, Given)
    /// `written` may be shown; `hint` only serves to find what was meant.
    case unknown(written: String, hint: String)
    case help
    case version
  }

  private let arguments: [String]
  private var index = 0
  private var optionsEnded = false
  /// What is left of a word such as `-nq`.
  private var cluster = Substring.UnicodeScalarView()

  init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// The next word or option, or `nil` at the end.
  mutating func next(_ find: (OptionName) -> OptionSpec?) -> Item? {
    if !cluster.isEmpty { return nextInCluster(find) }
    while index < arguments.count {
      let word = arguments[index]
      index += 1
      if optionsEnded { return .word(word) }
      if word.hasSameBytes(as: "--") {
        optionsEnded = true
        continue
      }
      if word.utf8.starts(with: "--".utf8) { return longOption(word, find) }
      if word.utf8.starts(with: "-".utf8), word.utf8.count > 1 {
        cluster = Substring(word).unicodeScalars.dropFirst()
        return nextInCluster(find)
      }
      return typographicOption(word, find) ?? .word(word)
    }
    return nil
  }

  private mutating func longOption(_ word: String, _ find: (OptionName) -> OptionSpec?) -> Item {
    let (name, attached) = Self.cutAtEquals(word.unicodeScalars.dropFirst(2))
    let asked = OptionName.long(name)
    if asked.asksHelp { return .help }
    if asked.asksVersion { return .version }
    guard let option = find(asked) else { return .unknown(written: "--\(name)", hint: name) }
    guard option.value.takesValue else {
      return .option(option, attached == nil ? .flag : .unexpectedValue)
    }
    return .option(option, given(attached ?? followingValue()))
  }

  private mutating func nextInCluster(_ find: (OptionName) -> OptionSpec?) -> Item {
    let (hint, _) = Self.cutAtEquals(cluster)
    let letter = cluster.removeFirst()
    let asked = OptionName.short(letter)
    if asked.asksHelp { return .help }
    if asked.asksVersion { return .version }
    guard let option = find(asked) else {
      cluster = Substring.UnicodeScalarView()
      return .unknown(written: "-\(letter)", hint: hint)
    }
    let rest = cluster
    if !option.value.takesValue {
      guard rest.first == "=" else { return .option(option, .flag) }
      cluster = Substring.UnicodeScalarView()
      return .option(option, .unexpectedValue)
    }
    cluster = Substring.UnicodeScalarView()
    if rest.isEmpty { return .option(option, given(followingValue())) }
    return .option(option, .value(String(rest.first == "=" ? rest.dropFirst() : rest)))
  }

  private func given(_ value: String?) -> Given {
    value.map { .value($0) } ?? .missingValue
  }

  /// Takes the next argument when it can be a value: `-` and `-5d` can, `-n` and `--` cannot.
  private mutating func followingValue() -> String? {
    guard index < arguments.count else { return nil }
    let bytes = arguments[index].utf8
    if bytes.first == UInt8(ascii: "-"), let second = bytes.dropFirst().first,
      !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second)
    {
      return nil
    }
    index += 1
    return arguments[index - 1]
  }

  /// A known option behind a long dash, as word processors make of `--` in a copied line.
  private func typographicOption(_ word: String, _ find: (OptionName) -> OptionSpec?) -> Item? {
    let dashes: [Unicode.Scalar] = ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}"]
    guard let first = word.unicodeScalars.first, dashes.contains(first) else { return nil }
    let bare = word.unicodeScalars.drop { dashes.contains($0) || $0 == "-" }
    let (name, _) = Self.cutAtEquals(bare)
    let asked = OptionName.long(name)
    guard find(asked) != nil || asked.asksHelp || asked.asksVersion else { return nil }
    return .unknown(written: "\(first)\(name)", hint: name)
  }

  private static func cutAtEquals(
    _ text: Substring.UnicodeScalarView
  ) -> (name: String, value: String?) {
    guard let equals = text.firstIndex(of: "=") else { return (String(text), nil) }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }
}
