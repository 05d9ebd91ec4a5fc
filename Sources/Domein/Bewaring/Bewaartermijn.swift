public import Kalender

/// How many years each side of a file is kept, as the dossier sets it.
public struct Bewaarregels: Equatable, Sendable {
  /// Years after birth.
  public var leerplicht: Int
  /// Years after the end of kwalificatieplicht.
  public var kwalificatieplicht: Int
  /// Years after the last fact of the Wet politiegegevens.
  public var politiegegevens: Int

  /// Reads the settings.
  public init(_ instellingen: Instellingen = Instellingen()) {
    leerplicht = instellingen.jaren(.bewaarLeerplicht)
    kwalificatieplicht = instellingen.jaren(.bewaarKwalificatieplicht)
    politiegegevens = instellingen.jaren(.bewaarPolitiegegevens)
  }
}

/// One term with the day it counts from.
public struct Bewaarstap: Equatable, Sendable {
  /// Which term.
  public let grond: Bewaargrond
  /// The day it counts from.
  public let begin: Datum
  /// How long, in years.
  public let jaren: Int
  /// The first day on which it may go.
  public let vanaf: Datum

  /// The reasoning, in words.
  public var tekst: String {
    let sinds =
      switch grond {
      case .leerplicht: "na de geboorte"
      case .kwalificatieplicht: "na het einde van de kwalificatieplicht (\(begin.kort))"
      case .politiegegevens: "na het laatste feit (\(begin.kort))"
      }
    return "\(grond.omschrijving): \(jaren) jaar \(sinds), dus vanaf \(vanaf.kort)"
      + " (\(grond.bron))"
  }
}

/// Why a file may not go yet.
public enum Beletsel: Equatable, Sendable {
  case geboortedatumOnbekend
  case termijnLoopt(vanaf: Datum)
  case openCasus(Casusnummer)
  case maatregelLoopt(Casusnummer, Maatregelsoort)
  case meldingWacht(Meldingnummer)
  case beperkt(Beperkingsoort)
  case teltNog(Schooljaar)
  case geenPolitiegegevens

  /// What people read.
  public var tekst: String {
    switch self {
    case .geboortedatumOnbekend: "de geboortedatum is niet bekend"
    case .termijnLoopt(let vanaf): "de bewaartermijn loopt tot \(vanaf.kort)"
    case .openCasus(let casus): "casus \(casus) is open"
    case .maatregelLoopt(let casus, let soort): "in casus \(casus) loopt: \(soort.omschrijving)"
    case .meldingWacht(let melding): "melding \(melding) is niet afgehandeld"
    case .beperkt(let soort): "er geldt een beperking: \(soort.omschrijving)"
    case .geenPolitiegegevens: "er zijn geen politiegegevens (proces-verbaal of Halt)"
    case .teltNog(let jaar): "telt mee in de cijfers van \(jaar.naam), en dat jaar is niet gesloten"
    }
  }
}

/// From which day the file of a jongere goes, by which terms, and what holds it back.
///
/// A pure function of what is known: the last of the terms that apply decides.
public struct Bewaaroordeel: Equatable, Sendable {
  /// The terms that apply.
  public let stappen: [Bewaarstap]
  /// What holds it back; empty when it may go.
  public let beletselen: [Beletsel]

  /// The term that ends last: it decides.
  public var bepalend: Bewaarstap? { stappen.max { $0.vanaf < $1.vanaf } }

  /// Judges a file on a day.
  ///
  /// - Parameters:
  ///   - plicht: from when to when the duties hold; nil when the date of birth is unknown.
  ///   - teltIn: school years that are not closed and in whose figures the jongere counts.
  public init(
    _ beeld: Jongerebeeld, regels: Bewaarregels, plicht: Leerplicht?, teltIn: [Schooljaar] = [],
    op dag: Datum
  ) {
    var stappen: [Bewaarstap] = []
    func stap(_ grond: Bewaargrond, _ begin: Datum, _ jaren: Int, vanaf: Datum? = nil) {
      stappen.append(
        Bewaarstap(
          grond: grond, begin: begin, jaren: jaren, vanaf: vanaf ?? begin.plus(jaren: jaren)))
    }
    if let geboren = beeld.jongere.gegevens.geboortedatum {
      stap(
        .leerplicht, geboren.verjaardag(leeftijd: 0), regels.leerplicht,
        vanaf: geboren.verjaardag(leeftijd: regels.leerplicht))
    }
    if let plicht, let einde = plicht.kwalificatieplichtTot, beeld.raaktKwalificatieplicht(plicht) {
      stap(.kwalificatieplicht, einde.plus(dagen: 1), regels.kwalificatieplicht)
    }
    if let laatste = beeld.laatstePolitiefeit {
      stap(.politiegegevens, laatste, regels.politiegegevens)
    }
    self.stappen = stappen
    beletselen = Self.beletselen(beeld, stappen, teltIn, dag)
  }

