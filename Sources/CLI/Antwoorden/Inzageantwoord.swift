import Application
import Domein
import EventCodec
import EventLog
import Formats
import JSON
import Kalender

/// Everything held about one person, readable, without what is another's (AVG, artikel 15).
struct Inzageantwoord {
  let dossier: Persoonsdossier
  let oordeel: Bewaaroordeel
  let ingezien: [Inzageregel]
  let vandaag: Datum

  var antwoord: Antwoord {
    var antwoord = Antwoord(tekst: { tekst }, json: { json })
    antwoord.bijlagen[.html] = { html }
    return antwoord
  }

  private struct Stuk {
    let event: RecordedEvent
    let wat: String
    let velden: [(naam: String, waarde: String)]
    let weggelaten: [String]
    let teruggenomen: Bool
  }

  private var stukken: [Stuk] {
    let terug = Set(
      Gebeurtenissen.regels(dossier.gebeurtenissen).filter(\.isIngetrokken).map(\.nummer))
    return dossier.gebeurtenissen.map { event in
      let (velden, weg) = Inzagevelden.kies(event, eigen: dossier.nummers)
      return Stuk(
        event: event, wat: Gebeurtenisnaam.kaal(event.type).replacingDashes, velden: velden,
        weggelaten: weg, teruggenomen: terug.contains(event.position.number))
    }
  }

  /// What somebody has to know beside the data (AVG, artikel 15 lid 1).
  private var uitleg: [(naam: String, waarde: String)] {
    [
      (
        "Waarvoor", "toezicht op de naleving van de Leerplichtwet 1969 (artikel 16)"
      ),
      (
        "Grond", "AVG, artikel 6 lid 1 onder c en e; het BSN: Leerplichtwet 1969, artikel 18 en 21a"
      ),
      ("Waar het vandaan komt", "scholen (via DUO), de basisregistratie personen en gesprekken"),
      (
        "Hoe lang het blijft",
        oordeel.bepalend.map { "tot \($0.vanaf.kort): \($0.tekst)" }
          ?? "dat is niet te zeggen zonder geboortedatum"
      ),
      (
        "Uw rechten",
        "u kunt vragen iets te verbeteren, te beperken of te wissen, bezwaar maken, en een klacht"
          + " indienen bij de Autoriteit Persoonsgegevens"
      ),
      (
        "Wat er niet in staat",
        "namen en woorden van anderen, zoals wie een melding deed of met wie is gesproken"
          + (dossier.verslagenMetAnderen == 0
            ? ""
            : "; en wat overleggen over meer jongeren tegelijk vastlegden"
              + " (\(dossier.verslagenMetAnderen))")
      ),
    ]
  }

  private var gegevens: [(naam: String, waarde: String)] {
    let persoon = dossier.jongere.gegevens
    let adres = [
      persoon.adres.postcode?.tekst ?? "", persoon.adres.huisnummer, persoon.adres.woonplaats,
    ].filter { !$0.isEmpty }.joined(separator: " ")
    return [
      ("Nummer", dossier.nummers.sorted().joined(separator: ", ")), ("Naam", persoon.naam),
      ("BSN", persoon.bsn?.tekst ?? ""), ("Onderwijsnummer", persoon.onderwijsnummer?.tekst ?? ""),
      ("Geboren", persoon.geboortedatum?.iso ?? ""), ("Adres", adres),
      ("Gezag", dossier.jongere.gezag.omschrijving),
    ].filter { !$0.waarde.isEmpty }
  }

  /// The role and the purpose, not the name: who did it is in the log for whoever has to know.
  private func inzage(_ regel: Inzageregel) -> String {
    "\(regel.tijdstip): \(regel.opdracht) (\(regel.grond))"
  }

  private func gedeeld(_ deling: Deling) -> String {
    let met =
      switch deling.aan {
      case .partij(let partij): partij.omschrijving
      case .tafel(_, let soort, _): "de deelnemers van een overleg (\(soort.omschrijving))"
      }
    return "\(deling.op.kort): \(deling.wat), met \(met); grond: \(deling.grond)"
  }

