public import Domein
public import Kalender

/// What counts once in one cell of a figure: the figure is the number of these.
public struct Telregel: Hashable, Sendable {
  /// The cell.
  public let cel: Telcel
  /// The row.
  public let schoolsoort: Schoolsoortgroep
  /// The article, the kind, the cause: what a row or a total is split by besides; nil for none.
  public var onderdeel: String?
  /// Whose it is.
  public let jongere: Jongerenummer
  /// The casus it rests on, where there is one.
  public var casus: Casusnummer?
  /// First day.
  public var van: Datum?
  /// First day after it; nil while it lasts on the day that is asked about.
  public var tot: Datum?
  /// Where the jongere lived; nil when unknown.
  public var gemeente: Gemeentecode?
  /// By what it was solved, in the cell for that.
  public var waardoor: Oplossing?

  /// Where it counts.
  public var plaats: Telplaats {
    Telplaats(
      cel: cel, schoolsoort: schoolsoort, onderdeel: onderdeel, waardoor: waardoor,
      gemeente: gemeente)
  }
}

/// What one jongere adds to a figure.
struct Telvondst {
  let beeld: Jongerebeeld
  let omgeving: Telomgeving

  private var periode: Telperiode { omgeving.periode }

  func regels(_ definitie: Definitie) -> [Telregel] {
    guard let nummer = beeld.jongere.nummer else { return [] }
    switch definitie {
    case .absoluut: return absoluut(nummer)
    case .relatief16: return meldingen(nummer, telt16)
    case .luxe: return meldingen(nummer) { $0.soort == .luxe }
    case .langdurigRelatief, .thuiszitter2014, .thuiszitter2016, .thuiszitterApeldoornOud,
      .thuiszitterApeldoorn, .geoorloofdThuis:
      return standen(definitie).flatMap { saldo($0, nummer) }
    case .thuiszitterSwv:
      return standen(definitie).flatMap { stand in
        saldo(stand, nummer).map { regel in
          var regel = regel
          regel.onderdeel = stand.oorzaak?.rawValue
          return regel
        }
      }
    case .langerDanDrieMaanden: return langerDanDrieMaanden(nummer)
    case .vrijstelling: return vrijstellingen(nummer)
    case .procesVerbaal: return maatregelen(.procesVerbaal, nummer)
    case .halt: return maatregelen(.halt, nummer)
    case .kenmerkmelding: return kenmerkmeldingen(nummer)
    }
  }

  // MARK: Balances.

  /// The spans on which the jongere counts under a definition.
  private func standen(_ definitie: Definitie) -> [Telstand] {
    let lijn = Thuislijn(beeld, omgeving)
    let langdurigRelatief = lijn.langdurig { !$0.geoorloofd }
    switch definitie {
    case .thuiszitter2016:
      return langdurigRelatief.verenigd(met: Absoluutlijn(beeld, omgeving).standen)
    case .thuiszitterApeldoornOud:
      return langdurigRelatief.verenigd(met: lijn.langdurig(\.geoorloofd))
    case .thuiszitterApeldoorn:
      return langdurigRelatief.verenigd(met: lijn.langdurig { $0.oorzaak == .geenPlek })
    case .thuiszitterSwv:
      return langdurigRelatief.verenigd(
        met: lijn.langdurig { $0.oorzaak != nil }.filter { $0.groep != .boSbo }
      )
      .filter { $0.groep != .mbo }
    case .geoorloofdThuis: return lijn.langdurig(\.geoorloofd)
    case .langdurigRelatief, .thuiszitter2014, .absoluut, .relatief16, .luxe,
      .langerDanDrieMaanden, .vrijstelling, .procesVerbaal, .halt, .kenmerkmelding:
      return langdurigRelatief
    }
  }

  /// The cells of one span: where it came in, and where it went or stayed.
  private func saldo(_ stand: Telstand, _ nummer: Jongerenummer) -> [Telregel] {
    let (aanvang, einde) = (periode.aanvang, periode.einde)
    guard aanvang <= einde, stand.sinds <= einde, stand.tot.map({ $0 > aanvang }) ?? true else {
      return []
    }
    var cellen: [Telcel] = [stand.sinds <= aanvang ? .aanvang : .nieuw]
    if let tot = stand.tot, tot <= einde {
      cellen.append(stand.einde.cel)
    }
    if stand.geldt(op: einde) { cellen.append(.eind) }
    if stand.isLangerDanDrieMaanden(per: einde) { cellen.append(.langerDanDrieMaanden) }
    return cellen.map { regel($0, stand, nummer) }
  }

