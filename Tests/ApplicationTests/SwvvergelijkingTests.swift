import Domein
import Exchange
import Kalender
import ReadModels
import TestSupport
import Testing

@Suite("Vergelijken met het samenwerkingsverband") struct SwvvergelijkingTests {
  private func jongere(_ nummer: Int) throws -> Jongererij {
    Jongererij(
      jongere: try #require(Jongerenummer("J00000\(nummer + 1)")), bsn: nil,
      onderwijsnummer: nil, geboortedatum: "2010-02-0\(nummer % 3 + 1)", naam: "",
      zoeknaam: ["meer sanne van der", "ozdemir", "meerman"][nummer / 3], versie: 1)
  }

  private func regels(_ rijen: [String]) throws -> Swvlezer {
    let kop = "geboortedatum;achternaam;vestiging;begin;categorie"
    return try Swvlezer(Array(([kop] + rijen).joined(separator: "\n").utf8))
  }

  private func thuis(_ jongere: Jongererij, _ begin: String, _ oorzaak: Oorzaak?) throws
    -> Thuiszitter
  {
    Thuiszitter(
      jongere: jongere, casus: try #require(Casusnummer("L2026-0001")),
      vestiging: Vestiging("05KO00"), begin: try #require(Datum(iso: begin)), oorzaak: oorzaak)
  }

  @Test func `een naam past met hele woorden, zonder accenten en voorvoegsels`() throws {
    let bekend = try (0..<9).map(jongere)
    let lijst = try regels([
      "2010-02-01;van der Meer;;;", "2010-02-01;Özdemir;;;", "2010-02-01;Meerma;;;",
    ])
    let uit = Swvvergelijking(
      [try thuis(bekend[0], "2026-03-02", nil)], lijst.regels, bekend: bekend)
    #expect(uit.beide.map(\.swv.regel) == [2])
    #expect(uit.alleenSwv.map(\.regel.regel) == [3, 4])
    #expect(uit.alleenSwv.map { $0.jongere?.jongere.tekst } == ["J000004", nil])
  }

  @Test func `wat het samenwerkingsverband leeg laat is geen verschil, wat wij niet weten wel`()
    throws
  {
    let bekend = [try jongere(0)]
    let onze = [try thuis(bekend[0], "2026-03-02", nil)]
    let leeg = Swvvergelijking(onze, try regels(["2010-02-01;Meer;;;"]).regels, bekend: bekend)
    #expect(leeg.beide.count == 1)
    let anders = Swvvergelijking(
      onze, try regels(["2010-02-01;Meer;05KO01;2026-03-09;kan-niet"]).regels, bekend: bekend)
    #expect(
      anders.verschillend.first?.verschillen.map(\.veld) == ["vestiging", "begin", "categorie"])
    #expect(anders.verschillend.first?.verschillen.map(\.gemeente) == ["05KO00", "2026-03-02", ""])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `elke rij van elke lijst komt één keer terug`(seed: UInt64) throws {
    var toeval = SplitMix64(seed: seed)
    let bekend = try (0..<9).map(jongere)
    let onze = try bekend.filter { _ in .random(using: &toeval) }
      .map { try thuis($0, "2026-03-0\(Int.random(in: 1...2, using: &toeval))", .geenPlek) }
    let rijen = (0..<Int.random(in: 0...12, using: &toeval)).map { _ in
      let naam = ["Meer", "Ozdemir", "Meerman", "Visser"].randomElement(using: &toeval) ?? ""
      return "2010-02-0\(Int.random(in: 1...4, using: &toeval));\(naam);;2026-03-01;"
    }
    let lijst = try regels(rijen)
    let uit = Swvvergelijking(onze, lijst.regels, bekend: bekend)
    let paren = uit.beide + uit.verschillend
    let terug =
      paren.map(\.swv.regel) + uit.alleenSwv.map(\.regel.regel) + uit.fouten.map(\.regel)
    #expect(terug.sorted() == lijst.regels.map(\.regel), "seed \(seed)")
    let onzeTerug =
      paren.map(\.gemeente.jongere.jongere) + uit.alleenGemeente.map(\.jongere.jongere)
    #expect(
      onzeTerug.map(\.tekst).sorted() == onze.map(\.jongere.jongere.tekst).sorted(), "seed \(seed)")
    let dag = try #require(Datum(iso: "2026-03-31"))
    let aantallen = uit.aantallen(per: dag)
    #expect(aantallen.beide + aantallen.verschillend + aantallen.alleenGemeente == onze.count)
  }
}
