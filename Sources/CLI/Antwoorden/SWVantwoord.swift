import Domein
import Formats
import JSON
import Kalender
import ReadModels

/// The comparison with a samenwerkingsverband, as a list of pairs.
struct SWVantwoord {
  let vergelijking: SWVVergelijking
  let per: Datum

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel },
      scherm: ["uitkomst", "casus", "bsn", "begin", "swvBegin", "categorie", "swvCategorie"],
      json: { json })
  }

  private var lijsten: [(naam: String, uitkomst: String, paren: [SWVPaar])] {
    [
      ("verschillend", "verschillend", vergelijking.verschillend),
      ("alleenGemeente", "alleen-gemeente", vergelijking.alleenGemeente),
      ("alleenSWV", "alleen-swv", vergelijking.alleenSWV),
      ("beide", "beide", vergelijking.beide),
    ]
  }

  private var tabel: Table {
    Table(
      caption: "Thuiszitters op \(per.kort): gemeente en samenwerkingsverband",
      columns: [
        .init(key: "uitkomst", title: "Uitkomst"), .init(key: "casus", title: "Casus"),
        .init(key: "jongere", title: "Jongere"), .init(key: "bsn", title: "BSN"),
        .init(key: "begin", title: "Begin", kind: .date),
        .init(key: "swvBegin", title: "Begin SWV", kind: .date),
        .init(key: "categorie", title: "Categorie"),
        .init(key: "swvCategorie", title: "Categorie SWV"),
        .init(key: "vestiging", title: "School"), .init(key: "swvVestiging", title: "School SWV"),
        .init(key: "verschillen", title: "Verschillen"),
        .init(key: "regel", title: "Regel", kind: .number),
      ],
      rows: lijsten.flatMap { lijst in lijst.paren.map { rij($0, lijst.uitkomst) } })
  }

  private func rij(_ paar: SWVPaar, _ uitkomst: String) -> [Table.Cell] {
    [
      .text(uitkomst), tekst(paar.ons?.casus.tekst), tekst(paar.ons?.jongere.tekst),
      tekst(paar.nummer), paar.ons.map { .date(iso: $0.begin.iso) } ?? .empty,
      paar.swv.map { .date(iso: $0.begin.iso) } ?? .empty, tekst(paar.ons?.categorie),
      tekst(paar.swv?.categorie), tekst(paar.ons?.school?.tekst),
      tekst(paar.swv?.vestiging?.tekst),
      .text(paar.verschillen.map(\.rawValue).joined(separator: ", ")),
      paar.swv.map { .integer($0.regel) } ?? .empty,
    ]
  }

  private var json: JSONValue {
    let aantallen = vergelijking.aantallen
    return [
      "versie": 1, "beide": paren(vergelijking.beide),
      "alleenGemeente": paren(vergelijking.alleenGemeente),
      "alleenSWV": paren(vergelijking.alleenSWV),
      "verschillend": paren(vergelijking.verschillend), "per": .string(per.iso),
      "aantallen": [
        "beide": .int(aantallen.beide), "alleenGemeente": .int(aantallen.alleenGemeente),
        "alleenSWV": .int(aantallen.alleenSWV), "verschillend": .int(aantallen.verschillend),
      ],
    ]
  }

  private func paren(_ paren: [SWVPaar]) -> JSONValue { .array(paren.map(\.json)) }
}

extension SWVPaar {
  /// The number by which the jongere is known on either list.
  fileprivate var nummer: String? {
    if let gegevens = ons?.gegevens {
      return gegevens.bsn?.tekst ?? gegevens.onderwijsnummer?.tekst
    }
    guard case .nummer(let nummer) = swv?.wie else { return nil }
    return nummer.tekst
  }

  private var geboortedatum: String? {
    if let ons { return ons.gegevens.geboortedatum?.iso }
    guard case .naam(let geboortedatum, _) = swv?.wie else { return nil }
    return geboortedatum.iso
  }

  fileprivate var json: JSONValue {
    [
      "bsn": .optional(nummer), "geboortedatum": .optional(geboortedatum),
      "jongere": .optional(ons?.jongere.tekst), "casus": .optional(ons?.casus.tekst),
      "vestiging": .optional(ons?.school?.tekst), "begin": .optional(ons?.begin.iso),
      "categorie": .optional(ons?.categorie),
      "swvVestiging": .optional(swv?.vestiging?.tekst), "swvBegin": .optional(swv?.begin.iso),
      "swvCategorie": .optional(swv.flatMap { $0.categorie.isEmpty ? nil : $0.categorie }),
      "regel": .optional(swv?.regel), "verschillen": .strings(verschillen.map(\.rawValue)),
    ]
  }
}
