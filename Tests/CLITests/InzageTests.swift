import ArgumentParsing
import Foundation
import TestSupport
import Testing

@testable import CLI

/// Nobody sees anything about a person without a line that says so, on the disk before it is shown.
@Suite("Inzagelog")
struct InzageTests {
  /// A question for every command that shows people; the last column is a file it reads.
  static let vragen: [String] = [
    "absoluut lijst", "absoluut vergelijk --brp brp.csv --inschrijvingen ins.csv --proef",
    "agenda kernteam --school 05KO00 --datum 2026-04-14", "agenda mdo --datum 2026-04-14",
    "agenda thuiszitterstafel --datum 2026-04-14", "agenda mijn",
    "brief maak L2026-0001 --soort waarschuwing --veld straat=x --veld gemeente=x"
      + " --veld afzender=x --veld huisnummer=1 --veld woonplaats=x --veld school=x"
      + " --veld aanleiding=x --veld telefoon=1 --veld ambtenaar=x",
    "casus gedeeld L2026-0001", "casus historie L2026-0001", "casus lijst",
    "casus toon L2026-0001", "doorverwijzing lijst", "dossier gebeurtenissen", "ervaring lijst",
    "jongere dubbel", "jongere inzage J000001",
    "jongere toon J000001", "jongere vernietig --alle",
    "jongere zoek zeldzaam", "kenmerkmelding lijst", "leg-uit L2026-0001",
    "mag --rol om --casus L2026-0001",
    "melding lijst", "melding toon M2026-000001", "overleg lijst",
    "overzicht",
    "overleg toon O2026-0001", "signaleer verzuim.csv",
    "telling --definitie langdurig-relatief --lijst", "termijn lijst", "vergelijk swv swv.csv",
    "verlof lijst", "vrijstelling lijst", "wat-als L2026-0001 --begin 2026-03-09", "werklijst",
  ]

  /// Commands that show people only now and then: where there is nobody, nothing is logged.
  static let soms: Set = [
    "absoluut lijst", "jongere dubbel", "jongere inschrijfcontrole", "melding terugmelden",
    "regels vergelijk", "telling hertel", "vergelijk landelijk",
    "verlof lijst",
    "verslag doorloop", "verslag ocel",
  ]

  private func programma(_ map: String, _ wie: String = "jansen") -> Programma {
    Programma(
      map: map,
      omgeving: ["LEERPLICHT_NU": "2026-04-14T08:00:00Z", "LEERPLICHT_MEDEWERKER": wie])
  }

  private func woorden(_ regel: String) -> [String] { regel.split(separator: " ").map(String.init) }

  private func verhaal(_ map: String) throws {
    let programma = programma(map)
    for regel in [
      "dossier maak --gemeente 0200",
      "casus open --bsn 111222333 --geboortedatum 5-5-2012 --voornamen Kwintijn --achternaam"
        + " Zeldzaam --postcode 7399ZZ --school 05KO00 --soort langdurig-relatief --begin 2-3-2026"
        + " --op 20-3-2026 --behandelaar jansen",
      "casus open --bsn 123456782 --geboortedatum 5-5-2012 --voornamen Kwintijn --achternaam"
        + " Zeldzaam --school 05KO00 --soort langdurig-relatief --begin 2-3-2026 --op 20-3-2026",
      "casus informeer L2026-0001 --partij cjg --grond wet",
      "melding registreer --bsn 111222333 --school 05KO00 --soort signaal --begin 16-3-2026",
      "doorverwijzing verstuur L2026-0001 --naar cjg --reden zorg",
      "kenmerkmelding registreer J000001 --soort overig --toelichting x",
      "ervaring leg-vast L2026-0001 --van ouder --gever ouder --toestemming ja --tekst fijn",
      "vrijstelling registreer --jongere J000001 --artikel 5a --van 2027-08-01 --tot 2028-07-31",
      "verlof registreer --jongere J000001 --artikel 11f --van 2026-02-02 --tot 2026-02-03"
        + " --schooldagen 2 --besluit toegekend",
      "overleg plan --soort mdo --datum 2026-04-14 --casus L2026-0001",
      "overleg plan --soort thuiszitterstafel --datum 2026-04-14 --casus L2026-0001",
    ] {
      let antwoord = try programma.voer(woorden(regel))
      try #require(antwoord.code == 0, "\(regel): \(antwoord.fouten)")
    }
    for (naam, tekst) in [
      ("brp.csv", "bsn;geboortedatum;gemeentecode\n111222333;2012-05-05;0200\n"),
      ("ins.csv", "bsn;vestiging;schoolsoort;van;tot\n111222333;05KO00;vo;2025-08-01;\n"),
      ("swv.csv", "bsn;vestiging;begin;categorie\n111222333;05KO00;2026-03-02;thuiszitter\n"),
      (
        "verzuim.csv",
        "bsn;vestiging;datum;uren;soort\n111222333;05KO00;2026-03-02;17;ongeoorloofd\n"
      ),
    ] { try Data(tekst.utf8).write(to: URL(filePath: map + "/" + naam)) }
  }

