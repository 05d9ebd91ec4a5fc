import EventLog
import Testing

/// The stream that most tests write to.
func stream(_ name: String = "a") throws -> StreamName { try #require(StreamName(name)) }

func event(
  _ type: String = "iets/1", op: String = "2026-03-02", payload: String = "{}",
  personal: String? = nil
) -> NewEvent {
  NewEvent(
    type: type, op: op, payload: Array(payload.utf8),
    personal: personal.map {
      PersonalPart(salt: Array(repeating: 7, count: 32), body: Array($0.utf8))
    })
}

func request(
  _ events: [NewEvent] = [event()], to name: String = "a", expecting: ExpectedVersion = .any,
  key: String? = nil, kind: String = "test", fingerprint: [UInt8] = [1],
  at instant: String = "2026-03-02T08:00:00Z"
) throws -> AppendRequest {
  AppendRequest(
    key: key.flatMap(CommandKey.init(_:)), kind: kind, fingerprint: fingerprint, actor: "jansen",
    vastgelegd: instant,
    appends: [StreamAppend(stream: try stream(name), expected: expecting, events: events)])
}

extension EventLog {
  /// Appends and gives the events, or fails the test.
  @discardableResult
  func add(
    _ request: AppendRequest, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [RecordedEvent] {
    let result = try append(request)
    guard case .appended(let events) = result else {
      Issue.record("not appended: \(result)", sourceLocation: sourceLocation)
      return []
    }
    return events
  }
}
