public import Kalender

/// Makes terms of their starts: the one place where a due day is computed.
///
/// Lists, agendas, the daily job and `leg-uit` all use it; the last one listens to the steps.
public struct Termijnbouw: Sendable {
  /// Rules and calendars.
  public let omgeving: Termijnomgeving
  /// The calendar of the school.
  public let kalender: Schoolkalender

  /// Takes what terms are computed with.
  public init(omgeving: Termijnomgeving, kalender: Schoolkalender) {
    self.omgeving = omgeving
    self.kalender = kalender
  }

  /// The term that a start leads to, with what people did to it.
  public func termijn(_ aanvang: Termijnaanvang, ingrepen: [Termijningreep]) -> Termijn {
    var geen = GeenStappen()
    return termijn(aanvang, ingrepen: ingrepen, stappen: &geen)
  }

  /// The same term, telling every step to a recorder.
  ///
  /// A suspension moves the end by the days it lasted before an extension is counted on; a day
  /// that a person set stands, whatever is computed.
  public func termijn(
    _ aanvang: Termijnaanvang, ingrepen: [Termijningreep],
    stappen: inout some Stapontvanger
  ) -> Termijn {
    let eigen = ingrepen.filter { $0.termijn == aanvang.id }
    let regel = regel(aanvang, eigen, &stappen)
    let stilstand = Stilstand(eigen, vanaf: aanvang.begin)
    var dag = einde(aanvang, regel, stilstand, &stappen)
    for case (let ingreep, .verlengd(let met, let reden)) in eigen.map({ ($0, $0.daad) }) {
      dag = rekening(regel).vervaldag(begin: dag, duur: met)
      stappen.noteer(Rekenstap(dag, Termijntekst.verlengd(met, ingreep.op, reden)))
    }
    let vastgesteld = vastgesteld(eigen, berekend: dag, &stappen)
    return Termijn(
      id: aanvang.id, regel: regel, begin: aanvang.begin,
      berekend: aanvang.vasteDag ?? basis(aanvang, regel), verschoven: dag,
      vastgesteld: vastgesteld, opgeschortVanaf: stilstand.openVanaf,
      voldaanOp: aanvang.voldaanOp, vervallenOp: aanvang.vervallen?.op,
      vervallenDoor: aanvang.vervallen?.door)
  }

  /// The version in force on the first day, or the one it was moved to on purpose.
  private func regel(
    _ aanvang: Termijnaanvang, _ ingrepen: [Termijningreep],
    _ stappen: inout some Stapontvanger
  ) -> Regel {
    var regel = omgeving.regelboek.regel(aanvang.id.regel, op: aanvang.begin)
    stappen.noteer(Rekenstap(aanvang.begin, Termijntekst.regel(regel)))
    for ingreep in ingrepen {
      guard case .verplaatst(let versie, let reden) = ingreep.daad else { continue }
      regel = omgeving.regelboek.regel(aanvang.id.regel, op: versie)
      stappen.noteer(Rekenstap(ingreep.op, Termijntekst.verplaatst(regel, ingreep.op, reden)))
    }
    return regel
  }

  /// The due day by the rule alone.
  private func basis(_ aanvang: Termijnaanvang, _ regel: Regel) -> Datum {
    guard let duur = regel.duur else { return aanvang.begin }
    return rekening(regel).vervaldag(begin: aanvang.begin, duur: duur)
  }

  /// The due day with suspensions.
  private func einde(
    _ aanvang: Termijnaanvang, _ regel: Regel, _ stilstand: Stilstand,
    _ stappen: inout some Stapontvanger
  ) -> Datum {
    for span in stilstand.spannen {
      stappen.noteer(Rekenstap(span.van, Termijntekst.opgeschort(span)))
    }
    if let vasteDag = aanvang.vasteDag {
      stappen.noteer(Rekenstap(vasteDag, Termijntekst.afgesproken(vasteDag)))
      return verschuif(vasteDag, stilstand, &stappen)
    }
    guard let duur = regel.duur else { return aanvang.begin }
    switch duur.eenheid {
    case .werkdagen, .schooldagen:
      let dag = rekening(regel).vervaldag(begin: aanvang.begin, duur: duur, stappen: &stappen)
      return telVerder(dag, stilstand, duur.eenheid, regel, &stappen)
    case .dagen, .weken, .lesweken, .maanden, .jaren:
      return rekening(regel).vervaldag(
        begin: aanvang.begin, duur: duur, opgeschort: stilstand.dagen, stappen: &stappen)
    }
  }

  private func verschuif(
    _ dag: Datum, _ stilstand: Stilstand, _ stappen: inout some Stapontvanger
  ) -> Datum {
    guard stilstand.dagen > 0 else { return dag }
    let verder = dag.plus(dagen: stilstand.dagen)
    stappen.noteer(Rekenstap(verder, Termijntekst.verschoven(stilstand.dagen, verder)))
    return verder
  }

  /// A term in working days or schooldagen is suspended for so many of those days.
  private func telVerder(
    _ dag: Datum, _ stilstand: Stilstand, _ eenheid: Duur.Eenheid, _ regel: Regel,
    _ stappen: inout some Stapontvanger
  ) -> Datum {
    let stil = stilstand.aantal { day in
      eenheid == .werkdagen ? kalender.isWerkdag(day) : kalender.isSchooldag(day)
    }
    guard let extra = Duur(aantal: stil, eenheid: eenheid) else { return dag }
    let verder = rekening(regel).vervaldag(begin: dag, duur: extra)
    stappen.noteer(Rekenstap(verder, Termijntekst.langer(extra, verder)))
    return verder
  }

  private func vastgesteld(
    _ ingrepen: [Termijningreep], berekend: Datum, _ stappen: inout some Stapontvanger
  ) -> Datum? {
    var dag: Datum?
    for ingreep in ingrepen {
      guard case .vastgesteld(let datum, let reden) = ingreep.daad else { continue }
      dag = datum
      stappen.noteer(
        Rekenstap(datum, Termijntekst.vastgesteld(datum, berekend, ingreep.op, reden)))
    }
    return dag
  }

  private func rekening(_ regel: Regel) -> Termijnrekening {
    Termijnrekening(kalender: kalender, atw: regel.atw)
  }
}

/// The spans in which a term stood still: several, overlapping, perhaps one without an end.
struct Stilstand {
  /// The closed spans, without overlap, in order.
  let spannen: [Periode]
  /// First day of the span that has no end yet.
  let openVanaf: Datum?

  init(_ ingrepen: [Termijningreep], vanaf begin: Datum) {
    var gesloten: [Periode] = []
    var open: Datum?
    for ingreep in ingrepen {
      guard case .opgeschort(_, let tot) = ingreep.daad else { continue }
      let van = max(ingreep.op, begin)
      if let tot {
        if let span = Periode(van: van, tot: tot) { gesloten.append(span) }
      } else {
        open = open.map { min($0, van) } ?? van
      }
    }
    spannen = gesloten.verenigd
    openVanaf = open
  }

  /// How many calendar days the term stood still.
  var dagen: Int { spannen.compactMap(\.aantalDagen).reduce(0, +) }

  /// How many of those days are of a kind.
  func aantal(_ telt: (Datum) -> Bool) -> Int {
    spannen.reduce(0) { som, span in
      som + (0..<(span.aantalDagen ?? 0)).count { telt(span.van.plus(dagen: $0)) }
    }
  }
}
