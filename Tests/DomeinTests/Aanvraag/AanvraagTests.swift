import Domein
import Kalender
import Testing

/// A jongere born on 10-02-2012, with what happened since.
func jongereMet(
  geboren: String = "2012-02-10", _ gebeurtenissen: (String, JongereGebeurtenis)...
) -> Gegeven<JongereDecider> {
  gegeven(
    JongereDecider.self,
    [
      (
        dag("2025-08-01"),
        .jongereGeregistreerd(
          nummer: jongerenummer,
          gegevens: Persoonsgegevens(
            bsn: kenmerk("990000011"), geboortedatum: Geboortedatum(geboren)), gemeente: nil)
      )
    ] + gebeurtenissen.map { (dag($0), $1) })
}

func termijnen(_ gegeven: Gegeven<JongereDecider>, _ regel: RegelID) -> [Termijn] {
  let kalender = Schoolkalender(regio: .midden)
  let bouw = Termijnbouw(
    omgeving: Termijnomgeving(kalenders: Kalenders(standaard: kalender)), kalender: kalender)
  return gegeven.toestand.termijnaanvangen.filter { $0.id.regel == regel }
    .map { bouw.termijn($0, ingrepen: gegeven.toestand.ingrepen) }
}

@Suite("Vrijstelling: verzoek en besluit")
struct VrijstellingTests {
  private static func verzoek(
    _ artikel: Vrijstellingsartikel, van: String = "2026-08-01", tot: String? = nil,
    nooit: Bool = false, verklaring: (String, Verklaringsbron)? = nil, geplaatst: String? = nil
  ) -> Vrijstellingsverzoek {
    Vrijstellingsverzoek(
      artikel: artikel, van: dag(van), totEnMet: tot.map { dag($0) }, nooitGeschikt: nooit,
      verklaring: verklaring.map { Verklaring(op: dag($0.0), door: $0.1) },
      laatstGeplaatst: geplaatst.map { dag($0) })
  }

  /// Asks for it on 15-06-2026 and grants it a week later.
  private static func toegekend(
    _ verzoek: Vrijstellingsverzoek, geboren: String = "2012-02-10"
  ) -> Wanneer<JongereDecider> {
    jongereMet(geboren: geboren, ("2026-06-15", .aanvraag(.vrijstellingAangevraagd(verzoek))))
      .wanneer(
        JongereCommand(
          .aanvraag(.beslisVrijstelling(aanvraag: nil, besluit: .toegekend)),
          handeling("2026-06-22")))
  }

  private static func danVrij(
    _ wanneer: Wanneer<JongereDecider>, _ artikel: Vrijstellingsartikel, tot: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    wanneer.dan(
      .aanvraag(.vrijstellingBesloten(aanvraag: Gebeurtenisnummer(2), besluit: .toegekend)),
      .vrijstellingGeregistreerd(
        artikel: artikel, van: dag("2026-08-01"), totEnMet: tot.map { dag($0) }, schoolsoort: nil),
      sourceLocation: sourceLocation)
  }

  @Test("5a: een verklaring van drie maanden oud mag nog, een dag ouder niet")
  func leeftijd() {
    let op = { (dag: String) in
      Self.toegekend(Self.verzoek(.art5a, verklaring: (dag, .aangewezenDeskundige)))
    }
    Self.danVrij(op("2026-03-15"), .art5a, tot: "2027-07-31")
    op("2026-03-14").danGeweigerd(
      .aanvraag(.verklaringTeOud(verklaring: dag("2026-03-14"), aanvraag: dag("2026-06-15"))))
  }

  @Test("5a: niet zonder verklaring, en niet met een van de eigen behandelaar")
  func verklaring() {
    Self.toegekend(Self.verzoek(.art5a))
      .danGeweigerd(.aanvraag(.verklaringOntbreekt(.art5a, van: .aangewezenDeskundige)))
    Self.toegekend(Self.verzoek(.art5a, verklaring: ("2026-06-01", .behandelaar)))
      .danGeweigerd(.aanvraag(.verklaringVanAnder(.art5a, van: .behandelaar)))
  }

