public import Domein
public import Kalender
import ReadModels

/// What is asked when a casus is opened.
public struct Casusaanvraag: Equatable, Sendable {
  /// Whose absence it is.
  public var jongere: Jongereverwijzing
  /// At which school.
  public var school: Vestiging?
  /// Kind of absence.
  public var soort: Verzuimsoort
  /// First day of absence; the day of the act when nil.
  public var begin: Datum?
  /// Last day of absence, that day included.
  public var einde: Datum?
  /// Whether all lessons are missed.
  public var alleLessenGemist: Bool
  /// Whether there is a valid reason.
  public var geoorloofd: Bool
  /// Why the child does not come.
  public var oorzaak: Oorzaak?
  /// The melding it starts from.
  public var melding: Meldingnummer?
  /// Who handles it.
  public var behandelaar: Medewerkercode?
  /// Day of opening; today when nil.
  public var op: Datum?

  /// Describes a casus to open.
  public init(
    jongere: Jongereverwijzing, school: Vestiging? = nil, soort: Verzuimsoort,
    begin: Datum? = nil, einde: Datum? = nil, alleLessenGemist: Bool = false,
    geoorloofd: Bool = false, oorzaak: Oorzaak? = nil, melding: Meldingnummer? = nil,
    behandelaar: Medewerkercode? = nil, op: Datum? = nil
  ) {
    self.jongere = jongere
    self.school = school
    self.soort = soort
    self.begin = begin
    self.einde = einde
    self.alleLessenGemist = alleLessenGemist
    self.geoorloofd = geoorloofd
    self.oorzaak = oorzaak
    self.melding = melding
    self.behandelaar = behandelaar
    self.op = op
  }

  /// Whether the child is away from all lessons.
  var isVolledig: Bool { alleLessenGemist || soort == .langdurigRelatief || soort == .absoluut }
}

extension Sessie {
  /// Opens a casus, or lets the absence join the open one of the same kind.
  public func openCasus(_ aanvraag: Casusaanvraag) throws -> Uitslag {
    let dag = aanvraag.op ?? omstandigheden.vandaag
    let jongere = try vindOfRegistreer(aanvraag.jongere, op: dag)
    let begin = aanvraag.begin ?? dag
    if let school = aanvraag.school {
      try maakSchoolBekend(school, soort: nil, op: dag)
      try schrijfInBij(school, soort: nil, leerjaar: nil, jongere, van: begin, op: dag)
    }
    let verzuim = Verzuim(
      soort: aanvraag.soort, van: begin, totEnMet: aanvraag.einde,
      omvang: aanvraag.isVolledig ? .volledig : .gedeeltelijk, geoorloofd: aanvraag.geoorloofd,
      oorzaak: aanvraag.oorzaak, school: aanvraag.school, melding: aanvraag.melding,
      bron: .opgave)
    if let behandelaar = aanvraag.behandelaar { try eisFunctionaris(behandelaar) }
    var uitslag = try openOfVoegToe(
      jongere, soort: aanvraag.soort, school: aanvraag.school, behandelaar: aanvraag.behandelaar,
      melding: try koppeling(aanvraag.melding), verzuim: verzuim, op: dag)
    uitslag.jongere = jongere
    if let casus = uitslag.casus, let advies = try regieadvies(casus) {
      uitslag.mededelingen.append(advies)
    }
    if let melding = aanvraag.melding, let casus = uitslag.casus {
      try koppel(melding, aan: casus, op: dag)
    }
    return uitslag
  }

