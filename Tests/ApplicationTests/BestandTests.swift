import Application
import Domein
import Kalender
import ReadModels
import TestSupport
import Testing

@testable import Exchange

@Suite("Bestanden stuk voor stuk")
struct BestandTests {
  @Test("de zeef mist nooit een nummer dat terugkomt, en noemt er weinig te veel")
  func zeef() {
    var zeef = Herhaalzeef()
    for nummer in 0..<50_000 { zeef.zie("D\(nummer)") }
    for nummer in stride(from: 0, to: 50_000, by: 500) { zeef.zie("D\(nummer)") }
    let genoemd = (0..<50_000).filter { zeef.kanHerhalen("D\($0)") }
    #expect(Set(genoemd).isSuperset(of: stride(from: 0, to: 50_000, by: 500)))
    #expect(genoemd.count < 1_000)
  }

  @Test("regels komen heel door elke knip, met elk regeleinde")
  func regels() throws {
    let tekst = "\u{feff}een\r\ntwee\n\nvier"
    for maat in 1...12 {
      let bytes = Array(tekst.utf8)
      var plaats = 0
      var lezer = Regellezer {
        guard plaats < bytes.count else { return nil }
        defer { plaats += maat }
        return Array(bytes[plaats..<min(bytes.count, plaats + maat)])
      }
      var regels: [String] = []
      while let (bytes, isTeLang) = try lezer.volgende() {
        #expect(!isTeLang)
        regels.append(String(decoding: bytes, as: UTF8.self))
      }
      #expect(regels == ["een", "twee", "", "vier"])
    }
  }

  @Test("ingepakte inschrijvingen komen er per persoon uit zoals ze erin gingen")
  func pak() throws {
    var bron = SplitMix64(seed: 41)
    let nummers = try GatenTests.bsns(40).map { try #require(Persoonsnummer($0)) }
    let scholen = try ["05KO00", "06AB01", "07CD02"].map { try #require(Vestiging($0)) }
    var verwacht: [Persoonsnummer: [Geleverdeinschrijving]] = [:]
    var pak = Inschrijvingenpak(ruimte: 10)
    var botsingen = 0
    for regel in 2..<400 {
      let wie = try #require(nummers.randomElement(using: &bron))
      let inschrijving = Geleverdeinschrijving(
        school: try #require(scholen.randomElement(using: &bron)),
        schoolsoort: Bool.random(using: &bron) ? .vo : nil,
        van: Datum(dagnummer: 20_000 + Int.random(in: 0...3, using: &bron)),
        totEnMet: Bool.random(using: &bron) ? nil : Datum(dagnummer: 20_100),
        startkwalificatie: Bool.random(using: &bron) ? .nee : .ja)
      let ingepakt = pak.voegToe(wie, inschrijving, regel: regel)
      #expect(ingepakt)
      let eerder = verwacht[wie, default: []]
      let isDezelfde = eerder.contains {
        $0.school == inschrijving.school && $0.van == inschrijving.van
          && $0.schoolsoort == inschrijving.schoolsoort
      }
      if eerder.contains(inschrijving) { continue }
      if isDezelfde { botsingen += 1 } else { verwacht[wie, default: []].append(inschrijving) }
    }
    var gevonden = 0
    pak.orden { _, _ in gevonden += 1 }
    #expect(gevonden == botsingen)
    #expect(botsingen > 0)
    for (wie, inschrijvingen) in verwacht.dropFirst() {
      let uitgepakt = pak.inschrijvingen(wie)
      #expect(uitgepakt == inschrijvingen)
    }
    // Whoever was not asked about is the one that was left out.
    let over = try #require(pak.onbesproken(vanaf: 0))
    #expect(over.nummer == verwacht.first?.key)
    #expect(pak.onbesproken(vanaf: over.verder) == nil)
  }

  @Test("een achternaam wordt vergeleken zonder voorvoegsel, waar dat ook staat")
  func voorvoegsel() {
    for naam in ["van der Meer", "Meer, van der", "Meer", "VAN DER MEER"] {
      #expect(Zoeknaam.kern(naam) == "meer")
    }
    #expect(Zoeknaam.kern("De") == "de")
    #expect(Zoeknaam.kern("Özdemir") == "ozdemir")
  }
}
