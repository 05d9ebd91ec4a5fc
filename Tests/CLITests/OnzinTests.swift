import ArgumentParsing
import Foundation
import TestSupport
import Testing

@testable import CLI

/// Nonsense in every option of every command: an answer with a code of ours, never a crash, and
/// nothing about a person in what is said about it.
@Suite("Onzin in elke optie")
struct OnzinTests {
  /// What people type by mistake, and what nobody types.
  private static let onzin = [
    "x", "", "L2026-0001", "J999999", "#0", "-1", "2026-02-30", "@x", "🧒",
  ]

  /// In parts, so that they run beside one another.
  static let delen = 8

  private func nodig(_ spec: CommandSpec) -> [String: String] {
    Dictionary(
      spec.options.filter(\.required).map { ($0.name, $0.value.choices.first?.name ?? "x") },
      uniquingKeysWith: { een, _ in een })
  }

  private func argumenten(_ spec: CommandSpec, _ waarden: [String: String]) -> [String] {
    let plaatsen = spec.options.filter { $0.position != nil && waarden[$0.name] != nil }
      .sorted { ($0.position ?? 0) < ($1.position ?? 0) }.compactMap { waarden[$0.name] }
    let opties = spec.options.filter { $0.position == nil }
      .flatMap { optie in waarden[optie.name].map { ["--\(optie.name)=\($0)"] } ?? [] }
    return spec.words + opties + ["--"] + plaatsen
  }

  @Test("elke opdracht antwoordt op onzin met een eigen afsluitcode", arguments: 0..<delen)
  func onzin(_ deel: Int) throws {
    try withTemporaryFolder { map in
      let programma = Programma(
        map: map,
        omgeving: ["LEERPLICHT_NU": "2026-04-14T08:00:00Z", "LEERPLICHT_MEDEWERKER": "baas"])
      try programma.richtIn([
        "casus", "open", "--bsn", "111222333", "--geboortedatum", "2010-02-10", "--school",
        "05KO00", "--soort", "langdurig-relatief", "--begin", "2026-03-02", "--achternaam",
        "Kanarievogel", "--voornamen", "Kwintijn", "--postcode", "7399ZZ",
      ])
      let opdrachten = Aangifte.opdrachten.map(\.spec).filter { $0.words.first != "naslag" }
      for (index, spec) in opdrachten.enumerated() where index % Self.delen == deel {
        for optie in spec.options {
          // A choice is refused before the command runs; files have tests of their own.
          guard case .value = optie.value else { continue }
          let gekozen = Self.onzin[(index + optie.name.utf8.count) % Self.onzin.count]
          for waarde in Set(["x", gekozen]) {
            let alles = nodig(spec).merging([optie.name: waarde]) { _, nieuw in nieuw }
            let antwoord = try programma.voer(argumenten(spec, alles))
            #expect(
              antwoord.code < 128 && !antwoord.fouten.contains("Fatal error")
                && !antwoord.fouten.contains("crashed"), "\(argumenten(spec, alles))")
            for over in ["Kanarie", "Kwintijn", "111222333", "7399", "2010"] {
              #expect(!antwoord.fouten.contains(over), "\(argumenten(spec, alles)): \(over)")
            }
          }
        }
      }
    }
  }
}
