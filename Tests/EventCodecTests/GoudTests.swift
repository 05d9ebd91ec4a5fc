import Domein
import EventCodec
import Foundation
import Testing

/// One stored event: its name, its open part, and its personal part where it has one.
struct Goudregel: CustomTestStringConvertible {
  let naam: String
  let inhoud: [UInt8]
  let persoonlijk: [UInt8]?

  var testDescription: String { naam }

  /// The stored form of every event there is.
  ///
  /// These lines stand in the logs of municipalities: they may be added to, never changed.
  static func alle() throws -> [Goudregel] {
    let bestand = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Goud/gebeurtenissen.tsv")
    return try String(contentsOf: bestand, encoding: .utf8).split(separator: "\n").map { regel in
      let velden = regel.split(separator: "\t", omittingEmptySubsequences: false)
      return Goudregel(
        naam: String(velden[0]), inhoud: Array(velden[1].utf8),
        persoonlijk: velden[2].isEmpty ? nil : Array(velden[2].utf8))
    }
  }

  /// Reads and writes the event again; nil when no codec knows its name.
  func opnieuw() throws -> Gecodeerd? {
    let opgeslagen = Opgeslagen(
      nummer: 1, naam: naam, inhoud: inhoud, persoonlijk: persoonlijk)
    if let intrekking = try IntrekkingCodec.decodeer(opgeslagen) {
      return IntrekkingCodec.codeer(intrekking)
    }
    if let vernietiging = try VernietigingCodec.decodeer(opgeslagen) {
      return VernietigingCodec.codeer(vernietiging)
    }
    for codec in Self.codecs {
      if let gecodeerd = try opnieuw(codec, opgeslagen) { return gecodeerd }
    }
    return nil
  }

  private static var codecs: [any Gebeurteniscodec.Type] {
    [
      CasusCodec.self, JongereCodec.self, MeldingCodec.self, OverlegCodec.self, PartnerCodec.self,
      FunctionarisCodec.self, InstellingCodec.self, BewakingCodec.self, LeveringCodec.self,
      KenmerkCodec.self, CijferCodec.self, BijdrageCodec.self,
    ]
  }

  private func opnieuw<C: Gebeurteniscodec>(_: C.Type, _ opgeslagen: Opgeslagen) throws
    -> Gecodeerd?
  {
    do throws(Codecfout) {
      let (event, vervangt) = try C.decodeer(opgeslagen)
      return C.codeer(event, vervangt: vervangt)
    } catch {
      if case .onbekendeNaam = error { return nil }
      throw error
    }
  }
}

@Suite("Opgeslagen gebeurtenissen")
struct GoudTests {
  @Test("elke opgeslagen vorm is te lezen en komt byte voor byte terug")
  func heenEnTerug() throws {
    for regel in try Goudregel.alle() {
      let opnieuw = try #require(try regel.opnieuw(), "\(regel.naam)")
      #expect(opnieuw.naam == regel.naam)
      #expect(opnieuw.inhoud == regel.inhoud, "\(regel.naam)")
      #expect(opnieuw.persoonlijk == regel.persoonlijk, "\(regel.naam)")
    }
  }

  @Test("elke naam in de code heeft een regel, en andersom")
  func volledig() throws {
    let map = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/EventCodec")
    var namen: Set<String> = []
    for bestand in try FileManager.default.contentsOfDirectory(atPath: map.path()) {
      let tekst = try String(contentsOf: map.appending(path: bestand), encoding: .utf8)
      for treffer in tekst.matches(of: /"([a-z-]+\/[0-9]+)"/) { namen.insert(String(treffer.1)) }
    }
    #expect(namen == Set(try Goudregel.alle().map(\.naam)))
  }

  @Test("een onbekende naam en een kapotte inhoud zijn een fout met het nummer, zonder inhoud")
  func onleesbaar() throws {
    let onbekend = Opgeslagen(nummer: 7, naam: "iets/9", inhoud: Array("{}".utf8), persoonlijk: nil)
    #expect(throws: Codecfout.onbekendeNaam(nummer: 7, naam: "iets/9")) {
      try CasusCodec.decodeer(onbekend)
    }
    for regel in try Goudregel.alle() where regel.inhoud.count > 2 {
      let kapot = Goudregel(
        naam: regel.naam, inhoud: Array(regel.inhoud.dropFirst()), persoonlijk: regel.persoonlijk)
      #expect(throws: Codecfout.self, "\(regel.naam)") { try kapot.opnieuw() }
    }
  }

  @Test("namen, nummers en vrije tekst over mensen staan nooit in het open deel")
  func persoonlijk() throws {
    let verboden = [
      "111222333", "123456782", "Sanne", "Özdemir", "7311AB", "P. Jansen", "moeder", "angst",
      "vaak te laat", "2010-02-10",
    ]
    for regel in try Goudregel.alle() {
      let open = String(decoding: regel.inhoud, as: UTF8.self)
      for woord in verboden { #expect(!open.contains(woord), "\(regel.naam)") }
    }
  }
}
