import Domein
import Glibc
import Kalender

/// Computes terms as fast as it can, for `scripts/bench` to time.
///
///     Meting termijnen 1000000   // so many terms, over every rule, region and day in turn
///     Meting leeg 1000000        // the same walk without computing: what is not to be counted
///     Meting casus 100000        // all terms of one casus, so many times
///
///     Meting bouw PAD 10000      // a dossier with so many made-up casussen
///     Meting kort PAD 1000000    // the same with seven events a casus: for very many
///     Meting vouw PAD 1          // decodes and folds every stream
///     Meting keten PAD 1         // checks the chain
///     Meting open PAD 10000      // opens so many casussen
///
/// Prints one line: a sum over the results, so that no work can be left out.
enum Meting {
  static func draai(_ woorden: [String]) -> Int32 {
    if woorden.count == 4, let aantal = Int(woorden[3]), aantal > 0 {
      return dossier(woorden[1], woorden[2], aantal)
    }
    guard woorden.count == 3, let aantal = Int(woorden[2]), aantal > 0 else { return 64 }
    switch woorden[1] {
    case "termijnen": print(termijnen(aantal) { $0.vervaldag(begin: $1, duur: $2).dagnummer })
    case "leeg": print(termijnen(aantal) { $1.dagnummer + $2.aantal })
    case "casus": print(casus(aantal))
    default: return 64
    }
    return 0
  }

  private static func dossier(_ wat: String, _ pad: String, _ aantal: Int) -> Int32 {
    do {
      switch wat {
      case "bouw", "kort":
        var verzinner = Verzinner(aantal: aantal, zaad: 20_161_101, isKort: wat == "kort")
        try verzinner.bouw(pad)
        print(try Leesmeting(pad).gebeurtenissen())
      case "vouw": print(try Leesmeting(pad).vouw())
      case "keten": print(try Leesmeting(pad).keten())
      case "open": print(try Leesmeting(pad).casus(aantal))
      default: return 64
      }
      return 0
    } catch {
      print("mislukt: \(error)")
      return 1
    }
  }

  /// Every rule with a length, under the calendar of every region, from days of 2023 to 2029.
  private static func termijnen(
    _ aantal: Int, _ reken: (Termijnrekening, Datum, Duur) -> Int
  ) -> Int {
    let eigen = ["5 werkdagen", "10 schooldagen", "4 lesweken"].compactMap { Duur($0) }
      .map { (duur: $0, atw: false) }
    let regels = Regelboek.ingebouwd.compactMap { regel in
      regel.duur.map { (duur: $0, atw: regel.atw) }
    }
    let gevallen = Regio.allCases.flatMap { regio in
      (regels + eigen).map {
        (Termijnrekening(kalender: Schoolkalender(regio: regio), atw: $0.atw), $0.duur)
      }
    }
    guard let eerste = Datum(jaar: 2_023, maand: 8, dag: 1) else { return 0 }
    var som = 0
    for nummer in 0..<aantal {
      let (rekening, duur) = gevallen[nummer % gevallen.count]
      som &+= reken(rekening, eerste.plus(dagen: nummer % 2_190), duur)
    }
    return som
  }

  /// The terms of a casus with an agreement, a plan and a suspension, from its folded state.
  private static func casus(_ aantal: Int) -> Int {
    let kalender = Schoolkalender(regio: .midden)
    let bouw = Termijnbouw(
      omgeving: Termijnomgeving(kalenders: Kalenders(standaard: kalender)), kalender: kalender)
    let (casus, jongere) = (Voorbeeldcasus.casus, Voorbeeldcasus.jongere)
    var som = 0
    for _ in 0..<aantal {
      for aanvang in casus.termijnaanvangen(jongere, kalender, Terugvalregel()) {
        som &+= bouw.termijn(aanvang, ingrepen: casus.ingrepen).vervaldag.dagnummer
      }
    }
    return som
  }
}

exit(Meting.draai(CommandLine.arguments))
