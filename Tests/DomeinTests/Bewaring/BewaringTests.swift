import Domein
import Kalender
import Testing

@Suite("Vernietigen en beperken")
struct BewaringTests {
  private let registratie = (
    dag("2026-03-02"),
    JongereGebeurtenis.jongereGeregistreerd(
      nummer: jongerenummer,
      gegevens: Persoonsgegevens(geboortedatum: Geboortedatum("2004-02-10")), gemeente: nil)
  )
  private let voorstel = (
    dag("2026-03-03"),
    JongereGebeurtenis.bewaring(
      .vernietigingVoorgesteld(vanaf: dag("2023-02-10"), grond: .leerplicht))
  )

  private let akte = Vernietigingsakte(
    voorstel: Gebeurtenisnummer(2), voorgesteldDoor: jansen, grond: .leerplicht,
    vanaf: dag("2023-02-10"), kopErvoor: "2:00")

  private func command(
    _ opdracht: Bewaaropdracht, door: String = "jansen"
  ) -> JongereCommand {
    JongereCommand(
      .bewaar(opdracht),
      Handeling(op: dag("2026-03-04"), vandaag: dag("2026-03-04"), door: kenmerk(door)))
  }

  private func oordeel(op iso: String = "2026-03-04") -> Bewaaroordeel {
    let jongere = gegeven(JongereDecider.self, registratie).toestand
    return Bewaaroordeel(
      Jongerebeeld(jongere: jongere), regels: Bewaarregels(), plicht: nil, op: dag(iso))
  }

  @Test("een voorstel legt vast vanaf wanneer en waarom; nog een keer is niets")
  func voorstellen() {
    let opdracht = command(.stelVernietigingVoor(oordeel()))
    gegeven(JongereDecider.self, registratie).wanneer(opdracht).dan(voorstel.1)
    gegeven(JongereDecider.self, registratie, voorstel).wanneer(opdracht).danNiets()
  }

  @Test("zolang iets het tegenhoudt, is er geen voorstel en geen besluit")
  func nogNiet() {
    let te = oordeel(op: "2023-02-09")
    let weigering = JongereWeigering.bewaring(
      .nogNiet([.termijnLoopt(vanaf: dag("2023-02-10"))]))
    gegeven(JongereDecider.self, registratie)
      .wanneer(command(.stelVernietigingVoor(te))).danGeweigerd(weigering)
    gegeven(JongereDecider.self, registratie, voorstel)
      .wanneer(command(.vernietig(akte, te, zelfdeGebruiker: false), door: "pieters"))
      .danGeweigerd(weigering)
  }

  @Test("vier ogen: zonder voorstel, door dezelfde en onder dezelfde gebruiker geweigerd")
  func vierOgen() {
    let opdracht = { (gebruiker: Bool) in
      Bewaaropdracht.vernietig(akte, oordeel(), zelfdeGebruiker: gebruiker)
    }
    gegeven(JongereDecider.self, registratie)
      .wanneer(command(opdracht(false), door: "pieters"))
      .danGeweigerd(.bewaring(.geenVoorstel))
    gegeven(JongereDecider.self, registratie, voorstel)
      .wanneer(command(opdracht(true))).danGeweigerd(.bewaring(.zelfdePersoon(jansen)))
    gegeven(JongereDecider.self, registratie, voorstel)
      .wanneer(command(opdracht(true), door: "pieters"))
      .danGeweigerd(.bewaring(.zelfdeGebruiker))
    gegeven(JongereDecider.self, registratie, voorstel)
      .wanneer(command(opdracht(false), door: "pieters"))
      .dan(.bewaring(.jongereVernietigd(akte)))
  }

  @Test("een afgewezen voorstel is weg")
  func afwijzen() {
    let afgewezen = (
      dag("2026-03-04"),
      JongereGebeurtenis.bewaring(
        .vernietigingAfgewezen(voorstel: Gebeurtenisnummer(2), reden: .procedure))
    )
    gegeven(JongereDecider.self, registratie, voorstel)
      .wanneer(command(.wijsVernietigingAf(.procedure))).dan(afgewezen.1)
    gegeven(JongereDecider.self, registratie, voorstel, afgewezen)
      .wanneer(command(.wijsVernietigingAf(.procedure)))
      .danGeweigerd(.bewaring(.geenVoorstel))
  }

