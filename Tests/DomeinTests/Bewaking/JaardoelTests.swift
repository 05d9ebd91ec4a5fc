import Domein
import Kalender
import Testing

@Suite("Doelen en evaluaties van het team") struct JaardoelTests {
  private func doel(_ maat: Doelmaat, _ waarde: Int) throws -> Jaardoel {
    Jaardoel(
      schooljaar: try #require(Schooljaar(naam: "2025-2026")), maat: maat, waarde: waarde)
  }

  private func stel(_ doel: Jaardoel, op: String = "2025-09-01") -> BewakingCommand {
    BewakingCommand(.stelDoel(doel), handeling(op))
  }

  @Test("een doel wordt gesteld, en nog een keer is niets nieuws")
  func stellen() throws {
    let plan = try doel(.plan, 90)
    gegeven(BewakingDecider.self).wanneer(stel(plan)).dan(.doelGesteld(plan))
    gegeven(BewakingDecider.self, (dag("2025-09-01"), .doelGesteld(plan)))
      .wanneer(stel(plan)).danNiets()
  }

  @Test("een later doel met dezelfde maat komt in de plaats van het eerdere")
  func vervangen() throws {
    let (eerst, later) = (try doel(.plan, 90), try doel(.plan, 95))
    let ander = try doel(.absoluut, 20)
    let verhaal = gegeven(
      BewakingDecider.self, (dag("2025-09-01"), .doelGesteld(eerst)),
      (dag("2025-09-01"), .doelGesteld(ander)), (dag("2025-10-01"), .doelGesteld(later)))
    #expect(verhaal.toestand.doelen == [ander, later])
  }

  @Test("een percentage is hoogstens 100, een aantal mag meer zijn")
  func grens() throws {
    gegeven(BewakingDecider.self).wanneer(stel(try doel(.plan, 101)))
      .danGeweigerd(.aandeelBovenHonderd(.plan, 101))
    let honderd = try doel(.plan, 100)
    gegeven(BewakingDecider.self).wanneer(stel(honderd)).dan(.doelGesteld(honderd))
    let veel = try doel(.absoluut, 101)
    gegeven(BewakingDecider.self).wanneer(stel(veel)).dan(.doelGesteld(veel))
  }

  @Test("een evaluatie van de regieafspraken heeft een uitkomst in woorden")
  func evaluatie() {
    func command(_ tekst: String) -> BewakingCommand {
      BewakingCommand(.evalueerRegie(oordeel: .deels, tekst: tekst), handeling("2025-09-01"))
    }
    gegeven(BewakingDecider.self).wanneer(command("")).danGeweigerd(.uitkomstOntbreekt)
    let event = BewakingGebeurtenis.regieGeevalueerd(oordeel: .deels, tekst: "gaat beter")
    gegeven(BewakingDecider.self).wanneer(command("gaat beter")).dan(event)
    gegeven(BewakingDecider.self, (dag("2025-09-01"), event))
      .wanneer(command("gaat beter")).danNiets()
  }
}
