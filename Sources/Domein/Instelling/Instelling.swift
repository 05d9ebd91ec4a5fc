public import Kalender

/// What happens to the dossier as a whole.
public enum InstellingGebeurtenis: Equatable, Sendable {
  /// The dossier began; the random mark keeps two dossiers from sharing a chain.
  case dossierGemaakt(gemeente: Gemeentecode, regio: Regio, kenmerk: String)
  /// A setting was given a value.
  case instellingGezet(sleutel: Instellingssleutel, waarde: String, reden: String)
  /// Holidays were loaded; they take the place of what was loaded for the same schools before.
  case kalenderGeladen(doel: Kalenderdoel, rijen: [Vakantierij])
  /// A rule got a version of the municipality's own.
  case regelIngesteld(Regelwijziging)
}

/// The settings in force: the fold of their events.
public struct Instellingen: Equatable, Sendable {
  /// The municipality; nil before the dossier was made.
  public internal(set) var gemeente: Gemeentecode?
  /// The day on which the dossier was made.
  public internal(set) var gemaaktOp: Datum?
  /// Its region of school holidays.
  public internal(set) var regio = Regio.midden
  /// Values that were set.
  public internal(set) var waarden: [Instellingssleutel: String] = [:]
  /// Versions of rules that the municipality set, in order.
  public internal(set) var regels: [Regelwijziging] = []
  /// Holidays that were loaded, over those that are built in.
  public internal(set) var kalenders: [Kalenderdoel: [Vakantierij]] = [:]

  /// The settings as the program brings them.
  public init() {}

  /// The value in force.
  public func waarde(_ sleutel: Instellingssleutel) -> String {
    waarden[sleutel] ?? sleutel.standaard
  }

  /// Whether somebody set it.
  public func isGezet(_ sleutel: Instellingssleutel) -> Bool { waarden[sleutel] != nil }

  /// What a relapse is, and what it does.
  public var terugval: Terugvalregel {
    Terugvalregel(dagen: getal(.terugvalDagen), looptDoor: isJa(.terugvalLooptDoor))
  }

  /// When a school's records give a signal.
  public var signalering: Signaleringsregel {
    Signaleringsregel(
      meerDanZestien: isJa(.signaalMeerDanZestien), lesweken: getal(.signaalLesweken),
      inLesuren: isJa(.signaalLesuren), bijzonder: getal(.signaalBijzonder))
  }

  /// How many schooldagen make a week a lesweek.
  public var schooldagenPerLesweek: Int { getal(.lesweekSchooldagen) }

  /// A setting in years.
  public func jaren(_ sleutel: Instellingssleutel) -> Int { getal(sleutel) }

  private func isJa(_ sleutel: Instellingssleutel) -> Bool { waarde(sleutel) == "ja" }

  /// A setting in whole numbers; only such values are ever recorded.
  private func getal(_ sleutel: Instellingssleutel) -> Int {
    Teken.getal(waarde(sleutel).utf8) ?? Teken.getal(sleutel.standaard.utf8) ?? 1
  }
}

/// A command to the settings.
public typealias InstellingCommand = Command<InstellingOpdracht>

/// What someone wants to set.
public enum InstellingOpdracht: Equatable, Sendable {
  /// Begin a dossier.
  case maakDossier(gemeente: Gemeentecode, regio: Regio, kenmerk: String)
  /// Give a setting a value.
  case zet(sleutel: Instellingssleutel, waarde: String, reden: String)
  /// Load the holidays of a school or a region; no rows takes them away again.
  case laadKalender(doel: Kalenderdoel, rijen: [Vakantierij])
  /// Give a rule a version of the municipality's own.
  case stelRegelIn(Regelwijziging)
}

/// Why a command to the settings is refused, in the order in which it is checked.
public enum InstellingWeigering: Weigering {
  case opInToekomst(op: Datum, vandaag: Datum)
  case dossierBestaatAl
  case ongeldigeWaarde(Instellingssleutel, verwacht: String)
  case redenOntbreekt
  case kalender(Kalenderfout)
  case regelEindigtVoorBegin(RegelID, vanaf: Datum, totEnMet: Datum)
  case regelZonderLengte(RegelID)
  case regelOngewijzigd(RegelID)
  case trappenNietOplopend(RegelID)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .opInToekomst, .ongeldigeWaarde, .redenOntbreekt, .kalender, .regelEindigtVoorBegin,
      .regelZonderLengte, .regelOngewijzigd, .trappenNietOplopend:
      .ongeldigGegeven
    case .dossierBestaatAl: .regel
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .opInToekomst(let op, let vandaag):
      "de dag \(op.kort) ligt in de toekomst; vandaag is \(vandaag.kort)"
    case .dossierBestaatAl: "dit dossier is al gemaakt"
    case .ongeldigeWaarde(let sleutel, let verwacht):
      "instelling \(sleutel.rawValue) verwacht \(verwacht)"
    case .kalender(let fout): fout.zin
    case .regelEindigtVoorBegin(let regel, let vanaf, let totEnMet):
      "regel \(regel.rawValue) zou eindigen (\(totEnMet.kort)) voor zij begint (\(vanaf.kort))"
    case .regelZonderLengte(let regel):
      "regel \(regel.rawValue) heeft een vaste dag en geen lengte;"
        + " alleen de trappen zijn te wijzigen"
    case .regelOngewijzigd(let regel):
      "noem wat er aan regel \(regel.rawValue) verandert: de duur, de trappen of de termijnenwet"
    case .trappenNietOplopend(let regel):
      "de trappen van regel \(regel.rawValue) lopen niet op: elke volgende komt later"
    case .redenOntbreekt: "een instelling veranderen vraagt om een reden"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .dossierBestaatAl: "een dossier begint één keer"
    case .opInToekomst, .ongeldigeWaarde, .redenOntbreekt, .kalender, .regelEindigtVoorBegin,
      .regelZonderLengte, .regelOngewijzigd, .trappenNietOplopend:
      nil
    }
  }
}

