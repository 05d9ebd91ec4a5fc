public import Domein
public import Kalender
import ReadModels

/// A melding as it comes in: the report, and who it is about.
public struct Meldingsaanbod: Equatable, Sendable {
  /// The report.
  public var gegevens: Meldinggegevens
  /// BSN or onderwijsnummer of the pupil.
  public var nummer: Persoonsnummer
  /// What the school wrote about the pupil.
  public var persoon: Persoonsgegevens
  /// Municipality of residence by the report.
  public var gemeente: Gemeentecode?

  /// Brings a report and its pupil together.
  public init(
    gegevens: Meldinggegevens, nummer: Persoonsnummer, persoon: Persoonsgegevens,
    gemeente: Gemeentecode?
  ) {
    self.gegevens = gegevens
    self.nummer = nummer
    self.persoon = persoon
    self.gemeente = gemeente
  }
}

/// What became of a melding that came in.
public struct Innameuitslag: Equatable, Sendable {
  /// The verdict.
  public let oordeel: Rijoordeel
  /// The jongere.
  public let jongere: Jongerenummer
  /// The melding.
  public let melding: Meldingnummer
  /// The casus it belongs to; nil when it waits or opens none.
  public let casus: Casusnummer?
  /// Whether the number is known with another date of birth: it may be somebody else's.
  public internal(set) var heeftAndereGeboortedatum = false
}

extension Schrijfgang {
  /// Refuses whoever may not take in reports.
  public func eis(_ omstandigheden: Omstandigheden) throws {
    try Sessie(self, omstandigheden).eis(.instroom)
  }

  /// The municipality of the dossier; nil before that is known.
  public func gemeente(_ omstandigheden: Omstandigheden) throws -> Gemeentecode? {
    try Sessie(self, omstandigheden).omgeving().instellingen.gemeente
  }

  /// Takes in one report and writes what follows from it.
  public func neemIn(
    _ aanbod: Meldingsaanbod, _ omstandigheden: Omstandigheden
  ) throws -> Innameuitslag {
    let sessie = try Sessie(self, omstandigheden)
    let uitslag = try sessie.neemIn(aanbod)
    _ = try sessie.legVast(self, Opdrachtkenmerk(sleutel: nil, soort: "melding importeer"))
    return uitslag
  }
}

extension Sessie {
  /// Whether taking in a report would change or withdraw one that is known.
  public func zouWijzigen(_ aanbod: Meldingsaanbod) throws -> Bool {
    let meldingsnummer = aanbod.gegevens.meldingsnummer
    guard let bekend = try gang.weergaven.melding(meldingsnummer: meldingsnummer) else {
      return false
    }
    return try melding(bekend).toestand.gegevens != zonderVernietigd(aanbod.gegevens, bekend)
  }

  /// A report as it is compared and kept: texts that were destroyed do not come back with the
  /// next delivery.
  private func zonderVernietigd(
    _ gegevens: Meldinggegevens, _ nummer: Meldingnummer
  ) throws -> Meldinggegevens {
    let verloop = try melding(nummer)
    guard !verloop.vernietigingen.isEmpty, let bekend = verloop.toestand.gegevens else {
      return gegevens
    }
    var rest = gegevens
    rest.toelichting = bekend.toelichting
    return rest
  }

  /// Takes in a report, or recognises one that is known by its meldingsnummer.
  ///
  /// A new report has `op` = datum melding; a change has the day of the delivery.
  public func neemIn(_ aanbod: Meldingsaanbod) throws -> Innameuitslag {
    let meldingsnummer = aanbod.gegevens.meldingsnummer
    if !meldingsnummer.isEmpty,
      let bekend = try gang.weergaven.melding(meldingsnummer: meldingsnummer)
    {
      return try neemWijzigingIn(bekend, aanbod)
    }
    return try neemNieuweIn(aanbod)
  }

