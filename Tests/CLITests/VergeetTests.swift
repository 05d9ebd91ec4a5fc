import Foundation
import Hashing
import SQLite
import TestSupport
import Testing

/// A whole file is destroyed: a canary stands in every personal field, and none is left of it.
@Suite("Een dossier vernietigen")
struct VergeetTests {
  /// Numbers and dates of A that are no free text.
  static let vanA = ["KANARIE-A", "111222333", "2004-02-10", "10-02-2004", "7311 AB"]
  static let vanB = ["KANARIE-B", "123456782"]

  /// What stands behind the name in every free text of a child.
  static let teksten = [
    "naam",
    "voornaam",
    "vv",
    "nr",
    "plaats",
    "toelichting",
    "reden",
    "r",
    "met",
    "wijze",
    "contact",
    "bevinding",
    "wie",
    "afspraak",
    "verleng",
    "doel",
    "evaluatie",
    "motivering",
    "grond",
    "opschaling",
    "trede",
    "arrangement",
    "budget",
    "halt",
    "resultaat",
    "verwijzing",
    "kenmerk",
    "uit",
    "elders",
    "14",
    "andere voornaam",
    "beperking",
    "opgeheven",
    "slot", "vraag", "reden",
  ]

  private func regel(_ opdracht: String, _ velden: [String: String]) throws -> String {
    let alles = velden.merging(["opdracht": opdracht]) { oud, _ in oud }
    let json = try JSONSerialization.data(withJSONObject: alles, options: [.sortedKeys])
    return String(decoding: json, as: UTF8.self)
  }

  private func kind(
    _ bsn: String, _ k: String, geboren: String, postcode: String
  ) throws -> [String] {
    let tekst = { (wat: String) in "\(k) \(wat)" }
    let begin: [(String, [String: String])] = [
      (
        "jongere registreer",
        [
          "bsn": bsn, "geboortedatum": geboren, "achternaam": tekst("naam"),
          "voornamen": tekst("voornaam"), "voorvoegsel": tekst("vv"), "postcode": postcode,
          "huisnummer": tekst("nr"), "woonplaats": tekst("plaats"), "ref": "j\(k)",
        ]
      ),
      (
        "melding registreer",
        [
          "bsn": bsn, "school": "05KO00", "soort": "signaal", "begin": "2016-02-01",
          "toelichting": tekst("toelichting"), "reden": tekst("reden"), "ref": "m\(k)",
        ]
      ),
      (
        "melding beoordeel",
        ["melding": "@m\(k)", "oordeel": "ter-kennisneming", "reden": tekst("r")]
      ),
    ]
    let daden = begin + inCasus(k, tekst) + overJongere(k, tekst)
    return try daden.map { try regel($0, $1) }
  }

  private func inCasus(
    _ k: String, _ tekst: (String) -> String
  ) -> [(String, [String: String])] {
    let casus = "@\(k)"
    return [
      (
        "casus open",
        [
          "jongere": "@j\(k)", "school": "05KO00", "soort": "langdurig-relatief",
          "begin": "2015-10-02", "ref": k, "op": "2015-11-20",
        ]
      ),
      (
        "casus contact",
        ["casus": casus, "met": tekst("met"), "wijze": tekst("wijze"), "tekst": tekst("contact")]
      ),
      ("casus bevinding", ["casus": casus, "tekst": tekst("bevinding")]),
      (
        "casus afspraak",
        [
          "casus": casus, "met": tekst("wie"), "tekst": tekst("afspraak"),
          "uiterlijk": "2016-07-01",
        ]
      ),
      (
        "termijn verlengen",
        ["casus": casus, "regel": "thuiszitter-plan", "met": "1 week", "reden": tekst("verleng")]
      ),
      ("casus plan", ["casus": casus, "doel": tekst("doel"), "evaluatie": "2016-04-20"]),
      ("casus evalueer", ["casus": casus, "oordeel": "bereikt", "tekst": tekst("evaluatie")]),
      ("casus fase", ["casus": casus, "fase": "handelen", "motivering": tekst("motivering")]),
      ("casus informeer", ["casus": casus, "partij": "cjg", "grond": tekst("grond")]),
      (
        "casus opschalen",
        [
          "casus": casus, "naar": "arbitrage", "tekst": tekst("opschaling"),
          "motivering": tekst("trede"),
        ]
      ),
      ("casus arrangement", ["casus": casus, "soort": "zorg", "tekst": tekst("arrangement")]),
      ("casus frictiebudget", ["casus": casus, "bij": "100", "doel": tekst("budget")]),
      ("casus maatregel", ["casus": casus, "soort": "halt", "tekst": tekst("halt")]),
      ("casus maatregel", ["casus": casus, "soort": "halt", "afgedaan": tekst("resultaat")]),
      (
        "doorverwijzing verstuur",
        [
          "casus": casus, "naar": "cjg", "reden": tekst("verwijzing"),
          "ref": "d\(k)",
        ]
      ),
    ]
  }

