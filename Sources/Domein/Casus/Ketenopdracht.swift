public import Kalender

/// What someone wants to record about the others around the child.
public enum Ketenopdracht: Equatable, Sendable {
  /// Refer the jongere to a party, under a number the program gave out.
  case verstuurDoorverwijzing(
    nummer: Doorverwijzingnummer, naar: Ketenpartij, soort: Doorverwijzingsoort, reden: String)
  /// Record what the party answered.
  case beantwoordDoorverwijzing(
    Doorverwijzingnummer, stand: Doorverwijzingstand, advies: Bool?, toelichting: String)
  /// Take a doorverwijzing back.
  case trekDoorverwijzingIn(Doorverwijzingnummer, reden: String)
  /// Accept the proposal that waits; a team leader may do it for another.
  case aanvaardRegie(alsTeamleider: Bool)
  /// Decline the proposal that waits.
  case wijsRegieAf(reden: String)
  /// Review the arrangement in force.
  case herzieArrangement(uitkomst: Herzieningsuitkomst, volgende: Datum?)
  /// Put money in the frictiebudget, or take it out when negative; whole cents.
  case wijzigFrictiebudget(cent: Int, doel: String)
  /// Record that the jongere is in care.
  case meldZorg(
    soort: Zorgsoort, aanbieder: Ketenpartij, herziening: Datum?, terugkoppeling: Datum?)
  /// Record that the provider told how it goes.
  case koppelZorgTerug(volgende: Datum?)
  /// Review the way back to school.
  case herzieZorg(uitkomst: Herzieningsuitkomst, volgende: Datum?)

  /// Whether it may be done to a closed casus: others still owe an answer then.
  var magNaSluiting: Bool {
    switch self {
    case .beantwoordDoorverwijzing, .trekDoorverwijzingIn: true
    case .verstuurDoorverwijzing, .aanvaardRegie, .wijsRegieAf, .herzieArrangement,
      .wijzigFrictiebudget, .meldZorg, .koppelZorgTerug, .herzieZorg:
      false
    }
  }
}
