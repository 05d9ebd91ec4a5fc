public import Domein
import EventCodec
import EventLog
public import Kalender
public import ReadModels

/// What is asked when a jongere is referred.
public struct Verwijsaanvraag: Equatable, Sendable {
  /// The casus.
  public var casus: Casusverwijzing
  /// To whom: a partner of the dossier, or a kind of party.
  public var naar: Partnercode
  /// What it asks for.
  public var soort: Doorverwijzingsoort
  /// Why.
  public var reden: String

  /// Describes a referral.
  public init(
    casus: Casusverwijzing, naar: Partnercode, soort: Doorverwijzingsoort, reden: String
  ) {
    self.casus = casus
    self.naar = naar
    self.soort = soort
    self.reden = reden
  }
}

extension Sessie {
  /// Refers a jongere, under the next number of the year.
  public func verstuur(
    _ aanvraag: Verwijsaanvraag, op dag: Datum?, verwacht: Int?
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    let naar = try ketenpartij(aanvraag.naar)
    let nummer = try volgendNummer(Doorverwijzingnummer.self, jaar: op.jaar)
    var uitslag = try handel(
      aanvraag.casus,
      .keten(
        .verstuurDoorverwijzing(
          nummer: nummer, naar: naar, soort: aanvraag.soort, reden: aanvraag.reden)),
      op: op, verwacht: verwacht)
    guard let casus = uitslag.casus else { return uitslag }
    uitslag.doorverwijzing =
      try self.casus(casus).toestand.keten.doorverwijzingen.last {
        $0.naar == naar && $0.soort == aanvraag.soort && $0.reden == aanvraag.reden && $0.op == op
      }?.nummer
    return uitslag
  }

  /// Does an act to a doorverwijzing, in whatever casus it stands.
  public func handel(
    _ nummer: Doorverwijzingnummer, _ opdracht: Ketenopdracht, op dag: Datum?, verwacht: Int?
  ) throws -> Uitslag {
    guard let rij = try gang.weergaven.doorverwijzingrij(nummer) else {
      throw Dossierfout.geweigerd(CasusWeigering.keten(.onbekendeDoorverwijzing(nummer)))
    }
    var uitslag = try handel(.nummer(rij.casus), .keten(opdracht), op: dag, verwacht: verwacht)
    uitslag.doorverwijzing = nummer
    return uitslag
  }

  /// The party a code names: a partner of the dossier first, else a kind of party.
  public func ketenpartij(_ code: Partnercode) throws -> Ketenpartij {
    if let rij = try gang.weergaven.partnerrij(code) {
      return Ketenpartij(code: code, partij: rij.gegevens.soort.partij)
    }
    guard let partij = Ketenpartij(code) else {
      throw Dossierfout.geweigerd(CasusWeigering.keten(.onbekendePartij(code)))
    }
    return partij
  }

  /// Appoints the regisseur, or proposes to hand regie over to somebody.
  public func belegRegie(
    _ verwijzing: Casusverwijzing, bij: Medewerkercode, op dag: Datum?, verwacht: Int?
  ) throws -> Uitslag {
    let nummer = try vind(verwijzing)
    let nu = try casus(nummer).toestand.regie?.bij
    let isVacant = try nu.map { try !isInFunctie($0) } ?? true
    var uitslag = try handel(
      .nummer(nummer), .belegRegie(bij: bij, isVacant: isVacant), op: dag, verwacht: verwacht)
    let stand = try casus(nummer).toestand
    if let nu, stand.keten.openVoorstel?.aan == bij {
      uitslag.mededelingen.append(
        "Voorgesteld: \(bij) neemt de regie over. \(nu) houdt die tot \(bij) of de teamleider"
          + " aanvaardt: leerplicht casus regie \(nummer) --aanvaard")
    }
    return uitslag
  }

