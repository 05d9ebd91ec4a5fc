public import Kalender

/// What comes back for the team, whatever the casussen do: report, telling, comparison.
public enum Jaarklok {
  /// The terms of the team that were in sight on the last day that was watched over.
  ///
  /// A year ahead, from the first period that begins after the dossier was made: a new office
  /// does not owe last year's report.
  public static func aanvangen(gemaaktOp: Datum, _ bewaking: Bewaking) -> [Termijnaanvang] {
    let tot = max(bewaking.laatsteDag ?? gemaaktOp, gemaaktOp).plus(dagen: 366)
    return (gemaaktOp.jaar...tot.jaar).flatMap(mijlpalen)
      .filter { $0.begin >= gemaaktOp && $0.dag <= tot }
      .map { mijlpaal in
        let id = TermijnID(
          regel: mijlpaal.regel, gebeurtenis: Gebeurtenisnummer(mijlpaal.dag.alsGetal))
        return Termijnaanvang(
          mijlpaal.regel, id.gebeurtenis, begin: mijlpaal.begin, vasteDag: mijlpaal.dag,
          voldaanOp: bewaking.voldaan[id], onderwerp: mijlpaal.onderwerp)
      }
  }

  private typealias Mijlpaal = (regel: RegelID, begin: Datum, dag: Datum, onderwerp: String)

  private static func mijlpalen(_ jaar: Int) -> [Mijlpaal] {
    let schooljaar = "\(jaar - 1)-\(jaar)"
    let jaarlijks = [
      mijlpaal(.leerplichtverslag, (jaar, 7, 31), (jaar, 9, 30), "schooljaar \(schooljaar)"),
      mijlpaal(.leerplichttelling, (jaar - 1, 10, 1), (jaar, 1, 31), "telling \(jaar - 1)"),
    ]
    let kwartalen = (0..<4).map { kwartaal in
      mijlpaal(
        .swvVergelijking, (jaar, 3 * kwartaal + 1, 1),
        (jaar, 3 * kwartaal + 3, [31, 30, 30, 31][kwartaal]), "kwartaal \(kwartaal + 1), \(jaar)")
    }
    return (jaarlijks + kwartalen).compactMap(\.self)
  }

  private static func mijlpaal(
    _ regel: RegelID, _ begin: (Int, Int, Int), _ dag: (Int, Int, Int), _ onderwerp: String
  ) -> Mijlpaal? {
    guard let van = Datum(jaar: begin.0, maand: begin.1, dag: begin.2),
      let tot = Datum(jaar: dag.0, maand: dag.1, dag: dag.2)
    else { return nil }
    return (regel, van, tot, onderwerp)
  }
}

extension Datum {
  /// The day as a number that people recognise: 20260930.
  var alsGetal: Int { jaar * 10_000 + maand * 100 + dag }
}
