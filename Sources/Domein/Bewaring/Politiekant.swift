/// How much of a file is destroyed.
public enum Vernietigdeel: String, Codelijst {
  /// Everything.
  case dossier
  /// What stands on the side of the Wet politiegegevens; the side of leerplicht stays.
  case politiegegevens

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .dossier: "het hele dossier"
    case .politiegegevens: "alleen de politiegegevens (proces-verbaal, Halt)"
    }
  }
}

extension Maatregelsoort {
  /// Whether it stands on the side of the Wet politiegegevens.
  public var isPolitiegegeven: Bool {
    switch self {
    case .halt, .procesVerbaal: true
    case .verzuimgesprek, .waarschuwing, .zorgmelding: false
    }
  }
}

extension Casus {
  /// The casus as it is shown after its side of the Wet politiegegevens was destroyed.
  ///
  /// - Parameter besluit: the destruction; what was recorded after it stays. Nil for none.
  public func zonderPolitiekant(tot besluit: Gebeurtenisnummer?) -> Casus {
    guard let besluit else { return self }
    var casus = self
    casus.maatregelen.removeAll { $0.soort.isPolitiegegeven && $0.id < besluit }
    return casus
  }
}

extension Verloop where D == CasusDecider {
  /// The entries on the side of the Wet politiegegevens from before an event.
  ///
  /// A proces-verbaal or a Halt-verwijzing in whatever form it once had, how it ended, what people
  /// did to its terms, and the withdrawals of those. With whom it was shared is not among them:
  /// the municipality answers for that for as long as the file is there.
  public func politiekant(tot besluit: Gebeurtenisnummer) -> Set<Gebeurtenisnummer> {
    let eerder = feiten.filter { $0.nummer < besluit }
    let maatregelen = Set(eerder.filter(\.event.isPolitiemaatregel).map(\.identiteit))
    let over = Set(
      eerder.filter { feit in
        feit.event.isPolitiemaatregel
          || feit.event.maatregel.map(maatregelen.contains) ?? false
          || feit.event.termijn?.regel.feitsoort == .maatregelen
      }.map(\.nummer))
    let terug = intrekkingen.filter {
      $0.nummer < besluit && over.contains($0.intrekking.gebeurtenis)
    }
    return over.union(terug.map(\.nummer))
  }
}

extension CasusGebeurtenis {
  /// Whether it is a measure under the Wet politiegegevens.
  fileprivate var isPolitiemaatregel: Bool {
    guard case .aanpak(.maatregelGenomen(let soort, _)) = self else { return false }
    return soort.isPolitiegegeven
  }

  /// The measure it says how went.
  fileprivate var maatregel: Gebeurtenisnummer? {
    switch self {
    case .aanpak(.maatregelIngestuurd(let id)), .aanpak(.maatregelAfgedaan(let id, _)): id
    case .aanpak, .instroom, .verzuim, .contact, .loop, .keten, .termijn, .onderzoek: nil
    }
  }

  /// The term it is about.
  fileprivate var termijn: TermijnID? {
    guard case .termijn(let gebeurtenis) = self else { return nil }
    return switch gebeurtenis {
    case .termijnOpgeschort(let id, _), .termijnHervat(let id), .termijnVerlengd(let id, _, _),
      .termijnVastgesteld(let id, _, _), .termijnVerplaatst(let id, _, _):
      id
    case .termijnGeescaleerd(let escalatie): escalatie.termijn
    case .signaalGegeven: nil
    }
  }
}
