public import Domein
import JSON
import Kalender

/// Stored form of what happens in a casus.
///
/// Personal: every free text about people.
public enum CasusCodec: Veldcodec {
  /// The events of a casus.
  public typealias Event = CasusGebeurtenis

  /// Names of events that change no figure, whatever they say: a count need not read them.
  ///
  /// Two thirds of a casus. What is not named here is read, so that what comes later counts.
  public static let buitenCijfers: Set<String> = [
    "fase-gewijzigd/1", "contact-vastgelegd/1", "bevinding-vastgelegd/1", "afspraak-gemaakt/1",
    "afspraak-afgedaan/1", "plan-vastgesteld/1", "plan-geevalueerd/1", "termijn-geescaleerd/1",
    "signaal-gegeven/1",
  ]

  /// The stored name with its version.
  public static func naam(_ event: CasusGebeurtenis) -> String {
    switch event {
    case .instroom(let gebeurtenis): naam(gebeurtenis)
    case .verzuim(let gebeurtenis): naam(gebeurtenis)
    case .contact(let gebeurtenis): naam(gebeurtenis)
    case .aanpak(let gebeurtenis): naam(gebeurtenis)
    case .loop(let gebeurtenis): naam(gebeurtenis)
    case .keten(let gebeurtenis): naam(gebeurtenis)
    case .termijn(let gebeurtenis): naam(gebeurtenis)
    case .onderzoek(let gebeurtenis): naam(gebeurtenis)
    }
  }

  static func schrijf(_ event: CasusGebeurtenis, _ s: inout Inhoudschrijver) {
    switch event {
    case .instroom(let gebeurtenis): schrijf(gebeurtenis, &s)
    case .verzuim(let gebeurtenis): schrijf(gebeurtenis, &s)
    case .contact(let gebeurtenis): schrijf(gebeurtenis, &s)
    case .aanpak(let gebeurtenis): schrijf(gebeurtenis, &s)
    case .loop(let gebeurtenis): schrijf(gebeurtenis, &s)
    case .keten(let gebeurtenis): schrijf(gebeurtenis, &s)
    case .termijn(let gebeurtenis): schrijf(gebeurtenis, &s)
    case .onderzoek(let gebeurtenis): schrijf(gebeurtenis, &s)
    }
  }

  static func lees(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> CasusGebeurtenis? {
    if let gebeurtenis = try leesContact(naam, &l) { return .contact(gebeurtenis) }
    if let gebeurtenis = try leesInstroom(naam, &l) { return .instroom(gebeurtenis) }
    if let gebeurtenis = try leesVerzuim(naam, &l) { return .verzuim(gebeurtenis) }
    if let gebeurtenis = try leesTermijn(naam, &l) { return .termijn(gebeurtenis) }
    if let gebeurtenis = try leesLoop(naam, &l) { return .loop(gebeurtenis) }
    if let gebeurtenis = try leesAanpak(naam, &l) { return .aanpak(gebeurtenis) }
    if let gebeurtenis = try leesKeten(naam, &l) { return .keten(gebeurtenis) }
    if let gebeurtenis = try leesOnderzoek(naam, &l) { return .onderzoek(gebeurtenis) }
    return nil
  }
}
