import Application
import Domein
import Foundation
import Kalender
import ReadModels
import SQLiteReadModels
import TestSupport
import Testing

@testable import Exchange

/// The same rows in the three forms, to begin with.
enum Voorbeeldbestand {
  static let rijen: [[(String, String)]] = (1...12).map { nummer in
    [
      ("meldingsnummer", "D\(nummer)"), ("bsn", GatenTests.bsns(12)[nummer - 1]),
      ("geboortedatum", "2011-01-01"), ("achternaam", nummer == 3 ? "Özd;\"emir\"" : "Bakker"),
      ("vestiging", "05KO00"), ("soort", nummer.isMultiple(of: 2) ? "luxe" : "relatief-16-uur"),
      ("datum_melding", "2026-03-05"), ("begindatum", "2026-03-02"), ("verzuimuren", "16,5"),
      ("alle_lessen_gemist", "nee"), ("toelichting", "regel een\nregel <twee> & meer"),
    ]
  }

  static func bytes(_ vorm: Bestandsvorm) -> [UInt8] {
    switch vorm {
    case .csv:
      let cel = { (tekst: String) in "\"" + tekst.replacing("\"", with: "\"\"") + "\"" }
      let regels = [rijen[0].map(\.0)] + rijen.map { $0.map(\.1) }
      return Array(regels.map { $0.map(cel).joined(separator: ";") + "\n" }.joined().utf8)
    case .jsonl:
      let tekst = { (tekst: String) in
        let veilig = tekst.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"" + veilig.replacing("\n", with: "\\n") + "\""
      }
      return Array(
        rijen.map { rij in
          "{" + rij.map { tekst($0.0) + ":" + tekst($0.1) }.joined(separator: ",") + "}\n"
        }.joined().utf8)
    case .xml:
      let tekst = { (tekst: String) in
        tekst.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
          .replacing(">", with: "&gt;")
      }
      let melding = { (rij: [(String, String)]) in
        "<melding>" + rij.map { "<\($0.0)>\(tekst($0.1))</\($0.0)>" }.joined() + "</melding>\n"
      }
      return Array(
        ("<meldingen versie=\"1\">\n" + rijen.map(melding).joined() + "</meldingen>\n").utf8)
    }
  }

  /// Every row of a file as its reader gives it; nil when the file as a whole is refused.
  static func lees(_ bytes: [UInt8], _ vorm: Bestandsvorm) -> [Result<Meldingsaanbod, Rijfout>]? {
    guard let bron = try? bron(bytes, vorm) else { return nil }
    var ronde = Importronde(bron, Herhaalzeef())
    var rijen: [Result<Meldingsaanbod, Rijfout>] = []
    do {
      while let (_, aanbod) = try ronde.volgende() { rijen.append(aanbod) }
    } catch {
      // Nothing of a file is used that breaks off anywhere.
      return nil
    }
    return rijen
  }

  private static func bron(_ bytes: [UInt8], _ vorm: Bestandsvorm) throws -> any Meldingbron {
    let inhoud = Bestandsinhoud(bytes)
    let kenmerk = try inhoud.kenmerk()
    return switch vorm {
    case .csv: try CSVBron(inhoud.open(), kenmerk.codering, .geen)
    case .jsonl: try JSONBron(inhoud.open(), kenmerk, .geen)
    case .xml: try XMLBron(inhoud.open(), .geen)
    }
  }
}

@Suite("Bestanden met meldingen")
struct BronTests {
  @Test("de drie vormen geven dezelfde rijen, en de vorm blijkt uit de inhoud")
  func gelijk() throws {
    let csv = try #require(Voorbeeldbestand.lees(Voorbeeldbestand.bytes(.csv), .csv))
    #expect(csv.count == 12)
    #expect(csv.allSatisfy { (try? $0.get()) != nil })
    for vorm in [Bestandsvorm.jsonl, .xml] {
      let bytes = Voorbeeldbestand.bytes(vorm)
      #expect(try vormVan(bytes) == vorm)
      #expect(try vormVan([0xef, 0xbb, 0xbf] + bytes) == vorm)
      #expect(Voorbeeldbestand.lees(bytes, vorm) == csv)
    }
    #expect(try vormVan(Voorbeeldbestand.bytes(.csv)) == .csv)
  }

  private func vormVan(_ bytes: [UInt8]) throws -> Bestandsvorm {
    Bestandsvorm(eersteTeken: try Bestandsinhoud(bytes).kenmerk().eersteTeken)
  }

  @Test("XML die ergens afbreekt geeft geen enkele rij")
  func afgebroken() {
    let bytes = Voorbeeldbestand.bytes(.xml)
    let einde = bytes.count - "\n".utf8.count
    for lengte in 0..<einde {
      #expect(Voorbeeldbestand.lees(Array(bytes.prefix(lengte)), .xml) == nil)
    }
    #expect(Voorbeeldbestand.lees(Array(bytes.prefix(einde)), .xml) != nil)
  }

  /// How many mutated files are read: some thousands, or as many as are asked for.
  private static let aantal =
    ProcessInfo.processInfo.environment["LEERPLICHT_MUTATIES"].flatMap { Int($0) } ?? 3_000

  @Test(
    "een verminkt bestand geeft rijen of een weigering, en loopt nooit vast",
    .timeLimit(.minutes(30)), arguments: Bestandsvorm.allCases)
  func mutaties(_ vorm: Bestandsvorm) {
    var bron = SplitMix64(seed: 20_260_321)
    let heel = Voorbeeldbestand.bytes(vorm)
    var (goed, geweigerd, onbruikbaar) = (0, 0, 0)
    for _ in 0..<(Self.aantal / 3) {
      let bytes = Mutatie.verminkt(heel, &bron)
      guard let rijen = Voorbeeldbestand.lees(bytes, vorm) else {
        onbruikbaar += 1
        continue
      }
      for rij in rijen {
        if case .success(let aanbod) = rij {
          goed += 1
          #expect(!aanbod.gegevens.meldingsnummer.isEmpty)
        } else {
          geweigerd += 1
        }
      }
    }
    // A mutation that never hurts tests nothing.
    #expect(goed > 0)
    #expect(geweigerd + onbruikbaar > Self.aantal / 30)
  }

