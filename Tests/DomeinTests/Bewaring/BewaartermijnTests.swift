import Domein
import Kalender
import Testing

@Suite("Bewaartermijn")
struct BewaartermijnTests {
  private func jongere(_ geboren: String?) -> Jongere {
    var gegevens = Persoonsgegevens()
    gegevens.geboortedatum = geboren.flatMap { Geboortedatum($0) }
    return gegeven(
      JongereDecider.self,
      (
        dag("2026-03-02"),
        .jongereGeregistreerd(nummer: jongerenummer, gegevens: gegevens, gemeente: nil)
      )
    ).toestand
  }

  private func casus(
    op: String, dicht: String? = "2030-01-10", _ extra: [(Datum, CasusGebeurtenis)] = []
  ) -> Casus {
    let open = CasusGebeurtenis.instroom(
      .casusGeopend(
        nummer: casusnummer, jongere: jongerenummer, soort: .langdurigRelatief, school: school,
        behandelaar: nil, melding: nil))
    let sluit = dicht.map {
      (dag($0), CasusGebeurtenis.loop(.casusGesloten(reden: .terugNaarSchool, tekst: "")))
    }
    return gegeven(CasusDecider.self, [(dag(op), open)] + extra + (sluit.map { [$0] } ?? []))
      .toestand
  }

  private func oordeel(
    _ geboren: String?, _ casussen: [Casus] = [], op iso: String, teltIn: [Schooljaar] = []
  ) -> Bewaaroordeel {
    let jongere = jongere(geboren)
    let plicht = jongere.gegevens.geboortedatum.map {
      Leerplicht(geboortedatum: $0, kalender: Schoolkalender(regio: .midden))
    }
    return Bewaaroordeel(
      Jongerebeeld(jongere: jongere, casussen: casussen), regels: Bewaarregels(), plicht: plicht,
      teltIn: teltIn, op: dag(iso))
  }

