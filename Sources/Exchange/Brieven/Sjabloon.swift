/// A letter with open places, as plain text that a municipality can change.
///
///     onderwerp: Uitnodiging voor {{jongere}}
///     aan: {{aan}}
///
///     {{aanhef}}
///
///     ## Waarom
///     - een punt van een lijst
///     | een regel die een eigen regel blijft
///
/// Lines up to the first empty one are the head. Below it, lines that follow each other are one
/// paragraph, `## ` begins a heading, `- ` an item, `| ` a line that stays a line of its own.
public struct Sjabloon: Equatable, Sendable {
  /// The kind of letter it is for.
  public let soort: Briefsoort
  let kop: [(sleutel: Kopsleutel, regel: Regel)]
  let blokken: [Blok]

  /// What a head can hold.
  enum Kopsleutel: String, CaseIterable {
    case onderwerp, afzender, aan, datum, kenmerk, merk
  }

  /// A line with its open places.
  struct Regel: Equatable {
    let nummer: Int
    let delen: [Deel]
  }

  enum Deel: Equatable {
    case tekst(String)
    case veld(Briefveld)
    /// A field of the municipality itself, by its full name.
    case eigen(String)
  }

  enum Blok: Equatable {
    case kop(Regel)
    /// Text that runs on.
    case alinea([Regel])
    /// Lines that stay lines.
    case regels([Regel])
    case lijst([Regel])
  }

  /// Compares templates by what they say.
  public static func == (links: Sjabloon, rechts: Sjabloon) -> Bool {
    links.soort == rechts.soort && links.blokken == rechts.blokken
      && links.kop.map(\.sleutel) == rechts.kop.map(\.sleutel)
      && links.kop.map(\.regel) == rechts.kop.map(\.regel)
  }

  /// The open places, each once, in their order.
  var openPlaatsen: [Deel] {
    let regels = kop.map(\.regel) + blokken.flatMap(\.regels)
    return regels.flatMap(\.delen).reduce(into: []) { gezien, deel in
      if case .tekst = deel { return }
      if !gezien.contains(deel) { gezien.append(deel) }
    }
  }
}

extension Sjabloon.Blok {
  var regels: [Sjabloon.Regel] {
    switch self {
    case .kop(let regel): [regel]
    case .alinea(let regels), .regels(let regels), .lijst(let regels): regels
    }
  }
}

/// What is wrong with a template, and where.
public struct Sjabloonfout: Error, Equatable, Sendable {
  /// Line of the template.
  public let regel: Int
  /// The field, where it is about one.
  public let veld: String?
  /// What is wrong and what is allowed, in Dutch.
  public let reden: String
}
