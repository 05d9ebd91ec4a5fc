public import Domein
import EventCodec
import EventLog
public import Kalender
import ReadModels

/// What is asked when an event is taken back.
public struct Correctieaanvraag: Equatable, Sendable {
  /// The events to take back; those that rest on each other go together.
  public var gebeurtenissen: [Gebeurtenisnummer]
  /// Why.
  public var reden: String
  /// Fields of the right event, by their stored names; empty to take back only.
  public var velden: [(naam: String, waarde: String)]
  /// Day of the right event, where that was wrong.
  public var dag: Datum?

  /// Describes a correction.
  public init(
    gebeurtenissen: [Gebeurtenisnummer], reden: String,
    velden: [(naam: String, waarde: String)] = [], dag: Datum? = nil
  ) {
    self.gebeurtenissen = gebeurtenissen
    self.reden = reden
    self.velden = velden
    self.dag = dag
  }

  /// Compares everything that was asked.
  public static func == (links: Self, rechts: Self) -> Bool {
    links.gebeurtenissen == rechts.gebeurtenissen && links.reden == rechts.reden
      && links.dag == rechts.dag && links.velden.elementsEqual(rechts.velden, by: ==)
  }

  /// Whether the right event is to take the place of the withdrawn one.
  public var vervangt: Bool { !velden.isEmpty || dag != nil }
}

extension Sessie {
  /// Takes back events, and puts the right one in the place of a single one where asked.
  ///
  /// Nothing is changed or deleted: the withdrawal and the right event are added, in one piece.
  /// An event on which others rest is only taken back with them.
  public func corrigeer(_ aanvraag: Correctieaanvraag) throws -> Uitslag {
    guard !aanvraag.reden.isEmpty else { throw Correctiefout.redenOntbreekt }
    var perStroom: [(stroom: Stroom, nummers: [Gebeurtenisnummer])] = []
    for nummer in aanvraag.gebeurtenissen {
      let stroom = try stroom(van: nummer)
      if let machtiging = stroom.eigenMachtiging { try eis(machtiging) }
      if let index = perStroom.firstIndex(where: { $0.stroom == stroom }) {
        perStroom[index].nummers.append(nummer)
      } else {
        perStroom.append((stroom, [nummer]))
      }
    }
    guard !aanvraag.vervangt || aanvraag.gebeurtenissen.count == 1 else {
      throw Correctiefout.vervangenVraagtEenGebeurtenis
    }
    var uitslag = Uitslag()
    for (stroom, nummers) in perStroom {
      try corrigeer(stroom, nummers, aanvraag)
      uitslag.noem(stroom)
    }
    return uitslag
  }

  private func corrigeer(
    _ stroom: Stroom, _ nummers: [Gebeurtenisnummer], _ aanvraag: Correctieaanvraag
  ) throws {
    switch stroom {
    case .casus: try corrigeer(CasusAggregaat.self, stroom, nummers, aanvraag)
    case .jongere: try corrigeer(JongereAggregaat.self, stroom, nummers, aanvraag)
    case .melding: try corrigeer(MeldingAggregaat.self, stroom, nummers, aanvraag)
    case .overleg: try corrigeer(OverlegAggregaat.self, stroom, nummers, aanvraag)
    case .kenmerk: try corrigeer(KenmerkAggregaat.self, stroom, nummers, aanvraag)
    case .partner: try corrigeer(PartnerAggregaat.self, stroom, nummers, aanvraag)
    case .functionaris: try corrigeer(FunctionarisAggregaat.self, stroom, nummers, aanvraag)
    case .instelling: try corrigeer(InstellingAggregaat.self, stroom, nummers, aanvraag)
    case .cijfers: try corrigeer(CijferAggregaat.self, stroom, nummers, aanvraag)
    case .levering, .bewaking, .bijdragen: throw Correctiefout.nietTerugTeNemen
    }
  }

  private func corrigeer<A: Aggregaat>(
    _: A.Type, _ stroom: Stroom, _ nummers: [Gebeurtenisnummer], _ aanvraag: Correctieaanvraag
  ) throws {
    let verloop = try verloop(A.self, stroom)
    for nummer in nummers {
      guard verloop.feiten.contains(where: { $0.nummer == nummer }) else {
        throw Correctiefout.nietTerugTeNemen
      }
      guard !verloop.isIngetrokken(nummer) else { throw Correctiefout.alIngetrokken(nummer) }
    }
    try toetsSteun(A.self, verloop, zonder: nummers, vervangen: aanvraag.vervangt)
    for nummer in nummers {
      _ = try trekIn(
        A.self, stroom, Intrekking(gebeurtenis: nummer, reden: aanvraag.reden),
        op: omstandigheden.vandaag)
    }
    guard aanvraag.vervangt,
      let vervangen = verloop.feiten.first(where: { $0.nummer == nummers.first })
    else { return }
    let juist = try Juistmaker.juist(A.self, vervangen, aanvraag.velden)
    let dag = aanvraag.dag ?? vervangen.op
    guard dag <= omstandigheden.vandaag else {
      throw Correctiefout.dagInToekomst(dag)
    }
    try voegToe(A.self, stroom, juist, op: dag, vervangt: vervangen.identiteit)
  }