  /// Accepts the hand-over that waits; the team leader may do so for another.
  public func aanvaardRegie(
    _ verwijzing: Casusverwijzing, op dag: Datum?, verwacht: Int?
  ) throws -> Uitslag {
    let functionarissen = try gang.weergaven.functionarissen()
    let isLeider = functionarissen.contains {
      $0.code == omstandigheden.medewerker && $0.gegevens.rol == .teamleider
        && $0.isInFunctie(op: omstandigheden.vandaag)
    }
    return try handel(
      verwijzing, .keten(.aanvaardRegie(alsTeamleider: isLeider || functionarissen.isEmpty)),
      op: dag, verwacht: verwacht)
  }

  /// Whether someone may hold regie today; anyone as long as no functionaris is registered.
  private func isInFunctie(_ code: Medewerkercode) throws -> Bool {
    guard try !gang.weergaven.functionarissen().isEmpty else { return true }
    return try gang.weergaven.functionaris(code)?.isInFunctie(op: omstandigheden.vandaag) ?? false
  }

  /// Takes a casus up, and tells who may force a solution from the doorbraak on.
  public func schaalOp(
    _ verwijzing: Casusverwijzing, naar: Opschaling, tekst: String, motivering: String?,
    op dag: Datum?, verwacht: Int?
  ) throws -> Uitslag {
    var uitslag = try handel(
      verwijzing, .schaalOp(naar: naar, tekst: tekst, motivering: motivering), op: dag,
      verwacht: verwacht)
    if let trede = naar.trede, trede > 1 {
      let wie = try omgeving().instellingen.waarde(.doorzettingsmacht)
      uitslag.mededelingen.append("De doorzettingsmacht ligt bij: \(wie).")
    }
    return uitslag
  }

  /// Tells which answers are still owed when a casus is closed; nil when none is.
  func openDoorverwijzingen(_ nummer: Casusnummer) throws -> String? {
    let open = try casus(nummer).toestand.keten.doorverwijzingen.filter(\.isOpen)
    guard !open.isEmpty else { return nil }
    return "Nog zonder antwoord, en niet meer bewaakt: "
      + open.map(\.nummer.tekst).joined(separator: ", ")
      + ". Trek die in, of leg het antwoord vast."
  }

  /// Tells who should have regie by the rule, while nobody has it.
  func regieadvies(_ nummer: Casusnummer) throws -> String? {
    let casus = try casus(nummer).toestand
    guard casus.regie == nil, let advies = casus.regieadvies else { return nil }
    return "Voorstel voor de regie: \(advies.bij.omschrijving), want \(advies.reden)."
      + " Bron: \(advies.bron)."
  }
}

extension Lezing {
  /// Doorverwijzingen along the axes: of one casus, or of all.
  public func doorverwijzingen(_ casus: Casusnummer?) throws -> [Doorverwijzingrij] {
    if let casus { return try casusrijen(casus)?.doorverwijzingen ?? [] }
    if isNu {
      return try zonderBeperkte(gang.weergaven.doorverwijzingrijen(van: nil)) { $0.jongere }
    }
    return try gang.log.streams(beginningWith: String(Casusnummer.letter)).flatMap { naam in
      try Casusnummer(naam.text).flatMap { try casusrijen($0) }?.doorverwijzingen ?? []
    }.sorted { $0.doorverwijzing < $1.doorverwijzing }
  }

  /// Since when the step to the thuiszitterstafel is due; nil when it is not.
  public func thuiszitterstafelNodigSinds(_ beeld: Casusbeeld, _ rij: Casusrij) throws -> Datum? {
    let termijnen = try omgeving().termijnen
    let bouw = Termijnbouw(
      omgeving: termijnen, kalender: termijnen.kalenders.kalender(voor: rij.school))
    return beeld.casus.thuiszitterstafelNodigSinds(beeld.jongere, bouw, per: assen.per)
  }
}

extension CasusAggregaat {
  /// The doorverwijzing that an event is about; nil for any other.
  static func doorverwijzing(in event: RecordedEvent) -> Doorverwijzingnummer? {
    guard case .keten(let gebeurtenis)? = (try? CasusCodec.decodeer(Opgeslagen(event)))?.event
    else { return nil }
    return gebeurtenis.doorverwijzing
  }
}