  @Test("5a: voorgoed alleen als de verklaring nooit zegt; anders hoogstens een jaar")
  func duur() {
    let verklaring = ("2026-06-01", Verklaringsbron.aangewezenDeskundige)
    Self.danVrij(
      Self.toegekend(Self.verzoek(.art5a, nooit: true, verklaring: verklaring)), .art5a, tot: nil)
    Self.danVrij(
      Self.toegekend(Self.verzoek(.art5a, tot: "2027-07-31", verklaring: verklaring)), .art5a,
      tot: "2027-07-31")
    Self.toegekend(Self.verzoek(.art5a, tot: "2027-08-01", verklaring: verklaring))
      .danGeweigerd(.aanvraag(.tijdelijk(.art5a, hoogstens: dag("2027-07-31"))))
    jongereMet().wanneer(
      JongereCommand(
        .aanvraag(.vraagVrijstelling(Self.verzoek(.art5b, nooit: true))), handeling("2026-06-15"))
    ).danGeweigerd(.aanvraag(.nooitGeschiktAlleen5a))
  }

  @Test("5b: een jaar voor de dagtekening niet op een school van die richting")
  func richting() {
    let geplaatst = { (laatst: String?) in
      Self.toegekend(
        Self.verzoek(.art5b, verklaring: ("2026-06-10", .ouders), geplaatst: laatst))
    }
    Self.danVrij(geplaatst(nil), .art5b, tot: "2027-07-31")
    Self.danVrij(geplaatst("2025-06-09"), .art5b, tot: "2027-07-31")
    geplaatst("2025-06-10").danGeweigerd(
      .aanvraag(.eerderGeplaatst(laatst: dag("2025-06-10"), dagtekening: dag("2026-06-10"))))
  }

  @Test("3a vanaf 14 jaar, 3b in het laatste schooljaar, 15 alleen bij kwalificatieplicht")
  func leeftijden() {
    Self.danVrij(Self.toegekend(Self.verzoek(.art3a)), .art3a, tot: "2027-07-31")
    Self.toegekend(Self.verzoek(.art3a), geboren: "2012-08-02")
      .danGeweigerd(.aanvraag(.teJong(leeftijd: 13)))
    Self.danVrij(
      Self.toegekend(Self.verzoek(.art3b), geboren: "2011-07-31"), .art3b, tot: "2027-07-31")
    Self.toegekend(Self.verzoek(.art3b), geboren: "2011-08-01")
      .danGeweigerd(.aanvraag(.nietLaatsteSchooljaar(Schooljaar(van: dag("2027-08-01")))))
    Self.danVrij(
      Self.toegekend(Self.verzoek(.art15), geboren: "2010-07-31"), .art15, tot: "2027-07-31")
    Self.toegekend(Self.verzoek(.art15), geboren: "2010-08-01").danGeweigerd(
      .aanvraag(.nietKwalificatieplichtig(van: dag("2027-08-01"), tot: dag("2028-07-31"))))
  }

  @Test("vier weken om te beslissen over 3a en 3b, door feestdagen verschoven; een besluit voldoet")
  func termijn() throws {
    // Four weeks after 22-04-2024 end on tweede Pinksterdag (domain facts, 2.4).
    let aanvraag = JongereGebeurtenis.aanvraag(.vrijstellingAangevraagd(Self.verzoek(.art3a)))
    let open = jongereMet(("2024-04-22", aanvraag))
    let termijn = try #require(termijnen(open, .besluitVervangendeLeerplicht).first)
    #expect(termijn.vervalt == dag("2024-05-21"))
    let klaar = jongereMet(
      ("2024-04-22", aanvraag),
      (
        "2024-05-21",
        .aanvraag(.vrijstellingBesloten(aanvraag: Gebeurtenisnummer(2), besluit: .afgewezen))
      ))
    #expect(termijnen(klaar, .besluitVervangendeLeerplicht).first?.voldaanOp == dag("2024-05-21"))
    let vijf = jongereMet(
      ("2024-04-22", .aanvraag(.vrijstellingAangevraagd(Self.verzoek(.art5b)))))
    #expect(termijnen(vijf, .besluitVervangendeLeerplicht).isEmpty)
  }

