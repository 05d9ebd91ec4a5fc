import Application
import Domein
import Formats
import JSON
import Kalender

/// What to say when files were left out because their use is restricted.
enum Beperktmelding {
  static func zin(_ aantal: Int) -> String? {
    switch aantal {
    case 0: nil
    case 1: "1 jongere staat hier niet bij: de verwerking is beperkt (AVG, artikel 18)."
    default:
      "\(aantal) jongeren staan hier niet bij: de verwerking is beperkt (AVG, artikel 18)."
    }
  }
}

/// Which files may go and which not yet, with the reason.
struct Bewaarlijst {
  let standen: [Bewaarstand]
  let vandaag: Datum
  let alle: Bool

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel }, scherm: ["jongere", "deel", "mag", "vanaf", "voorstel", "reden"],
      json: { json },
      isWerk: regels.contains { $0.oordeel.beletselen.isEmpty })
  }

  /// Without the asking for all: those whose term is over, whatever else holds them.
  private var regels: [Bewaarstand] {
    standen.filter { stand in
      alle || stand.voorstel != nil
        || stand.oordeel.bepalend.map { $0.vanaf <= vandaag } ?? false
    }
  }

  private func reden(_ stand: Bewaarstand) -> String {
    stand.oordeel.beletselen.isEmpty
      ? stand.oordeel.stappen.map(\.tekst).joined(separator: "; ")
      : stand.oordeel.beletselen.map(\.tekst).joined(separator: "; ")
  }

  private var tabel: Table {
    Table(
      caption: "Bewaren en vernietigen op \(vandaag.kort)",
      columns: [
        .init(key: "jongere", title: "Jongere"), .init(key: "mag", title: "Mag weg"),
        .init(key: "vanaf", title: "Vanaf", kind: .date), .init(key: "grond", title: "Grond"),
        .init(key: "voorstel", title: "Voorstel"), .init(key: "door", title: "Door"),
        .init(key: "reden", title: "Reden"), .init(key: "deel", title: "Deel"),
      ],
      rows: regels.map { stand in
        [
          .text(stand.jongere.tekst), .text(stand.oordeel.beletselen.isEmpty ? "ja" : "nee"),
          datum(stand.oordeel.bepalend?.vanaf), .text(stand.oordeel.bepalend?.grond.rawValue ?? ""),
          tekst(stand.voorstel?.id.description), tekst(stand.voorstel?.door.tekst),
          .text(reden(stand)), .text(stand.deel.rawValue),
        ]
      })
  }

  private var json: JSONValue {
    [
      "versie": 1, "per": .string(vandaag.iso),
      "jongeren": .array(
        regels.map { stand in
          [
            "jongere": .string(stand.jongere.tekst), "deel": .string(stand.deel.rawValue),
            "mag": .bool(stand.oordeel.beletselen.isEmpty),
            "vanaf": .optional(stand.oordeel.bepalend?.vanaf.iso),
            "grond": .optional(stand.oordeel.bepalend?.grond.rawValue),
            "stappen": .strings(stand.oordeel.stappen.map(\.tekst)),
            "beletselen": .strings(stand.oordeel.beletselen.map(\.tekst)),
            "voorstel": .optional(stand.voorstel?.id.waarde),
            "door": .optional(stand.voorstel?.door.tekst),
          ]
        }),
    ]
  }
}

/// The certificate of a destruction.
struct Verklaringantwoord {
  let verklaring: Vernietigverklaring

  var antwoord: Antwoord {
    var antwoord = Antwoord(tekst: { tekst }, json: { json })
    antwoord.bijlagen[.html] = { html }
    return antwoord
  }

  private var akte: Vernietigingsakte { verklaring.einde.akte }

  private var aantal: Int { akte.soorten.reduce(0) { $0 + $1.aantal } }