  private var tekst: String {
    var regels = ["Inzage in wat over u is vastgelegd, op \(vandaag.kort)", ""]
    regels += (gegevens + uitleg).map { "\($0.naam): \($0.waarde)" }
    regels += ["", "Wat er is vastgelegd"]
    for stuk in stukken {
      let velden = stuk.velden.map { "\($0.naam): \($0.waarde)" }.joined(separator: ", ")
      regels.append(
        "  \(stuk.event.op) \(stuk.wat)\(stuk.teruggenomen ? " (teruggenomen)" : "")"
          + (velden.isEmpty ? "" : ": \(velden)"))
    }
    regels += ["", "Met wie het is gedeeld"]
    regels += dossier.delingen.isEmpty ? ["  niemand"] : dossier.delingen.map { "  " + gedeeld($0) }
    regels += ["", "Wanneer het is ingezien"]
    regels += ingezien.isEmpty ? ["  niet vastgelegd"] : ingezien.map { "  " + inzage($0) }
    return regels.map { $0 + "\n" }.joined()
  }

  private var json: JSONValue {
    [
      "versie": 1, "op": .string(vandaag.iso), "jongere": .string(dossier.nummer.tekst),
      "gegevens": .object(gegevens.map { JSONMember($0.naam, .string($0.waarde)) }),
      "uitleg": .object(uitleg.map { JSONMember($0.naam, .string($0.waarde)) }),
      "bewarenTot": .optional(oordeel.bepalend?.vanaf.iso),
      "gebeurtenissen": .array(
        stukken.map { stuk in
          [
            "nummer": .int(stuk.event.position.number), "stroom": .string(stuk.event.stream.text),
            "op": .string(stuk.event.op), "vastgelegd": .string(stuk.event.vastgelegd),
            "wat": .string(stuk.wat), "teruggenomen": .bool(stuk.teruggenomen),
            "velden": .object(stuk.velden.map { JSONMember($0.naam, .string($0.waarde)) }),
            "weggelaten": .strings(stuk.weggelaten),
          ]
        }),
      "gedeeld": .strings(dossier.delingen.map(gedeeld)),
      "ingezien": .array(
        ingezien.map {
          [
            "tijdstip": .string($0.tijdstip), "opdracht": .string($0.opdracht),
            "grond": .string($0.grond),
          ]
        }),
    ]
  }

  private func lijst(_ naam: String, _ id: String, _ regels: [(naam: String, waarde: String)])
    -> HTMLNode
  {
    Table(
      caption: naam,
      columns: [.init(key: "wat", title: "Wat"), .init(key: "waarde", title: "Waarde")],
      rows: regels.map { [.text($0.naam), .text($0.waarde)] }
    ).html(id: id)
  }

  private var html: [UInt8] {
    var pagina = HTMLPage(
      title: "Inzage", heading: "Wat over u is vastgelegd", skipLabel: "Naar de inhoud",
      printFooter: .init(before: "Pagina ", between: " van ", note: "Vertrouwelijk"))
    let feiten = Table(
      caption: "Wat er is vastgelegd",
      columns: [
        .init(key: "op", title: "Dag", kind: .date), .init(key: "wat", title: "Wat"),
        .init(key: "inhoud", title: "Inhoud"), .init(key: "weg", title: "Weggelaten"),
      ],
      rows: stukken.map { stuk in
        [
          .date(iso: stuk.event.op),
          .text(stuk.wat + (stuk.teruggenomen ? " (teruggenomen)" : "")),
          .text(stuk.velden.map { "\($0.naam): \($0.waarde)" }.joined(separator: ", ")),
          .text(stuk.weggelaten.joined(separator: ", ")),
        ]
      })
    pagina.main = [
      lijst("Uw gegevens", "gegevens", gegevens), lijst("Uitleg", "uitleg", uitleg),
      feiten.html(id: "feiten"),
      lijst(
        "Met wie het is gedeeld", "gedeeld",
        dossier.delingen.map { ($0.op.kort, gedeeld($0)) }),
      lijst(
        "Wanneer het is ingezien", "ingezien",
        ingezien.map { ($0.tijdstip, "\($0.opdracht) (\($0.grond))") }),
    ]
    return pagina.render()
  }
}