  private func neemNieuweIn(_ aanbod: Meldingsaanbod) throws -> Innameuitslag {
    let gegevens = aanbod.gegevens
    let dag = gegevens.datumMelding
    let handeling = omstandigheden.handeling(op: dag)
    let nummer = try volgendNummer(Meldingnummer.self, jaar: dag.jaar)
    let jongere = try vindOfRegistreer(aanbod, op: dag)
    let heeftAndere = try botstGeboortedatum(aanbod, jongere)
    try maakSchoolBekend(gegevens.school, soort: gegevens.schoolsoort, op: dag)
    try besluit(
      MeldingAggregaat.self, .melding(nummer),
      MeldingCommand(
        .ontvang(nummer: nummer, jongere: jongere, gegevens: gegevens), handeling), op: dag)
    if gegevens.status == .ingetrokken {
      return Innameuitslag(oordeel: .ingetrokken, jongere: jongere, melding: nummer, casus: nil)
    }
    try schrijfInBij(
      gegevens.school, soort: gegevens.schoolsoort,
      leerjaar: gegevens.leerjaar.isEmpty ? nil : gegevens.leerjaar, jongere,
      van: gegevens.begindatum, op: dag)
    let casus = gegevens.opentCasus ? try brengOnder(nummer, gegevens, jongere, op: dag) : nil
    return Innameuitslag(
      oordeel: .nieuw, jongere: jongere, melding: nummer, casus: casus,
      heeftAndereGeboortedatum: heeftAndere)
  }

  /// A typing error in a BSN brings a report to another child's file.
  private func botstGeboortedatum(
    _ aanbod: Meldingsaanbod, _ jongere: Jongerenummer
  ) throws -> Bool {
    guard let geleverd = aanbod.persoon.geboortedatum,
      let bekend = try persoon(jongere).gegevens.geboortedatum
    else { return false }
    return geleverd != bekend
  }

  /// The triage rule: what a melding does without anyone asking.
  ///
  /// `langdurig-relatief`, `relatief-16-uur` and every report of all lessons missed open a casus
  /// or join the open one; the rest waits for an assessment.
  private func brengOnder(
    _ nummer: Meldingnummer, _ gegevens: Meldinggegevens, _ jongere: Jongerenummer, op dag: Datum
  ) throws -> Casusnummer? {
    let uitslag = try openOfVoegToe(
      jongere, soort: gegevens.soort, school: gegevens.school, behandelaar: nil,
      melding: Meldingkoppeling(melding: nummer, datum: gegevens.datumMelding),
      verzuim: gegevens.verzuim(nummer), op: dag)
    if let casus = uitslag.casus { try koppel(nummer, aan: casus, op: dag) }
    return uitslag.casus
  }

  private func neemWijzigingIn(
    _ nummer: Meldingnummer, _ aanbod: Meldingsaanbod
  ) throws -> Innameuitslag {
    let melding = try melding(nummer).toestand
    guard let bekend = melding.gegevens, let eigen = melding.jongere else {
      throw Dossierfout.nietGevonden(wat: "melding", nummer: nummer.tekst)
    }
    let jongere = try hoofd(eigen)
    if let ander = try bekendeJongere(aanbod), ander != jongere {
      throw Dossierfout.andereJongere(melding: nummer)
    }
    let nieuw = try zonderVernietigd(aanbod.gegevens, nummer)
    if nieuw == bekend {
      return Innameuitslag(
        oordeel: .ongewijzigd, jongere: jongere, melding: nummer, casus: melding.casus)
    }
    let vandaag = omstandigheden.vandaag
    let handeling = omstandigheden.handeling(op: vandaag)
    try besluit(
      MeldingAggregaat.self, .melding(nummer), MeldingCommand(.wijzig(gegevens: nieuw), handeling),
      op: vandaag)
    if nieuw.toelichting.persoonsafdruk != bekend.toelichting.persoonsafdruk {
      try neemPersoonOver(aanbod.persoon, jongere, op: vandaag)
    }
    if nieuw.status == .ingetrokken {
      if bekend.status != .ingetrokken { try laatVervallen(nummer, melding.casus, op: vandaag) }
      return Innameuitslag(
        oordeel: .ingetrokken, jongere: jongere, melding: nummer, casus: melding.casus)
    }
    let casus = try werkCasusBij(nummer, melding, nieuw, op: vandaag)
    return Innameuitslag(oordeel: .gewijzigd, jongere: jongere, melding: nummer, casus: casus)
  }

