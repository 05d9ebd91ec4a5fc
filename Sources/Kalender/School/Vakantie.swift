/// A school holiday in one region.
public struct Vakantie: Hashable, Sendable {
  /// Its name: `Herfstvakantie`.
  public let naam: String
  /// The region it holds for; with the holiday of one school, the region of that school.
  public let regio: Regio
  /// Its days.
  public let periode: Periode

  /// Names a holiday.
  public init(naam: String, regio: Regio, periode: Periode) {
    self.naam = naam
    self.regio = regio
    self.periode = periode
  }

  /// The school year in which it begins; the summer holiday closes its school year.
  public var schooljaar: Schooljaar { Schooljaar(van: periode.van) }
}

/// A row of a school's own calendar as it was written, not yet judged.
public struct Vakantierij: Hashable, Sendable {
  /// What the row calls it; a name of the region's holidays replaces that one.
  public let naam: String
  /// The first day.
  public let van: Datum
  /// The last day, that day included.
  public let totEnMet: Datum

  /// Takes a row as it stands.
  public init(naam: String, van: Datum, totEnMet: Datum) {
    self.naam = naam
    self.van = van
    self.totEnMet = totEnMet
  }
}

/// Why rows cannot be a calendar.
///
/// Rows are numbered from 0, as they were given.
public enum Kalenderfout: Error, Hashable, Sendable {
  case naamOntbreekt(rij: Int)
  case omgekeerd(rij: Int, van: Datum, totEnMet: Datum)
  case langerDanEenJaar(rij: Int, van: Datum, totEnMet: Datum)
  case overlapt(rij: Int, met: Int)

  /// The row that has to be mended.
  public var rij: Int {
    switch self {
    case .naamOntbreekt(let rij), .omgekeerd(let rij, _, _), .langerDanEenJaar(let rij, _, _),
      .overlapt(let rij, _):
      rij
    }
  }
}

extension Kalenderfout {
  /// The Dutch sentence; rows are counted from 1 in it.
  public var zin: String {
    switch self {
    case .naamOntbreekt(let rij): "rij \(rij + 1): de naam ontbreekt"
    case .omgekeerd(let rij, let van, let totEnMet):
      "rij \(rij + 1): de laatste dag \(totEnMet.kort) ligt voor de eerste dag \(van.kort)"
    case .langerDanEenJaar(let rij, let van, let totEnMet):
      "rij \(rij + 1): \(van.kort) tot en met \(totEnMet.kort) is langer dan een jaar"
    case .overlapt(let rij, let ander):
      "rij \(rij + 1) heeft dagen gemeen met rij \(ander + 1)"
    }
  }
}
