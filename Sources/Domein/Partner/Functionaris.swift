public import Kalender

/// What is registered about a person with a role.
public struct Functionarisgegevens: Equatable, Sendable {
  /// Role.
  public var rol: Rol
  /// Name; personal.
  public var naam: String
  /// Organisation; nil for the municipality itself.
  public var organisatie: Partnercode?
  /// User id of the operating system; once one functionaris has it, it alone is identity.
  public var gebruiker: Int?
  /// First day of the mandate; nil for the day of registration.
  public var van: Datum?
  /// Last day of the mandate, that day included; nil without an end.
  public var totEnMet: Datum?

  /// Describes a person with a role.
  public init(
    rol: Rol, naam: String = "", organisatie: Partnercode? = nil, gebruiker: Int? = nil,
    van: Datum? = nil, totEnMet: Datum? = nil
  ) {
    self.rol = rol
    self.naam = naam
    self.organisatie = organisatie
    self.gebruiker = gebruiker
    self.van = van
    self.totEnMet = totEnMet
  }
}

/// What happens to a functionaris.
public enum FunctionarisGebeurtenis: Equatable, Sendable {
  /// A person took up a role; without another the day of the event is the first of the mandate.
  case functionarisGeregistreerd(code: Medewerkercode, gegevens: Functionarisgegevens)
  /// Particulars changed; the whole set is repeated.
  case functionarisGewijzigd(gegevens: Functionarisgegevens)
  /// Someone else takes the work for a span of days.
  case vervangingGeregeld(door: Medewerkercode, van: Datum, totEnMet: Datum?)
  /// The mandate ended; the day of the event is the first without it.
  case functionarisVertrokken
}

/// A person with a role: the fold of its events.
public struct Functionaris: Equatable, Sendable {
  /// The code; nil before the registration.
  public internal(set) var code: Medewerkercode?
  /// Particulars.
  public internal(set) var gegevens = Functionarisgegevens(rol: .administratie)
  /// First day of the mandate.
  public internal(set) var van: Datum?
  /// First day without mandate; nil while it lasts.
  public internal(set) var tot: Datum?
  /// Replacements, in order.
  public internal(set) var vervangingen: [Vervanging] = []

  /// A person who is not known.
  public init() {}

  /// A person as a row keeps it.
  public init(
    code: Medewerkercode, gegevens: Functionarisgegevens, van: Datum?, tot: Datum?,
    vervangingen: [Vervanging]
  ) {
    self.code = code
    self.gegevens = gegevens
    self.van = van
    self.tot = tot
    self.vervangingen = vervangingen
  }

  /// Whether the mandate holds on a day.
  public func isInFunctie(op dag: Datum) -> Bool {
    van.map { $0 <= dag } ?? false && (tot.map { dag < $0 } ?? true)
  }

  /// Who takes the work on a day; nil when the functionaris does it.
  public func vervanger(op dag: Datum) -> Medewerkercode? {
    vervangingen.last { $0.van <= dag && ($0.totEnMet.map { dag <= $0 } ?? true) }?.door
  }
}

/// A replacement.
public struct Vervanging: Equatable, Sendable {
  /// Who takes the work.
  public let door: Medewerkercode
  /// First day.
  public let van: Datum
  /// Last day; nil without an end.
  public let totEnMet: Datum?

  /// Describes a replacement.
  public init(door: Medewerkercode, van: Datum, totEnMet: Datum?) {
    self.door = door
    self.van = van
    self.totEnMet = totEnMet
  }
}

/// A command to a functionaris.
public typealias FunctionarisCommand = Command<FunctionarisOpdracht>

/// What someone wants to record about a functionaris.
public enum FunctionarisOpdracht: Equatable, Sendable {
  /// Register, or replace the particulars.
  case legVast(code: Medewerkercode, gegevens: Functionarisgegevens)
  /// Arrange a replacement.
  case regelVervanging(door: Medewerkercode, van: Datum, totEnMet: Datum?)
  /// End the mandate.
  case laatVertrekken
}

