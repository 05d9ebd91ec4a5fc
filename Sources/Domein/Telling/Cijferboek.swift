public import Kalender

/// A name that a municipality gives to a definition of its own.
public struct Variantnaam: Kenmerk {
  /// Small letters, digits and dashes.
  public let tekst: String

  /// Reads two to forty characters; nil when the form differs, or for the name of a definition.
  public init?(_ tekst: String) {
    let bytes = Array(tekst.utf8)
    guard (2...40).contains(bytes.count), Definitie(rawValue: tekst) == nil,
      bytes.allSatisfy({
        Teken.isKleineLetter($0) || Teken.isCijfer($0) || $0 == UInt8(ascii: "-")
      })
    else { return nil }
    self.tekst = tekst
  }
}

/// The name under which a figure was published: `leerplichttelling 2024-2025`.
public struct Cijfernaam: Kenmerk {
  /// Letters, digits, spaces, dashes, dots and underscores.
  public let tekst: String

  /// Reads one to sixty characters; nil when the form differs.
  public init?(_ tekst: String) {
    let bytes = Array(tekst.utf8)
    guard (1...60).contains(bytes.count), bytes.first != UInt8(ascii: " "),
      bytes.last != UInt8(ascii: " "), bytes.allSatisfy(Self.isGeldig)
    else { return nil }
    self.tekst = tekst
  }

  private static func isGeldig(_ byte: UInt8) -> Bool {
    Teken.isKleineLetter(byte) || Teken.isHoofdletter(byte) || Teken.isCijfer(byte)
      || " -._".utf8.contains(byte)
  }
}

/// A setting that a figure was counted with.
public struct Telinstelling: Equatable, Sendable {
  /// Which one.
  public let sleutel: Instellingssleutel
  /// Its value.
  public let waarde: String

  /// Gives a setting a value.
  public init(_ sleutel: Instellingssleutel, _ waarde: String) {
    self.sleutel = sleutel
    self.waarde = waarde
  }

  /// Reads `telling-vier-weken=maand`; nil for another form or an unknown setting.
  public init?(tekst: String) {
    let delen = tekst.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard delen.count == 2, let sleutel = Instellingssleutel(rawValue: String(delen[0])) else {
      return nil
    }
    self.init(sleutel, String(delen[1]))
  }

  /// As people type it and the log keeps it.
  public var tekst: String { "\(sleutel.rawValue)=\(waarde)" }
}

/// A definition of the municipality's own: one of the sources with other settings.
public struct Telvariant: Equatable, Sendable {
  /// Its name.
  public let naam: Variantnaam
  /// The definition it is based on.
  public let definitie: Definitie
  /// The settings that differ from those of the dossier.
  public let instellingen: [Telinstelling]
  /// In which school years it is in use.
  public let geldigheid: Telgeldigheid
  /// Why it is there, or where it was decided.
  public let reden: String

  /// Describes a variant.
  public init(
    naam: Variantnaam, definitie: Definitie, instellingen: [Telinstelling],
    geldigheid: Telgeldigheid = Telgeldigheid(), reden: String
  ) {
    self.naam = naam
    self.definitie = definitie
    self.instellingen = instellingen
    self.geldigheid = geldigheid
    self.reden = reden
  }
}

/// One figure as it was published.
public struct Bevrorencijfer: Equatable, Sendable {
  /// Under which definition.
  public let definitie: Definitie
  /// Under which variant of it; nil for the definition itself.
  public let variant: Variantnaam?
  /// The settings it was counted with.
  public let instellingen: [Telinstelling]
  /// All numbers that are not zero.
  public let aantallen: [Telaantal]

  /// Describes a figure.
  public init(
    definitie: Definitie, variant: Variantnaam?, instellingen: [Telinstelling],
    aantallen: [Telaantal]
  ) {
    self.definitie = definitie
    self.variant = variant
    self.instellingen = instellingen
    self.aantallen = aantallen
  }
}

/// Figures kept as they were published, with the question they answer.
public struct Publicatie: Equatable, Sendable {
  /// Its name.
  public let naam: Cijfernaam
  /// The school year.
  public let schooljaar: Schooljaar
  /// The day that was asked about.
  public let per: Datum
  /// The last event that was counted.
  public let stand: Gebeurtenisnummer
  /// How many leerplichtigen there were; nil when that was not given.
  public let leerplichtigen: Int?
  /// The figures.
  public let cijfers: [Bevrorencijfer]

  /// Describes what was published.
  public init(
    naam: Cijfernaam, schooljaar: Schooljaar, per: Datum, stand: Gebeurtenisnummer,
    leerplichtigen: Int?, cijfers: [Bevrorencijfer]
  ) {
    self.naam = naam
    self.schooljaar = schooljaar
    self.per = per
    self.stand = stand
    self.leerplichtigen = leerplichtigen
    self.cijfers = cijfers
  }

  /// Whether another answers the same question with the same numbers.
  func isGelijk(aan ander: Publicatie) -> Bool {
    (naam, schooljaar, per) == (ander.naam, ander.schooljaar, ander.per)
      && leerplichtigen == ander.leerplichtigen && cijfers == ander.cijfers
  }
}

/// What happens to definitions and figures.
public enum CijferGebeurtenis: Equatable, Sendable {
  /// The municipality laid down a variant; it takes the place of one of the same name.
  case telvariantVastgesteld(Telvariant)
  /// Figures were published and are kept.
  case cijfersBevroren(Publicatie)
}

/// A publication with who kept it, and when.
public struct Bevroren: Equatable, Sendable {
  /// The event that kept it.
  public let id: Gebeurtenisnummer
  /// Day on which it was kept.
  public let op: Datum
  /// When that was recorded.
  public let vastgelegd: Tijdstip
  /// Who kept it.
  public let door: Medewerkercode
  /// What was published.
  public let publicatie: Publicatie
}

/// Variants and publications of a municipality: the fold of their events.
public struct Cijferboek: Equatable, Sendable {
  /// Variants in force, by name.
  public internal(set) var varianten: [Telvariant] = []
  /// Publications, in the order in which they were kept.
  public internal(set) var bevroren: [Bevroren] = []

  /// A book without anything.
  public init() {}

  /// The variant of a name; nil when there is none.
  public func variant(_ naam: Variantnaam) -> Telvariant? { varianten.first { $0.naam == naam } }

  /// The publication of a name; nil when there is none.
  public func bevroren(_ naam: Cijfernaam) -> Bevroren? {
    bevroren.first { $0.publicatie.naam == naam }
  }
}