  /// What it says, line by line.
  private var regels: [(naam: String, waarde: String)] {
    let voorstel =
      verklaring.voorgesteldOp.map { "\(akte.voorgesteldDoor), op \($0.kort)" }
      ?? "\(akte.voorgesteldDoor) (opnieuw, na het terugzetten van een kopie)"
    return [
      ("Dossier", verklaring.jongere.tekst),
      ("Wat", verklaring.deel.omschrijving),
      ("Vernietigd op", verklaring.einde.op.kort),
      ("Vastgelegd", verklaring.vastgelegd),
      ("Voorgesteld door", voorstel),
      ("Besloten door", verklaring.einde.door.tekst),
      ("Grond", "\(akte.grond.omschrijving) (\(akte.grond.bron))"),
      ("Mocht weg vanaf", akte.vanaf.kort),
      ("Ook bekend als", akte.nummers.isEmpty ? "–" : akte.nummers.joined(separator: ", ")),
      ("Kop ervoor", akte.kopErvoor),
      ("Kop erna", verklaring.kopErna),
    ]
  }

  private var slot: String {
    let waaronder =
      switch verklaring.deel {
      case .dossier: "onder een nummer dat naar niemand meer leidt"
      case .politiegegevens: "voor de keten en de cijfers; geen opdracht toont het nog"
      }
    return "Van deze gegevens is geen persoonlijke inhoud meer in het dossier. Wat blijft: dat er"
      + " iets gebeurde, van welke soort, wanneer en door wie het is vastgelegd, \(waaronder)."
      + " " + Self.kopieen
  }

  private static let kopieen = """
    Reservekopieën van voor deze vernietiging bevatten de gegevens tot zij \
    zelf worden weggedaan; wordt zo'n kopie teruggezet, dan wordt opnieuw vernietigd.
    """

  private var tekst: String {
    let breedte = regels.map(\.naam.count).max() ?? 0
    let kop = regels.map { regel in
      "  \(regel.naam):" + String(repeating: " ", count: breedte - regel.naam.count + 1)
        + regel.waarde
    }
    let soorten = akte.soorten.map { "  \($0.aantal)  \($0.soort.replacingDashes)" }
    return
      (["Verklaring van vernietiging"] + kop + ["", "Vernietigd: \(aantal) persoonlijke delen"]
      + soorten + ["", slot]).map { $0 + "\n" }.joined()
  }

  private var json: JSONValue {
    [
      "versie": 1, "jongere": .string(verklaring.jongere.tekst),
      "deel": .string(verklaring.deel.rawValue),
      "gebeurtenis": .int(verklaring.einde.id.waarde), "op": .string(verklaring.einde.op.iso),
      "vastgelegd": .string(verklaring.vastgelegd),
      "voorgesteldDoor": .string(akte.voorgesteldDoor.tekst),
      "voorgesteldOp": .optional(verklaring.voorgesteldOp?.iso),
      "beslotenDoor": .string(verklaring.einde.door.tekst),
      "grond": .string(akte.grond.rawValue), "bron": .string(akte.grond.bron),
      "vanaf": .string(akte.vanaf.iso), "nummers": .strings(akte.nummers),
      "vernietigd": .array(
        akte.soorten.map { ["soort": .string($0.soort), "aantal": .int($0.aantal)] }),
      "kopErvoor": .string(akte.kopErvoor), "kopErna": .string(verklaring.kopErna),
    ]
  }

  private var html: [UInt8] {
    var pagina = HTMLPage(
      title: "Verklaring van vernietiging", heading: "Verklaring van vernietiging",
      skipLabel: "Naar de inhoud",
      printFooter: .init(before: "Pagina ", between: " van ", note: "Verklaring van vernietiging"))
    let soorten = Table(
      caption: "Vernietigd: \(aantal) persoonlijke delen",
      columns: [
        .init(key: "soort", title: "Soort"), .init(key: "aantal", title: "Aantal", kind: .number),
      ],
      rows: akte.soorten.map { [.text($0.soort.replacingDashes), .integer($0.aantal)] })
    let kop = Table(
      caption: "Gegevens van de vernietiging",
      columns: [.init(key: "wat", title: "Wat"), .init(key: "waarde", title: "Waarde")],
      rows: regels.map { [.text($0.naam), .text($0.waarde)] })
    pagina.main = [
      kop.html(id: "gegevens"), soorten.html(id: "soorten"),
      .element(.p, [], [.text(slot)]),
      .element(.p, [], ["Handtekening indiener: ______________________"]),
      .element(.p, [], ["Handtekening beslisser: _____________________"]),
    ]
    return pagina.render()
  }
}
