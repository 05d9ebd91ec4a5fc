public import Domein
import EventCodec
import EventLog
public import Kalender
import ReadModels

/// What became of one jongere in a comparison of residents with enrolments.
public struct Vergelijkingsuitslag: Equatable, Sendable {
  /// The finding; nil when it could not be made, because a row about the jongere was refused.
  public let oordeel: Vergelijkingsoordeel?
  /// The jongere; nil when not registered, as somebody who is no resident.
  public let jongere: Jongerenummer?
  /// The casus that was opened or closed.
  public let casus: Casusnummer?
  /// Why that casus was closed; nil when it was opened, or there is none.
  public let gesloten: Sluitreden?
  /// What it meant for the dossier.
  public let verandering: Rijoordeel
}

extension Schrijfgang {
  /// Compares one resident and writes what follows from it.
  ///
  /// - Parameters:
  ///   - inschrijvingen: what the register of enrolments delivered about the same person.
  ///   - onvolledig: whether a row about the person was refused, so that no suspicion may rest on
  ///     what is left.
  public func vergelijk(
    _ ingezetene: Ingezetene, _ inschrijvingen: [Geleverdeinschrijving], onvolledig: Bool,
    per: Datum, _ omstandigheden: Omstandigheden
  ) throws -> Vergelijkingsuitslag {
    let sessie = try Sessie(self, omstandigheden)
    let uitslag = try sessie.vergelijk(
      ingezetene, inschrijvingen, onvolledig: onvolledig, per: per)
    _ = try sessie.legVast(self, Opdrachtkenmerk(sleutel: nil, soort: "absoluut vergelijk"))
    return uitslag
  }

  /// Takes over enrolments of someone whom the extract of residents does not name.
  public func vergelijk(
    _ nummer: Persoonsnummer, _ inschrijvingen: [Geleverdeinschrijving], per: Datum,
    _ omstandigheden: Omstandigheden
  ) throws -> Vergelijkingsuitslag {
    let sessie = try Sessie(self, omstandigheden)
    let uitslag = try sessie.vergelijk(nummer, inschrijvingen, per: per)
    _ = try sessie.legVast(self, Opdrachtkenmerk(sleutel: nil, soort: "absoluut vergelijk"))
    return uitslag
  }
}

extension Leesgang {
  /// Settings, rules and calendars as they are now.
  public func omgeving(_ omstandigheden: Omstandigheden) throws -> Omgeving {
    try Sessie(self, omstandigheden).omgeving()
  }

  /// The onderwijsnummer that is known beside a BSN.
  public func onderwijsnummer(van bsn: BSN) throws -> Onderwijsnummer? {
    guard let nummer = try weergaven.jongere(bsn: bsn) else { return nil }
    return try weergaven.jongererij(nummer)?.onderwijsnummer
  }
}

extension Sessie {
  func vergelijk(
    _ ingezetene: Ingezetene, _ inschrijvingen: [Geleverdeinschrijving], onvolledig: Bool,
    per: Datum
  ) throws -> Vergelijkingsuitslag {
    let vergelijking = Vergelijking(per: per, gemeente: try omgeving().instellingen.gemeente)
    let bekend = try bekendeJongere(.bsn(ingezetene.bsn))
    let isWeg = vergelijking.afwezigheid(ingezetene) != nil
    let kalender = try omgeving().termijnen.kalenders.kalender(voor: inschrijvingen.last?.school)
    if bekend == nil, isWeg {
      return Vergelijkingsuitslag(
        oordeel: vergelijking.oordeel(over: ingezetene, Jongere(), kalender: kalender),
        jongere: nil, casus: nil, gesloten: nil, verandering: .ongewijzigd)
    }
    let nummer =
      try bekend
      ?? registreer(ingezetene.persoon, gemeente: ingezetene.gemeente, op: per)
    if bekend != nil { try neemOver(ingezetene, nummer, per: per) }
    try neemOver(inschrijvingen, nummer, per: per)
    let jongere = try persoon(nummer, per: per)
    let oordeel = vergelijking.oordeel(over: ingezetene, jongere, kalender: kalender)
    if onvolledig, oordeel.uitkomst == .vermoedelijkAbsoluut {
      return uitslag(nil, nummer, nil, isNieuw: bekend == nil)
    }
    let gevolg = try trekGevolg(oordeel, nummer, jongere, per: per)
    return uitslag(oordeel, nummer, gevolg, isNieuw: bekend == nil)
  }

  func vergelijk(
    _ persoon: Persoonsnummer, _ inschrijvingen: [Geleverdeinschrijving], per: Datum
  ) throws -> Vergelijkingsuitslag {
    let buiten = Vergelijkingsoordeel(
      uitkomst: .nietIngezetene,
      schoolsoort: inschrijvingen.last?.schoolsoort?.groep ?? .onbekend,
      reden: "staat wel in de inschrijvingen, maar niet in het bestand uit de BRP")
    guard let nummer = try bekendeJongere(persoon) else {
      return Vergelijkingsuitslag(
        oordeel: buiten, jongere: nil, casus: nil, gesloten: nil, verandering: .ongewijzigd)
    }
    try neemOver(inschrijvingen, nummer, per: per)
    let jongere = try self.persoon(nummer, per: per)
    guard let nu = jongere.inschrijving(op: per) else {
      return uitslag(buiten, nummer, nil, isNieuw: false)
    }
    let ingeschreven = Vergelijkingsoordeel(
      uitkomst: .ingeschreven, schoolsoort: nu.schoolsoort?.groep ?? .onbekend,
      reden: "ingeschreven vanaf \(nu.van.kort); staat niet in het bestand uit de BRP")
    let gevolg = try trekGevolg(ingeschreven, nummer, jongere, per: per)
    return uitslag(ingeschreven, nummer, gevolg, isNieuw: false)
  }

