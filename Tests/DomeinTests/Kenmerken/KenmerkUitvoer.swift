import Domein
import Foundation
import TestSupport
import Testing

/// Writes what the checks on identifiers say of many texts, for `scripts/controleer-kenmerken`.
///
/// Only when the environment variable `KENMERK_DUMP` names a path: one line a text, with `1` or
/// `0` for BSN, onderwijsnummer, BRIN with vestiging and postcode.
struct KenmerkUitvoer {
  static let pad = ProcessInfo.processInfo.environment["KENMERK_DUMP"]

  @Test(.enabled(if: Self.pad != nil, "KENMERK_DUMP names no file"))
  func `the verdicts are written out for an independent check`() throws {
    let regels = (nummers() + codes()).map { tekst in
      let ja = [
        BSN(tekst) != nil, Onderwijsnummer(tekst) != nil, Vestiging(tekst) != nil,
        Postcode(tekst) != nil,
      ]
      return tekst + "\t" + ja.map { $0 ? "1" : "0" }.joined(separator: "\t")
    }
    let tekst = regels.joined(separator: "\n") + "\n"
    try tekst.write(toFile: try #require(Self.pad), atomically: false, encoding: .utf8)
  }

  /// Every number that begins with 10 in a range, the lowest, and many at random.
  private func nummers() -> [String] {
    var toeval = SplitMix64(seed: 1)
    let willekeurig = (0..<200_000).map { _ in Int.random(in: 0...999_999_999, using: &toeval) }
    return (Array(0..<20_000) + Array(101_200_000..<101_300_000) + willekeurig).map {
      let cijfers = String($0)
      return String(repeating: "0", count: 9 - cijfers.count) + cijfers
    }
  }

  /// Texts of the length of a BRIN with vestiging or of a postcode, right and nearly right.
  private func codes() -> [String] {
    var toeval = SplitMix64(seed: 2)
    let vormen = ["00AA00", "0000AA", "0AA000", "00A000", "AAAA00", "0000AS"]
    return (0..<60_000).map { plaats in
      let vorm = vormen[plaats % vormen.count]
      return String(
        vorm.map { teken in
          switch teken {
          case "0": Character(String(Int.random(in: 0...9, using: &toeval)))
          case "S": "ADS".randomElement(using: &toeval) ?? "A"
          default: "ABCDEFGHIJKLMNOPQRSTUVWXYZ".randomElement(using: &toeval) ?? "A"
          }
        })
    }
  }
}
