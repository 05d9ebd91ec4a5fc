import Domein
import Kalender
import Reporting
import Testing

@Suite("Langdurig relatief verzuim")
struct SaldoTests {
  @Test(
    "achtentwintig dagen is niet langer dan vier weken, negenentwintig wel",
    arguments: [
      ("2024-09-29", []), ("2024-09-30", []), ("2024-10-01", [Telcel.nieuw, .opgelost]),
    ])
  func grens(_ terug: String, _ cellen: [Telcel]) throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    try jongere.terug(terug)
    #expect(try jongere.cellen() == cellen)
  }

  @Test(
    "vakantiedagen tellen niet, tenzij de instelling dat zegt",
    arguments: [
      ("2024-11-13", false, []), ("2024-11-14", false, [Telcel.nieuw, .opgelost]),
      ("2024-11-04", true, []), ("2024-11-05", true, [.nieuw, .opgelost]),
    ])
  func vakantie(_ terug: String, _ tellen: Bool, _ cellen: [Telcel]) throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-10-07")
    try jongere.terug(terug)
    var regels = Telregels()
    regels.vakantiesTellen = tellen
    #expect(try jongere.cellen(.langdurigRelatief, regels) == cellen)
  }

  @Test(
    "met een maand in plaats van 28 dagen",
    arguments: [("2024-10-02", []), ("2024-10-03", [Telcel.nieuw, .opgelost])])
  func maand(_ terug: String, _ cellen: [Telcel]) throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    try jongere.terug(terug)
    var regels = Telregels()
    regels.inMaanden = true
    #expect(try jongere.cellen(.langdurigRelatief, regels) == cellen)
  }

  @Test(
    "wie op 1 september langer dan vier weken thuis is, hoort bij de aanvang",
    arguments: [("2024-06-21", Telcel.aanvang), ("2024-06-22", .nieuw)])
  func aanvang(_ begin: String, _ cel: Telcel) throws {
    var jongere = try Proefjongere()
    try jongere.thuis(begin)
    #expect(try jongere.cellen() == [cel, .eind])
  }

  @Test(
    "wie op 1 september terug is, telt niet; de dag erna is opgelost",
    arguments: [("2024-09-01", []), ("2024-09-02", [Telcel.aanvang, .opgelost])])
  func terugOpDeGrens(_ terug: String, _ cellen: [Telcel]) throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-05-13")
    try jongere.terug(terug)
    #expect(try jongere.cellen() == cellen)
  }

  @Test(
    "de dag waarnaar gevraagd is, is de laatste die telt",
    arguments: [
      ("2024-08-31", []), ("2024-09-29", []), ("2024-09-30", [Telcel.nieuw, .eind]),
      ("2025-03-02", [.nieuw, .eind]), ("2025-03-03", [.nieuw, .opgelost]),
      ("2026-01-01", [.nieuw, .opgelost]),
    ])
  func per(_ per: String, _ cellen: [Telcel]) throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    try jongere.terug("2025-03-03")
    #expect(try jongere.cellen(.langdurigRelatief, per: per) == cellen)
  }

  @Test("na 31 juli verandert het schooljaar niet meer")
  func naHetJaar() throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2025-05-06")
    try jongere.terug("2025-08-25")
    #expect(try jongere.cellen(per: "2025-12-01") == [.nieuw, .eind])
  }

  @Test(
    "hoe het eindigt bepaalt de cel",
    arguments: [
      (JongereGebeurtenis.jongereOverleden, Telcel.verhuisd),
      (.startkwalificatieBehaald, .eind),
      (.jongereUitgeschreven(school: nil, reden: ""), .opgelost),
      (.ziekGemeld(school: nil), .opgelost),
    ])
  func einden(_ einde: JongereGebeurtenis, _ cel: Telcel) throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    try jongere.op("2024-11-15", einde)
    #expect(try jongere.cellen() == [.nieuw, cel])
  }

  @Test("verhuizen, achttien worden en een vrijstelling eindigen het verzuim")
  func grondeinden() throws {
    var weg = try Proefjongere()
    try weg.thuis("2024-09-02")
    try weg.op(
      "2024-11-15",
      .jongereVerhuisd(gemeente: try #require(Gemeentecode("0363")), adres: Adres()))
    #expect(try weg.cellen() == [.nieuw, .verhuisd])
    var oud = try Proefjongere(geboren: "2006-11-15")
    try oud.thuis("2024-09-02")
    #expect(try oud.cellen() == [.nieuw, .achttien])
    var vrij = try Proefjongere()
    try vrij.thuis("2024-09-02")
    try vrij.op(
      "2024-11-15",
      .vrijstellingGeregistreerd(
        artikel: .art5a, van: try dag("2024-11-15"), totEnMet: nil, schoolsoort: nil))
    #expect(try vrij.cellen() == [.nieuw, .opgelost])
  }

  @Test(
    "een sluiting eindigt het verzuim; was er geen verzuim, dan telt het niet",
    arguments: [
      (Sluitreden.terugNaarSchool, [Telcel.nieuw, .opgelost]), (.verhuisd, [.nieuw, .verhuisd]),
      (.achttien, [.nieuw, .achttien]), (.onterecht, []), (.langdurigZiek, []),
    ])
  func sluiting(_ reden: Sluitreden, _ cellen: [Telcel]) throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    try jongere.inCasus("2024-11-15", .loop(.casusGesloten(reden: reden, tekst: "")))
    #expect(try jongere.cellen() == cellen)
  }

  @Test("gedeeltelijk terug eindigt de reeks; een week vakantie niet, een week ziekte wel")
  func onderbrekingen() throws {
    var deels = try Proefjongere()
    try deels.thuis("2024-09-02")
    try deels.thuis("2024-11-18", omvang: .gedeeltelijk)
    #expect(try deels.cellen() == [.nieuw, .opgelost])
    var vakantie = try Proefjongere()
    try vakantie.thuis("2024-10-07", totEnMet: "2024-10-25")
    try vakantie.thuis("2024-11-04", totEnMet: "2024-11-15")
    #expect(try vakantie.cellen() == [.nieuw, .opgelost])
    var ziek = try Proefjongere()
    try ziek.thuis("2024-09-02", totEnMet: "2024-10-04")
    try ziek.op("2024-09-16", .ziekGemeld(school: nil))
    try ziek.op("2024-09-23", .beterGemeld(school: nil))
    #expect(try ziek.cellen() == [])
  }

  @Test("terugval in hetzelfde jaar is een nieuwe reeks")
  func terugval() throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    try jongere.terug("2024-10-14")
    try jongere.thuis("2024-11-04")
    #expect(try jongere.cellen() == [.nieuw, .opgelost, .nieuw, .eind])
  }

  @Test("niet plichtig telt niet: nog geen vijf, of al achttien")
  func buitenPlicht() throws {
    var jong = try Proefjongere(geboren: "2021-01-10")
    try jong.thuis("2024-09-02")
    #expect(try jong.cellen() == [])
    var oud = try Proefjongere(geboren: "2006-08-15")
    try oud.thuis("2024-09-02")
    #expect(try oud.cellen() == [])
  }

  @Test("langer dan drie maanden is op de dag drie maanden later, en niet eerder")
  func drieMaanden() throws {
    for (terug, aantal) in [("2024-12-02", 0), ("2024-12-03", 1)] {
      var jongere = try Proefjongere()
      try jongere.thuis("2024-09-02")
      try jongere.terug(terug)
      #expect(try jongere.telling().totaal[.langerDanDrieMaanden] == aantal)
      #expect(try jongere.telling(.langerDanDrieMaanden).totaal[.aantal] == aantal)
    }
  }
}
