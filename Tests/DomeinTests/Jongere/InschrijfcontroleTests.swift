import Domein
import Kalender
import Testing

@Suite("In- en uitschrijvingen binnen zeven dagen")
struct InschrijfcontroleTests {
  private let school: Vestiging = kenmerk("05KO00")

  private func ingeschreven(
    van: String, tot: String? = nil, bron: Inschrijvingsbron = .registratie
  ) -> JongereGebeurtenis {
    .jongereIngeschreven(
      school: school, schoolsoort: .vo, leerjaar: nil, van: dag(van), totEnMet: tot.map { dag($0) },
      bron: bron)
  }

  /// An event, recorded on a day.
  private func feit(
    _ nummer: Int, _ bekend: String, _ event: JongereGebeurtenis
  ) -> Feit<JongereGebeurtenis> {
    guard
      let tijdstip = Tijdstip(nederlandseDag: dag(bekend), uur: 12, minuut: 0)
    else {
      Issue.record("\(bekend) heeft geen middag")
      return DomeinTests.feit(nummer, dag(bekend), event)
    }
    return Feit(
      nummer: Gebeurtenisnummer(nummer), op: dag(bekend), vastgelegd: tijdstip, door: jansen,
      event: event)
  }

  @Test(
    "de zevende dag is op tijd, de achtste niet",
    arguments: [("2026-03-09", 0), ("2026-03-10", 1), ("2026-03-02", 0), ("2026-02-20", 0)])
  func grens(_ bekend: String, _ teLaat: Int) {
    let meldingen = Inschrijfcontrole.meldingen([
      feit(1, bekend, ingeschreven(van: "2026-03-02"))
    ])
    #expect(meldingen.map(\.dagenTeLaat) == [teLaat])
  }

  @Test(
    "de eerste keer telt; een verzuimmelding is geen inschrijving; een einde vooraf geen nieuws")
  func eerste() {
    let meldingen = Inschrijfcontrole.meldingen([
      feit(1, "2026-03-05", ingeschreven(van: "2026-03-02", bron: .melding)),
      feit(2, "2026-03-06", ingeschreven(van: "2026-03-02")),
      feit(3, "2026-04-30", ingeschreven(van: "2026-03-02", bron: .levering)),
      feit(4, "2026-03-06", ingeschreven(van: "2026-03-03", tot: "2026-07-31")),
    ])
    #expect(meldingen.map(\.bekend) == [dag("2026-03-06"), dag("2026-03-06")])
    #expect(meldingen.allSatisfy { $0.soort == .inschrijving })
  }

  @Test("een uitschrijving zonder school hoort bij de laatste school")
  func uit() {
    let meldingen = Inschrijfcontrole.meldingen([
      feit(1, "2026-03-02", ingeschreven(van: "2026-03-02")),
      feit(2, "2026-03-20", .jongereUitgeschreven(school: nil, reden: "")),
    ])
    #expect(meldingen.map(\.school) == [school, school])
    #expect(meldingen.last?.soort == .uitschrijving)
  }

  private func jongere(_ gebeurtenissen: (Datum, JongereGebeurtenis)...) -> Jongere {
    let begin = JongereGebeurtenis.jongereGeregistreerd(
      nummer: jongerenummer,
      gegevens: Persoonsgegevens(
        bsn: BSN("111222333"), geboortedatum: Geboortedatum("2009-07-31")),
      gemeente: kenmerk("0200"))
    return gegeven(JongereDecider.self, [(dag("2025-08-01"), begin)] + gebeurtenissen).toestand
  }

  private func vertrokken(_ jongere: Jongere, op: String) -> Bool {
    jongere.vertrokkenZonderSchool(
      op: dag(op), gemeente: kenmerk("0200"), kalender: Schoolkalender(regio: .midden)) != nil
  }

  @Test("wie wegging zonder nieuwe school is gevonden, zolang de plicht duurt")
  func zonderSchool() {
    let weg = jongere(
      (dag("2025-09-01"), ingeschreven(van: "2025-09-01")),
      (dag("2026-03-02"), .jongereUitgeschreven(school: nil, reden: "")))
    #expect(!vertrokken(weg, op: "2026-03-01"))
    #expect(vertrokken(weg, op: "2026-03-02"))
    #expect(vertrokken(weg, op: "2027-07-30"))
    #expect(!vertrokken(weg, op: "2027-07-31"))
    let verhuisd = jongere(
      (dag("2025-09-01"), ingeschreven(van: "2025-09-01")),
      (dag("2026-03-02"), .jongereUitgeschreven(school: nil, reden: "")),
      (dag("2026-03-10"), .jongereVerhuisd(gemeente: kenmerk("0213"), adres: Adres())))
    #expect(vertrokken(verhuisd, op: "2026-03-09"))
    #expect(!vertrokken(verhuisd, op: "2026-03-10"))
  }

  @Test("een inschrijving die later werd verteld, en daarna beëindigd, is beëindigd")
  func volgorde() {
    // Told on 14 April, ended afterwards as from 20 March: the end comes first in the fold.
    let later = jongere(
      (dag("2026-04-14"), ingeschreven(van: "2025-09-01")),
      (dag("2026-03-20"), .jongereUitgeschreven(school: nil, reden: "")))
    #expect(later.inschrijving(op: dag("2026-04-14")) == nil)
    #expect(later.inschrijving(op: dag("2026-03-19")) != nil)
    // Recorded after the end: somebody knows that it goes on.
    let opnieuw = jongere(
      (dag("2026-03-20"), .jongereUitgeschreven(school: nil, reden: "")),
      (dag("2026-04-14"), ingeschreven(van: "2025-09-01")))
    #expect(opnieuw.inschrijving(op: dag("2026-04-14")) != nil)
  }
}
