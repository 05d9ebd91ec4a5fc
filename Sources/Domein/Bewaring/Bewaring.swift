public import Kalender

/// How long the file of a jongere is kept, and what holds it: part of the fold of a jongere.
public struct Bewaring: Equatable, Sendable {
  /// A proposal to destroy that waits for a second person.
  public struct Voorstel: Equatable, Sendable {
    /// The event.
    public let id: Gebeurtenisnummer
    /// Who made it.
    public let door: Medewerkercode
    /// When.
    public let op: Datum
  }

  /// A restriction in force.
  public struct Beperking: Equatable, Sendable {
    /// The event.
    public let id: Gebeurtenisnummer
    /// What is held back.
    public let soort: Beperkingsoort
    /// Why.
    public let grond: Beperkingsgrond
    /// Since when.
    public let op: Datum
  }

  /// The end of the file.
  public struct Einde: Equatable, Sendable {
    /// The event.
    public let id: Gebeurtenisnummer
    /// When.
    public let op: Datum
    /// Who decided.
    public let door: Medewerkercode
    /// The certificate.
    public let akte: Vernietigingsakte
  }

  /// The proposal that waits; nil for none.
  public internal(set) var voorstel: Voorstel?
  /// The proposal to destroy the side of the Wet politiegegevens that waits; nil for none.
  public internal(set) var politievoorstel: Voorstel?
  /// When that side was destroyed: of what was recorded before each of them.
  public internal(set) var politie: [Einde] = []
  /// Restrictions in force.
  public internal(set) var beperkingen: [Beperking] = []
  /// When it was destroyed; nil while it is there.
  public internal(set) var einde: Einde?

  /// Nothing was decided about it.
  public init() {}

  /// The last destruction of the side of the Wet politiegegevens: what came before it is gone.
  public var politieTot: Gebeurtenisnummer? { politie.map(\.id).max() }

  /// The proposal for a part that waits.
  public func voorstel(_ deel: Vernietigdeel) -> Voorstel? {
    switch deel {
    case .dossier: voorstel
    case .politiegegevens: politievoorstel
    }
  }

  /// A restriction of a kind that is in force.
  public func beperking(_ soort: Beperkingsoort) -> Beperking? {
    beperkingen.first { $0.soort == soort }
  }

  /// Takes an event into the state.
  mutating func neemOp(_ feit: Feit<JongereGebeurtenis>, _ gebeurtenis: Bewaargebeurtenis) {
    switch gebeurtenis {
    case .vernietigingVoorgesteld:
      voorstel = Voorstel(id: feit.identiteit, door: feit.door, op: feit.op)
    case .vernietigingAfgewezen(let id, _):
      if voorstel?.id == id { voorstel = nil }
      if politievoorstel?.id == id { politievoorstel = nil }
    case .politiegegevensVoorgesteld:
      politievoorstel = Voorstel(id: feit.identiteit, door: feit.door, op: feit.op)
    case .politiegegevensVernietigd(let akte):
      politievoorstel = nil
      politie.append(Einde(id: feit.identiteit, op: feit.op, door: feit.door, akte: akte))
    case .jongereVernietigd(let akte):
      (voorstel, politievoorstel) = (nil, nil)
      einde = Einde(id: feit.identiteit, op: feit.op, door: feit.door, akte: akte)
    case .beperkingIngesteld(let soort, let grond, _):
      beperkingen.removeAll { $0.soort == soort }
      beperkingen.append(
        Beperking(id: feit.identiteit, soort: soort, grond: grond, op: feit.op))
    case .beperkingOpgeheven(let soort, _): beperkingen.removeAll { $0.soort == soort }
    }
  }
}

/// What someone wants with the file of a jongere.
public enum Bewaaropdracht: Equatable, Sendable {
  /// Propose to destroy it.
  case stelVernietigingVoor(Bewaaroordeel, Vernietigdeel = .dossier)
  /// Turn the proposal down.
  case wijsVernietigingAf(Afwijsreden, Vernietigdeel = .dossier)
  /// Decide, as a second person.
  case vernietig(
    Vernietigingsakte, Bewaaroordeel, Vernietigdeel = .dossier, zelfdeGebruiker: Bool)
  /// Restrict processing, or hold destruction back.
  case beperk(Beperkingsoort, Beperkingsgrond, toelichting: String)
  /// Lift the restriction.
  case hefOp(Beperkingsoort, toelichting: String)
}

