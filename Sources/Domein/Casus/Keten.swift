public import Kalender

/// What a casus holds about the others around the child.
public struct Keten: Equatable, Sendable {
  /// Doorverwijzingen, in the order in which they were sent.
  public internal(set) var doorverwijzingen: [Doorverwijzing] = []
  /// Proposals to hand regie over; at most one is open.
  public internal(set) var regievoorstellen: [Regievoorstel] = []
  /// Contributions to the frictiebudget and withdrawals from it.
  public internal(set) var frictiebudget: [Frictiemutatie] = []
  /// Spans in which the jongere is in care; at most one is open.
  public internal(set) var zorg: [Zorgperiode] = []

  /// What is left of the frictiebudget, in cents.
  public var saldo: Int { frictiebudget.map(\.cent).reduce(0, +) }
  /// The proposal that waits for an answer.
  public var openVoorstel: Regievoorstel? { regievoorstellen.last { $0.isOpen } }
  /// The care that goes on.
  public var openZorg: Zorgperiode? { zorg.last { $0.beeindigdOp == nil } }
}

/// A doorverwijzing with its answers.
public struct Doorverwijzing: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Its number.
  public let nummer: Doorverwijzingnummer
  /// Day it was sent.
  public let op: Datum
  /// To whom.
  public let naar: Ketenpartij
  /// What it asks for.
  public let soort: Doorverwijzingsoort
  /// Why.
  public let reden: String
  /// Who referred.
  public let door: Medewerkercode
  /// What came back, in order; a withdrawal by us too.
  public internal(set) var antwoorden: [Antwoord] = []

  /// What came back, or a withdrawal.
  public struct Antwoord: Equatable, Sendable {
    /// The event.
    public let id: Gebeurtenisnummer
    /// Its day.
    public let op: Datum
    /// Where the doorverwijzing stands since.
    public let stand: Doorverwijzingstand
    /// Advice of the jeugdarts: whether the jongere can go to school.
    public let advies: Bool?
    /// Explanation; empty for a doctor's answer.
    public let toelichting: String
  }

  /// Where it stands.
  public var stand: Doorverwijzingstand { antwoorden.last?.stand ?? .verstuurd }
  /// Since when it stands there.
  public var standOp: Datum { antwoorden.last?.op ?? op }
  /// Whether an answer is still owed.
  public var isOpen: Bool { !stand.isAfgesloten }
  /// Day on which the child was taken in; nil while it was not.
  public var aangekomenOp: Datum? { antwoorden.first { $0.stand.isAangekomen }?.op }
  /// The doctor's advice; nil while there is none.
  public var advies: Bool? { antwoorden.last?.advies }
}

/// A proposal to hand regie over.
public struct Regievoorstel: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// Who is asked.
  public let aan: Medewerkercode
  /// Day of acceptance.
  public internal(set) var aanvaardOp: Datum?
  /// Day on which it was declined.
  public internal(set) var afgewezenOp: Datum?

  /// Whether it waits for an answer.
  public var isOpen: Bool { aanvaardOp == nil && afgewezenOp == nil }
}

/// A contribution to the frictiebudget, or a withdrawal from it.
public struct Frictiemutatie: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// Cents; negative for a withdrawal.
  public let cent: Int
  /// What for.
  public let doel: String
}

/// A review, of an arrangement or of care.
public struct Herziening: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// How it came out.
  public let uitkomst: Herzieningsuitkomst
  /// Day of the next review.
  public let volgende: Datum?
}

/// A span in which the jongere is in care.
public struct Zorgperiode: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// First day.
  public let op: Datum
  /// Kind of care.
  public let soort: Zorgsoort
  /// Who provides it.
  public let aanbieder: Ketenpartij
  /// Day of the first review of the way back to school.
  public let herziening: Datum
  /// Day by which the provider tells how it goes; nil for the length of the rule.
  public let terugkoppeling: Datum?
  /// What the provider told, in order.
  public internal(set) var terugkoppelingen: [Terugkoppeling] = []
  /// Reviews, in order.
  public internal(set) var herzieningen: [Herziening] = []

  /// The provider told how it goes.
  public struct Terugkoppeling: Equatable, Sendable {
    /// The event.
    public let id: Gebeurtenisnummer
    /// Day.
    public let op: Datum
    /// Day of the next time; nil for the length of the rule.
    public let volgende: Datum?
  }

  /// Day on which it ended; nil while it goes on.
  public var beeindigdOp: Datum? { herzieningen.last { $0.uitkomst == .beeindigd }?.op }
  /// Day of the next review; nil when it ended.
  public var volgendeHerziening: Datum? {
    beeindigdOp == nil ? herzieningen.last?.volgende ?? herziening : nil
  }
}

extension Arrangement {
  /// First day without it: ended at a review, or replaced by another.
  public var beeindigdOp: Datum? {
    [herzieningen.last { $0.uitkomst == .beeindigd }?.op, vervangenOp].compactMap(\.self).min()
  }

  /// Day of the next review; nil when none was agreed or it ended.
  public var volgendeHerziening: Datum? {
    guard beeindigdOp == nil else { return nil }
    return herzieningen.last?.volgende ?? voorwaarden.herziening
  }
}