  /// Judges the side of the Wet politiegegevens alone, on a day.
  ///
  /// An open casus does not hold it: what counts is that the measure itself is done with. Figures
  /// do not either: they count what is left.
  public init(politiekant beeld: Jongerebeeld, regels: Bewaarregels, op dag: Datum) {
    guard let laatste = beeld.laatstePolitiefeit else {
      (stappen, beletselen) = ([], [.geenPolitiegegevens])
      return
    }
    let vanaf = laatste.plus(jaren: regels.politiegegevens)
    stappen = [
      Bewaarstap(
        grond: .politiegegevens, begin: laatste, jaren: regels.politiegegevens, vanaf: vanaf)
    ]
    beletselen =
      (dag < vanaf ? [.termijnLoopt(vanaf: vanaf)] : []) + Self.lopend(beeld)
      + beeld.jongere.bewaring.beperkingen.map { .beperkt($0.soort) }
  }

  /// Measures on that side that are not done with.
  private static func lopend(_ beeld: Jongerebeeld) -> [Beletsel] {
    beeld.casussen.flatMap { casus -> [Beletsel] in
      guard let nummer = casus.nummer else { return [] }
      return casus.maatregelen.filter { $0.soort.isPolitiegegeven && $0.afgedaanOp == nil }
        .map { .maatregelLoopt(nummer, $0.soort) }
    }
  }

  private static func beletselen(
    _ beeld: Jongerebeeld, _ stappen: [Bewaarstap], _ teltIn: [Schooljaar], _ dag: Datum
  ) -> [Beletsel] {
    var lijst: [Beletsel] = []
    if beeld.jongere.gegevens.geboortedatum == nil { lijst.append(.geboortedatumOnbekend) }
    if let vanaf = stappen.map(\.vanaf).max(), dag < vanaf {
      lijst.append(.termijnLoopt(vanaf: vanaf))
    }
    for casus in beeld.casussen {
      guard let nummer = casus.nummer else { continue }
      if casus.isOpen { lijst.append(.openCasus(nummer)) }
    }
    lijst += lopend(beeld)
    lijst += beeld.meldingen.compactMap { melding in
      melding.wachtOpOordeel ? melding.nummer.map(Beletsel.meldingWacht) : nil
    }
    lijst += beeld.jongere.bewaring.beperkingen.map { .beperkt($0.soort) }
    return lijst + teltIn.map(Beletsel.teltNog)
  }
}

extension Jongerebeeld {
  /// The last day of all measures on the side of the Wet politiegegevens that are still there.
  fileprivate var laatstePolitiefeit: Datum? {
    casussen.flatMap { $0.zonderPolitiekant(tot: jongere.bewaring.politieTot).maatregelen }
      .filter(\.soort.isPolitiegegeven)
      .map { $0.afgedaanOp ?? $0.ingestuurdOp ?? $0.op }.max()
  }

  /// Whether there was work under kwalificatieplicht.
  fileprivate func raaktKwalificatieplicht(_ plicht: Leerplicht) -> Bool {
    casussen.contains { casus in
      guard let opening = casus.opening else { return false }
      let eind = casus.sluiting?.op ?? .laatste
      return [opening.op, eind].contains(where: plicht.isKwalificatieplichtig)
        || (plicht.kwalificatieplichtVan.map { opening.op < $0 && eind > $0 } ?? false)
    }
      || meldingen.contains { melding in
        melding.gegevens.map { plicht.isKwalificatieplichtig(op: $0.begindatum) } ?? false
      }
  }
}
