import Domein
import EventCodec
import EventLog
import Kalender
import ReadModels

extension Sessie {
  /// Writes everything that was decided, and brings the rows up to date in the same transaction.
  func legVast(_ schrijfgang: any Schrijfgang, _ kenmerk: Opdrachtkenmerk) throws -> [RecordedEvent]
  {
    guard !nieuw.isEmpty else {
      try vernietig(schrijfgang)
      return []
    }
    let verzoek = AppendRequest(
      key: kenmerk.sleutel.flatMap(CommandKey.init(_:)), kind: kenmerk.soort,
      fingerprint: kenmerk.afdruk, actor: omstandigheden.medewerker.tekst,
      vastgelegd: vastgelegd.iso, appends: try bundels())
    switch try schrijfgang.groei.append(verzoek) {
    case .appended(let opgenomen):
      try vernietig(schrijfgang)
      try Verversing(sessie: self, schrijver: schrijfgang.schrijver).ververs(geraakt)
      return opgenomen
    case .repeated(let opgenomen): return opgenomen
    case .keyMismatch: throw Dossierfout.sleutelBotst(sleutel: kenmerk.sleutel ?? "")
    case .conflict(let conflict):
      throw Dossierfout.conflictInLog(stroom: conflict.stream.text)
    }
  }

  /// Personal parts go after the events that say so; rows are then made of what is left.
  private func vernietig(_ schrijfgang: any Schrijfgang) throws {
    guard !teVernietigen.isEmpty else { return }
    for (van, door) in teVernietigen {
      try schrijfgang.groei.destroyPersonal(
        of: LogPosition(van.waarde), by: LogPosition(door.waarde))
    }
    laadOpnieuw()
  }

  /// The streams that were added to, in order, each once.
  private var geraakt: [Stroom] {
    var gezien: Set<Stroom> = []
    return (nieuw.map(\.stroom) + ookGeraakt).filter { gezien.insert($0).inserted }
  }

  /// Consecutive events of one stream go together; the order of the numbers is kept.
  private func bundels() throws -> [StreamAppend] {
    var bundels: [(stroom: Stroom, versie: Int, events: [NewEvent])] = []
    for aanwas in nieuw {
      let event = try nieuwEvent(aanwas)
      if let laatste = bundels.last, laatste.stroom == aanwas.stroom {
        bundels[bundels.count - 1].events.append(event)
      } else {
        bundels.append((aanwas.stroom, aanwas.versie, [event]))
      }
    }
    return try bundels.map { bundel in
      guard let naam = StreamName(bundel.stroom.naam) else {
        throw Dossierfout.nietGevonden(wat: "stroom", nummer: "")
      }
      return StreamAppend(
        stream: naam, expected: .exactly(StreamVersion(bundel.versie)), events: bundel.events)
    }
  }

  private func nieuwEvent(_ aanwas: Aanwas) throws -> NewEvent {
    NewEvent(
      type: aanwas.gecodeerd.naam, op: aanwas.op.iso, payload: aanwas.gecodeerd.inhoud,
      personal: try aanwas.gecodeerd.persoonlijk.map {
        PersonalPart(salt: try omstandigheden.toeval(PersonalPart.saltCount), body: $0)
      })
  }
}

/// Brings the rows of touched streams up to date, by the one function that computes them.
struct Verversing {
  let sessie: Sessie
  let schrijver: any Weergaveschrijver

  func ververs(_ geraakt: [Stroom]) throws {
    var casussen: [Casusnummer] = []
    for stroom in geraakt {
      switch stroom {
      case .casus(let nummer): casussen.append(nummer)
      case .jongere(let nummer): casussen += try jongere(nummer)
      case .melding(let nummer): try melding(nummer)
      case .overleg(let nummer): try overleg(nummer)
      case .kenmerk(let nummer): try schrijver.tel(nummer)
      case .partner(let code): casussen += try partner(code)
      case .functionaris(let code): casussen += try functionaris(code)
      case .bewaking: try bewaking()
      case .instelling:
        sessie.vergeetOmgeving()
        casussen += try alles()
      case .levering, .cijfers, .bijdragen: continue
      }
    }
    var gezien: Set<Casusnummer> = []
    for nummer in casussen where gezien.insert(nummer).inserted { try casus(nummer) }
  }

  /// A setting can move any date: everything that has terms is computed anew.
  private func alles() throws -> [Casusnummer] {
    try bewaking()
    for naam in try sessie.gang.log.streams(beginningWith: String(Jongerenummer.letter)) {
      if let nummer = Jongerenummer(naam.text) { _ = try jongere(nummer) }
    }
    for naam in try sessie.gang.log.streams(beginningWith: String(Meldingnummer.letter)) {
      if let nummer = Meldingnummer(naam.text) { try melding(nummer) }
    }
    for naam in try sessie.gang.log.streams(beginningWith: String(Overlegnummer.letter)) {
      if let nummer = Overlegnummer(naam.text) { try overleg(nummer) }
    }
    return try sessie.gang.log.streams(beginningWith: String(Casusnummer.letter))
      .compactMap { Casusnummer($0.text) }
  }

