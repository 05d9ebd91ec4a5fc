import Application
import ArgumentParsing
import Domein
import Exchange
import Formats
import Hashing
import JSON
import Kalender
import Platform
import ReadModels
import SQLiteReadModels

/// A school's absence records, looked through.
enum SignaleerOpdracht {
  static let alle: [Opdracht] = [signaleer]

  static let signaleer = Opdracht(
    CommandSpec(
      "signaleer", "in de verzuimregistratie van een school zoeken wat gemeld moet worden",
      discussion: """
        Leest een CSV-bestand met bsn, vestiging, datum, lesuur of dagdeel, uren, soort en vak. \
        Vindt zestien uur ongeoorloofd in vier lesweken, M@ZL (vier ziekmeldingen in twaalf \
        weken, zeven schooldagen achtereen) en signaalverzuim (tien schooldagen achtereen, de \
        vierde keer of meer dan tien dagen in een schooljaar, vier keer bij één vak of dagdeel).

        Werkt ook zonder dossier. Is er een, dan gelden de kalender van de school en de \
        instellingen van het dossier (instellingen toon, signaal-…), behalve waar een optie iets \
        anders zegt. Met --open opent zestien uur een casus, of komt bij de open casus; ziekte \
        wordt nooit vastgelegd.
        """,
      options: [
        OptionSpec(
          "bestand", .file("BESTAND"), "het bestand; - is standaardinvoer", position: 0,
          required: true),
        OptionSpec(
          "regio", .regio, "regio van de schoolvakanties",
          default: "die van de school; zonder dossier midden"),
        OptionSpec("meer-dan", "pas boven de zestien uur; de wet noemt zestien"),
        OptionSpec(
          "eenheid", .choice([Choice("uren"), Choice("lesuren")]),
          "klokuren, of elke les als één uur", default: "uren"),
        OptionSpec("open", "open casussen voor zestien uur ongeoorloofd verzuim"),
        Opties.exitcode, Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md]),
      ] + Opties.uitvoer,
      examples: [
        Example("leerplicht signaleer verzuim.csv --json", "alle signalen"),
        Example("leerplicht signaleer verzuim.csv --open", "en casussen openen"),
      ], group: "Meldingen"),
    .eigen { loop in try Signaalvraag(loop).draai() })
}

/// Reads the records, finds the signals, and opens casussen where asked.
struct Signaalvraag {
  /// A signal and whose it is.
  struct Vondst {
    let leerling: Leerlingregistratie
    let signaal: Verzuimsignaal
    var casus: Casusnummer?
  }

  private let loop: Loop
  private let bestand: String
  private let bytes: [UInt8]

  init(_ loop: Loop) throws {
    self.loop = loop
    bestand = try loop.waarden.verplicht("bestand")
    bytes = try Invoer.lees(bestand)
  }

  func draai() throws {
    let lezer = try lees()
    for (regel, fout) in lezer.fouten {
      loop.uitvoer.zeg(fout.zin(bestand, regel))
    }
    let omgeving = try omgeving()
    let regel = try regel(omgeving)
    let regio = try loop.waarden.regio("regio").map { Schoolkalender(regio: $0) }
    let gemeld = loop.waarden.vlag("open") ? try gemeld(lezer.leerlingen) : [:]
    var zonderSchooldag: [Int] = []
    var vondsten = lezer.leerlingen.flatMap { leerling in
      let kalender =
        regio ?? omgeving?.termijnen.kalenders.kalender(voor: leerling.school)
        ?? Schoolkalender(regio: .midden)
      let signalering = Signalering(kalender: kalender, regel: regel)
      zonderSchooldag += signalering.zonderSchooldag(leerling.registraties)
      return
        signalering
        .signalen(leerling.registraties, meldingen: gemeld[leerling.nummer] ?? [])
        .map { Vondst(leerling: leerling, signaal: $0) }
    }
    zeg(lezer.berichten + Registratielezer.zonderSchooldag(zonderSchooldag))
    if loop.waarden.vlag("open") { try open(&vondsten) }
    let antwoord = Signaalantwoord(
      vondsten: vondsten, regel: regel, geoorloofd: Geoorloofd(lezer.leerlingen))
    antwoord.geoorloofd.zinnen.forEach(loop.uitvoer.zeg)
    try Antwoorder(loop).toon(antwoord.antwoord)
    if !lezer.fouten.isEmpty {
      try loop.uitvoer.sluit()
      throw Fout.geweigerdeRijen(bestand: bestand, aantal: lezer.fouten.count, terug: bestand)
    }
  }

  private func zeg(_ berichten: [String]) {
    berichten.forEach { loop.uitvoer.zeg("\(bestand): \($0).") }
  }

  /// Settings and calendars of the dossier, where there is one; they hold nothing about people.
  private func omgeving() throws -> Omgeving? {
    guard try Files.exists(loop.voorkeuren.dossier.waarde) else { return nil }
    let omstandigheden = loop.omstandigheden
    return try loop.dossier(namensProgramma: true).lees { gang in
      try Lezing(gang, omstandigheden, Assen(per: omstandigheden.vandaag)).omgeving()
    }
  }

  /// What the options say, else the dossier, else the law.
  private func regel(_ omgeving: Omgeving?) throws -> Signaleringsregel {
    var regel = omgeving?.instellingen.signalering ?? Signaleringsregel()
    if loop.waarden.vlag("meer-dan") { regel.meerDanZestien = true }
    if let eenheid = loop.waarden.tekst("eenheid") { regel.inLesuren = eenheid == "lesuren" }
    return regel
  }