  @Test("leerplicht: 19 jaar na de geboorte, de dag ervoor nog niet en de dag zelf wel")
  func leerplicht() {
    let vanaf = dag("2040-02-10")
    #expect(
      oordeel("2021-02-10", op: "2040-02-09").beletselen == [.termijnLoopt(vanaf: vanaf)])
    for iso in ["2040-02-10", "2040-02-11"] {
      let oordeel = oordeel("2021-02-10", op: iso)
      #expect(oordeel.beletselen == [])
      #expect(oordeel.bepalend?.grond == .leerplicht)
      #expect(oordeel.bepalend?.vanaf == vanaf)
    }
  }

  @Test("geboren op 29 februari: 19 jaar later op 1 maart")
  func schrikkeldag() {
    #expect(oordeel("2024-02-29", op: "2050-01-01").bepalend?.vanaf == dag("2043-03-01"))
  }

  @Test("kwalificatieplicht: 2 jaar na het einde, alleen als er toen iets liep")
  func kwalificatieplicht() {
    // Leerplicht ends on 31-07-2028, kwalificatieplicht on 09-02-2030.
    let erna = casus(op: "2028-09-01", dicht: "2029-01-10")
    #expect(oordeel("2012-02-10", [erna], op: "2040-01-01").bepalend?.grond == .kwalificatieplicht)
    #expect(
      oordeel("2012-02-10", [erna], op: "2032-02-09").beletselen
        == [.termijnLoopt(vanaf: dag("2032-02-10"))])
    #expect(oordeel("2012-02-10", [erna], op: "2032-02-10").beletselen == [])
    let ervoor = casus(op: "2026-09-01", dicht: "2027-01-10")
    #expect(oordeel("2012-02-10", [ervoor], op: "2040-01-01").bepalend?.grond == .leerplicht)
    let erover = casus(op: "2027-09-01", dicht: "2030-06-10")
    #expect(
      oordeel("2012-02-10", [erover], op: "2040-01-01").bepalend?.grond == .kwalificatieplicht)
  }

  @Test("politiegegevens: 5 jaar na het laatste feit, als dat later is")
  func politiegegevens() {
    let pv = casus(
      op: "2029-01-10", dicht: "2029-12-01",
      [
        (
          dag("2029-02-01"),
          .aanpak(.maatregelGenomen(soort: .procesVerbaal, tekst: ""))
        ),
        (
          dag("2029-11-30"),
          .aanpak(.maatregelAfgedaan(maatregel: Gebeurtenisnummer(2), resultaat: ""))
        ),
      ])
    let oordeel = oordeel("2012-02-10", [pv], op: "2034-11-29")
    #expect(oordeel.bepalend?.grond == .politiegegevens)
    #expect(oordeel.beletselen == [.termijnLoopt(vanaf: dag("2034-11-30"))])
  }

  @Test(
    "de kant van de politiegegevens mag weg op de dag zelf, ook als de casus open is",
    arguments: [("2034-11-29", false), ("2034-11-30", true), ("2034-12-01", true)])
  func politiekant(op iso: String, mag: Bool) {
    let pv = casus(
      op: "2029-01-10", dicht: nil,
      [
        (dag("2029-02-01"), .aanpak(.maatregelGenomen(soort: .procesVerbaal, tekst: ""))),
        (
          dag("2029-11-30"),
          .aanpak(.maatregelAfgedaan(maatregel: Gebeurtenisnummer(2), resultaat: ""))
        ),
      ])
    let beeld = Jongerebeeld(jongere: jongere(nil), casussen: [pv])
    let kant = Bewaaroordeel(politiekant: beeld, regels: Bewaarregels(), op: dag(iso))
    #expect(kant.bepalend?.vanaf == dag("2034-11-30"))
    #expect(kant.beletselen == (mag ? [] : [.termijnLoopt(vanaf: dag("2034-11-30"))]))
  }

  @Test("een maatregel die loopt houdt haar tegen; zonder maatregel is er niets")
  func politiekantBeletsel() {
    let loopt = casus(
      op: "2029-01-10", dicht: nil,
      [
        (dag("2029-02-01"), .aanpak(.maatregelGenomen(soort: .halt, tekst: ""))),
        (dag("2029-02-02"), .aanpak(.maatregelGenomen(soort: .waarschuwing, tekst: ""))),
      ])
    let kant = { (casussen: [Casus]) in
      Bewaaroordeel(
        politiekant: Jongerebeeld(jongere: jongere(nil), casussen: casussen),
        regels: Bewaarregels(), op: dag("2045-01-01"))
    }
    #expect(kant([loopt]).beletselen == [.maatregelLoopt(casusnummer, .halt)])
    #expect(kant([casus(op: "2029-01-10")]).beletselen == [.geenPolitiegegevens])
    let over = loopt.zonderPolitiekant(tot: Gebeurtenisnummer(9))
    #expect(over.maatregelen.map(\.soort) == [.waarschuwing])
    #expect(loopt.zonderPolitiekant(tot: Gebeurtenisnummer(2)) == loopt)
  }

  @Test("wat nog loopt, houdt het dossier tegen, met de reden")
  func beletselen() {
    let loopt = casus(
      op: "2029-01-10", dicht: nil,
      [(dag("2029-02-01"), .aanpak(.maatregelGenomen(soort: .halt, tekst: "")))])
    let jaar = Schooljaar(van: dag("2045-01-01"))
    #expect(
      oordeel("2012-02-10", [loopt], op: "2045-01-01", teltIn: [jaar]).beletselen == [
        .openCasus(casusnummer), .maatregelLoopt(casusnummer, .halt), .teltNog(jaar),
      ])
    #expect(oordeel(nil, op: "2045-01-01").beletselen == [.geboortedatumOnbekend])
  }

  @Test("een reeks nummers wordt kort geschreven en weer gelezen")
  func reeks() {
    let nummers = [12, 13, 14, 19, 23, 24].map { Gebeurtenisnummer($0) }
    #expect(Nummerreeks.tekst(nummers) == "12-14,19,23-24")
    #expect(Nummerreeks.lees("12-14,19,23-24") == nummers)
    #expect(Nummerreeks.lees("") == [])
    for fout in ["0", "3-1", "1-2-3", "a", "1,,2", "-", "1-"] {
      #expect(Nummerreeks.lees(fout) == nil, "\(fout)")
    }
  }
}
