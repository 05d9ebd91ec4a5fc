import Foundation
import TestSupport
import Testing

@Suite("Verslag en overzicht als bestand")
struct VerslagTests {
  private static func opening(
    _ bsn: String, _ geboren: String, _ naam: String, _ begin: String, op: String
  ) -> [String] {
    [
      "casus", "open", "--bsn", bsn, "--geboortedatum", geboren, "--voornamen", naam,
      "--achternaam", "Proefmans", "--school", "05KO00", "--soort", "langdurig-relatief",
      "--begin", begin, "--op", op,
    ]
  }

  /// A dossier with two children at home, and what a command makes of it.
  private func maak(_ woorden: [String], per formaten: [String]) throws -> [String: String] {
    try withTemporaryFolder { folder in
      let programma = Programma(
        map: folder,
        omgeving: ["LEERPLICHT_NU": "2025-08-01T08:00:00Z", "LEERPLICHT_MEDEWERKER": "test"])
      try programma.richtIn(
        Self.opening("111222333", "2010-02-10", "Sanne", "2024-09-02", op: "2024-09-20"),
        Self.opening("123456782", "2011-05-04", "Noor", "2025-01-13", op: "2025-03-03"))
      return try formaten.reduce(into: [:]) { uit, formaat in
        let antwoord = try programma.voer(woorden + ["--formaat", formaat])
        #expect(antwoord.code == 0, "\(formaat): \(antwoord.fouten)")
        uit[formaat] = antwoord.uitvoer
      }
    }
  }

  private func controleer(pagina: String) {
    #expect(pagina.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"))
    #expect(!pagina.contains("<script"))
    #expect(!pagina.contains("src="))
    #expect(pagina.components(separatedBy: "<h1>").count == 2)
    let namen = pagina.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    #expect(Set(namen).count == namen.count)
    for doel in pagina.matches(of: /href="#([^"]+)"/).map({ String($0.1) }) {
      #expect(namen.contains(doel), "\(doel)")
    }
    for naam in pagina.matches(of: /aria-labelledby="([^"]+)"/).map({ String($0.1) }) {
      #expect(naam.split(separator: " ").allSatisfy { namen.contains(String($0)) }, "\(naam)")
    }
  }

  @Test("het verslag noemt geen jongere en geen casus, in geen enkele vorm")
  func geenPersonen() throws {
    let vormen = try maak(
      ["verslag", "--schooljaar", "2024-2025"], per: ["html", "json", "md", "tekst"])
    for (vorm, tekst) in vormen {
      for persoon in ["Sanne", "Proefmans", "111222333", "2010-02-10", "J000001", "L2024-0001"] {
        #expect(!tekst.contains(persoon), "\(vorm): \(persoon)")
      }
    }
    controleer(pagina: try #require(vormen["html"]))
  }

  @Test("het overzicht noemt nummers, geen namen")
  func overzicht() throws {
    let vormen = try maak(["overzicht"], per: ["html", "json", "tekst"])
    for (vorm, tekst) in vormen {
      #expect(tekst.contains("L2024-0001"), "\(vorm)")
      for persoon in ["Sanne", "Proefmans", "111222333", "2010-02-10"] {
        #expect(!tekst.contains(persoon), "\(vorm): \(persoon)")
      }
    }
    controleer(pagina: try #require(vormen["html"]))
  }

  @Test("in een openbaar verslag staat geen klein aantal, ook niet in de JSON")
  func openbaar() throws {
    let vormen = try maak(
      ["verslag", "--schooljaar", "2024-2025", "--openbaar", "--per-gemeente"], per: ["json"])
    let tekst = try #require(vormen["json"])
    let boom = try JSONSerialization.jsonObject(with: Data(tekst.utf8))
    let json = try #require(boom as? [String: Any])
    let tabellen = (json["delen"] as? [[String: Any]] ?? []).flatMap {
      $0["tabellen"] as? [[String: Any]] ?? []
    }
    #expect(tabellen.count > 10)
    var gezien = 0
    for tabel in tabellen {
      for rij in tabel["rijen"] as? [[String: Any]] ?? [] {
        for (sleutel, waarde) in rij {
          if waarde as? String == "x" { gezien += 1 }
          guard let getal = (waarde as? NSNumber)?.doubleValue else { continue }
          #expect(getal == 0 || getal >= 5, "\(tabel["id"] ?? ""), \(sleutel): \(getal)")
        }
      }
    }
    #expect(gezien > 10)
  }

  @Test("een jaar dat nog niet is begonnen, heeft geen gegevens: geen nul")
  func toekomst() throws {
    let vormen = try maak(
      ["verslag", "--schooljaar", "2026-2027", "--leerplichtigen", "24021"], per: ["md"])
    let rij = try #require(
      vormen["md"]?.split(separator: "\n").first { $0.hasPrefix("| absoluut verzuim |") })
    // Two years before the dossier knew anything, two with figures, one that is to come.
    let weg = "geen gegevens"
    #expect(rij == "| absoluut verzuim | \(weg) | \(weg) | 0 | 0 | \(weg) |")
  }
}
