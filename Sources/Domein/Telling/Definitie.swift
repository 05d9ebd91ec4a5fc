public import Kalender

/// A counting definition: who counts, under which name and from which source.
///
/// The predicates stand in the room that counts; one dossier counts under all of them.
public enum Definitie: String, Codelijst {
  case absoluut
  case relatief16 = "relatief-16"
  case luxe
  case langdurigRelatief = "langdurig-relatief"
  /// T0 of the sources.
  case thuiszitter2014 = "thuiszitter-2014"
  /// T1: wider since 2016.
  case thuiszitter2016 = "thuiszitter-2016"
  /// T2.
  case thuiszitterApeldoornOud = "thuiszitter-apeldoorn-oud"
  /// T3.
  case thuiszitterApeldoorn = "thuiszitter-apeldoorn"
  /// T4.
  case thuiszitterSwv = "thuiszitter-swv"
  case langerDanDrieMaanden = "langer-dan-drie-maanden"
  case vrijstelling
  case procesVerbaal = "proces-verbaal"
  case halt
  /// Recommendation 1 of the Rekenkamer.
  case geoorloofdThuis = "geoorloofd-thuis"
  case kenmerkmelding

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .absoluut: "absoluut verzuim"
    case .relatief16: "relatief verzuim, 16 uur in vier lesweken"
    case .luxe: "luxeverzuim"
    case .langdurigRelatief: "langdurig relatief verzuim"
    case .thuiszitter2014: "thuiszitters, landelijk tot 2016"
    case .thuiszitter2016: "thuiszitters, landelijk vanaf 2016"
    case .thuiszitterApeldoornOud: "thuiszitters, Apeldoorn tot 2016-2017"
    case .thuiszitterApeldoorn: "thuiszitters, Apeldoorn vanaf 2016-2017"
    case .thuiszitterSwv: "thuiszitters, samenwerkingsverband"
    case .langerDanDrieMaanden: "langer dan drie maanden thuis"
    case .vrijstelling: "vrijstellingen"
    case .procesVerbaal: "processen-verbaal"
    case .halt: "Halt-verwijzingen"
    case .geoorloofdThuis: "langer dan vier weken geoorloofd thuis"
    case .kenmerkmelding: "kenmerkmeldingen (preventief)"
    }
  }

  /// Who counts, in a sentence.
  public var uitleg: String {
    switch self {
    case .absoluut:
      "unieke jongeren die plichtig zijn, niet ingeschreven en niet vrijgesteld, op enige dag"
    case .relatief16: "unieke jongeren met een melding van 16 uur verzuim in vier lesweken"
    case .luxe: "unieke jongeren met een melding van luxeverzuim (artikel 13a)"
    case .langdurigRelatief, .thuiszitter2014:
      "ingeschreven, en langer dan vier weken achtereen ongeoorloofd en geheel afwezig"
    case .thuiszitter2016: "langdurig relatief verzuim, of absoluut verzuim vanaf de eerste dag"
    case .thuiszitterApeldoornOud:
      "langdurig relatief verzuim, of langer dan vier weken geoorloofd thuis"
    case .thuiszitterApeldoorn:
      "langdurig relatief verzuim, of langer dan vier weken thuis omdat er geen plek is"
    case .thuiszitterSwv:
      "po: langdurig relatief verzuim; vo: ook wie langer dan vier weken thuis is en niet kan;"
        + " zonder mbo en zonder absoluut verzuim"
    case .langerDanDrieMaanden:
      "som van absoluut en langdurig relatief verzuim van meer dan drie maanden;"
        + " een jongere kan twee keer meetellen"
    case .vrijstelling: "unieke jongeren met een vrijstelling die op enige dag geldt, per artikel"
    case .procesVerbaal: "processen-verbaal naar de dag waarop ze zijn opgemaakt"
    case .halt: "verwijzingen naar Halt naar de dag waarop ze zijn gedaan"
    case .geoorloofdThuis: "ingeschreven, en langer dan vier weken achtereen geoorloofd thuis"
    case .kenmerkmelding:
      "kenmerkmeldingen naar de dag waarop ze kwamen, naar soort; voordat er verzuim is"
    }
  }

  /// Where the definition is laid down.
  public var bron: String {
    switch self {
    case .absoluut: "Kamerbrief 26695-95 (2014) en 26695-108 (2016)"
    case .relatief16: "Leerplichtwet 1969, artikel 21a; Opgave ex artikel 25"
    case .luxe: "Leerplichtwet 1969, artikel 13a; Opgave ex artikel 25"
    case .langdurigRelatief: "Kamerbrief 26695-108 (2016), bijlage"
    case .thuiszitter2014: "Kamerbrief 26695-95 (2014)"
    case .thuiszitter2016: "Kamerbrief 26695-108 (2016)"
    case .thuiszitterApeldoornOud: "Rekenkamer Apeldoorn 2021, conclusie 1"
    case .thuiszitterApeldoorn: "Jaarverslag Leerplicht/RMC 2017-2018"
    case .thuiszitterSwv: "Jaarverslag Coöperatie SWV 25-05 U.A. 2019"
    case .langerDanDrieMaanden: "Kamerbrief thuiszitterspact 2019, bijlage"
    case .vrijstelling: "Opgave ex artikel 25 (BWBR0015560)"
    case .procesVerbaal: "Opgave ex artikel 25 (BWBR0015560)"
    case .halt: "Jaarverslag Leerplicht/RMC 2017-2018"
    case .geoorloofdThuis: "Rekenkamer Apeldoorn 2021, aanbeveling 1"
    case .kenmerkmelding: "Rekenkamer Apeldoorn 2021, paragraaf 3.2"
    }
  }

  /// In which school years it was in use.
  public var geldigheid: Telgeldigheid {
    switch self {
    case .absoluut, .relatief16, .luxe, .langdurigRelatief, .vrijstelling, .procesVerbaal, .halt,
      .geoorloofdThuis:
      Telgeldigheid()
    case .thuiszitter2014, .thuiszitterApeldoornOud:
      Telgeldigheid(totEnMet: Schooljaar(beginjaar: 2015))
    case .thuiszitter2016, .thuiszitterApeldoorn: Telgeldigheid(vanaf: Schooljaar(beginjaar: 2016))
    case .thuiszitterSwv, .langerDanDrieMaanden:
      Telgeldigheid(vanaf: Schooljaar(beginjaar: 2014))
    case .kenmerkmelding: Telgeldigheid(vanaf: Schooljaar(beginjaar: 2018))
    }
  }

  /// Whether it is a balance; the others count.
  public var isSaldo: Bool {
    switch self {
    case .langdurigRelatief, .thuiszitter2014, .thuiszitter2016, .thuiszitterApeldoornOud,
      .thuiszitterApeldoorn, .thuiszitterSwv, .geoorloofdThuis:
      true
    case .absoluut, .relatief16, .luxe, .langerDanDrieMaanden, .vrijstelling, .procesVerbaal,
      .halt, .kenmerkmelding:
      false
    }
  }

  /// The settings it rests on.
  public var instellingen: [Instellingssleutel] {
    switch self {
    case .absoluut: [.tellingAdministratief]
    case .relatief16: [.tellingMeerDanZestien]
    case .luxe, .vrijstelling, .procesVerbaal, .halt, .kenmerkmelding: []
    case .langdurigRelatief, .thuiszitter2014, .thuiszitterApeldoornOud, .thuiszitterApeldoorn,
      .thuiszitterSwv, .geoorloofdThuis:
      [.tellingVierWeken, .tellingVakanties]
    case .thuiszitter2016, .langerDanDrieMaanden:
      [.tellingVierWeken, .tellingVakanties, .tellingAdministratief]
    }
  }

  /// The key by which its rows are split besides the kind of school; nil for most.
  public var onderdeel: String? {
    switch self {
    case .vrijstelling: "artikel"
    case .procesVerbaal, .halt, .kenmerkmelding: "soort"
    case .absoluut, .relatief16, .luxe, .langdurigRelatief, .thuiszitter2014, .thuiszitter2016,
      .thuiszitterApeldoornOud, .thuiszitterApeldoorn, .thuiszitterSwv, .langerDanDrieMaanden,
      .geoorloofdThuis:
      nil
    }
  }
}

