/// What a command line asks for.
public enum Invocation: Sendable, Hashable {
  /// Run a command with its values.
  case run(ParsedCommand)
  /// Print help.
  case help(HelpSubject)
  /// Print the version.
  case version
}

/// What help is asked about; every way to ask gives the same subject, hence the same text.
public enum HelpSubject: Sendable, Hashable {
  /// The program.
  case overview
  /// A word that groups commands.
  case subject([String])
  /// A command.
  case command([String])
  /// A page that belongs to no command.
  case topic(String)
}

/// A command with its values, checked against the declaration.
public struct ParsedCommand: Sendable, Hashable {
  /// The declaration of the command.
  public let command: CommandSpec
  /// The values under the canonical option name, in the order given.
  ///
  /// Absent options are absent. A flag that was given has the value ``ValueKind/yes``, once for
  /// each time if it repeats.
  public let values: [String: [String]]
  /// The names of options that were given by place and not by name.
  public let positional: Set<String>

  /// The words of the command.
  public var words: [String] { command.words }

  /// The first value of an option, or `nil` when it was not given.
  public func value(_ name: String) -> String? { values[name]?.first }

  /// All values of an option, in the order given.
  public func values(_ name: String) -> [String] { values[name] ?? [] }

  /// Whether a flag was given or a yes/no question was answered with yes.
  public func flag(_ name: String) -> Bool { value(name) == ValueKind.yes }

  /// The same command with other values of one option.
  public func replacing(_ name: String, with values: [String]) -> ParsedCommand {
    var changed = self.values
    changed[name] = values
    return ParsedCommand(command: command, values: changed, positional: positional)
  }

  /// Whether the option was given by place.
  public func cameByPosition(_ name: String) -> Bool { positional.contains(name) }
}
