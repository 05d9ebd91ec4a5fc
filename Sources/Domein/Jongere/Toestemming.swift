public import Kalender

/// Who gives consent.
public enum Toestemmingsgever: String, Codelijst {
  case ouder
  case jongere
  /// Parent and jongere together: where it is unclear whether the jongere is 16.
  case beiden

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .ouder: "ouder"
    case .jongere: "jongere"
    case .beiden: "ouder en jongere samen"
    }
  }
}

/// What may be shown under a consent.
public enum Reikwijdte: String, Codelijst {
  /// Authorised absence, such as illness.
  case geoorloofdVerzuim = "geoorloofd-verzuim"
  /// Content of care.
  case zorg
  /// Plan and goals.
  case plan
  /// Findings about home and school.
  case bevindingen

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .geoorloofdVerzuim: "geoorloofd verzuim"
    case .zorg: "zorg"
    case .plan: "plan"
    case .bevindingen: "bevindingen"
    }
  }
}

/// Consent to share with one party, until a day or its withdrawal.
public struct Toestemming: Equatable, Sendable {
  /// The event that recorded it: its id.
  public let id: Gebeurtenisnummer
  /// Who gave it.
  public let gever: Toestemmingsgever
  /// With whom may be shared.
  public let partij: Partij
  /// What may be shared.
  public let reikwijdte: [Reikwijdte]
  /// First day.
  public let van: Datum
  /// Last day, that day included; nil without an end.
  public let totEnMet: Datum?
  /// Day of withdrawal, from which it no longer holds.
  public internal(set) var ingetrokkenOp: Datum?

  /// Whether it is in force on this day.
  public func geldt(op dag: Datum) -> Bool {
    van <= dag && (totEnMet.map { dag <= $0 } ?? true) && (ingetrokkenOp.map { dag < $0 } ?? true)
  }

  /// Whether the same consent given again on a day renews it: one without an end is reviewed
  /// after a year, and may be renewed from a month before.
  func isToeAanVernieuwing(op dag: Datum) -> Bool {
    totEnMet == nil && dag >= van.plus(maanden: 11)
  }
}

extension Jongere {
  /// Whether the jongere is 16 or older on a day; nil while the date of birth leaves that open.
  ///
  /// From 16 on it is the jongere who consents (Uitvoeringswet AVG, artikel 5).
  public func isZestien(op dag: Datum) -> Bool? {
    guard let geboren = gegevens.geboortedatum else { return nil }
    if geboren.verjaardag(leeftijd: 16) <= dag { return true }
    return geboren.eerstMogelijk.plus(jaren: 16) <= dag ? nil : false
  }

  /// The consent under which `reikwijdte` may be shared with one of some parties on a day.
  ///
  /// While it is unclear whether the jongere is 16, parent and jongere consent both: together,
  /// or each apart; then it is the one that came last.
  public func toestemming(
    voor reikwijdte: Reikwijdte, aan partijen: [Partij], op dag: Datum
  ) -> Toestemming? {
    for partij in partijen {
      let geldig = toestemmingen.filter {
        $0.partij == partij && $0.reikwijdte.contains(reikwijdte) && $0.geldt(op: dag)
      }
      guard isZestien(op: dag) == nil else {
        if let eerste = geldig.first { return eerste }
        continue
      }
      if let samen = geldig.first(where: { $0.gever == .beiden }) { return samen }
      if let ouder = geldig.first(where: { $0.gever == .ouder }),
        let zelf = geldig.first(where: { $0.gever == .jongere })
      {
        return ouder.van > zelf.van ? ouder : zelf
      }
    }
    return nil
  }

  /// Whether consent is needed to share something with a party on a day, and which there is.
  ///
  /// Authorised absence and content of care need one (AVG, artikel 9); nobody needs one to be
  /// told about himself, nor does the parent of a jongere under 16.
  public func dekking(
    voor reikwijdte: Reikwijdte, aan partij: Partij, op dag: Datum
  ) -> Dekking {
    if let toestemming = toestemming(voor: reikwijdte, aan: [partij], op: dag) {
      return .toestemming(toestemming.id)
    }
    let zichzelf = partij == .jongere || (partij == .ouders && isZestien(op: dag) == false)
    return zichzelf || !reikwijdte.vraagtToestemming ? .nietNodig : .ontbreekt
  }
}

/// Whether sharing is covered by consent.
public enum Dekking: Equatable, Sendable {
  case nietNodig
  case toestemming(Gebeurtenisnummer)
  case ontbreekt
}

extension Reikwijdte {
  /// Whether it is of the special kind that is shared under consent only (AVG, artikel 9).
  public var vraagtToestemming: Bool {
    switch self {
    case .geoorloofdVerzuim, .zorg: true
    case .plan, .bevindingen: false
    }
  }
}