  private func overJongere(
    _ k: String, _ tekst: (String) -> String
  ) -> [(String, [String: String])] {
    let jongere = "@j\(k)"
    return [
      (
        "kenmerkmelding registreer",
        [
          "jongere": jongere, "soort": "overig",
          "toelichting": tekst("kenmerk"),
        ]
      ),
      ("jongere gezag", ["jongere": jongere, "gezag": "een-ouder"]),
      ("jongere uitschrijving", ["jongere": jongere, "school": "05KO00", "reden": tekst("uit")]),
      (
        "jongere verhuisd",
        [
          "jongere": jongere, "gemeentecode": "0200",
          "woonplaats": tekst("elders"), "huisnummer": tekst("14"),
        ]
      ),
      ("jongere wijzig", ["jongere": jongere, "voornamen": tekst("andere voornaam")]),
      (
        "jongere beperking",
        [
          "jongere": jongere, "soort": "vernietiging", "grond": "archief",
          "toelichting": tekst("beperking"),
        ]
      ),
      (
        "jongere beperking",
        [
          "jongere": jongere, "soort": "vernietiging", "opheffen": "ja",
          "toelichting": tekst("opgeheven"),
        ]
      ),
    ]
  }

  func programma(_ map: String, _ nu: String, _ wie: String = "jansen") -> Programma {
    Programma(
      map: map, omgeving: ["LEERPLICHT_NU": "\(nu)T08:00:00Z", "LEERPLICHT_MEDEWERKER": wie])
  }

  /// A dossier of 2016 with two children who meet at one table; it is 2024 now.
  func verhaal(_ map: String) throws {
    let toen = programma(map, "2016-03-20")
    try toen.richtIn()
    let regels =
      try kind("111222333", "KANARIE-A", geboren: "2004-02-10", postcode: "7311AB")
      + kind("123456782", "KANARIE-B", geboren: "2004-05-12", postcode: "7399ZZ")
    try Data(regels.joined(separator: "\n").utf8).write(to: URL(filePath: map + "/in.jsonl"))
    let antwoord = try toen.voer(["verwerk", "in.jsonl"])
    try FileManager.default.removeItem(atPath: map + "/in.jsonl")
    let geweigerd = antwoord.uitvoer.split(separator: "\n").filter { !$0.contains("gelukt") }
    try #require(geweigerd.isEmpty, "\(geweigerd)")
    for (soort, casussen, plaats) in [
      ("mdo", ["L2015-0001"], "KANARIE-A thuis"),
      ("thuiszitterstafel", ["L2015-0001", "L2015-0002"], "stadhuis"),
    ] {
      let plan = try toen.voer(
        [
          "overleg", "plan", "--soort", soort, "--datum", "2016-03-20", "--voorzitter", "jansen",
          "--plaats", plaats,
        ] + casussen.flatMap { ["--casus", $0] })
      try #require(plan.code == 0, "\(plan.fouten)")
    }
    for (overleg, casus, k) in [
      ("O2016-0001", "L2015-0001", "KANARIE-A"), ("O2016-0002", "L2015-0001", "KANARIE-A"),
      ("O2016-0002", "L2015-0002", "KANARIE-B"),
    ] {
      for daad in [
        ["overleg", "agendeer", overleg, "--casus", casus, "--vraag", "\(k) vraag"],
        ["overleg", "afvoeren", overleg, "--casus", casus, "--reden", "\(k) reden"],
      ] {
        let antwoord = try toen.voer(daad)
        try #require(antwoord.code == 0, "\(daad): \(antwoord.fouten)")
      }
    }
    for (casus, k) in [("L2015-0001", "KANARIE-A"), ("L2015-0002", "KANARIE-B")] {
      for daad in [
        ["casus", "terugkeer", casus],
        ["casus", "sluit", casus, "--reden", "terug-naar-school", "--tekst", "\(k) slot"],
      ] {
        let antwoord = try toen.voer(daad)
        try #require(antwoord.code == 0, "\(daad): \(antwoord.fouten)")
      }
    }
  }

