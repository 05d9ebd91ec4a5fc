public import EventLog
public import ReadModels

/// One consistent look at a dossier: its log and the rows that belong to it.
public protocol Leesgang {
  /// The rows.
  var weergaven: any Weergaven { get }
  /// The end of the log.
  func kop() throws -> Head
  /// When the last event was recorded; nil in an empty log.
  func laatsteTijdstip() throws -> String?
  /// The events of a stream, in order; up to a position where one is given.
  func gebeurtenissen(_ stroom: StreamName, tot: LogPosition?) throws -> [RecordedEvent]
  /// Events of the whole log after a position, in order, at most so many.
  func gebeurtenissen(na: LogPosition, hoogstens: Int) throws -> [RecordedEvent]
  /// The names of all streams that begin with a text, in order.
  func stromen(beginnendMet begin: String) throws -> [StreamName]
  /// The last event that was recorded on or before an instant.
  func positie(op tijdstip: String) throws -> LogPosition
  /// What a command with this key wrote; nil when the key is new.
  func eerder(_ sleutel: CommandKey) throws -> CommandRecord?
}

/// A look at a dossier that may write: nobody else writes meanwhile.
public protocol Schrijfgang: Leesgang {
  /// The rows, to replace.
  var schrijver: any Weergaveschrijver { get }
  /// Adds events to the log.
  func voegToe(_ verzoek: AppendRequest) throws -> AppendResult
}

/// A dossier: something that gives looks at itself.
public protocol Dossier {
  /// Runs a question on one consistent state.
  func lees<R>(_ vraag: (any Leesgang) throws -> R) throws -> R
  /// Runs a change as a whole: an error leaves everything as it was.
  func schrijf<R>(_ wijziging: (any Schrijfgang) throws -> R) throws -> R
}