  func casus(_ nummer: Casusnummer) throws {
    let verloop = try sessie.casus(nummer)
    for feit in verloop.feiten {
      if case .keten(.doorverwijzingVerstuurd(let gegeven, _, _, _)) = feit.event {
        try schrijver.tel(doorverwijzing: gegeven)
      }
    }
    guard let opening = verloop.toestand.opening, try !sessie.isVernietigd(opening.jongere) else {
      return try schrijver.verwijder(nummer)
    }
    let jongere = try sessie.persoon(opening.jongere)
    let omgeving = try sessie.omgeving()
    guard
      let rijen = Casusrijen(
        verloop.toestand, jongere, versie: verloop.versie, omgeving: omgeving.termijnen)
    else { return try schrijver.verwijder(nummer) }
    try schrijver.vervang(rijen)
  }

  /// - Returns: the casussen that rest on this jongere.
  private func jongere(_ nummer: Jongerenummer) throws -> [Casusnummer] {
    if try sessie.isVernietigd(nummer) { return try vergeet(nummer) }
    let eerder = try schrijver.jongererij(nummer)?.opgegaanIn
    guard let rijen = try sessie.jongererijen(nummer) else {
      try schrijver.verwijder(nummer)
      return []
    }
    try schrijver.vervang(rijen)
    let nu = rijen.jongere.opgegaanIn
    let groep = Set([nummer, eerder, nu, try sessie.hoofd(nummer)].compactMap(\.self)).sorted()
    if eerder != nil || nu != nil { try herzie(groep, behalve: nummer) }
    return try groep.flatMap { try schrijver.casussen(van: $0).map(\.casus) }
  }

  /// The file was destroyed: no row is left of it, nor of what belonged to it.
  private func vergeet(_ nummer: Jongerenummer) throws -> [Casusnummer] {
    for rij in try schrijver.meldingrijen(van: nummer) { try melding(rij.melding) }
    let casussen = try schrijver.casussen(van: nummer).map(\.casus)
    try schrijver.verwijder(nummer)
    return casussen
  }

  /// Two entries were merged or split: the other one and the meldingen of both follow.
  private func herzie(_ groep: [Jongerenummer], behalve gedaan: Jongerenummer) throws {
    for nummer in groep {
      if nummer != gedaan, let rijen = try sessie.jongererijen(nummer) {
        try schrijver.vervang(rijen)
      }
      for rij in try schrijver.meldingrijen(van: nummer) { try melding(rij.melding) }
    }
  }

  private func melding(_ nummer: Meldingnummer) throws {
    let verloop = try sessie.melding(nummer)
    let omgeving = try sessie.omgeving()
    guard try !(verloop.toestand.jongere.map { try sessie.isVernietigd($0) } ?? false) else {
      return try schrijver.verwijder(nummer)
    }
    guard
      let rijen = Meldingrijen(
        verloop.toestand, versie: verloop.versie, omgeving: omgeving.termijnen,
        van: try verloop.toestand.jongere.map { try sessie.hoofd($0) })
    else { return try schrijver.verwijder(nummer) }
    try schrijver.vervang(rijen)
  }

  private func overleg(_ nummer: Overlegnummer) throws {
    let verloop = try sessie.overleg(nummer)
    let omgeving = try sessie.omgeving().termijnen
    guard
      let rijen = Overlegrijen(verloop.toestand, versie: verloop.versie, omgeving: omgeving)
    else { return try schrijver.verwijder(nummer) }
    try schrijver.vervang(rijen)
  }

  /// - Returns: the casussen of a school: its region gives them their calendar.
  private func partner(_ code: Partnercode) throws -> [Casusnummer] {
    let verloop = try sessie.verloop(PartnerAggregaat.self, .partner(code))
    guard let rij = Partnerrij(verloop.toestand, versie: verloop.versie) else {
      try schrijver.verwijder(code)
      return []
    }
    try schrijver.vervang(rij)
    guard let school = Vestiging(code.tekst) else { return [] }
    sessie.vergeetOmgeving()
    return try schrijver.casusrijen(Casuskeuze(school: school)).map(\.casus)
  }

  func bewaking() throws {
    let bewaking = try sessie.verloop(BewakingAggregaat.self, .bewaking).toestand
    if let dag = bewaking.laatsteDag { try schrijver.vervang(bewaaktTot: dag) }
    let omgeving = try sessie.omgeving()
    try schrijver.vervang(
      teamtermijnen: Teamrijen.termijnen(
        omgeving.instellingen, bewaking, omgeving: omgeving.termijnen))
  }

  /// - Returns: the casussen of a functionaris who left, or came back: they are handed over.
  private func functionaris(_ code: Medewerkercode) throws -> [Casusnummer] {
    let verloop = try sessie.verloop(FunctionarisAggregaat.self, .functionaris(code))
    let vertrek = try schrijver.functionaris(code)?.tot
    if verloop.toestand.code == nil {
      try schrijver.verwijder(code)
    } else {
      try schrijver.vervang(verloop.toestand, versie: verloop.versie)
    }
    guard verloop.toestand.tot != vertrek else { return [] }
    sessie.vergeetOmgeving()
    return try schrijver.casusrijen(Casuskeuze()).filter { rij in
      try sessie.casus(rij.casus).toestand.toewijzingen.contains { $0.aan == code }
    }.map(\.casus)
  }
}
