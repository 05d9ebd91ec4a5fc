import Application
import ArgumentParsing
import Domein
import Kalender

/// The values of one command, read as what they should be.
///
/// An error names the option and says what is allowed. Values that may be personal are never
/// repeated in it.
struct Waarden {
  let opdracht: ParsedCommand
  /// Dates are read relative to this day.
  let vandaag: Datum
  /// What earlier lines of a file of commands made, by the name they gave it.
  var verwijzingen: [String: Uitslag] = [:]

  var woorden: String { opdracht.words.joined(separator: " ") }

  /// Text, nil when the option is absent or empty.
  func tekst(_ naam: String) -> String? {
    guard let waarde = opdracht.value(naam), !waarde.isEmpty else { return nil }
    return waarde
  }

  /// All values of a repeated option, empty ones left out.
  func teksten(_ naam: String) -> [String] { opdracht.values(naam).filter { !$0.isEmpty } }

  /// Text that has to be there.
  func verplicht(_ naam: String) throws -> String {
    guard let waarde = tekst(naam) else { throw ontbreekt(naam) }
    return waarde
  }

  /// Whether a flag was given.
  func vlag(_ naam: String) -> Bool { opdracht.flag(naam) }

  /// Yes or no; nil when absent.
  func jaNee(_ naam: String) throws -> Bool? {
    switch tekst(naam) {
    case nil: nil
    case ValueKind.yes: true
    case ValueKind.no: false
    default: throw fout(naam, "verwacht ja of nee")
    }
  }

  /// A whole number of zero or more; nil when absent.
  func getal(_ naam: String) throws -> Int? {
    guard let waarde = tekst(naam) else { return nil }
    guard waarde.utf8.count <= 9, waarde.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
      let getal = Int(waarde)
    else { throw fout(naam, "verwacht een heel getal") }
    return getal
  }

  /// A code of a closed list; nil when absent.
  func code<C: Codelijst>(_ naam: String) throws -> C? {
    guard let waarde = tekst(naam) else { return nil }
    guard let code = C(rawValue: waarde) else {
      throw fout(naam, "verwacht een van: \(C.codes.joined(separator: ", "))")
    }
    return code
  }

  /// A code of a closed list that has to be there.
  func verplichteCode<C: Codelijst>(_ naam: String) throws -> C {
    guard let code: C = try code(naam) else { throw ontbreekt(naam) }
    return code
  }

  /// Codes of a closed list, in the order given.
  func codes<C: Codelijst>(_ naam: String) throws -> [C] {
    try teksten(naam).map { waarde in
      guard let code = C(rawValue: waarde) else {
        throw fout(naam, "verwacht een van: \(C.codes.joined(separator: ", "))")
      }
      return code
    }
  }

  /// A code with a form; nil when absent.
  func kenmerk<K: Kenmerk>(_ naam: String, _ vorm: String) throws -> K? {
    guard let waarde = tekst(naam) else { return nil }
    guard let kenmerk = K(waarde) else { throw fout(naam, "verwacht \(vorm)") }
    return kenmerk
  }

  /// Number of an event; nil when absent.
  func gebeurtenis(_ naam: String) throws -> Gebeurtenisnummer? {
    guard let waarde = tekst(naam) else { return nil }
    if waarde.hasPrefix("@"), let eerste = try verwijzing(naam, waarde).gebeurtenissen.first {
      return eerste
    }
    guard let nummer = Gebeurtenisnummer(tekst: waarde) else {
      throw fout(naam, "verwacht een gebeurtenis, zoals #1234")
    }
    return nummer
  }

  func fout(_ naam: String, _ reden: String, _ plaats: Aanwijzing? = nil) -> Fout {
    .waarde(optie: naam, reden: reden, plaats: plaats)
  }

  func ontbreekt(_ naam: String) -> Fout { .gebruik("de optie --\(naam) ontbreekt") }

  /// What an option names by the `@ref` of an earlier line; nil when the value is no reference.
  ///
  /// - Parameters:
  ///   - deel: which of the things that line made.
  ///   - soort: what to call it in an error.
  func verwezen<N: Kenmerk>(
    _ optie: String, _ waarde: String, _ deel: KeyPath<Uitslag, N?>, _ soort: String
  ) throws -> N? {
    guard waarde.hasPrefix("@") else { return nil }
    guard let nummer = try verwijzing(optie, waarde)[keyPath: deel] else {
      throw fout(optie, "de regel met deze ref gaat niet over een \(soort)")
    }
    return nummer
  }

  /// What an earlier line made under this name.
  func verwijzing(_ optie: String, _ naam: String) throws -> Uitslag {
    guard let uitslag = verwijzingen[String(naam.dropFirst())] else {
      throw fout(optie, "er is geen eerdere regel met deze ref")
    }
    return uitslag
  }
}
