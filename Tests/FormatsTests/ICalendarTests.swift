import TestSupport
import Testing

@testable import Formats

struct ICalendarTests {
  static func calendar(_ events: [ICalendarEvent]) throws -> ICalendar {
    let team = try #require(ICalendar.Organizer(name: "Team \"A\"; B", address: "team@x.example"))
    return ICalendar(product: "-//x//y 1,0//NL", organizer: team, events: events)
  }

  static func event(_ summary: String, uid: String = "term-1@x") throws -> ICalendarEvent {
    let day = try #require(ISODay(iso: "2026-12-31"))
    return ICalendarEvent(
      uid: try #require(.init(uid)), sequence: 2,
      stamp: try #require(UTCStamp(iso: "2026-11-21T06:30:00Z")),
      time: .allDay(from: day, through: day), summary: summary)
  }

  /// The content lines of a file, unfolded, read byte by byte.
  static func lines(of file: [UInt8]) -> [String]? {
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < file.count {
      if file[index] == 0x0d {
        guard index + 1 < file.count, file[index + 1] == 0x0a else { return nil }
        if index + 2 < file.count, file[index + 2] == 0x20 {
          index += 3
        } else {
          lines.append([])
          index += 2
        }
        continue
      }
      guard file[index] != 0x0a else { return nil }
      lines[lines.count - 1].append(file[index])
      index += 1
    }
    guard lines.removeLast().isEmpty else { return nil }
    let texts = lines.compactMap { String(validating: $0, as: UTF8.self) }
    return texts.count == lines.count ? texts : nil
  }