  @Test("beslissen kan op één open aanvraag, niet ervoor, en niet twee keer anders")
  func beslissen() {
    let beslis = { (id: Int?, besluit: Vrijstellingsbesluit, op: String) in
      JongereCommand(
        .aanvraag(
          .beslisVrijstelling(aanvraag: id.map { Gebeurtenisnummer($0) }, besluit: besluit)),
        handeling(op))
    }
    let vraag = JongereGebeurtenis.aanvraag(.vrijstellingAangevraagd(Self.verzoek(.art3a)))
    let nee = JongereGebeurtenis.aanvraag(
      .vrijstellingBesloten(aanvraag: Gebeurtenisnummer(2), besluit: .afgewezen))
    jongereMet().wanneer(beslis(9, .afgewezen, "2026-06-22"))
      .danGeweigerd(.aanvraag(.onbekendeAanvraag(Gebeurtenisnummer(9))))
    jongereMet(("2026-06-15", vraag), ("2026-06-16", vraag))
      .wanneer(beslis(nil, .afgewezen, "2026-06-22"))
      .danGeweigerd(.aanvraag(.meerdereAanvragen([Gebeurtenisnummer(2), Gebeurtenisnummer(3)])))
    jongereMet().wanneer(beslis(nil, .afgewezen, "2026-06-22"))
      .danGeweigerd(.aanvraag(.geenOpenAanvraag))
    jongereMet(("2026-06-15", vraag)).wanneer(beslis(nil, .afgewezen, "2026-06-14")).danGeweigerd(
      .aanvraag(.besluitVoorAanvraag(op: dag("2026-06-14"), aanvraag: dag("2026-06-15"))))
    let besloten = jongereMet(("2026-06-15", vraag), ("2026-06-20", nee))
    besloten.wanneer(beslis(2, .toegekend, "2026-06-22"))
      .danGeweigerd(.aanvraag(.alBesloten(op: dag("2026-06-20"))))
    besloten.wanneer(beslis(nil, .afgewezen, "2026-06-22")).danNiets()
  }

  @Test("wat van rechtswege ontstaat is geen besluit")
  func karakter() {
    let besluiten = Vrijstellingsartikel.allCases.filter { $0.rechtskarakter == .besluit }
    #expect(besluiten == [.art3a, .art3b, .art15])
  }
}

@Suite("Verlof: tien schooldagen, en wie beslist")
struct VerlofTests {
  private static func verlof(
    _ artikel: Verlofartikel, _ van: String, dagen: Int, _ besluit: Verlofbesluit = .toegekend
  ) -> JongereGebeurtenis {
    .verlofGeregistreerd(
      artikel: artikel, van: dag(van), totEnMet: dag(van).plus(dagen: dagen), schooldagen: dagen,
      besluit: besluit)
  }

  private static func vraag(_ dagen: Int) -> JongereGebeurtenis {
    .aanvraag(
      .verlofAangevraagd(
        Verlofverzoek(
          artikel: .art11g, van: dag("2026-03-02"), totEnMet: dag("2026-03-20"),
          schooldagen: dagen)))
  }

