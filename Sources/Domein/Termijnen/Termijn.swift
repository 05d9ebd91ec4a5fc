public import Kalender

/// Name of a term: its rule and the event it starts with.
///
///     TermijnID(tekst: "thuiszitter-plan#17")
public struct TermijnID: Hashable, Sendable, CustomStringConvertible {
  /// The rule.
  public let regel: RegelID
  /// The event it starts with, by the identity that survives a correction.
  public let gebeurtenis: Gebeurtenisnummer

  /// Names a term.
  public init(regel: RegelID, gebeurtenis: Gebeurtenisnummer) {
    self.regel = regel
    self.gebeurtenis = gebeurtenis
  }

  /// Reads `regel#nummer`.
  public init?(tekst: String) {
    let delen = tekst.split(separator: "#", omittingEmptySubsequences: false)
    guard delen.count == 2, let regel = RegelID(rawValue: String(delen[0])),
      let nummer = Gebeurtenisnummer(tekst: String(delen[1]))
    else { return nil }
    self.init(regel: regel, gebeurtenis: nummer)
  }

  /// `thuiszitter-plan#17`.
  public var description: String { regel.rawValue + gebeurtenis.description }
}

/// Whose term it is.
public enum Termijnhouder: Hashable, Sendable {
  case casus(Casusnummer)
  case melding(Meldingnummer)
  case jongere(Jongerenummer)
  case overleg(Overlegnummer)
  case team

  /// The number it goes by.
  public var tekst: String {
    switch self {
    case .casus(let nummer): nummer.tekst
    case .melding(let nummer): nummer.tekst
    case .jongere(let nummer): nummer.tekst
    case .overleg(let nummer): nummer.tekst
    case .team: "team"
    }
  }

  /// Reads the number it goes by.
  public init?(tekst: String) {
    if let casus = Casusnummer(tekst) {
      self = .casus(casus)
    } else if let melding = Meldingnummer(tekst) {
      self = .melding(melding)
    } else if let jongere = Jongerenummer(tekst) {
      self = .jongere(jongere)
    } else if let overleg = Overlegnummer(tekst) {
      self = .overleg(overleg)
    } else if tekst == "team" {
      self = .team
    } else {
      return nil
    }
  }
}

/// A term with its days; what it means on a given day is `status(per:)`.
///
/// Holds only days, never a value that depends on today, so that it can be kept in a table.
public struct Termijn: Equatable, Sendable {
  /// Its name.
  public let id: TermijnID
  /// The version of the rule: the one in force on `begin`, unless it was moved on purpose.
  public let regel: Regel
  /// Day of the start event; it does not count itself.
  public let begin: Datum
  /// Due day by the rule alone: no suspension, extension or override.
  public let berekend: Datum
  /// Due day after suspension and extension; it still waits when a suspension is open.
  public let verschoven: Datum
  /// Due day that a person set; nil when nobody did.
  public let vastgesteld: Datum?
  /// First day of the suspension that is still open; nil when none is.
  public let opgeschortVanaf: Datum?
  /// Day on which it was fulfilled.
  public let voldaanOp: Datum?
  /// Day on which its ground fell away.
  public let vervallenOp: Datum?
  /// Why the ground fell away.
  public let vervallenDoor: String?

  /// A term with its days, as computed or as a table kept it.
  public init(
    id: TermijnID, regel: Regel, begin: Datum, berekend: Datum, verschoven: Datum,
    vastgesteld: Datum?, opgeschortVanaf: Datum?, voldaanOp: Datum?, vervallenOp: Datum?,
    vervallenDoor: String?
  ) {
    self.id = id
    self.regel = regel
    self.begin = begin
    self.berekend = berekend
    self.verschoven = verschoven
    self.vastgesteld = vastgesteld
    self.opgeschortVanaf = opgeschortVanaf
    self.voldaanOp = voldaanOp
    self.vervallenOp = vervallenOp
    self.vervallenDoor = vervallenDoor
  }

  /// The due day; nil while a suspension is open.
  public var vervalt: Datum? { opgeschortVanaf == nil ? vervaldag : nil }

  /// The due day that counts once no suspension is open: set by a person, or computed.
  public var vervaldag: Datum { vastgesteld ?? verschoven }