  private func regels(_ map: String) throws -> [String] {
    let pad = map + "/dossier.sqlite.inzage/2026-04.log"
    guard FileManager.default.fileExists(atPath: pad) else { return [] }
    return try String(contentsOf: URL(filePath: pad), encoding: .utf8).split(separator: "\n")
      .map(String.init)
  }

  @Test("elke opdracht die mensen kan tonen, staat in deze toets of is aangegeven als niemand")
  func volledig() {
    let gevraagd = Set(
      Self.vragen.map { regel in
        let woorden = woorden(regel)
        let twee = woorden.prefix(2).joined(separator: " ")
        return Aangifte.opdracht(Array(woorden.prefix(2))) == nil ? woorden[0] : twee
      })
    var tonend: Set<String> = []
    var namen: Set<String> = []
    for opdracht in Aangifte.opdrachten {
      let naam = opdracht.spec.words.joined(separator: " ")
      namen.insert(naam)
      switch opdracht.werk {
      case .los, .daad: continue
      case .vraag, .vrijeVraag, .eigen:
        if Inzageaangifte.wijze(naam) != .niemand { tonend.insert(naam) }
      }
    }
    #expect(tonend.subtracting(gevraagd).subtracting(Self.soms).sorted() == [])
    #expect(gevraagd.subtracting(tonend).sorted() == [])
    #expect(Inzageaangifte.niemand.subtracting(namen).sorted() == [])
    #expect(Inzageaangifte.altijd.subtracting(namen).sorted() == [])
  }