  /// What would lose its footing is named, and the act refused.
  private func toetsSteun<A: Aggregaat>(
    _: A.Type, _ verloop: Verloop<A.D>, zonder nummers: [Gebeurtenisnummer], vervangen: Bool
  ) throws {
    let alle = verloop.geldig()
    let over = vervangen ? alle : alle.filter { !nummers.contains($0.nummer) }
    let eerder = Set(A.D.zonderSteun(alle))
    let nieuw = A.D.zonderSteun(over).filter { !eerder.contains($0) }
    guard nieuw.isEmpty else { throw Correctiefout.anderenRustenErop(nieuw) }
  }

  /// The stream in which an event stands.
  func stroom(van nummer: Gebeurtenisnummer) throws -> Stroom {
    guard let event = try gang.log.event(at: LogPosition(nummer.waarde)),
      let stroom = Stroom(naam: event.stream.text)
    else { throw Dossierfout.nietGevonden(wat: "gebeurtenis", nummer: nummer.description) }
    if let jongere = try jongere(van: stroom) { try toetsVernietigd(jongere) }
    return stroom
  }
}

/// Why an event cannot be taken back.
public enum Correctiefout: Weigering {
  case redenOntbreekt
  case nietTerugTeNemen
  case alIngetrokken(Gebeurtenisnummer)
  case vervangenVraagtEenGebeurtenis
  case anderenRustenErop([Gebeurtenisnummer])
  case onbekendVeld(String, bekend: [String])
  case ongeldigeWaarde(String)
  case dagInToekomst(Datum)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .redenOntbreekt, .onbekendVeld, .ongeldigeWaarde, .dagInToekomst,
      .vervangenVraagtEenGebeurtenis:
      .ongeldigGegeven
    case .nietTerugTeNemen, .alIngetrokken, .anderenRustenErop: .regel
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .redenOntbreekt: "een gebeurtenis terugnemen vraagt om een reden"
    case .nietTerugTeNemen: "deze gebeurtenis is niet terug te nemen"
    case .alIngetrokken(let nummer): "gebeurtenis \(nummer) is al teruggenomen"
    case .vervangenVraagtEenGebeurtenis: "vervangen kan bij één gebeurtenis tegelijk"
    case .anderenRustenErop(let nummers):
      "andere gebeurtenissen rusten hierop: \(nummers.map(\.description).joined(separator: ", "));"
        + " neem die ook terug"
    case .onbekendVeld(let naam, let bekend):
      "de gebeurtenis heeft geen veld '\(naam)'; wel: \(bekend.joined(separator: ", "))"
    case .ongeldigeWaarde(let naam): "de waarde van veld '\(naam)' past niet"
    case .dagInToekomst(let dag): "de dag \(dag.kort) ligt in de toekomst"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .nietTerugTeNemen, .alIngetrokken, .anderenRustenErop:
      "het logboek vergeet niets: een correctie is zelf een gebeurtenis"
    case .redenOntbreekt, .onbekendVeld, .ongeldigeWaarde, .dagInToekomst,
      .vervangenVraagtEenGebeurtenis:
      nil
    }
  }
}

extension Stroom {
  /// What changing such a stream asks besides the power to correct: whoever may not write an event
  /// may not take it back either.
  fileprivate var eigenMachtiging: Machtiging? {
    switch self {
    case .partner, .functionaris, .instelling, .cijfers: .beheren
    case .casus, .jongere, .melding, .overleg, .kenmerk, .levering, .bewaking, .bijdragen: nil
    }
  }
}

extension Uitslag {
  /// Notes what a command was about.
  mutating func noem(_ stroom: Stroom) {
    switch stroom {
    case .casus(let nummer): casus = nummer
    case .jongere(let nummer): jongere = nummer
    case .melding(let nummer): melding = nummer
    case .overleg(let nummer): overleg = nummer
    case .kenmerk, .partner, .functionaris, .instelling, .levering, .bewaking, .cijfers,
      .bijdragen:
      return
    }
  }
}
