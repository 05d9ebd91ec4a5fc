public import Domein
public import Kalender
import ReadModels

extension Sessie {
  /// Registers an organisation, or replaces its particulars.
  public func legPartnerVast(
    _ code: Partnercode, _ gegevens: Partnergegevens, op dag: Datum?
  ) throws -> Uitslag {
    try handel(code, .legVast(code: code, gegevens: gegevens), op: dag)
  }

  /// Does an act to an organisation.
  public func handel(
    _ code: Partnercode, _ opdracht: PartnerOpdracht, op dag: Datum?
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    switch opdracht {
    case .voegKernteamlidToe(let lid): try eisFunctionaris(lid)
    case .legVast, .maakBekend, .verwijderKernteamlid: break
    }
    try besluit(
      PartnerAggregaat.self, .partner(code),
      PartnerCommand(opdracht, omstandigheden.handeling(op: op)), op: op)
    return Uitslag()
  }

  /// Does an act to a functionaris.
  public func handel(
    _ code: Medewerkercode, _ opdracht: FunctionarisOpdracht, op dag: Datum?
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    try besluit(
      FunctionarisAggregaat.self, .functionaris(code),
      FunctionarisCommand(opdracht, omstandigheden.handeling(op: op)), op: op)
    return Uitslag()
  }

  /// How many open casussen a functionaris handles.
  public func openWerk(van code: Medewerkercode) throws -> Int {
    try gang.weergaven.casusrijen(Casuskeuze(alleenOpen: true, behandelaar: code)).count
  }

  /// A school that is named for the first time is registered by its code, and so is incomplete.
  func maakSchoolBekend(_ school: Vestiging, soort: Schoolsoort?, op dag: Datum) throws {
    let code = Partnercode(school)
    if try gang.weergaven.partnerrij(code) != nil { return }
    try besluit(
      PartnerAggregaat.self, .partner(code),
      PartnerCommand(
        .maakBekend(code: code, schoolsoort: soort), omstandigheden.handeling(op: dag)), op: dag)
  }

  /// A code that is appointed to something has to be that of a functionaris in function.
  ///
  /// As long as no functionaris is registered any code will do.
  func eisFunctionaris(_ code: Medewerkercode) throws {
    guard try !gang.weergaven.functionarissen().isEmpty else { return }
    guard let functionaris = try gang.weergaven.functionaris(code) else {
      throw Dossierfout.nietGevonden(wat: "functionaris", nummer: code.tekst)
    }
    guard functionaris.isInFunctie(op: omstandigheden.vandaag) else {
      throw Dossierfout.nietInFunctie(code)
    }
  }

  /// The leerplichtambtenaar in the kernteam of a school: the one new casussen go to.
  func vasteBehandelaar(van school: Vestiging?, op dag: Datum) throws -> Medewerkercode? {
    guard let school, let rij = try gang.weergaven.partnerrij(Partnercode(school)) else {
      return nil
    }
    return try rij.kernteam.first { code in
      guard let lid = try gang.weergaven.functionaris(code) else { return false }
      return lid.gegevens.rol == .leerplichtambtenaar
        && lid.isInFunctie(op: omstandigheden.vandaag)
    }
  }

  /// Begins a dossier: the first event of its log, with a mark no other dossier has.
  public func maakDossier(
    _ gang: any Schrijfgang, gemeente: Gemeentecode, regio: Regio, kenmerk: String
  ) throws {
    let command = InstellingCommand(
      .maakDossier(gemeente: gemeente, regio: regio, kenmerk: kenmerk),
      omstandigheden.handeling(op: nil))
    try besluit(InstellingAggregaat.self, .instelling, command, op: omstandigheden.vandaag)
    _ = try legVast(gang, Opdrachtkenmerk(sleutel: nil, soort: "dossier maak"))
  }

  /// Loads holidays; those of the same school or region that were loaded before are replaced.
  public func laadKalender(_ doel: Kalenderdoel, _ rijen: [Vakantierij]) throws {
    let command = InstellingCommand(
      .laadKalender(doel: doel, rijen: rijen), omstandigheden.handeling(op: nil))
    try besluit(
      InstellingAggregaat.self, .instelling, command, op: omstandigheden.vandaag)
  }

  /// Gives a setting a value.
  public func zet(
    _ sleutel: Instellingssleutel, _ waarde: String, reden: String
  ) throws -> Uitslag {
    let command = InstellingCommand(
      .zet(sleutel: sleutel, waarde: waarde, reden: reden), omstandigheden.handeling(op: nil))
    try besluit(
      InstellingAggregaat.self, .instelling, command, op: omstandigheden.vandaag)
    return Uitslag()
  }
}
