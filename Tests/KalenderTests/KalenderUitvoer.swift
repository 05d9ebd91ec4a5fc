import Foundation
import Kalender
import Testing

/// Writes what the calendar computes to a file, for `scripts/controleer-kalender` to compare.
///
/// Only when the environment variable `KALENDER_DUMP` names a path; the file has JSON Lines.
struct KalenderUitvoer {
  static let pad = ProcessInfo.processInfo.environment["KALENDER_DUMP"]

  private let feestdagen = Feestdagen()
  private let jaren = 2_014...2_050

  @Test(.enabled(if: Self.pad != nil, "KALENDER_DUMP names no file"))
  func `the calendar is written out for an independent check`() throws {
    let regels = feestdagregels() + dagregels() + termijnregels() + tijdregels()
    let tekst = regels.joined(separator: "\n") + "\n"
    try tekst.write(toFile: try #require(Self.pad), atomically: false, encoding: .utf8)
  }

  private var alleDagen: some Sequence<Datum> {
    dagen("\(jaren.lowerBound)-01-01", "\(jaren.upperBound)-12-31")
  }

  private func feestdagregels() -> [String] {
    jaren.flatMap { feestdagen.van(jaar: $0) }.map {
      """
      {"soort":"feestdag","datum":"\($0.datum)","naam":"\($0.naam)",\
      "gelijkgesteld":\($0.gelijkgesteld)}
      """
    }
  }

  private func dagregels() -> [String] {
    alleDagen.map {
      """
      {"soort":"dag","datum":"\($0)","weekdag":\($0.weekdag.rawValue),"week":"\($0.week.iso)",\
      "werkdag":\(feestdagen.isWerkdag($0))}
      """
    }
  }

  /// Every fifth day, so that all days of the week and of the month come by as a start.
  private func termijnregels() -> [String] {
    let lengtes: [(Duur.Eenheid, [Int])] = [
      (.dagen, [1, 2, 3, 4, 7, 42, 90, 91]), (.weken, [1, 2, 6, 12, 13]),
      (.maanden, [1, 2, 3, 6, 13]), (.jaren, [1, 4]), (.werkdagen, [1, 2, 3, 5, 10, 21, 60, 250]),
    ]
    var regels: [String] = []
    for (plaats, begin) in alleDagen.enumerated() where plaats % 5 == 0 {
      for (eenheid, aantallen) in lengtes {
        for aantal in aantallen { regels += termijnen(begin, aantal, eenheid) }
      }
    }
    return regels
  }

  private func termijnen(_ begin: Datum, _ aantal: Int, _ eenheid: Duur.Eenheid) -> [String] {
    guard let duur = Duur(aantal: aantal, eenheid: eenheid) else { return [] }
    let kalender = Schoolkalender(regio: .midden, feestdagen: feestdagen)
    let vooruit = Termijnrekening(kalender: kalender).vervaldag(begin: begin, duur: duur)
    let terug = Termijnrekening(kalender: kalender, richting: .terug)
      .vervaldag(begin: begin, duur: duur)
    let wet = Termijnrekening(kalender: kalender, atw: true).vervaldag(begin: begin, duur: duur)
    return [
      """
      {"soort":"termijn","begin":"\(begin)","aantal":\(aantal),"eenheid":"\(eenheid)",\
      "vooruit":"\(vooruit)","terug":"\(terug)","wet":"\(wet)"}
      """
    ]
  }

  /// Every six hours and a bit, so that all hours come by, and the seconds around each change.
  private func tijdregels() -> [String] {
    let begin: Int64 = 820_454_400
    let einde: Int64 = 2_145_916_800
    var momenten = Array(stride(from: begin, to: einde, by: 22_501))
    for jaar in 1_996...2_037 {
      for maand in [3, 10] {
        guard let laatste = Datum(jaar: jaar, maand: maand, dag: 31) else { continue }
        for terug in 0..<7 {
          let middernacht = Int64(laatste.plus(dagen: 0 - terug).dagnummer) * 86_400
          momenten += [3_599, 3_600, 7_199, 7_200].map { middernacht + $0 }
        }
      }
    }
    return momenten.map { seconden in
      let tijd = Tijdstip(seconden: seconden).nederlandseTijd
      return """
        {"soort":"tijd","seconden":\(seconden),"dag":"\(tijd.datum)",\
        "klok":"\(tijd.klok)","zomertijd":\(tijd.isZomertijd)}
        """
    }
  }
}
