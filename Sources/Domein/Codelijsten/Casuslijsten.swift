/// The five phases of the Methodische Aanpak Schoolverzuim (MAS).
///
/// The next phase in order needs nothing; skipping one or going back needs a motivering:
/// *pas toe of leg uit*.
public enum Fase: String, Codelijst {
  case waarnemen
  case analyseren
  case plannen
  case handelen
  case evalueren

  /// What people read.
  public var omschrijving: String { rawValue }

  /// Place in the order, from 1.
  public var volgorde: Int {
    switch self {
    case .waarnemen: 1
    case .analyseren: 2
    case .plannen: 3
    case .handelen: 4
    case .evalueren: 5
    }
  }

  /// Whether the step to `fase` is the next one in order.
  public func gaatDirectOverIn(_ fase: Fase) -> Bool { fase.volgorde == volgorde + 1 }
}

/// What a plan is: of the municipality, or of the school.
public enum Plansoort: String, Codelijst {
  case planVanAanpak = "plan-van-aanpak"
  /// Ontwikkelingsperspectief of the school (Wet op het primair onderwijs, art. 40a).
  case opp

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .planVanAanpak: "plan van aanpak"
    case .opp: "ontwikkelingsperspectief (OPP)"
    }
  }
}

/// How far a goal of a plan was reached.
public enum Doeloordeel: String, Codelijst {
  case bereikt
  case deels
  case niet

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .bereikt: "bereikt"
    case .deels: "deels bereikt"
    case .niet: "niet bereikt"
    }
  }
}

/// Measures of the leerplichtambtenaar, from a talk to a proces-verbaal.
public enum Maatregelsoort: String, Codelijst {
  case verzuimgesprek
  case waarschuwing
  case halt
  case zorgmelding
  case procesVerbaal = "proces-verbaal"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .verzuimgesprek: "verzuimgesprek"
    case .waarschuwing: "waarschuwing"
    case .halt: "Halt-verwijzing"
    case .zorgmelding: "zorgmelding"
    case .procesVerbaal: "proces-verbaal"
    }
  }
}

/// Where a casus that stalls is taken next.
public enum Opschaling: String, Codelijst {
  case thuiszitterstafel
  case doorbraak
  case arbitrage
  case onderwijsconsulent
  case jeugdbeschermingstafel
  case geschillencommissie = "geschillencommissie-passend-onderwijs"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .thuiszitterstafel: "thuiszitterstafel"
    case .doorbraak: "doorbraakoverleg"
    case .arbitrage: "arbitrage"
    case .onderwijsconsulent: "onderwijs(zorg)consulent"
    case .jeugdbeschermingstafel: "jeugdbeschermingstafel"
    case .geschillencommissie: "Geschillencommissie passend onderwijs"
    }
  }

  /// Place on the ladder above the casusregisseur, from 1; nil for what stands beside it.
  ///
  /// The ladder is that of Dullaert (Kamerbrief 2019, par. 2.5).
  public var trede: Int? {
    switch self {
    case .thuiszitterstafel: 1
    case .doorbraak: 2
    case .arbitrage: 3
    case .onderwijsconsulent, .jeugdbeschermingstafel, .geschillencommissie: nil
    }
  }
}

/// The four arrangements of the transformatieagenda Regio Apeldoorn.
public enum Arrangementsoort: String, Codelijst {
  case onderwijs
  case onderwijsZorg = "onderwijs-zorg"
  case zorgOnderwijs = "zorg-onderwijs"
  case zorg

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .onderwijs: "onderwijs"
    case .onderwijsZorg: "onderwijs met zorg"
    case .zorgOnderwijs: "zorg met onderwijs"
    case .zorg: "zorg"
    }
  }
}

/// Why a casus is closed.
///
/// The first seven are the legal list of the Besluit verzuimmelding (reden afgesloten), the rest
/// says what that list has no word for.
public enum Sluitreden: String, Codelijst {
  case terugNaarSchool = "terug-naar-school"
  case andereOpleiding = "andere-opleiding"
  case werk
  case uitschrijvingOverig = "uitschrijving-overig"
  case overleden
  case langdurigZiek = "langdurig-ziek"
  case legitiemAfwezig = "legitiem-afwezig"
  case vrijgesteld
  case verhuisd
  case achttien
  case startkwalificatie
  case administratief
  case onterecht

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .terugNaarSchool: "terug naar school"
    case .andereOpleiding: "uitgeschreven: andere opleiding"
    case .werk: "uitgeschreven: werk"
    case .uitschrijvingOverig: "uitgeschreven: overig"
    case .overleden: "overleden"
    case .langdurigZiek: "geen verzuim: langdurig ziek"
    case .legitiemAfwezig: "geen verzuim: legitiem afwezig"
    case .vrijgesteld: "vrijgesteld"
    case .verhuisd: "verhuisd naar een andere gemeente"
    case .achttien: "18 jaar geworden"
    case .startkwalificatie: "startkwalificatie behaald"
    case .administratief: "administratief: geen echt verzuim"
    case .onterecht: "onterecht gemeld"
    }
  }

  /// Whether it says that there was no unauthorised absence at all.
  public var isGeenVerzuim: Bool {
    switch self {
    case .langdurigZiek, .legitiemAfwezig, .administratief, .onterecht: true
    case .terugNaarSchool, .andereOpleiding, .werk, .uitschrijvingOverig, .overleden, .vrijgesteld,
      .verhuisd, .achttien, .startkwalificatie:
      false
    }
  }
}
