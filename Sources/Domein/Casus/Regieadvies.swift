import Kalender

/// Who should have regie by the rule of the sources, and why.
public struct Regieadvies: Equatable, Sendable {
  /// Who.
  public let bij: Regiedrager
  /// Why, in words.
  public let reden: String
  /// Where the rule stands.
  public let bron: String
}

extension Casus {
  /// Who should have regie: care first → CJG; geen plek → SWV; wil niet, kan niet → leerplicht.
  ///
  /// Nil while the cause of the absence is not known. Advice only: people appoint.
  public var regieadvies: Regieadvies? {
    if keten.openZorg != nil || arrangementen.last?.zorgIsLeidend ?? false {
      return Regieadvies(
        bij: .cjg, reden: "de zorg gaat voor",
        bron: "Rekenkamer Apeldoorn 2021, reactie bij conclusie 5")
    }
    let bron = "definitie thuiszitters SWV VO (Rekenkamer Apeldoorn 2021)"
    guard
      let oorzaak = verzuimlijn.stukken.last(where: { $0.verzuim.oorzaak != nil })?.verzuim.oorzaak
    else { return nil }
    switch oorzaak {
    case .wilNiet, .kanNiet:
      return Regieadvies(bij: .leerplicht, reden: "de jongere \(oorzaak.omschrijving)", bron: bron)
    case .geenPlek:
      return Regieadvies(
        bij: .samenwerkingsverband, reden: "er is \(oorzaak.omschrijving)", bron: bron)
    }
  }
}

extension Arrangement {
  /// Whether care leads in it (transformatieagenda Regio Apeldoorn), and it goes on.
  var zorgIsLeidend: Bool {
    guard beeindigdOp == nil else { return false }
    switch soort {
    case .zorg, .zorgOnderwijs: return true
    case .onderwijs, .onderwijsZorg: return false
    }
  }
}
