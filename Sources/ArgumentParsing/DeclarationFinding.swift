/// A fault in a declaration, for the test that guards it; see ``ProgramSpec/validate()``.
///
/// Commands are given by their words, the program's own options by an empty list of words.
public enum DeclarationFinding: Sendable, Hashable {
  /// A command word, topic, option or choice that is not plain ASCII.
  case badName(String, command: [String])
  /// A short name that is no ASCII letter.
  case badShort(Character, command: [String])
  /// A command of no words or of more than three.
  case badWordCount([String])
  /// Two commands, subjects or topics with the same words, or one that hides `help`.
  case doubleCommand([String])
  /// Two options with the same long or short name, help and version included.
  case doubleOption(String, command: [String])
  /// Two choices with the same name.
  case doubleChoice(String, option: String, command: [String])
  /// A list of choices that is empty.
  case choiceWithoutValues(option: String, command: [String])
  /// Positions that do not run from 0 without a gap.
  case positionGap(command: [String])
  /// A flag with a position.
  case positionOnFlag(option: String, command: [String])
  /// A repeating positional before another, or a required one after one that is not.
  case positionOutOfOrder(option: String, command: [String])
  /// Positionals on a command that further words can follow: a mistyped act would run it.
  case positionsBeforeActs(command: [String])
  /// A name that takes a value in some commands and none in others.
  case differentKinds(option: String)
  /// No explanation.
  case missingHelp(option: String, command: [String])
  /// No summary of a program, a command, a topic or a subject with acts.
  case missingSummary([String])
  /// No text under a topic.
  case missingText(topic: String)
  /// A subject without any command.
  case subjectWithoutActs([String])
  /// A heading that the program does not list, or a first word without a heading.
  case unknownGroup(String?, words: [String])
  /// A visible program with fewer than two examples.
  case tooFewExamples
  /// An example that the parser refuses, with the reason.
  case exampleDoesNotParse(String, ParseFailure)
  /// An example that does not call the program, or not the command that it stands under.
  case exampleOfOther(String, command: [String])
}
