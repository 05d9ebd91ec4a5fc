import Application
public import Domein

/// What became of a comparison, in numbers; each finding goes out as it is made.
public struct Vergelijkingsverslag: Equatable, Sendable {
  private var aantallen: [Vergelijkingsuitkomst: Int] = [:]
  private var vermoedens: [Schoolsoortgroep: Int] = [:]
  /// How many casussen were opened.
  public private(set) var geopend = 0
  /// How many casussen were closed.
  public private(set) var gesloten = 0
  /// Rows that were refused.
  public internal(set) var geweigerd: [Geweigerderij] = []
  /// How many rows each file had.
  public internal(set) var rijen: [Vergelijkingsbestand: Int] = [:]
  /// Jongeren about whom nothing could be said, because a row about them was refused.
  public internal(set) var nietVergeleken = 0
  /// News about the files, such as their encoding and columns that are not there.
  public internal(set) var berichten: [(bestand: Vergelijkingsbestand, tekst: String)] = []
  /// Whether the run was broken off by a signal; what was done is kept.
  public internal(set) var isAfgebroken = false
  /// How many rows of residents meant what for the dossier.
  var veranderingen: [Rijoordeel: Int] = [:]

  /// Nothing was found yet.
  public init() {}

  /// How many jongeren were compared.
  public var aantal: Int { aantallen.values.reduce(0, +) }

  /// How many jongeren had an outcome.
  public func aantal(_ uitkomst: Vergelijkingsuitkomst) -> Int { aantallen[uitkomst] ?? 0 }

  /// How many suspicions there are in a row of the yearly telling.
  public func vermoedens(_ groep: Schoolsoortgroep) -> Int { vermoedens[groep] ?? 0 }

  mutating func tel(_ regel: Vergelijkingsregel) {
    aantallen[regel.oordeel.uitkomst, default: 0] += 1
    if regel.oordeel.uitkomst == .vermoedelijkAbsoluut {
      vermoedens[regel.oordeel.schoolsoort, default: 0] += 1
    }
    if regel.gesloten != nil { gesloten += 1 } else if regel.casus != nil { geopend += 1 }
  }

  /// Compares everything that is told.
  public static func == (links: Self, rechts: Self) -> Bool {
    links.aantallen == rechts.aantallen && links.vermoedens == rechts.vermoedens
      && links.geopend == rechts.geopend && links.gesloten == rechts.gesloten
      && links.geweigerd == rechts.geweigerd && links.rijen == rechts.rijen
      && links.nietVergeleken == rechts.nietVergeleken
      && links.berichten.elementsEqual(rechts.berichten, by: ==)
      && links.isAfgebroken == rechts.isAfgebroken
  }
}

/// The finding about one jongere.
public struct Vergelijkingsregel: Equatable, Sendable {
  /// The number in the file.
  public let nummer: Persoonsnummer
  /// The finding.
  public let oordeel: Vergelijkingsoordeel
  /// The casus that was opened or closed.
  public let casus: Casusnummer?
  /// Why that casus was closed; nil when it was opened, or there is none.
  public let gesloten: Sluitreden?
}

/// The two files of a comparison.
public enum Vergelijkingsbestand: String, CaseIterable, Sendable {
  case brp
  case inschrijvingen
}

/// A row that cannot be used.
public struct Geweigerderij: Equatable, Sendable {
  /// In which file.
  public let bestand: Vergelijkingsbestand
  /// Line on which it begins.
  public let regel: Int
  /// Why.
  public let fout: Rijfout
}

/// Why a file as a whole cannot be used, and which of the two it is.
public struct Vergelijkingsfout: Error, Equatable, Sendable {
  /// Which file.
  public let bestand: Vergelijkingsbestand
  /// Why.
  public let fout: Importfout
}
