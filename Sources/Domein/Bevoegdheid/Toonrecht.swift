/// Whether a kind of fact is shown to a reader.
public enum Toonrecht: Equatable, Sendable {
  case altijd
  case nooit
  /// Only under consent in force on that day.
  case onderToestemming(Reikwijdte)
  /// Until 16 always; from then on under consent of the jongere, in force on that day.
  case vanafZestienOnderToestemming(Reikwijdte)

  /// The word for it.
  public var code: String {
    switch self {
    case .altijd: "altijd"
    case .nooit: "nooit"
    case .onderToestemming: "onder-toestemming"
    case .vanafZestienOnderToestemming: "vanaf-16-onder-toestemming"
    }
  }
}

/// One cell of the table of powers: whether, and on which ground.
public struct Toonregel: Equatable, Sendable {
  /// Whether it is shown.
  public let recht: Toonrecht
  /// Law, handbook or agreement that says so.
  public let grond: String

  init(_ recht: Toonrecht, _ grond: String) {
    self.recht = recht
    self.grond = grond
  }
}

extension Bevoegdheden {
  /// What a reader is shown of a kind of fact: the table, cell by cell.
  public static func tonen(_ feit: Feitsoort, aan lezer: Lezer) -> Toonregel {
    switch lezer.kring {
    case .toezicht: Toonregel(.altijd, "Leerplichtwet 1969, artikel 16 en 21a")
    case .kantoor: kantoor(feit)
    case .kernteam: kernteam(feit)
    case .keten: keten(feit)
    case .halt: strafketen(feit, "verwijzing naar Halt (Wetboek van Strafrecht, artikel 77e)")
    case .om:
      strafketen(feit, "Aanwijzing strafrechtelijke aanpak schoolverzuim (BWBR0029497)")
    case .ouder: ouder(feit)
    case .jongere: jongere(feit)
    }
  }

  private static let wpg =
    "Wet politiegegevens, artikel 4a: alleen voor wie het voor de opsporing nodig heeft"

  private static func kantoor(_ feit: Feitsoort) -> Toonregel {
    switch feit {
    case .maatregelen: Toonregel(.nooit, wpg)
    case .identiteit, .persoonsgegevens, .aanpak, .ongeoorloofdVerzuim, .geoorloofdVerzuim, .zorg,
      .bevindingen, .contacten, .plan, .afspraken, .termijnen, .meldingen, .toestemmingen:
      Toonregel(.altijd, "ambtsinstructie, namens de leerplichtambtenaar")
    }
  }

  private static func kernteam(_ feit: Feitsoort) -> Toonregel {
    let lid = "lid van het kernteam (Rekenkamer Apeldoorn 2021, kernteams)"
    let arts = "AVG, artikel 9 lid 2 onder a (Rekenkamer Apeldoorn 2021)"
    switch feit {
    case .identiteit, .aanpak, .ongeoorloofdVerzuim, .afspraken, .termijnen:
      return Toonregel(.altijd, lid)
    case .plan: return Toonregel(.altijd, "MAS, fase plannen: het kernteam maakt het plan")
    case .geoorloofdVerzuim: return Toonregel(.onderToestemming(.geoorloofdVerzuim), arts)
    case .zorg: return Toonregel(.onderToestemming(.zorg), arts)
    case .bevindingen:
      return Toonregel(.onderToestemming(.bevindingen), "AVG, artikel 6 lid 1 onder a")
    case .maatregelen: return Toonregel(.nooit, wpg)
    case .meldingen:
      return Toonregel(.nooit, "Leerplichtwet 1969, artikel 21a: de melding gaat naar leerplicht")
    case .persoonsgegevens, .contacten, .toestemmingen:
      return Toonregel(.nooit, "AVG, artikel 5 lid 1 onder c: niet nodig voor het overleg")
    }
  }

  private static func keten(_ feit: Feitsoort) -> Toonregel {
    let perCasus = "geen inzage; delen gaat per casus, op een grond (AVG, artikel 6)"
    switch feit {
    case .geoorloofdVerzuim:
      return Toonregel(.onderToestemming(.geoorloofdVerzuim), "AVG, artikel 9 lid 2 onder a")
    case .zorg: return Toonregel(.onderToestemming(.zorg), "AVG, artikel 9 lid 2 onder a")
    case .plan: return Toonregel(.onderToestemming(.plan), "AVG, artikel 6 lid 1 onder a")
    case .bevindingen:
      return Toonregel(.onderToestemming(.bevindingen), "AVG, artikel 6 lid 1 onder a")
    case .maatregelen: return Toonregel(.nooit, wpg)
    case .identiteit, .persoonsgegevens, .aanpak, .ongeoorloofdVerzuim, .contacten, .afspraken,
      .termijnen, .meldingen, .toestemmingen:
      return Toonregel(.nooit, perCasus)
    }
  }

  private static func strafketen(_ feit: Feitsoort, _ bron: String) -> Toonregel {
    switch feit {
    case .identiteit, .ongeoorloofdVerzuim, .maatregelen: Toonregel(.altijd, bron)
    case .persoonsgegevens, .aanpak, .geoorloofdVerzuim, .zorg, .bevindingen, .contacten, .plan,
      .afspraken, .termijnen, .meldingen, .toestemmingen:
      keten(feit)
    }
  }

  private static func ouder(_ feit: Feitsoort) -> Toonregel {
    let wettelijk = "Uitvoeringswet AVG, artikel 5: de ouder vertegenwoordigt tot 16 jaar"
    switch feit {
    case .identiteit, .aanpak, .ongeoorloofdVerzuim, .plan, .afspraken, .termijnen, .meldingen,
      .toestemmingen:
      return Toonregel(.altijd, "Leerplichtwet 1969, artikel 2: de ouder is verantwoordelijk")
    case .geoorloofdVerzuim:
      return Toonregel(.vanafZestienOnderToestemming(.geoorloofdVerzuim), wettelijk)
    case .zorg: return Toonregel(.vanafZestienOnderToestemming(.zorg), wettelijk)
    case .bevindingen: return Toonregel(.vanafZestienOnderToestemming(.bevindingen), wettelijk)
    case .persoonsgegevens, .contacten:
      return Toonregel(.nooit, "inzage op verzoek, na controle van gezag (AVG, artikel 15)")
    case .maatregelen:
      return Toonregel(.nooit, "inzage op verzoek (Wet politiegegevens, artikel 25)")
    }
  }

  private static func jongere(_ feit: Feitsoort) -> Toonregel {
    switch feit {
    case .maatregelen:
      Toonregel(.nooit, "inzage op verzoek (Wet politiegegevens, artikel 25)")
    case .identiteit, .persoonsgegevens, .aanpak, .ongeoorloofdVerzuim, .geoorloofdVerzuim, .zorg,
      .bevindingen, .contacten, .plan, .afspraken, .termijnen, .meldingen, .toestemmingen:
      Toonregel(.altijd, "AVG, artikel 15: inzage in eigen gegevens")
    }
  }
}
