public import Kalender

/// What a goal of a school year is measured by.
///
/// Rekenkamer Apeldoorn 2021, aanbeveling 3: goals are set so that the outcome can be measured.
public enum Doelmaat: String, Codelijst {
  case inBeeld = "in-beeld"
  case plan
  case aanbod
  case terug3Maanden = "terug-3-maanden"
  case regie
  case doorverwijzing
  case langdurigRelatief = "langdurig-relatief"
  case absoluut
  case langerDanDrieMaanden = "langer-dan-drie-maanden"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .inBeeld: "thuiszitters binnen vier weken in beeld"
    case .plan: "thuiszitters binnen zes weken een plan"
    case .aanbod: "thuiszitters binnen drie maanden een passend aanbod"
    case .terug3Maanden: "thuiszitters binnen drie maanden terug naar school"
    case .regie: "casussen op tijd een regisseur"
    case .doorverwijzing: "doorverwijzingen op tijd beantwoord"
    case .langdurigRelatief: "langdurig relatief verzuim in het schooljaar"
    case .absoluut: "absoluut verzuim in het schooljaar"
    case .langerDanDrieMaanden: "langer dan drie maanden thuis"
    }
  }

  /// Whether it is a share of which at least so much is wanted; the others count, and as few as
  /// possible are wanted.
  public var isAandeel: Bool {
    switch self {
    case .inBeeld, .plan, .aanbod, .terug3Maanden, .regie, .doorverwijzing: true
    case .langdurigRelatief, .absoluut, .langerDanDrieMaanden: false
    }
  }
}

/// A goal for a school year: at least so many per cent, or at most so many.
public struct Jaardoel: Equatable, Sendable {
  /// The school year.
  public let schooljaar: Schooljaar
  /// What it is measured by.
  public let maat: Doelmaat
  /// Per cent or a number.
  public let waarde: Int

  /// Sets a goal.
  public init(schooljaar: Schooljaar, maat: Doelmaat, waarde: Int) {
    self.schooljaar = schooljaar
    self.maat = maat
    self.waarde = waarde
  }

  /// The goal in words: `minstens 90%`.
  public var tekst: String { maat.isAandeel ? "minstens \(waarde)%" : "hoogstens \(waarde)" }
}

/// An evaluation of the agreements about regie, with those who work by them.
///
/// Rekenkamer Apeldoorn 2021, aanbeveling 4: at least once a year.
public struct Regieevaluatie: Equatable, Sendable {
  /// Day.
  public let op: Datum
  /// How far the agreements are kept and work.
  public let oordeel: Doeloordeel
  /// What came out; about agreements, not about persons.
  public let tekst: String
}
