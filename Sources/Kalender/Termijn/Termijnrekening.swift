/// Computes the day on which a term ends: the one function that does, for every printer.
///
/// The day of the event does not count; due on a day means: still in time on that day. Months
/// keep the day number, or take the last day of a shorter month. Four weeks after Monday
/// 2 March 2026 is Monday 30 March.
///
/// - **werkdagen, schooldagen**: so many of them after the start. A start on another day counts
///   from the next one on, as if the event had happened then (counting back: the one before).
/// - **lesweken**: whole weeks, Monday to Sunday. The end falls on the weekday of the start, in
///   the n-th lesweek after the week of the start. Weeks that are no lesweek neither count nor
///   break. So 4 lesweken from Wednesday are the four Wednesdays in lesweken that follow.
/// - **Algemene termijnenwet**: only for terms in a statute or AMvB (`atw`), see
///   `AlgemeneTermijnenwet`.
public struct Termijnrekening: Sendable {
  /// Whose holidays and werkdagen count.
  public let kalender: Schoolkalender
  /// Whether the Algemene termijnenwet applies to the rule.
  public let atw: Bool
  /// Forward from an event, or back from a day.
  public let richting: Telrichting

  /// Sets out how to count.
  ///
  /// - Parameters:
  ///   - atw: default false: protocols and agreements are not moved.
  ///   - richting: default forward.
  public init(kalender: Schoolkalender, atw: Bool = false, richting: Telrichting = .vooruit) {
    self.kalender = kalender
    self.atw = atw
    self.richting = richting
  }

  /// The last day of a term.
  ///
  /// - Parameters:
  ///   - begin: the day of the event, which does not count.
  ///   - opgeschort: calendar days for which the term stood still (Awb 4:15): its end moves by as
  ///     many before the Algemene termijnenwet looks at it. Below 0 counts as 0.
  public func vervaldag(begin: Datum, duur: Duur, opgeschort: Int = 0) -> Datum {
    var geen = GeenStappen()
    return vervaldag(begin: begin, duur: duur, opgeschort: opgeschort, stappen: &geen)
  }

  /// The last day of a term, with the steps that lead to it.
  public func uitgelegd(begin: Datum, duur: Duur, opgeschort: Int = 0) -> Termijnuitleg {
    var lijst = Stappenlijst()
    let dag = vervaldag(begin: begin, duur: duur, opgeschort: opgeschort, stappen: &lijst)
    return Termijnuitleg(begin: begin, vervalt: dag, stappen: lijst.stappen)
  }

  /// The last day of a term, telling every step to a recorder; the last step's day is the result.
  public func vervaldag(
    begin: Datum, duur: Duur, opgeschort: Int = 0, stappen: inout some Stapontvanger
  ) -> Datum {
    stappen.noteer(Rekenstap(begin, Staptekst.dagNul(begin)))
    let geteld = teller.geteld(begin, duur, &stappen)
    if stappen.luistert { waarschuw(begin, geteld, duur.eenheid, &stappen) }
    stappen.noteer(Rekenstap(geteld, Staptekst.geteld(begin, duur, richting, geteld)))
    let verder = verschoven(geteld, dagen: opgeschort, &stappen)
    guard atw else { return verder }
    return AlgemeneTermijnenwet(feestdagen: kalender.feestdagen)
      .einde(verder, begin: begin, duur: duur, richting: richting, stappen: &stappen)
  }

  private var teller: Termijnteller { Termijnteller(kalender: kalender, richting: richting) }

  private func verschoven(
    _ dag: Datum, dagen: Int, _ stappen: inout some Stapontvanger
  ) -> Datum {
    guard dagen > 0 else { return dag }
    let verder = dag.plus(dagen: richting == .vooruit ? dagen : 0 - dagen)
    stappen.noteer(Rekenstap(verder, Staptekst.opgeschort(dagen, verder)))
    return verder
  }

  /// Says what was not known: holidays of a school year, feestdagen of long ago.
  private func waarschuw(
    _ begin: Datum, _ einde: Datum, _ eenheid: Duur.Eenheid, _ stappen: inout some Stapontvanger
  ) {
    let van = min(begin, einde)
    let totEnMet = max(begin, einde)
    switch eenheid {
    case .schooldagen, .lesweken:
      for jaar in kalender.onbekendeSchooljaren(van: van, totEnMet: totEnMet) {
        let dag = max(van, jaar.van)
        stappen.noteer(Rekenstap(dag, Staptekst.onbekend(jaar), isWaarschuwing: true))
      }
    case .dagen, .werkdagen, .weken, .maanden, .jaren: break
    }
    let teltFeestdagen = atw || eenheid == .werkdagen || eenheid == .schooldagen
    if teltFeestdagen, !kalender.feestdagen.isVolledig(van.jaar) {
      stappen.noteer(Rekenstap(van, Staptekst.geenKoningsdag, isWaarschuwing: true))
    }
  }
}

/// The end of a term with the steps that lead to it.
public struct Termijnuitleg: Hashable, Sendable {
  /// The day of the event.
  public let begin: Datum
  /// The last day of the term.
  public let vervalt: Datum
  /// The steps in order of reasoning; the day of the last one is `vervalt`.
  public let stappen: [Rekenstap]
}
