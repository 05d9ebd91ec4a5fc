public import Kalender

/// Why a command to a casus is refused, in the order in which it is checked.
///
/// The order is part of the contract: the first that applies is the one reported, and a test
/// walks down this list. A case is never reused for another reason.
public enum CasusWeigering: Weigering {
  case onbekendeCasus
  case opInToekomst(op: Datum, vandaag: Datum)
  case casusAlOpen(Casusnummer)
  case casusGesloten(op: Datum, reden: Sluitreden)
  case eindeVoorBegin(van: Datum, totEnMet: Datum)
  case verzuimInToekomst(van: Datum, vandaag: Datum)
  case geenVerzuim
  case terugkeerVoorVerzuim(op: Datum, begin: Datum)
  case motiveringOntbreekt(van: Fase, naar: Fase)
  case tekstOntbreekt(veld: String)
  case dagVoorHandeling(veld: String, dag: Datum, op: Datum)
  case onbekendeAfspraak(Gebeurtenisnummer)
  case geenOpenAfspraak(Afspraaksoort)
  case meerdereAfspraken([Gebeurtenisnummer])
  case grondOntbreekt(Partij)
  case doelOntbreekt
  case geenPlan
  case onbekendPlan(Gebeurtenisnummer)
  case oordelenPassenNiet(doelen: Int, oordelen: Int)
  case onbekendeMaatregel(Gebeurtenisnummer)
  case geenOpenMaatregel
  case meerdereMaatregelen([Gebeurtenisnummer])
  case sluitingVoorOpening(op: Datum, opening: Datum)
  case geenAbsoluutVerzuim
  case onderzoekLeeg
  case onbekendeTermijn(Termijndoel, bekend: [TermijnID])
  case meerdereTermijnen(RegelID, [TermijnID])
  case termijnGeeindigd(TermijnID, op: Datum)
  case opschortingVoorBegin(TermijnID, op: Datum, begin: Datum)
  case vaststellingVoorBegin(TermijnID, datum: Datum, begin: Datum)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .onbekendeCasus, .opInToekomst, .eindeVoorBegin, .verzuimInToekomst, .tekstOntbreekt,
      .dagVoorHandeling, .onderzoekLeeg, .onbekendeAfspraak, .onbekendPlan, .onbekendeMaatregel,
      .onbekendeTermijn, .meerdereAfspraken, .meerdereMaatregelen, .meerdereTermijnen,
      .oordelenPassenNiet:
      .ongeldigGegeven
    case .casusAlOpen, .casusGesloten, .geenAbsoluutVerzuim, .geenVerzuim, .terugkeerVoorVerzuim,
      .motiveringOntbreekt,
      .geenOpenAfspraak, .grondOntbreekt, .doelOntbreekt, .geenPlan, .geenOpenMaatregel,
      .sluitingVoorOpening, .termijnGeeindigd, .opschortingVoorBegin, .vaststellingVoorBegin:
      .regel
    }
  }

  /// The rule and its source; nil where a value has the wrong form.
  public var bron: String? {
    switch self {
    case .casusAlOpen: "een jongere heeft hoogstens één open casus van elke soort"
    case .casusGesloten: "een gesloten casus verandert niet; heropen die eerst (casus heropen)"
    case .geenVerzuim, .terugkeerVoorVerzuim: "terugkeer volgt op verzuim"
    case .motiveringOntbreekt: "MAS: pas toe of leg uit"
    case .geenOpenAfspraak, .geenOpenMaatregel: "afdoen kan alleen wat nog open staat"
    case .grondOntbreekt: "AVG, artikel 6: delen kan alleen op een grond"
    case .doelOntbreekt, .geenPlan: "MAS, fase plannen: een plan heeft meetbare doelen"
    case .sluitingVoorOpening: "een casus sluit op of na de dag waarop die open ging"
    case .geenAbsoluutVerzuim: "Leerplichtwet 1969, artikel 19 en 22"
    case .termijnGeeindigd: "een voldane of vervallen termijn loopt niet meer"
    case .opschortingVoorBegin, .vaststellingVoorBegin: "een termijn loopt vanaf haar begin"
    case .onbekendeCasus, .opInToekomst, .eindeVoorBegin, .verzuimInToekomst, .tekstOntbreekt,
      .dagVoorHandeling, .onderzoekLeeg, .onbekendeAfspraak, .onbekendPlan, .onbekendeMaatregel,
      .onbekendeTermijn, .meerdereAfspraken, .meerdereMaatregelen, .meerdereTermijnen,
      .oordelenPassenNiet:
      nil
    }
  }
}
