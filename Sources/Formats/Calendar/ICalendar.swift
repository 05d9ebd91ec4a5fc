/// A calendar to import into an agenda (RFC 5545), as published by a team (RFC 5546).
///
/// The same calendar always gives the same bytes: nothing of the machine or the moment is in it.
public struct ICalendar: Hashable, Sendable {
  /// Who publishes the calendar; without an organizer readers refuse what is published.
  public struct Organizer: Hashable, Sendable {
    let name: String
    let address: String

    /// An organizer with an address such as `team@example.org`; `nil` if it is no plain address.
    public init?(name: String, address: String) {
      let parts = address.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isPlain) })
      else { return nil }
      self.name = name
      self.address = address
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2b, 0x2d, 0x2e, 0x5f: true
      default: false
      }
    }
  }

  /// The program that made the calendar, such as `-//Example//Program 1.0//NL`.
  public var product: String
  /// Who publishes the calendar.
  public var organizer: Organizer
  /// The entries, in the order in which they are written.
  public var events: [ICalendarEvent]

  /// A calendar of entries.
  public init(product: String, organizer: Organizer, events: [ICalendarEvent] = []) {
    self.product = product
    self.organizer = organizer
    self.events = events
  }

  /// The calendar as a file.
  ///
  /// It throws when an entry ends before or as it begins: an agenda would show it nowhere, or on
  /// another day than was meant.
  public func render() throws(ICalendarError) -> [UInt8] {
    var writer = ICalendarWriter()
    writer.begin("VCALENDAR")
    writer.line("PRODID", texts: [product])
    writer.line("VERSION", raw: "2.0")
    writer.line("CALSCALE", raw: "GREGORIAN")
    writer.line("METHOD", raw: "PUBLISH")
    ICalendarWriter.timeZone.forEach { writer.line($0.name, raw: $0.value) }
    for event in events {
      try append(event, to: &writer)
    }
    writer.end("VCALENDAR")
    return writer.bytes
  }

  private func append(
    _ event: ICalendarEvent, to writer: inout ICalendarWriter
  ) throws(ICalendarError) {
    writer.begin("VEVENT")
    writer.line("UID", texts: [event.uid.text])
    writer.line("SEQUENCE", raw: String(max(0, event.sequence)))
    writer.line("DTSTAMP", raw: event.stamp.basic)
    writer.line("LAST-MODIFIED", raw: event.stamp.basic)
    try append(event.time, of: event.uid, to: &writer)
    writer.organizer(name: organizer.name, address: organizer.address)
    writer.line("SUMMARY", texts: [event.summary], otherwise: event.uid.text)
    writer.line("DESCRIPTION", texts: [event.description])
    writer.line("LOCATION", texts: [event.location])
    writer.line("CATEGORIES", texts: event.categories)
    writer.line("STATUS", raw: event.status.rawValue)
    writer.line("CLASS", raw: event.classification.rawValue)
    if let days = event.alarmDaysBefore {
      writer.begin("VALARM")
      writer.line("ACTION", raw: "DISPLAY")
      writer.line("TRIGGER", raw: "-P\(max(0, days))D")
      writer.line("DESCRIPTION", texts: [event.summary], otherwise: event.uid.text)
      writer.end("VALARM")
    }
    writer.end("VEVENT")
  }

  private func append(
    _ time: ICalendarEvent.Time, of uid: ICalendarEvent.UID, to writer: inout ICalendarWriter
  ) throws(ICalendarError) {
    switch time {
    case .allDay(let from, let through):
      guard from <= through, through.next > through else { throw .endsBeforeItBegins(uid) }
      writer.line("DTSTART;VALUE=DATE", raw: from.basic)
      writer.line("DTEND;VALUE=DATE", raw: through.next.basic)
      writer.line("TRANSP", raw: "TRANSPARENT")
    case .timed(let day, let from, let to):
      guard from < to else { throw .endsBeforeItBegins(uid) }
      let zone = ";TZID=" + ICalendarWriter.zoneName
      writer.line("DTSTART" + zone, raw: day.basic + "T" + from.basic)
      writer.line("DTEND" + zone, raw: day.basic + "T" + to.basic)
      writer.line("TRANSP", raw: "OPAQUE")
    }
  }
}

/// Why a calendar cannot be written.
public enum ICalendarError: Error, Hashable, Sendable {
  /// The entry ends before it begins, or lasts no time.
  case endsBeforeItBegins(ICalendarEvent.UID)
}