/// Why a command to a functionaris is refused, in the order in which it is checked.
public enum FunctionarisWeigering: Weigering {
  case onbekendeFunctionaris
  case opInToekomst(op: Datum, vandaag: Datum)
  case gereserveerdeCode(Medewerkercode)
  case eindeVoorBegin(van: Datum, totEnMet: Datum)
  case mandaatEindigtVoorBegin(van: Datum, totEnMet: Datum)
  case vervangtZichzelf

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .onbekendeFunctionaris, .opInToekomst, .eindeVoorBegin, .gereserveerdeCode:
      .ongeldigGegeven
    case .mandaatEindigtVoorBegin, .vervangtZichzelf: .regel
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .onbekendeFunctionaris: "deze functionaris is niet bekend in het dossier"
    case .opInToekomst(let op, let vandaag):
      "de dag \(op.kort) ligt in de toekomst; vandaag is \(vandaag.kort)"
    case .gereserveerdeCode(let code): "de code \(code) is van het programma zelf"
    case .eindeVoorBegin(let van, let totEnMet):
      "de laatste dag \(totEnMet.kort) ligt voor de eerste dag \(van.kort)"
    case .mandaatEindigtVoorBegin(let van, let totEnMet):
      "het mandaat zou eindigen op \(totEnMet.kort), voor het begint op \(van.kort)"
    case .vervangtZichzelf: "iemand vervangt niet zichzelf"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .vervangtZichzelf: "een vervanger is een ander"
    case .mandaatEindigtVoorBegin:
      "een mandaat (Algemene wet bestuursrecht, artikel 10:1) eindigt op of na zijn eerste dag"
    case .onbekendeFunctionaris, .opInToekomst, .gereserveerdeCode, .eindeVoorBegin: nil
    }
  }
}

/// A functionaris as an aggregate.
public enum FunctionarisDecider: Decider {
  /// The state before the first event.
  public static let initial = Functionaris()

  /// Takes an event into the state.
  public static func evolve(
    _ functionaris: inout Functionaris, _ feit: Feit<FunctionarisGebeurtenis>
  ) {
    switch feit.event {
    case .functionarisGeregistreerd(let code, let gegevens):
      functionaris.code = code
      functionaris.gegevens = gegevens
      functionaris.van = gegevens.van ?? feit.op
      functionaris.tot = gegevens.totEnMet?.plus(dagen: 1)
    case .functionarisGewijzigd(let gegevens):
      functionaris.gegevens = gegevens
      functionaris.van = gegevens.van ?? functionaris.van
      functionaris.tot = gegevens.totEnMet?.plus(dagen: 1)
    case .vervangingGeregeld(let door, let van, let totEnMet):
      functionaris.vervangingen.append(Vervanging(door: door, van: van, totEnMet: totEnMet))
    case .functionarisVertrokken:
      functionaris.tot = functionaris.tot.map { min($0, feit.op) } ?? feit.op
    }
  }

  /// A functionaris begins with the registration.
  public static func isBegin(_ event: FunctionarisGebeurtenis) -> Bool {
    if case .functionarisGeregistreerd = event { return true }
    return false
  }

  /// The events a command leads to.
  public static func decide(
    _ command: FunctionarisCommand, _ functionaris: Functionaris
  ) throws(FunctionarisWeigering) -> [FunctionarisGebeurtenis] {
    let handeling = command.handeling
    guard !handeling.ligtInToekomst else {
      throw .opInToekomst(op: handeling.op, vandaag: handeling.vandaag)
    }
    if case .legVast(let code, let gegevens) = command.opdracht {
      guard code != .systeem else { throw .gereserveerdeCode(code) }
      let van = gegevens.van ?? functionaris.van ?? handeling.op
      if let totEnMet = gegevens.totEnMet, totEnMet < van {
        throw .mandaatEindigtVoorBegin(van: van, totEnMet: totEnMet)
      }
      let loopt = functionaris.tot.map { handeling.op < $0 } ?? true
      guard functionaris.code != nil, loopt else {
        return [.functionarisGeregistreerd(code: code, gegevens: gegevens)]
      }
      return functionaris.gegevens == gegevens ? [] : [.functionarisGewijzigd(gegevens: gegevens)]
    }
    guard let code = functionaris.code else { throw .onbekendeFunctionaris }
    switch command.opdracht {
    case .legVast: return []
    case .regelVervanging(let door, let van, let totEnMet):
      guard door != code else { throw .vervangtZichzelf }
      if let totEnMet, totEnMet < van { throw .eindeVoorBegin(van: van, totEnMet: totEnMet) }
      let nieuw = Vervanging(door: door, van: van, totEnMet: totEnMet)
      if functionaris.vervangingen.contains(nieuw) { return [] }
      return [.vervangingGeregeld(door: door, van: van, totEnMet: totEnMet)]
    case .laatVertrekken:
      let loopt = functionaris.tot.map { handeling.op < $0 } ?? true
      return loopt ? [.functionarisVertrokken] : []
    }
  }
}
