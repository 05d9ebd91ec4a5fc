import Application
import Domein
import EventLog
import Kalender
import Reporting
import SQLiteReadModels

/// Counts what was asked, along one or two pairs of axes, of one dossier or of several.
struct Telvraag {
  private let loop: Loop
  private let lezing: Lezing
  private let schooljaar: Schooljaar

  init(_ loop: Loop, _ lezing: Lezing) throws {
    self.loop = loop
    self.lezing = lezing
    schooljaar = try loop.waarden.schooljaar("schooljaar") ?? Schooljaar(van: lezing.assen.per)
  }

  func antwoord() throws -> Antwoord {
    let waarden = loop.waarden
    let wijzen = try waarden.telwijzen(lezing.cijferboek())
    let vraagt = waarden.vlag("lijst") || ander != nil
    guard vraagt else { return try Cijferantwoord(cijfers(wijzen, lezing)).antwoord }
    guard let wijze = wijzen.first, wijzen.count == 1 else {
      throw Fout.gebruik("noem met --definitie om welk cijfer het gaat")
    }
    if waarden.vlag("per-gemeente") || (waarden.vlag("lijst") && ander != nil) {
      throw Fout.gebruik("kies één van --lijst, --per-gemeente en --verschil")
    }
    let cijfers = try cijfers([wijze], lezing, bewaartRegels: true)
    return ander == nil
      ? Tellijst(cijfers: cijfers).antwoord : try verschil(cijfers, wijze).antwoord
  }

  /// The numbers of the yearly return to the ministry.
  func opgave() throws -> Antwoord {
    let cijfers = try cijfers(
      Definitie.allCases.map { Telwijze($0) }, lezing, bewaartRegels: true)
    return Opgave(cijfers: cijfers).antwoord
  }

  /// The figures of this dossier, as part of several.
  func deel() throws -> Cijfers {
    let waarden = loop.waarden
    if waarden.vlag("lijst") || ander != nil || waarden.vlag("per-gemeente") {
      throw Fout.gebruik(
        "over meer dossiers komen alleen aantallen: zonder --lijst, --per-gemeente en --verschil")
    }
    var cijfers = try cijfers(waarden.telwijzen(lezing.cijferboek()), lezing)
    cijfers.label = try lezing.omgeving().instellingen.gemeente?.tekst ?? "onbekend"
    return cijfers
  }

  /// The option that asks for a comparison; nil when none does.
  private var ander: String? {
    ["verschil", "verschil-variant", "verschil-per", "verschil-bekend-op"]
      .first { loop.waarden.tekst($0) != nil }
  }

  private func cijfers(
    _ wijzen: [Telwijze], _ lezing: Lezing, bewaartRegels: Bool = false
  ) throws -> Cijfers {
    let waarden = loop.waarden
    let teller = Teller(
      schooljaar: schooljaar, wijzen: wijzen,
      metAdministratief: waarden.vlag("met-administratief"), bewaartRegels: bewaartRegels)
    let tellingen = try teller.tel(lezing)
    var cijfers = Cijfers(
      tellingen: tellingen, assen: lezing.assen, leerplichtigen: try waarden.leerplichtigen(),
      perGemeente: waarden.vlag("per-gemeente"), stand: try lezing.stand())
    cijfers.anderNoemerjaar = try waarden.anderNoemerjaar(schooljaar)
    cijfers.vernietigd = try lezing.vernietigdBuitenBeeld(schooljaar)
    // Only a figure of zeros can hide that there is nothing to count.
    if tellingen.allSatisfy(\.isLeeg) {
      cijfers.isZonderGegevens = try !lezing.heeftGegevens(
        schooljaar.van, totEnMet: schooljaar.totEnMet)
    }
    return cijfers
  }

  private func verschil(_ cijfers: Cijfers, _ wijze: Telwijze) throws -> Telverschilantwoord {
    let waarden = loop.waarden
    let bekendOp = try waarden.bekendOp("verschil-bekend-op") {
      try lezing.kop().position.number
    } positie: {
      try lezing.positie(op: $0)
    }
    let assen = Assen(
      per: try waarden.datum("verschil-per") ?? lezing.assen.per,
      bekendOp: bekendOp ?? lezing.assen.bekendOp)
    let definitie: Definitie? = try waarden.code("verschil")
    let variant = try waarden.variant("verschil-variant", lezing.cijferboek())
    guard definitie == nil || variant == nil else {
      throw Fout.gebruik("kies één van --verschil en --verschil-variant")
    }
    let met = variant.map { Telwijze($0) } ?? definitie.map { Telwijze($0) } ?? wijze
    let anders = try self.cijfers(
      [met], assen == lezing.assen ? lezing : lezing.langs(assen), bewaartRegels: true)
    let regels = zip(cijfers.tellingen, anders.tellingen).flatMap { Telverschil($0, $1).regels }
    let sinds = bekendOp.map { min($0, lezing.assen.bekendOp ?? $0) }
    return Telverschilantwoord(
      cijfers: cijfers, met: anders, regels: regels,
      sindsdien: try sinds.map {
        try lezing.sindsdien(Set(regels.map(\.jongere)), na: $0)
      })
  }
}

/// Figures of several dossiers, each read by itself; no more than numbers leaves any of them.
struct Dossiersom {
  private let loop: Loop

  init(_ loop: Loop) { self.loop = loop }

  func antwoord(_ paden: [String]) throws -> Antwoord {
    var delen: [Cijfers] = []
    for pad in paden { delen.append(try deel(pad)) }
    var gezien: Set<String> = []
    for deel in delen where !gezien.insert(deel.label ?? "").inserted {
      throw Fout.gebruik(
        "twee dossiers zijn van gemeente \(deel.label ?? "onbekend"); een jongere zou dubbel tellen"
      )
    }
    return try Samentelling(delen).antwoord
  }

  private func deel(_ pad: String) throws -> Cijfers {
    if loop.waarden.tekst("bekend-op").flatMap({ Gebeurtenisnummer(tekst: $0) }) != nil {
      throw Fout.gebruik("over meer dossiers is --bekend-op een tijdstip of een dag")
    }
    let (dossier, omstandigheden) = try loop.anderDossier(pad)
    let assen = try loop.assen(dossier)
    return try dossier.lees { gang in
      let lezing = try Lezing(gang, omstandigheden, assen)
      try lezing.eis(.inzien)
      return try Telvraag(loop, lezing).deel()
    }
  }
}
