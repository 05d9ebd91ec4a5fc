public import Kalender

/// One line of a school's absence records: what one pupil missed on one day.
public struct Registratie: Equatable, Sendable {
  /// Line of the file.
  public let regel: Int
  /// The day.
  public let dag: Datum
  /// Kind of absence.
  public let soort: Registratiesoort
  /// Hours missed.
  public let uren: Uren
  /// Subject; empty when not recorded.
  public let vak: String
  /// Part of the day, or lesson; empty when not recorded.
  public let dagdeel: String
  /// Whether it is about one lesson.
  public let isLesuur: Bool

  /// Describes a record.
  public init(
    regel: Int, dag: Datum, soort: Registratiesoort, uren: Uren, vak: String = "",
    dagdeel: String = "", isLesuur: Bool = false
  ) {
    self.regel = regel
    self.dag = dag
    self.soort = soort
    self.uren = uren
    self.vak = vak
    self.dagdeel = dagdeel
    self.isLesuur = isLesuur
  }
}

extension Registratie {
  /// What it says, whatever the line: two lines that say the same are one record.
  public struct Inhoud: Hashable, Sendable {
    let dag: Datum
    let soort: Registratiesoort
    let uren: Uren
    let vak: String
    let dagdeel: String
    let isLesuur: Bool
  }

  /// What it says, whatever the line.
  public var inhoud: Inhoud {
    Inhoud(
      dag: dag, soort: soort, uren: uren, vak: vak, dagdeel: dagdeel, isLesuur: isLesuur)
  }
}

/// Kind of absence as schools record it.
public enum Registratiesoort: String, Codelijst {
  case ongeoorloofd
  case ziek
  case teLaat = "te-laat"
  case geoorloofd
  case schorsing

  /// What people read.
  public var omschrijving: String { rawValue }
}

/// What a school's records give cause for.
public enum Verzuimsignaalsoort: String, Codelijst {
  case relatief16Uur = "relatief-16-uur"
  case mazlFrequent = "mazl-frequent"
  case mazlAaneengesloten = "mazl-aaneengesloten"
  case ziekLangdurig = "ziek-langdurig"
  case ziekFrequent = "ziek-frequent"
  case ziekBijzonder = "ziek-bijzonder"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .relatief16Uur: "zestien uur in vier lesweken"
    case .mazlFrequent: "M@ZL: vaak ziek"
    case .mazlAaneengesloten: "M@ZL: lang achtereen ziek"
    case .ziekLangdurig: "signaalverzuim: langdurig ziek"
    case .ziekFrequent: "signaalverzuim: vaak ziek"
    case .ziekBijzonder: "signaalverzuim: ziek bij een vak of dagdeel"
    }
  }
}

/// A signal, with the records that made it.
public struct Verzuimsignaal: Equatable, Sendable {
  /// What it is.
  public let soort: Verzuimsignaalsoort
  /// First day of what made it.
  public let van: Datum
  /// The day on which it became true.
  public let totEnMet: Datum
  /// Why, in words, without personal data.
  public let reden: String
  /// Lines of the records that made it.
  public let regels: [Int]
}

/// What the sources leave open about signals.
public struct Signaleringsregel: Equatable, Sendable {
  /// Whether more than sixteen hours are needed; by artikel 21a sixteen will do.
  public var meerDanZestien: Bool
  /// How many lesweken the sixteen hours are counted over.
  public var lesweken: Int
  /// Whether a lesson counts as one hour; else the hours of the clock count.
  public var inLesuren: Bool
  /// How many days with one subject or part of the day make a signal.
  public var bijzonder: Int

  /// By the law, and by choice where it is silent.
  public init(
    meerDanZestien: Bool = false, lesweken: Int = 4, inLesuren: Bool = false, bijzonder: Int = 4
  ) {
    self.meerDanZestien = meerDanZestien
    self.lesweken = lesweken
    self.inLesuren = inLesuren
    self.bijzonder = bijzonder
  }
  /// What a record counts for.
  func uren(_ registratie: Registratie) -> Uren {
    inLesuren && registratie.isLesuur ? Uren(honderdsten: 100) : registratie.uren
  }
}