  /// When sixteen hours were reported before: counting starts anew after.
  private func gemeld(
    _ leerlingen: [Leerlingregistratie]
  ) throws -> [Persoonsnummer: [Datum]] {
    let omstandigheden = loop.omstandigheden
    return try loop.dossier().lees { gang in
      let lezing = try Lezing(gang, omstandigheden, Assen(per: omstandigheden.vandaag))
      try lezing.eis(.inzien)
      let nummers = Dictionary(grouping: try lezing.meldingrijen(alleenWachtend: false)) {
        $0.jongere
      }
      var dagen: [Persoonsnummer: [Datum]] = [:]
      for leerling in leerlingen {
        let wie = Jongereverwijzing.persoon(
          leerling.nummer, gegevens: Persoonsgegevens(), gemeente: nil)
        guard let jongere = try? lezing.vind(wie) else { continue }
        dagen[leerling.nummer] = (nummers[jongere] ?? [])
          .filter { $0.soort == .relatief16Uur && $0.status != .ingetrokken }.map(\.datumMelding)
      }
      return dagen
    }
  }

  private func lees() throws -> Registratielezer {
    do throws(Importfout) {
      return try Registratielezer(bytes, vandaag: loop.omstandigheden.vandaag)
    } catch {
      throw Fout.van(error, bestand)
    }
  }

  /// Each signal is a command of its own, named after the file and its first record: the same file
  /// again opens nothing twice, and no name holds a number of a person.
  private func open(_ vondsten: inout [Vondst]) throws {
    let afdruk = SHA256.digest(of: bytes).hex
    let dossier = try loop.dossier()
    let uitvoerder = Uitvoerder(loop.omstandigheden)
    for index in vondsten.indices where vondsten[index].signaal.soort == .relatief16Uur {
      let (leerling, signaal) = (vondsten[index].leerling, vondsten[index].signaal)
      let kenmerk = Opdrachtkenmerk(
        sleutel: "signaal:\(afdruk):\(signaal.regels[0])", soort: "signaleer")
      do {
        vondsten[index].casus = try dossier.schrijf { gang in
          try uitvoerder.voer(gang, kenmerk, .instroom) { sessie in
            try sessie.openCasus(
              Casusaanvraag(
                jongere: .persoon(leerling.nummer, gegevens: Persoonsgegevens(), gemeente: nil),
                school: leerling.school, soort: .relatief16Uur, begin: signaal.van,
                einde: signaal.totEnMet))
          }
        }.casus
      } catch Dossierfout.nietGevonden {
        zeg(
          signaal,
          "deze leerling staat niet in het dossier; registreer die eerst met"
            + " 'leerplicht jongere registreer'")
      } catch Dossierfout.geweigerd(let weigering) {
        // One pupil for whom nothing may be opened does not keep the others waiting.
        zeg(signaal, weigering.melding)
      }
    }
  }

  private func zeg(_ signaal: Verzuimsignaal, _ reden: String) {
    let regels = signaal.regels.map(String.init).joined(separator: ", ")
    loop.uitvoer.zeg("\(bestand), regel \(regels): \(reden)")
  }
}

/// The signals with the records that made them.
struct Signaalantwoord {
  let vondsten: [Signaalvraag.Vondst]
  let regel: Signaleringsregel
  let geoorloofd: Geoorloofd

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel }, scherm: ["bsn", "vestiging", "soort", "van", "tot", "reden"],
      json: {
        [
          "versie": 1, "signalen": .array(vondsten.map(Self.json)), "regel": Self.json(regel),
          "geoorloofd": [
            "leerlingen": .int(geoorloofd.leerlingen),
            "registraties": .int(geoorloofd.registraties),
          ],
          "schorsing": [
            "leerlingen": .int(geoorloofd.geschorsten),
            "registraties": .int(geoorloofd.schorsingen),
            "langerDanEenDag": .array(geoorloofd.langerDanEenDag.map { .int($0) }),
          ],
        ]
      },
      isWerk: !vondsten.isEmpty)
  }

  private var tabel: Table {
    Table(
      caption: "Signalen",
      columns: [
        .init(key: "bsn", title: "BSN"), .init(key: "vestiging", title: "School"),
        .init(key: "soort", title: "Signaal"), .init(key: "van", title: "Van", kind: .date),
        .init(key: "tot", title: "Tot en met", kind: .date), .init(key: "reden", title: "Reden"),
        .init(key: "regels", title: "Regels"), .init(key: "casus", title: "Casus"),
      ],
      rows: vondsten.map { vondst in
        [
          .text(vondst.leerling.nummer.tekst), .text(vondst.leerling.school.tekst),
          .text(vondst.signaal.soort.rawValue), .date(iso: vondst.signaal.van.iso),
          .date(iso: vondst.signaal.totEnMet.iso), .text(vondst.signaal.reden),
          .text(vondst.signaal.regels.map(String.init).joined(separator: ",")),
          tekst(vondst.casus?.tekst),
        ]
      })
  }

  private static func json(_ vondst: Signaalvraag.Vondst) -> JSONValue {
    [
      "bsn": .string(vondst.leerling.nummer.tekst),
      "vestiging": .string(vondst.leerling.school.tekst),
      "soort": .string(vondst.signaal.soort.rawValue), "van": .string(vondst.signaal.van.iso),
      "tot": .string(vondst.signaal.totEnMet.iso), "reden": .string(vondst.signaal.reden),
      "regels": .array(vondst.signaal.regels.map { .int($0) }),
      "casus": .optional(vondst.casus?.tekst),
    ]
  }

  private static func json(_ regel: Signaleringsregel) -> JSONValue {
    [
      "uren": 16, "meerDan": .bool(regel.meerDanZestien), "lesweken": .int(regel.lesweken),
      "eenheid": .string(regel.inLesuren ? "lesuren" : "uren"),
      "bijzonder": .int(regel.bijzonder),
    ]
  }
}
