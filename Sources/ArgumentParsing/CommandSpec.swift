/// A command line to copy, with what it does.
public struct Example: Sendable, Hashable {
  /// The whole line, program name included; pipes and redirections may stand in it.
  public let line: String
  /// What it does, in a few words.
  public let explanation: String

  /// Makes an example.
  public init(_ line: String, _ explanation: String) {
    self.line = line
    self.explanation = explanation
  }
}

/// One command: the words that call it and what it takes.
///
/// Options and examples are made when asked for: a program declares a hundred commands to run one.
public struct CommandSpec: Sendable, Hashable {
  /// One to three words: subject, act and sometimes a further act.
  public let words: [String]
  /// One line for lists, without a full stop.
  public let summary: String
  /// More about it; the shape of the text is that of ``TopicSpec/text``.
  public let discussion: String
  /// Its own options, in the order of help; the program's options come on top.
  public var options: [OptionSpec] { makeOptions() }
  /// Command lines to copy.
  public var examples: [Example] { makeExamples() }
  /// Heading in the overview; `nil` takes that of the subject.
  public let group: String?
  /// Free marks for whoever runs the command, such as "writes".
  public let tags: Set<String>
  /// Whether help, suggestions, completion and pages leave it out; it does parse.
  public let hidden: Bool
  private let makeOptions: @Sendable () -> [OptionSpec]
  private let makeExamples: @Sendable () -> [Example]

  /// Makes a command; the words are given as typed: `CommandSpec("bed spit", "spit een bed om")`.
  public init(
    _ words: String, _ summary: String, discussion: String = "",
    options: @autoclosure @escaping @Sendable () -> [OptionSpec] = [],
    examples: @autoclosure @escaping @Sendable () -> [Example] = [], group: String? = nil,
    tags: Set<String> = [], hidden: Bool = false
  ) {
    self.words = words.unicodeScalars.split(separator: " ").map { String($0) }
    self.summary = summary
    self.discussion = discussion
    makeOptions = options
    makeExamples = examples
    self.group = group
    self.tags = tags
    self.hidden = hidden
  }

  /// Whether both declare the same.
  public static func == (one: CommandSpec, other: CommandSpec) -> Bool {
    one.words == other.words && one.summary == other.summary && one.discussion == other.discussion
      && one.options == other.options && one.examples == other.examples
      && one.group == other.group && one.tags == other.tags && one.hidden == other.hidden
  }

  /// By the words alone: no two commands of a program share them.
  public func hash(into hasher: inout Hasher) { hasher.combine(words) }

  /// The words as typed, with spaces.
  public var line: String { words.joined(separator: " ") }

  /// Its positional arguments, in the order of their places.
  var positionals: [OptionSpec] {
    options.filter { $0.position != nil }.sorted { ($0.position ?? 0) < ($1.position ?? 0) }
  }
}

/// A word that groups commands and is none itself.
public struct SubjectSpec: Sendable, Hashable {
  /// The word or words before the act.
  public let words: [String]
  /// One line for the overview, without a full stop.
  public let summary: String
  /// More about it; the shape of the text is that of ``TopicSpec/text``.
  public let discussion: String
  /// Heading in the overview.
  public let group: String?

  /// Makes a subject.
  public init(_ words: String, _ summary: String, discussion: String = "", group: String? = nil) {
    self.words = words.unicodeScalars.split(separator: " ").map { String($0) }
    self.summary = summary
    self.discussion = discussion
    self.group = group
  }
}

/// A page of help that belongs to no command: `help datums`.
public struct TopicSpec: Sendable, Hashable {
  /// The word after `help`.
  public let name: String
  /// One line for the overview, without a full stop.
  public let summary: String
  /// The text: paragraphs apart by an empty line, items that begin with `- `, and lines that
  /// begin with a space, which keep their form (tables, grammars).
  public let text: String

  /// Makes a topic.
  public init(_ name: String, _ summary: String, text: String) {
    self.name = name
    self.summary = summary
    self.text = text
  }
}
