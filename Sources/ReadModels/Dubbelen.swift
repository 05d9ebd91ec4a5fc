public import Domein

/// Two entries that may be one person.
public struct Dubbel: Equatable, Sendable {
  /// The older entry, by number.
  public let een: Jongererij
  /// The newer entry.
  public let ander: Jongererij
  /// Why they are shown.
  public let grond: Dubbelgrond
}

/// Why two entries may be one person.
public enum Dubbelgrond: String, Codelijst {
  case zelfdeBSN = "zelfde-bsn"
  case zelfdeOnderwijsnummer = "zelfde-onderwijsnummer"
  case geboortedatumEnNaam = "geboortedatum-en-naam"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .zelfdeBSN: "hetzelfde BSN"
    case .zelfdeOnderwijsnummer: "hetzelfde onderwijsnummer"
    case .geboortedatumEnNaam: "dezelfde geboortedatum en een naam die erop lijkt"
    }
  }
}

/// Finds entries that may be one person; nobody is merged without a person saying so.
public enum Dubbelen {
  /// The pairs, in order of their numbers.
  ///
  /// The same number, or the same date of birth and a similar name. Two different BSNs are two
  /// people, however alike: twins share a day and a name.
  public static func zoek(_ rijen: [Jongererij]) -> [Dubbel] {
    let over = rijen.filter { $0.opgegaanIn == nil }.sorted { $0.jongere < $1.jongere }
    var paren: [Dubbel] = []
    for groep in [\Jongererij.bsn?.tekst, \.onderwijsnummer?.tekst, \.volledigeDag] {
      for kandidaten in Dictionary(grouping: over, by: { $0[keyPath: groep] }) {
        guard kandidaten.key != nil else { continue }
        paren += vergelijk(kandidaten.value)
      }
    }
    var gezien: Set<[Jongerenummer]> = []
    return paren.filter { gezien.insert([$0.een.jongere, $0.ander.jongere]).inserted }
      .sorted { ($0.een.jongere, $0.ander.jongere) < ($1.een.jongere, $1.ander.jongere) }
  }

  private static func vergelijk(_ rijen: [Jongererij]) -> [Dubbel] {
    rijen.indices.flatMap { index in
      rijen[(index + 1)...].compactMap { ander in
        grond(rijen[index], ander).map { Dubbel(een: rijen[index], ander: ander, grond: $0) }
      }
    }
  }

  private static func grond(_ een: Jongererij, _ ander: Jongererij) -> Dubbelgrond? {
    if een.bsn != nil, een.bsn == ander.bsn { return .zelfdeBSN }
    if een.bsn != nil, ander.bsn != nil { return nil }
    if een.onderwijsnummer != nil, een.onderwijsnummer == ander.onderwijsnummer {
      return .zelfdeOnderwijsnummer
    }
    guard een.volledigeDag != nil, een.volledigeDag == ander.volledigeDag else { return nil }
    return lijkt(een.zoeknaam, ander.zoeknaam) ? .geboortedatumEnNaam : nil
  }

  /// Whether two names to search by may be one: the surname alike, and a first name that fits or
  /// is missing; or the same words in another order.
  static func lijkt(_ een: String, _ ander: String) -> Bool {
    let (links, rechts) = (Zoeknaam.zonderVoorvoegsel(een), Zoeknaam.zonderVoorvoegsel(ander))
    guard let achter = links.first, let daar = rechts.first else { return false }
    if links.sorted() == rechts.sorted() { return true }
    guard bijna(achter, daar) else { return false }
    let (voor, ook) = (links.dropFirst(), rechts.dropFirst())
    return voor.isEmpty || ook.isEmpty
      || voor.contains { naam in ook.contains { past(naam, $0) } }
  }

  /// A name, its beginning or its initial.
  private static func past(_ een: Substring, _ ander: Substring) -> Bool {
    bijna(een, ander) || een.hasPrefix(ander) || ander.hasPrefix(een)
  }

  /// The same, or one letter otherwise in a word of four or more.
  static func bijna(_ een: Substring, _ ander: Substring) -> Bool {
    if een == ander { return true }
    let (links, rechts) = (Array(een.unicodeScalars), Array(ander.unicodeScalars))
    guard min(links.count, rechts.count) >= 4, abs(links.count - rechts.count) <= 1 else {
      return false
    }
    let gelijk = zip(links, rechts).prefix { $0 == $1 }.count
    let (over, daar) = (links[gelijk...], rechts[gelijk...])
    if links.count == rechts.count {
      let wissel =
        over.count >= 2 && over[gelijk] == daar[gelijk + 1] && over[gelijk + 1] == daar[gelijk]
        && over.dropFirst(2) == daar.dropFirst(2)
      return wissel || over.dropFirst() == daar.dropFirst()
    }
    return links.count > rechts.count ? over.dropFirst() == daar : over == daar.dropFirst()
  }
}

extension Jongererij {
  /// The date of birth where day and month are known.
  fileprivate var volledigeDag: String? {
    geboortedatum.isEmpty || geboortedatum.hasSuffix("00") || geboortedatum.contains("-00-")
      ? nil : geboortedatum
  }
}