  private func regel(_ cel: Telcel, _ stand: Telstand, _ nummer: Jongerenummer) -> Telregel {
    Telregel(
      cel: cel, schoolsoort: stand.groep, jongere: nummer, casus: stand.casus, van: stand.begin,
      tot: stand.tot.flatMap { $0 <= periode.per ? $0 : nil }, gemeente: gemeente(op: stand.sinds),
      waardoor: cel == .opgelost ? stand.einde.oplossing : nil)
  }

  // MARK: Counts.

  /// One jongere counts once, in the row of the last enrolment before the first span.
  private func absoluut(_ nummer: Jongerenummer) -> [Telregel] {
    let standen = Absoluutlijn(beeld, omgeving).standen
      .filter { periode.raakt(van: $0.sinds, tot: $0.tot) }
    guard let eerste = standen.first else { return [] }
    var regels = [regel(.aantal, eerste, nummer)]
    let weerIngeschreven = standen.last.flatMap { stand in
      stand.tot.flatMap { tot in
        tot <= periode.einde && beeld.jongere.inschrijving(op: tot) != nil ? stand : nil
      }
    }
    if let weerIngeschreven { regels.append(regel(.opgelost, weerIngeschreven, nummer)) }
    if let lang = standen.first(where: { $0.isLangerDanDrieMaanden(per: periode.einde) }) {
      regels.append(regel(.langerDanDrieMaanden, lang, nummer))
    }
    return regels
  }

  /// Absoluut and relatief apart: the sum of both, in which a jongere can count twice.
  private func langerDanDrieMaanden(_ nummer: Jongerenummer) -> [Telregel] {
    let soorten: [(Definitie, [Telstand])] = [
      (
        .absoluut,
        Absoluutlijn(beeld, omgeving).standen
          .filter { periode.raakt(van: $0.sinds, tot: $0.tot) }
      ),
      (
        .langdurigRelatief,
        standen(.langdurigRelatief).filter { !saldo($0, nummer).isEmpty }
      ),
    ]
    return soorten.compactMap { definitie, standen in
      guard let stand = standen.first(where: { $0.isLangerDanDrieMaanden(per: periode.einde) })
      else { return nil }
      var regel = regel(.aantal, stand, nummer)
      regel.onderdeel = definitie.rawValue
      return regel
    }
  }

  private func telt16(_ melding: Meldinggegevens) -> Bool {
    guard melding.soort == .relatief16Uur else { return false }
    guard omgeving.regels.meerDanZestien, let uren = melding.verzuimuren else { return true }
    return uren > Uren(honderdsten: 1_600)
  }

  /// One jongere counts once, in the row of the first report.
  private func meldingen(
    _ nummer: Jongerenummer, _ telt: (Meldinggegevens) -> Bool
  ) -> [Telregel] {
    let tellend = beeld.meldingen.filter(\.isVerzuim).compactMap { melding in
      melding.gegevens.flatMap { gegevens in
        telt(gegevens) && periode.bevat(gegevens.begindatum) && !isWeg(melding)
          ? (gegevens, melding.casus) : nil
      }
    }.sorted { $0.0.begindatum < $1.0.begindatum }
    guard let (eerste, casus) = tellend.first else { return [] }
    let groep =
      eerste.schoolsoort?.groep
      ?? omgeving.groep(beeld.jongere, op: eerste.begindatum, school: eerste.school)
    let cellen: [Telcel] = tellend.count > 1 ? [.aantal, .herhaald] : [.aantal]
    return cellen.map {
      Telregel(
        cel: $0, schoolsoort: groep ?? .onbekend, jongere: nummer, casus: casus,
        van: eerste.begindatum, tot: eerste.einddatum?.plus(dagen: 1),
        gemeente: gemeente(op: eerste.begindatum))
    }
  }

  /// Whether the casus of a melding was closed because there was no absence.
  private func isWeg(_ melding: Melding) -> Bool {
    beeld.casussen.contains {
      $0.nummer == melding.casus && $0.sluiting?.reden.isGeenVerzuim == true
    }
  }

