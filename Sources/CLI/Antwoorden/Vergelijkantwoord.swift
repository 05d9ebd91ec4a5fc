import Domein
import Exchange
import Formats
import JSON
import Kalender
import ReadModels

/// Where two lists of jongeren at home agree, and where they do not.
struct Vergelijkantwoord {
  let vergelijking: Swvvergelijking

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel },
      scherm: ["uitkomst", "bsn", "casus", "begin", "verschil"],
      json: { json },
      isWerk: !vergelijking.alleenGemeente.isEmpty || !vergelijking.alleenSwv.isEmpty
        || !vergelijking.verschillend.isEmpty)
  }

  /// One jongere, whichever list it came from.
  private struct Regel {
    let uitkomst: String
    var jongere: Jongererij?
    var casus: Casusnummer?
    var vestiging: Vestiging?
    var begin: String?
    var categorie: Oorzaak?
    var regel: Swvregel?
    var verschillen: [Swvvergelijking.Verschil] = []

    init(_ uitkomst: String, _ thuis: Thuiszitter) {
      self.uitkomst = uitkomst
      jongere = thuis.jongere
      casus = thuis.casus
      vestiging = thuis.vestiging
      begin = thuis.begin.iso
      categorie = thuis.oorzaak
    }

    init(_ uitkomst: String, _ regel: Swvregel, _ jongere: Jongererij?) {
      self.uitkomst = uitkomst
      self.jongere = jongere
      self.regel = regel
      vestiging = regel.vestiging
      begin = regel.begin?.iso
      categorie = regel.categorie
    }

    init(_ uitkomst: String, _ paar: Swvvergelijking.Paar) {
      self.init(uitkomst, paar.gemeente)
      regel = paar.swv
      verschillen = paar.verschillen
    }

    /// The number both sides can look up; a date of birth where there is none.
    var nummer: String? {
      regel?.nummer?.tekst ?? jongere?.bsn?.tekst ?? jongere?.onderwijsnummer?.tekst
    }
  }

  private var beide: [Regel] { vergelijking.beide.map { Regel("beide", $0) } }
  private var verschillend: [Regel] {
    vergelijking.verschillend.map { Regel("verschillend", $0) }
  }
  private var alleenGemeente: [Regel] {
    vergelijking.alleenGemeente.map { Regel("alleen gemeente", $0) }
  }
  private var alleenSwv: [Regel] {
    vergelijking.alleenSwv.map { Regel("alleen SWV", $0.regel, $0.jongere) }
  }

  private var tabel: Table {
    Table(
      caption: "Vergelijking met het samenwerkingsverband",
      columns: [
        .init(key: "uitkomst", title: "Uitkomst"), .init(key: "bsn", title: "BSN"),
        .init(key: "jongere", title: "Jongere"), .init(key: "casus", title: "Casus"),
        .init(key: "vestiging", title: "School"),
        .init(key: "begin", title: "Thuis sinds", kind: .date),
        .init(key: "categorie", title: "Categorie"), .init(key: "verschil", title: "Verschil"),
        .init(key: "regel", title: "Regel", kind: .number),
      ],
      rows: (alleenGemeente + alleenSwv + verschillend + beide).map { regel in
        [
          .text(regel.uitkomst), tekst(regel.nummer), tekst(regel.jongere?.jongere.tekst),
          tekst(regel.casus?.tekst), tekst(regel.vestiging?.tekst),
          regel.begin.map { .date(iso: $0) } ?? .empty, tekst(regel.categorie?.rawValue),
          .text(regel.verschillen.map(Self.zin).joined(separator: "; ")),
          regel.regel.map { .integer($0.regel) } ?? .empty,
        ]
      })
  }

  private static func zin(_ verschil: Swvvergelijking.Verschil) -> String {
    let gemeente = verschil.gemeente.isEmpty ? "onbekend" : verschil.gemeente
    return "\(verschil.veld): gemeente \(gemeente), SWV \(verschil.swv)"
  }

  private var json: JSONValue {
    [
      "versie": 1, "beide": .array(beide.map(Self.json)),
      "alleenGemeente": .array(alleenGemeente.map(Self.json)),
      "alleenSWV": .array(alleenSwv.map(Self.json)),
      "verschillend": .array(verschillend.map(Self.json)),
    ]
  }

  private static func json(_ regel: Regel) -> JSONValue {
    [
      "bsn": .optional(regel.nummer), "jongere": .optional(regel.jongere?.jongere.tekst),
      "casus": .optional(regel.casus?.tekst), "vestiging": .optional(regel.vestiging?.tekst),
      "begin": .optional(regel.begin), "categorie": .optional(regel.categorie?.rawValue),
      "regel": .optional(regel.regel?.regel),
      "verschillen": .array(
        regel.verschillen.map {
          [
            "veld": .string($0.veld), "gemeente": .string($0.gemeente), "swv": .string($0.swv),
          ]
        }),
    ]
  }
}
