public import Domein
public import Kalender

/// A doorverwijzing as lists show it: without the reason, which is personal.
public struct Doorverwijzingrij: Equatable, Sendable {
  /// Number.
  public let doorverwijzing: Doorverwijzingnummer
  /// The casus.
  public let casus: Casusnummer
  /// The jongere.
  public let jongere: Jongerenummer
  /// To whom.
  public let naar: Ketenpartij
  /// What it asks for.
  public let soort: Doorverwijzingsoort
  /// Who referred.
  public let door: Medewerkercode
  /// Day it was sent.
  public let verstuurdOp: Datum
  /// Where it stands.
  public let stand: Doorverwijzingstand
  /// Since when.
  public let standOp: Datum
  /// Day on which the jongere was taken in; nil while that did not happen.
  public let aangekomenOp: Datum?
  /// Advice of the jeugdarts.
  public let advies: Bool?
  /// Day by which the next answer is due; nil when it is closed, or the term stands still.
  public let vervalt: Datum?

  /// Brings the columns together.
  public init(
    doorverwijzing: Doorverwijzingnummer, casus: Casusnummer, jongere: Jongerenummer,
    naar: Ketenpartij, soort: Doorverwijzingsoort, door: Medewerkercode, verstuurdOp: Datum,
    stand: Doorverwijzingstand, standOp: Datum, aangekomenOp: Datum?, advies: Bool?,
    vervalt: Datum?
  ) {
    self.doorverwijzing = doorverwijzing
    self.casus = casus
    self.jongere = jongere
    self.naar = naar
    self.soort = soort
    self.door = door
    self.verstuurdOp = verstuurdOp
    self.stand = stand
    self.standOp = standOp
    self.aangekomenOp = aangekomenOp
    self.advies = advies
    self.vervalt = vervalt
  }

  /// Whether an answer is still owed.
  public var isOpen: Bool { !stand.isAfgesloten }
}

extension Doorverwijzing {
  /// Its row, with the day of its running term.
  func rij(_ opening: Opening, _ termijnen: [Termijn]) -> Doorverwijzingrij {
    let start = antwoorden.last?.id ?? id
    let regel: RegelID =
      antwoorden.isEmpty ? .doorverwijzingOntvangst : .doorverwijzingTerugkoppeling
    let lopend = termijnen.first {
      $0.id == TermijnID(regel: regel, gebeurtenis: start) && $0.geeindigdOp == nil
    }
    return Doorverwijzingrij(
      doorverwijzing: nummer, casus: opening.nummer, jongere: opening.jongere, naar: naar,
      soort: soort, door: door, verstuurdOp: op, stand: stand, standOp: standOp,
      aangekomenOp: aangekomenOp, advies: advies, vervalt: isOpen ? lopend?.vervalt : nil)
  }
}

/// The rows of doorverwijzingen, kept somewhere.
public protocol Doorverwijzingweergaven {
  /// The row of a doorverwijzing.
  func doorverwijzingrij(_ nummer: Doorverwijzingnummer) throws -> Doorverwijzingrij?
  /// Doorverwijzingen in order of their number: of one casus, or of all.
  func doorverwijzingrijen(van casus: Casusnummer?) throws -> [Doorverwijzingrij]
}
