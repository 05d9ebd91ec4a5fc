public import Domein
public import EventLog
public import Kalender
import ReadModels

/// What a run of the daily job did.
public struct Dagverslag: Equatable, Sendable {
  /// The days it made up for; empty when today was watched over already.
  public var dagen: [Datum] = []
  /// The steps it recorded.
  public var escalaties: [Dagregel] = []
  /// The signals it recorded.
  public var signalen: [Dagsignaal] = []
  /// What could not be done, and stays open: holder and reason, free of personal data.
  public var mislukt: [String] = []
  /// The end of the log afterwards.
  public var kop = Head.empty
  /// Whether anything was written.
  public var isLeeg: Bool { escalaties.isEmpty && signalen.isEmpty && mislukt.isEmpty }
}

/// A recorded step, with whose it is.
public struct Dagregel: Equatable, Sendable {
  /// Casus or melding.
  public let houder: Termijnhouder
  /// What was recorded.
  public let escalatie: Escalatie
  /// Day on which it became true.
  public let op: Datum
}

/// A recorded signal, with whose it is.
public struct Dagsignaal: Equatable, Sendable {
  /// The casus.
  public let casus: Casusnummer
  /// What was recorded.
  public let signaal: Signaal
  /// Day on which it became true.
  public let op: Datum
}

/// The daily job: records every step and signal that came due, once, with its own day.
///
/// It asks the rows who is due and costs what is due, however many casussen there are. Days that
/// were skipped are made up for; a second run finds nothing left. What fails is named and stays
/// open, and nothing else waits for it.
public struct Dagbewaking {
  /// How many holders are handled in one transaction.
  static let bundel = 500

  private let omstandigheden: Omstandigheden

  /// Watches at an instant, in the name of the program itself.
  public init(_ omstandigheden: Omstandigheden) {
    self.omstandigheden = Omstandigheden(
      nu: omstandigheden.nu, medewerker: .systeem, toeval: omstandigheden.toeval)
  }

  /// What is wrong with the log since an end that was kept; without one since the last day that
  /// was watched over, as far as that says.
  ///
  /// Nothing is written on a log that is not what it was. Costs what was added since; the whole log
  /// is for `controleer`.
  public func schade(_ gang: any Leesgang, sinds kop: Head?) throws -> [Bevinding] {
    let controle = Dossiercontrole(omstandigheden)
    if let kop { return try controle.staart(gang, sinds: kop) }
    guard let stroom = StreamName(Stroom.bewaking.naam),
      let dag = try gang.log.events(of: stroom, upTo: nil).last(where: {
        $0.type.hasPrefix("dag-bewaakt/")
      })
    else { return try controle.staart(gang, sinds: .empty) }
    return try controle.staart(gang, sinds: Head(position: dag.position, hash: dag.hash))
  }

  /// Runs the job.
  public func draai(_ dossier: any Dossier) throws -> Dagverslag {
    var verslag = Dagverslag()
    var overgeslagen: Set<Termijnhouder> = []
    while try bundel(dossier, &verslag, &overgeslagen) {}
    try sluitAf(dossier, &verslag)
    return verslag
  }

  /// Tells what a run would record, and writes nothing.
  public func proef(_ dossier: any Dossier) throws -> Dagverslag {
    var verslag = Dagverslag()
    try dossier.lees { gang in
      let houders = try gang.weergaven.houders(
        metStapTot: omstandigheden.vandaag, hoogstens: Int.max)
      for houder in houders {
        let sessie = try Sessie(gang, omstandigheden)
        probeer(houder, sessie, &verslag)
      }
      verslag.dagen = try dagen(gang)
      verslag.kop = try gang.log.head()
    }
    return verslag
  }

  /// - Returns: whether there may be more.
  private func bundel(
    _ dossier: any Dossier, _ verslag: inout Dagverslag, _ overgeslagen: inout Set<Termijnhouder>
  ) throws -> Bool {
    try dossier.schrijf { gang in
      let houders = try gang.weergaven.houders(
        metStapTot: omstandigheden.vandaag, hoogstens: Self.bundel + overgeslagen.count
      ).filter { !overgeslagen.contains($0) }
      guard !houders.isEmpty else { return false }
      let sessie = try Sessie(gang, omstandigheden)
      for houder in houders {
        let aantal = sessie.nieuw.count
        probeer(houder, sessie, &verslag)
        if sessie.nieuw.count == aantal { overgeslagen.insert(houder) }
      }
      _ = try sessie.legVast(gang, Opdrachtkenmerk(sleutel: nil, soort: "dag"))
      return true
    }
  }

