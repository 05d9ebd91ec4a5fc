public import Domein
import EventLog

extension Sessie {
  /// Destroys the personal part of one event at once: information that may not be kept.
  ///
  /// The event stays, without its texts and names; what remains is that it happened, by whom and
  /// for which reason. Who a jongere is does not go this way: the retention term rules that.
  public func vernietigInhoud(
    _ nummer: Gebeurtenisnummer, _ reden: Vernietigingsreden
  ) throws -> Uitslag {
    let stroom = try stroom(van: nummer)
    guard let event = try gang.log.event(at: LogPosition(nummer.waarde)),
      event.personal != .none
    else { throw Vernietigfout.geenPersoonlijkDeel(nummer) }
    let vernietiging = Vernietiging(gebeurtenis: nummer, reden: reden)
    switch stroom {
    case .casus: try vernietig(CasusAggregaat.self, stroom, vernietiging)
    case .kenmerk: try vernietig(KenmerkAggregaat.self, stroom, vernietiging)
    case .melding: try vernietig(MeldingAggregaat.self, stroom, vernietiging)
    case .overleg: try vernietig(OverlegAggregaat.self, stroom, vernietiging)
    case .jongere:
      let verloop = try verloop(JongereAggregaat.self, stroom)
      let feit = verloop.feiten.first { $0.nummer == nummer }
      if let feit, JongereDecider.isTijdloos(feit.event) { throw Vernietigfout.wieHetIs }
      try vernietig(JongereAggregaat.self, stroom, vernietiging)
    case .partner, .functionaris, .instelling, .levering, .bewaking, .cijfers, .bijdragen:
      throw Vernietigfout.nietOverJongere
    }
    var uitslag = Uitslag()
    uitslag.noem(stroom)
    return uitslag
  }
}

/// Why the personal part of an event cannot be destroyed by itself.
public enum Vernietigfout: Weigering {
  case geenPersoonlijkDeel(Gebeurtenisnummer)
  case wieHetIs
  case nietOverJongere

  /// What kind of refusal it is.
  public var aard: Weigeringsaard { .regel }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .geenPersoonlijkDeel(let nummer):
      "gebeurtenis \(nummer) heeft geen persoonlijke inhoud om te vernietigen"
    case .wieHetIs: "wie een jongere is, wordt niet los vernietigd"
    case .nietOverJongere: "deze gebeurtenis gaat niet over een jongere"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .geenPersoonlijkDeel: "alleen namen, nummers en vrije tekst zijn te vernietigen"
    case .wieHetIs: "Selectielijst gemeenten 2020, 12.1.3: na de bewaartermijn, in één keer"
    case .nietOverJongere: "direct vernietigen is er voor wat een school niet had mogen melden"
    }
  }
}
