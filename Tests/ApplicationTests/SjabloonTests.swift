import Exchange
import Testing

@Suite("Sjablonen van brieven")
struct SjabloonTests {
  private func lees(_ tekst: String, _ soort: Briefsoort = .doorverwijzing) -> Sjabloonfout? {
    do throws(Sjabloonfout) {
      _ = try Sjabloon(Array(tekst.utf8), soort: soort)
      return nil
    } catch {
      return error
    }
  }

  private func vol(_ soort: Briefsoort) -> Briefgegevens {
    var gegevens = Briefgegevens()
    for veld in soort.velden {
      switch veld.vorm {
      case .lijst: gegevens.waarden[veld.rawValue] = .lijst(["een", "twee"])
      case .tekst, .dag, .getal, .keuze: gegevens[veld] = "«\(veld.rawValue)»"
      }
    }
    return gegevens
  }

  @Test("elk ingebouwd sjabloon is te lezen en te vullen", arguments: Briefsoort.allCases)
  func ingebouwd(_ soort: Briefsoort) throws {
    let sjabloon = try Sjabloon.ingebouwd(soort)
    let brief = try sjabloon.vul(vol(soort))
    #expect(!brief.tekst().contains("{{"))
    #expect(brief.docx() != nil)
    for veld in soort.eigenVelden { #expect(sjabloon.overtollig([veld.rawValue]) == []) }
  }

  @Test("een besluit wijst op bezwaar, een andere brief nooit", arguments: Briefsoort.allCases)
  func bezwaar(_ soort: Briefsoort) throws {
    let tekst = try Sjabloon.ingebouwd(soort).vul(vol(soort)).tekst()
    #expect(tekst.contains("kunt bezwaar maken") == soort.isBesluit)
    #expect(tekst.contains("«bezwaar-uiterlijk»") == soort.isBesluit)
    #expect(tekst.contains("6:7") == soort.isBesluit)
    #expect(tekst.contains("Wet politiegegevens") == soort.isPolitiegegeven)
  }

  @Test("een leeg veld houdt de brief tegen, met alles wat ontbreekt")
  func gat() throws {
    var gegevens = vol(.waarschuwing)
    gegevens[.straat] = ""
    gegevens[.aanleiding] = nil
    gegevens.raad = ["straat": "typ iets"]
    let sjabloon = try Sjabloon.ingebouwd(.waarschuwing)
    #expect(throws: Briefgat(velden: ["straat", "aanleiding"], raad: ["typ iets"])) {
      try sjabloon.vul(gegevens)
    }
  }

  @Test("wat niet klopt, wordt met regel en veld genoemd")
  func fouten() {
    let kop = "onderwerp: x\n\n"
    #expect(lees(kop + "goed {{naar}}, {{ reden }} {{eigen.a}}") == nil)
    #expect(lees(kop + "a\n\n{{kleur}}").map { [$0.regel] } == [5])
    #expect(lees(kop + "{{kleur}}")?.veld == "kleur")
    #expect(lees(kop + "{{motivering}}")?.veld == "motivering")
    #expect(lees(kop + "{{naar")?.regel == 3)
    #expect(lees(kop + "naar}}")?.regel == 3)
    #expect(lees(kop + "{{naar {{reden}}")?.regel == 3)
    #expect(lees(kop + "{{eigen.}}")?.veld == "eigen.")
    #expect(lees("kleur: x\n\ntekst")?.regel == 1)
    #expect(lees("aan: x\n\ntekst")?.veld == "onderwerp")
    #expect(lees(kop + "onderwerp: y\n") == nil)
    #expect(lees("onderwerp: x\nonderwerp: y\n\ntekst")?.regel == 2)
    #expect(lees("onderwerp: x")?.reden.contains("ontbreekt") == true)
    #expect(lees("onderwerp: x\n\nzie {{afspraken}}", .bevestigingAfspraken)?.veld == "afspraken")
    #expect(lees("onderwerp: x\n\n- {{afspraken}}", .bevestigingAfspraken) == nil)
    #expect(lees("onderwerp: x\n\n{{besluit}}", .besluit3a)?.veld == "motivering")
    #expect(
      lees("onderwerp: x\n\n{{besluit}} {{motivering}}", .besluit3a)?.veld == "bezwaar-uiterlijk")
  }

  @Test("regels, koppen en lijsten worden blokken; velden zijn tekst, geen opmaak")
  func blokken() throws {
    let tekst =
      "\u{FEFF}onderwerp: x\r\n\r\n## kop\r\neen\r\ntwee\r\n| a\r\n| b\r\n- p\r\n- {{naar}}"
    var gegevens = vol(.doorverwijzing)
    gegevens[.naar] = "## <b> {{reden}}"
    let brief = try Sjabloon(Array(tekst.utf8), soort: .doorverwijzing).vul(gegevens)
    #expect(
      brief.blokken == [
        .kop("kop"), .alinea(["een twee"]), .alinea(["a", "b"]),
        .lijst(["p", "## <b> {{reden}}"]),
      ])
    #expect(String(decoding: brief.html(), as: UTF8.self).contains("&lt;b&gt;"))
  }
}
