/// Gathers the values of one command and checks them against its declaration.
struct ValueCollector {
  private let command: CommandSpec
  private let options: [OptionSpec]
  private let origin: ParseFailure.Origin
  private let places: [OptionSpec]
  private var placesTaken = 0
  private var values: [String: [String]] = [:]
  private var positional: Set<String> = []

  /// `shared` are options on top of the command's own.
  init(_ command: CommandSpec, shared: [OptionSpec], origin: ParseFailure.Origin) {
    self.command = command
    self.options = command.options + shared
    self.origin = origin
    self.places = command.positionals
  }

  /// The option of this name, the command's own before a shared one.
  func find(_ name: OptionName) -> OptionSpec? {
    options.first { name.matches($0) }
  }

  func failure(_ kind: ParseFailure.Kind) -> ParseFailure {
    ParseFailure(kind, context: command.words, origin: origin)
  }

  /// Takes an option as the scanner found it.
  mutating func add(
    _ option: OptionSpec, _ given: ArgumentScanner.Given
  ) throws(ParseFailure) {
    switch given {
    case .flag: addFlag(option)
    case .value(let value): try add(option, value, byPlace: false)
    case .missingValue: throw failure(.missingValue(option: option.name))
    case .unexpectedValue: throw failure(.unexpectedValue(option: option.name))
    }
  }

  /// Takes the next word that is no option.
  mutating func addPositional(_ word: String) throws(ParseFailure) {
    let option: OptionSpec
    if placesTaken < places.count {
      option = places[placesTaken]
      placesTaken += 1
    } else if let last = places.last, last.repeats {
      option = last
    } else {
      throw failure(.unexpectedArgument(word: word, limit: places.count))
    }
    try add(option, word, byPlace: true)
  }

  /// Takes an option that came as data, where a flag is answered with yes or no.
  mutating func add(_ option: OptionSpec, data: [String]) throws(ParseFailure) {
    for value in data {
      if option.value.takesValue {
        try add(option, value, byPlace: false)
      } else if value == ValueKind.yes {
        addFlag(option)
      } else if value != ValueKind.no, !value.isEmpty {
        throw failure(.unexpectedValue(option: option.name))
      }
    }
  }

  /// The command with its values, when nothing that it requires is missing.
  func finish() throws(ParseFailure) -> ParsedCommand {
    let missing = options.filter { $0.required && values[$0.name] == nil }.map(\.name)
    if !missing.isEmpty { throw failure(.missingOptions(missing)) }
    return ParsedCommand(command: command, values: values, positional: positional)
  }

  /// A flag given twice says nothing new, unless it is counted.
  private mutating func addFlag(_ option: OptionSpec) {
    if option.repeats || values[option.name] == nil {
      values[option.name, default: []].append(ValueKind.yes)
    }
  }

  private mutating func add(
    _ option: OptionSpec, _ value: String, byPlace: Bool
  ) throws(ParseFailure) {
    // An empty value equals absence of the option.
    if value.isEmpty { return }
    if values[option.name] != nil,
      !option.repeats || positional.contains(option.name) != byPlace
    {
      throw failure(.repeatedOption(option.name))
    }
    if case .choice(let choices) = option.value,
      !choices.contains(where: { $0.name.hasSameBytes(as: value) })
    {
      let allowed = choices.map(\.name)
      throw failure(
        .invalidChoice(
          option: option.name, value: value, allowed: allowed,
          suggestions: Suggestions.near(value, in: allowed)))
    }
    values[option.name, default: []].append(value)
    if byPlace { positional.insert(option.name) }
  }
}
