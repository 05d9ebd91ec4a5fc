public import Domein
import JSON
import Kalender

/// Stored form of definitions and figures: numbers only, nothing personal.
public enum CijferCodec: Veldcodec {
  /// The stored name with its version.
  public static func naam(_ event: CijferGebeurtenis) -> String {
    switch event {
    case .telvariantVastgesteld: "telvariant-vastgesteld/1"
    case .cijfersBevroren: "cijfers-bevroren/1"
    }
  }

  static func schrijf(_ event: CijferGebeurtenis, _ s: inout Inhoudschrijver) {
    switch event {
    case .telvariantVastgesteld(let variant):
      s.kenmerk("variant", variant.naam)
      s.code("definitie", variant.definitie)
      s.lijst("instellingen", variant.instellingen.map(\.tekst))
      s.tekst("vanaf", variant.geldigheid.vanaf?.naam)
      s.tekst("tot", variant.geldigheid.totEnMet?.naam)
      s.tekst("reden", variant.reden)
    case .cijfersBevroren(let publicatie):
      s.kenmerk("naam", publicatie.naam)
      s.tekst("schooljaar", publicatie.schooljaar.naam)
      s.datum("per", publicatie.per)
      s.gebeurtenis("stand", publicatie.stand)
      s.getal("leerplichtigen", publicatie.leerplichtigen)
      s.boom("cijfers", .array(publicatie.cijfers.map(boom)))
    }
  }

  static func lees(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> CijferGebeurtenis? {
    switch naam {
    case "telvariant-vastgesteld/1":
      .telvariantVastgesteld(
        Telvariant(
          naam: try l.kenmerk("variant"), definitie: try l.code("definitie"),
          instellingen: try instellingen(
            try l.lijst("instellingen"), l.fout("instellingen")),
          geldigheid: Telgeldigheid(
            vanaf: try mogelijkSchooljaar("vanaf", &l),
            totEnMet: try mogelijkSchooljaar("tot", &l)),
          reden: try l.tekst("reden")))
    case "cijfers-bevroren/1": .cijfersBevroren(try leesPublicatie(&l))
    default: nil
    }
  }

  // MARK: Trees.

  private static func boom(_ cijfer: Bevrorencijfer) -> JSONValue {
    var leden = [JSONMember("definitie", .string(cijfer.definitie.rawValue))]
    if let variant = cijfer.variant { leden.append(JSONMember("variant", .string(variant.tekst))) }
    if !cijfer.instellingen.isEmpty {
      leden.append(JSONMember("instellingen", .strings(cijfer.instellingen.map(\.tekst))))
    }
    leden.append(JSONMember("aantallen", .array(cijfer.aantallen.map(boom))))
    return .object(leden)
  }

  private static func boom(_ aantal: Telaantal) -> JSONValue {
    let plaats = aantal.plaats
    var leden: [JSONMember] = []
    if let onderdeel = plaats.onderdeel {
      leden.append(JSONMember("onderdeel", .string(onderdeel)))
    }
    leden.append(JSONMember("schoolsoort", .string(plaats.schoolsoort.rawValue)))
    leden.append(JSONMember("cel", .string(plaats.cel.rawValue)))
    if let waardoor = plaats.waardoor {
      leden.append(JSONMember("waardoor", .string(waardoor.rawValue)))
    }
    if let gemeente = plaats.gemeente {
      leden.append(JSONMember("gemeente", .string(gemeente.tekst)))
    }
    return .object(leden + [JSONMember("aantal", .int(aantal.aantal))])
  }

  private static func leesPublicatie(_ l: inout Inhoudlezer) throws(JSONFailure) -> Publicatie {
    let naam: Cijfernaam = try l.kenmerk("naam")
    guard let schooljaar = try mogelijkSchooljaar("schooljaar", &l) else {
      throw l.fout("schooljaar")
    }
    return Publicatie(
      naam: naam, schooljaar: schooljaar, per: try l.datum("per"),
      stand: try l.gebeurtenis("stand"), leerplichtigen: try l.mogelijkGetal("leerplichtigen"),
      cijfers: try l.records("cijfers") { (record) throws(JSONFailure) in
        try leesCijfer(&record)
      })
  }

  private static func leesCijfer(
    _ record: inout JSONFieldReader
  ) throws(JSONFailure) -> Bevrorencijfer {
    guard let code = try record.string("definitie"), let definitie = Definitie(rawValue: code)
    else { throw record.wrongType("cijfers") }
    var variant: Variantnaam?
    if let tekst = try record.string("variant") {
      variant = Variantnaam(tekst)
      if variant == nil { throw record.wrongType("variant") }
    }
    let teksten = try record.strings("instellingen")
    return Bevrorencijfer(
      definitie: definitie, variant: variant,
      instellingen: try instellingen(teksten, record.wrongType("instellingen")),
      aantallen: try record.objects("aantallen") { (cel) throws(JSONFailure) in
        try leesAantal(&cel)
      })
  }

  private static func leesAantal(
    _ record: inout JSONFieldReader
  ) throws(JSONFailure) -> Telaantal {
    let onderdeel = try record.string("onderdeel")
    guard let soort = try record.string("schoolsoort").flatMap(Schoolsoortgroep.init(rawValue:)),
      let cel = try record.string("cel").flatMap(Telcel.init(rawValue:))
    else { throw record.wrongType("aantallen") }
    let waardoor = try record.string("waardoor")
    let gemeente = try record.string("gemeente")
    guard let aantal = try record.int("aantal") else { throw record.missing("aantal") }
    return Telaantal(
      Telplaats(
        cel: cel, schoolsoort: soort, onderdeel: onderdeel,
        waardoor: waardoor.flatMap(Oplossing.init(rawValue:)),
        gemeente: gemeente.flatMap { Gemeentecode($0) }),
      aantal)
  }

  private static func instellingen(
    _ teksten: [String], _ fout: JSONFailure
  ) throws(JSONFailure) -> [Telinstelling] {
    var instellingen: [Telinstelling] = []
    for tekst in teksten {
      guard let instelling = Telinstelling(tekst: tekst) else { throw fout }
      instellingen.append(instelling)
    }
    return instellingen
  }

  private static func mogelijkSchooljaar(
    _ sleutel: StaticString, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Schooljaar? {
    guard let tekst = try l.mogelijkeTekst(sleutel) else { return nil }
    guard let jaar = Schooljaar(naam: tekst) else { throw l.fout(sleutel) }
    return jaar
  }
}
