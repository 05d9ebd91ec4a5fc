import Domein
import Formats
public import JSON
import Kalender
import ReadModels

extension Agenda {
  /// The agenda as JSON, with every term and agreement.
  ///
  /// Holds no names.
  public func json() -> JSONValue {
    [
      "versie": 1, "school": .string(school.tekst), "datum": .string(datum.iso),
      "voor": .optional(lezer?.rawValue), "casussen": .array(punten.map(\.json)),
      "weggelaten": .array(weggelaten.filter { $0.feit == nil }.map(\.json)),
      "weggelatenFeiten": .array(weggelaten.filter { $0.feit != nil }.map(\.json)),
    ]
  }

  /// The agenda as a calendar: the meeting, and every term of it as a day.
  ///
  /// Names no child.
  ///
  /// - Parameter adres: the mail address that publishes it (RFC 5546 asks for one).
  public func kalender(adres: String) throws(Agendafout) -> [UInt8] {
    guard let afzender = ICalendar.Organizer(name: "Leerplicht", address: adres) else {
      throw .ongeldigAdres
    }
    var kalender = ICalendar(product: "-//leerplicht//agenda kernteam//NL", organizer: afzender)
    kalender.events = bijeenkomst() + punten.flatMap(termijndagen)
    do {
      return try kalender.render()
    } catch {
      throw .ongeldigAdres
    }
  }

  private func bijeenkomst() -> [ICalendarEvent] {
    let laatst = punten.flatMap(\.termijnen).map(\.gewijzigd).max()
    guard let dag = ISODay(iso: datum.iso),
      let uid = ICalendarEvent.UID("kernteam-\(school)-\(datum.iso)@leerplicht"),
      let stempel = UTCStamp(iso: laatst?.iso ?? "\(datum.iso)T00:00:00Z")
    else { return [] }
    var event = ICalendarEvent(
      uid: uid, sequence: 0, stamp: stempel, time: .allDay(from: dag, through: dag),
      summary: "Kernteam \(school)")
    let aantal = punten.count
    event.description = "\(aantal) \(aantal == 1 ? "casus" : "casussen") op de agenda"
    event.categories = ["Kernteam"]
    return [event]
  }

  private func termijndagen(_ punt: Agendapunt) -> [ICalendarEvent] {
    punt.termijnen.compactMap { termijn in
      guard let vervalt = termijn.termijn.vervalt, let dag = ISODay(iso: vervalt.iso),
        let uid = ICalendarEvent.UID(termijn.uid(punt.casus)),
        let stempel = UTCStamp(iso: termijn.gewijzigd.iso)
      else { return nil }
      var event = ICalendarEvent(
        uid: uid, sequence: termijn.verplaatsingen, stamp: stempel,
        time: .allDay(from: dag, through: dag),
        summary: "\(punt.casus): \(termijn.termijn.id.regel.omschrijving)")
      event.description = "Laatste dag. Status op \(datum.kort): \(termijn.status.omschrijving)."
      event.categories = ["Termijn"]
      event.alarmDaysBefore = 1
      return event
    }
  }
}

/// Why a calendar cannot be made.
public enum Agendafout: Error, Equatable, Sendable {
  case ongeldigAdres
}

extension Agendatermijn {
  /// The same term keeps the same name in every export.
  func uid(_ casus: Casusnummer) -> String {
    "\(casus)-\(termijn.id.regel.rawValue)-\(termijn.id.gebeurtenis.waarde)@leerplicht"
  }
}

extension Agendapunt {
  var json: JSONValue {
    [
      "casus": .string(casus.tekst), "jongere": .string(jongere.tekst),
      "fase": .string(fase.rawValue), "soort": .string(soort.rawValue),
      "dagenThuis": .int(dagenThuis), "regie": .optional(regie?.tekst),
      "behandelaar": .optional(behandelaar?.tekst),
      "termijnen": .array(
        termijnen.map { termijn in
          [
            "id": .string(termijn.termijn.id.description),
            "regel": .string(termijn.termijn.id.regel.rawValue),
            "vervalt": .optional(termijn.termijn.vervalt?.iso),
            "status": .string(termijn.status.rawValue),
          ]
        }),
      "afspraken": .array(
        afspraken.map {
          [
            "met": .string($0.met), "tekst": .string($0.tekst),
            "uiterlijk": .string($0.uiterlijk.iso),
          ]
        }),
      "toegestaan": .array(
        toegestaan.map { ["wat": .string($0.feit.rawValue), "tekst": .string($0.tekst)] }),
      "doorverwijzingen": .array(
        doorverwijzingen.map {
          [
            "doorverwijzing": .string($0.doorverwijzing.tekst),
            "naar": .string($0.naar.code.tekst), "soort": .string($0.soort.rawValue),
            "stand": .string($0.stand.rawValue), "standOp": .string($0.standOp.iso),
            "aangekomenOp": .optional($0.aangekomenOp?.iso),
            "vervalt": .optional($0.vervalt?.iso),
          ]
        }),
      "vraag": .string(vraag), "besluit": besluit.isEmpty ? nil : .string(besluit),
    ]
  }
}

extension Weglating {
  var json: JSONValue {
    [
      "aantal": .int(aantal), "reden": .string(reden),
      "wat": .string(feit?.rawValue ?? "casus"),
    ]
  }
}
