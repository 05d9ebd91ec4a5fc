import ArgumentParsing
import Domein
import Foundation
import TestSupport
import Testing

@testable import CLI

/// Every command against every kind of role: what the table says is what the program does.
@Suite("Elke opdracht, elke rol")
struct RollenTests {
  /// One role for each row of the table of powers.
  static let rollen: [Rol] = [
    .teamleider, .leerplichtambtenaar, .screeningsfunctionaris, .administratie,
    .functionarisGegevensbescherming, .jeugdarts,
  ]

  /// Questions for whoever may see everything.
  static let alles: Set = ["jongere inzage"]

  /// Something for everything a command needs to be parsed; what it means does not matter.
  private func argumenten(_ spec: CommandSpec) -> [String] {
    let nodig = spec.options.filter(\.required)
    let plaatsen = nodig.filter { $0.position != nil }
      .sorted { ($0.position ?? 0) < ($1.position ?? 0) }
    let opties = nodig.filter { $0.position == nil }.flatMap { ["--" + $0.name, waarde($0)] }
    return spec.words + plaatsen.map(waarde) + opties
  }

  private func waarde(_ optie: OptionSpec) -> String {
    optie.value.choices.first?.name ?? "x"
  }

  @Test("de opdrachten die zichzelf bewaken staan in de tabel, en geen andere")
  func volledig() {
    let zelf = Aangifte.opdrachten.filter { opdracht in
      switch opdracht.werk {
      case .vrijeVraag, .eigen: true
      case .los, .vraag, .daad: false
      }
    }.map { $0.spec.words.joined(separator: " ") }
    #expect(Set(zelf).union(Self.alles) == Set(Bevoegdheidspagina.eigen.keys))
  }

  @Test("een opdracht wordt geweigerd als, en alleen als, de tabel dat zegt", arguments: rollen)
  func matrix(_ rol: Rol) throws {
    try withTemporaryFolder { map in
      var programma = Programma(
        map: map,
        omgeving: ["LEERPLICHT_NU": "2026-04-14T08:00:00Z", "LEERPLICHT_MEDEWERKER": "baas"])
      try programma.richtIn(
        ["partner", "functionaris", "baas", "--rol", "teamleider"],
        ["partner", "functionaris", "iemand", "--rol", rol.rawValue])
      programma.omgeving["LEERPLICHT_MEDEWERKER"] = "iemand"
      for opdracht in Aangifte.opdrachten where !opdracht.spec.hidden {
        let machtiging: Machtiging
        switch opdracht.werk {
        case .vraag: machtiging = .inzien
        case .daad(let eist, _): machtiging = eist
        case .los, .vrijeVraag, .eigen: continue
        }
        let antwoord = try programma.voer(argumenten(opdracht.spec))
        let ziet = Feitsoort.allCases.allSatisfy {
          Bevoegdheden.tonen($0, aan: .rol(rol)).recht == .altijd
        }
        let mag =
          Bevoegdheden.oordeel(rol, machtiging).mag
          && (ziet || !Self.alles.contains(opdracht.spec.line))
        #expect((antwoord.code != 77) == mag, "\(rol) \(opdracht.spec.line): \(antwoord.fouten)")
      }
    }
  }
}
