public import Domein
import JSON

/// Stored form of the events of one aggregate.
///
/// Names and versions are written here and nowhere else, and never change, whatever the Swift
/// names do: `casus-geopend/1`. A changed form gets the next version; the old one stays readable.
public protocol Gebeurteniscodec<Event> {
  /// The events of the aggregate.
  associatedtype Event: Sendable

  /// The stored name with its version.
  static func naam(_ event: Event) -> String

  /// Writes an event; nil for the personal part when it has none.
  static func codeer(_ event: Event, vervangt: Gebeurtenisnummer?) -> Gecodeerd

  /// Reads an event, and the identity of the one it replaces.
  static func decodeer(
    _ opgeslagen: Opgeslagen
  ) throws(Codecfout) -> (event: Event, vervangt: Gebeurtenisnummer?)
}

/// Stored names of events.
public enum Gebeurtenisnaam {
  /// A name without its version: `casus-geopend` of `casus-geopend/1`.
  public static func kaal(_ naam: String) -> String { String(naam.prefix { $0 != "/" }) }
}

/// An event as text: what goes into the log.
public struct Gecodeerd: Equatable, Sendable {
  /// The stored name with its version.
  public let naam: String
  /// The open part: a JSON object.
  public let inhoud: [UInt8]
  /// The personal part: a JSON object; nil when there is nothing personal.
  public let persoonlijk: [UInt8]?
}

/// An event as it stands in the log.
public struct Opgeslagen: Sendable {
  /// Its number in the log.
  public let nummer: Int
  /// The stored name with its version.
  public let naam: String
  /// The open part.
  public let inhoud: [UInt8]
  /// The personal part; nil when it has none or it was destroyed.
  public let persoonlijk: [UInt8]?

  /// Takes an event apart.
  public init(nummer: Int, naam: String, inhoud: [UInt8], persoonlijk: [UInt8]?) {
    self.nummer = nummer
    self.naam = naam
    self.inhoud = inhoud
    self.persoonlijk = persoonlijk
  }
}

/// Why an event of the log cannot be read: the log is damaged, or of a newer program.
public enum Codecfout: Error, Equatable, Sendable {
  case onbekendeNaam(nummer: Int, naam: String)
  case onleesbaar(nummer: Int, naam: String, plaats: Int)
}

/// What an aggregate's codec has to say: the rest is the same for all.
protocol Veldcodec: Gebeurteniscodec {
  static func schrijf(_ event: Event, _ schrijver: inout Inhoudschrijver)
  static func lees(_ naam: String, _ lezer: inout Inhoudlezer) throws(JSONFailure) -> Event?
}

extension Veldcodec {
  /// Writes an event; nil for the personal part when it has none.
  public static func codeer(_ event: Event, vervangt: Gebeurtenisnummer? = nil) -> Gecodeerd {
    var schrijver = Inhoudschrijver()
    schrijver.gebeurtenis("vervangt", vervangt)
    schrijf(event, &schrijver)
    return Gecodeerd(
      naam: naam(event), inhoud: schrijver.openBytes(), persoonlijk: schrijver.persoonlijkeBytes())
  }

  /// Reads an event, and the identity of the one it replaces.
  public static func decodeer(
    _ opgeslagen: Opgeslagen
  ) throws(Codecfout) -> (event: Event, vervangt: Gebeurtenisnummer?) {
    do {
      var lezer = try Inhoudlezer(open: opgeslagen.inhoud, persoonlijk: opgeslagen.persoonlijk)
      let vervangt = try lezer.vervangt()
      if let event = try lees(opgeslagen.naam, &lezer) { return (event, vervangt) }
    } catch {
      throw .onleesbaar(
        nummer: opgeslagen.nummer, naam: opgeslagen.naam, plaats: error.offset)
    }
    throw .onbekendeNaam(nummer: opgeslagen.nummer, naam: opgeslagen.naam)
  }
}
