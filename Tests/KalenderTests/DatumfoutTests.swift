import Kalender
import TestSupport
import Testing

/// Every refusal with the place it points at: the marks stand under the wrong part.
struct DatumfoutTests {
  private func fout(_ tekst: String) -> Datumfout? {
    do throws(Datumfout) {
      _ = try Datumlezer(vandaag: dag("2026-11-21")).lees(tekst)
      return nil
    } catch {
      return error
    }
  }

  private func merk(_ bereik: Range<Int>) -> String {
    String(repeating: " ", count: bereik.lowerBound)
      + String(repeating: "^", count: bereik.count)
  }

  @Test(arguments: [
    ("31-31-2026", "   ^^", Datumfout.Reden.maandBestaatNiet),
    ("29-02-2027", "^^", .dagBestaatNiet(maand: 2, jaar: 2027)),
    ("31-04-2026", "^^", .dagBestaatNiet(maand: 4, jaar: 2026)),
    ("32 januari 2026", "^^", .dagBestaatNiet(maand: 1, jaar: 2026)),
    ("021-11-2026", "^^^", .dagBestaatNiet(maand: 11, jaar: 2026)),
    ("00-11-2026", "^^", .dagNul), ("21-00-2026", "   ^^", .maandBestaatNiet),
    ("21-011-2026", "   ^^^", .maandBestaatNiet), ("2026-13-01", "     ^^", .maandBestaatNiet),
    ("2026-02-30", "        ^^", .dagBestaatNiet(maand: 2, jaar: 2026)),
    ("21-11-26", "      ^^", .jaarNietInVierCijfers),
    ("26-11-21", "      ^^", .jaarNietInVierCijfers),
    ("21 november 26", "            ^^", .jaarNietInVierCijfers),
    ("21-11-20266", "      ^^^^^", .jaarNietInVierCijfers),
    ("21-11-1599", "      ^^^^", .jaarBuitenBereik), ("0000-11-21", "^^^^", .jaarBuitenBereik),
    ("21-11", "^^^^^", .jaarOntbreekt), ("21 november", "^^^^^^^^^^^", .jaarOntbreekt),
    ("21-11/2026", "     ^", .anderTeken), ("2026/11/21", "    ^", .jaarVoorop),
    ("2026.11.21", "    ^", .jaarVoorop),
    ("21 brumaire 2026", "   ^^^^^^^^", .onbekendeMaand), ("21 11 2026", "   ^^", .onbekendeMaand),
    ("21 no\u{301}v 2026", "   ^^^^^", .onbekendeMaand),
    ("21-nov-2026", "   ^^^", .geenDatum), ("21--2026", "  ^", .geenDatum),
    ("-11-2026", "   ^^^^^", .onbekendeLetter), ("21-11-", "     ^", .geenDatum),
    (".11.2026", "^", .geenDatum), ("20261121", "^^^^^^^^", .geenDatum),
    ("ooit", "^^^^", .geenDatum), (" ooit", " ^^^^", .geenDatum), ("", "", .leeg),
    ("   ", "^^^", .leeg), ("½-11-2026", "^^", .geenDatum), ("２１-11-2026", "^^^^^^", .geenDatum),
    ("21-11-2026-3", "          ^^", .teVeel), ("21 nov 2026 ja", "            ^^", .teVeel),
    ("een november 2026", "^^^", .geenDatum), ("21 november zes", "            ^^^", .geenDatum),
    ("volgende week", "^^^^^^^^^^^^^", .weekdagOntbreekt), ("volgende", "^^^^^^^^", .geenDatum),
    ("volgende week xx", "              ^^", .weekdagOntbreekt),
    ("volgende ma", "^^^^^^^^^^^", .geenDatum),
    ("volgende week ma 3", "                 ^", .teVeel),
    ("over", "^^^^", .geenAantal), ("over vijf dagen", "     ^^^^", .geenAantal),
    ("over 5", "     ^", .onbekendeEenheid), ("over 5 uur", "       ^^^", .onbekendeEenheid),
    ("over 5 lesweken", "       ^^^^^^^^", .onbekendeEenheid),
    ("over 5 dagen ja", "             ^^", .teVeel), ("over -5 dagen", "     ^^", .geenAantal),
    ("geleden", "^^^^^^^", .geenAantal), ("dagen geleden", "^^^^^", .geenAantal),
    ("+d", "^", .geenAantal), ("+5", "^^", .onbekendeLetter), ("+5x", "  ^", .onbekendeLetter),
    ("+5dd", "  ^^", .onbekendeLetter), ("+99999d", "^^^^^^", .geenAantal),
    ("-9999j", "^^^^^", .buitenBereik), ("over 9999 maanden", "", nil),
  ])
  func `a refusal points at the wrong part`(
    tekst: String, plaats: String, reden: Datumfout.Reden?
  ) {
    let fout = fout(tekst)
    #expect(fout?.reden == reden)
    #expect(fout.map { merk($0.bereik) } == (reden == nil ? nil : plaats))
  }

  @Test(arguments: [
    ("31-31-2026", "de maand is 1 tot en met 12"), ("29-02-2027", "februari 2027 heeft 28 dagen"),
    ("30-02-2028", "februari 2028 heeft 29 dagen"),
    ("21-11-26", "schrijf het jaar met vier cijfers"),
    ("21-11-1066", "het jaar is 1600 tot en met 9999"), ("21-11", "het jaar ontbreekt"),
    ("-9999j", "die dag ligt niet in de jaren 1600 tot en met 9999"),
    ("over 5 uur", "kies dagen, werkdagen, weken, maanden of jaar"),
  ])
  func `a refusal says in Dutch what is right`(tekst: String, zin: String) {
    #expect(fout(tekst)?.zin == zin)
  }

  @Test func `no text makes the reader trap`() {
    let stukken = ["21", "-", "/", ".", " ", "nov", "over", "d", "+", "2026", "é", "9999999999999"]
    var toeval = SplitMix64(seed: 20_261_121)
    var slecht: [String] = []
    for _ in 0..<5_000 {
      let tekst = (0..<Int.random(in: 0..<7, using: &toeval))
        .map { _ in stukken.randomElement(using: &toeval) ?? "" }.joined()
      guard let fout = fout(tekst) else { continue }
      let binnen = fout.bereik.upperBound <= tekst.utf8.count
      if !binnen || fout.zin.isEmpty || (fout.bereik.isEmpty && !tekst.isEmpty) {
        slecht.append(tekst)
      }
    }
    #expect(slecht == [])
  }
}
