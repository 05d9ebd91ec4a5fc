import Foundation
import TestSupport
import Testing

/// One side of a file goes before the other: what is left tells nothing of it.
@Suite("Alleen de politiegegevens vernietigen")
struct PolitiekantTests {
  private static let weg = ["KANARIE-W"]

  private func programma(_ map: String, _ nu: String, _ wie: String = "jansen") -> Programma {
    Programma(
      map: map, omgeving: ["LEERPLICHT_NU": "\(nu)T08:00:00Z", "LEERPLICHT_MEDEWERKER": wie])
  }

  private func doe(_ programma: Programma, _ woorden: [String]) throws -> String {
    let antwoord = try programma.voer(woorden)
    try #require(antwoord.code == 0, "\(woorden): \(antwoord.fouten)")
    return antwoord.uitvoer
  }

  /// 2016: a Halt-verwijzing and a proces-verbaal in the middle of a casus that goes on.
  private func verhaal(_ map: String) throws {
    let toen = programma(map, "2016-03-20")
    let casus = "L2016-0001"
    try toen.richtIn(
      [
        "casus", "open", "--bsn", "111222333", "--geboortedatum", "10-2-2008", "--school",
        "05KO00", "--soort", "langdurig-relatief", "--begin", "2-2-2016", "--op", "20-2-2016",
      ],
      ["casus", "maatregel", casus, "--soort", "waarschuwing", "--tekst", "KANARIE-L brief"],
      ["casus", "contact", casus, "--met", "KANARIE-L moeder"])
    let fout = try doe(
      toen,
      ["casus", "maatregel", casus, "--soort", "halt", "--tekst", "KANARIE-W vergissing", "--json"])
    let nummer = fout.split(separator: "[")[1].prefix { $0 != "]" }
    for woorden in [
      ["corrigeer", "#\(nummer)", "--reden", "KANARIE-W waarom"],
      ["casus", "maatregel", casus, "--soort", "halt", "--tekst", "KANARIE-W halt"],
      ["casus", "maatregel", casus, "--soort", "halt", "--afgedaan", "KANARIE-W geslaagd"],
      ["casus", "maatregel", casus, "--soort", "proces-verbaal", "--tekst", "KANARIE-W verbaal"],
      [
        "termijn", "verlengen", casus, "--regel", "pv-insturen", "--met", "1 week", "--reden",
        "KANARIE-W uitstel",
      ],
      ["casus", "maatregel", casus, "--ingestuurd"],
      [
        "casus", "maatregel", casus, "--soort", "proces-verbaal", "--afgedaan", "KANARIE-W vonnis",
      ],
      ["casus", "bevinding", casus, "--tekst", "KANARIE-L bevinding"],
    ] { _ = try doe(toen, woorden) }
  }

  private static let voorstel = ["jongere", "vernietig", "J000001", "--deel", "politiegegevens"]
  private static let akkoord = voorstel + ["--besluit", "akkoord"]

  private func vernietig(_ map: String) throws {
    _ = try doe(programma(map, "2021-03-20"), Self.voorstel)
    _ = try doe(programma(map, "2021-03-20", "pieters"), Self.akkoord)
  }

  private func cijfers(_ map: String) throws -> String {
    let nu = programma(map, "2021-03-20")
    return try [
      ["telling", "--schooljaar", "2015-2016"],
      ["telling", "--schooljaar", "2015-2016", "--per-gemeente"],
      ["verslag", "--schooljaar", "2015-2016", "--opgave"],
      ["verslag", "--schooljaar", "2015-2016"],
    ].map { try doe(nu, $0) }.joined().split(separator: "\n")
      .filter { !$0.contains("Stand van het logboek") }.joined(separator: "\n")
  }

