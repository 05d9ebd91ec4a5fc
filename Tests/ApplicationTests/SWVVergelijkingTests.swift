import Domein
import Kalender
import ReadModels
import Testing

@Suite("Vergelijken met het samenwerkingsverband")
struct SWVVergelijkingTests {
  private func ons(
    _ nummer: Int, _ bsn: String, begin: String = "2026-03-02", oorzaak: Oorzaak? = nil,
    geoorloofd: Bool = false, schoolsoort: Schoolsoort? = nil
  ) throws -> Thuiszitter {
    Thuiszitter(
      jongere: try #require(Jongerenummer("J00000\(nummer)")),
      casus: try #require(Casusnummer("L2026-000\(nummer)")),
      gegevens: Persoonsgegevens(
        bsn: BSN(bsn), geboortedatum: Geboortedatum("2010-02-10"), achternaam: "Özdemir"),
      school: nil, begin: try #require(Datum(iso: begin)), soort: .langdurigRelatief,
      oorzaak: oorzaak, isGeoorloofd: geoorloofd, schoolsoort: schoolsoort)
  }

  private func swv(
    _ regel: Int, _ bsn: String?, begin: String = "2026-03-02", _ categorie: String = ""
  ) throws -> SWVRegel {
    let naam = Lijstpersoon.naam(
      geboortedatum: try #require(Geboortedatum("2010-02-10")), achternaam: "ozdemir")
    return SWVRegel(
      regel: regel, wie: try bsn.map { .nummer(try #require(Persoonsnummer($0))) } ?? naam,
      vestiging: nil, begin: try #require(Datum(iso: begin)), categorie: categorie)
  }

  @Test("elke jongere en elke regel staat in precies één lijst")
  func lijsten() throws {
    let uit = SWVVergelijking(
      ons: [
        try ons(1, "111222333"), try ons(2, "123456782", begin: "2026-03-03"),
        try ons(3, "000000012"),
      ],
      swv: [
        try swv(2, "111222333"), try swv(3, "123456782"), try swv(4, "100000009"),
        try swv(5, "111222333"),
      ])
    #expect(uit.beide.compactMap(\.ons?.jongere.tekst) == ["J000001"])
    #expect(uit.verschillend.map(\.verschillen) == [[.begin]])
    #expect(uit.alleenSWV.compactMap(\.swv?.regel) == [4])
    #expect(uit.alleenGemeente.compactMap(\.ons?.jongere.tekst) == ["J000003"])
    #expect(uit.botsingen == [SWVBotsing(regel: 5, eerder: 2)])
  }

  @Test("een tweeling met één achternaam vraagt om een BSN; niemand raakt zoek")
  func tweeling() throws {
    let twee = [try ons(1, "111222333"), try ons(2, "123456782")]
    let uit = SWVVergelijking(ons: twee, swv: [try swv(2, nil)])
    #expect(uit.botsingen == [SWVBotsing(regel: 2, eerder: nil)])
    #expect(
      uit.aantallen == SWVAantallen(beide: 0, alleenGemeente: 2, alleenSWV: 0, verschillend: 0))
    let een = SWVVergelijking(ons: [twee[0]], swv: [try swv(2, nil), try swv(3, "111222333")])
    #expect(een.beide.count == 1)
    #expect(een.botsingen == [SWVBotsing(regel: 3, eerder: 2)])
  }

  @Test(
    "woorden van het samenwerkingsverband",
    arguments: [
      ("", Oorzaak.kanNiet, true), ("Niet-kunners", .kanNiet, true),
      ("niet kunner", .kanNiet, true),
      ("niet-willer", .kanNiet, false), ("organisatorische redenen", .geenPlek, true),
      ("langdurig-relatief", .kanNiet, true), ("absoluut", .kanNiet, false),
      ("niet-willer", nil, true), ("iets anders", .wilNiet, false), ("medisch", nil, false),
    ])
  func categorieen(_ woord: String, _ oorzaak: Oorzaak?, _ gelijk: Bool) throws {
    let uit = SWVVergelijking(
      ons: [try ons(1, "111222333", oorzaak: oorzaak)], swv: [try swv(2, "111222333", woord)])
    #expect(uit.beide.isEmpty != gelijk)
    #expect(uit.verschillend.map(\.verschillen) == (gelijk ? [] : [[.categorie]]))
  }

  @Test("primair en voortgezet onderwijs; wat onbekend is hoort bij beide")
  func verband() throws {
    #expect(try ons(1, "111222333", schoolsoort: .sbo).valt(onder: .po))
    #expect(try !ons(1, "111222333", schoolsoort: .so).valt(onder: .vo))
    #expect(try ons(1, "111222333", schoolsoort: .vso).valt(onder: .vo))
    #expect(try !ons(1, "111222333", schoolsoort: .mbo).valt(onder: .vo))
    #expect(try ons(1, "111222333").valt(onder: .po) && ons(1, "111222333").valt(onder: .vo))
  }
}