  /// Files under a folder in which a text stands, raw, as UTF-16 or in base64.
  func vindplaatsen(_ map: String, _ teksten: [String]) throws -> [String] {
    let naalden = teksten.flatMap { tekst -> [Data] in
      let ruw = Data(tekst.utf8)
      let vormen = [ruw, tekst.data(using: .utf16LittleEndian) ?? ruw]
      // Without the last group, which depends on what follows.
      let base64 = Data(ruw.base64EncodedString().dropLast(4).utf8)
      return base64.count > 8 ? vormen + [base64] : vormen
    }
    let bestanden = FileManager.default.enumerator(atPath: map)?.allObjects as? [String] ?? []
    return try bestanden.sorted().filter { naam in
      let soort = try FileManager.default.attributesOfItem(atPath: map + "/" + naam)[.type]
      guard soort as? FileAttributeType == .typeRegular, !naam.hasPrefix(".") else { return false }
      let bytes = try Data(contentsOf: URL(filePath: map + "/" + naam))
      return naalden.contains { bytes.range(of: $0) != nil }
    }
  }

  private func cijfers(_ map: String) throws -> String {
    let nu = programma(map, "2024-03-20")
    return try [
      ["telling", "--schooljaar", "2015-2016"], ["telling", "--schooljaar", "2016-2017"],
      ["telling", "--schooljaar", "2015-2016", "--per-gemeente"],
      ["verslag", "--schooljaar", "2015-2016", "--opgave"],
    ].map { try nu.voer($0).uitvoer }.joined()
  }

  private func vernietig(_ map: String, voorstel: Bool = true) throws -> Programma.Antwoord {
    if voorstel {
      let antwoord = try programma(map, "2024-03-20").voer(["jongere", "vernietig", "J000001"])
      try #require(antwoord.code == 0, "\(antwoord.fouten)")
    }
    return try programma(map, "2024-03-20", "pieters")
      .voer(["jongere", "vernietig", "J000001", "--besluit", "akkoord"])
  }

