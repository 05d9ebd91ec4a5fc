public import EventLog
public import ReadModels

/// One consistent look at a dossier: its log and the rows that belong to it.
public protocol Leesgang {
  /// The log.
  var log: any EventReading { get }
  /// The rows.
  var weergaven: any Weergaven { get }
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
