import Application
public import Domein
import Formats
public import Kalender

/// The meeting an agenda is for, as a calendar and the head of a page show it.
public struct Overlegkop: Equatable, Sendable {
  /// Number.
  public let nummer: Overlegnummer
  /// Day, place and people.
  public let gegevens: Overleggegevens
  /// Whether it was called off.
  public let isAfgezegd: Bool
  /// How often it was moved: the sequence number in a calendar.
  public let verplaatsingen: Int
  /// When it last changed in the log.
  public let gewijzigd: Tijdstip

  init(_ beeld: Overlegbeeld) {
    nummer = beeld.nummer
    gegevens = beeld.gegevens
    isAfgezegd = beeld.overleg.afgezegdOp != nil
    verplaatsingen = beeld.verplaatsingen
    gewijzigd = beeld.gewijzigd
  }

  /// Time and place: *14:00 tot 15:00, kamer 2*; empty when neither is known.
  var waarEnWanneer: String {
    let tijd = gegevens.tijd.map { begin in
      let eind = Kloktijd(minuten: begin.minuten + gegevens.duur)
      return begin.description + (eind.map { " tot \($0)" } ?? "")
    }
    let plaats = gegevens.plaats.isEmpty ? nil : gegevens.plaats
    return [tijd, plaats].compactMap(\.self).joined(separator: ", ")
  }

  /// The entry in a calendar; nil for a day that no calendar has.
  ///
  /// - Parameter aantal: how many casussen are on the agenda; nothing else about them is told.
  func afspraak(aantal: Int?) -> ICalendarEvent? {
    guard let dag = ISODay(iso: gegevens.datum.iso),
      let uid = ICalendarEvent.UID("\(nummer)@leerplicht"),
      let stempel = UTCStamp(iso: gewijzigd.iso)
    else { return nil }
    let school = gegevens.school.map { " \($0)" } ?? ""
    var event = ICalendarEvent(
      uid: uid, sequence: verplaatsingen, stamp: stempel, time: moment(dag),
      summary: "\(gegevens.soort.omschrijving.metHoofdletter)\(school) (\(nummer))")
    if let aantal {
      event.description = "\(aantal) \(aantal == 1 ? "casus" : "casussen") op de agenda"
    }
    event.location = gegevens.plaats
    event.categories = [gegevens.soort.omschrijving.metHoofdletter]
    event.status = isAfgezegd ? .cancelled : .confirmed
    return event
  }

  private func moment(_ dag: ISODay) -> ICalendarEvent.Time {
    guard let begin = gegevens.tijd,
      let van = ClockTime(hour: begin.uur, minute: begin.minuut),
      let eind = Kloktijd(minuten: begin.minuten + gegevens.duur),
      let tot = ClockTime(hour: eind.uur, minute: eind.minuut)
    else { return .allDay(from: dag, through: dag) }
    return .timed(on: dag, from: van, to: tot)
  }
}

extension String {
  /// The same text with a capital in front.
  var metHoofdletter: String { prefix(1).uppercased() + dropFirst() }
}
