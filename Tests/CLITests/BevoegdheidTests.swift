import Domein
import Foundation
import TestSupport
import Testing

/// The table of powers against the bytes of every export: what a role may not see is not in it.
@Suite("Bevoegdheden in uitvoer")
struct BevoegdheidTests {
  /// Texts that stand in the dossier once, by the kind of fact they belong to.
  static let kentekens: [(feit: String, tekst: String)] = [
    ("identiteit", "Zeldzaam"), ("identiteit", "L2026-0001"), ("identiteit", "J000001"),
    ("persoonsgegevens", "111222333"), ("persoonsgegevens", "7399 ZZ"),
    ("persoonsgegevens", "2012-05-05"), ("persoonsgegevens", "05-05-2012"),
    ("geoorloofd-verzuim", "Afwezig"), ("geoorloofd-verzuim", "L2026-0002"),
    ("geoorloofd-verzuim", "J000002"), ("zorg", "LOGOPEDIEKLAS"), ("bevindingen", "ZENUWPEES"),
    ("contacten", "TELEFOONTEKST"), ("plan", "DOELZONDAG"), ("afspraken", "AFSPRAAKROOSTER"),
    ("termijnen", "thuiszitter in beeld"), ("termijnen", "thuiszitter-in-beeld"),
    ("maatregelen", "HALTBRIEF"), ("maatregelen", "bericht van Halt"),
    ("maatregelen", "halt-retour"), ("meldingen", "TOELICHTINGSCHOOL"),
  ]

  /// What the agenda as a text shows to whoever may see it.
  static let getoond: Set = [
    "Zeldzaam", "L2026-0001", "Afwezig", "L2026-0002", "LOGOPEDIEKLAS", "ZENUWPEES", "DOELZONDAG",
    "AFSPRAAKROOSTER", "thuiszitter in beeld", "HALTBRIEF", "bericht van Halt",
  ]

  static let formaten = ["tekst", "html", "md", "csv", "xlsx", "json", "ics"]

  static let verhaal = [
    "dossier maak --gemeente 0200",
    "casus open --bsn 111222333 --geboortedatum 5-5-2012 --voornamen Kwintijn --achternaam"
      + " Zeldzaam --postcode 7399ZZ --school 05KO00 --soort langdurig-relatief --begin 2-3-2026"
      + " --op 20-3-2026",
    "casus open --bsn 123456782 --geboortedatum 6-6-2013 --voornamen Geert --achternaam Afwezig"
      + " --school 05KO00 --soort langdurig-relatief --begin 2-3-2026 --geoorloofd ja"
      + " --op 20-3-2026",
    "casus bevinding L2026-0001 --tekst ZENUWPEES --op 23-3-2026",
    "casus contact L2026-0001 --met moeder --tekst TELEFOONTEKST --op 23-3-2026",
    "casus arrangement L2026-0001 --soort zorg --tekst LOGOPEDIEKLAS --op 24-3-2026",
    "casus maatregel L2026-0001 --soort halt --tekst HALTBRIEF --op 25-3-2026",
    "casus afspraak L2026-0001 --met school --tekst AFSPRAAKROOSTER --uiterlijk 1-5-2026"
      + " --op 26-3-2026",
    "melding registreer --bsn 111222333 --school 05KO00 --soort signaal --begin 16-3-2026"
      + " --toelichting TOELICHTINGSCHOOL",
  ]

  static let plan =
    "casus plan L2026-0001 --doel DOELZONDAG --evaluatie 1-6-2026 --op 30-3-2026"

  private func speel(_ programma: Programma, _ regels: [String]) throws {
    for regel in regels {
      let antwoord = try programma.voer(regel.split(separator: " ").map(String.init))
      try #require(antwoord.code == 0, "\(regel): \(antwoord.fouten)")
    }
  }

  private func programma(_ map: String) -> Programma {
    Programma(
      map: map,
      omgeving: ["LEERPLICHT_NU": "2026-04-01T08:00:00Z", "LEERPLICHT_MEDEWERKER": "jansen"])
  }

