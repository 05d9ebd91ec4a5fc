/// When the end of a statutory term is moved: Algemene termijnenwet (BWBR0002448).
///
/// It holds for terms in a statute (art. 1) or an AMvB (art. 5), not for those in a protocol,
/// a ministerial regulation or a letter: that is for the rule to say.
///
/// 1. An end on a Saturday, Sunday or feestdag moves to the first day that is none of these.
/// 2. A term counted back from a day or event stays as it is.
/// 3. A term of three days or more is extended until it holds two werkdagen.
/// 4. None of this for more than 90 days, 12 weeks or 3 months, nor for years.
///
/// The law knows neither werkdagen nor lesweken. A rule in those units is measured with the
/// limit of days and of weeks.
struct AlgemeneTermijnenwet {
  let feestdagen: Feestdagen

  /// Whether a length is short enough to be extended: article 4.
  static func geldt(voor duur: Duur) -> Bool {
    switch duur.eenheid {
    case .dagen, .werkdagen, .schooldagen: duur.aantal <= 90
    case .weken, .lesweken: duur.aantal <= 12
    case .maanden: duur.aantal <= 3
    case .jaren: false
    }
  }

  /// Whether a length is three days or more: article 2.
  static func isDrieDagen(_ duur: Duur) -> Bool {
    switch duur.eenheid {
    case .dagen, .werkdagen, .schooldagen: duur.aantal >= 3
    case .weken, .lesweken, .maanden, .jaren: true
    }
  }

  /// The end after the law has looked at it.
  func einde(
    _ geteld: Datum, begin: Datum, duur: Duur, richting: Telrichting,
    stappen: inout some Stapontvanger
  ) -> Datum {
    switch richting {
    case .terug:
      stappen.noteer(Rekenstap(geteld, Staptekst.terugrekening))
      return geteld
    case .vooruit: break
    }
    guard AlgemeneTermijnenwet.geldt(voor: duur) else {
      stappen.noteer(Rekenstap(geteld, Staptekst.teLang(duur)))
      return geteld
    }
    var einde = geteld
    if !feestdagen.isWerkdag(geteld) {
      einde = feestdagen.werkdag(0, na: geteld)
      stappen.noteer(
        Rekenstap(einde, Staptekst.einde(geteld, feestdagen.naam(geteld), einde)))
    }
    guard AlgemeneTermijnenwet.isDrieDagen(duur) else { return einde }
    let tweede = tweedeWerkdag(na: begin)
    guard tweede > einde else { return einde }
    stappen.noteer(Rekenstap(tweede, Staptekst.tweeWerkdagen(tweede)))
    return tweede
  }

  /// The second werkdag of a term: its first day is the one after the event.
  private func tweedeWerkdag(na begin: Datum) -> Datum {
    let eerste = feestdagen.werkdag(0, na: begin.plus(dagen: 1))
    return feestdagen.werkdag(0, na: eerste.plus(dagen: 1))
  }
}
