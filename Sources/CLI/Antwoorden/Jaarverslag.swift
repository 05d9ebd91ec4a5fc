import Application
import Domein
import Formats
import JSON
import Kalender
import Reporting

/// Figures as a text or a page of their own: every one with its definition and its axes.
///
/// It names no jongere.
struct Cijferblad {
  let cijfers: Cijfers
  /// What stands above it.
  let titel: String

  private var inleiding: [String] {
    [
      "Cijfers van \(cijfers.grond). Elk cijfer noemt zijn definitie en bron. In elke rij van een"
        + " saldo is aanvang en nieuw, min opgelost, verhuisd en 18 geworden, gelijk aan eind.",
      cijfers.leerplichtigen.map { "De aandelen gaan over \($0) leerplichtigen." }
        ?? "Het aantal leerplichtigen is niet opgegeven; aandelen ontbreken daarom.",
      "Stand van het logboek: \(cijfers.stand). Met --bekend-op '\(cijfers.stand)' komen later"
        + " dezelfde cijfers terug.",
    ]
  }

  /// Name, explanation and table of one figure.
  private func hoofdstuk(_ telling: Telling) -> (kop: String, uitleg: String, tabel: Table) {
    let deel = cijfers.alleen(telling)
    let naam = telling.definitie.omschrijving
    var tabel = Cijferantwoord(deel).tabel
    tabel.caption = deel.titel
    tabel = tabel.selecting(
      tabel.columns.map(\.key).filter {
        $0 != "definitie" && ($0 != "onderdeel" || telling.definitie.onderdeel != nil)
      })
    return (
      naam.prefix(1).uppercased() + naam.dropFirst(), deel.mededelingen.joined(separator: " "),
      tabel
    )
  }

  /// As Markdown.
  var markdown: [UInt8] {
    var tekst = "# \(Markdown.inline(titel))\n\n"
    for alinea in inleiding { tekst += Markdown.paragraph(alinea) + "\n\n" }
    for telling in cijfers.tellingen {
      let (kop, uitleg, tabel) = hoofdstuk(telling)
      tekst += "## \(Markdown.inline(kop))\n\n\(Markdown.paragraph(uitleg))\n\n"
      tekst += String(decoding: tabel.markdown(), as: UTF8.self) + "\n"
    }
    return Array(tekst.utf8)
  }

  /// As a page of its own.
  var pagina: HTMLPage {
    var pagina = HTMLPage(
      title: titel, heading: titel, skipLabel: "Naar de inhoud",
      printFooter: .init(before: "Pagina ", between: " van ", note: titel))
    pagina.main = inleiding.map { .element(.p, [], [.text($0)]) }
    for telling in cijfers.tellingen {
      let (kop, uitleg, tabel) = hoofdstuk(telling)
      let id = telling.definitie.rawValue
      pagina.main.append(
        .element(
          .section, [],
          [
            .element(.h2, [], [.text(kop)]), .element(.p, [], [.text(uitleg)]),
            tabel.html(id: "tabel-\(id)"),
          ] + grafiek(telling, kop).map { $0.node(id: "grafiek-\(id)") }))
    }
    return pagina
  }

  /// A bar for every kind of school; none where there is nothing to see.
  private func grafiek(_ telling: Telling, _ kop: String) -> [SVGChart] {
    let perSoort = Schoolsoortgroep.allCases.map { groep in
      (
        groep,
        telling.rijen.filter { $0.sleutel.schoolsoort == groep }.map(\.inHetJaar).reduce(0, +)
      )
    }.filter { $0.1 > 0 }
    guard perSoort.count > 1 else { return [] }
    return [
      SVGChart(
        style: .bars, title: "\(kop) naar schoolsoort",
        summary: "Aantallen in het schooljaar; dezelfde getallen staan in de tabel.",
        points: perSoort.map {
          SVGChart.Point(label: $0.0.rawValue, value: Double($0.1), shown: String($0.1))
        })
    ]
  }
}

/// The questions of the yearly return to the ministry, split over its six kinds of school.
///
/// Opgave ex artikel 25 Leerplichtwet (BWBR0015560), the model that was published.
struct Opgave {
  let cijfers: Cijfers

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel },
      json: {
        [
          "versie": 1, "per": .string(cijfers.assen.per.iso),
          "bekendOp": .optional(cijfers.assen.bekendOp?.description),
          "vragen": .array(vragen.map(Self.json)),
        ]
      })
  }

  private typealias Vraag = (naam: String, aantallen: [Int])

  /// Numbers in the order of the code list of kinds of school, then the total.
  private var vragen: [Vraag] {
    Vrijstellingsartikel.allCases.map {
      vraag("vrijstelling \($0.rawValue)", .vrijstelling, .aantal, $0.rawValue)
    } + [
      vraag("absoluut verzuim: gevonden", .absoluut, .aantal, nil),
      vraag("absoluut verzuim: weer ingeschreven", .absoluut, .opgelost, nil),
      vraag("relatief verzuim: leerlingen", .relatief16, .aantal, nil),
      vraag("luxeverzuim: leerlingen", .luxe, .aantal, nil),
    ]
      + ["absoluut", "relatief", "luxe"].map { (soort: String) in
        vraag("proces-verbaal \(soort)", .procesVerbaal, .aantal, soort)
      }
  }

  private func vraag(
    _ naam: String, _ definitie: Definitie, _ cel: Telcel, _ onderdeel: String?
  ) -> Vraag {
    let regels = (cijfers.tellingen.first { $0.definitie == definitie }?.regels ?? [])
      .filter { $0.cel == cel && $0.onderdeel == onderdeel }
    let perSoort = Schoolsoortgroep.allCases.map { groep in
      regels.count { $0.schoolsoort == groep }
    }
    return (naam, perSoort + [regels.count])
  }

  private static let kolommen = Schoolsoortgroep.allCases.map(\.rawValue) + ["totaal"]

  private var tabel: Table {
    Table(
      caption: "Opgave van de leerplichttelling, \(cijfers.grond)",
      columns: [.init(key: "vraag", title: "Vraag")]
        + Self.kolommen.map { .init(key: $0, title: $0, kind: .number) },
      rows: vragen.map { [.text($0.naam)] + $0.aantallen.map(Table.Cell.integer) })
  }

  private static func json(_ vraag: Vraag) -> JSONValue {
    .object(
      [JSONMember("vraag", .string(vraag.naam))]
        + zip(kolommen, vraag.aantallen).map { JSONMember($0, .int($1)) })
  }
}
