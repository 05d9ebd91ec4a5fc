import Domein
import Kalender
import TestSupport
import Testing

/// What happened to one invented jongere, told in plain days: the source of both the events that
/// are counted and the days that the reference walks.
struct Verhaal {
  /// A stretch of absence; without `tot` it lasts until something else ends it.
  struct Afwezigheid {
    let van: Datum
    /// First day after it.
    var tot: Datum?
    /// Whether the end was a return that was reported on the day itself.
    var isTerugkeer = false
    let geoorloofd: Bool
    let gedeeltelijk: Bool
  }

  /// A report by the school.
  struct Bericht {
    let soort: Verzuimsoort
    let op: Datum
    let ingetrokken: Bool
  }

  let nummer: Int
  let schoolsoort: Schoolsoort
  let achttien: Datum
  var afwezig: [Afwezigheid] = []
  var ziek: (van: Datum, tot: Datum)?
  var vrijgesteld: (van: Datum, totEnMet: Datum)?
  /// Not enrolled from a day up to another, or for good.
  var uitgeschreven: (van: Datum, tot: Datum?)?
  var verhuisd: Datum?
  var overleden: Datum?
  var gesloten: (op: Datum, reden: Sluitreden)?
  var berichten: [Bericht] = []
  var verbalen: [Datum] = []

  static let begin = Datum(iso: "2024-03-01") ?? .eerste

  /// A day as the number of days since the story began.
  static func nummer(_ dag: Datum) -> Int { begin.dagen(tot: dag) }

  private static let soorten: [Schoolsoort] = [.bo, .so, .vo, .mbo]

  init(_ nummer: Int, _ bron: inout SplitMix64) {
    self.nummer = nummer
    schoolsoort = Self.soorten[Int.random(in: 0...3, using: &bron)]
    achttien = Self.begin.plus(dagen: Int.random(in: 150...1200, using: &bron))
    verzinAfwezigheid(&bron)
    let laatste = afwezig.last?.van ?? Self.begin.plus(dagen: 60)
    if kans(4, &bron) {
      let van = dag(20...450, &bron)
      ziek = (van, van.plus(dagen: Int.random(in: 1...60, using: &bron)))
    }
    if kans(5, &bron) {
      let van = max(Self.begin, laatste.plus(dagen: Int.random(in: -40...60, using: &bron)))
      vrijgesteld = (van, van.plus(dagen: Int.random(in: 0...200, using: &bron)))
    }
    if kans(5, &bron) {
      let van = max(Self.begin, laatste.plus(dagen: Int.random(in: -30...90, using: &bron)))
      uitgeschreven = (
        van, kans(2, &bron) ? van.plus(dagen: Int.random(in: 1...30, using: &bron)) : nil
      )
    }
    let weg = max(laatste, vrijgesteld?.van ?? laatste)
      .plus(dagen: Int.random(in: 1...160, using: &bron))
    // Two reasons on one day would leave open which of them ended it.
    if uitgeschreven?.van == weg || uitgeschreven?.van == achttien { uitgeschreven = nil }
    if vrijgesteld?.van == achttien || vrijgesteld?.van == uitgeschreven?.van { vrijgesteld = nil }
    if weg != achttien {
      switch Int.random(in: 0..<12, using: &bron) {
      case 0: verhuisd = weg
      case 1: overleden = weg
      case 2: gesloten = (weg, [.terugNaarSchool, .verhuisd, .onterecht][nummer % 3])
      default: break
      }
    }
    for _ in 0..<Int.random(in: 0...2, using: &bron) {
      berichten.append(
        Bericht(
          soort: kans(2, &bron) ? .relatief16Uur : .luxe, op: dag(0...650, &bron),
          ingetrokken: kans(4, &bron)))
    }
    if kans(6, &bron) { verbalen = [laatste.plus(dagen: Int.random(in: 0...90, using: &bron))] }
  }

  private mutating func verzinAfwezigheid(_ bron: inout SplitMix64) {
    var dag = dag(1...400, &bron)
    for _ in 0..<Int.random(in: 1...3, using: &bron) {
      let lengte = Int.random(in: 1...100, using: &bron)
      var stuk = Afwezigheid(
        van: dag, geoorloofd: kans(4, &bron), gedeeltelijk: kans(7, &bron))
      dag = dag.plus(dagen: lengte)
      stuk.tot = dag
      stuk.isTerugkeer = kans(2, &bron)
      afwezig.append(stuk)
      // Some follow at once, some over a weekend or a holiday, some much later.
      dag = dag.plus(dagen: [0, 0, 2, 9, 40][Int.random(in: 0...4, using: &bron)])
      if stuk.isTerugkeer { dag = dag.plus(dagen: 1) }
    }
    if kans(3, &bron) {
      afwezig[afwezig.count - 1].tot = nil
      afwezig[afwezig.count - 1].isTerugkeer = false
    }
  }

  private func kans(_ opDe: Int, _ bron: inout SplitMix64) -> Bool {
    Int.random(in: 0..<opDe, using: &bron) == 0
  }

  private func dag(_ bereik: ClosedRange<Int>, _ bron: inout SplitMix64) -> Datum {
    Self.begin.plus(dagen: Int.random(in: bereik, using: &bron))
  }
}

// MARK: As events.