  @Test("een verminkt bestand laat nooit een halve rij achter", arguments: Bestandsvorm.allCases)
  func geenHalveRij(_ vorm: Bestandsvorm) throws {
    var bron = SplitMix64(seed: 7)
    for _ in 0..<12 {
      let bytes = Mutatie.verminkt(Voorbeeldbestand.bytes(vorm), &bron)
      try Werkplaats.open(op: "2026-03-20") { plaats in
        let levering = Meldingimport(Bestandsinhoud(bytes), plaats.omstandigheden(), vorm: vorm)
        let verslag = try? levering.draai(plaats.dossier, toch: false) { _ in true }
        let foto = try Momentopname(plaats.dossier)
        let genomen = verslag.map { $0.aantal(.nieuw) + $0.aantal(.ingetrokken) } ?? 0
        #expect(foto.meldingen.count == genomen)
        let bekend = Set(foto.jongeren.map(\.jongere))
        #expect(foto.meldingen.allSatisfy { bekend.contains($0.jongere) })
        let casussen = Set(foto.casussen.map(\.casus))
        #expect(foto.meldingen.compactMap(\.casus).allSatisfy(casussen.contains))
        let weer = try? levering.draai(plaats.dossier, toch: false) { _ in true }
        #expect((weer?.aantal(.nieuw) ?? 0) == 0)
        #expect(try Momentopname(plaats.dossier) == foto)
      }
    }
  }
}

/// Damage to a file, as disks, editors and people do it.
enum Mutatie {
  static func verminkt(_ heel: [UInt8], _ bron: inout SplitMix64) -> [UInt8] {
    var bytes = heel
    for _ in 0..<Int.random(in: 1...6, using: &bron) where !bytes.isEmpty {
      let plaats = Int.random(in: 0..<bytes.count, using: &bron)
      switch Int.random(in: 0..<7, using: &bron) {
      case 0: bytes[plaats] = UInt8.random(in: 0...255, using: &bron)
      case 1: bytes.remove(at: plaats)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &bron), at: plaats)
      case 3: bytes.removeSubrange(plaats..<min(bytes.count, plaats + 40))
      case 4: bytes += bytes[plaats..<min(bytes.count, plaats + 200)]
      case 5: bytes = Array(bytes.prefix(max(1, plaats)))
      default:
        let tekens = Array("\"';,<>&{}[]:\\\n\r\t\0=!-".utf8)
        bytes[plaats] = tekens.randomElement(using: &bron) ?? 0
      }
    }
    return bytes
  }
}

@Suite("Afbeelding per leverancier")
struct AfbeeldingTests {
  private func lees(_ tekst: String) throws -> Afbeelding {
    try Afbeelding(Array(tekst.utf8), doel: Meldinglezer.bekend, codes: Meldinglezer.codes)
  }

  @Test("kolommen, codes, vaste waarden en dagen worden de onze")
  func goed() throws {
    let afbeelding = try lees(
      """
      # Leverancier X
      kolom Volg nr. = meldingsnummer
      kolom a=b = toelichting
      waarde soort LRV = langdurig-relatief
      waarde status = geregistreerd
      vast schoolsoort = vo
      datum DD/MM/JJJJ
      """)
    #expect(afbeelding.kolom("volg NR.") == "meldingsnummer")
    #expect(afbeelding.kolom("a=b") == "toelichting")
    #expect(afbeelding.kolom("Vestiging") == "vestiging")
    #expect(afbeelding.waarde("soort", "LRV") == "langdurig-relatief")
    #expect(afbeelding.waarde("soort", "luxe") == "luxe")
    #expect(afbeelding.waarde("status", "") == "geregistreerd")
    #expect(afbeelding.waarde("begindatum", "02/03/2026") == "2026-03-02")
    #expect(afbeelding.waarde("begindatum", "2026-03-02") == "2026-03-02")
    #expect(afbeelding.waarde("toelichting", "02/03/2026") == "02/03/2026")
    #expect(afbeelding.vast == ["schoolsoort": "vo"])
    #expect(afbeelding.afdruk?.utf8.count == 64)
  }

  @Test(
    "wat niet klopt wordt geweigerd met zijn regel",
    arguments: [
      ("kolom X = bestaatniet", 1, "bestaatniet"), ("\nkolom X meldingsnummer", 2, nil),
      ("waarde soort X = lxe", 1, "soort"), ("waarde kleur X = rood", 1, "kleur"),
      ("vast soort = rood", 1, "soort"), ("datum MM/DD/JJJJ", 1, nil), ("iets anders", 1, nil),
      ("kolom A = bsn\nkolom A = soort", 2, "soort"), ("kolom A = bsn\nkolom B = bsn", 2, "bsn"),
      ("waarde soort A = luxe\nwaarde soort A = signaal", 2, "soort"),
    ] as [(String, Int, String?)])
  func fout(_ tekst: String, _ regel: Int, _ kolom: String?) {
    do {
      _ = try lees(tekst)
      Issue.record("aangenomen: \(tekst)")
    } catch Importfout.onbruikbaar(let gevonden, let veld, let reden) {
      #expect(gevonden == regel)
      #expect(veld == kolom)
      #expect(!reden.isEmpty)
    } catch {
      Issue.record("\(error)")
    }
  }
}
