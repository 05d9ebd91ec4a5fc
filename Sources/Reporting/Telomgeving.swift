public import Domein
public import Kalender

/// The school year that is counted, up to the day that is asked about.
public struct Telperiode: Equatable, Sendable {
  /// The school year.
  public let schooljaar: Schooljaar
  /// The day that is asked about.
  public let per: Datum

  /// Counts a school year as it was on a day.
  public init(schooljaar: Schooljaar, per: Datum) {
    self.schooljaar = schooljaar
    self.per = per
  }

  /// The day of the opening balance: 1 September.
  public var aanvang: Datum { schooljaar.van.plus(maanden: 1) }

  /// The last day that counts: 31 July, or the day that is asked about when that comes first.
  public var einde: Datum { min(per, schooljaar.totEnMet) }

  /// The days on which something lies of whatever counts: those of the school year that count.
  ///
  /// Two weeks more as long as the year lasts, since a run may go on over the summer holidays into
  /// a casus that begins after them.
  ///
  /// - Parameter alleenSaldo: whether only balances are asked for: what ended before the opening
  ///   balance is in none.
  public func dagen(alleenSaldo: Bool) -> Periode? {
    Periode(
      van: alleenSaldo ? aanvang : schooljaar.van,
      totEnMet: min(einde.plus(dagen: 14), schooljaar.totEnMet))
  }

  /// Whether a day of the school year that counts.
  func bevat(_ dag: Datum) -> Bool { schooljaar.van <= dag && dag <= einde }

  /// Whether a span has a day that counts.
  func raakt(van: Datum, tot: Datum?) -> Bool {
    van <= einde && schooljaar.van <= einde && (tot.map { $0 > schooljaar.van } ?? true)
  }
}

/// What the sources leave open about counting, as the dossier sets it.
public struct Telregels: Equatable, Sendable {
  /// Whether *longer than four weeks* is longer than a calendar month; else than 28 days.
  public var inMaanden: Bool
  /// Whether days of the school's holidays count.
  public var vakantiesTellen: Bool
  /// Whether absoluut verzuim that turned out to be administrative counts.
  public var metAdministratief: Bool
  /// Whether a report counts above sixteen hours only.
  public var meerDanZestien: Bool

  /// Reads the settings.
  public init(_ instellingen: Instellingen = Instellingen()) {
    inMaanden = instellingen.waarde(.tellingVierWeken) == "maand"
    vakantiesTellen = instellingen.waarde(.tellingVakanties) == "ja"
    metAdministratief = instellingen.waarde(.tellingAdministratief) == "ja"
    meerDanZestien = instellingen.waarde(.tellingMeerDanZestien) == "ja"
  }

  /// Takes the settings of a variant, or of a figure that was published.
  public mutating func pas(_ instellingen: [Telinstelling]) {
    for instelling in instellingen { zet(instelling.sleutel, instelling.waarde) }
  }

  private mutating func zet(_ sleutel: Instellingssleutel, _ waarde: String) {
    switch sleutel {
    case .tellingVierWeken: inMaanden = waarde == "maand"
    case .tellingVakanties: vakantiesTellen = waarde == "ja"
    case .tellingAdministratief: metAdministratief = waarde == "ja"
    case .tellingMeerDanZestien: meerDanZestien = waarde == "ja"
    case .terugvalLooptDoor, .terugvalDagen, .signaalMeerDanZestien, .signaalLesweken,
      .signaalLesuren, .signaalBijzonder, .lesweekSchooldagen, .agendaAdres, .gemeenteNaam,
      .briefAfzender, .briefTelefoon, .contactTelefoon, .contactEmail, .kenmerksoorten,
      .doorzettingsmacht, .bewaarLeerplicht, .bewaarKwalificatieplicht, .bewaarPolitiegegevens,
      .bewaarInzagelog:
      return
    }
  }

  /// The value a figure is counted with; nil for a setting that is not about figures.
  public func waarde(_ sleutel: Instellingssleutel) -> String? {
    switch sleutel {
    case .tellingVierWeken: inMaanden ? "maand" : "28-dagen"
    case .tellingVakanties: vakantiesTellen ? "ja" : "nee"
    case .tellingAdministratief: metAdministratief ? "ja" : "nee"
    case .tellingMeerDanZestien: meerDanZestien ? "ja" : "nee"
    case .terugvalLooptDoor, .terugvalDagen, .signaalMeerDanZestien, .signaalLesweken,
      .signaalLesuren, .signaalBijzonder, .lesweekSchooldagen, .agendaAdres, .gemeenteNaam,
      .briefAfzender, .briefTelefoon, .contactTelefoon, .contactEmail, .kenmerksoorten,
      .doorzettingsmacht, .bewaarLeerplicht, .bewaarKwalificatieplicht, .bewaarPolitiegegevens,
      .bewaarInzagelog:
      nil
    }
  }

  /// The settings a definition rests on, with their values.
  public func instellingen(van definitie: Definitie) -> [Telinstelling] {
    definitie.instellingen.compactMap { sleutel in
      waarde(sleutel).map { Telinstelling(sleutel, $0) }
    }
  }
}

/// What figures are counted with besides facts: period, rules, calendars, kinds of school.
public struct Telomgeving: Sendable {
  /// What is counted.
  public let periode: Telperiode
  /// How it is counted.
  public let regels: Telregels
  /// Holidays.
  public let kalenders: Kalenders
  /// The kind of a school, where it is registered.
  public let schoolsoorten: [Vestiging: Schoolsoort]

  /// Brings them together.
  public init(
    periode: Telperiode, regels: Telregels, kalenders: Kalenders,
    schoolsoorten: [Vestiging: Schoolsoort] = [:]
  ) {
    self.periode = periode
    self.regels = regels
    self.kalenders = kalenders
    self.schoolsoorten = schoolsoorten
  }

  /// The row of a jongere on a day: that of the enrolment then, else of the last one before.
  func groep(_ jongere: Jongere, op dag: Datum, school: Vestiging?) -> Schoolsoortgroep? {
    if let inschrijving = jongere.inschrijving(op: dag) ?? jongere.laatsteInschrijving(op: dag) {
      return inschrijving.schoolsoort?.groep ?? soort(inschrijving.school)?.groep ?? .onbekend
    }
    return school.map { soort($0)?.groep ?? .onbekend }
  }

  /// From when to when the duty holds; nil when the date of birth is unknown.
  func plicht(_ jongere: Jongere, school: Vestiging?) -> Leerplicht? {
    jongere.gegevens.geboortedatum.map {
      Leerplicht(
        geboortedatum: $0, kalender: kalenders.kalender(voor: school),
        schoolstart: jongere.inschrijvingen.map(\.van).min(),
        startkwalificatie: jongere.startkwalificatieOp)
    }
  }

  private func soort(_ school: Vestiging?) -> Schoolsoort? { school.flatMap { schoolsoorten[$0] } }
}
