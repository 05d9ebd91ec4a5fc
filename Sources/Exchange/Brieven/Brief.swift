import Domein
import Kalender

/// A letter with nothing left open.
public struct Brief: Equatable, Sendable {
  /// The kind of letter.
  public let soort: Briefsoort
  /// What it is about.
  public let onderwerp: String
  /// Who sends it, line by line.
  public let afzender: [String]
  /// To whom, line by line.
  public let aan: [String]
  /// Day of sending and reference, line by line.
  public let gegevens: [String]
  /// A mark such as that of police data; nil for most letters.
  public let merk: String?
  /// The text.
  public let blokken: [Blok]

  /// A piece of the text.
  public enum Blok: Equatable, Sendable {
    case kop(String)
    case alinea([String])
    case lijst([String])
  }
}

/// What fills an open place.
public enum Veldwaarde: Equatable, Sendable {
  case tekst(String)
  case lijst([String])
}

/// What a letter is filled with, by the name of the field.
public struct Briefgegevens: Equatable, Sendable {
  /// What is known.
  public var waarden: [String: Veldwaarde] = [:]
  /// What to type for a field that is not known, where it is not `--veld`.
  public var raad: [String: String] = [:]

  /// Nothing is known yet.
  public init() {}

  /// Fills in a field.
  public subscript(veld: Briefveld) -> String? {
    get {
      guard case .tekst(let tekst) = waarden[veld.rawValue] else { return nil }
      return tekst
    }
    set { waarden[veld.rawValue] = newValue.flatMap { $0.isEmpty ? nil : .tekst($0) } }
  }
}

/// Fields of a letter that nobody filled in.
public struct Briefgat: Error, Equatable, Sendable {
  /// Their names, in the order of the letter.
  public let velden: [String]
  /// What to type next, for each field that has more than `--veld` to it.
  public let raad: [String]

  /// Names what is missing.
  public init(velden: [String], raad: [String]) {
    self.velden = velden
    self.raad = raad
  }
}

extension Sjabloon {
  /// The letter with every place filled.
  ///
  /// - Throws: `Briefgat` with everything that is missing: a letter never goes out with a blank.
  public func vul(_ gegevens: Briefgegevens) throws(Briefgat) -> Brief {
    let open = openPlaatsen.compactMap(\.naam).filter { gegevens.waarden[$0] == nil }
    guard open.isEmpty else {
      let raad = open.compactMap { gegevens.raad[$0] }.reduce(into: [String]()) { lijst, zin in
        if !lijst.contains(zin) { lijst.append(zin) }
      }
      throw Briefgat(velden: open, raad: raad)
    }
    let vuller = Vuller(gegevens: gegevens)
    let regels = { (sleutel: Kopsleutel) in
      kop.filter { $0.sleutel == sleutel }.map { vuller.tekst($0.regel) }
    }
    let datum = regels(.datum).map { "Verzonden op \($0)" }
    return Brief(
      soort: soort, onderwerp: regels(.onderwerp).joined(separator: " "),
      afzender: regels(.afzender), aan: regels(.aan),
      gegevens: datum + regels(.kenmerk).map { "Kenmerk: \($0)" }, merk: regels(.merk).first,
      blokken: blokken.map(vuller.blok))
  }

  /// Fields that were given and that the template has no place for.
  public func overtollig(_ namen: [String]) -> [String] {
    let plaatsen = openPlaatsen.compactMap(\.naam)
    return namen.filter { !plaatsen.contains($0) }
  }
}

extension Sjabloon.Deel {
  /// The name of an open place; nil for text.
  var naam: String? {
    switch self {
    case .tekst: nil
    case .veld(let veld): veld.rawValue
    case .eigen(let naam): naam
    }
  }
}

/// Fills the places of lines and blocks.
private struct Vuller {
  let gegevens: Briefgegevens

  func blok(_ blok: Sjabloon.Blok) -> Brief.Blok {
    switch blok {
    case .kop(let regel): .kop(tekst(regel))
    case .alinea(let regels): .alinea([regels.map(tekst).joined(separator: " ")])
    case .regels(let regels): .alinea(regels.map(tekst))
    case .lijst(let regels): .lijst(regels.flatMap(punten))
    }
  }

  func tekst(_ regel: Sjabloon.Regel) -> String {
    regel.delen.map(tekst).joined()
  }

  private func punten(_ regel: Sjabloon.Regel) -> [String] {
    if case .veld(let veld)? = regel.delen.first,
      case .lijst(let punten)? = gegevens.waarden[veld.rawValue]
    {
      return punten
    }
    return [tekst(regel)]
  }

  private func tekst(_ deel: Sjabloon.Deel) -> String {
    if case .tekst(let tekst) = deel { return tekst }
    guard let naam = deel.naam, case .tekst(let waarde) = gegevens.waarden[naam] else { return "" }
    return waarde
  }
}
