import Foundation
import TestSupport
import Testing

@Suite("Vernietigen")
struct VernietigTests {
  static let geheim = "XQZ-ziekte-van-Crohn-XQZ"

  private func staatErgens(_ map: String) throws -> Bool {
    try FileManager.default.subpathsOfDirectory(atPath: map).contains { naam in
      guard naam.hasPrefix("dossier.sqlite"), naam != "dossier.sqlite.inzage" else { return false }
      let bytes = try Data(contentsOf: URL(filePath: map + "/" + naam))
      return bytes.range(of: Data(Self.geheim.utf8)) != nil
    }
  }

  /// Rows around it, so that the text has moved between pages before it goes.
  private func opdrachten() -> String {
    let open =
      #"{"opdracht":"casus open","bsn":"111222333","geboortedatum":"2012-02-10","#
      + #""school":"05KO00","soort":"langdurig-relatief","begin":"2026-03-02","op":"2026-03-20","#
      + #""ref":"a"}"#
    let contact = { (tekst: String) in
      #"{"opdracht":"casus contact","casus":"@a","met":"school","tekst":"\#(tekst)"}"#
    }
    let vulling = (0..<150).map { contact(String(repeating: "vulling \($0) ", count: 1 + $0 % 40)) }
    return ([open] + vulling + [contact(Self.geheim)] + vulling).joined(separator: "\n")
  }

  @Test("de tekst is uit het bestand, de keten klopt, en het spoor heeft geen inhoud")
  func bytes() throws {
    try withTemporaryFolder { map in
      let programma = Programma(
        map: map,
        omgeving: ["LEERPLICHT_NU": "2026-04-01T08:00:00Z", "LEERPLICHT_MEDEWERKER": "jansen"])
      try programma.richtIn()
      try Data(opdrachten().utf8).write(to: URL(filePath: map + "/in.jsonl"))
      #expect(try programma.voer(["verwerk", "in.jsonl"]).code == 0)
      #expect(try staatErgens(map))
      let historie = try programma.voer(["casus", "historie", "L2026-0001"]).uitvoer
      let regel = try #require(
        historie.split(separator: "\n").first { $0.contains(Self.geheim) })
      let nummer = "#" + (try #require(regel.split(separator: "\t").first))
      let opdracht = ["dossier", "vernietig-inhoud", nummer, "--reden", "ziekteverzuim"]
      #expect(try programma.voer(opdracht + ["--proef"]).code == 0)
      #expect(try staatErgens(map))
      for poging in 1...2 {
        let antwoord = try programma.voer(opdracht + ["--json"])
        #expect(antwoord.code == 0)
        #expect(antwoord.uitvoer.contains(#""gebeurtenissen":[]"#) == (poging == 2))
      }
      #expect(try !staatErgens(map))
      #expect(try programma.voer(["dossier", "controleer"]).code == 0)
      let na = try programma.voer(["casus", "historie", "L2026-0001"]).uitvoer
      #expect(na.contains("inhoud vernietigd\tgebeurtenis: "))
      #expect(na.contains("reden: ziekteverzuim"))
      #expect(try programma.voer(["dossier", "herbouw"]).code == 0)
      #expect(try !staatErgens(map))
    }
  }
}