  private func sluitAf(_ dossier: any Dossier, _ verslag: inout Dagverslag) throws {
    try dossier.schrijf { gang in
      verslag.dagen = try dagen(gang)
      if !verslag.dagen.isEmpty {
        let sessie = try Sessie(gang, omstandigheden)
        let command = BewakingCommand(
          .meldDag(escalaties: verslag.escalaties.count, signalen: verslag.signalen.count),
          omstandigheden.handeling(op: nil))
        try sessie.besluit(
          BewakingAggregaat.self, .bewaking, command, op: omstandigheden.vandaag)
        _ = try sessie.legVast(gang, Opdrachtkenmerk(sleutel: nil, soort: "dag"))
      }
      verslag.kop = try gang.log.head()
    }
  }

  private func dagen(_ gang: any Leesgang) throws -> [Datum] {
    var bewaking = Bewaking()
    if let tot = try gang.weergaven.bewaaktTot() { bewaking = Bewaking(laatsteDag: tot) }
    return BewakingDecider.dagen(na: bewaking, tot: omstandigheden.vandaag)
  }

  /// One holder's failure is written down, and does not keep the others waiting.
  private func probeer(
    _ houder: Termijnhouder, _ sessie: Sessie, _ verslag: inout Dagverslag
  ) {
    do {
      // Restricted: nothing is done with it until that is lifted; then it is made up for.
      if try sessie.isBeperkt(houder) { return }
      switch houder {
      case .casus(let nummer): try bewaak(nummer, sessie, &verslag)
      case .melding(let nummer): try bewaak(nummer, sessie, &verslag)
      case .jongere(let nummer): try bewaak(nummer, sessie, &verslag)
      case .overleg(let nummer): try bewaak(nummer, sessie, &verslag)
      case .team: try bewaakTeam(sessie, &verslag)
      }
    } catch {
      verslag.mislukt.append("\(houder.tekst): niet te lezen")
    }
  }

  private func bewaak(
    _ nummer: Casusnummer, _ sessie: Sessie, _ verslag: inout Dagverslag
  ) throws {
    let verloop = try sessie.casus(nummer)
    let casus = verloop.toestand
    guard let opening = casus.opening else { return }
    let jongere = try sessie.persoon(opening.jongere)
    let omgeving = try sessie.omgeving().termijnen
    guard let rijen = Casusrijen(casus, jongere, versie: verloop.versie, omgeving: omgeving)
    else { return }
    let adres = Geadresseerden(sessie)
    for rij in rijen.termijnen {
      for (trap, op) in rij.termijn.openTrappen(na: casus.escalaties)
      where op <= omstandigheden.vandaag {
        let escalatie = Escalatie(
          termijn: rij.termijn.id, trap: trap.nummer, vervalt: rij.termijn.vervaldag,
          aan: try adres.aan(trap.aan, casus.behandelaar, op: op))
        try schrijf(.escaleer(escalatie), nummer, sessie, op: op)
        verslag.escalaties.append(Dagregel(houder: .casus(nummer), escalatie: escalatie, op: op))
      }
    }
    for open in casus.openSignalen(jongere, omgeving: omgeving)
    where open.op <= omstandigheden.vandaag {
      let signaal = Signaal(
        soort: open.soort, gebeurtenis: open.gebeurtenis,
        aan: try adres.aan(open.soort.aan, casus.behandelaar, op: open.op))
      try schrijf(.signaleer(signaal), nummer, sessie, op: open.op)
      verslag.signalen.append(Dagsignaal(casus: nummer, signaal: signaal, op: open.op))
    }
  }

  private func schrijf(
    _ opdracht: CasusOpdracht, _ nummer: Casusnummer, _ sessie: Sessie, op dag: Datum
  ) throws {
    try sessie.besluit(
      CasusAggregaat.self, .casus(nummer),
      CasusCommand(opdracht, omstandigheden.handeling(op: dag)), op: dag)
  }

  private func bewaak(
    _ nummer: Meldingnummer, _ sessie: Sessie, _ verslag: inout Dagverslag
  ) throws {
    let verloop = try sessie.melding(nummer)
    let omgeving = try sessie.omgeving().termijnen
    guard
      let rijen = Meldingrijen(verloop.toestand, versie: verloop.versie, omgeving: omgeving)
    else { return }
    try bewaak(rijen.termijnen, na: verloop.toestand.escalaties, sessie, &verslag) {
      escalatie, op in
      try sessie.besluit(
        MeldingAggregaat.self, .melding(nummer),
        MeldingCommand(.escaleer(escalatie), omstandigheden.handeling(op: op)), op: op)
    }
  }

