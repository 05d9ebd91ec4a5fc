public import Domein

/// Names as Dutch people look for them: `ozdemir` finds Özdemir, `van der Meer` stands under M.
public enum Zoeknaam {
  /// The name to sort and search by: surname, first names, prefix; plain small letters.
  public static func van(_ gegevens: Persoonsgegevens) -> String {
    [gegevens.achternaam, gegevens.voornamen, gegevens.voorvoegsel]
      .map(plat).filter { !$0.isEmpty }.joined(separator: " ")
  }

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
