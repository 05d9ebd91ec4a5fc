import Kalender

/// The sentences that explain a term, beside those of the calendar.
enum Termijntekst {
  static func regel(_ regel: Regel) -> String {
    let duur = regel.duur.map { ", \($0.omschrijving)" } ?? ""
    let wet = regel.atw ? "; de Algemene termijnenwet geldt" : ""
    return "regel \(regel.id.rawValue), versie \(regel.geldigVanaf.kort)\(duur)\(wet);"
      + " telt vanaf \(regel.start) (bron: \(regel.bron))"
  }

  static func verplaatst(_ regel: Regel, _ op: Datum, _ reden: String) -> String {
    let duur = regel.duur.map { ", \($0.omschrijving)" } ?? ""
    return "op \(op.kort) overgezet naar versie \(regel.geldigVanaf.kort)\(duur)" + waarom(reden)
  }

  static func afgesproken(_ dag: Datum) -> String { "afgesproken is \(dag.metWeekdag)" }

  static func opgeschort(_ span: Periode) -> String {
    let dagen = span.aantalDagen ?? 0
    let hervat = span.tot.map { "; hervat op \($0.kort)" } ?? ""
    return
      "opgeschort vanaf \(span.van.kort)\(hervat): \(dagen) \(dagen == 1 ? "dag" : "dagen") stil"
  }

  static func verschoven(_ dagen: Int, _ dag: Datum) -> String {
    "\(dagen) \(dagen == 1 ? "dag" : "dagen") opgeschoven naar \(dag.metWeekdag)"
  }

  static func langer(_ duur: Duur, _ dag: Datum) -> String {
    "de stille \(duur.omschrijving) tellen er na het einde bij: \(dag.metWeekdag)"
  }

  static func verlengd(_ met: Duur, _ op: Datum, _ reden: String) -> String {
    "verlengd met \(met.omschrijving) op \(op.kort)" + waarom(reden)
  }

  static func vastgesteld(
    _ datum: Datum, _ berekend: Datum, _ op: Datum, _ reden: String
  ) -> String {
    "vastgesteld op \(datum.metWeekdag) door een besluit van \(op.kort)" + waarom(reden)
      + "; berekend was \(berekend.kort)"
  }

  private static func waarom(_ reden: String) -> String { reden.isEmpty ? "" : ": \(reden)" }
}
