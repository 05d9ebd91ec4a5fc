import Domein
import Kalender
import Testing

@Suite("Varianten en bevroren cijfers")
struct CijferDeciderTests {
  private let vandaag = handeling("2025-08-01")
  private let maand = Telinstelling(.tellingVierWeken, "maand")

  private func variant(
    _ instellingen: [Telinstelling], _ definitie: Definitie = .langdurigRelatief,
    geldigheid: Telgeldigheid = Telgeldigheid(), reden: String = "besluit"
  ) -> Telvariant {
    Telvariant(
      naam: kenmerk("apeldoorn-maand"), definitie: definitie, instellingen: instellingen,
      geldigheid: geldigheid, reden: reden)
  }

  private func publicatie(_ aantal: Int, stand: Int = 14) throws -> Publicatie {
    Publicatie(
      naam: kenmerk("telling 2024-2025"), schooljaar: try #require(Schooljaar(beginjaar: 2024)),
      per: dag("2025-07-31"), stand: Gebeurtenisnummer(stand), leerplichtigen: 24_021,
      cijfers: [
        Bevrorencijfer(
          definitie: .luxe, variant: nil, instellingen: [],
          aantallen: [Telaantal(Telplaats(cel: .aantal, schoolsoort: .vo), aantal)])
      ])
  }

  private func vraag(_ variant: Telvariant, _ handeling: Handeling) -> CijferCommand {
    CijferCommand(.stelVariantVast(variant), handeling)
  }

  @Test("een variant wordt vastgesteld, vervangen, en geldt al als hij hetzelfde is")
  func varianten() {
    let eerste = variant([maand])
    gegeven(CijferDecider.self).wanneer(vraag(eerste, vandaag)).dan(.telvariantVastgesteld(eerste))
    let bekend = gegeven(CijferDecider.self, (dag("2025-08-01"), .telvariantVastgesteld(eerste)))
    bekend.wanneer(vraag(eerste, vandaag)).danNiets()
    let ander = variant([Telinstelling(.tellingVakanties, "ja")])
    bekend.wanneer(vraag(ander, vandaag)).dan(.telvariantVastgesteld(ander))
    let vervangen = gegeven(
      CijferDecider.self, (dag("2025-08-01"), .telvariantVastgesteld(eerste)),
      (dag("2025-08-02"), .telvariantVastgesteld(ander)))
    #expect(vervangen.toestand.varianten == [ander])
  }

  @Test("de ladder van weigeringen van een variant")
  func ladder() {
    let leeg = gegeven(CijferDecider.self)
    let morgen = handeling("2025-08-02", vandaag: "2025-08-01")
    leeg.wanneer(vraag(variant([], reden: ""), morgen)).danGeweigerd(.opInToekomst)
    leeg.wanneer(vraag(variant([], reden: ""), vandaag)).danGeweigerd(.redenOntbreekt)
    leeg.wanneer(vraag(variant([]), vandaag)).danGeweigerd(.zonderInstelling(.langdurigRelatief))
    leeg.wanneer(vraag(variant([maand], .luxe), vandaag)).danGeweigerd(.zonderInstelling(.luxe))
    leeg.wanneer(vraag(variant([maand], .absoluut), vandaag))
      .danGeweigerd(.instellingHoortErNietBij(.tellingVierWeken, .absoluut))
    leeg.wanneer(vraag(variant([maand, maand]), vandaag))
      .danGeweigerd(.dubbeleInstelling(.tellingVierWeken))
    leeg.wanneer(vraag(variant([Telinstelling(.tellingVakanties, "soms")]), vandaag))
      .danGeweigerd(.ongeldigeWaarde(.tellingVakanties, verwacht: "ja of nee"))
    let om = Telgeldigheid(
      vanaf: Schooljaar(beginjaar: 2020), totEnMet: Schooljaar(beginjaar: 2019))
    leeg.wanneer(vraag(variant([maand], geldigheid: om), vandaag))
      .danGeweigerd(.eindigtVoorBegin)
  }

  @Test("een gepubliceerd cijfer blijft zoals het was")
  func bevriezen() throws {
    let eerste = try publicatie(3)
    let leeg = gegeven(CijferDecider.self)
    leeg.wanneer(CijferCommand(.bevries(eerste), vandaag)).dan(.cijfersBevroren(eerste))
    let bekend = gegeven(CijferDecider.self, (dag("2025-08-01"), .cijfersBevroren(eerste)))
    bekend.wanneer(CijferCommand(.bevries(try publicatie(3, stand: 20)), vandaag)).danNiets()
    bekend.wanneer(CijferCommand(.bevries(try publicatie(4)), vandaag))
      .danGeweigerd(.alBevroren(eerste.naam))
    let zonder = Publicatie(
      naam: eerste.naam, schooljaar: eerste.schooljaar, per: eerste.per, stand: eerste.stand,
      leerplichtigen: nil, cijfers: [])
    leeg.wanneer(CijferCommand(.bevries(zonder), vandaag)).danGeweigerd(.nietsGeteld)
  }

  @Test("namen: niet die van een definitie, en zonder vreemde tekens")
  func namen() {
    #expect(Variantnaam("luxe") == nil)
    #expect(Variantnaam("a") == nil)
    #expect(Variantnaam("Maand") == nil)
    #expect(Variantnaam("maand-2") != nil)
    #expect(Cijfernaam(" x") == nil)
    #expect(Cijfernaam("x; y") == nil)
    #expect(Cijfernaam("Telling 2024-2025 v1.1") != nil)
  }

  @Test(
    "een definitie geldt in de schooljaren waarin ze in gebruik was",
    arguments: [
      (Definitie.thuiszitter2014, 2015, true), (.thuiszitter2014, 2016, false),
      (.thuiszitter2016, 2015, false), (.thuiszitter2016, 2016, true), (.luxe, 1999, true),
    ])
  func geldigheid(_ definitie: Definitie, _ jaar: Int, _ geldt: Bool) throws {
    let schooljaar = try #require(Schooljaar(beginjaar: jaar))
    #expect(definitie.geldigheid.bevat(schooljaar) == geldt)
  }
}
