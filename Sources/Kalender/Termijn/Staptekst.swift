/// The Dutch sentences of the steps.
enum Staptekst {
  static func dagNul(_ begin: Datum) -> String { "\(begin.metWeekdag): deze dag telt niet mee" }

  static func geteld(
    _ begin: Datum, _ duur: Duur, _ richting: Telrichting, _ dag: Datum
  ) -> String {
    let hoe =
      switch richting {
      case .vooruit: "na"
      case .terug: "voor"
      }
    let kort = duur.eenheid.houdtDagnummer && dag.dag != begin.dag
    let laatste = kort ? ", de laatste dag van die maand" : ""
    return "\(duur.omschrijving) \(hoe) \(begin.lang): \(dag.metWeekdag)\(laatste)"
  }

  static func geenWerkdag(_ begin: Datum, _ naam: String?, _ dag: Datum) -> String {
    "\(begin.metWeekdag)\(metNaam(naam)) is geen werkdag: geteld vanaf \(dag.metWeekdag)"
  }

  static func geenSchooldag(_ begin: Datum, _ naam: String?, _ dag: Datum) -> String {
    "\(begin.metWeekdag)\(metNaam(naam)) is geen schooldag: geteld vanaf \(dag.metWeekdag)"
  }

  static func feestdag(_ dag: Datum, _ naam: String) -> String {
    "\(dag.metWeekdag) (\(naam)) telt niet mee"
  }

  static func vakantie(_ vakantie: Vakantie) -> String {
    "\(vakantie.naam) van \(vakantie.periode.tekst) telt niet mee"
  }

  static func geenLesweek(_ week: Weeknummer, waarom: [String]) -> String {
    let dagen = "\(week.maandag.kort) tot en met \(week.zondag.kort)"
    let namen = waarom.joined(separator: ", ")
    return "week \(week.nummer) (\(dagen)) is geen lesweek: \(namen)"
  }

  static func opgeschort(_ dagen: Int, _ dag: Datum) -> String {
    "opgeschort geweest, \(dagen) \(dagen == 1 ? "dag" : "dagen"): \(dag.metWeekdag)"
  }

  static func onbekend(_ jaar: Schooljaar) -> String {
    "let op: de schoolvakanties van \(jaar.naam) zijn niet bekend; zonder die vakanties geteld"
  }

  static let geenKoningsdag =
    "let op: voor 2014 zijn Koninginnedag en gelijkgestelde dagen niet bekend"

  private static func metNaam(_ naam: String?) -> String { naam.map { " (\($0))" } ?? "" }
}

extension Staptekst {
  static func einde(_ dag: Datum, _ naam: String?, _ nieuw: Datum) -> String {
    let wat = naam ?? "een \(dag.weekdag.naam)"
    return "\(dag.lang) is \(wat): verlengd tot en met \(nieuw.metWeekdag) "
      + "(Algemene termijnenwet, artikel 1 lid 1)"
  }

  static func tweeWerkdagen(_ dag: Datum) -> String {
    "de termijn moet twee werkdagen hebben: verlengd tot en met \(dag.metWeekdag) "
      + "(Algemene termijnenwet, artikel 2)"
  }

  static let terugrekening =
    "teruggerekend: niet verlengd (Algemene termijnenwet, artikel 1 lid 2)"

  static func teLang(_ duur: Duur) -> String {
    "\(duur.omschrijving): te lang om te worden verlengd (Algemene termijnenwet, artikel 4)"
  }
}

extension Periode {
  /// `25 april 2026 tot en met 3 mei 2026`.
  var tekst: String {
    totEnMet.map { "\(van.lang) tot en met \($0.lang)" } ?? "vanaf \(van.lang)"
  }
}

extension Duur.Eenheid {
  /// Whether the end has the day number of the start.
  var houdtDagnummer: Bool {
    switch self {
    case .maanden, .jaren: true
    case .dagen, .werkdagen, .schooldagen, .weken, .lesweken: false
    }
  }
}