  @Test("na vernietiging gebeurt er met het dossier niets meer")
  func einde() {
    let weg = (dag("2026-03-04"), JongereGebeurtenis.bewaring(.jongereVernietigd(akte)))
    let gegeven = gegeven(JongereDecider.self, registratie, voorstel, weg)
    let weigering = JongereWeigering.bewaring(
      .vernietigd(dag("2026-03-04"), Gebeurtenisnummer(3)))
    for opdracht in [
      Bewaaropdracht.stelVernietigingVoor(oordeel()), .wijsVernietigingAf(.onjuist),
      .vernietig(akte, oordeel(), zelfdeGebruiker: false),
      .beperk(.verwerking, .bezwaar, toelichting: "x"),
    ] {
      gegeven.wanneer(command(opdracht, door: "pieters")).danGeweigerd(weigering)
    }
  }

  @Test("een beperking geldt tot zij wordt opgeheven, en houdt vernietiging tegen")
  func beperken() {
    let gezet = (
      dag("2026-03-03"),
      JongereGebeurtenis.bewaring(
        .beperkingIngesteld(soort: .verwerking, grond: .bezwaar, toelichting: "brief"))
    )
    let met = gegeven(JongereDecider.self, registratie, gezet)
    #expect(met.toestand.bewaring.beperking(.verwerking)?.grond == .bezwaar)
    #expect(met.toestand.bewaring.beperking(.vernietiging) == nil)
    let oordeel = Bewaaroordeel(
      Jongerebeeld(jongere: met.toestand), regels: Bewaarregels(), plicht: nil,
      op: dag("2026-03-04"))
    #expect(oordeel.beletselen == [.beperkt(.verwerking)])
    met.wanneer(command(.beperk(.verwerking, .bezwaar, toelichting: "weer"))).danNiets()
    met.wanneer(command(.hefOp(.vernietiging, toelichting: "x")))
      .danGeweigerd(.bewaring(.nietBeperkt(.vernietiging)))
    met.wanneer(command(.hefOp(.verwerking, toelichting: "")))
      .danGeweigerd(.bewaring(.toelichtingOntbreekt))
    met.wanneer(command(.hefOp(.verwerking, toelichting: "klaar")))
      .dan(.bewaring(.beperkingOpgeheven(soort: .verwerking, toelichting: "klaar")))
    gegeven(JongereDecider.self, registratie)
      .wanneer(command(.beperk(.verwerking, .bezwaar, toelichting: "")))
      .danGeweigerd(.bewaring(.toelichtingOntbreekt))
  }

  @Test("het voorstel voor de politiegegevens staat los van dat voor het hele dossier")
  func deel() {
    let kant = oordeel()
    let gezet = (
      dag("2026-03-03"),
      JongereGebeurtenis.bewaring(.politiegegevensVoorgesteld(vanaf: dag("2023-02-10")))
    )
    let besluit = { (deel: Vernietigdeel) in
      Bewaaropdracht.vernietig(akte, kant, deel, zelfdeGebruiker: false)
    }
    gegeven(JongereDecider.self, registratie)
      .wanneer(command(.stelVernietigingVoor(kant, .politiegegevens))).dan(gezet.1)
    let met = gegeven(JongereDecider.self, registratie, gezet)
    met.wanneer(command(.stelVernietigingVoor(kant, .politiegegevens))).danNiets()
    met.wanneer(command(.stelVernietigingVoor(kant))).dan(voorstel.1)
    met.wanneer(command(besluit(.dossier), door: "pieters"))
      .danGeweigerd(.bewaring(.geenVoorstel))
    met.wanneer(command(besluit(.politiegegevens))).danGeweigerd(.bewaring(.zelfdePersoon(jansen)))
    met.wanneer(command(besluit(.politiegegevens), door: "pieters"))
      .dan(.bewaring(.politiegegevensVernietigd(akte)))
    met.wanneer(command(.wijsVernietigingAf(.onjuist))).danGeweigerd(.bewaring(.geenVoorstel))
    met.wanneer(command(.wijsVernietigingAf(.onjuist, .politiegegevens)))
      .dan(.bewaring(.vernietigingAfgewezen(voorstel: Gebeurtenisnummer(2), reden: .onjuist)))
    let weg = (dag("2026-03-04"), JongereGebeurtenis.bewaring(.politiegegevensVernietigd(akte)))
    let na = gegeven(JongereDecider.self, registratie, gezet, weg).toestand.bewaring
    #expect(na.einde == nil && na.politievoorstel == nil && na.politieTot == Gebeurtenisnummer(3))
  }
}
