import Kalender

extension CasusWeigering {
  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .onbekendeCasus: "deze casus is niet bekend in het dossier"
    case .opInToekomst(let op, let vandaag):
      "de dag \(op.kort) ligt in de toekomst; vandaag is \(vandaag.kort)"
    case .casusAlOpen(let nummer): "casus \(nummer) is al geopend"
    case .casusGesloten(let op, let reden):
      "de casus is gesloten op \(op.kort) (\(reden.omschrijving))"
    case .eindeVoorBegin(let van, let totEnMet):
      "de laatste dag \(totEnMet.kort) ligt voor de eerste dag \(van.kort)"
    case .verzuimInToekomst(let van, let vandaag):
      "het verzuim begint op \(van.kort), na vandaag (\(vandaag.kort))"
    case .geenVerzuim: "in deze casus staat geen verzuim waarvan de jongere kan terugkeren"
    case .terugkeerVoorVerzuim(let op, let begin):
      "de terugkeer op \(op.kort) ligt voor het begin van het verzuim op \(begin.kort)"
    case .motiveringOntbreekt(let van, let naar):
      "van \(van.rawValue) naar \(naar.rawValue) wijkt af van de volgorde; zeg waarom (motivering)"
    case .tekstOntbreekt(let veld): "er is geen \(veld) gegeven"
    case .dagVoorHandeling(let veld, let dag, let op):
      "\(veld) \(dag.kort) ligt voor de dag zelf, \(op.kort)"
    case .onbekendeAfspraak(let nummer): "er is geen afspraak met nummer \(nummer)"
    case .geenOpenAfspraak(let soort): "er staat geen \(soort.rawValue) open in deze casus"
    case .meerdereAfspraken(let nummers):
      "er staan meer afspraken open: \(Self.lijst(nummers)); kies er een (afspraak)"
    case .grondOntbreekt(let partij):
      "informeren van \(partij.omschrijving) vraagt om een grond (grond)"
    case .doelOntbreekt: "een plan heeft minstens één doel (doel)"
    case .geenPlan: "deze casus heeft nog geen plan om te evalueren"
    case .onbekendPlan(let nummer): "er is geen plan met nummer \(nummer)"
    case .oordelenPassenNiet(let doelen, let oordelen):
      "het plan heeft \(doelen) \(doelen == 1 ? "doel" : "doelen"); gegeven oordelen: \(oordelen)"
    case .onbekendeMaatregel(let nummer): "er is geen maatregel met nummer \(nummer)"
    case .geenOpenMaatregel: "er staat geen maatregel open in deze casus"
    case .meerdereMaatregelen(let nummers):
      "er staan meer maatregelen open: \(Self.lijst(nummers)); kies er een (maatregel)"
    case .sluitingVoorOpening(let op, let opening):
      "de sluiting op \(op.kort) ligt voor de opening op \(opening.kort)"
    case .geenAbsoluutVerzuim: "deze casus gaat niet over absoluut verzuim"
    case .onderzoekLeeg: "zeg wat eruit kwam (uitkomst) of wat is ingezet (ingezet)"
    case .onbekendeTermijn(let doel, let bekend):
      "deze casus heeft geen termijn \(doel)"
        + (bekend.isEmpty ? "" : "; wel: \(Self.lijst(bekend))")
    case .meerdereTermijnen(let regel, let termijnen):
      "er lopen meer termijnen \(regel.rawValue): \(Self.lijst(termijnen)); noem er een"
    case .termijnGeeindigd(let id, let op): "termijn \(id) is geëindigd op \(op.kort)"
    case .opschortingVoorBegin(let id, let op, let begin):
      "de opschorting op \(op.kort) ligt voor het begin van termijn \(id) op \(begin.kort)"
    case .vaststellingVoorBegin(let id, let datum, let begin):
      "de vastgestelde dag \(datum.kort) ligt voor het begin van termijn \(id) op \(begin.kort)"
    }
  }

  private static func lijst(_ delen: [some CustomStringConvertible]) -> String {
    delen.map(\.description).joined(separator: ", ")
  }
}
