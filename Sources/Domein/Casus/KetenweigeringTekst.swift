import Kalender

extension Ketenweigering {
  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .onbekendePartij(let code):
      "'\(code)' is geen partner van dit dossier en geen partij; kies een partner"
        + " (partner lijst) of een van: \(Partij.codes.joined(separator: ", "))"
    case .onbekendeDoorverwijzing(let nummer): "doorverwijzing \(nummer) is niet bekend"
    case .antwoordVoorVerzending(let nummer, let op, let verstuurd):
      "het antwoord op \(op.kort) ligt voor de dag waarop \(nummer) is verstuurd,"
        + " \(verstuurd.kort)"
    case .doorverwijzingAfgesloten(let nummer, let stand, let op):
      "doorverwijzing \(nummer) is afgesloten op \(op.kort) (\(stand.omschrijving))"
    case .overgangKanNiet(let nummer, let van, let naar):
      "doorverwijzing \(nummer) gaat niet van \(van.rawValue) naar \(naar.rawValue);"
        + " wel naar: \(van.volgende.map(\.rawValue).joined(separator: ", "))"
    case .intakeOntbreekt(let nummer):
      "doorverwijzing \(nummer) is nog niet bij de intake geweest; leg eerst de intake vast"
        + " (doorverwijzing intake), of dat zij is geweigerd"
    case .adviesOntbreekt(let nummer):
      "consult \(nummer) rondt u af met het advies van de jeugdarts: --advies ja of --advies nee"
    case .adviesZonderConsult(let nummer):
      "een advies hoort bij het afronden van een M@ZL-consult; dat is \(nummer) niet"
    case .toelichtingVanArts(let nummer):
      "bij consult \(nummer) wordt geen tekst bewaard; laat de reden weg"
    case .geenRegievoorstel: "er staat geen overdracht van de regie open in deze casus"
    case .regievoorstelOpen(let aan):
      "de regie is al aangeboden aan \(aan); aanvaard dat (casus regie --aanvaard) of wijs het af"
        + " (casus regie --afgewezen)"
    case .regieVanAnder(let aan): "alleen \(aan) of de teamleider beslist over deze overdracht"
    case .tredeOvergeslagen(let naar, let overgeslagen):
      "\(naar.omschrijving) slaat \(overgeslagen.omschrijving) over; zeg waarom (motivering)"
    case .procentOngeldig(let code): "het deel van \(code) is geen heel getal van 1 tot en met 100"
    case .deelDubbel(let code): "\(code) staat twee keer in de verdeling"
    case .delenGeenHonderd(let som): "de delen tellen op tot \(som) procent, niet tot 100"
    case .geenArrangement: "deze casus heeft geen lopend arrangement om te herzien"
    case .herzieningOntbreekt:
      "noem de dag waarop de weg terug naar school wordt herzien (herziening)"
    case .nieuweHerzieningOntbreekt:
      "wat doorgaat, heeft een volgende dag van herziening nodig (herziening)"
    case .zorgLoopt(let sinds):
      "de jongere is al in zorg gemeld sinds \(sinds.kort); herzie of beëindig dat eerst"
        + " (casus zorg --herzien)"
    case .geenZorg: "deze jongere is in deze casus niet in zorg gemeld"
    case .bedragNul: "een bedrag is meer dan nul"
    case .saldoTekort(let saldo, let op):
      "op \(op.kort) zit er \(Euro.tekst(saldo)) in het frictiebudget; dat is te weinig"
    }
  }
}

/// Amounts as people read them.
public enum Euro {
  /// `1234` becomes `€ 12,34`.
  public static func tekst(_ cent: Int) -> String {
    let heel = cent.magnitude / 100
    let rest = cent.magnitude % 100
    return "€ \(cent < 0 ? "-" : "")\(heel),\(rest < 10 ? "0" : "")\(rest)"
  }
}