/// The settings as an aggregate.
public enum InstellingDecider: Decider {
  /// The state before the first event.
  public static let initial = Instellingen()

  /// Takes an event into the state.
  public static func evolve(
    _ instellingen: inout Instellingen, _ feit: Feit<InstellingGebeurtenis>
  ) {
    switch feit.event {
    case .dossierGemaakt(let gemeente, let regio, _):
      instellingen.gemeente = gemeente
      instellingen.gemaaktOp = feit.op
      instellingen.regio = regio
    case .instellingGezet(let sleutel, let waarde, _):
      instellingen.waarden[sleutel] = waarde
    case .kalenderGeladen(let doel, let rijen):
      instellingen.kalenders[doel] = rijen.isEmpty ? nil : rijen
    case .regelIngesteld(let wijziging): instellingen.regels.append(wijziging)
    }
  }

  /// A dossier begins with its making.
  public static func isBegin(_ event: InstellingGebeurtenis) -> Bool {
    if case .dossierGemaakt = event { return true }
    return false
  }

  /// The events a command leads to.
  public static func decide(
    _ command: InstellingCommand, _ instellingen: Instellingen
  ) throws(InstellingWeigering) -> [InstellingGebeurtenis] {
    let handeling = command.handeling
    guard !handeling.ligtInToekomst else {
      throw .opInToekomst(op: handeling.op, vandaag: handeling.vandaag)
    }
    switch command.opdracht {
    case .maakDossier(let gemeente, let regio, let kenmerk):
      guard instellingen.gemeente == nil else { throw .dossierBestaatAl }
      return [.dossierGemaakt(gemeente: gemeente, regio: regio, kenmerk: kenmerk)]
    case .zet(let sleutel, let waarde, let reden):
      if let verwacht = sleutel.fout(in: waarde) {
        throw .ongeldigeWaarde(sleutel, verwacht: verwacht)
      }
      guard !reden.isEmpty else { throw .redenOntbreekt }
      if instellingen.waarde(sleutel) == waarde { return [] }
      return [.instellingGezet(sleutel: sleutel, waarde: waarde, reden: reden)]
    case .laadKalender(let doel, let rijen):
      do throws(Kalenderfout) {
        _ = try Schoolkalender(regio: instellingen.regio, eigenVakanties: rijen)
      } catch {
        throw .kalender(error)
      }
      if (instellingen.kalenders[doel] ?? []) == rijen { return [] }
      return [.kalenderGeladen(doel: doel, rijen: rijen)]
    case .stelRegelIn(let wijziging): return try stelRegelIn(wijziging, instellingen)
    }
  }

  private static func stelRegelIn(
    _ wijziging: Regelwijziging, _ instellingen: Instellingen
  ) throws(InstellingWeigering) -> [InstellingGebeurtenis] {
    guard !wijziging.reden.isEmpty else { throw .redenOntbreekt }
    guard !wijziging.isLeeg else { throw .regelOngewijzigd(wijziging.id) }
    if let totEnMet = wijziging.totEnMet, totEnMet < wijziging.vanaf {
      throw .regelEindigtVoorBegin(wijziging.id, vanaf: wijziging.vanaf, totEnMet: totEnMet)
    }
    let onder = Regelboek(instellingen.regels).regel(wijziging.id, op: wijziging.vanaf)
    if wijziging.duur != nil, onder.duur == nil { throw .regelZonderLengte(wijziging.id) }
    let trappen = wijziging.trappen
    for (eerder, later) in zip(trappen, trappen.dropFirst())
    where eerder.nummer >= later.nummer || eerder.dagenNaVervalt >= later.dagenNaVervalt {
      throw .trappenNietOplopend(wijziging.id)
    }
    if instellingen.regels.contains(wijziging) { return [] }
    return [.regelIngesteld(wijziging)]
  }
}
