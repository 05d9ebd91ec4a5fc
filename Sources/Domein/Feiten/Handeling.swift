public import Kalender

/// What every command carries: when it happened, what day it is, and who says so.
public struct Handeling: Equatable, Sendable {
  /// Civil day on which it happened.
  public let op: Datum
  /// The present Dutch civil day.
  public let vandaag: Datum
  /// Who records it.
  public let door: Medewerkercode

  /// Describes the act around a command.
  public init(op: Datum, vandaag: Datum, door: Medewerkercode) {
    self.op = op
    self.vandaag = vandaag
    self.door = door
  }

  /// Whether it would lie in the future, which only a plan may.
  var ligtInToekomst: Bool { op > vandaag }
}

/// Why a command was refused: a fact with its data, never a sentence in a string.
public protocol Weigering: Error, Equatable, Sendable {
  /// What kind of refusal it is; decides the exit code.
  var aard: Weigeringsaard { get }
  /// What was wrong and what is allowed, in Dutch, without personal data.
  var melding: String { get }
  /// The rule and its source; nil where the form of the data is wrong.
  var bron: String? { get }
}

/// The kinds of refusal.
public enum Weigeringsaard: Equatable, Sendable {
  /// A value that cannot be, such as a day in the future or a code that does not exist.
  case ongeldigGegeven
  /// A rule of the domain forbids it.
  case regel
  /// The role of whoever asks does not allow it.
  case nietBevoegd
}
