import Domein
import Kalender
import Reporting
import Testing

/// A jongere of whom a test tells what happened, day by day.
struct Proefjongere {
  private var jongere: [Feit<JongereGebeurtenis>] = []
  private var casus: [Feit<CasusGebeurtenis>] = []
  private var meldingen: [Melding] = []
  private var kenmerkmeldingen: [Kenmerkmelding] = []
  private var nummer = 0

  static let school = Vestiging("05KO00")
  static let jongerenummer = Jongerenummer(jaar: 0, volgnummer: 1)
  static let casusnummer = Casusnummer(jaar: 2024, volgnummer: 1)

  /// Born on a day, living in 0200 and enrolled at a vo school since 1 August 2023.
  init(geboren: String = "2010-02-10", soort: Schoolsoort? = .vo) throws {
    let geboortedatum = try #require(Geboortedatum(geboren))
    let gegevens = Persoonsgegevens(geboortedatum: geboortedatum)
    try op(
      "2023-08-01",
      .jongereGeregistreerd(
        nummer: Self.jongerenummer, gegevens: gegevens, gemeente: Gemeentecode("0200")))
    guard let soort else { return }
    try op(
      "2023-08-01",
      .jongereIngeschreven(
        school: Self.school, schoolsoort: soort, leerjaar: nil, van: try dag("2023-08-01"),
        totEnMet: nil, bron: .registratie))
  }

  private mutating func feit<E>(_ iso: String, _ event: E) throws -> Feit<E> {
    nummer += 1
    return Feit(
      nummer: Gebeurtenisnummer(nummer), op: try dag(iso), vastgelegd: Tijdstip(seconden: 0),
      door: try #require(Medewerkercode("jansen")), event: event)
  }

  mutating func op(_ iso: String, _ event: JongereGebeurtenis) throws {
    jongere.append(try feit(iso, event))
  }

  mutating func inCasus(_ iso: String, _ event: CasusGebeurtenis) throws {
    casus.append(try feit(iso, event))
  }

  mutating func opent(_ iso: String, _ soort: Verzuimsoort = .langdurigRelatief) throws {
    try inCasus(
      iso,
      .instroom(
        .casusGeopend(
          nummer: Self.casusnummer, jongere: Self.jongerenummer, soort: soort, school: Self.school,
          behandelaar: nil, melding: nil)))
  }

  /// Whole absence from a day on, known on that day.
  mutating func thuis(
    _ van: String, totEnMet: String? = nil, omvang: Omvang = .volledig, geoorloofd: Bool = false,
    oorzaak: Oorzaak? = nil, soort: Verzuimsoort = .langdurigRelatief
  ) throws {
    if casus.isEmpty { try opent(van, soort) }
    try inCasus(
      van,
      .verzuim(
        .verzuimVastgesteld(
          Verzuim(
            soort: soort, van: try dag(van), totEnMet: try totEnMet.map { try dag($0) },
            omvang: omvang, geoorloofd: geoorloofd, oorzaak: oorzaak, school: Self.school))))
  }

  mutating func terug(_ iso: String) throws { try inCasus(iso, .verzuim(.teruggekeerd)) }

  mutating func meld(
    _ soort: Verzuimsoort, _ begin: String, uren: String? = nil, gemeld: String? = nil,
    _ daarna: MeldingGebeurtenis? = nil, status: Meldingstatus = .geregistreerd
  ) throws {
    let gegevens = Meldinggegevens(
      status: status, school: try #require(Self.school), schoolsoort: .vo, soort: soort,
      datumMelding: try dag(gemeld ?? begin), begindatum: try dag(begin),
      verzuimuren: uren.flatMap { Uren($0) })
    let ontvangen = MeldingGebeurtenis.meldingOntvangen(
      nummer: Meldingnummer(jaar: 2024, volgnummer: meldingen.count + 1),
      jongere: Self.jongerenummer, gegevens: gegevens)
    let feiten = try [try feit(begin, ontvangen)] + (daarna.map { [try feit(begin, $0)] } ?? [])
    meldingen.append(Verloop<MeldingDecider>.vouw(feiten))
  }

  mutating func meldKenmerk(_ soort: String, _ iso: String) throws {
    let melding = KenmerkGebeurtenis.kenmerkmeldingGeregistreerd(
      nummer: Kenmerknummer(jaar: 2024, volgnummer: kenmerkmeldingen.count + 1),
      jongere: Self.jongerenummer, soort: try #require(Kenmerksoort(soort)), school: Self.school,
      toelichting: "")
    kenmerkmeldingen.append(Verloop<KenmerkDecider>.vouw([try feit(iso, melding)]))
  }

  var beeld: Jongerebeeld {
    Jongerebeeld(
      jongere: Verloop<JongereDecider>.vouw(jongere.sorted { $0.op < $1.op }),
      casussen: casus.isEmpty
        ? []
        : [Verloop<CasusDecider>.vouw(casus.sorted { ($0.op, $0.nummer) < ($1.op, $1.nummer) })],
      meldingen: meldingen, kenmerkmeldingen: kenmerkmeldingen)
  }

  /// The figure of 2024-2025 about this jongere alone.
  func telling(
    _ definitie: Definitie = .langdurigRelatief, per: String = "2025-07-31",
    _ regels: Telregels = Telregels()
  ) throws -> Telling {
    let jaar = try #require(Schooljaar(beginjaar: 2024))
    var telling = Telling(
      definitie,
      Telomgeving(
        periode: Telperiode(schooljaar: jaar, per: try dag(per)), regels: regels,
        kalenders: Kalenders(standaard: Schoolkalender(regio: .midden))))
    telling.voegToe(beeld)
    try telling.controleer()
    if !telling.isLeeg {
      #expect(beeld.isTeBezien(telling.omgeving.periode, alleenSaldo: definitie.isSaldo))
    }
    return telling
  }

  /// Its cells, apart from those beside the balance.
  func cellen(
    _ definitie: Definitie = .langdurigRelatief, per: String = "2025-07-31",
    _ regels: Telregels = Telregels()
  ) throws -> [Telcel] {
    try telling(definitie, per: per, regels).regels.map(\.cel)
      .filter { $0 != .langerDanDrieMaanden }
  }
}

func dag(_ iso: String) throws -> Datum { try #require(Datum(iso: iso)) }
