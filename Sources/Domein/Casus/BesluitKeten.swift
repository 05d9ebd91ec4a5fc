import Kalender

/// Doorverwijzingen: sending, answers, withdrawal.
extension CasusBesluit {
  func neem(_ opdracht: Ketenopdracht) throws(CasusWeigering) -> [CasusGebeurtenis] {
    switch opdracht {
    case .verstuurDoorverwijzing(let nummer, let naar, let soort, let reden):
      return try verstuur(nummer, naar, soort, reden)
    case .beantwoordDoorverwijzing(let nummer, let stand, let advies, let toelichting):
      return try beantwoord(nummer, stand, advies, toelichting)
    case .trekDoorverwijzingIn(let nummer, let reden): return try trekIn(nummer, reden)
    case .aanvaardRegie(let alsTeamleider): return try aanvaardRegie(alsTeamleider)
    case .wijsRegieAf(let reden): return try wijsRegieAf(reden)
    case .herzieArrangement(let uitkomst, let volgende):
      return try herzieArrangement(uitkomst, volgende)
    case .wijzigFrictiebudget(let cent, let doel): return try wijzigFrictiebudget(cent, doel)
    case .meldZorg(let soort, let aanbieder, let herziening, let terugkoppeling):
      return try meldZorg(soort, aanbieder, herziening, terugkoppeling)
    case .koppelZorgTerug(let volgende): return try koppelZorgTerug(volgende)
    case .herzieZorg(let uitkomst, let volgende): return try herzieZorg(uitkomst, volgende)
    }
  }

  private func verstuur(
    _ nummer: Doorverwijzingnummer, _ naar: Ketenpartij, _ soort: Doorverwijzingsoort,
    _ reden: String
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    guard !reden.isEmpty else { throw .tekstOntbreekt(veld: "reden") }
    let verstuurd = casus.keten.doorverwijzingen.contains {
      $0.naar == naar && $0.soort == soort && $0.reden == reden && $0.op == handeling.op
        && $0.antwoorden.last?.stand.isAfgesloten != true
    }
    if verstuurd { return [] }
    return [
      .keten(.doorverwijzingVerstuurd(nummer: nummer, naar: naar, soort: soort, reden: reden))
    ]
  }

  private func beantwoord(
    _ nummer: Doorverwijzingnummer, _ stand: Doorverwijzingstand, _ advies: Bool?,
    _ toelichting: String
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let verwijzing = try doorverwijzing(nummer)
    if try geldtAl(verwijzing, stand, advies) { return [] }
    try toetsOvergang(verwijzing, stand)
    try toetsConsult(verwijzing, stand, advies, toelichting)
    if verwijzing.soort == .kernteam, stand == .afgerond, verwijzing.aangekomenOp == nil {
      throw .keten(.intakeOntbreekt(nummer))
    }
    return [
      .keten(
        .doorverwijzingBeantwoord(
          doorverwijzing: nummer, stand: stand, advies: advies, toelichting: toelichting))
    ]
  }

  private func trekIn(
    _ nummer: Doorverwijzingnummer, _ reden: String
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let verwijzing = try doorverwijzing(nummer)
    if try geldtAl(verwijzing, .ingetrokken, nil) { return [] }
    try toetsOvergang(verwijzing, .ingetrokken)
    guard !reden.isEmpty else { throw .tekstOntbreekt(veld: "reden") }
    return [.keten(.doorverwijzingIngetrokken(doorverwijzing: nummer, reden: reden))]
  }

  private func doorverwijzing(
    _ nummer: Doorverwijzingnummer
  ) throws(CasusWeigering) -> Doorverwijzing {
    guard let gevonden = casus.keten.doorverwijzingen.first(where: { $0.nummer == nummer }) else {
      throw .keten(.onbekendeDoorverwijzing(nummer))
    }
    guard handeling.op >= gevonden.op else {
      throw .keten(
        .antwoordVoorVerzending(nummer, op: handeling.op, verstuurd: gevonden.op))
    }
    return gevonden
  }

  /// The answer that stood on the day of the act; nil before the first.
  private func eerder(_ verwijzing: Doorverwijzing) -> Doorverwijzing.Antwoord? {
    verwijzing.antwoorden.last { $0.op <= handeling.op }
  }

  /// The same answer again says nothing new, unless it is another feedback on another day.
  private func geldtAl(
    _ verwijzing: Doorverwijzing, _ stand: Doorverwijzingstand, _ advies: Bool?
  ) throws(CasusWeigering) -> Bool {
    guard let eerder = eerder(verwijzing), eerder.stand == stand, eerder.advies == advies else {
      return false
    }
    return eerder.op == handeling.op || !stand.volgende.contains(stand)
  }

  /// A late answer must fit between the ones before and after it.
  private func toetsOvergang(
    _ verwijzing: Doorverwijzing, _ naar: Doorverwijzingstand
  ) throws(CasusWeigering) {
    let nummer = verwijzing.nummer
    let eerder = eerder(verwijzing)
    let van = eerder?.stand ?? .verstuurd
    if let eerder, van.isAfgesloten {
      throw .keten(.doorverwijzingAfgesloten(nummer, van, op: eerder.op))
    }
    guard van.volgende.contains(naar) else {
      throw .keten(.overgangKanNiet(nummer, van: van, naar: naar))
    }
    if let later = verwijzing.antwoorden.first(where: { $0.op > handeling.op }),
      !naar.volgende.contains(later.stand)
    {
      throw .keten(.overgangKanNiet(nummer, van: naar, naar: later.stand))
    }
  }

  /// Of a doctor only yes or no is kept, and only at the end.
  private func toetsConsult(
    _ verwijzing: Doorverwijzing, _ stand: Doorverwijzingstand, _ advies: Bool?,
    _ toelichting: String
  ) throws(CasusWeigering) {
    let nummer = verwijzing.nummer
    guard verwijzing.soort == .mazl else {
      if advies != nil { throw .keten(.adviesZonderConsult(nummer)) }
      return
    }
    guard toelichting.isEmpty else { throw .keten(.toelichtingVanArts(nummer)) }
    if stand == .afgerond {
      guard advies != nil else { throw .keten(.adviesOntbreekt(nummer)) }
    } else if advies != nil {
      throw .keten(.adviesZonderConsult(nummer))
    }
  }
}
