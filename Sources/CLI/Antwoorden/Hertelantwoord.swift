import Application
import Domein
import EventCodec
import EventLog
import Formats
import JSON
import Kalender
import Reporting

/// What changed in a kept figure, and through which events.
struct Hertelantwoord {
  let hertelling: Hertelling

  var antwoord: Antwoord {
    var antwoord = Antwoord(tabel: { tabel }, json: { json })
    antwoord.mededelingen = mededelingen
    return antwoord
  }

  private var publicatie: Publicatie { hertelling.bevroren.publicatie }

  private var mededelingen: [String] {
    let bevroren = hertelling.bevroren
    var regels = [
      "\(publicatie.naam): schooljaar \(publicatie.schooljaar.naam), op \(publicatie.per.kort);"
        + " bevroren op \(bevroren.op.kort) door \(bevroren.door) bij \(publicatie.stand), nu"
        + " geteld bij \(hertelling.stand)."
    ]
    regels += hertelling.nietTerugTeVinden.map {
      "Let op: het logboek geeft \($0) bij \(publicatie.stand) niet meer zoals het bevroren is."
    }
    if hertelling.cellen.isEmpty { regels.append("Alle cijfers zijn nog hetzelfde.") }
    if !hertelling.algemeen.isEmpty {
      regels.append(
        "Instellingen, kalenders of scholen die een cijfer veranderden: "
          + hertelling.algemeen.map(Gebeurtenissen.kort).joined(separator: ", ") + ".")
    }
    return regels
  }

  private func oorzaken(_ cel: Hertelling.Cel) -> [RecordedEvent] {
    let jongeren = Set(cel.jongeren)
    var gezien: Set<Int> = []
    return hertelling.jongeren
      .filter { $0.cijfer == cel.cijfer && jongeren.contains($0.verschil.jongere) }
      .flatMap(\.oorzaken).filter { gezien.insert($0.position.number).inserted }
      .sorted { $0.position.number < $1.position.number }
  }

  private var tabel: Table {
    Table(
      caption: "Hertelling van \(publicatie.naam)",
      columns: [
        .init(key: "cijfer", title: "Cijfer"), .init(key: "schoolsoort", title: "Schoolsoort"),
        .init(key: "onderdeel", title: "Onderdeel"), .init(key: "cel", title: "Cel"),
        .init(key: "toen", title: "Toen", kind: .number),
        .init(key: "nu", title: "Nu", kind: .number),
        .init(key: "verschil", title: "Verschil", kind: .number),
        .init(key: "jongeren", title: "Jongeren"),
        .init(key: "gebeurtenissen", title: "Door"),
      ],
      rows: hertelling.cellen.map { cel in
        [
          .text(cel.cijfer), .text(cel.plaats.schoolsoort.rawValue), tekst(cel.plaats.onderdeel),
          .text(cel.plaats.cel.rawValue), .integer(cel.toen), .integer(cel.nu),
          .integer(cel.nu - cel.toen),
          .text(cel.jongeren.map(\.tekst).joined(separator: ", ")),
          .text(oorzaken(cel).map(Gebeurtenissen.kort).joined(separator: ", ")),
        ]
      })
  }

  private var json: JSONValue {
    let bevroren = hertelling.bevroren
    return [
      "versie": 1, "naam": .string(publicatie.naam.tekst),
      "schooljaar": .string(publicatie.schooljaar.naam), "per": .string(publicatie.per.iso),
      "bevrorenOp": .string(bevroren.op.iso), "door": .string(bevroren.door.tekst),
      "stand": .string(publicatie.stand.description),
      "nu": .string(hertelling.stand.description),
      "cellen": .array(hertelling.cellen.map(json)),
      "jongeren": .array(hertelling.jongeren.map(Self.json)),
      "algemeen": .array(hertelling.algemeen.map(Self.json)),
      "nietTerugTeVinden": .strings(hertelling.nietTerugTeVinden),
    ]
  }

  private func json(_ cel: Hertelling.Cel) -> JSONValue {
    [
      "cijfer": .string(cel.cijfer), "schoolsoort": .string(cel.plaats.schoolsoort.rawValue),
      "onderdeel": .optional(cel.plaats.onderdeel), "cel": .string(cel.plaats.cel.rawValue),
      "toen": .int(cel.toen), "nu": .int(cel.nu), "verschil": .int(cel.nu - cel.toen),
      "jongeren": .strings(cel.jongeren.map(\.tekst)),
      "gebeurtenissen": .array(oorzaken(cel).map { .int($0.position.number) }),
    ]
  }

  private static func json(_ jongere: Hertelling.Jongere) -> JSONValue {
    [
      "cijfer": .string(jongere.cijfer), "jongere": .string(jongere.verschil.jongere.tekst),
      "casussen": .strings(jongere.verschil.casussen.map(\.tekst)),
      "toen": .strings(jongere.verschil.cellen), "nu": .strings(jongere.verschil.anders),
      "gebeurtenissen": .array(jongere.oorzaken.map(json)),
    ]
  }

  private static func json(_ event: RecordedEvent) -> JSONValue {
    [
      "nummer": .int(event.position.number), "soort": .string(Gebeurtenisnaam.kaal(event.type)),
      "op": .string(event.op), "vastgelegd": .string(event.vastgelegd),
      "door": .string(event.actor),
    ]
  }
}

/// The figures that are kept.
struct Bevrorenlijst {
  let bevroren: [Bevroren]

  var antwoord: Antwoord { Antwoord(tabel: { tabel }, json: { json }) }

  private var tabel: Table {
    Table(
      caption: "Bevroren cijfers",
      columns: [
        .init(key: "naam", title: "Naam"), .init(key: "schooljaar", title: "Schooljaar"),
        .init(key: "per", title: "Per", kind: .date),
        .init(key: "bevroren", title: "Bevroren", kind: .date),
        .init(key: "door", title: "Door"), .init(key: "stand", title: "Stand"),
        .init(key: "cijfers", title: "Cijfers"),
      ],
      rows: bevroren.map { kop in
        let publicatie = kop.publicatie
        return [
          .text(publicatie.naam.tekst), .text(publicatie.schooljaar.naam), datum(publicatie.per),
          datum(kop.op), .text(kop.door.tekst), .text(publicatie.stand.description),
          .text(namen(publicatie).joined(separator: ", ")),
        ]
      })
  }

  private func namen(_ publicatie: Publicatie) -> [String] {
    publicatie.cijfers.map { $0.variant?.tekst ?? $0.definitie.rawValue }
  }

  private var json: JSONValue {
    [
      "versie": 1,
      "bevroren": .array(
        bevroren.map { kop in
          let publicatie = kop.publicatie
          return [
            "naam": .string(publicatie.naam.tekst), "gebeurtenis": .int(kop.id.waarde),
            "schooljaar": .string(publicatie.schooljaar.naam),
            "per": .string(publicatie.per.iso), "bevrorenOp": .string(kop.op.iso),
            "vastgelegd": .string(kop.vastgelegd.iso), "door": .string(kop.door.tekst),
            "stand": .string(publicatie.stand.description),
            "leerplichtigen": .optional(publicatie.leerplichtigen),
            "cijfers": .strings(namen(publicatie)),
          ]
        }),
    ]
  }
}
