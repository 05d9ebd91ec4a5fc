public import Kalender

/// Kind of organisation the team works with (Rekenkamer Apeldoorn 2021, bijlage B.3.1).
public enum Partnersoort: String, Codelijst {
  case school
  case swvPo = "swv-po"
  case swvVo = "swv-vo"
  case cjg
  case jeugdhulp
  case halt
  case raad
  case om
  case veiligThuis = "veilig-thuis"
  case onderwijsconsulent
  case jeugdgezondheidszorg
  case gemeente
  case jongerenloket
  case doorstroompunt
  case jeugdbeschermingstafel
  case ggz
  case zorginstantie
  case expertisecentrum
  case politie
  case reclassering
  case rechtbank
  case duo
  case inspectie
  case arbeidsinspectie
  case svb
  case uwv
  case ingrado
  case provincie
  case ministerie
  case overig

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .school: "school"
    case .swvPo: "samenwerkingsverband primair onderwijs"
    case .swvVo: "samenwerkingsverband voortgezet onderwijs"
    case .cjg: "Centrum voor Jeugd en Gezin"
    case .jeugdhulp: "jeugdhulpaanbieder"
    case .halt: "Halt"
    case .raad: "Raad voor de Kinderbescherming"
    case .om: "Openbaar Ministerie"
    case .veiligThuis: "Veilig Thuis"
    case .onderwijsconsulent: "onderwijsconsulenten"
    case .jeugdgezondheidszorg: "jeugdgezondheidszorg"
    case .gemeente: "gemeente"
    case .jongerenloket: "jongerenloket, inburgering of ander onderdeel van de gemeente"
    case .doorstroompunt: "Doorstroompunt (RMC)"
    case .jeugdbeschermingstafel: "jeugdbeschermingstafel"
    case .ggz: "geestelijke gezondheidszorg"
    case .zorginstantie: "lokale zorginstantie"
    case .expertisecentrum: "regionaal expertisecentrum"
    case .politie: "politie"
    case .reclassering: "reclassering"
    case .rechtbank: "rechtbank"
    case .duo: "Dienst Uitvoering Onderwijs"
    case .inspectie: "Inspectie van het Onderwijs"
    case .arbeidsinspectie: "Nederlandse Arbeidsinspectie"
    case .svb: "Sociale Verzekeringsbank"
    case .uwv: "UWV"
    case .ingrado: "Ingrado"
    case .provincie: "provincie"
    case .ministerie: "ministerie"
    case .overig: "overig"
    }
  }
}

/// What is registered about an organisation.
public struct Partnergegevens: Equatable, Sendable {
  /// Kind.
  public var soort: Partnersoort
  /// Name; empty for a school that is known by its code only.
  public var naam: String
  /// Kind of school; nil for others and when unknown.
  public var schoolsoort: Schoolsoort?
  /// Region of the school holidays; nil for that of the municipality.
  public var regio: Regio?
  /// Address for mail.
  public var email: String

  /// Describes an organisation.
  public init(
    soort: Partnersoort, naam: String = "", schoolsoort: Schoolsoort? = nil, regio: Regio? = nil,
    email: String = ""
  ) {
    self.soort = soort
    self.naam = naam
    self.schoolsoort = schoolsoort
    self.regio = regio
    self.email = email
  }

  /// Whether only its code is known: it is listed as incomplete.
  public var isOnvolledig: Bool { naam.isEmpty }
}

/// What happens to an organisation.
public enum PartnerGebeurtenis: Equatable, Sendable {
  /// It became known.
  case partnerGeregistreerd(code: Partnercode, gegevens: Partnergegevens)
  /// Its particulars changed; the whole set is repeated.
  case partnerGewijzigd(gegevens: Partnergegevens)
  /// A functionaris joined the school's kernteam.
  case kernteamlidToegevoegd(functionaris: Medewerkercode)
  /// A functionaris left the school's kernteam.
  case kernteamlidVertrokken(functionaris: Medewerkercode)
}

/// An organisation: the fold of its events.
public struct Partner: Equatable, Sendable {
  /// Its code; nil before the registration.
  public internal(set) var code: Partnercode?
  /// Its particulars.
  public internal(set) var gegevens = Partnergegevens(soort: .overig)
  /// Members of the school's kernteam.
  public internal(set) var kernteam: [Medewerkercode] = []

  /// An organisation that is not known.
  public init() {}
}

/// A command to an organisation.
public typealias PartnerCommand = Command<PartnerOpdracht>

/// What someone wants to record about an organisation.
public enum PartnerOpdracht: Equatable, Sendable {
  /// Register it, or replace its particulars.
  case legVast(code: Partnercode, gegevens: Partnergegevens)
  /// Register a school by its code alone, when nothing more is known; changes nothing later.
  case maakBekend(code: Partnercode, schoolsoort: Schoolsoort?)
  /// Add a member to the kernteam.
  case voegKernteamlidToe(Medewerkercode)
  /// Remove a member from the kernteam.
  case verwijderKernteamlid(Medewerkercode)
}