  @Test("het hoofd tot en met tien in een schooljaar, daarboven de leerplichtambtenaar")
  func quotum() throws {
    let beslisser = { (eerder: [(String, JongereGebeurtenis)], dagen: Int) in
      gegeven(
        JongereDecider.self,
        eerder.map { (dag($0.0), $0.1) } + [(dag("2026-02-02"), Self.vraag(dagen))]
      ).toestand.verlofaanvragen.first?.beslisser
    }
    #expect(beslisser([], 10) == .hoofd)
    #expect(beslisser([], 11) == .leerplichtambtenaar)
    let drie = [("2025-10-01", Self.verlof(.art11g, "2025-10-01", dagen: 3))]
    #expect(beslisser(drie, 7) == .hoofd)
    #expect(beslisser(drie, 8) == .leerplichtambtenaar)
    #expect(beslisser([("2025-07-01", Self.verlof(.art11g, "2025-07-01", dagen: 3))], 8) == .hoofd)
    #expect(
      beslisser([("2025-10-01", Self.verlof(.art11g, "2025-10-01", dagen: 3, .afgewezen))], 8)
        == .hoofd)
  }

  @Test("alleen de ambtenaar heeft een termijn: acht weken, en het besluit voldoet")
  func termijn() throws {
    #expect(termijnen(jongereMet(("2026-02-02", Self.vraag(10))), .besluitVerlof).isEmpty)
    let open = jongereMet(("2026-02-02", Self.vraag(11)))
    let termijn = try #require(termijnen(open, .besluitVerlof).first)
    #expect(termijn.vervalt == dag("2026-03-30"))
    let besluit = JongereCommand(
      .aanvraag(
        .beslisVerlof(aanvraag: nil, besluit: .gedeeltelijk, totEnMet: nil, schooldagen: 5)),
      handeling("2026-02-20"))
    open.wanneer(besluit).danGeweigerd(.aanvraag(.deelOntbreekt))
    open.wanneer(
      JongereCommand(
        .aanvraag(
          .beslisVerlof(
            aanvraag: nil, besluit: .gedeeltelijk, totEnMet: dag("2026-03-06"), schooldagen: 5)),
        handeling("2026-02-20"))
    ).dan(
      .aanvraag(.verlofBesloten(aanvraag: Gebeurtenisnummer(2), besluit: .gedeeltelijk)),
      .verlofGeregistreerd(
        artikel: .art11g, van: dag("2026-03-02"), totEnMet: dag("2026-03-06"), schooldagen: 5,
        besluit: .gedeeltelijk))
  }

  @Test("11f: hoogstens tien, één keer per schooljaar, niet in de eerste twee lesweken")
  func vakantie() {
    let registreer = { (van: String, dagen: Int) in
      JongereCommand(
        .registreerVerlof(
          artikel: .art11f, van: dag(van), totEnMet: dag(van).plus(dagen: 13), schooldagen: dagen,
          besluit: .toegekend), handeling("2026-06-30"),
        kalender: Schoolkalender(regio: .midden))
    }
    jongereMet().wanneer(registreer("2025-10-01", 11))
      .danGeweigerd(.aanvraag(.teVeelVakantie(dagen: 11)))
    jongereMet(("2025-10-01", Self.verlof(.art11f, "2025-10-01", dagen: 2)))
      .wanneer(registreer("2026-06-01", 2))
      .danGeweigerd(.aanvraag(.tweedeVakantie(eerder: dag("2025-10-01"))))
    // In region midden school began on Monday 1 September 2025.
    jongereMet().wanneer(registreer("2025-09-14", 5))
      .danGeweigerd(.aanvraag(.eersteLesweken(tot: dag("2025-09-14"))))
    jongereMet().wanneer(registreer("2025-09-15", 5)).dan(
      .verlofGeregistreerd(
        artikel: .art11f, van: dag("2025-09-15"), totEnMet: dag("2025-09-28"), schooldagen: 5,
        besluit: .toegekend))
  }
}

@Suite("Afwijken van de onderwijstijd")
struct OnderwijstijdTests {
  private static func afwijking(
    _ van: String, _ tot: String, swv: Bool = true
  ) -> Onderwijstijdafwijking.Inhoud {
    Onderwijstijdafwijking.Inhoud(
      school: school, van: dag(van), totEnMet: dag(tot), besloten: .bevoegdGezag,
      swvIngelicht: swv)
  }

  private static func wijkAf(_ inhoud: Onderwijstijdafwijking.Inhoud) -> JongereCommand {
    JongereCommand(.aanvraag(.wijkAfVanOnderwijstijd(inhoud)), handeling("2026-09-07"))
  }

  @Test("hoogstens een jaar, tot de dag")
  func jaar() {
    jongereMet().wanneer(Self.wijkAf(Self.afwijking("2026-09-01", "2027-09-01")))
      .danGeweigerd(.aanvraag(.onderwijstijdTeLang(hoogstens: dag("2027-08-31"))))
    let mag = Self.afwijking("2026-09-01", "2027-08-31")
    jongereMet().wanneer(Self.wijkAf(mag)).dan(.aanvraag(.onderwijstijdAfgeweken(mag)))
    jongereMet(("2026-09-07", .aanvraag(.onderwijstijdAfgeweken(mag)))).wanneer(Self.wijkAf(mag))
      .danNiets()
  }