  /// The day on which it ended, by whichever came first.
  public var geeindigdOp: Datum? {
    switch (voldaanOp, vervallenOp) {
    case (let voldaan?, let vervallen?): min(voldaan, vervallen)
    case (let dag?, nil), (nil, let dag?): dag
    case (nil, nil): nil
    }
  }

  /// What it is on a day, given that the term was built from the facts up to that day.
  public func status(per dag: Datum) -> Termijnstatus {
    if let voldaanOp, voldaanOp <= dag, vervallenOp.map({ voldaanOp <= $0 }) ?? true {
      return voldaanOp <= vervaldag ? .voldaan : .teLaatVoldaan
    }
    if let vervallenOp, vervallenOp <= dag { return .vervallen }
    guard let vervalt else { return .opgeschort }
    if dag > vervalt { return .verstreken }
    return bereikteTrap(per: dag) == nil ? .loopt : .nadert
  }

  /// How many days past the due day it is; 0 when it is not, or when it ended.
  public func dagenTeLaat(per dag: Datum) -> Int {
    switch status(per: dag) {
    case .verstreken: return vervaldag.dagen(tot: dag)
    case .teLaatVoldaan: return voldaanOp.map { vervaldag.dagen(tot: $0) } ?? 0
    case .loopt, .nadert, .voldaan, .opgeschort, .vervallen: return 0
    }
  }

  /// The steps with their days; none while a suspension is open.
  public var trapdagen: [(trap: Trap, op: Datum)] {
    guard let vervalt else { return [] }
    return regel.trappen.map { ($0, vervalt.plus(dagen: $0.dagenNaVervalt)) }
  }

  /// The highest step whose day has come; nil when none has, or when it ended before.
  public func bereikteTrap(per dag: Datum) -> Int? {
    let einde = geeindigdOp
    return trapdagen.filter { _, op in op <= dag && (einde.map { op < $0 } ?? true) }
      .map(\.trap.nummer).max()
  }

  /// Whether it is a silence that was broken before anyone had to be told: no list shows it.
  public var isOngemerkt: Bool {
    guard id.regel == .stilte, let voldaanOp else { return false }
    return bereikteTrap(per: voldaanOp) == nil
  }

  /// The steps that became true and are not recorded yet, in order of their day.
  ///
  /// A step of a term that has ended counts when its day lay before the end: a daily job that
  /// was skipped loses nothing.
  public func openTrappen(na geescaleerd: [Escalatie]) -> [(trap: Trap, op: Datum)] {
    let einde = geeindigdOp
    return trapdagen.filter { trap, op in
      (einde.map { op < $0 } ?? true) && op > begin
        && !geescaleerd.contains {
          $0.termijn == id && $0.trap == trap.nummer && $0.vervalt == vervaldag
        }
    }
  }
}

/// What a term is on a day.
public enum Termijnstatus: String, Codelijst {
  case loopt
  case nadert
  case verstreken
  case voldaan
  case teLaatVoldaan = "te-laat-voldaan"
  case opgeschort
  case vervallen

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .loopt: "loopt"
    case .nadert: "nadert"
    case .verstreken: "VERSTREKEN"
    case .voldaan: "voldaan"
    case .teLaatVoldaan: "te laat voldaan"
    case .opgeschort: "opgeschort"
    case .vervallen: "vervallen"
    }
  }

  /// Whether someone still has to do something.
  public var isOpen: Bool {
    switch self {
    case .loopt, .nadert, .verstreken, .opgeschort: true
    case .voldaan, .teLaatVoldaan, .vervallen: false
    }
  }
}

/// A step of a term that was recorded: once per term, step and due day.
///
/// A term that moves gets another due day, and escalates anew.
public struct Escalatie: Hashable, Sendable {
  /// The term.
  public let termijn: TermijnID
  /// Number of the step.
  public let trap: Int
  /// The due day the step belongs to.
  public let vervalt: Datum
  /// Who was told: a functionaris, or a role where no one holds it.
  public let aan: String

  /// Describes a recorded step.
  public init(termijn: TermijnID, trap: Int, vervalt: Datum, aan: String) {
    self.termijn = termijn
    self.trap = trap
    self.vervalt = vervalt
    self.aan = aan
  }
}
