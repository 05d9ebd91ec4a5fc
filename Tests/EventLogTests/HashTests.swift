import EventLog
import Hashing
import Testing

@Suite("The hash of an event")
struct HashTests {
  private func hash(
    stream name: String = "ab", type: String = "c/1", payload: String = "{}",
    personal: Digest? = nil
  ) throws -> Digest {
    var hasher = EventHash()
    return hasher.hash(
      after: .zero, position: LogPosition(1), stream: try stream(name), version: StreamVersion(1),
      event: NewEvent(type: type, op: "2026-03-02", payload: Array(payload.utf8)),
      vastgelegd: "2026-03-02T08:00:00Z", actor: "jansen", personal: personal)
  }

  @Test("stays what it is: stored chains depend on it")
  func golden() throws {
    // Computed apart, in Python: hashlib over the documented encoding.
    #expect(
      try hash().hex == "a89de50550debe673217a2c119fadfe5ab3fd15b31dccec8cc4c0387d107c4a0")
  }

  @Test("tells fields apart that have the same bytes together")
  func boundaries() throws {
    #expect(try hash(stream: "ab", type: "c/1") != hash(stream: "a", type: "bc/1"))
    #expect(try hash(payload: "{}") != hash(payload: "{} "))
  }

  @Test("tells no personal part from an empty one")
  func personal() throws {
    let digests = try [nil, Digest.zero, PersonalPart(salt: [], body: []).digest]
      .map { try hash(personal: $0) }
    #expect(Set(digests).count == 3)
  }
}

@Suite("Checking the chain")
struct ChainTests {
  private func events() throws -> [RecordedEvent] {
    let log = InMemoryEventLog()
    for index in 0..<5 { try log.add(request([event(personal: "p\(index)")], to: "s")) }
    return log.events(after: LogPosition(0), limit: 9)
  }

  private func findings(_ events: [RecordedEvent], heads: [Head] = []) -> [ChainFinding] {
    var verifier = ChainVerifier(heads: heads)
    events.forEach { verifier.check($0) }
    _ = verifier.finish()
    return verifier.findings
  }

  /// The same event with something else in it.
  private func changed(
    _ event: RecordedEvent, type: String? = nil, payload: String? = nil, personal: Personal? = nil
  ) -> RecordedEvent {
    RecordedEvent(
      position: event.position, stream: event.stream, version: event.version,
      type: type ?? event.type, op: event.op, vastgelegd: event.vastgelegd, actor: event.actor,
      payload: payload.map { Array($0.utf8) } ?? event.payload,
      personal: personal ?? event.personal, hash: event.hash)
  }

  @Test("a sound chain has no findings")
  func sound() throws {
    #expect(findings(try events()).isEmpty)
  }

  @Test("a changed field shows at its event")
  func edits() throws {
    var events = try events()
    events[2] = changed(events[2], payload: "{\"x\":1}")
    #expect(findings(events) == [ChainFinding(position: LogPosition(3), kind: .hash)])
  }

  @Test("a changed personal part shows; a destroyed one does not")
  func personalParts() throws {
    var events = try events()
    let forged = PersonalPart(salt: Array(repeating: 1, count: 32), body: [1])
    events[1] = changed(events[1], personal: .present(forged))
    #expect(findings(events).map(\.position.number) == [2])
    events = try self.events()
    events[1] = changed(events[1], personal: .destroyed(try #require(events[1].personal.digest)))
    #expect(findings(events).isEmpty)
  }

  @Test("a missing event shows as a gap")
  func gaps() throws {
    var events = try events()
    events.remove(at: 2)
    let kinds = findings(events).map(\.kind)
    #expect(kinds.contains(.gap))
    #expect(kinds.contains(.version(expected: 3)))
  }

  @Test("a cut-off end shows only against an earlier head")
  func cutOff() throws {
    let events = try events()
    let head = Head(position: events[4].position, hash: events[4].hash)
    let cut = Array(events.dropLast(2))
    #expect(findings(cut).isEmpty)
    #expect(
      findings(cut, heads: [head]) == [ChainFinding(position: LogPosition(5), kind: .cutOff)])
  }

  @Test("a log that was written anew shows only against an earlier head")
  func rewritten() throws {
    let events = try events()
    let head = Head(position: events[4].position, hash: events[4].hash)
    let other = InMemoryEventLog()
    for _ in 0..<5 { try other.add(request([event(personal: "other")], to: "s")) }
    let forged = other.events(after: LogPosition(0), limit: 9)
    #expect(findings(forged).isEmpty)
    #expect(
      findings(forged, heads: [head]) == [ChainFinding(position: LogPosition(5), kind: .otherHead)])
  }
}
