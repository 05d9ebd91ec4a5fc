import EventLog
import Hashing
import Testing

/// The numbered requirements of `Docs/eisen-gebeurtenislogboek.md`, on every log.
@Suite("Contract of the log")
struct ContractTests {
  @Test("L1: positions count up from 1, over all streams", arguments: LogKind.allCases)
  func positions(_ kind: LogKind) throws {
    try kind.withLog { log in
      #expect(try log.head() == Head.empty)
      try log.add(request([event(), event()], to: "a"))
      try log.add(request(to: "b"))
      #expect(try log.events(after: LogPosition(0), limit: 9).map(\.position.number) == [1, 2, 3])
      #expect(try log.head().position.number == 3)
    }
  }

  @Test("L2: versions count up from 1 in each stream", arguments: LogKind.allCases)
  func versions(_ kind: LogKind) throws {
    try kind.withLog { log in
      try log.add(request([event(), event()], to: "a"))
      try log.add(request(to: "b"))
      try log.add(request(to: "a"))
      #expect(try log.events(of: stream("a"), upTo: nil).map(\.version.count) == [1, 2, 3])
      #expect(try log.version(of: stream("b")) == StreamVersion(1))
      #expect(try log.version(of: stream("c")) == StreamVersion(0))
    }
  }

  @Test("L3: what was written is read back as it was", arguments: LogKind.allCases)
  func fidelity(_ kind: LogKind) throws {
    try kind.withLog { log in
      let new = event("wat/2", op: "2026-02-28", payload: #"{"é":"\u0000"}"#, personal: "Özdemir")
      let written = try log.add(request([new], at: "2026-03-03T09:08:07Z"))
      let read = try log.events(of: stream(), upTo: nil)
      #expect(read == written)
      let first = try #require(read.first)
      #expect(first.type == "wat/2")
      #expect(first.op == "2026-02-28")
      #expect(first.vastgelegd == "2026-03-03T09:08:07Z")
      #expect(first.actor == "jansen")
      #expect(first.payload == new.payload)
      #expect(first.personal == .present(try #require(new.personal)))
    }
  }

  @Test("L4: an expected version that does not hold is a conflict", arguments: LogKind.allCases)
  func conflict(_ kind: LogKind) throws {
    try kind.withLog { log in
      try log.add(request([event(), event()], expecting: .exactly(StreamVersion(0))))
      let late = try request(expecting: .exactly(StreamVersion(1)))
      let conflict = VersionConflict(
        stream: try stream(), expected: StreamVersion(1), actual: StreamVersion(2))
      #expect(try log.append(late) == .conflict(conflict))
      #expect(try log.head().position.number == 2)
      try log.add(request(expecting: .exactly(StreamVersion(2))))
    }
  }

  @Test("L5: a request over several streams is written whole or not", arguments: LogKind.allCases)
  func atomicity(_ kind: LogKind) throws {
    try kind.withLog { log in
      try log.add(request(to: "b"))
      let both = AppendRequest(
        key: nil, kind: "test", fingerprint: [], actor: "jansen",
        vastgelegd: "2026-03-02T08:00:00Z",
        appends: [
          StreamAppend(stream: try stream("a"), expected: .any, events: [event(), event()]),
          StreamAppend(
            stream: try stream("b"), expected: .exactly(StreamVersion(0)), events: [event()]),
        ])
      guard case .conflict = try log.append(both) else {
        Issue.record("expected a conflict")
        return
      }
      #expect(try log.head().position.number == 1)
      #expect(try log.events(of: stream("a"), upTo: nil).isEmpty)
    }
  }

  @Test("L5: one stream twice in a request goes on counting", arguments: LogKind.allCases)
  func twiceInOneRequest(_ kind: LogKind) throws {
    try kind.withLog { log in
      let part = { (expected: Int) in
        StreamAppend(
          stream: try stream(), expected: .exactly(StreamVersion(expected)), events: [event()])
      }
      try log.add(
        AppendRequest(
          key: nil, kind: "test", fingerprint: [], actor: "jansen",
          vastgelegd: "2026-03-02T08:00:00Z", appends: [part(0), part(1)]))
      #expect(try log.version(of: stream()) == StreamVersion(2))
    }
  }

  @Test("L6: the same key again writes nothing and answers as before", arguments: LogKind.allCases)
  func idempotence(_ kind: LogKind) throws {
    try kind.withLog { log in
      let first = try log.add(request([event(), event()], key: "k1"))
      try log.add(request(to: "b"))
      let again = try request([event(), event()], expecting: .exactly(StreamVersion(0)), key: "k1")
      #expect(try log.append(again) == .repeated(first))
      #expect(try log.head().position.number == 3)
    }
  }

  @Test("L6: a key belongs to one command", arguments: LogKind.allCases)
  func keyMismatch(_ kind: LogKind) throws {
    try kind.withLog { log in
      try log.add(request(key: "k1"))
      #expect(try log.append(request(key: "k1", fingerprint: [2])) == .keyMismatch)
      #expect(try log.append(request(key: "k1", kind: "other")) == .keyMismatch)
      #expect(try log.head().position.number == 1)
      let key = try #require(CommandKey("k1"))
      let record = try #require(try log.record(of: key))
      #expect(record.first == LogPosition(1))
      #expect(record.last == LogPosition(1))
      #expect(try log.record(of: #require(CommandKey("k2"))) == nil)
    }
  }

  @Test("L7: reading goes on from a position, in pieces", arguments: LogKind.allCases)
  func pieces(_ kind: LogKind) throws {
    try kind.withLog { log in
      for index in 0..<7 { try log.add(request(to: "s\(index % 2)")) }
      var seen: [Int] = []
      var position = LogPosition(0)
      while true {
        let piece = try log.events(after: position, limit: 3)
        guard let last = piece.last else { break }
        seen += piece.map(\.position.number)
        position = last.position
      }
      #expect(seen == Array(1...7))
      #expect(try log.events(after: LogPosition(7), limit: 3).isEmpty)
    }
  }

  @Test("L8: a stream can be read as it was at a position", arguments: LogKind.allCases)
  func asOfPosition(_ kind: LogKind) throws {
    try kind.withLog { log in
      for _ in 0..<3 {
        try log.add(request(to: "a"))
        try log.add(request(to: "b"))
      }
      #expect(try log.events(of: stream("a"), upTo: LogPosition(4)).count == 2)
      #expect(try log.events(of: stream("a"), upTo: LogPosition(0)).isEmpty)
    }
  }

  @Test("L8: what a reader names by its type is left out", arguments: LogKind.allCases)
  func skipping(_ kind: LogKind) throws {
    try kind.withLog { log in
      try log.add(request([event("een/1"), event("twee/1"), event("een/2")], to: "a"))
      let read = { try log.events(of: stream("a"), upTo: nil, skipping: $0).map(\.type) }
      #expect(try read(["een/1"]) == ["twee/1", "een/2"])
      #expect(try read(["een", "drie/1"]) == ["een/1", "twee/1", "een/2"])
      #expect(try read(["een/1", "twee/1", "een/2"]).isEmpty)
    }
  }

  @Test("L9: the last position at an instant is found", arguments: LogKind.allCases)
  func instants(_ kind: LogKind) throws {
    try kind.withLog { log in
      #expect(try log.position(at: "2026-01-01T00:00:00Z") == LogPosition(0))
      for (second, count) in [(0, 2), (5, 1), (9, 3)] {
        let events = Array(repeating: event(), count: count)
        try log.add(request(events, at: "2026-03-02T08:00:0\(second)Z"))
      }
      let expected = ["07:59:59": 0, "08:00:00": 2, "08:00:04": 2, "08:00:05": 3, "08:00:09": 6]
      for (time, position) in expected {
        #expect(try log.position(at: "2026-03-02T\(time)Z") == LogPosition(position))
      }
      #expect(try log.lastRecorded() == "2026-03-02T08:00:09Z")
    }
  }

  @Test("L10: streams are listed by the begin of their name", arguments: LogKind.allCases)
  func streamNames(_ kind: LogKind) throws {
    try kind.withLog { log in
      for name in ["L2026-0002", "J000001", "partner:x", "L2026-0001", "M2026-000001"] {
        try log.add(request([event(), event()], to: name))
      }
      #expect(try log.streams(beginningWith: "L").map(\.text) == ["L2026-0001", "L2026-0002"])
      #expect(try log.streams(beginningWith: "").count == 5)
      #expect(try log.streams(beginningWith: "Z").isEmpty)
    }
  }

  @Test("L14: streams are handed over one by one, as they were", arguments: LogKind.allCases)
  func streamByStream(_ kind: LogKind) throws {
    try kind.withLog { log in
      for name in ["L2", "J1", "L1", "J1", "L1", "L1"] {
        try log.add(request([event(), event(personal: name)], to: name))
      }
      for last in [nil, LogPosition(1), LogPosition(5), LogPosition(11)] {
        var seen: [StreamName: [RecordedEvent]] = [:]
        var order: [String] = []
        try log.forEachStream(beginningWith: "L", upTo: last) { name, events in
          seen[name] = events
          order.append(name.text)
        }
        let expected = try log.streams(beginningWith: "L")
          .map { ($0, try log.events(of: $0, upTo: last)) }.filter { !$0.1.isEmpty }
        #expect(order == expected.map(\.0.text))
        #expect(seen == Dictionary(uniqueKeysWithValues: expected))
      }
    }
  }

  @Test("L11: every event is tied to the one before", arguments: LogKind.allCases)
  func chain(_ kind: LogKind) throws {
    try kind.withLog { log in
      for index in 0..<5 { try log.add(request([event(personal: "x\(index)")], to: "s\(index)")) }
      var verifier = ChainVerifier(heads: [try log.head()])
      try log.events(after: LogPosition(0), limit: 99).forEach { verifier.check($0) }
      #expect(try verifier.finish() == log.head())
      #expect(verifier.findings.isEmpty)
    }
  }

  @Test("L12: a log is made again from its events, hash for hash", arguments: LogKind.allCases)
  func restore(_ kind: LogKind) throws {
    let events = try LogKind.memory.withLog { source in
      for index in 0..<6 {
        try source.add(request([event(personal: index.isMultiple(of: 2) ? "p" : nil)], to: "s"))
      }
      return try source.events(after: LogPosition(0), limit: 99)
    }
    try kind.withLog { log in
      try log.restore(Array(events.prefix(2)))
      try log.restore(Array(events.dropFirst(2)))
      #expect(try log.events(after: LogPosition(0), limit: 99) == events)
      #expect(throws: ChainFinding.self) { try log.restore([events[3]]) }
      #expect(try log.head().position.number == 6)
    }
  }

  @Test("L13: a personal part is destroyed and the chain stays whole", arguments: LogKind.allCases)
  func destruction(_ kind: LogKind) throws {
    try kind.withLog { log in
      for text in ["one", "two"] { try log.add(request([event(personal: text)])) }
      let before = try log.events(after: LogPosition(0), limit: 9)
      for _ in 1...2 { try log.destroyPersonal(of: LogPosition(1), by: LogPosition(2)) }
      let after = try log.events(after: LogPosition(0), limit: 9)
      #expect(after[0].personal == .destroyed(try #require(before[0].personal.digest)))
      #expect(after[1] == before[1])
      var verifier = ChainVerifier(heads: [try log.head()])
      after.forEach { verifier.check($0) }
      #expect(verifier.findings.isEmpty)
    }
  }

  @Test("both logs give the same hashes for the same requests")
  func sameHashes() throws {
    let heads = try LogKind.allCases.map { kind in
      try kind.withLog { log in
        for index in 0..<4 { try log.add(request([event(personal: "p\(index)")], to: "s")) }
        return try log.head()
      }
    }
    #expect(heads[0] == heads[1])
  }
}
