/// One step in the computation of a day, for people to check.
public struct Rekenstap: Hashable, Sendable {
  /// The day the step is about; of the last step, the result.
  public let datum: Datum
  /// What happens there and why, in Dutch, with the article where there is one.
  public let uitleg: String
  /// Something the computation did not know: holidays of a year, for instance.
  public let isWaarschuwing: Bool

  /// Describes a step.
  public init(_ datum: Datum, _ uitleg: String, isWaarschuwing: Bool = false) {
    self.datum = datum
    self.uitleg = uitleg
    self.isWaarschuwing = isWaarschuwing
  }
}

/// Takes the steps of a computation, in the order of reasoning.
public protocol Stapontvanger {
  /// Whether steps are wanted at all; where not, none is made.
  var luistert: Bool { get }
  /// Takes a step; it is only made when it is evaluated.
  mutating func noteer(_ stap: @autoclosure () -> Rekenstap)
}

/// Wants no steps: computing the plain day then costs nothing else.
public struct GeenStappen: Stapontvanger, Sendable {
  /// Takes nothing.
  public init() {}

  /// Never.
  public var luistert: Bool { false }

  /// Does nothing, and does not make the step.
  public mutating func noteer(_ stap: @autoclosure () -> Rekenstap) {}
}

/// Keeps the steps.
public struct Stappenlijst: Stapontvanger, Sendable {
  /// The steps so far.
  public private(set) var stappen: [Rekenstap] = []

  /// Starts without steps.
  public init() {}

  /// Always.
  public var luistert: Bool { true }

  /// Keeps the step.
  public mutating func noteer(_ stap: @autoclosure () -> Rekenstap) { stappen.append(stap()) }
}