  @Test("geen byte ervan blijft, de kant van leerplicht wel; cijfers en keten kloppen")
  func bytes() throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      let nu = programma(map, "2021-03-20")
      let voor = try cijfers(map)
      let kop = try doe(nu, ["dossier", "kop"]).trimmingCharacters(in: .newlines)
      let zoek = VergeetTests().vindplaatsen
      #expect(try zoek(map, Self.weg) == ["dossier.sqlite"])
      try vernietig(map)
      #expect(try zoek(map, Self.weg) == [])
      #expect(try zoek(map, ["KANARIE-L"]) == ["dossier.sqlite"])
      _ = try doe(nu, ["dossier", "controleer", "--kop", kop])
      #expect(try cijfers(map) == voor)
      _ = try doe(nu, ["dossier", "herbouw"])
      #expect(try cijfers(map) == voor)
      #expect(try zoek(map, Self.weg) == [])
      // As after a failure halfway: nothing is recorded, the file is written anew.
      #expect(
        try doe(programma(map, "2021-03-20", "pieters"), Self.akkoord) == "J000001\t\t\n")
    }
  }

  @Test("geen opdracht toont het nog, ook niet met wat toen bekend was")
  func getoond() throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      let nu = programma(map, "2021-03-20")
      let vragen = [
        ["casus", "toon", "L2016-0001", "--json"], ["casus", "historie", "L2016-0001"],
        ["termijn", "lijst", "--casus", "L2016-0001", "--status", "alle", "--json"],
        ["termijn", "lijst", "--status", "alle", "--json"],
        ["jongere", "inzage", "J000001", "--json"], ["verslag", "ocel"],
        ["telling", "--definitie", "proces-verbaal", "--schooljaar", "2015-2016", "--lijst"],
      ]
      let sporen = ["proces-verbaal", "\"halt\"", "pv-", "maatregel-ingestuurd"]
      let ziet = { (tekst: String) in sporen.contains(where: tekst.contains) }
      for vraag in vragen.dropLast() { #expect(ziet(try doe(nu, vraag)), "\(vraag)") }
      try vernietig(map)
      for vraag in vragen {
        for assen in [[], ["--bekend-op", "#16"]]
        where assen.isEmpty || !["inzage", "ocel"].contains(vraag[1]) {
          let tekst = try doe(nu, vraag + assen)
          #expect(!ziet(tekst), "\(vraag + assen): \(tekst)")
        }
      }
      let lijst = try doe(nu, vragen[6])
      #expect(lijst.contains("vernietigd") && !lijst.contains("L2016-0001"), "\(lijst)")
      let toon = try doe(nu, vragen[0])
      #expect(toon.contains("KANARIE-L brief") && toon.contains("KANARIE-L bevinding"))
      // A new one shows again: it has a term of its own.
      _ = try doe(
        nu, ["casus", "maatregel", "L2016-0001", "--soort", "proces-verbaal", "--tekst", "nieuw"])
      #expect(try doe(nu, vragen[0]).contains("proces-verbaal"))
    }
  }

  @Test("vier ogen, de termijn en de lijst; de verklaring zegt wat er ging")
  func besluiten() throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      let vroeg = try programma(map, "2021-03-19").voer(Self.voorstel)
      #expect(vroeg.code == 12 && vroeg.fouten.contains("loopt tot 20-03-2021"))
      let nu = programma(map, "2021-03-20")
      let lijst = try doe(nu, ["jongere", "vernietig", "--alle", "--formaat", "tsv"])
        .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      #expect(lijst.map { $0[1] } == ["nee", "ja"])
      #expect(lijst.map { $0.last } == ["dossier", "politiegegevens"])
      _ = try doe(
        nu, ["jongere", "vernietig", "--voorstel", "--alle", "--deel", "politiegegevens"])
      #expect(try nu.voer(Self.akkoord).code == 12)
      let ander = programma(map, "2021-03-20", "pieters")
      #expect(
        try ander.voer(["jongere", "vernietig", "J000001", "--besluit", "akkoord"]).code == 12)
      _ = try doe(
        ander, Self.voorstel + ["--besluit", "afwijzen", "--afwijsreden", "procedure"])
      #expect(try ander.voer(Self.akkoord).code == 12)
      try vernietig(map)
      let nummer = try doe(nu, ["dossier", "kop"]).prefix { $0 != ":" }
      let verklaring = try doe(nu, ["dossier", "verklaring", "#\(nummer)"])
      #expect(verklaring.contains("alleen de politiegegevens"), "\(verklaring)")
      #expect(verklaring.contains("Mocht weg vanaf:  20-03-2021"))
      #expect(verklaring.contains("2  maatregel genomen") || verklaring.contains("3  maatregel"))
      let nogEens = try nu.voer(Self.voorstel)
      #expect(nogEens.code == 12 && nogEens.fouten.contains("er zijn geen politiegegevens"))
    }
  }

  @Test("in een oudere kopie gaat die kant opnieuw weg")
  func kopie() throws {
    try withTemporaryFolder { map in
      try verhaal(map)
      let nu = programma(map, "2021-03-20")
      _ = try doe(nu, ["dossier", "reservekopie", "--map", map + "/k"])
      let voor = try cijfers(map)
      try vernietig(map)
      try FileManager.default.moveItem(
        atPath: map + "/dossier.sqlite", toPath: map + "/oud.sqlite")
      let kopie = map + "/k/leerplicht-20210320T080000Z.sqlite"
      let terug = try doe(nu, ["dossier", "herstel", kopie])
      #expect(terug.contains("Opnieuw vernietigd: 1 dossiers"))
      try FileManager.default.removeItem(atPath: kopie)
      #expect(try VergeetTests().vindplaatsen(map, Self.weg) == [])
      _ = try doe(nu, ["dossier", "controleer"])
      #expect(try cijfers(map) == voor)
    }
  }
}