  @Test("kan het inzagelog niet worden geschreven, dan wordt er niets getoond")
  func dicht() throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      let log = map + "/dossier.sqlite.inzage"
      try? FileManager.default.removeItem(atPath: log)
      try Data().write(to: URL(filePath: log))
      for vraag in Self.vragen where !Self.soms.contains(where: vraag.hasPrefix) {
        let antwoord = try programma(map).voer(woorden(vraag))
        #expect(antwoord.code == 74, "\(vraag): \(antwoord.code) \(antwoord.fouten)")
        #expect(antwoord.uitvoer.isEmpty, "\(vraag): \(antwoord.uitvoer)")
        let zegt = ["er wordt niets getoond", "het inzagelog: "]
        #expect(zegt.contains(where: antwoord.fouten.contains), "\(vraag): \(antwoord.fouten)")
      }
      let bestand = map + "/uit.xlsx"
      let naarBestand = try programma(map)
        .voer(["casus", "lijst", "--formaat", "xlsx", "--uit", bestand])
      #expect(naarBestand.code == 74)
      #expect(!FileManager.default.fileExists(atPath: bestand))
      for vraag in ["kalender feestdagen 2026", "dossier kop", "dag", "partner lijst", "gezond"] {
        #expect(try programma(map).voer(woorden(vraag)).code == 0, "\(vraag)")
      }
    }
  }

  @Test("elke vraag die iets toont, geeft een regel met wie, wat en welk dossier")
  func open() throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      #expect(try regels(map) == [])
      for vraag in Self.vragen where !Self.soms.contains(where: vraag.hasPrefix) {
        let voor = try regels(map).count
        let antwoord = try programma(map).voer(woorden(vraag))
        #expect(antwoord.code == 0, "\(vraag): \(antwoord.fouten)")
        let nieuw = try regels(map).dropFirst(voor)
        #expect(nieuw.count == 1, "\(vraag): \(nieuw)")
        let velden = nieuw.first?.split(separator: "\t", omittingEmptySubsequences: false) ?? []
        try #require(velden.count == 7)
        #expect(velden[1] == "jansen")
        #expect(vraag.hasPrefix(velden[3]), "\(vraag)")
        let over = velden[5].split(separator: " ")
        let wie: Set<Substring> = ["J000001", "L2026-0001", "M2026-000001", "alles"]
        let zonder =
          vraag.hasPrefix("signaleer") || vraag.hasPrefix("absoluut vergelijk")
          || vraag.hasPrefix("vergelijk swv") || vraag.hasPrefix("melding terugmelden")
        #expect(zonder || over.contains(where: wie.contains), "\(vraag): \(velden[5])")
      }
      let alles = try regels(map).joined()
      for woord in ["zeldzaam", "Zeldzaam", "111222333", "Kwintijn"] {
        #expect(!alles.contains(woord))
      }
      let lijst = try programma(map).voer(["inzagelog", "toon", "--jongere", "J000001"])
      #expect(lijst.code == 0 && lijst.fouten.isEmpty, "\(lijst.fouten)")
      #expect(lijst.uitvoer.contains("casus toon"))
    }
  }

  @Test("een gewijzigde of weggehaalde regel valt op, een halve regel breekt niets")
  func keten() throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      for vraag in ["casus lijst", "werklijst", "casus toon L2026-0001"] {
        #expect(try programma(map).voer(woorden(vraag)).code == 0)
      }
      let pad = URL(filePath: map + "/dossier.sqlite.inzage/2026-04.log")
      let heel = try Data(contentsOf: pad)
      let erover = try programma(map)
        .voer(["kalender", "feestdagen", "2026", "--uit", pad.path(), "--overschrijf"])
      #expect(erover.code == 73)
      #expect(try Data(contentsOf: pad) == heel)
      let toon = { try self.programma(map).voer(["inzagelog", "toon"]).fouten }
      #expect(try toon() == "")
      let anders = String(decoding: heel, as: UTF8.self)
        .replacing("werklijst", with: "werklijsj")
      try Data(anders.utf8).write(to: pad)
      #expect(try toon().contains("past niet bij de regel ervoor"))
      let zonder = heel.split(separator: 0x0a)
      try Data(zonder[0] + [0x0a] + zonder[2] + [0x0a]).write(to: pad)
      #expect(try toon().contains("past niet bij de regel ervoor"))
      try (heel + Data("2026-04-14T08:00:00Z\tjan".utf8)).write(to: pad)
      #expect(try programma(map).voer(["casus", "lijst"]).code == 0)
      #expect(try toon().contains("regel 4: niet te lezen"))
      #expect(try regels(map).count == 5)
    }
  }

  @Test("het inzagelog zien teamleider, administratie en FG; de FG ziet geen dossiers")
  func bevoegd() throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      for (code, rol) in [
        ("baas", "teamleider"), ("jansen", "leerplichtambtenaar"),
        ("fg", "functionaris-gegevensbescherming"), ("kantoor", "administratie"),
      ] {
        let wie = programma(map, code == "baas" ? "jansen" : "baas")
        let antwoord = try wie.voer(["partner", "functionaris", code, "--rol", rol])
        try #require(antwoord.code == 0, "\(antwoord.fouten)")
      }
      for (code, mag) in [("baas", 0), ("kantoor", 0), ("fg", 0), ("jansen", 77)] {
        for opdracht in ["inzagelog toon", "inzagelog steekproef --maand 2026-04"] {
          #expect(try programma(map, code).voer(woorden(opdracht)).code == mag, "\(code)")
        }
      }
      #expect(try programma(map, "fg").voer(["casus", "lijst"]).code == 77)
      #expect(try programma(map, "fg").voer(["jongere", "inzage", "J000001"]).code == 77)
    }
  }

  @Test("inzage: alles van de een, niets van de ander", arguments: ["tekst", "html", "json"])
  func tweeKinderen(formaat: String) throws {
    try withTemporaryFolder { map in
      let vergeet = VergeetTests()
      try vergeet.verhaal(map)
      let antwoord = try vergeet.programma(map, "2024-03-20")
        .voer(["jongere", "inzage", "J000001", "--formaat", formaat])
      #expect(antwoord.code == 0, "\(antwoord.fouten)")
      for tekst in VergeetTests.teksten where !["met", "wie"].contains(tekst) {
        #expect(antwoord.uitvoer.contains("KANARIE-A \(tekst)"), "\(tekst)")
      }
      #expect(antwoord.uitvoer.contains("111222333"))
      for ander in VergeetTests.vanB + ["L2015-0002", "J000002", "KANARIE-A met", "KANARIE-A wie"] {
        #expect(!antwoord.uitvoer.contains(ander), "\(ander)")
      }
    }
  }
}