  /// A text value without its escapes.
  static func unescaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = value.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      result.append(next == "n" || next == "N" ? "\n" : next)
    }
    return String(result)
  }

  static func value(_ name: String, in lines: [String]) -> String? {
    let start = (name + ":").utf8
    let line = lines.first { $0.utf8.starts(with: start) }
    return line.flatMap { String($0.utf8.dropFirst(start.count)) }
  }

  @Test func `a day to keep in mind`() throws {
    var event = try Self.event("L2026-0042: plan vaststellen")
    event.description = "Zie \\ het plan; of niet, dus.\nRegel 2 é€"
    event.location = "Kamer 1, hal"
    event.categories = ["Termijn", "a,b"]
    event.alarmDaysBefore = 1
    let lines = try #require(Self.lines(of: Self.calendar([event]).render()))
    #expect(
      lines.prefix(5) == [
        "BEGIN:VCALENDAR", "PRODID:-//x//y 1\\,0//NL", "VERSION:2.0", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
      ])
    let start = try #require(lines.firstIndex(of: "BEGIN:VEVENT"))
    #expect(
      Array(lines[start...]) == [
        "BEGIN:VEVENT", "UID:term-1@x", "SEQUENCE:2", "DTSTAMP:20261121T063000Z",
        "LAST-MODIFIED:20261121T063000Z", "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "TRANSP:TRANSPARENT", "ORGANIZER;CN=\"Team 'A'; B\":mailto:team@x.example",
        "SUMMARY:L2026-0042: plan vaststellen",
        #"DESCRIPTION:Zie \\ het plan\; of niet\, dus.\nRegel 2 é€"#, #"LOCATION:Kamer 1\, hal"#,
        #"CATEGORIES:Termijn,a\,b"#, "STATUS:CONFIRMED", "CLASS:PRIVATE", "BEGIN:VALARM",
        "ACTION:DISPLAY", "TRIGGER:-P1D", "DESCRIPTION:L2026-0042: plan vaststellen", "END:VALARM",
        "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test func `a meeting has the zone that stands in the file`() throws {
    var event = try Self.event("Overleg")
    event.time = .timed(
      on: try #require(ISODay(iso: "2026-11-23")),
      from: try #require(ClockTime(hour: 9, minute: 30)),
      to: try #require(ClockTime(hour: 11, minute: 0)))
    event.status = .cancelled
    event.classification = .public
    let lines = try #require(Self.lines(of: Self.calendar([event]).render()))
    for line in [
      "DTSTART;TZID=Europe/Amsterdam:20261123T093000",
      "DTEND;TZID=Europe/Amsterdam:20261123T110000",
      "TRANSP:OPAQUE", "STATUS:CANCELLED", "CLASS:PUBLIC", "TZID:Europe/Amsterdam",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
  }

  @Test func `the same calendar gives the same bytes`() throws {
    let calendar = try Self.calendar([Self.event("a"), Self.event("b", uid: "term-2@x")])
    #expect(try calendar.render() == calendar.render())
  }

  @Test func `what ends before it begins is not written`() throws {
    let (early, late) = (
      try #require(ISODay(iso: "2026-03-01")), try #require(ISODay(iso: "2026-03-02"))
    )
    let (nine, ten) = (ClockTime(hour: 9, minute: 0), ClockTime(hour: 10, minute: 0))
    let last = try #require(ISODay(iso: "9999-12-31"))
    var event = try Self.event("x")
    for time in [
      ICalendarEvent.Time.allDay(from: late, through: early), .allDay(from: last, through: last),
      .timed(on: early, from: try #require(ten), to: try #require(nine)),
      .timed(on: early, from: try #require(nine), to: try #require(nine)),
    ] {
      event.time = time
      let calendar = try Self.calendar([event])
      #expect(throws: ICalendarError.endsBeforeItBegins(event.uid)) { try calendar.render() }
    }
  }

  /// RFC 5545, 3.3.11: the escapes stand in the raw line, and reading takes them off.
  @Test func `a text is escaped once`() throws {
    let text = "a;b,c\\d\né€"
    let file = try Self.calendar([Self.event(text)]).render()
    let raw = Array("SUMMARY:a\\;b\\,c\\\\d\\né€\r\n".utf8)
    #expect(file.indices.contains { file[$0...].starts(with: raw) })
    let lines = try #require(Self.lines(of: file))
    #expect(Self.value("SUMMARY", in: lines).map(Self.unescaped) == text)
  }

  @Test func `hostile texts come back, without controls`() throws {
    for text in hostileTexts + ["a\u{0}b\u{1b}\u{9b}c\u{7f}", "\u{1}"] {
      var event = try Self.event(text)
      event.description = text
      let lines = try #require(Self.lines(of: Self.calendar([event]).render()))
      let expected = text.unicodeScalars.filter {
        !$0.isControl || "\t\r\n".unicodeScalars.contains($0)
      }
      let read = Self.value("DESCRIPTION", in: lines).map(Self.unescaped) ?? ""
      let withoutPairs = String(String.UnicodeScalarView(expected)).utf8.split(separator: 0x0d)
      let plain = String(decoding: Array(withoutPairs.joined()), as: UTF8.self)
      let broken = plain.unicodeScalars.map { $0.isUnicodeLineBreak ? "\n" : $0 }
      #expect(Array(read.unicodeScalars) == broken)
      #expect(Self.value("SUMMARY", in: lines)?.isEmpty == false)
      #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
    }
  }

  /// RFC 5545, 3.1, over a thousand texts that a seed makes.
  @Test func `lines are folded at 75 octets and never inside a code point`() throws {
    var random = SplitMix64(seed: 20_261_122)
    for round in 0..<1_000 {
      let count = Int.random(in: 0...90, using: &random)
      let text = (0..<count).map { _ in
        CSVPropertyTests.pieces.randomElement(using: &random) ?? ""
      }.joined()
      var event = try Self.event("x" + text)
      event.location = text
      let file = try Self.calendar([event]).render()
      var length = 0
      var line: [UInt8] = []
      for byte in file {
        line.append(byte)
        length = line.suffix(2) == [0x0d, 0x0a] ? 0 : length + 1
        if length == 0 {
          #expect(line.count <= 77, "round \(round)")
          #expect(String(validating: line, as: UTF8.self) != nil, "round \(round)")
          line = []
        }
      }
      #expect(line.isEmpty)
      let lines = try #require(Self.lines(of: file), "round \(round)")
      let value = Self.value("LOCATION", in: lines) ?? ""
      #expect(Array(value.utf8) == Array(ICalendarWriter.escaped(text).utf8), "round \(round)")
    }
  }

  @Test func `names, addresses, times and moments are checked`() {
    #expect(ICalendarEvent.UID("") == nil)
    #expect(ICalendarEvent.UID("a b") == nil)
    #expect(ICalendarEvent.UID("é") == nil)
    #expect(ICalendarEvent.UID(String(repeating: "a", count: 101)) == nil)
    for address in ["", "a", "@x", "a@", "a@b@c", "a b@c", "a@b;c", "a@b\r\nX:y", "é@b", "a:b@c"] {
      #expect(ICalendar.Organizer(name: "x", address: address) == nil, "\(address)")
    }
    #expect(ClockTime(hour: 24, minute: 0) == nil)
    #expect(ClockTime(hour: 0, minute: 60) == nil)
    #expect(ClockTime(hour: -1, minute: 0) == nil)
    #expect(UTCStamp(iso: "2026-11-21T06:30:05.123Z")?.basic == "20261121T063005Z")
    for text in [
      "", "2026-11-21", "2026-11-21T06:30:00", "2026-11-21 06:30:00Z", "2026-11-31T06:30:00Z",
      "2026-11-21T24:00:00Z", "2026-11-21T06:30:60Z", "2026-11-21T06:30:00+01:00",
      "2026-11-21T06:30:00.Z",
    ] {
      #expect(UTCStamp(iso: text) == nil, "\(text)")
    }
  }
}