  private typealias Gevolg = (casus: Casusnummer, gesloten: Sluitreden?)

  private func uitslag(
    _ oordeel: Vergelijkingsoordeel?, _ nummer: Jongerenummer, _ gevolg: Gevolg?, isNieuw: Bool
  ) -> Vergelijkingsuitslag {
    Vergelijkingsuitslag(
      oordeel: oordeel, jongere: nummer, casus: gevolg?.casus, gesloten: gevolg?.gesloten,
      verandering: isNieuw ? .nieuw : (nieuw.isEmpty ? .ongewijzigd : .gewijzigd))
  }

  // MARK: What the files say.

  /// The BRP is the register of who someone is and where someone lives.
  private func neemOver(
    _ ingezetene: Ingezetene, _ nummer: Jongerenummer, per: Datum
  ) throws {
    let bekend = try jongere(nummer).toestand
    if let opschorting = ingezetene.opschorting, opschorting.geldt(op: per) {
      let dag = opschorting.op ?? per
      switch opschorting.reden {
      case .overlijden: try doe(.meldOverlijden, nummer, op: dag)
      case .emigratie, .ministerieelBesluit, .nietIngezetene:
        if let buiten = Gemeentecode("1999") {
          try doe(.verhuis(gemeente: buiten, adres: Adres()), nummer, op: dag)
        }
      case .fout, .onbekend: break
      }
      return
    }
    var gegevens = bekend.gegevens.aangevuld(met: ingezetene.persoon)
    gegevens.geheim = ingezetene.gegevens.geheim
    if let gemeente = ingezetene.gemeente, bekend.gemeenten.last?.gemeente != gemeente {
      let dag = ingezetene.gevestigdOp ?? per
      try doe(.verhuis(gemeente: gemeente, adres: gegevens.adres), nummer, op: min(dag, per))
    }
    try doe(.wijzig(gegevens: gegevens), nummer, op: per)
  }

  private func neemOver(
    _ inschrijvingen: [Geleverdeinschrijving], _ nummer: Jongerenummer, per: Datum
  ) throws {
    for inschrijving in inschrijvingen {
      try maakSchoolBekend(inschrijving.school, soort: inschrijving.schoolsoort, op: per)
      try doe(
        .schrijfIn(
          school: inschrijving.school, schoolsoort: inschrijving.schoolsoort, leerjaar: nil,
          van: inschrijving.van, totEnMet: inschrijving.totEnMet, bron: .levering),
        nummer, op: per)
    }
    let behaald = inschrijvingen.compactMap { $0.startkwalificatieOp(per: per) }.min()
    if let behaald { try doe(.meldStartkwalificatie, nummer, op: behaald) }
  }

  private func doe(_ opdracht: JongereOpdracht, _ nummer: Jongerenummer, op dag: Datum) throws {
    try besluit(
      JongereAggregaat.self, .jongere(nummer),
      JongereCommand(opdracht, omstandigheden.handeling(op: dag)), op: dag)
  }

  // MARK: What follows.

  /// A new suspicion opens a casus, once; one that is solved closes it.
  ///
  /// A casus that an officer opened, or found to be real, is not explained away by a register that
  /// says the child was enrolled all that time: it waits for a person.
  private func trekGevolg(
    _ oordeel: Vergelijkingsoordeel, _ nummer: Jongerenummer, _ jongere: Jongere, per: Datum
  ) throws -> Gevolg? {
    let gevonden = try besluit(
      JongereAggregaat.self, .jongere(nummer),
      JongereCommand(.vergelijk(oordeel), omstandigheden.handeling(op: per)), op: per)
    let open = try openCasus(van: nummer, .absoluut)
    guard oordeel.uitkomst != .vermoedelijkAbsoluut else {
      guard open == nil, !gevonden.isEmpty else { return nil }
      let casus = try openOfVoegToe(
        nummer, soort: .absoluut, school: jongere.laatsteInschrijving(op: per)?.school,
        behandelaar: nil, melding: nil, verzuim: nil, op: per
      ).casus
      return casus.map { ($0, nil) }
    }
    guard let open, let opening = try casus(open).toestand.opening, opening.op <= per else {
      return nil
    }
    let vermoeden = jongere.vergelijkingen.last { $0.uitkomst == .vermoedelijkAbsoluut }
    let isGevonden = try vermoeden != nil && casus(open).toestand.onderzoeksuitkomst != .echt
    guard
      let reden = oordeel.uitkomst.sluitreden(
        jongere, sinds: vermoeden?.sinds ?? opening.op, per: per),
      isGevonden || reden != .administratief
    else { return nil }
    try besluit(
      CasusAggregaat.self, .casus(open),
      CasusCommand(
        .sluit(reden: reden, tekst: oordeel.reden), omstandigheden.handeling(op: per)), op: per)
    return (open, reden)
  }
}

extension Ingezetene {
  /// The personal data with number and date of birth filled in.
  fileprivate var persoon: Persoonsgegevens {
    var persoon = gegevens
    persoon.bsn = bsn
    persoon.geboortedatum = geboortedatum
    return persoon
  }
}
