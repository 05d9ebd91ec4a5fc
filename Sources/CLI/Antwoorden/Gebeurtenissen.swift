import Application
import Domein
import EventCodec
import EventLog
import JSON
import Kalender

/// Events of the log as people read them.
enum Gebeurtenissen {
  /// Number and kind of an event.
  static func kort(_ event: RecordedEvent) -> String {
    "#\(event.position.number) \(Gebeurtenisnaam.kaal(event.type))"
  }

  /// The fields of an event, open ones before personal ones.
  static func velden(
    _ inhoud: [UInt8], _ persoonlijk: [UInt8]?
  ) -> [(naam: String, waarde: String)] {
    leden(inhoud) + (persoonlijk.map(leden) ?? [])
  }

  private static func leden(_ bytes: [UInt8]) -> [(naam: String, waarde: String)] {
    guard case .object(let leden)? = try? JSONParser.parse(bytes) else { return [] }
    return leden.map { ($0.key, tekst($0.value)) }
  }

  private static func tekst(_ waarde: JSONValue) -> String {
    switch waarde {
    case .null: ""
    case .bool(let ja): ja ? "ja" : "nee"
    case .number(let getal): getal
    case .string(let tekst): tekst
    case .array(let delen): delen.map(tekst).joined(separator: "; ")
    case .object: waarde.text
    }
  }

  /// The entries of a stream, as known at a position, in the order in which they were recorded.
  static func regels(_ gebeurtenissen: [RecordedEvent]) -> [Gebeurtenisregel] {
    var ingetrokken: Set<Int> = []
    for event in gebeurtenissen {
      if let nummer = ingetrokkenNummer(event) { ingetrokken.insert(nummer) }
    }
    return gebeurtenissen.map { event in
      var persoonlijk: [UInt8]?
      if case .present(let deel) = event.personal { persoonlijk = deel.body }
      return Gebeurtenisregel(
        nummer: event.position.number, op: event.op, vastgelegd: event.vastgelegd,
        door: event.actor, soort: Gebeurtenisnaam.kaal(event.type),
        velden: velden(event.payload, persoonlijk) + vernietigd(event),
        isIngetrokken: ingetrokken.contains(event.position.number))
    }
  }

  /// Says that the texts and names of an event are gone.
  private static func vernietigd(_ event: RecordedEvent) -> [(naam: String, waarde: String)] {
    guard case .destroyed = event.personal else { return [] }
    return [("persoonlijk", "vernietigd")]
  }

  private static func ingetrokkenNummer(_ event: RecordedEvent) -> Int? {
    guard Gebeurtenisnaam.kaal(event.type) == "gebeurtenis-ingetrokken" else { return nil }
    return velden(event.payload, nil).first { $0.naam == "gebeurtenis" }.flatMap { Int($0.waarde) }
  }
}
