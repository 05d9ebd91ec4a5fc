public import Domein
import JSON
import Kalender

/// Stored form of the settings.
public enum InstellingCodec: Veldcodec {
  /// The stored name with its version.
  public static func naam(_ event: InstellingGebeurtenis) -> String {
    switch event {
    case .dossierGemaakt: "dossier-gemaakt/1"
    case .instellingGezet: "instelling-gezet/1"
    case .kalenderGeladen: "kalender-geladen/1"
    case .regelIngesteld: "regel-ingesteld/1"
    }
  }

  static func schrijf(_ event: InstellingGebeurtenis, _ s: inout Inhoudschrijver) {
    switch event {
    case .dossierGemaakt(let gemeente, let regio, let kenmerk):
      s.kenmerk("gemeente", gemeente)
      s.tekst("regio", regio.rawValue)
      s.tekst("kenmerk", kenmerk)
    case .instellingGezet(let sleutel, let waarde, let reden):
      s.code("sleutel", sleutel)
      s.tekst("waarde", waarde)
      s.tekst("reden", reden)
    case .kalenderGeladen(let doel, let rijen):
      s.tekst("voor", doel.tekst)
      s.lijst("vakanties", rijen.map(\.tekst))
    case .regelIngesteld(let wijziging): schrijf(wijziging, &s)
    }
  }

  static func lees(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> InstellingGebeurtenis? {
    switch naam {
    case "dossier-gemaakt/1":
      .dossierGemaakt(
        gemeente: try l.kenmerk("gemeente"), regio: try leesRegio(&l),
        kenmerk: try l.tekst("kenmerk"))
    case "instelling-gezet/1":
      .instellingGezet(
        sleutel: try l.code("sleutel"), waarde: try l.tekst("waarde"), reden: try l.tekst("reden"))
    case "kalender-geladen/1":
      .kalenderGeladen(doel: try leesDoel(&l), rijen: try leesVakanties(&l))
    case "regel-ingesteld/1": .regelIngesteld(try leesRegel(&l))
    default: nil
    }
  }

  private static func schrijf(_ wijziging: Regelwijziging, _ s: inout Inhoudschrijver) {
    s.code("regel", wijziging.id)
    s.datum("vanaf", wijziging.vanaf)
    s.datum("tot", wijziging.totEnMet)
    s.tekst("duur", wijziging.duur?.geschreven)
    s.jaNee("atw", wijziging.atw)
    s.lijst("trappen", wijziging.trappen.map(\.tekst))
    s.tekst("reden", wijziging.reden)
  }

  private static func leesRegel(_ l: inout Inhoudlezer) throws(JSONFailure) -> Regelwijziging {
    let id: RegelID = try l.code("regel")
    let (vanaf, tot) = (try l.datum("vanaf"), try l.mogelijkeDatum("tot"))
    let duur = try l.mogelijkeTekst("duur")
    let atw = try l.mogelijkJaNee("atw")
    var trappen: [Trap] = []
    for tekst in try l.lijst("trappen") {
      guard let trap = Trap(tekst: tekst) else { throw l.fout("trappen") }
      trappen.append(trap)
    }
    return Regelwijziging(
      id: id, vanaf: vanaf, totEnMet: tot, duur: duur.flatMap { Duur($0) }, atw: atw,
      trappen: trappen, reden: try l.tekst("reden"))
  }

  private static func leesDoel(_ l: inout Inhoudlezer) throws(JSONFailure) -> Kalenderdoel {
    guard let doel = Kalenderdoel(try l.tekst("voor")) else { throw l.fout("voor") }
    return doel
  }

  private static func leesVakanties(_ l: inout Inhoudlezer) throws(JSONFailure) -> [Vakantierij] {
    var rijen: [Vakantierij] = []
    for tekst in try l.lijst("vakanties") {
      guard let rij = Vakantierij(tekst: tekst) else { throw l.fout("vakanties") }
      rijen.append(rij)
    }
    return rijen
  }

  private static func leesRegio(_ l: inout Inhoudlezer) throws(JSONFailure) -> Regio {
    guard let regio = Regio(rawValue: try l.tekst("regio")) else { throw l.fout("regio") }
    return regio
  }
}

/// Stored form of the daily job's own record.
public enum BewakingCodec: Veldcodec {
  /// The stored name with its version.
  public static func naam(_ event: BewakingGebeurtenis) -> String {
    switch event {
    case .dagBewaakt: "dag-bewaakt/1"
    case .termijnGeescaleerd: "teamtermijn-geescaleerd/1"
    case .termijnVoldaan: "teamtermijn-voldaan/1"
    case .swvVergeleken: "swv-vergeleken/1"
    case .doelGesteld: "doel-gesteld/1"
    case .regieGeevalueerd: "regie-geevalueerd/1"
    }
  }

