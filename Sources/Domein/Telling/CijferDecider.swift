/// A command to the book of figures.
public typealias CijferCommand = Command<CijferOpdracht>

/// What someone wants to lay down about figures.
public enum CijferOpdracht: Equatable, Sendable {
  /// Lay down a variant of a definition.
  case stelVariantVast(Telvariant)
  /// Keep figures as they were published.
  case bevries(Publicatie)
}

/// Why a command to the book of figures is refused, in the order in which it is checked.
public enum CijferWeigering: Weigering {
  case opInToekomst
  case redenOntbreekt
  case zonderInstelling(Definitie)
  case instellingHoortErNietBij(Instellingssleutel, Definitie)
  case dubbeleInstelling(Instellingssleutel)
  case ongeldigeWaarde(Instellingssleutel, verwacht: String)
  case eindigtVoorBegin
  case nietsGeteld
  case alBevroren(Cijfernaam)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .opInToekomst, .redenOntbreekt, .zonderInstelling, .instellingHoortErNietBij,
      .dubbeleInstelling, .ongeldigeWaarde, .eindigtVoorBegin:
      .ongeldigGegeven
    case .nietsGeteld, .alBevroren: .regel
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .opInToekomst: "cijfers en varianten worden vastgelegd op de dag van vandaag"
    case .redenOntbreekt: "een eigen variant vraagt om een reden: waar het besluit staat"
    case .zonderInstelling(let definitie):
      definitie.instellingen.isEmpty
        ? "definitie \(definitie.rawValue) heeft niets in te stellen"
        : "noem wat er anders is dan bij \(definitie.rawValue): \(Self.lijst(definitie))"
    case .instellingHoortErNietBij(let sleutel, let definitie):
      "\(sleutel.rawValue) doet niets bij \(definitie.rawValue); daar kan: "
        + (definitie.instellingen.isEmpty ? "niets" : Self.lijst(definitie))
    case .dubbeleInstelling(let sleutel): "\(sleutel.rawValue) staat er twee keer"
    case .ongeldigeWaarde(let sleutel, let verwacht):
      "\(sleutel.rawValue) verwacht \(verwacht)"
    case .eindigtVoorBegin: "de variant zou eindigen voor zij begint"
    case .nietsGeteld: "er is geen cijfer om te bevriezen"
    case .alBevroren(let naam):
      "'\(naam)' is al bevroren, met een andere vraag of andere cijfers; kies een andere naam, of"
        + " bekijk met 'telling hertel' wat er veranderde"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .nietsGeteld, .alBevroren: "een gepubliceerd cijfer blijft zoals het was"
    case .opInToekomst, .redenOntbreekt, .zonderInstelling, .instellingHoortErNietBij,
      .dubbeleInstelling, .ongeldigeWaarde, .eindigtVoorBegin:
      nil
    }
  }

  private static func lijst(_ definitie: Definitie) -> String {
    definitie.instellingen.map(\.rawValue).joined(separator: ", ")
  }
}

/// The book of figures as an aggregate.
///
/// Requirements:
/// 1. A variant differs from its definition in at least one of the settings of that definition.
/// 2. A publication is kept once under its name, and never changes.
public enum CijferDecider: Decider {
  /// The state before the first event.
  public static let initial = Cijferboek()

  /// Takes an event into the state.
  public static func evolve(_ boek: inout Cijferboek, _ feit: Feit<CijferGebeurtenis>) {
    switch feit.event {
    case .telvariantVastgesteld(let variant):
      boek.varianten.removeAll { $0.naam == variant.naam }
      boek.varianten.append(variant)
      boek.varianten.sort { $0.naam < $1.naam }
    case .cijfersBevroren(let publicatie):
      boek.bevroren.append(
        Bevroren(
          id: feit.identiteit, op: feit.op, vastgelegd: feit.vastgelegd, door: feit.door,
          publicatie: publicatie))
    }
  }

  /// Nothing in the book rests on anything else in it.
  public static func isBegin(_ event: CijferGebeurtenis) -> Bool { true }

  /// The events a command leads to.
  public static func decide(
    _ command: CijferCommand, _ boek: Cijferboek
  ) throws(CijferWeigering) -> [CijferGebeurtenis] {
    guard !command.handeling.ligtInToekomst else { throw .opInToekomst }
    switch command.opdracht {
    case .stelVariantVast(let variant):
      try toets(variant)
      return boek.variant(variant.naam) == variant ? [] : [.telvariantVastgesteld(variant)]
    case .bevries(let publicatie):
      guard !publicatie.cijfers.isEmpty else { throw .nietsGeteld }
      guard let eerder = boek.bevroren(publicatie.naam) else {
        return [.cijfersBevroren(publicatie)]
      }
      guard eerder.publicatie.isGelijk(aan: publicatie) else {
        throw .alBevroren(publicatie.naam)
      }
      return []
    }
  }

  private static func toets(_ variant: Telvariant) throws(CijferWeigering) {
    guard !variant.reden.isEmpty else { throw .redenOntbreekt }
    let mogelijk = variant.definitie.instellingen
    guard !variant.instellingen.isEmpty, !mogelijk.isEmpty else {
      throw .zonderInstelling(variant.definitie)
    }
    var gezien: Set<Instellingssleutel> = []
    for instelling in variant.instellingen {
      let sleutel = instelling.sleutel
      guard mogelijk.contains(sleutel) else {
        throw .instellingHoortErNietBij(sleutel, variant.definitie)
      }
      guard gezien.insert(sleutel).inserted else { throw .dubbeleInstelling(sleutel) }
      if let verwacht = sleutel.fout(in: instelling.waarde) {
        throw .ongeldigeWaarde(sleutel, verwacht: verwacht)
      }
    }
    if let vanaf = variant.geldigheid.vanaf, let tot = variant.geldigheid.totEnMet, tot < vanaf {
      throw .eindigtVoorBegin
    }
  }
}
