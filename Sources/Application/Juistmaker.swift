import Domein
import EventCodec
import JSON

/// Makes the right event of a wrong one: the same, with some fields otherwise.
///
/// Goes through the stored form, so that every kind of event can be put right in one way, and
/// what comes out is an event the codec reads back.
enum Juistmaker {
  static func juist<A: Aggregaat>(
    _: A.Type, _ feit: Feit<A.D.Event>, _ velden: [(naam: String, waarde: String)]
  ) throws -> A.D.Event {
    let gecodeerd = A.C.codeer(feit.event, vervangt: nil)
    let oud = try Velden(gecodeerd)
    var nieuw = oud
    for naam in Set(velden.map(\.naam)) {
      nieuw.zet(naam, velden.filter { $0.naam == naam }.map(\.waarde))
    }
    let opgeslagen = Opgeslagen(
      nummer: feit.nummer.waarde, naam: gecodeerd.naam, inhoud: nieuw.openBytes,
      persoonlijk: nieuw.persoonlijkeBytes)
    let event: A.D.Event
    do {
      event = try A.C.decodeer(opgeslagen).event
    } catch {
      throw Correctiefout.ongeldigeWaarde(velden.map(\.naam).joined(separator: ", "))
    }
    let terug = try Velden(A.C.codeer(event, vervangt: nil))
    for (naam, waarde) in velden where !waarde.isEmpty && !terug.namen.contains(naam) {
      throw Correctiefout.onbekendVeld(naam, bekend: oud.namen)
    }
    return event
  }

  /// The fields of a stored event, open and personal.
  private struct Velden {
    var open: [JSONMember]
    var persoonlijk: [JSONMember]

    init(_ gecodeerd: Gecodeerd) throws {
      open = try Self.leden(gecodeerd.inhoud)
      persoonlijk = try gecodeerd.persoonlijk.map(Self.leden) ?? []
    }

    var namen: [String] { (open + persoonlijk).map(\.key) }
    var openBytes: [UInt8] { Array(JSONValue.object(open).text.utf8) }
    var persoonlijkeBytes: [UInt8]? {
      persoonlijk.isEmpty ? nil : Array(JSONValue.object(persoonlijk).text.utf8)
    }

    /// Sets a field where it stands.
    ///
    /// One that is new is tried in both parts: the codec takes it from the part where it belongs,
    /// and leaves the other unread.
    mutating func zet(_ naam: String, _ waarden: [String]) {
      if let index = persoonlijk.firstIndex(where: { $0.key == naam }) {
        persoonlijk[index] = JSONMember(naam, Self.vorm(persoonlijk[index].value, waarden))
      } else if let index = open.firstIndex(where: { $0.key == naam }) {
        open[index] = JSONMember(naam, Self.vorm(open[index].value, waarden))
      } else {
        open.append(JSONMember(naam, Self.nieuw(waarden)))
        persoonlijk.append(JSONMember(naam, .string(waarden.first ?? "")))
      }
      open.removeAll { $0.value == .string("") }
      persoonlijk.removeAll { $0.value == .string("") }
    }

    /// The value in the form of the field: a number stays a number, yes and no stay that.
    private static func vorm(_ oud: JSONValue, _ waarden: [String]) -> JSONValue {
      let waarde = waarden.first ?? ""
      switch oud {
      case .number: return Int(waarde).map(JSONValue.int) ?? .string(waarde)
      case .bool:
        return waarde == "ja" ? .bool(true) : waarde == "nee" ? .bool(false) : .string(waarde)
      case .array: return .strings(waarden)
      case .null, .string, .object: return .string(waarde)
      }
    }

    private static func nieuw(_ waarden: [String]) -> JSONValue {
      let waarde = waarden.first ?? ""
      return Int(waarde).map(JSONValue.int) ?? .string(waarde)
    }

    private static func leden(_ bytes: [UInt8]) throws -> [JSONMember] {
      guard case .object(let leden) = try JSONParser.parse(bytes) else { return [] }
      return leden
    }
  }
}
