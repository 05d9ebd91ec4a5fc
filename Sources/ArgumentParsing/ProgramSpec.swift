/// The whole command line of a program as data.
///
/// Parsing, help, error texts, completion scripts, man page and reference page all come from
/// this one value, so that they cannot disagree.
public struct ProgramSpec: Sendable, Hashable {
  /// The name under which the program is called.
  public let name: String
  /// What it is, in one line without a full stop.
  public let summary: String
  /// The version as printed by `--versie`.
  public let version: String
  /// More about it, for the man page and the reference page.
  public let discussion: String
  /// Options that every command takes.
  public let globalOptions: [OptionSpec]
  /// Headings of the overview, in their order.
  public let groups: [String]
  /// The words that group commands.
  public let subjects: [SubjectSpec]
  /// Every command, in the order of lists.
  public let commands: [CommandSpec]
  /// Pages of help that belong to no command.
  public let topics: [TopicSpec]
  /// Two or more lines that show what it is for, on top of the overview.
  public let examples: [Example]
  /// The last line of the overview.
  public let closing: String

  /// Makes a program; without a closing line the overview ends by naming `help`.
  public init(
    name: String, summary: String, version: String, discussion: String = "",
    globalOptions: [OptionSpec] = [], groups: [String] = [], subjects: [SubjectSpec] = [],
    commands: [CommandSpec], topics: [TopicSpec] = [], examples: [Example] = [],
    closing: String? = nil
  ) {
    self.name = name
    self.summary = summary
    self.version = version
    self.discussion = discussion
    self.globalOptions = globalOptions
    self.groups = groups
    self.subjects = subjects
    self.commands = commands
    self.topics = topics
    self.examples = examples
    self.closing = closing ?? "Typ '\(name) help <opdracht>' voor meer informatie."
  }

  /// What `--versie` prints, with a line feed.
  public var versionText: String { "\(name) \(version)\n" }

  /// The command that these words call, or `nil`.
  public func command(_ words: [String]) -> CommandSpec? {
    commands.first { $0.words == words }
  }
}

// MARK: The tree of words

extension ProgramSpec {
  /// The words that ask for help in place of a command.
  static let helpWords = ["help", "hulp"]

  /// A line of a list: a word and what it stands for.
  struct Entry: Hashable {
    let words: [String]
    let summary: String
    let group: String?
    var word: String { words.last ?? "" }
  }

  /// The declared subject of exactly these words.
  func subject(_ words: [String]) -> SubjectSpec? {
    subjects.first { $0.words == words }
  }

  /// The word as declared, when some command continues `path` with it; hidden ones too.
  func step(from path: [String], _ word: String) -> String? {
    let command = commands.first {
      $0.words.count > path.count && $0.words.starts(with: path)
        && $0.words[path.count].hasSameBytes(as: word)
    }
    return command?.words[path.count]
  }

  /// Whether some command, hidden or not, goes on after `path`.
  func goesOn(after path: [String]) -> Bool {
    commands.contains { $0.words.count > path.count && $0.words.starts(with: path) }
  }

  /// The visible continuations of `path`, each once, in order of declaration.
  func entries(after path: [String]) -> [Entry] {
    var seen: Set<[String]> = []
    var entries: [Entry] = []
    for found in commands
    where !found.hidden && found.words.count > path.count && found.words.starts(with: path) {
      let words = Array(found.words.prefix(path.count + 1))
      if seen.insert(words).inserted { entries.append(entry(words)) }
    }
    return entries
  }

  /// The visible words that may follow `path`.
  func acts(after path: [String]) -> [String] {
    entries(after: path).map(\.word)
  }

  /// The visible commands at or under `path`.
  func visibleCommands(under path: [String]) -> [CommandSpec] {
    commands.filter { !$0.hidden && $0.words.starts(with: path) }
  }

  private func entry(_ words: [String]) -> Entry {
    let command = command(words)
    let subject = subject(words)
    let fallback = acts(after: words).joined(separator: ", ")
    let first = visibleCommands(under: words).lazy.compactMap(\.group).first
    return Entry(
      words: words, summary: command?.summary ?? subject?.summary ?? fallback,
      group: command?.group ?? subject?.group ?? first)
  }
}