  /// Takes over a correction by the school that came otherwise than in a file.
  public func wijzigMelding(
    _ nummer: Meldingnummer, op dag: Datum?, _ wijziging: (inout Meldinggegevens) -> Void
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    let melding = try melding(nummer).toestand
    guard var gegevens = melding.gegevens else {
      throw Dossierfout.nietGevonden(wat: "melding", nummer: nummer.tekst)
    }
    wijziging(&gegevens)
    try besluit(
      MeldingAggregaat.self, .melding(nummer),
      MeldingCommand(.wijzig(gegevens: gegevens), omstandigheden.handeling(op: op)), op: op)
    var uitslag = Uitslag()
    uitslag.melding = nummer
    if gegevens != melding.gegevens {
      uitslag.casus = try werkCasusBij(nummer, melding, gegevens, op: op)
    }
    return uitslag
  }

  private func werkCasusBij(
    _ nummer: Meldingnummer, _ melding: Melding, _ nieuw: Meldinggegevens, op dag: Datum
  ) throws -> Casusnummer? {
    guard let casus = melding.casus else {
      guard nieuw.opentCasus, let jongere = melding.jongere, melding.oordeel == nil else {
        return nil
      }
      return try brengOnder(nummer, nieuw, hoofd(jongere), op: dag)
    }
    let opdracht = CasusOpdracht.wijzigMelding(
      nummer, van: nieuw.begindatum, totEnMet: nieuw.einddatum)
    try besluit(
      CasusAggregaat.self, .casus(casus),
      CasusCommand(opdracht, omstandigheden.handeling(op: dag)), op: dag)
    return casus
  }

  /// Takes over what a changed report says about the pupil; what it leaves empty stays.
  private func neemPersoonOver(
    _ persoon: Persoonsgegevens, _ jongere: Jongerenummer, op dag: Datum
  ) throws {
    let samen = try self.jongere(jongere).toestand.gegevens.aangevuld(met: persoon)
    try besluit(
      JongereAggregaat.self, .jongere(jongere),
      JongereCommand(.wijzig(gegevens: samen), omstandigheden.handeling(op: dag)), op: dag)
  }

  /// The absence a withdrawn melding reported no longer counts in its casus.
  func laatVervallen(_ nummer: Meldingnummer, _ casus: Casusnummer?, op dag: Datum) throws {
    guard let casus else { return }
    try besluit(
      CasusAggregaat.self, .casus(casus),
      CasusCommand(.laatMeldingVervallen(nummer), omstandigheden.handeling(op: dag)), op: dag)
  }

  /// Notes at a melding which casus it belongs to.
  func koppel(_ melding: Meldingnummer, aan casus: Casusnummer, op dag: Datum) throws {
    try besluit(
      MeldingAggregaat.self, .melding(melding),
      MeldingCommand(.koppel(casus: casus), omstandigheden.handeling(op: dag)), op: dag)
  }

  /// The link between a casus and a melding that is in the dossier.
  func koppeling(_ nummer: Meldingnummer?) throws -> Meldingkoppeling? {
    guard let nummer else { return nil }
    guard let gegevens = try melding(nummer).toestand.gegevens else {
      throw Dossierfout.nietGevonden(wat: "melding", nummer: nummer.tekst)
    }
    return Meldingkoppeling(melding: nummer, datum: gegevens.datumMelding)
  }
}

extension Meldinggegevens {
  /// The absence it reports.
  func verzuim(_ nummer: Meldingnummer) -> Verzuim {
    Verzuim(
      soort: soort, van: begindatum, totEnMet: einddatum,
      omvang: isVolledig ? .volledig : .gedeeltelijk, geoorloofd: false, uren: verzuimuren,
      school: school, melding: nummer, bron: .opgave)
  }
}

extension Persoonsgegevens {
  /// These data with what another source fills in or says otherwise.
  func aangevuld(met ander: Persoonsgegevens) -> Persoonsgegevens {
    var samen = self
    samen.bsn = bsn ?? ander.bsn
    samen.onderwijsnummer = onderwijsnummer ?? ander.onderwijsnummer
    samen.geboortedatum = ander.geboortedatum ?? geboortedatum
    samen.geslacht = ander.geslacht ?? geslacht
    if !ander.achternaam.isEmpty {
      samen.voornamen = ander.voornamen
      samen.voorvoegsel = ander.voorvoegsel
      samen.achternaam = ander.achternaam
    }
    if ander.adres != Adres() { samen.adres = ander.adres }
    return samen
  }
}