extension Definitie {
  /// Whether someone about whom there is no casus and no melding can count.
  public var vraagtIedereen: Bool {
    switch self {
    case .vrijstelling, .kenmerkmelding: true
    case .absoluut, .relatief16, .luxe, .langdurigRelatief, .thuiszitter2014, .thuiszitter2016,
      .thuiszitterApeldoornOud, .thuiszitterApeldoorn, .thuiszitterSwv, .langerDanDrieMaanden,
      .procesVerbaal, .halt, .geoorloofdThuis:
      false
    }
  }
}

/// The school years in which a definition was in use.
public struct Telgeldigheid: Equatable, Sendable {
  /// The first one; nil when it was always there.
  public let vanaf: Schooljaar?
  /// The last one; nil while it is in use.
  public let totEnMet: Schooljaar?

  /// In use from one school year up to another.
  public init(vanaf: Schooljaar? = nil, totEnMet: Schooljaar? = nil) {
    self.vanaf = vanaf
    self.totEnMet = totEnMet
  }

  /// Whether it was in use in a school year.
  public func bevat(_ jaar: Schooljaar) -> Bool {
    (vanaf.map { $0 <= jaar } ?? true) && (totEnMet.map { jaar <= $0 } ?? true)
  }

  /// What people read.
  public var tekst: String {
    switch (vanaf, totEnMet) {
    case (nil, nil): "alle schooljaren"
    case (let vanaf?, nil): "vanaf \(vanaf.naam)"
    case (nil, let totEnMet?): "tot en met \(totEnMet.naam)"
    case (let vanaf?, let totEnMet?): "\(vanaf.naam) tot en met \(totEnMet.naam)"
    }
  }
}
