public import Domein
import EventLog

/// Which stream of the log holds what.
///
/// The names never change: they stand in the log.
public enum Stroom: Hashable, Sendable {
  case casus(Casusnummer)
  case jongere(Jongerenummer)
  case melding(Meldingnummer)
  case overleg(Overlegnummer)
  case kenmerk(Kenmerknummer)
  case partner(Partnercode)
  case functionaris(Medewerkercode)
  case instelling
  case levering
  case bewaking
  case cijfers
  /// What destroyed files counted for in figures of closed years.
  case bijdragen

  /// The name in the log.
  ///
  /// Holds no personal data.
  public var naam: String {
    switch self {
    case .casus(let nummer): nummer.tekst
    case .jongere(let nummer): nummer.tekst
    case .melding(let nummer): nummer.tekst
    case .overleg(let nummer): nummer.tekst
    case .kenmerk(let nummer): nummer.tekst
    case .partner(let code): "partner:" + code.tekst
    case .functionaris(let code): "functionaris:" + code.tekst
    case .instelling: "instelling"
    case .levering: "levering"
    case .bewaking: "bewaking"
    case .cijfers: "cijfers"
    case .bijdragen: "bijdragen"
    }
  }

  /// Reads a name; nil for a stream this program does not know.
  public init?(naam: String) {
    if let nummer = Casusnummer(naam) {
      self = .casus(nummer)
    } else if let nummer = Jongerenummer(naam) {
      self = .jongere(nummer)
    } else if let nummer = Meldingnummer(naam) {
      self = .melding(nummer)
    } else if let nummer = Overlegnummer(naam) {
      self = .overleg(nummer)
    } else if let nummer = Kenmerknummer(naam) {
      self = .kenmerk(nummer)
    } else if naam.hasPrefix("partner:"), let code = Partnercode(String(naam.dropFirst(8))) {
      self = .partner(code)
    } else if naam.hasPrefix("functionaris:"),
      let code = Medewerkercode(String(naam.dropFirst(13)))
    {
      self = .functionaris(code)
    } else {
      switch naam {
      case "instelling": self = .instelling
      case "levering": self = .levering
      case "bewaking": self = .bewaking
      case "cijfers": self = .cijfers
      case "bijdragen": self = .bijdragen
      default: return nil
      }
    }
  }
}

extension [Stroom] {
  /// The casussen among them.
  var casussen: Set<Casusnummer> {
    Set(
      compactMap { stroom in
        guard case .casus(let nummer) = stroom else { return nil }
        return nummer
      })
  }
}

extension Leesgang {
  /// The events of some streams, stream by stream.
  func gebeurtenissen(_ stromen: [Stroom]) throws -> [RecordedEvent] {
    try stromen.compactMap { StreamName($0.naam) }.flatMap { try log.events(of: $0, upTo: nil) }
  }
}