  @Test("geen byte van wie vernietigd is staat er nog; een ander is heel; cijfers zijn gelijk")
  func bytes() throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      let cijfersVoor = try cijfers(map)
      #expect(cijfersVoor.contains("langdurig-relatief"))
      let nu = programma(map, "2024-03-20")
      let anderVoor = try nu.voer(["dossier", "gebeurtenissen", "--stroom", "J000002"]).uitvoer
      let kop = try nu.voer(["dossier", "kop"]).uitvoer.trimmingCharacters(in: .newlines)
      #expect(try vindplaatsen(map, Self.vanA) == ["dossier.sqlite"])
      let antwoord = try vernietig(map)
      try #require(antwoord.code == 0, "\(antwoord.fouten)")
      // Again, as after a failure halfway: nothing is recorded, the file is written anew.
      let nogEens = try vernietig(map, voorstel: false)
      #expect(nogEens.code == 0 && nogEens.uitvoer == "J000001\t\t\n", "\(nogEens)")
      #expect(try nu.voer(["dossier", "reservekopie"]).code == 0)
      for teksten in [Self.vanA] { #expect(try vindplaatsen(map, teksten) == []) }
      #expect(try vindplaatsen(map, Self.vanB).contains("dossier.sqlite"))
      #expect(
        try nu.voer(["dossier", "gebeurtenissen", "--stroom", "J000002"]).uitvoer == anderVoor)
      let cijfersNa = try cijfers(map)
      #expect(cijfersNa == cijfersVoor)
      let controle = try nu.voer(["dossier", "controleer", "--kop", kop])
      #expect(controle.code == 0, "\(controle.uitvoer)")
      #expect(try nu.voer(["dossier", "herbouw"]).code == 0)
      #expect(try cijfers(map) == cijfersVoor)
      #expect(try vindplaatsen(map, Self.vanA) == [])
      for vraag in ["jongere toon J000001", "casus toon L2015-0001", "casus historie L2015-0001"] {
        let antwoord = try nu.voer(vraag.split(separator: " ").map(String.init))
        #expect(antwoord.code == 12, "\(vraag): \(antwoord.uitvoer)\(antwoord.fouten)")
      }
    }
  }

  @Test(
    "wat vernietigd is, wordt in een oudere kopie opnieuw vernietigd", arguments: [true, false])
  func kopie(metLijst: Bool) throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      let nu = programma(map, "2024-03-20")
      #expect(try nu.voer(["dossier", "reservekopie", "--map", map + "/k"]).code == 0)
      #expect(try vernietig(map).code == 0)
      let cijfersVoor = try cijfers(map)
      let kopie = map + "/k/leerplicht-20240320T080000Z.sqlite"
      if !metLijst {
        try FileManager.default.removeItem(atPath: map + "/dossier.sqlite.vernietigd")
      }
      let oud = map + "/oud.sqlite"
      try FileManager.default.moveItem(atPath: map + "/dossier.sqlite", toPath: oud)
      let extra = metLijst ? [] : ["--vernietigd", oud]
      let antwoord = try nu.voer(["dossier", "herstel", kopie] + extra)
      #expect(antwoord.code == 0, "\(antwoord.fouten)")
      #expect(antwoord.uitvoer.contains("Opnieuw vernietigd: 1 dossiers"))
      try FileManager.default.removeItem(atPath: kopie)
      #expect(try vindplaatsen(map, Self.vanA) == [])
      #expect(try cijfers(map) == cijfersVoor)
      #expect(try nu.voer(["dossier", "controleer"]).code == 0)
    }
  }

  @Test("een teruggezette, vervalste of gewiste rij wordt geweigerd of gemeld")
  func vervalst() throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      let pad = map + "/dossier.sqlite"
      let bewaard = map + "/bewaard.sqlite"
      try FileManager.default.copyItem(atPath: pad, toPath: bewaard)
      #expect(try vernietig(map).code == 0)
      let terug =
        "ATTACH '\(bewaard)' AS oud; INSERT INTO personal SELECT * FROM oud.personal WHERE seq = 2;"
      #expect(throws: (any Error).self) { try Connection(path: pad, .write).execute(terug) }
      let gevallen = [
        "DROP TRIGGER personal_once; " + terug,
        "DROP TRIGGER personal_once; INSERT INTO personal VALUES (2, zeroblob(32), '{}');",
        "DROP TRIGGER destroyed_once; DROP TRIGGER personal_no_delete;"
          + " DELETE FROM personal WHERE seq = (SELECT max(seq) FROM personal);",
      ]
      for (index, sql) in gevallen.enumerated() {
        let proef = map + "/proef\(index).sqlite"
        try FileManager.default.copyItem(atPath: pad, toPath: proef)
        try Connection(path: proef, .write).execute(sql)
        let controle = try programma(map, "2024-03-20")
          .voer(["dossier", "controleer", "--dossier", proef])
        #expect(controle.code == 13, "\(sql): \(controle.uitvoer)")
      }
    }
  }

  @Test("uit geen hash die blijft is een BSN terug te rekenen")
  func herleiden() throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      let toen = programma(map, "2016-03-20")
      for opdracht in [
        ["jongere", "ziek", "--bsn", "111222333"],
        ["jongere", "beter", "--bsn", "111222333", "--sleutel", "s1"],
      ] {
        try #require(try toen.voer(opdracht).code == 0)
      }
      #expect(try vernietig(map).code == 0)
      let bytes = try Data(contentsOf: URL(filePath: map + "/dossier.sqlite"))
      let bsn = "111222333"
      for tekst in [bsn, "bsn=\(bsn)", "{\"bsn\":\"\(bsn)\"}", "jongere=\(bsn)"] {
        let hash = SHA256.digest(ofUTF8: tekst)
        #expect(bytes.range(of: Data(hash.bytes)) == nil, "\(tekst)")
        #expect(bytes.range(of: Data(hash.hex.utf8)) == nil, "\(tekst)")
      }
    }
  }

  @Test("vier ogen: dezelfde, of dezelfde gebruiker onder een andere naam, beslist niet")
  func vierOgen() throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      let nu = programma(map, "2024-03-20")
      #expect(try nu.voer(["jongere", "vernietig", "J000001"]).code == 0)
      let besluit = ["jongere", "vernietig", "J000001", "--besluit", "akkoord"]
      #expect(try nu.voer(besluit).code == 12)
      // Once users are tied, a name that is typed changes nothing.
      let mij = String(getuid())
      for (code, gebruiker) in [("jansen", mij), ("pieters", "54321")] {
        let antwoord = try nu.voer([
          "partner", "functionaris", code, "--rol", "teamleider", "--gebruiker", gebruiker,
        ])
        try #require(antwoord.code == 0, "\(antwoord.fouten)")
      }
      #expect(try nu.voer(besluit + ["--medewerker", "pieters"]).code == 12)
      #expect(try !vindplaatsen(map, Self.vanA).isEmpty)
    }
  }
}
