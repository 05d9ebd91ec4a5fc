import Hashing

/// Works out how a log goes on: which places and hashes new events get.
///
/// The one place where an append is decided; every log stores what comes out of it.
public struct Continuation {
  private var head: Head
  private var versions: [StreamName: StreamVersion] = [:]
  private var hasher = EventHash()

  /// Goes on from an end.
  public init(after head: Head) { self.head = head }

  /// The events of a request as they will stand in the log, or the conflict that forbids them.
  ///
  /// - Parameter version: what a stream is in the log as it stands.
  public mutating func events(
    for request: AppendRequest, version: (StreamName) throws -> StreamVersion
  ) throws -> AppendResult {
    var recorded: [RecordedEvent] = []
    for append in request.appends {
      let actual = try versions[append.stream] ?? version(append.stream)
      switch append.expected {
      case .any: break
      case .exactly(let expected):
        guard expected == actual else {
          return .conflict(
            VersionConflict(stream: append.stream, expected: expected, actual: actual))
        }
      }
      var count = actual.count
      for event in append.events {
        count += 1
        recorded.append(record(event, append.stream, StreamVersion(count), request))
      }
      versions[append.stream] = StreamVersion(count)
    }
    return .appended(recorded)
  }

  private mutating func record(
    _ event: NewEvent, _ stream: StreamName, _ version: StreamVersion, _ request: AppendRequest
  ) -> RecordedEvent {
    let position = LogPosition(head.position.number + 1)
    let hash = hasher.hash(
      after: head.hash, position: position, stream: stream, version: version, event: event,
      vastgelegd: request.vastgelegd, actor: request.actor, personal: event.personal?.digest)
    head = Head(position: position, hash: hash)
    return RecordedEvent(
      position: position, stream: stream, version: version, type: event.type, op: event.op,
      vastgelegd: request.vastgelegd, actor: request.actor, payload: event.payload,
      personal: event.personal.map { .present($0) } ?? .none, hash: hash)
  }
}
