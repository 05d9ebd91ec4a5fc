public import EventLog
public import ReadModels

/// One consistent look at a dossier: its log and the rows that belong to it.
public protocol Leesgang {
  /// The log.
  var log: any EventReading { get }
  /// The rows.
  var weergaven: any Weergaven { get }
  /// What was derived from settings and schools during this look.
  var omgevingskast: Omgevingskast { get }
}

/// Keeps settings, rules and calendars for as long as one look lasts, so that work on many streams
/// derives them once.
public final class Omgevingskast {
  /// What the log holds; nil when it has to be derived anew.
  var bewaard: Omgeving?

  /// Begins empty.
  public init() {}
}

/// A look at a dossier that may write: nobody else writes meanwhile.
public protocol Schrijfgang: Leesgang {
  /// The log, to add to.
  var groei: any EventLog { get }
  /// The rows, to replace.
  var schrijver: any Weergaveschrijver { get }
}

/// A dossier: something that gives looks at itself.
public protocol Dossier {
  /// Runs a question on one consistent state.
  func lees<R>(_ vraag: (any Leesgang) throws -> R) throws -> R
  /// Runs a change as a whole: an error leaves everything as it was.
  func schrijf<R>(_ wijziging: (any Schrijfgang) throws -> R) throws -> R
}

extension Dossier {
  /// Runs a change as a whole and takes it back: what it leads to is seen, and nothing is written.
  public func proef(_ wijziging: (any Schrijfgang) throws -> Void) throws {
    do {
      try schrijf { gang in
        try wijziging(gang)
        throw Terugdraaien.proef
      }
    } catch is Terugdraaien {}
  }
}

private enum Terugdraaien: Error { case proef }
