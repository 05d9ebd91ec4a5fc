/// Counts a length from a day, before any law moves the end.
struct Termijnteller {
  let kalender: Schoolkalender
  let richting: Telrichting

  func geteld(_ begin: Datum, _ duur: Duur, _ stappen: inout some Stapontvanger) -> Datum {
    let aantal = duur.aantal * richting.stap
    switch duur.eenheid {
    case .dagen: return begin.plus(dagen: aantal)
    case .weken: return begin.plus(weken: aantal)
    case .maanden: return begin.plus(maanden: aantal)
    case .jaren: return begin.plus(jaren: aantal)
    case .werkdagen: return werkdagen(begin, duur.aantal, &stappen)
    case .schooldagen: return schooldagen(begin, duur.aantal, &stappen)
    case .lesweken: return lesweken(begin, duur.aantal, &stappen)
    }
  }

  private func werkdagen(
    _ begin: Datum, _ aantal: Int, _ stappen: inout some Stapontvanger
  ) -> Datum {
    let begin = verlegd(begin, telt: kalender.isWerkdag, &stappen) { dag in
      Staptekst.geenWerkdag(begin, kalender.feestdagen.naam(begin), dag)
    }
    return Dagteller(richting: richting).dag(aantal, na: begin, telt: kalender.isWerkdag) { dag in
      noteerFeestdag(dag, &stappen)
    }
  }

  private func schooldagen(
    _ begin: Datum, _ aantal: Int, _ stappen: inout some Stapontvanger
  ) -> Datum {
    let begin = verlegd(begin, telt: kalender.isSchooldag, &stappen) { dag in
      Staptekst.geenSchooldag(begin, naam(begin), dag)
    }
    var genoemd: Vakantie?
    return Dagteller(richting: richting).dag(aantal, na: begin, telt: kalender.isSchooldag) { dag in
      guard stappen.luistert else { return }
      guard let vakantie = kalender.vakantie(op: dag) else {
        return noteerFeestdag(dag, &stappen)
      }
      guard vakantie != genoemd else { return }
      genoemd = vakantie
      stappen.noteer(Rekenstap(dag, Staptekst.vakantie(vakantie)))
    }
  }

  /// The n-th lesweek after the week of the start, on the same weekday.
  private func lesweken(
    _ begin: Datum, _ aantal: Int, _ stappen: inout some Stapontvanger
  ) -> Datum {
    var dag = begin
    var nog = aantal
    while nog > 0, dag != richting.grens {
      dag = dag.plus(weken: richting.stap)
      if kalender.isLesweek(vanaf: dag.maandag) {
        nog -= 1
      } else {
        stappen.noteer(
          Rekenstap(dag, Staptekst.geenLesweek(dag.week, waarom: reden(dag.maandag))))
      }
    }
    return dag
  }

  /// Moves a start on a day that does not count, and says so.
  private func verlegd(
    _ begin: Datum, telt: (Datum) -> Bool, _ stappen: inout some Stapontvanger,
    _ tekst: (Datum) -> String
  ) -> Datum {
    guard !telt(begin) else { return begin }
    let dag = Dagteller(richting: richting).eerste(vanaf: begin, telt: telt) { _ in }
    stappen.noteer(Rekenstap(dag, tekst(dag)))
    return dag
  }

  /// Names a feestdag that is passed over; a Saturday or Sunday speaks for itself.
  private func noteerFeestdag(_ dag: Datum, _ stappen: inout some Stapontvanger) {
    guard stappen.luistert, !dag.weekdag.isWeekend, let naam = kalender.feestdagen.naam(dag)
    else { return }
    stappen.noteer(Rekenstap(dag, Staptekst.feestdag(dag, naam)))
  }

  /// The names of what keeps the school closed in a week, each once.
  private func reden(_ maandag: Datum) -> [String] {
    var namen: [String] = []
    for dag in (0..<5).lazy.map({ maandag.plus(dagen: $0) }) {
      if let naam = naam(dag), !namen.contains(naam) { namen.append(naam) }
    }
    return namen
  }

  private func naam(_ dag: Datum) -> String? {
    kalender.vakantie(op: dag)?.naam ?? kalender.feestdagen.naam(dag)
  }
}
