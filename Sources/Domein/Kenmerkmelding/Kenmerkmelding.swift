public import Kalender

/// Kenmerkmelding: `K2026-0042`, the year in which it came.
public struct Kenmerknummer: Volgkenmerk {
  /// The number.
  public let tekst: String
  /// `K`.
  public static let letter: Character = "K"
  /// At least four digits.
  public static let cijfers = 4
  /// The year stands in it.
  public static let metJaar = true
  /// Takes a text that has the form.
  public init(geldig tekst: String) { self.tekst = tekst }
}

/// A kind of kenmerkmelding: a code that the municipality sets itself.
public struct Kenmerksoort: Kenmerk {
  /// Small letters, digits and dashes.
  public let tekst: String

  /// Reads one to forty characters; nil when the form differs.
  public init?(_ tekst: String) {
    let bytes = Array(tekst.utf8)
    guard (1...40).contains(bytes.count),
      bytes.allSatisfy({
        Teken.isKleineLetter($0) || Teken.isCijfer($0) || $0 == UInt8(ascii: "-")
      })
    else { return nil }
    self.tekst = tekst
  }

  /// Reads a list with commas; nil when one of them has another form, or stands in it twice.
  static func lijst(_ tekst: String) -> [Kenmerksoort]? {
    let delen = tekst.split(separator: ",", omittingEmptySubsequences: false)
    let soorten = delen.compactMap { Kenmerksoort(String($0)) }
    return soorten.count == delen.count && Set(soorten).count == soorten.count ? soorten : nil
  }
}

extension Instellingen {
  /// The kinds of kenmerkmelding that can be registered now.
  public var kenmerksoorten: [Kenmerksoort] {
    Kenmerksoort.lijst(waarde(.kenmerksoorten)) ?? []
  }
}

/// What came of a kenmerkmelding.
public enum Kenmerkuitkomst: String, Codelijst {
  case advies
  case gesprek
  case casus
  case geenActie = "geen-actie"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .advies: "advies gegeven"
    case .gesprek: "gesprek gevoerd"
    case .casus: "casus geopend"
    case .geenActie: "geen actie nodig"
    }
  }
}

/// What happens to a kenmerkmelding.
public enum KenmerkGebeurtenis: Equatable, Sendable {
  /// A school or parent came with a worry, before there was unauthorised absence.
  case kenmerkmeldingGeregistreerd(
    nummer: Kenmerknummer, jongere: Jongerenummer, soort: Kenmerksoort, school: Vestiging?,
    toelichting: String)
  /// It was dealt with.
  case kenmerkmeldingGesloten(uitkomst: Kenmerkuitkomst, toelichting: String)
}

/// A preventive report, outside DUO (Rekenkamer Apeldoorn 2021): the fold of its events.
public struct Kenmerkmelding: Equatable, Sendable {
  /// Its number; nil before the registration.
  public internal(set) var nummer: Kenmerknummer?
  /// The jongere it is about.
  public internal(set) var jongere: Jongerenummer?
  /// Its kind.
  public internal(set) var soort: Kenmerksoort?
  /// The school.
  public internal(set) var school: Vestiging?
  /// Day on which it came.
  public internal(set) var op: Datum?
  /// What came of it; nil while it is open.
  public internal(set) var uitkomst: Kenmerkuitkomst?
  /// Day on which it was dealt with.
  public internal(set) var geslotenOp: Datum?

  /// A report that was not registered.
  public init() {}
}

/// A command to a kenmerkmelding.
public typealias KenmerkCommand = Command<KenmerkOpdracht>

/// What someone wants to record about a kenmerkmelding.
public enum KenmerkOpdracht: Equatable, Sendable {
  /// Register it under a number the program gave out.
  ///
  /// `soorten` are the kinds there are now.
  case registreer(
    nummer: Kenmerknummer, jongere: Jongerenummer, soort: Kenmerksoort, school: Vestiging?,
    toelichting: String, soorten: [Kenmerksoort])
  /// Record what came of it.
  case sluit(uitkomst: Kenmerkuitkomst, toelichting: String)
}

