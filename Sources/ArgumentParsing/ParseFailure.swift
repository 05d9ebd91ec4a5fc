/// Why words are not a command, as data; ``ProgramSpec/text(for:)`` makes the sentence.
///
/// It may hold what the user typed; the sentence repeats only command words and choices, for
/// other values may be personal.
public struct ParseFailure: Error, Sendable, Hashable {
  /// The exit status of a usage error (`EX_USAGE` of sysexits.h).
  public static let exitCode: Int32 = 64

  /// Where the words came from, which decides how an option is written.
  public enum Origin: Sendable, Hashable {
    /// The command line: `--naam`.
    case arguments
    /// A line of data: `naam`.
    case data
  }

  /// What is wrong; options under their canonical name, without dashes, unless said otherwise.
  public enum Kind: Sendable, Hashable {
    /// No command goes on with this word after the words of the context.
    case unknownCommand(word: String, suggestions: [String])
    /// The words so far need one of these acts; an empty context is a line without a command.
    case missingAct(acts: [String])
    /// An option as written, dashes included, but never with its value.
    case unknownOption(name: String, suggestions: [String])
    /// The option needs a value.
    case missingValue(option: String)
    /// The option is a flag and takes none.
    case unexpectedValue(option: String)
    /// The value is not in the list.
    case invalidChoice(option: String, value: String, allowed: [String], suggestions: [String])
    /// The command needs these options too, in the order of declaration.
    case missingOptions([String])
    /// The option was given more than once, or both by name and by place.
    case repeatedOption(String)
    /// A word too many; `limit` is how many the command takes.
    case unexpectedArgument(word: String, limit: Int)
  }

  /// What is wrong.
  public let kind: Kind
  /// The words of the command as far as they were understood.
  public let context: [String]
  /// Where the words came from.
  public let origin: Origin

  /// Makes a failure.
  public init(_ kind: Kind, context: [String] = [], origin: Origin = .arguments) {
    self.kind = kind
    self.context = context
    self.origin = origin
  }
}
