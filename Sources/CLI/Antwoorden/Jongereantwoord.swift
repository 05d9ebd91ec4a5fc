import Application
import Domein
import Exchange
import Formats
import JSON
import Kalender
import ReadModels

/// Lists of jongeren.
struct Jongerelijst {
  let rijen: [Jongererij]

  var antwoord: Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "Jongeren",
          columns: [
            .init(key: "jongere", title: "Jongere"), .init(key: "naam", title: "Naam"),
            .init(key: "geboortedatum", title: "Geboren", kind: .date),
            .init(key: "bsn", title: "BSN"),
            .init(key: "onderwijsnummer", title: "Onderwijsnummer"),
          ],
          rows: rijen.map {
            [
              .text($0.jongere.tekst), .text($0.naam),
              $0.geboortedatum.isEmpty ? .empty : .date(iso: $0.geboortedatum),
              tekst($0.bsn?.tekst), tekst($0.onderwijsnummer?.tekst),
            ]
          })
      },
      json: {
        [
          "versie": 1,
          "jongeren": .array(
            rijen.map {
              [
                "jongere": .string($0.jongere.tekst), "naam": .string($0.naam),
                "geboortedatum": .string($0.geboortedatum), "bsn": .optional($0.bsn?.tekst),
                "onderwijsnummer": .optional($0.onderwijsnummer?.tekst),
              ]
            }),
        ]
      })
  }
}

/// Entries that may be one person.
struct Dubbellijst {
  let paren: [Dubbel]

  var antwoord: Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "Misschien dezelfde",
          columns: [
            .init(key: "een", title: "Jongere"), .init(key: "naam", title: "Naam"),
            .init(key: "ander", title: "Ander"), .init(key: "anderenaam", title: "Naam"),
            .init(key: "geboortedatum", title: "Geboren", kind: .date),
            .init(key: "grond", title: "Waarom"),
          ],
          rows: paren.map { paar in
            [
              .text(paar.een.jongere.tekst), .text(paar.een.naam),
              .text(paar.ander.jongere.tekst), .text(paar.ander.naam),
              paar.een.geboortedatum.isEmpty ? .empty : .date(iso: paar.een.geboortedatum),
              .code(paar.grond),
            ]
          })
      },
      json: {
        [
          "versie": 1,
          "dubbel": .array(
            paren.map {
              [
                "een": .string($0.een.jongere.tekst), "ander": .string($0.ander.jongere.tekst),
                "grond": .string($0.grond.rawValue),
              ]
            }),
        ]
      }, isWerk: !paren.isEmpty)
  }
}

/// Everything about one jongere.
struct Jongeretoon {
  let nummer: Jongerenummer
  let jongere: Jongere
  /// The number that was asked for; another where two entries are one person.
  let gevraagd: Jongerenummer?
  let casussen: [Casusrij]
  let meldingen: [Meldingrij]
  let gedeeld: [Deling]
  let gebeurtenissen: [Gebeurtenisregel]
  let per: Datum

  var antwoord: Antwoord { Antwoord(tekst: { tekst }, json: { json }) }

  private var tekst: String {
    let gegevens = jongere.gegevens
    var regels = ["Jongere \(nummer)\(gegevens.naam.isEmpty ? "" : ": \(gegevens.naam)")"]
    if let gevraagd, gevraagd != nummer {
      regels.append("  \(gevraagd) is samengevoegd met \(nummer)")
    }
    regels += [
      ("BSN", gegevens.bsn?.tekst), ("Onderwijsnummer", gegevens.onderwijsnummer?.tekst),
      ("Geboren", gegevens.geboortedatum?.kort),
      ("Gemeente", gemeente), ("Adres", adres),
      ("Gezag", jongere.gezag == .onbekend ? nil : jongere.gezag.omschrijving),
      ("Ook bekend als", ook),
      ("Overleden", jongere.overledenOp?.kort),
      ("Startkwalificatie", jongere.startkwalificatieOp?.kort),
    ].compactMap { naam, waarde in waarde.map { "  \(naam): \($0)" } }
    regels += blok("Inschrijvingen", jongere.inschrijvingen.map(\.zin))
    regels += blok("Vrijstellingen", jongere.vrijstellingen.map(\.zin))
    for (kop, zinnen) in Jongereverzoeken(jongere: jongere).blokken { regels += blok(kop, zinnen) }
    regels += blok("Toestemmingen", jongere.toestemmingen.map(\.zin))
    regels += blok("Gedeeld", gedeeld.map(\.zin))
    regels += blok(
      "Casussen",
      casussen.map {
        "\($0.casus): \($0.soort.omschrijving), \($0.isOpen(op: per) ? "open" : "gesloten")"
      })
    regels += blok(
      "Meldingen",
      meldingen.map {
        "\($0.melding): \($0.soort.omschrijving) vanaf \($0.begindatum.kort),"
          + " \($0.status.omschrijving)"
      })
    return regels.joined(separator: "\n") + "\n"
  }

