public import Kalender

/// A command to a casus: the act and the circumstances.
public struct CasusCommand: Sendable {
  /// When, what day it is, and who.
  public let handeling: Handeling
  /// What is wanted.
  public let opdracht: CasusOpdracht
  /// The terms of the casus as they stand, for acts on a term.
  public let termijnen: [Termijn]

  /// Pairs an act with its circumstances.
  public init(_ opdracht: CasusOpdracht, _ handeling: Handeling, termijnen: [Termijn] = []) {
    self.handeling = handeling
    self.opdracht = opdracht
    self.termijnen = termijnen
  }
}

/// What someone wants to record in a casus.
public enum CasusOpdracht: Equatable, Sendable {
  /// Open it under a number the program gave out.
  case open(
    nummer: Casusnummer, jongere: Jongerenummer, soort: Verzuimsoort, school: Vestiging?,
    behandelaar: Medewerkercode?, melding: Meldingkoppeling?, verzuim: Verzuim?)
  /// Let another report of absence join it.
  case voegToe(soort: Verzuimsoort, melding: Meldingkoppeling?, verzuim: Verzuim?)
  /// Record that a melding of it was assessed.
  case beoordeelMelding(Meldingnummer)
  /// Take over a change of a melding.
  case wijzigMelding(Meldingnummer, van: Datum, totEnMet: Datum?)
  /// Take over the withdrawal of a melding.
  case laatMeldingVervallen(Meldingnummer)
  /// Establish absence; what is nil stays as it was on the first day.
  case stelVerzuimVast(
    van: Datum, totEnMet: Datum?, omvang: Omvang?, geoorloofd: Bool?, oorzaak: Oorzaak?,
    uren: Uren?)
  /// Record the return.
  case keerTerug
  /// Record a contact.
  case legContactVast(met: String, wijze: String?, gelukt: Bool, tekst: String)
  /// Record a finding.
  case legBevindingVast(tekst: String)
  /// Make an agreement.
  case maakAfspraak(soort: Afspraaksoort, met: String, tekst: String, uiterlijk: Datum)
  /// Settle an agreement; without a number the only open one.
  case doeAfspraakAf(soort: Afspraaksoort, afspraak: Gebeurtenisnummer?, nagekomen: Bool)
  /// Tell a party.
  case informeer(partij: Partij, grond: String)
  /// Adopt a plan.
  case stelPlanVast(soort: Plansoort, doelen: [String], uiterlijk: Datum?, evaluatie: Datum?)
  /// Evaluate a plan; without a number the last one.
  case evalueer(plan: Gebeurtenisnummer?, oordelen: [Doeloordeel], tekst: String)
  /// Take a measure.
  case neemMaatregel(soort: Maatregelsoort, tekst: String)
  /// Send in a proces-verbaal; without a number the only one that was not.
  case stuurMaatregelIn(maatregel: Gebeurtenisnummer?)
  /// Settle a measure; without a number the only open one of the kind.
  case doeMaatregelAf(soort: Maatregelsoort?, maatregel: Gebeurtenisnummer?, resultaat: String)
  /// Take it up.
  case schaalOp(naar: Opschaling, tekst: String)
  /// Agree on a fitting offer.
  case spreekArrangementAf(soort: Arrangementsoort, tekst: String)
  /// Go to a phase.
  case wisselFase(fase: Fase, motivering: String?)
  /// Appoint the regisseur.
  case belegRegie(bij: Medewerkercode)
  /// Hand it over to another functionaris.
  case draagOver(aan: Medewerkercode)
  /// Close it.
  case sluit(reden: Sluitreden, tekst: String)
  /// Open it again.
  case heropen(reden: String)
  /// Record what was done to find out whether absoluut verzuim is real, and what came out.
  case onderzoek(
    uitkomst: Onderzoeksuitkomst?, ingezet: [Onderzoeksactie], begin: Datum?, tekst: String)
  /// Suspend a term.
  case schortOp(Termijndoel, reden: String)
  /// Let a term run on.
  case hervat(Termijndoel)
  /// Make a term longer.
  case verleng(Termijndoel, met: Duur, reden: String)
  /// Set the due day.
  case stelVast(Termijndoel, datum: Datum, reden: String)
  /// Let a running term go over to another version of its rule.
  case verplaats(Termijndoel, versie: Datum, reden: String)
  /// Record an escalation.
  case escaleer(Escalatie)
  /// Record a signal.
  case signaleer(Signaal)

  var opent: Bool {
    if case .open = self { return true }
    return false
  }

  /// Whether it may be done to a closed casus.
  var magNaSluiting: Bool {
    switch self {
    case .sluit, .heropen, .escaleer, .signaleer, .beoordeelMelding, .wijzigMelding,
      .laatMeldingVervallen, .stuurMaatregelIn, .doeMaatregelAf:
      true
    case .open, .voegToe, .stelVerzuimVast, .keerTerug, .legContactVast, .legBevindingVast,
      .maakAfspraak, .doeAfspraakAf, .informeer, .stelPlanVast, .evalueer, .neemMaatregel,
      .schaalOp, .spreekArrangementAf, .wisselFase, .belegRegie, .draagOver, .schortOp, .hervat,
      .verleng, .stelVast, .verplaats, .onderzoek:
      false
    }
  }

  /// Whether it is about a term, which then has to be known as it stands.
  public var raaktTermijn: Bool {
    switch self {
    case .schortOp, .hervat, .verleng, .stelVast, .verplaats: true
    case .open, .voegToe, .stelVerzuimVast, .keerTerug, .legContactVast, .legBevindingVast,
      .maakAfspraak, .doeAfspraakAf, .informeer, .stelPlanVast, .evalueer, .neemMaatregel,
      .stuurMaatregelIn, .doeMaatregelAf, .schaalOp, .spreekArrangementAf, .wisselFase,
      .belegRegie, .draagOver, .sluit, .heropen, .escaleer, .signaleer, .beoordeelMelding,
      .wijzigMelding, .laatMeldingVervallen, .onderzoek:
      false
    }
  }
}

/// The term an act is about: by its full name, or by its rule where only one of it runs.
public enum Termijndoel: Hashable, Sendable, CustomStringConvertible {
  case termijn(TermijnID)
  case regel(RegelID)

  /// Reads `thuiszitter-plan#17` or `thuiszitter-plan`.
  public init?(tekst: String) {
    if let id = TermijnID(tekst: tekst) {
      self = .termijn(id)
    } else if let regel = RegelID(rawValue: tekst) {
      self = .regel(regel)
    } else {
      return nil
    }
  }

  /// The name as typed.
  public var description: String {
    switch self {
    case .termijn(let id): id.description
    case .regel(let regel): regel.rawValue
    }
  }
}