  @Test("het einde is een termijn; een nieuw besluit of volledig terug voldoet haar")
  func termijn() throws {
    let een = JongereGebeurtenis.aanvraag(
      .onderwijstijdAfgeweken(Self.afwijking("2025-09-01", "2026-08-31")))
    let open = jongereMet(("2025-09-07", een))
    let termijn = try #require(termijnen(open, .afwijkingOnderwijstijd).first)
    #expect(termijn.vervalt == dag("2026-08-31"))
    #expect(termijn.status(per: dag("2026-08-02")) == .loopt)
    #expect(termijn.status(per: dag("2026-08-03")) == .nadert)
    let ingelicht = jongereMet(
      (
        "2025-09-07",
        .aanvraag(
          .onderwijstijdAfgeweken(Self.afwijking("2025-09-01", "2026-08-31", swv: false)))
      ), ("2025-10-01", een))
    #expect(ingelicht.toestand.onderwijstijden.map(\.inhoud.swvIngelicht) == [true])
    let hersteld = JongereCommand(.aanvraag(.herstelOnderwijstijd), handeling("2026-06-01"))
    jongereMet().wanneer(hersteld).danGeweigerd(.aanvraag(.geenOnderwijstijd))
    let terug = JongereGebeurtenis.aanvraag(
      .onderwijstijdHersteld(afwijking: Gebeurtenisnummer(2)))
    open.wanneer(hersteld).dan(terug)
    let klaar = jongereMet(("2025-09-07", een), ("2026-06-01", terug))
    klaar.wanneer(hersteld).danNiets()
    #expect(termijnen(klaar, .afwijkingOnderwijstijd).first?.voldaanOp == dag("2026-06-01"))
    let opnieuw = jongereMet(
      ("2025-09-07", een),
      (
        "2026-08-20",
        .aanvraag(.onderwijstijdAfgeweken(Self.afwijking("2026-09-01", "2027-08-31")))
      ))
    #expect(termijnen(opnieuw, .afwijkingOnderwijstijd).first?.voldaanOp == dag("2026-08-20"))
  }
}

@Suite("Zorgplicht: de school beslist op een aanmelding")
struct AanmeldingTests {
  private static let aangemeld = (
    "2025-03-10", JongereGebeurtenis.aanvraag(.schoolAangemeld(school: school))
  )

  private static func verleng(_ duur: String, _ op: String) throws -> JongereCommand {
    JongereCommand(
      .aanvraag(
        .verlengAanmelding(
          aanmelding: nil, met: try #require(Duur(duur)), reden: "drukte")),
      handeling(op))
  }

  @Test("zes weken, door tweede paasdag een dag later; inschrijven of besluiten voldoet")
  func termijn() throws {
    let open = jongereMet(Self.aangemeld)
    #expect(termijnen(open, .zorgplichtBesluit).first?.vervalt == dag("2025-04-22"))
    let besloten = jongereMet(
      Self.aangemeld,
      (
        "2025-04-01",
        .aanvraag(.aanmeldingBesloten(aanmelding: Gebeurtenisnummer(2), besluit: .anderePlek))
      ))
    #expect(termijnen(besloten, .zorgplichtBesluit).first?.voldaanOp == dag("2025-04-01"))
    let geplaatst = jongereMet(
      Self.aangemeld,
      (
        "2025-04-07",
        .jongereIngeschreven(
          school: school, schoolsoort: nil, leerjaar: nil, van: dag("2025-04-07"), totEnMet: nil,
          bron: .registratie)
      ))
    #expect(termijnen(geplaatst, .zorgplichtBesluit).first?.voldaanOp == dag("2025-04-07"))
  }

  @Test("verlengen met hoogstens vier weken, bij elkaar geteld")
  func verlengen() throws {
    jongereMet(Self.aangemeld).wanneer(try Self.verleng("P29D", "2025-04-01"))
      .danGeweigerd(.aanvraag(.verlengingTeLang(dagen: 29)))
    let drie = JongereGebeurtenis.aanvraag(
      .aanmeldingVerlengd(
        aanmelding: Gebeurtenisnummer(2), met: try #require(Duur("P3W")), reden: "drukte"))
    let langer = jongereMet(Self.aangemeld, ("2025-04-01", drie))
    #expect(termijnen(langer, .zorgplichtBesluit).first?.vervalt == dag("2025-05-13"))
    langer.wanneer(try Self.verleng("P2W", "2025-04-02"))
      .danGeweigerd(.aanvraag(.verlengingTeLang(dagen: 35)))
    langer.wanneer(try Self.verleng("P1M", "2025-04-02"))
      .danGeweigerd(.aanvraag(.alleenDagenOfWeken))
    langer.wanneer(try Self.verleng("P1W", "2025-04-02")).dan(
      .aanvraag(
        .aanmeldingVerlengd(
          aanmelding: Gebeurtenisnummer(2), met: try #require(Duur("P1W")), reden: "drukte")))
  }
}
