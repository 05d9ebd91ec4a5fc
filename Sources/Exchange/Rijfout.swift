public import Formats

/// Why a row of a delivered file cannot be used.
///
/// Never holds what the row says.
public struct Rijfout: Error, Equatable, Sendable {
  /// The column, by the name the outside surface gives it; nil when it is about the whole row.
  public let kolom: String?
  /// What is wrong and what is allowed, in Dutch.
  public let reden: String

  /// Names a column and a reason.
  public init(kolom: String?, reden: String) {
    self.kolom = kolom
    self.reden = reden
  }
}

extension Rijfout {
  /// The row's own damage: the first finding that is more than news.
  init?(_ bevindingen: [CSVFinding]) {
    guard let eerste = bevindingen.first(where: { !$0.isNotice }) else { return nil }
    self.init(
      kolom: eerste.columnName.map(Kolommen.zichtbaar), reden: CSVBevinding.tekst(eerste.kind))
  }
}

/// Sentences for what a CSV reader finds.
public enum CSVBevinding {
  /// What was found, in Dutch, without the place.
  public static func tekst(_ soort: CSVFinding.Kind) -> String {
    switch soort {
    case .readAsWindows1252: "het bestand is geen UTF-8 en is gelezen als Windows-1252"
    case .utf16: "het bestand is UTF-16; bewaar het als UTF-8"
    case .emptyFile: "het bestand is leeg"
    case .headerOnly: "het bestand heeft alleen een kopregel"
    case .duplicateColumn(let eerste): "deze kolom staat er dubbel in (ook als kolom \(eerste))"
    case .unnamedColumn: "deze kolom heeft geen naam"
    case .invalidUTF8: "de cel bevat tekens die geen UTF-8 zijn"
    case .undefinedByte: "de cel bevat een teken dat in Windows-1252 niet bestaat"
    case .controlCharacter: "de cel bevat een stuurteken"
    case .cellTooLarge(let grens): "de cel is groter dan \(grens) bytes"
    case .recordTooLarge(let grens): "de rij is groter dan \(grens) bytes"
    case .unterminatedQuote:
      "een aanhalingsteken gaat open en niet meer dicht; is het bestand afgebroken?"
    case .textAfterQuote: "na een sluitend aanhalingsteken staat nog tekst"
    case .missingCells(let verwacht, let gevonden):
      "de rij heeft \(gevonden) cellen, verwacht \(verwacht)"
    case .extraCells(let verwacht, let gevonden):
      "de rij heeft \(gevonden) cellen, verwacht \(verwacht)"
    }
  }
}
