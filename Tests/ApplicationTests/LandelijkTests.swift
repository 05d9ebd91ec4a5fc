import Domein
import Exchange
import Kalender
import Testing

@Suite("Gepubliceerde cijfers")
struct LandelijkTests {
  private func lees(_ rijen: String...) throws -> Landelijkecijfers {
    let kop = "gebied;schooljaar;reeks;waarde;bron;plaats;kanttekening"
    return try Landelijkecijfers(Array(([kop] + rijen).joined(separator: "\n").utf8))
  }

  private func jaar(_ naam: String) throws -> Schooljaar { try #require(Schooljaar(naam: naam)) }

  @Test("elke rij van het ingebouwde bestand is te lezen")
  func ingebouwd() throws {
    let cijfers = try Landelijkecijfers.ingebouwd()
    #expect(cijfers.fouten.isEmpty)
    #expect(cijfers.onbekend.isEmpty)
    #expect(cijfers.cijfers.count == 1_129)
  }

  @Test("wat niet klopt, draagt een kanttekening; het cijfer dat wordt gebruikt draagt er geen")
  func gemerkt() throws {
    let cijfers = try Landelijkecijfers.ingebouwd()
    let bevindingen = Cijfertoets(cijfers).bevindingen
    for bevinding in bevindingen where bevinding.soort == .verschil {
      let soort = try #require(Cijfersoort(bevinding.reeks))
      let alle = cijfers.cijfers.filter {
        $0.gebied == bevinding.gebied && $0.schooljaar == bevinding.schooljaar
          && $0.soort == soort && $0.schoolsoort == nil
      }
      let zonder = Set(alle.filter(\.kanttekening.isEmpty).map(\.waarde.honderdsten))
      #expect(zonder.count == 1, "\(bevinding)")
    }
    for cijfer in cijfers.cijfers where !cijfer.kanttekening.isEmpty {
      #expect(
        bevindingen.contains {
          $0.gebied == cijfer.gebied && $0.schooljaar == cijfer.schooljaar
            && ($0.reeks == cijfer.soort.naam || cijfer.soort.vorm == .herkomst)
        }, "\(cijfer)")
    }
  }

  @Test("van twee getallen geldt dat zonder kanttekening")
  func keuze() throws {
    let cijfers = try Landelijkecijfers.ingebouwd()
    let opgelost = cijfers.aantal("Nederland", try jaar("2014-2015"), .langdurigOpgelost)
    #expect(opgelost == 2_335)
    #expect(cijfers.aantal("Nederland", try jaar("2017-2018"), .langdurigDrieMaanden) == 2_507)
    #expect(cijfers.aantal("Apeldoorn", try jaar("2017-2018"), .langdurigEind) == 9)
  }

  @Test("per 1.000 gaat over de leerplichtigen van het jaar zelf")
  func noemer() throws {
    let cijfers = try Landelijkecijfers.ingebouwd()
    let apeldoorn = cijfers.vergelijkcijfer("Apeldoorn", try jaar("2017-2018"), .absoluut)
    #expect(apeldoorn?.leerplichtigen == 23_940)
    #expect(apeldoorn?.perDuizend == 388)
  }

  @Test("zonder aantal geldt het gepubliceerde aandeel, zonder noemer niets; nooit een nul")
  func zonderNoemer() throws {
    let cijfers = try Landelijkecijfers.ingebouwd()
    let aandeel = cijfers.vergelijkcijfer("Nederland", try jaar("2018-2019"), .absoluut)
    #expect(aandeel?.aantal == nil)
    #expect(aandeel?.perDuizend == 200)
    #expect(aandeel?.kanttekening == "uit het afgeronde percentage")
    let zonder = cijfers.vergelijkcijfer("Nederland", try jaar("2012-2013"), .luxe)
    #expect(zonder?.aantal == 8_200)
    #expect(zonder?.perDuizend == nil)
    #expect(zonder?.kanttekening == "aantal leerplichtigen ontbreekt")
    #expect(cijfers.vergelijkcijfer("Nederland", try jaar("2024-2025"), .absoluut) == nil)
  }

  @Test("de toets vindt elke soort tegenspraak")
  func tegenspraak() throws {
    let cijfers = try lees(
      "X;2020-2021;langdurig-relatief-aanvang;5;a;1;",
      "X;2020-2021;langdurig-relatief-nieuw;6;a;1;",
      "X;2020-2021;langdurig-relatief;10;a;1;", "X;2020-2021;langdurig-relatief-opgelost;4;a;1;",
      "X;2020-2021;langdurig-relatief-eind;7;a;1;",
      "X;2021-2022;langdurig-relatief-aanvang;8;a;1;", "X;2020-2021;absoluut;9;a;1;",
      "X;2020-2021;absoluut;8;b;1;anders", "X;2020-2021;leerplichtigen;1000;a;1;",
      "X;2020-2021;absoluut-procent;0,80;a;1;")
    let soorten = Cijfertoets(cijfers).bevindingen.map(\.soort)
    #expect(Set(soorten) == [.optelling, .saldo, .overloop, .verschil, .aandeel])
    #expect(soorten.count == 5)
  }

  @Test(
    "een rij die niet kan, wordt genoemd",
    arguments: [
      ("X;2020-2022;absoluut;1;;;", "schooljaar"), ("X;2020-2021;spijbelen;1;;;", "reeks"),
      ("X;2020-2021;absoluut;1.234;;;", "waarde"), ("X;2020-2021;absoluut;;;;", "waarde"),
      (";2020-2021;absoluut;1;;;", "gebied"),
    ])
  func fouten(_ rij: String, _ kolom: String) throws {
    let cijfers = try lees(rij)
    #expect(cijfers.cijfers.isEmpty)
    #expect(cijfers.fouten.map(\.fout.kolom) == [kolom])
    #expect(cijfers.fouten.map(\.regel) == [2])
  }

  @Test("een eigen bestand gaat voor")
  func eigen() throws {
    let eigen = try lees("Nederland;2014-2015;absoluut;6000;eigen;1;")
    let samen = try Landelijkecijfers.ingebouwd().met(eigen)
    #expect(samen.aantal("Nederland", try jaar("2014-2015"), .absoluut) == 6_000)
  }

  @Test(
    "een aandeel klopt in de decimalen waarin het is gedrukt",
    arguments: [
      ("0,15", 35, 24_021, true), ("0,25", 35, 24_021, false), ("0,1", 35, 24_021, true),
      ("0", 35, 24_021, true), ("49", 47, 96, true), ("48", 47, 96, false),
    ])
  func afronding(_ tekst: String, _ teller: Int, _ noemer: Int, _ klopt: Bool) throws {
    let waarde = try #require(Drukwaarde(tekst))
    #expect(waarde.isAfgerond(teller, schaal: 100, van: noemer) == klopt)
    #expect(waarde.tekst == tekst)
  }
}