extension Verhaal {
  /// The state on a day, folded from the events that tell this story.
  func beeld(per: Datum) throws -> Jongerebeeld {
    var schrift = try Schrift()
    let jongere = Jongerenummer(jaar: 0, volgnummer: nummer)
    let casus = Casusnummer(jaar: 2024, volgnummer: nummer)
    let persoon = try persoonsfeiten(jongere, &schrift)
    let zaak = casusfeiten(jongere, casus, &schrift)
    let meldingen = berichten.enumerated().map { index, bericht in
      bericht.verloop(index, jongere, schoolsoort, &schrift)
    }
    return Jongerebeeld(
      jongere: persoon.toestand(per: per, bekendOp: nil),
      casussen: [zaak.toestand(per: per, bekendOp: nil)].filter(\.isBekend),
      meldingen: meldingen.map { $0.toestand(per: per, bekendOp: nil) }
        .filter { $0.nummer != nil })
  }

  private func persoonsfeiten(
    _ jongere: Jongerenummer, _ schrift: inout Schrift
  ) throws -> Verloop<JongereDecider> {
    let geboren = achttien.plus(maanden: -216)
    let eerder = Self.begin.plus(dagen: -400)
    var feiten: [Feit<JongereGebeurtenis>] = [
      schrift.feit(
        eerder,
        .jongereGeregistreerd(
          nummer: jongere,
          gegevens: Persoonsgegevens(geboortedatum: Geboortedatum(geboren)),
          gemeente: Gemeentecode("0200"))),
      schrift.feit(eerder, ingeschreven(eerder)),
    ]
    if let uitgeschreven {
      feiten.append(
        schrift.feit(uitgeschreven.van, .jongereUitgeschreven(school: nil, reden: "")))
      if let weer = uitgeschreven.tot { feiten.append(schrift.feit(weer, ingeschreven(weer))) }
    }
    if let ziek {
      feiten.append(schrift.feit(ziek.van, .ziekGemeld(school: nil)))
      feiten.append(schrift.feit(ziek.tot, .beterGemeld(school: nil)))
    }
    if let vrijgesteld {
      feiten.append(
        schrift.feit(
          vrijgesteld.van,
          .vrijstellingGeregistreerd(
            artikel: .art5a, van: vrijgesteld.van, totEnMet: vrijgesteld.totEnMet,
            schoolsoort: nil)))
    }
    if let verhuisd, let elders = Gemeentecode("0363") {
      feiten.append(schrift.feit(verhuisd, .jongereVerhuisd(gemeente: elders, adres: Adres())))
    }
    if let overleden { feiten.append(schrift.feit(overleden, .jongereOverleden)) }
    return Verloop(feiten: feiten, intrekkingen: [])
  }

  private func ingeschreven(_ van: Datum) -> JongereGebeurtenis {
    .jongereIngeschreven(
      school: Proefjongere.school, schoolsoort: schoolsoort, leerjaar: nil, van: van,
      totEnMet: nil, bron: .registratie)
  }

  private func casusfeiten(
    _ jongere: Jongerenummer, _ casus: Casusnummer, _ schrift: inout Schrift
  ) -> Verloop<CasusDecider> {
    var feiten: [Feit<CasusGebeurtenis>] = [
      schrift.feit(
        afwezig[0].van,
        .instroom(
          .casusGeopend(
            nummer: casus, jongere: jongere, soort: .langdurigRelatief,
            school: Proefjongere.school, behandelaar: nil, melding: nil)))
    ]
    for stuk in afwezig {
      feiten.append(
        schrift.feit(
          stuk.van,
          .verzuim(
            .verzuimVastgesteld(
              Verzuim(
                soort: .langdurigRelatief, van: stuk.van,
                totEnMet: stuk.isTerugkeer ? nil : stuk.tot?.plus(dagen: -1),
                omvang: stuk.gedeeltelijk ? .gedeeltelijk : .volledig,
                geoorloofd: stuk.geoorloofd, oorzaak: nil, school: Proefjongere.school)))))
      if stuk.isTerugkeer, let tot = stuk.tot {
        feiten.append(schrift.feit(tot, .verzuim(.teruggekeerd)))
      }
    }
    for dag in verbalen {
      feiten.append(
        schrift.feit(dag, .aanpak(.maatregelGenomen(soort: .procesVerbaal, tekst: ""))))
    }
    if let gesloten {
      feiten.append(
        schrift.feit(gesloten.op, .loop(.casusGesloten(reden: gesloten.reden, tekst: ""))))
    }
    return Verloop(feiten: feiten, intrekkingen: [])
  }
}

extension Verhaal.Bericht {
  fileprivate func verloop(
    _ index: Int, _ jongere: Jongerenummer, _ schoolsoort: Schoolsoort, _ schrift: inout Schrift
  ) -> Verloop<MeldingDecider> {
    var feiten: [Feit<MeldingGebeurtenis>] = []
    if let school = Proefjongere.school {
      feiten.append(
        schrift.feit(
          op,
          .meldingOntvangen(
            nummer: Meldingnummer(jaar: 2024, volgnummer: index + 1), jongere: jongere,
            gegevens: Meldinggegevens(
              status: .geregistreerd, school: school, schoolsoort: schoolsoort, soort: soort,
              datumMelding: op, begindatum: op))))
    }
    if ingetrokken { feiten.append(schrift.feit(op, .meldingIngetrokken)) }
    return Verloop(feiten: feiten, intrekkingen: [])
  }
}

/// Gives events their numbers.
struct Schrift {
  private var nummer = 0
  private let door: Medewerkercode

  init() throws { door = try #require(Medewerkercode("jansen")) }

  mutating func feit<E>(_ op: Datum, _ event: E) -> Feit<E> {
    nummer += 1
    return Feit(
      nummer: Gebeurtenisnummer(nummer), op: op, vastgelegd: Tijdstip(seconden: 0), door: door,
      event: event)
  }
}