  static func schrijf(_ event: BewakingGebeurtenis, _ s: inout Inhoudschrijver) {
    switch event {
    case .dagBewaakt(let van, let totEnMet, let escalaties, let signalen):
      s.datum("van", van)
      s.datum("tot", totEnMet)
      s.getal("escalaties", escalaties)
      s.getal("signalen", signalen)
    case .termijnGeescaleerd(let escalatie): s.escalatie(escalatie)
    case .termijnVoldaan(let termijn): s.termijn(termijn)
    case .swvVergeleken(let per, let aantallen):
      s.datum("per", per)
      s.getal("beide", aantallen.beide)
      s.getal("alleenGemeente", aantallen.alleenGemeente)
      s.getal("alleenSWV", aantallen.alleenSWV)
      s.getal("verschillend", aantallen.verschillend)
    case .doelGesteld(let doel):
      s.tekst("schooljaar", doel.schooljaar.naam)
      s.code("maat", doel.maat)
      s.getal("waarde", doel.waarde)
    case .regieGeevalueerd(let oordeel, let tekst):
      s.code("oordeel", oordeel)
      s.tekst("tekst", tekst)
    }
  }

  static func lees(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> BewakingGebeurtenis? {
    switch naam {
    case "dag-bewaakt/1":
      .dagBewaakt(
        van: try l.datum("van"), totEnMet: try l.datum("tot"),
        escalaties: try l.getal("escalaties"), signalen: try l.getal("signalen"))
    case "teamtermijn-geescaleerd/1": .termijnGeescaleerd(try l.escalatie())
    case "teamtermijn-voldaan/1": .termijnVoldaan(termijn: try l.termijn())
    case "swv-vergeleken/1":
      .swvVergeleken(
        per: try l.datum("per"),
        aantallen: SWVAantallen(
          beide: try l.getal("beide"), alleenGemeente: try l.getal("alleenGemeente"),
          alleenSWV: try l.getal("alleenSWV"), verschillend: try l.getal("verschillend")))
    case "doel-gesteld/1": .doelGesteld(try leesDoel(&l))
    case "regie-geevalueerd/1":
      .regieGeevalueerd(oordeel: try l.code("oordeel"), tekst: try l.tekst("tekst"))
    default: nil
    }
  }

  private static func leesDoel(_ l: inout Inhoudlezer) throws(JSONFailure) -> Jaardoel {
    guard let schooljaar = Schooljaar(naam: try l.tekst("schooljaar")) else {
      throw l.fout("schooljaar")
    }
    return Jaardoel(
      schooljaar: schooljaar, maat: try l.code("maat"), waarde: try l.getal("waarde"))
  }
}

/// Stored form of a delivered file's record.
public enum LeveringCodec: Veldcodec {
  /// The stored name with its version.
  public static func naam(_ event: LeveringGebeurtenis) -> String {
    switch event {
    case .leveringVerwerkt: "levering-verwerkt/1"
    }
  }

  static func schrijf(_ event: LeveringGebeurtenis, _ s: inout Inhoudschrijver) {
    switch event {
    case .leveringVerwerkt(let levering):
      s.code("soort", levering.soort)
      s.tekst("afdruk", levering.afdruk)
      s.tekst("afbeelding", levering.afbeelding)
      s.getal("rijen", levering.rijen)
      s.boom(
        "oordelen",
        .array(
          levering.oordelen.map {
            ["oordeel": .string($0.oordeel.rawValue), "aantal": .int($0.aantal)]
          }))
    }
  }

  static func lees(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> LeveringGebeurtenis? {
    switch naam {
    case "levering-verwerkt/1":
      .leveringVerwerkt(
        Levering(
          soort: try l.code("soort"), afdruk: try l.tekst("afdruk"),
          afbeelding: try l.mogelijkeTekst("afbeelding"), rijen: try l.getal("rijen"),
          oordelen: try l.records("oordelen") { (record) throws(JSONFailure) in
            try leesTelling(&record)
          }))
    default: nil
    }
  }

  private static func leesTelling(
    _ record: inout JSONFieldReader
  ) throws(JSONFailure) -> Leveringstelling {
    guard let code = try record.string("oordeel"), let oordeel = Rijoordeel(rawValue: code),
      let aantal = try record.int("aantal")
    else { throw record.wrongType("oordelen") }
    return Leveringstelling(oordeel, aantal)
  }
}