/// Why such a command is refused, in the order in which it is checked.
public enum Bewaarweigering: Weigering {
  case vernietigd(Datum, Gebeurtenisnummer)
  case beperkt(Beperkingsgrond, Datum)
  case nogNiet([Beletsel])
  case geenVoorstel
  case zelfdePersoon(Medewerkercode)
  case zelfdeGebruiker
  case nietBeperkt(Beperkingsoort)
  case toelichtingOntbreekt

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .toelichtingOntbreekt: .ongeldigGegeven
    case .vernietigd, .beperkt, .nogNiet, .geenVoorstel, .zelfdePersoon, .zelfdeGebruiker,
      .nietBeperkt:
      .regel
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .vernietigd(let dag, let nummer):
      "dit dossier is vernietigd op \(dag.kort); zie 'dossier verklaring \(nummer)'"
    case .beperkt(let grond, let dag):
      "de verwerking is beperkt sinds \(dag.kort): \(grond.omschrijving);"
        + " opheffen kan met 'jongere beperking --opheffen'"
    case .nogNiet(let beletselen):
      "dit dossier mag nog niet weg: " + beletselen.map(\.tekst).joined(separator: "; ")
    case .geenVoorstel:
      "er is geen voorstel; leg dat eerst vast met 'jongere vernietig', daarna beslist een ander"
    case .zelfdePersoon(let code):
      "'\(code)' deed het voorstel; een ander moet beslissen"
    case .zelfdeGebruiker:
      "het voorstel kwam van dezelfde gebruiker van het besturingssysteem; een ander moet beslissen"
    case .nietBeperkt(let soort): "er is geen beperking '\(soort.rawValue)' om op te heffen"
    case .toelichtingOntbreekt: "een beperking vraagt om een toelichting (--toelichting)"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .vernietigd: "Selectielijst gemeenten 2020, 12.1.3"
    case .beperkt: "AVG, artikel 18 lid 2: dan mag er alleen worden opgeslagen"
    case .nogNiet: "Selectielijst gemeenten 2020, 12.1; Archiefwet"
    case .geenVoorstel, .zelfdePersoon, .zelfdeGebruiker:
      "vier ogen: voorstellen en beslissen doen twee mensen"
    case .nietBeperkt: "opheffen kan alleen wat er is"
    case .toelichtingOntbreekt: nil
    }
  }
}

extension Jongere {
  /// The events a command about the file leads to.
  func besluit(
    _ opdracht: Bewaaropdracht, _ handeling: Handeling
  ) throws(Bewaarweigering) -> [Bewaargebeurtenis] {
    if let einde = bewaring.einde { throw .vernietigd(einde.op, einde.id) }
    switch opdracht {
    case .stelVernietigingVoor(let oordeel, let deel):
      let (vanaf, grond) = try Self.mag(oordeel, handeling.vandaag)
      guard bewaring.voorstel(deel) == nil else { return [] }
      return switch deel {
      case .dossier: [.vernietigingVoorgesteld(vanaf: vanaf, grond: grond)]
      case .politiegegevens: [.politiegegevensVoorgesteld(vanaf: vanaf)]
      }
    case .wijsVernietigingAf(let reden, let deel):
      guard let voorstel = bewaring.voorstel(deel) else { throw .geenVoorstel }
      return [.vernietigingAfgewezen(voorstel: voorstel.id, reden: reden)]
    case .vernietig(let akte, let oordeel, let deel, let zelfdeGebruiker):
      guard let voorstel = bewaring.voorstel(deel) else { throw .geenVoorstel }
      guard voorstel.door != handeling.door else { throw .zelfdePersoon(handeling.door) }
      guard !zelfdeGebruiker else { throw .zelfdeGebruiker }
      _ = try Self.mag(oordeel, handeling.vandaag)
      return switch deel {
      case .dossier: [.jongereVernietigd(akte)]
      case .politiegegevens: [.politiegegevensVernietigd(akte)]
      }
    case .beperk(let soort, let grond, let toelichting):
      guard !toelichting.isEmpty else { throw .toelichtingOntbreekt }
      if bewaring.beperking(soort)?.grond == grond { return [] }
      return [.beperkingIngesteld(soort: soort, grond: grond, toelichting: toelichting)]
    case .hefOp(let soort, let toelichting):
      guard bewaring.beperking(soort) != nil else { throw .nietBeperkt(soort) }
      guard !toelichting.isEmpty else { throw .toelichtingOntbreekt }
      return [.beperkingOpgeheven(soort: soort, toelichting: toelichting)]
    }
  }

  private static func mag(
    _ oordeel: Bewaaroordeel, _ vandaag: Datum
  ) throws(Bewaarweigering) -> (Datum, Bewaargrond) {
    guard oordeel.beletselen.isEmpty, let stap = oordeel.bepalend else {
      throw .nogNiet(oordeel.beletselen)
    }
    return (stap.vanaf, stap.grond)
  }
}
