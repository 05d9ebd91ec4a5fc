public import Kalender

/// A person as an extract of the BRP delivers it.
public struct Ingezetene: Equatable, Sendable {
  /// BSN.
  public let bsn: BSN
  /// Date of birth; parts may be unknown, the year is not.
  public let geboortedatum: Geboortedatum
  /// Name, address, indicatie geheim.
  public let gegevens: Persoonsgegevens
  /// Municipality of residence; nil when the extract does not say.
  public let gemeente: Gemeentecode?
  /// First day in this municipality.
  public let gevestigdOp: Datum?
  /// Why and since when the record is no longer kept; nil while it is.
  public let opschorting: Opschorting?

  /// Describes a person of an extract.
  public init(
    bsn: BSN, geboortedatum: Geboortedatum, gegevens: Persoonsgegevens,
    gemeente: Gemeentecode? = nil, gevestigdOp: Datum? = nil, opschorting: Opschorting? = nil
  ) {
    self.bsn = bsn
    self.geboortedatum = geboortedatum
    self.gegevens = gegevens
    self.gemeente = gemeente
    self.gevestigdOp = gevestigdOp
    self.opschorting = opschorting
  }
}

/// The end of the keeping of a record (Logisch Ontwerp BRP 07.67).
public struct Opschorting: Equatable, Sendable {
  /// Why.
  public let reden: Opschortingsreden
  /// First day; nil when unknown.
  public let op: Datum?

  /// Describes an end.
  public init(reden: Opschortingsreden, op: Datum?) {
    self.reden = reden
    self.op = op
  }

  /// Whether it holds on a day; one of unknown day holds on every day.
  public func geldt(op dag: Datum) -> Bool { op.map { $0 <= dag } ?? true }
}

/// Why a record is no longer kept (Logisch Ontwerp BRP 07.67.20).
public enum Opschortingsreden: String, Codelijst {
  case overlijden = "O"
  case emigratie = "E"
  case ministerieelBesluit = "M"
  case nietIngezetene = "R"
  case fout = "F"
  case onbekend = "."

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .overlijden: "overleden"
    case .emigratie: "geëmigreerd"
    case .ministerieelBesluit: "ministerieel besluit"
    case .nietIngezetene: "ingeschreven in de RNI"
    case .fout: "ten onrechte ingeschreven"
    case .onbekend: "bijhouding opgeschort, reden onbekend"
    }
  }

  /// What it says about residence.
  var uitkomst: Vergelijkingsuitkomst {
    switch self {
    case .overlijden: .overleden
    case .emigratie, .ministerieelBesluit: .vertrokken
    case .nietIngezetene, .fout, .onbekend: .nietIngezetene
    }
  }
}

/// An enrolment as a register delivers it.
public struct Geleverdeinschrijving: Equatable, Sendable {
  /// The vestiging.
  public let school: Vestiging
  /// Kind of school; nil when the delivery does not say.
  public let schoolsoort: Schoolsoort?
  /// First day.
  public let van: Datum
  /// Last day, that day included; nil while it lasts.
  public let totEnMet: Datum?
  /// Whether, and if known when, a startkwalificatie was gained.
  public let startkwalificatie: Behaald

  /// A diploma: not, some time, or on a day.
  public enum Behaald: Equatable, Sendable {
    case nee
    case ja
    case op(Datum)
  }

  /// Describes an enrolment.
  public init(
    school: Vestiging, schoolsoort: Schoolsoort?, van: Datum, totEnMet: Datum?,
    startkwalificatie: Behaald = .nee
  ) {
    self.school = school
    self.schoolsoort = schoolsoort
    self.van = van
    self.totEnMet = totEnMet
    self.startkwalificatie = startkwalificatie
  }

  /// The day on which the startkwalificatie counts, seen from a day; nil without one by then.
  ///
  /// Where only *ja* is known it is the last day of the enrolment, or the day of the comparison
  /// while that lasts.
  public func startkwalificatieOp(per dag: Datum) -> Datum? {
    switch startkwalificatie {
    case .nee: nil
    case .ja: min(totEnMet ?? dag, dag)
    case .op(let behaald): behaald <= dag ? behaald : nil
    }
  }
}
