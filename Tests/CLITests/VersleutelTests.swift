import Foundation
import TestSupport
import Testing

/// A program that was built on SQLCipher: no byte of a dossier without its key.
@Suite("Versleuteld dossier")
struct VersleutelTests {
  #if SQLCIPHER
  private static let isVersleuteld = true
  #else
  private static let isVersleuteld = false
  #endif

  private static let reden: Comment =
    "OVERGESLAGEN: niet gebouwd tegen SQLCipher (LEERPLICHT_SQLITE=sqlcipher)"

  @Test(
    "zonder de sleutel is er niets te lezen, ook niet uit een kopie",
    .enabled(if: isVersleuteld, reden))
  func versleuteld() throws {
    try withTemporaryFolder { map in
      let sleutel = map + "/sleutel"
      try Data("een lange geheime zin\n".utf8).write(to: URL(filePath: sleutel))
      var programma = Programma(
        map: map,
        omgeving: [
          "LEERPLICHT_NU": "2026-04-14T08:00:00Z", "LEERPLICHT_MEDEWERKER": "jansen",
          "LEERPLICHT_SLEUTELBESTAND": sleutel,
        ])
      let maak = ["dossier", "maak", "--gemeente", "0200"]
      try rechten(sleutel, 0o644)
      let open = try programma.voer(maak)
      #expect(open.code == 78 && open.fouten.contains("chmod 600"), "\(open.fouten)")
      try rechten(sleutel, 0o600)
      for opdracht in [
        maak,
        [
          "jongere", "registreer", "--bsn", "111222333", "--geboortedatum", "2010-02-10",
          "--achternaam", "Kanarie",
        ], ["dossier", "reservekopie", "--map", "k"], ["dossier", "controleer"],
        ["jongere", "wijzig", "J000001", "--achternaam", "Vogel"],
      ] {
        let antwoord = try programma.voer(opdracht)
        #expect(antwoord.code == 0, "\(opdracht): \(antwoord.fouten)")
      }
      let weg = ["SQLite format", "CREATE TABLE", "Kanarie", "111222333", "jongere-geregistreerd"]
      #expect(try VergeetTests().vindplaatsen(map, weg) == [])
      let kopie = "k/leerplicht-20260414T080000Z.sqlite"
      let terug = try programma.voer(["dossier", "herstel", kopie, "--dossier", map + "/n.sqlite"])
      #expect(terug.code == 0, "\(terug.fouten)")
      try Data("een andere geheime zin\n".utf8).write(to: URL(filePath: sleutel))
      try rechten(sleutel, 0o600)
      #expect(try programma.voer(["jongere", "zoek", "kanarie"]).code == 65)
      programma.omgeving["LEERPLICHT_SLEUTELBESTAND"] = nil
      #expect(try programma.voer(["jongere", "zoek", "kanarie"]).code == 78)
    }
  }

  private func rechten(_ pad: String, _ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: pad)
  }
}
