public import Domein

/// Names as Dutch people look for them: `ozdemir` finds Özdemir, `van der Meer` stands under M.
public enum Zoeknaam {
  /// The name to sort and search by: surname, first names, prefix; plain small letters.
  ///
  /// A prefix that was typed with the surname goes behind too: `van der Meer` stands under M.
  public static func van(_ gegevens: Persoonsgegevens) -> String {
    var achternaam = plat(gegevens.achternaam)
    var voorvoegsel = plat(gegevens.voorvoegsel)
    if voorvoegsel.isEmpty {
      let woorden = achternaam.split(separator: " ")
      let voor = woorden.prefix { voorvoegsels.contains($0) }
      if voor.count < woorden.count {
        voorvoegsel = voor.joined(separator: " ")
        achternaam = woorden.dropFirst(voor.count).joined(separator: " ")
      }
    }
    return [achternaam, plat(gegevens.voornamen), voorvoegsel]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A surname to compare by: plain small letters, without a prefix in front or behind a comma.
  ///
  ///     Zoeknaam.kern("van der Meer")   // "meer", as Zoeknaam.kern("Meer, van der")
  public static func kern(_ achternaam: String) -> String {
    let naam = plat(String(achternaam.prefix { $0 != "," }))
    let woorden = naam.split(separator: " ")
    let voor = woorden.prefix { voorvoegsels.contains($0) }
    return voor.count < woorden.count ? woorden.dropFirst(voor.count).joined(separator: " ") : naam
  }

  /// The words of a name without prefixes, the surname first.
  static func zonderVoorvoegsel(_ zoeknaam: String) -> [Substring] {
    zoeknaam.split(separator: " ").filter { !voorvoegsels.contains($0) }
  }

  /// Prefixes that Dutch people sort behind the surname.
  private static let voorvoegsels: Set<Substring> = [
    "van", "von", "vom", "de", "den", "der", "des", "het", "t", "te", "ten", "ter", "tot", "op",
    "in", "onder", "over", "uit", "uijt", "aan", "bij", "voor", "d", "du", "la", "le", "les", "l",
    "el", "al", "ben", "da", "di", "do", "dos", "das", "s",
  ]

  /// Whether every word of a question begins a word of a name.
  ///
  ///     Zoeknaam.past("van der meer", op: "meer sanne van der")   // true
  public static func past(_ vraag: String, op zoeknaam: String) -> Bool {
    let woorden = zoeknaam.split(separator: " ")
    let gevraagd = plat(vraag).split(separator: " ")
    return !gevraagd.isEmpty
      && gevraagd.allSatisfy { deel in woorden.contains { $0.hasPrefix(deel) } }
  }

  /// Small letters without accents; anything that is no letter or digit becomes a space.
  public static func plat(_ tekst: String) -> String { Letters.plat(tekst) }
}
