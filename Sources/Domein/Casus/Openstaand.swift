import Kalender

/// Something in a casus that waits for someone, and the term that must watch over it.
public struct Openstaand: Equatable, Sendable {
  /// What it is, without personal data.
  public let wat: String
  /// The term.
  public let termijn: TermijnID
}

extension Casus {
  /// Everything that waits for someone: each must have a term that has not ended.
  ///
  /// Read from the facts alone, apart from the function that makes the terms, so that the one
  /// guards the other.
  public var openstaand: [Openstaand] {
    guard isOpen else { return [] }
    return openDoorverwijzingen + openAfspraken + openZorg + openArrangement + openOverdracht
  }

  /// What waits for someone while no running term watches over it.
  public func zonderTermijn(_ termijnen: [Termijn]) -> [Openstaand] {
    openstaand.filter { open in
      !termijnen.contains { $0.id == open.termijn && $0.geeindigdOp == nil }
    }
  }

  private var openDoorverwijzingen: [Openstaand] {
    keten.doorverwijzingen.filter(\.isOpen).map { verwijzing in
      let termijn =
        verwijzing.antwoorden.last.map {
          TermijnID(regel: .doorverwijzingTerugkoppeling, gebeurtenis: $0.id)
        } ?? TermijnID(regel: .doorverwijzingOntvangst, gebeurtenis: verwijzing.id)
      return Openstaand(wat: "doorverwijzing \(verwijzing.nummer)", termijn: termijn)
    }
  }

  private var openAfspraken: [Openstaand] {
    afspraken.filter { $0.nagekomen == nil }.map {
      Openstaand(
        wat: "\($0.soort.omschrijving) \($0.id)",
        termijn: TermijnID(regel: .afspraak, gebeurtenis: $0.id))
    }
  }

  private var openZorg: [Openstaand] {
    guard let zorg = keten.openZorg else { return [] }
    let herzien = zorg.herzieningen.last?.id ?? zorg.id
    let verteld = zorg.terugkoppelingen.last?.id ?? zorg.id
    return [
      Openstaand(
        wat: "zorg \(zorg.id)", termijn: TermijnID(regel: .zorgHerziening, gebeurtenis: herzien)),
      Openstaand(
        wat: "zorg \(zorg.id)",
        termijn: TermijnID(regel: .zorgTerugkoppeling, gebeurtenis: verteld)),
    ]
  }

  private var openArrangement: [Openstaand] {
    arrangementen.filter { $0.volgendeHerziening != nil }.map { arrangement in
      let anker = arrangement.herzieningen.last?.id ?? arrangement.id
      return Openstaand(
        wat: "arrangement \(arrangement.id)",
        termijn: TermijnID(regel: .arrangementHerziening, gebeurtenis: anker))
    }
  }

  private var openOverdracht: [Openstaand] {
    keten.regievoorstellen.filter(\.isOpen).map {
      Openstaand(
        wat: "overdracht van de regie \($0.id)",
        termijn: TermijnID(regel: .regieBeleggen, gebeurtenis: $0.id))
    }
  }
}
