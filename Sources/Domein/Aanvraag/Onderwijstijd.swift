public import Kalender

/// Less than the full onderwijstijd for one pupil, for a year at most (the variawet).
///
/// The school decides; the samenwerkingsverband wants to know of it (Rekenkamer Apeldoorn 2021).
public struct Onderwijstijdafwijking: Equatable, Sendable {
  /// The event: its id.
  public let id: Gebeurtenisnummer
  /// Day on which it became known.
  public let op: Datum
  /// What was decided.
  public internal(set) var inhoud: Inhoud
  /// First day of full onderwijstijd again; nil while it lasts.
  public internal(set) var hersteldOp: Datum?

  /// What was decided about it.
  public struct Inhoud: Equatable, Sendable {
    /// The school.
    public let school: Vestiging?
    /// First day.
    public let van: Datum
    /// Last day, that day included.
    public let totEnMet: Datum
    /// Who decided.
    public let besloten: Onderwijstijdbeslisser
    /// Whether the samenwerkingsverband was told.
    public let swvIngelicht: Bool

    /// Describes a decision.
    public init(
      school: Vestiging?, van: Datum, totEnMet: Datum, besloten: Onderwijstijdbeslisser,
      swvIngelicht: Bool
    ) {
      self.school = school
      self.van = van
      self.totEnMet = totEnMet
      self.besloten = besloten
      self.swvIngelicht = swvIngelicht
    }
  }
}

/// Who decides on less onderwijstijd.
public enum Onderwijstijdbeslisser: String, Codelijst {
  case bevoegdGezag = "bevoegd-gezag"
  case inspectie

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .bevoegdGezag: "het bevoegd gezag van de school"
    case .inspectie: "de Inspectie van het Onderwijs"
    }
  }
}

extension Jongere {
  /// The same school and first day again is the same decision, told anew.
  mutating func wijkAf(
    _ inhoud: Onderwijstijdafwijking.Inhoud, _ id: Gebeurtenisnummer, op dag: Datum
  ) {
    if let bekend = onderwijstijden.firstIndex(where: {
      $0.inhoud.school == inhoud.school && $0.inhoud.van == inhoud.van
    }) {
      onderwijstijden[bekend].inhoud = inhoud
    } else {
      onderwijstijden.append(Onderwijstijdafwijking(id: id, op: dag, inhoud: inhoud))
    }
  }

  mutating func herstelOnderwijstijd(_ id: Gebeurtenisnummer, op dag: Datum) {
    for index in onderwijstijden.indices where onderwijstijden[index].id == id {
      onderwijstijden[index].hersteldOp = dag
    }
  }

  /// Its end is announced: by then the jongere goes full time, or there is a new decision.
  func afloop(_ afwijking: Onderwijstijdafwijking) -> Termijnaanvang {
    let volgende = onderwijstijden.first { $0.inhoud.van > afwijking.inhoud.van }
    return Termijnaanvang(
      .afwijkingOnderwijstijd, afwijking.id, begin: afwijking.inhoud.van,
      vasteDag: afwijking.inhoud.totEnMet,
      voldaanOp: [volgende?.op, afwijking.hersteldOp].compactMap(\.self).min(),
      vervallen: einde(na: afwijking.inhoud.van), onderwerp: afwijking.inhoud.school?.tekst ?? "")
  }
}

extension AanvraagBesluit {
  func wijkAf(
    _ inhoud: Onderwijstijdafwijking.Inhoud
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    guard inhoud.totEnMet >= inhoud.van else {
      throw .eindeVoorBegin(van: inhoud.van, totEnMet: inhoud.totEnMet)
    }
    let hoogstens = inhoud.van.plus(jaren: 1).plus(dagen: -1)
    guard inhoud.totEnMet <= hoogstens else {
      throw .aanvraag(.onderwijstijdTeLang(hoogstens: hoogstens))
    }
    let zelfde = jongere.onderwijstijden.contains { $0.inhoud == inhoud }
    return zelfde ? [] : [.aanvraag(.onderwijstijdAfgeweken(inhoud))]
  }

  func herstelOnderwijstijd() throws(JongereWeigering) -> [JongereGebeurtenis] {
    let begonnen = jongere.onderwijstijden.filter { $0.inhoud.van <= handeling.op }
    guard let laatste = begonnen.last else { throw .aanvraag(.geenOnderwijstijd) }
    guard laatste.hersteldOp == nil else { return [] }
    return [.aanvraag(.onderwijstijdHersteld(afwijking: laatste.id))]
  }
}