  private func bewaak(
    _ nummer: Jongerenummer, _ sessie: Sessie, _ verslag: inout Dagverslag
  ) throws {
    guard let rijen = try sessie.jongererijen(nummer) else { return }
    try bewaak(rijen.termijnen, na: sessie.persoon(nummer).escalaties, sessie, &verslag) {
      escalatie, op in
      try sessie.besluit(
        JongereAggregaat.self, .jongere(nummer),
        JongereCommand(.escaleer(escalatie), omstandigheden.handeling(op: op)), op: op)
    }
  }

  private func bewaak(
    _ nummer: Overlegnummer, _ sessie: Sessie, _ verslag: inout Dagverslag
  ) throws {
    let verloop = try sessie.overleg(nummer)
    let omgeving = try sessie.omgeving().termijnen
    guard let rijen = Overlegrijen(verloop.toestand, versie: verloop.versie, omgeving: omgeving)
    else { return }
    try bewaak(rijen.termijnen, na: verloop.toestand.escalaties, sessie, &verslag) {
      escalatie, op in
      try sessie.besluit(
        OverlegAggregaat.self, .overleg(nummer),
        OverlegCommand(.escaleer(escalatie), omstandigheden.handeling(op: op)), op: op)
    }
  }

  private func bewaakTeam(_ sessie: Sessie, _ verslag: inout Dagverslag) throws {
    let bewaking = try sessie.verloop(BewakingAggregaat.self, .bewaking).toestand
    let omgeving = try sessie.omgeving()
    let rijen = Teamrijen.termijnen(
      omgeving.instellingen, bewaking, omgeving: omgeving.termijnen)
    try bewaak(rijen, na: bewaking.escalaties, sessie, &verslag) { escalatie, op in
      try sessie.besluit(
        BewakingAggregaat.self, .bewaking,
        BewakingCommand(.escaleer(escalatie), omstandigheden.handeling(op: op)), op: op)
    }
  }

  /// Every step that came due, for terms outside a casus.
  private func bewaak(
    _ rijen: [Termijnrij], na escalaties: [Escalatie], _ sessie: Sessie,
    _ verslag: inout Dagverslag, _ schrijf: (Escalatie, Datum) throws -> Void
  ) throws {
    let adres = Geadresseerden(sessie)
    for rij in rijen {
      for (trap, op) in rij.termijn.openTrappen(na: escalaties) where op <= omstandigheden.vandaag {
        let escalatie = Escalatie(
          termijn: rij.termijn.id, trap: trap.nummer, vervalt: rij.termijn.vervaldag,
          aan: try adres.aan(trap.aan, rij.behandelaar, op: op))
        try schrijf(escalatie, op)
        verslag.escalaties.append(Dagregel(houder: rij.houder, escalatie: escalatie, op: op))
      }
    }
  }
}

/// Finds who is told: the functionaris, the replacement, or the team leader when there is none.
struct Geadresseerden {
  private let sessie: Sessie

  init(_ sessie: Sessie) { self.sessie = sessie }

  func aan(
    _ geadresseerde: Geadresseerde, _ behandelaar: Medewerkercode?, op dag: Datum
  ) throws -> String {
    switch geadresseerde {
    case .teamleider: return try teamleider()
    case .behandelaar:
      guard let behandelaar else { return try teamleider() }
      return try aanwezig(behandelaar, op: dag)?.tekst ?? teamleider()
    }
  }

  /// Whoever does the work of a functionaris: himself, a replacement, or nobody.
  private func aanwezig(_ code: Medewerkercode, op dag: Datum) throws -> Medewerkercode? {
    let alle = try sessie.gang.weergaven.functionarissen()
    guard !alle.isEmpty else { return code }
    guard let wie = alle.first(where: { $0.code == code }) else { return nil }
    let vandaag = sessie.omstandigheden.vandaag
    if let vervanger = wie.vervanger(op: vandaag) {
      return alle.contains { $0.code == vervanger && $0.isInFunctie(op: vandaag) }
        ? vervanger : nil
    }
    return wie.isInFunctie(op: vandaag) ? code : nil
  }

  private func teamleider() throws -> String {
    let alle = try sessie.gang.weergaven.functionarissen()
    let leider = alle.first {
      $0.gegevens.rol == .teamleider && $0.isInFunctie(op: sessie.omstandigheden.vandaag)
    }
    return leider?.code?.tekst ?? Rol.teamleider.rawValue
  }
}
