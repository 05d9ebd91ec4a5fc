/// What is wanted, with its circumstances: what an aggregate decides on.
///
/// An aggregate that has to know more, such as whether another casus is open, has a command of its
/// own.
public struct Command<Opdracht: Sendable>: Sendable {
  /// When, what day it is, and who.
  public let handeling: Handeling
  /// What is wanted.
  public let opdracht: Opdracht

  /// Pairs an act with its circumstances.
  public init(_ opdracht: Opdracht, _ handeling: Handeling) {
    self.handeling = handeling
    self.opdracht = opdracht
  }
}