/// Why a command to an organisation is refused, in the order in which it is checked.
public enum PartnerWeigering: Weigering {
  case onbekendePartner(Partnercode?)
  case opInToekomst(op: Datum, vandaag: Datum)
  case vestigingIsSchool(Partnercode)
  case schoolZonderVestiging(Partnercode)
  case geenSchool(Partnercode)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .onbekendePartner, .opInToekomst, .schoolZonderVestiging: .ongeldigGegeven
    case .vestigingIsSchool, .geenSchool: .regel
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .onbekendePartner(let code): "partner \(code.map(\.tekst) ?? "") is niet bekend"
    case .opInToekomst(let op, let vandaag):
      "de dag \(op.kort) ligt in de toekomst; vandaag is \(vandaag.kort)"
    case .vestigingIsSchool(let code): "\(code) is een vestiging; die hoort bij soort school"
    case .schoolZonderVestiging(let code):
      "\(code) is geen vestiging: verwacht twee cijfers, twee hoofdletters, twee cijfers"
    case .geenSchool(let code): "partner \(code) is geen school en heeft geen kernteam"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .vestigingIsSchool: "een BRIN-code is de code van een school"
    case .geenSchool: "een kernteam hoort bij een school"
    case .onbekendePartner, .opInToekomst, .schoolZonderVestiging: nil
    }
  }
}

/// An organisation as an aggregate.
///
/// Requirements:
/// 1. A school is known by the code of its vestiging, and only a school is.
/// 2. A kernteam belongs to a school.
/// 3. What already holds is not recorded again.
public enum PartnerDecider: Decider {
  /// The state before the first event.
  public static let initial = Partner()

  /// Takes an event into the state.
  public static func evolve(_ partner: inout Partner, _ feit: Feit<PartnerGebeurtenis>) {
    switch feit.event {
    case .partnerGeregistreerd(let code, let gegevens):
      partner.code = code
      partner.gegevens = gegevens
    case .partnerGewijzigd(let gegevens): partner.gegevens = gegevens
    case .kernteamlidToegevoegd(let functionaris):
      if !partner.kernteam.contains(functionaris) { partner.kernteam.append(functionaris) }
    case .kernteamlidVertrokken(let functionaris):
      partner.kernteam.removeAll { $0 == functionaris }
    }
  }

  /// An organisation begins with its registration.
  public static func isBegin(_ event: PartnerGebeurtenis) -> Bool {
    if case .partnerGeregistreerd = event { return true }
    return false
  }

  /// The events a command leads to.
  public static func decide(
    _ command: PartnerCommand, _ partner: Partner
  ) throws(PartnerWeigering) -> [PartnerGebeurtenis] {
    let handeling = command.handeling
    guard !handeling.ligtInToekomst else {
      throw .opInToekomst(op: handeling.op, vandaag: handeling.vandaag)
    }
    switch command.opdracht {
    case .legVast(let code, let gegevens): return try legVast(code, gegevens, partner)
    case .maakBekend(let code, let schoolsoort):
      guard partner.code == nil else { return [] }
      let gegevens = Partnergegevens(soort: .school, schoolsoort: schoolsoort)
      return try legVast(code, gegevens, partner)
    case .voegKernteamlidToe(let functionaris):
      try toetsSchool(partner)
      if partner.kernteam.contains(functionaris) { return [] }
      return [.kernteamlidToegevoegd(functionaris: functionaris)]
    case .verwijderKernteamlid(let functionaris):
      try toetsSchool(partner)
      guard partner.kernteam.contains(functionaris) else { return [] }
      return [.kernteamlidVertrokken(functionaris: functionaris)]
    }
  }

  private static func legVast(
    _ code: Partnercode, _ gegevens: Partnergegevens, _ partner: Partner
  ) throws(PartnerWeigering) -> [PartnerGebeurtenis] {
    if gegevens.soort == .school {
      guard code.vestiging != nil else { throw .schoolZonderVestiging(code) }
    } else if code.vestiging != nil {
      throw .vestigingIsSchool(code)
    }
    guard partner.code != nil else {
      return [.partnerGeregistreerd(code: code, gegevens: gegevens)]
    }
    return partner.gegevens == gegevens ? [] : [.partnerGewijzigd(gegevens: gegevens)]
  }

  private static func toetsSchool(_ partner: Partner) throws(PartnerWeigering) {
    guard let code = partner.code else { throw .onbekendePartner(nil) }
    guard partner.gegevens.soort == .school else { throw .geenSchool(code) }
  }
}