  /// One jongere counts once for each article, in the row of the first exemption of it.
  private func vrijstellingen(_ nummer: Jongerenummer) -> [Telregel] {
    Vrijstellingsartikel.allCases.compactMap { artikel in
      let alle = beeld.jongere.vrijstellingen.filter { $0.artikel == artikel }
        .sorted { $0.van < $1.van }
      guard let geldend = alle.first(where: telt) else { return nil }
      let eerste = eersteVanReeks(alle, geldend)
      let voorheen = beeld.jongere.laatsteInschrijving(op: eerste.van)
      return Telregel(
        cel: .aantal, schoolsoort: eerste.schoolsoort ?? voorheen.map(groep) ?? .geen,
        onderdeel: artikel.rawValue, jongere: nummer, van: geldend.van,
        tot: geldend.totEnMet?.plus(dagen: 1), gemeente: gemeente(op: geldend.van))
    }
  }

  /// The exemption that was renewed into one: what it was given for first decides the row.
  ///
  /// Whoever went to school in between was not exempt again but anew.
  private func eersteVanReeks(_ alle: [Vrijstelling], _ geldend: Vrijstelling) -> Vrijstelling {
    alle.filter { $0.van <= geldend.van }.last { vorige in
      !alle.contains { eerder in
        eerder.van < vorige.van && !wasIngeschreven(na: eerder.van, tot: vorige.van)
      }
    } ?? geldend
  }

  private func wasIngeschreven(na dag: Datum, tot ander: Datum) -> Bool {
    beeld.jongere.inschrijvingen.contains { $0.van > dag && $0.van < ander }
  }

  /// In force on a day that counts, while the municipality still had a task.
  private func telt(_ vrijstelling: Vrijstelling) -> Bool {
    let jongere = beeld.jongere
    let einden = [
      vrijstelling.totEnMet?.plus(dagen: 1), jongere.overledenOp, jongere.achttienOp,
      jongere.verhuisdOp(na: vrijstelling.van)?.van,
    ].compactMap(\.self)
    let tot = einden.min()
    return tot.map { $0 > vrijstelling.van } ?? true
      && periode.raakt(van: vrijstelling.van, tot: tot)
  }

  private func groep(_ inschrijving: Inschrijving) -> Schoolsoortgroep {
    inschrijving.schoolsoort?.groep ?? .onbekend
  }

  /// Each measure counts, by the kind of absence its casus is about.
  private func maatregelen(_ soort: Maatregelsoort, _ nummer: Jongerenummer) -> [Telregel] {
    beeld.casussen.flatMap { casus in
      casus.maatregelen.filter { $0.soort == soort && periode.bevat($0.op) }
        .map { maatregel in
          let weg = beeld.jongere.bewaring.politieTot.map { maatregel.id < $0 } ?? false
          return Telregel(
            cel: .aantal,
            schoolsoort: omgeving.groep(
              beeld.jongere, op: maatregel.op, school: casus.opening?.school) ?? .geen,
            onderdeel: casus.soortOpgave, jongere: weg ? .vernietigd(maatregel.id) : nummer,
            casus: weg ? nil : casus.nummer, van: weg ? nil : maatregel.op,
            tot: weg ? nil : maatregel.op.plus(dagen: 1), gemeente: gemeente(op: maatregel.op))
        }
    }
  }

  /// Each kenmerkmelding counts, by its kind.
  private func kenmerkmeldingen(_ nummer: Jongerenummer) -> [Telregel] {
    beeld.kenmerkmeldingen.compactMap { melding in
      guard let op = melding.op, let soort = melding.soort, periode.bevat(op) else { return nil }
      return Telregel(
        cel: .aantal,
        schoolsoort: omgeving.groep(beeld.jongere, op: op, school: melding.school) ?? .geen,
        onderdeel: soort.tekst, jongere: nummer, van: op, tot: op.plus(dagen: 1),
        gemeente: gemeente(op: op))
    }
  }

  /// Where the jongere lived on a day, or first, when nothing earlier is known.
  private func gemeente(op dag: Datum) -> Gemeentecode? {
    let gemeenten = beeld.jongere.gemeenten
    return gemeenten.last { $0.van <= dag }?.gemeente ?? gemeenten.first?.gemeente
  }
}

extension Melding {
  /// Whether it was neither withdrawn nor closed as no absence.
  fileprivate var isVerzuim: Bool {
    ingetrokkenOp == nil && gegevens?.status != .ingetrokken && sluitreden?.isGeenVerzuim != true
  }
}

extension Casus {
  /// The column of the return to the ministry: absoluut, luxe, or relatief otherwise.
  fileprivate var soortOpgave: String {
    switch verzuimsoort {
    case .absoluut: "absoluut"
    case .luxe: "luxe"
    case .beginnend, .signaal, .relatief16Uur, .langdurigRelatief, .overig, nil: "relatief"
    }
  }
}
