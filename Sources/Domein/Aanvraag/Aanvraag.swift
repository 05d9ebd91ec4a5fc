public import Kalender

/// An appeal on an exemption, or a request for one, as it was made.
public struct Vrijstellingsverzoek: Equatable, Sendable {
  /// Its ground.
  public let artikel: Vrijstellingsartikel
  /// First day asked for.
  public let van: Datum
  /// Last day asked for; nil for as long as the ground allows.
  public let totEnMet: Datum?
  /// Whether the statement says that the jongere will never be fit for a school (artikel 6 lid 3).
  public let nooitGeschikt: Bool
  /// The statement that came with it.
  public let verklaring: Verklaring?
  /// Last day on which the child was placed at a school of the richting objected to.
  public let laatstGeplaatst: Datum?
  /// Row of the yearly telling: the last education before it.
  public let schoolsoort: Schoolsoortgroep?

  /// Describes a request.
  public init(
    artikel: Vrijstellingsartikel, van: Datum, totEnMet: Datum? = nil, nooitGeschikt: Bool = false,
    verklaring: Verklaring? = nil, laatstGeplaatst: Datum? = nil,
    schoolsoort: Schoolsoortgroep? = nil
  ) {
    self.artikel = artikel
    self.van = van
    self.totEnMet = totEnMet
    self.nooitGeschikt = nooitGeschikt
    self.verklaring = verklaring
    self.laatstGeplaatst = laatstGeplaatst
    self.schoolsoort = schoolsoort
  }

  /// The same request, counted under a row of the yearly telling.
  public func met(schoolsoort: Schoolsoortgroep) -> Vrijstellingsverzoek {
    Vrijstellingsverzoek(
      artikel: artikel, van: van, totEnMet: totEnMet, nooitGeschikt: nooitGeschikt,
      verklaring: verklaring, laatstGeplaatst: laatstGeplaatst, schoolsoort: schoolsoort)
  }

  /// The last day it holds when granted: that asked for, else the end of the school year.
  ///
  /// A jongere who will never be fit is exempt for good.
  public var geldtTot: Datum? {
    totEnMet ?? (nooitGeschikt ? nil : Schooljaar(van: van).totEnMet)
  }
}

/// A statement with its day and who made it.
public struct Verklaring: Equatable, Sendable {
  /// Day on it.
  public let op: Datum
  /// Who made it.
  public let door: Verklaringsbron

  /// Describes a statement.
  public init(op: Datum, door: Verklaringsbron) {
    self.op = op
    self.door = door
  }
}

/// Who makes a statement for an exemption (Leerplichtwet 1969, artikelen 7 to 9).
public enum Verklaringsbron: String, Codelijst {
  /// Arts, pedagoog or psycholoog appointed by burgemeester en wethouders.
  case aangewezenDeskundige = "aangewezen-deskundige"
  /// The physician who treats the jongere: not allowed for 5 onder a.
  case behandelaar
  /// Head of the school abroad.
  case buitenlandseSchool = "buitenlandse-school"
  case ouders
  /// Head of the school or instelling in the Netherlands.
  case school

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .aangewezenDeskundige: "een deskundige die de gemeente aanwees"
    case .behandelaar: "de eigen behandelaar"
    case .buitenlandseSchool: "het hoofd van de school in het buitenland"
    case .ouders: "de ouders"
    case .school: "de school of instelling"
    }
  }
}

/// What the municipality answers to a request for an exemption.
public enum Vrijstellingsbesluit: String, Codelijst {
  /// Granted, or by law: the appeal was made validly.
  case toegekend
  /// Refused, or by law: the appeal was not made validly.
  case afgewezen

  /// What people read.
  public var omschrijving: String { rawValue }
}

/// A request for an exemption with its answer.
public struct Vrijstellingsaanvraag: Equatable, Sendable {
  /// The event: its id.
  public let id: Gebeurtenisnummer
  /// Day of receipt.
  public let op: Datum
  /// What was asked.
  public let verzoek: Vrijstellingsverzoek
  /// The answer; nil while it waits.
  public internal(set) var besluit: Vrijstellingsbesluit?
  /// Day of the answer.
  public internal(set) var beslotenOp: Datum?
}

/// Leave as it was asked for.
public struct Verlofverzoek: Equatable, Sendable {
  /// Its ground.
  public let artikel: Verlofartikel
  /// First day.
  public let van: Datum
  /// Last day, that day included.
  public let totEnMet: Datum
  /// How many schooldagen it takes.
  public let schooldagen: Int

  /// Describes leave.
  public init(artikel: Verlofartikel, van: Datum, totEnMet: Datum, schooldagen: Int) {
    self.artikel = artikel
    self.van = van
    self.totEnMet = totEnMet
    self.schooldagen = schooldagen
  }
}

/// A request for leave with its answer.
public struct Verlofaanvraag: Equatable, Sendable {
  /// The event: its id.
  public let id: Gebeurtenisnummer
  /// Day of receipt.
  public let op: Datum
  /// What was asked.
  public let verzoek: Verlofverzoek
  /// Who decides, given the leave that was granted before it.
  public let beslisser: Verlofbeslisser
  /// The answer; nil while it waits.
  public internal(set) var besluit: Verlofbesluit?
  /// Day of the answer.
  public internal(set) var beslotenOp: Datum?
}

/// Application of a child at a school: the school has to find it a place (zorgplicht).
public struct Schoolaanmelding: Equatable, Sendable {
  /// The event: its id.
  public let id: Gebeurtenisnummer
  /// Day of the application.
  public let op: Datum
  /// The school.
  public let school: Vestiging
  /// By how many days its term was made longer.
  public internal(set) var dagenVerlengd = 0
  /// What the school decided; nil while it waits.
  public internal(set) var besluit: Toelatingsbesluit?
  /// Day of that decision.
  public internal(set) var beslotenOp: Datum?
}

/// What a school decides about an application (Wet op het primair onderwijs, artikel 40).
public enum Toelatingsbesluit: String, Codelijst {
  case toegelaten
  /// Refused, after another school was found that takes the child.
  case anderePlek = "andere-plek"
  case geweigerd

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .toegelaten: "toegelaten"
    case .anderePlek: "een andere school gevonden"
    case .geweigerd: "geweigerd"
    }
  }
}