  /// The municipality; non-residents live in none.
  private var gemeente: String? {
    jongere.gemeenten.last.map { woont in
      woont.gemeente.tekst + (woont.gemeente.isRNI ? " (RNI: niet-ingezetene)" : "")
    }
  }

  private var ook: String? {
    jongere.opgenomen.isEmpty ? nil : jongere.opgenomen.map(\.tekst).joined(separator: ", ")
  }

  /// A secret address must not be shown (BRP: indicatie geheim).
  private var adres: String? {
    let adres = jongere.gegevens.adres
    if jongere.gegevens.geheim { return "geheim" }
    let delen = [adres.huisnummer, adres.postcode?.tekst ?? "", adres.woonplaats]
    let tekst = delen.filter { !$0.isEmpty }.joined(separator: ", ")
    return tekst.isEmpty ? nil : tekst
  }

  private func blok(_ kop: String, _ regels: [String]) -> [String] {
    regels.isEmpty ? [] : ["", kop] + regels.map { "  \($0)" }
  }

  private var json: JSONValue {
    let gegevens = jongere.gegevens
    let vast: JSONValue = [
      "versie": 1, "jongere": .string(nummer.tekst), "naam": .string(gegevens.naam),
      "bsn": .optional(gegevens.bsn?.tekst),
      "onderwijsnummer": .optional(gegevens.onderwijsnummer?.tekst),
      "geboortedatum": .optional(gegevens.geboortedatum?.iso),
      "geslacht": .optional(gegevens.geslacht?.rawValue),
      "gemeente": .optional(jongere.gemeenten.last?.gemeente.tekst), "adres": .optional(adres),
      "geheim": .bool(gegevens.geheim), "gezag": .string(jongere.gezag.rawValue),
      "opgenomen": .strings(jongere.opgenomen.map(\.tekst)),
      "overledenOp": .optional(jongere.overledenOp?.iso),
      "startkwalificatieOp": .optional(jongere.startkwalificatieOp?.iso),
      "inschrijvingen": .array(jongere.inschrijvingen.map(\.json)),
      "vrijstellingen": .array(jongere.vrijstellingen.map(\.json)),
      "toestemmingen": .array(jongere.toestemmingen.map(\.json)),
      "gedeeld": .array(gedeeld.map(\.json)),
      "casussen": .strings(casussen.map(\.casus.tekst)),
      "meldingen": .strings(meldingen.map(\.melding.tekst)),
      "gebeurtenissen": .array(gebeurtenissen.map(\.json)),
    ]
    guard case .object(let leden) = vast else { return vast }
    return .object(leden + Jongereverzoeken(jongere: jongere).json)
  }
}

extension Inschrijving {
  private var laatsteDag: Datum? { tot?.plus(dagen: -1) }

  var zin: String {
    let waar = [school?.tekst, schoolsoort?.rawValue].compactMap(\.self).joined(separator: ", ")
    return "\(waar) vanaf \(van.kort)" + (laatsteDag.map { " tot en met \($0.kort)" } ?? "")
  }

  var json: JSONValue {
    [
      "school": .optional(school?.tekst), "schoolsoort": .optional(schoolsoort?.rawValue),
      "leerjaar": .optional(leerjaar), "van": .string(van.iso), "tot": .optional(laatsteDag?.iso),
    ]
  }
}

extension Vrijstelling {
  var zin: String {
    "\(artikel.omschrijving) vanaf \(van.kort)" + (totEnMet.map { " tot en met \($0.kort)" } ?? "")
  }

  var json: JSONValue {
    [
      "id": .string(id.description), "artikel": .string(artikel.rawValue),
      "van": .string(van.iso), "tot": .optional(totEnMet?.iso),
      "schoolsoort": .optional(schoolsoort?.rawValue),
    ]
  }
}

extension Toestemming {
  var zin: String {
    let einde =
      ingetrokkenOp.map { "ingetrokken op \($0.kort)" }
      ?? totEnMet.map { "tot en met \($0.kort)" } ?? "zonder einde"
    return "\(id) \(gever.omschrijving) aan \(partij.omschrijving):"
      + " \(reikwijdte.map(\.omschrijving).joined(separator: ", ")), \(einde)"
  }

  var json: JSONValue {
    [
      "id": .string(id.description), "gever": .string(gever.rawValue),
      "partij": .string(partij.rawValue), "reikwijdte": .strings(reikwijdte.map(\.rawValue)),
      "van": .string(van.iso), "tot": .optional(totEnMet?.iso),
      "ingetrokkenOp": .optional(ingetrokkenOp?.iso),
    ]
  }
}
