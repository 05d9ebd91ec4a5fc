import Foundation
import TestSupport
import Testing

/// One table as every office program writes it: the same meldingen, or a refusal that says where.
@Suite("Dialecten van CSV")
struct DialectTests {
  struct Dialect: CustomTestStringConvertible {
    let merkteken: Bool
    let scheiding: String
    let regeleinde: String
    let aanhaling: Bool

    var testDescription: String {
      "\(merkteken ? "BOM " : "")\(scheiding) \(Array(regeleinde.utf8)) \(aanhaling ? "\"\"" : "")"
    }

    static let alle: [Dialect] = [true, false].flatMap { merkteken in
      [";", ","].flatMap { scheiding in
        ["\r\n", "\n", "\r"].flatMap { regeleinde in
          [true, false].map { aanhaling in
            Dialect(
              merkteken: merkteken, scheiding: scheiding, regeleinde: regeleinde,
              aanhaling: aanhaling)
          }
        }
      }
    }

    func bytes(_ rijen: [[String]]) -> Data {
      let regels = rijen.map { rij in
        rij.map { aanhaling ? "\"\($0)\"" : $0 }.joined(separator: scheiding)
      }
      return (merkteken ? Data([0xEF, 0xBB, 0xBF]) : Data())
        + Data(regels.map { $0 + regeleinde }.joined().utf8)
    }
  }

  private static let rijen = [
    [
      "meldingsnummer", "bsn", "geboortedatum", "achternaam", "vestiging", "soort",
      "datum_melding", "begindatum", "toelichting",
    ],
    [
      "1", "111222333", "2012-05-05", "Özdemir", "05KO00", "relatief-16-uur", "2026-03-20",
      "2026-03-02", "ziek? 's ochtends",
    ],
    [
      "2", "123456782", "2011-06-06", "Ça va", "05KO00", "luxe", "2026-03-20", "2026-03-09", "",
    ],
  ]

  private func lijst(_ bytes: Data) throws -> Programma.Antwoord {
    try withTemporaryFolder { map in
      let programma = Programma(
        map: map,
        omgeving: ["LEERPLICHT_NU": "2026-04-01T08:00:00Z", "LEERPLICHT_MEDEWERKER": "jansen"])
      try programma.richtIn()
      try bytes.write(to: URL(filePath: map + "/m.csv"))
      let antwoord = try programma.voer(["melding", "importeer", "m.csv"])
      guard antwoord.code == 0 else { return antwoord }
      let namen = try programma.voer(["jongere", "toon", "J000001", "--json"]).uitvoer
      let meldingen = try programma.voer(["melding", "lijst", "--json"]).uitvoer
      let toon = try programma.voer(["melding", "toon", "M2026-000001", "--json"]).uitvoer
      return Programma.Antwoord(uitvoer: namen + meldingen + toon, fouten: "", code: 0)
    }
  }

  @Test("24 dialecten geven dezelfde meldingen")
  func dialecten() throws {
    let eerste = try lijst(Dialect.alle[0].bytes(Self.rijen))
    #expect(eerste.code == 0, "\(eerste.fouten)")
    #expect(eerste.uitvoer.contains("'s ochtends") && eerste.uitvoer.contains("111222333"))
    #expect(eerste.uitvoer.contains("Özdemir"))
    #expect(Dialect.alle.count == 24)
    for dialect in Dialect.alle.dropFirst() {
      #expect(try lijst(dialect.bytes(Self.rijen)) == eerste, "\(dialect.testDescription)")
    }
  }

  @Test("Latin-1 is hetzelfde; UTF-16 wordt geweigerd zonder persoon in de melding")
  func andereTekens() throws {
    let tekst = String(decoding: Dialect.alle[0].bytes(Self.rijen).dropFirst(3), as: UTF8.self)
    let latin = try lijst(try #require(tekst.data(using: .isoLatin1)))
    #expect(try latin == lijst(Dialect.alle[0].bytes(Self.rijen)), "\(latin.fouten)")
    let antwoord = try lijst(try #require(tekst.data(using: .utf16LittleEndian)))
    #expect(antwoord.code == 65 && antwoord.uitvoer.isEmpty, "\(antwoord)")
    #expect(antwoord.fouten.contains("m.csv") && !antwoord.fouten.contains("zdemir"))
  }
}