  /// The one rule of what an absence does to the casussen of a jongere.
  ///
  /// A jongere has at most one open casus of each kind: an absence joins it; running terms keep
  /// their start. Only without one a new casus opens.
  func openOfVoegToe(
    _ jongere: Jongerenummer, soort: Verzuimsoort, school: Vestiging?,
    behandelaar: Medewerkercode?, melding: Meldingkoppeling?, verzuim: Verzuim?, op dag: Datum
  ) throws -> Uitslag {
    var uitslag = Uitslag()
    let handeling = omstandigheden.handeling(op: dag)
    if let open = try openCasus(van: jongere, soort.casussoort) {
      let opdracht = CasusOpdracht.voegToe(soort: soort, melding: melding, verzuim: verzuim)
      try besluit(
        CasusAggregaat.self, .casus(open), CasusCommand(opdracht, handeling), op: dag)
      uitslag.casus = open
      uitslag.mededelingen = ["Toegevoegd aan de open casus \(open)."]
      return uitslag
    }
    let nummer = try volgendNummer(Casusnummer.self, jaar: dag.jaar)
    let opdracht = CasusOpdracht.open(
      nummer: nummer, jongere: jongere, soort: soort, school: school,
      behandelaar: try behandelaar ?? vasteBehandelaar(van: school, op: dag), melding: melding,
      verzuim: verzuim)
    try besluit(
      CasusAggregaat.self, .casus(nummer), CasusCommand(opdracht, handeling), op: dag)
    uitslag.casus = nummer
    return uitslag
  }

  /// Does an act in a casus.
  ///
  /// - Parameter verwacht: the version somebody saw; another version now is a conflict.
  public func handel(
    _ verwijzing: Casusverwijzing, _ opdracht: CasusOpdracht, op dag: Datum?, verwacht: Int?
  ) throws -> Uitslag {
    let nummer = try vind(verwijzing)
    let verloop = try casus(nummer)
    if let verwacht, verwacht != verloop.versie {
      throw Dossierfout.conflict(casus: nummer, verwacht: verwacht, gevonden: verloop.versie)
    }
    try toetsPersonen(opdracht)
    try toetsHeropening(opdracht, verloop.toestand)
    let command = CasusCommand(
      opdracht, omstandigheden.handeling(op: dag), termijnen: try termijnen(verloop, opdracht),
      dekking: try dekking(verloop, opdracht, op: dag ?? omstandigheden.vandaag))
    let op = dag ?? omstandigheden.vandaag
    try besluit(CasusAggregaat.self, .casus(nummer), command, op: op)
    var uitslag = Uitslag()
    uitslag.casus = nummer
    if case .sluit = opdracht, let open = try openDoorverwijzingen(nummer) {
      uitslag.mededelingen.append(open)
    }
    return uitslag
  }

  /// A jongere has at most one open casus of each kind.
  private func toetsHeropening(_ opdracht: CasusOpdracht, _ casus: Casus) throws {
    guard case .heropen = opdracht, casus.sluiting != nil, let opening = casus.opening,
      let open = try openCasus(van: opening.jongere, opening.soort.casussoort)
    else { return }
    throw Dossierfout.geweigerd(CasusWeigering.casusAlOpen(open))
  }

  /// Whoever an act appoints has to be known, once functionarissen are registered.
  private func toetsPersonen(_ opdracht: CasusOpdracht) throws {
    if case .belegRegie(let wie, _) = opdracht { try eisFunctionaris(wie) }
    if case .draagOver(let wie) = opdracht { try eisFunctionaris(wie) }
  }

  /// An act that shares needs to know what the jongere's consents cover on that day.
  private func dekking(
    _ verloop: Verloop<CasusDecider>, _ opdracht: CasusOpdracht, op dag: Datum
  ) throws -> [Reikwijdte: Dekking] {
    guard case .informeer(let partij, _, let inhoud) = opdracht,
      let opening = verloop.toestand.opening
    else { return [:] }
    let jongere = try persoon(opening.jongere)
    let paren = inhoud.map { ($0, jongere.dekking(voor: $0, aan: partij, op: dag)) }
    return Dictionary(paren, uniquingKeysWith: { eerste, _ in eerste })
  }

  /// Acts on a term need the terms as they stand.
  private func termijnen(
    _ verloop: Verloop<CasusDecider>, _ opdracht: CasusOpdracht
  ) throws -> [Termijn] {
    guard opdracht.raaktTermijn, let opening = verloop.toestand.opening else { return [] }
    let jongere = try persoon(opening.jongere)
    let rijen = Casusrijen(
      verloop.toestand, jongere, versie: verloop.versie, omgeving: try omgeving().termijnen)
    return rijen?.termijnen.map(\.termijn) ?? []
  }
}