/// Why a command to a kenmerkmelding is refused, in the order in which it is checked.
public enum KenmerkWeigering: Weigering {
  case opInToekomst(op: Datum, vandaag: Datum)
  case alGeregistreerd
  case onbekendeSoort(Kenmerksoort, bekend: [Kenmerksoort])
  case onbekendeKenmerkmelding
  case geslotenVoorRegistratie(op: Datum, geregistreerd: Datum)
  case alGesloten(op: Datum)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .opInToekomst, .onbekendeSoort, .onbekendeKenmerkmelding, .geslotenVoorRegistratie:
      .ongeldigGegeven
    case .alGeregistreerd, .alGesloten: .regel
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .opInToekomst(let op, let vandaag):
      "de dag \(op.kort) ligt in de toekomst; vandaag is \(vandaag.kort)"
    case .alGeregistreerd: "deze kenmerkmelding staat al in het dossier"
    case .onbekendeSoort(let soort, let bekend):
      "kenmerksoort '\(soort)' is er niet; kies uit"
        + " \(bekend.map(\.tekst).joined(separator: ", ")), of zet er een bij met"
        + " 'instellingen zet kenmerk-soorten'"
    case .onbekendeKenmerkmelding: "deze kenmerkmelding is niet bekend in het dossier"
    case .geslotenVoorRegistratie(let op, let geregistreerd):
      "de dag \(op.kort) ligt voor de kenmerkmelding zelf (\(geregistreerd.kort))"
    case .alGesloten(let op):
      "deze kenmerkmelding is gesloten op \(op.kort); gebruik corrigeer om dat te herstellen"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .alGeregistreerd, .alGesloten: "een kenmerkmelding wordt één keer behandeld"
    case .opInToekomst, .onbekendeSoort, .onbekendeKenmerkmelding, .geslotenVoorRegistratie: nil
    }
  }
}

/// The kenmerkmelding as an aggregate.
///
/// Requirements:
/// 1. It is registered once, with a kind that exists on that moment; later the kind may go.
/// 2. It is dealt with once, not before it came.
public enum KenmerkDecider: Decider {
  /// The state before the first event.
  public static let initial = Kenmerkmelding()

  /// Takes an event into the state.
  public static func evolve(_ melding: inout Kenmerkmelding, _ feit: Feit<KenmerkGebeurtenis>) {
    switch feit.event {
    case .kenmerkmeldingGeregistreerd(let nummer, let jongere, let soort, let school, _):
      melding.nummer = nummer
      melding.jongere = jongere
      melding.soort = soort
      melding.school = school
      melding.op = feit.op
    case .kenmerkmeldingGesloten(let uitkomst, _):
      melding.uitkomst = uitkomst
      melding.geslotenOp = feit.op
    }
  }

  /// A kenmerkmelding begins with its registration.
  public static func isBegin(_ event: KenmerkGebeurtenis) -> Bool {
    if case .kenmerkmeldingGeregistreerd = event { return true }
    return false
  }

  /// The events a command leads to.
  public static func decide(
    _ command: KenmerkCommand, _ melding: Kenmerkmelding
  ) throws(KenmerkWeigering) -> [KenmerkGebeurtenis] {
    let handeling = command.handeling
    guard !handeling.ligtInToekomst else {
      throw .opInToekomst(op: handeling.op, vandaag: handeling.vandaag)
    }
    switch command.opdracht {
    case .registreer(
      let nummer, let jongere, let soort, let school, let toelichting, let soorten):
      guard melding.nummer == nil else { throw .alGeregistreerd }
      guard soorten.contains(soort) else { throw .onbekendeSoort(soort, bekend: soorten) }
      return [
        .kenmerkmeldingGeregistreerd(
          nummer: nummer, jongere: jongere, soort: soort, school: school,
          toelichting: toelichting)
      ]
    case .sluit(let uitkomst, let toelichting):
      guard let op = melding.op else { throw .onbekendeKenmerkmelding }
      guard handeling.op >= op else {
        throw .geslotenVoorRegistratie(op: handeling.op, geregistreerd: op)
      }
      if let gesloten = melding.geslotenOp {
        if melding.uitkomst == uitkomst { return [] }
        throw .alGesloten(op: gesloten)
      }
      return [.kenmerkmeldingGesloten(uitkomst: uitkomst, toelichting: toelichting)]
    }
  }
}
