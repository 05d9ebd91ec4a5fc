import Kalender
import Testing

struct DuurTests {
  @Test(arguments: [
    ("5 dagen", 5, Duur.Eenheid.dagen, "5 dagen"), ("1 dag", 1, .dagen, "1 dag"),
    ("5 werkdagen", 5, .werkdagen, "5 werkdagen"), ("1 werkdag", 1, .werkdagen, "1 werkdag"),
    ("10 schooldagen", 10, .schooldagen, "10 schooldagen"),
    ("1 schooldag", 1, .schooldagen, "1 schooldag"), ("4 weken", 4, .weken, "4 weken"),
    ("1 week", 1, .weken, "1 week"), ("4 lesweken", 4, .lesweken, "4 lesweken"),
    ("1 lesweek", 1, .lesweken, "1 lesweek"), ("3 maanden", 3, .maanden, "3 maanden"),
    ("1 maand", 1, .maanden, "1 maand"), ("1 jaar", 1, .jaren, "1 jaar"),
    ("2 jaar", 2, .jaren, "2 jaar"), ("2 jaren", 2, .jaren, "2 jaar"),
    ("1 weken", 1, .weken, "1 week"), ("6 WEKEN", 6, .weken, "6 weken"),
    ("P5D", 5, .dagen, "5 dagen"), ("P6W", 6, .weken, "6 weken"), ("P3M", 3, .maanden, "3 maanden"),
    ("P1Y", 1, .jaren, "1 jaar"), ("p6w", 6, .weken, "6 weken"), ("P06W", 6, .weken, "6 weken"),
  ])
  func `a length keeps its number and its unit`(
    tekst: String, aantal: Int, eenheid: Duur.Eenheid, omschrijving: String
  ) throws {
    let duur = try Duur.lees(tekst)
    #expect(duur.aantal == aantal)
    #expect(duur.eenheid == eenheid)
    #expect(duur.omschrijving == omschrijving)
    #expect(duur.geschreven == tekst)
    #expect(Duur(tekst) == duur)
  }

  @Test func `a length keeps the text as written, without the spaces around it`() {
    #expect(Duur("  6   weken ")?.geschreven == "6 weken")
    #expect(Duur("P6W")?.geschreven == "P6W")
    #expect(Duur(aantal: 6, eenheid: .weken)?.geschreven == "6 weken")
    #expect(Duur(Duur("P6W")?.omschrijving ?? "")?.aantal == 6)
  }

  @Test(arguments: [
    ("", Duurfout.Reden.leeg, 0..<0), ("  ", .leeg, 0..<2), ("0 dagen", .nietPositief, 0..<1),
    ("P0D", .nietPositief, 1..<2), ("-5 dagen", .nietPositief, 0..<2),
    ("vijf dagen", .geenHeelGetal, 0..<4), ("5,5 dagen", .geenHeelGetal, 0..<3),
    ("1.5 dagen", .geenHeelGetal, 0..<3), ("+5 dagen", .geenHeelGetal, 0..<2),
    ("5", .eenheidOntbreekt, 0..<1), ("P5", .eenheidOntbreekt, 0..<2),
    ("P", .geenHeelGetal, 0..<1), ("PW", .geenHeelGetal, 0..<2), ("6weken", .geenHeelGetal, 0..<6),
    ("5 uur", .uren, 2..<5), ("PT5H", .uren, 1..<4), ("P1DT5H", .samengesteld, 3..<6),
    ("P1Y6M", .samengesteld, 3..<5), ("P5X", .onbekendeEenheid, 2..<3),
    ("5 dagjes", .onbekendeEenheid, 2..<8), ("5 kwartalen", .onbekendeEenheid, 2..<11),
    ("1 jaar 6 maanden", .samengesteld, 7..<16), ("５ dagen", .geenHeelGetal, 0..<3),
    ("5 da\u{301}gen", .onbekendeEenheid, 2..<9),
    ("36501 dagen", .teLang(eenheid: .dagen), 0..<5), ("101 jaar", .teLang(eenheid: .jaren), 0..<3),
    ("5201 lesweken", .teLang(eenheid: .lesweken), 0..<4),
    ("99999999999999999999 weken", .teLang(eenheid: .weken), 0..<20),
    ("P1201M", .teLang(eenheid: .maanden), 1..<5),
  ])
  func `nonsense is refused with place and reason`(
    tekst: String, reden: Duurfout.Reden, bereik: Range<Int>
  ) {
    let fout = #expect(throws: Duurfout.self) { try Duur.lees(tekst) }
    #expect(fout?.reden == reden)
    #expect(fout?.bereik == bereik)
    #expect(fout?.zin.isEmpty == false)
    #expect(Duur(tekst) == nil)
  }

  @Test func `the longest lengths are still lengths`() {
    #expect(Duur("36500 dagen") != nil)
    #expect(Duur("100 jaar") != nil)
    #expect(Duur(aantal: 0, eenheid: .dagen) == nil)
    #expect(Duur(aantal: 101, eenheid: .jaren) == nil)
  }

  @Test func `a refusal says in Dutch what is right`() {
    let fout = #expect(throws: Duurfout.self) { try Duur.lees("101 jaar") }
    #expect(fout?.zin == "een duur is hoogstens 100 jaar")
  }

  @Test(arguments: Duur.Eenheid.allCases)
  func `every unit is read back from its description`(eenheid: Duur.Eenheid) throws {
    for aantal in [1, 2, 99] {
      let duur = try #require(Duur(aantal: aantal, eenheid: eenheid))
      #expect(Duur(duur.omschrijving) == duur)
    }
  }
}