  /// What the table says about a casus, by kind of fact.
  private func tabel(_ programma: Programma, _ rol: Rol, _ casus: String) throws -> [String: Bool] {
    let antwoord = try programma.voer(["mag", "--rol", rol.rawValue, "--casus", casus, "--json"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(antwoord.uitvoer.utf8)) as? [String: Any])
    let oordelen = try #require(json["oordelen"] as? [[String: Any]])
    var tabel: [String: Bool] = [:]
    for oordeel in oordelen {
      tabel[try #require(oordeel["wat"] as? String)] = oordeel["mag"] as? Bool
    }
    #expect(Feitsoort.codes.allSatisfy { tabel[$0] != nil })
    return tabel
  }

  private func agenda(
    _ programma: Programma, _ soort: String, _ formaat: String, _ opties: [String]
  ) throws -> Data {
    let bestand = programma.map + "/agenda"
    let antwoord = try programma.voer(
      [
        "agenda", soort, "--datum", "2026-04-14", "--formaat", formaat, "--uit", bestand,
        "--overschrijf",
      ] + (soort == "kernteam" ? ["--school", "05KO00"] : []) + opties)
    try #require(antwoord.code == 0, "\(antwoord.fouten)")
    return try Data(contentsOf: URL(filePath: bestand))
  }

  /// The facts of the second casus are about authorised absence, and so is the casus itself.
  private func mag(_ tabel: [String: Bool], _ feit: String) -> Bool {
    tabel[feit] == true && tabel["identiteit"] == true
  }

  @Test(
    "elke rol, elke soort feit, elke vorm: wat niet mag staat er niet in",
    arguments: ["kernteam", "mdo", "thuiszitterstafel"], [false, true])
  func agenda(soort: String, metToestemming: Bool) throws {
    try withTemporaryFolder { map in
      let programma = programma(map)
      try speel(programma, Self.verhaal)
      try speel(programma, [Self.plan])
      if soort != "kernteam" {
        try speel(
          programma,
          [
            "overleg plan --soort \(soort) --datum 2026-04-14 --casus L2026-0001"
              + " --casus L2026-0002"
          ])
      }
      if metToestemming {
        for jongere in ["J000001", "J000002"] {
          try speel(
            programma,
            [
              "jongere toestemming \(jongere) --gever ouder --partij kernteam --reikwijdte"
                + " geoorloofd-verzuim --reikwijdte zorg --reikwijdte bevindingen --tot 31-12-2026"
            ])
        }
      }
      for rol in Rol.allCases {
        let tafel = try tabel(programma, rol, "L2026-0001")
        let leest = rol.zitInKernteam || tafel["inzien"] == true
        for formaat in Self.formaten {
          let bytes = try agenda(programma, soort, formaat, ["--voor", rol.rawValue])
          for (feit, tekst) in Self.kentekens {
            let staatErin = bytes.range(of: Data(tekst.utf8)) != nil
            let mag = leest && mag(tafel, feit)
            if !mag { #expect(!staatErin, "\(rol) \(formaat): \(tekst)") }
            if mag, soort == "kernteam" || rol == .leerplichtambtenaar, formaat == "tekst",
              Self.getoond.contains(tekst)
            {
              #expect(staatErin, "\(rol) mag \(tekst) zien")
            }
          }
        }
      }
      for formaat in Self.formaten {
        let bytes = try agenda(programma, soort, formaat, [])
        for (feit, tekst) in Self.kentekens {
          let gevoelig = ["geoorloofd-verzuim", "zorg", "bevindingen"].contains(feit)
          let nooit = ["persoonsgegevens", "contacten", "maatregelen", "meldingen"].contains(feit)
          if nooit || (gevoelig && !metToestemming) {
            #expect(bytes.range(of: Data(tekst.utf8)) == nil, "\(soort) \(formaat): \(tekst)")
          }
        }
      }
    }
  }

  /// The bytes a text can hide as, besides itself.
  private func vormen(_ tekst: String) -> [Data] {
    let ruw = Data(tekst.utf8)
    // A text somewhere in base64 begins at one of three places; its outer letters then differ.
    let base64 = (0..<3).map { voor in
      Data(
        (Data(repeating: 0, count: voor) + ruw).base64EncodedString().dropFirst(4).dropLast(4).utf8)
    }
    let utf16 = Data(tekst.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    let procent = Data(ruw.map { String(format: "%%%02X", $0) }.joined().utf8)
    return [ruw, utf16, procent] + (ruw.count < 10 ? [] : base64)
  }

  @Test("wat als cijfer of voor onderzoek naar buiten gaat, noemt niemand; een lijst wel")
  func cijfers() throws {
    try withTemporaryFolder { map in
      let programma = programma(map)
      try speel(
        programma,
        Self.verhaal + [
          Self.plan,
          "overleg plan --soort mdo --datum 2026-04-14"
            + " --casus L2026-0001",
        ])
      let nooit = Set(
        ["identiteit", "persoonsgegevens", "zorg", "bevindingen", "contacten"]
          + ["plan", "afspraken", "meldingen"])
      // The kind of absence and of a term are codes of the figures themselves.
      let tekens =
        Self.kentekens.filter { nooit.contains($0.feit) }.map(\.tekst)
        + ["Afwezig", "L2026-0002", "J000002", "HALTBRIEF"]
      let cijfers = [
        "telling --schooljaar 2025-2026", "verslag --schooljaar 2025-2026 --openbaar",
        "verslag --schooljaar 2025-2026", "verslag doorloop --schooljaar 2025-2026", "verslag ocel",
        "agenda mdo --datum 2026-04-14",
      ]
      for vraag in cijfers {
        for formaat in ["tekst", "html", "md", "csv", "xlsx", "json", "ics"] {
          if vraag.hasPrefix("agenda"), formaat != "ics" { continue }
          if vraag == "verslag ocel", formaat != "json" { continue }
          let keuze = vraag == "verslag ocel" ? [] : ["--formaat", formaat]
          let woorden = vraag.split(separator: " ").map(String.init) + keuze
          let antwoord = try programma.voer(
            woorden + ["--uit", map + "/uit", "--overschrijf"])
          if antwoord.code == 64 { continue }
          try #require(antwoord.code == 0, "\(woorden): \(antwoord.fouten)")
          let bytes = try Data(contentsOf: URL(filePath: map + "/uit"))
          #expect(bytes.count > 100, "\(woorden)")
          // An agenda has to say which casus; nothing else of the child.
          for teken in tekens where !(formaat == "ics" && teken == "L2026-0001") {
            for vorm in vormen(teken) {
              #expect(bytes.range(of: vorm) == nil, "\(vraag) \(formaat): \(teken)")
            }
          }
        }
      }
      let lijst = try programma.voer(
        "telling --schooljaar 2025-2026 --definitie langdurig-relatief --lijst"
          .split(separator: " ").map(String.init))
      #expect(lijst.uitvoer.contains("J000001"))
    }
  }

  @Test("wie niet bij leerplicht werkt, leest niets behalve de agenda van zijn eigen school")
  func lezen() throws {
    try withTemporaryFolder { map in
      var programma = programma(map)
      try speel(programma, Self.verhaal)
      try speel(
        programma,
        [
          "partner registreer 05KO00 --soort school --naam Klimop",
          "partner functionaris bakker --rol teamleider --op 1-1-2026",
          "partner functionaris jansen --rol leerplichtambtenaar --op 1-1-2026"
            + " --medewerker bakker",
          "partner functionaris arts --rol jeugdarts --op 1-1-2026 --medewerker bakker",
          "partner functionaris buiten --rol raad --op 1-1-2026 --medewerker bakker",
          "partner functionaris admin --rol administratie --op 1-1-2026 --medewerker bakker",
          "partner kernteam 05KO00 --lid arts --medewerker bakker",
        ])
      let vragen = [
        "casus lijst", "casus toon L2026-0001", "casus historie L2026-0001",
        "casus gedeeld L2026-0001", "werklijst", "werklijst --overdracht", "termijn lijst",
        "leg-uit L2026-0001", "jongere toon J000001", "jongere zoek Zeldzaam", "melding lijst",
        "melding toon M2026-000001", "dossier gebeurtenissen", "mag --rol raad",
        "agenda kernteam --school 06AB00", "wat-als L2026-0001",
        "regels vergelijk thuiszitter-plan --duur P5W",
      ]
      for wie in ["arts", "buiten", "onbekend"] {
        programma.omgeving["LEERPLICHT_MEDEWERKER"] = wie
        for vraag in vragen {
          let antwoord = try programma.voer(vraag.split(separator: " ").map(String.init))
          #expect(antwoord.code == 77, "\(wie): \(vraag)")
          #expect(antwoord.uitvoer.isEmpty, "\(wie): \(vraag)")
        }
      }
      programma.omgeving["LEERPLICHT_MEDEWERKER"] = "bakker"
      for vraag in vragen {
        #expect(try programma.voer(vraag.split(separator: " ").map(String.init)).code == 0)
      }
      let agenda = "agenda kernteam --school 05KO00".split(separator: " ").map(String.init)
      for (wie, code) in [("arts", 0), ("buiten", 77), ("jansen", 0)] as [(String, Int32)] {
        programma.omgeving["LEERPLICHT_MEDEWERKER"] = wie
        #expect(try programma.voer(agenda).code == code)
      }
      programma.omgeving["LEERPLICHT_MEDEWERKER"] = "arts"
      #expect(try programma.voer(agenda + ["--voor", "leerplichtambtenaar"]).code == 77)
      #expect(try programma.voer(agenda).uitvoer.contains("AFSPRAAKROOSTER"))
      #expect(try !programma.voer(agenda).uitvoer.contains("ZENUWPEES"))
      programma.omgeving["LEERPLICHT_MEDEWERKER"] = "admin"
      for vraag in vragen.prefix(10) {
        let antwoord = try programma.voer(vraag.split(separator: " ").map(String.init))
        #expect(!antwoord.uitvoer.lowercased().contains("halt"), "\(vraag)")
      }
      #expect(try programma.voer(["dossier", "gebeurtenissen"]).code == 77)
    }
  }
}
