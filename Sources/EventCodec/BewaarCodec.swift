public import Domein
import JSON
import Kalender

/// The stored form of the end of a file and of restrictions, part of that of a jongere.
///
/// Personal: why a restriction was asked for. A destruction holds nothing personal.
extension JongereCodec {
  static func bewaarnaam(_ gebeurtenis: Bewaargebeurtenis) -> String {
    switch gebeurtenis {
    case .vernietigingVoorgesteld: "vernietiging-voorgesteld/1"
    case .vernietigingAfgewezen: "vernietiging-afgewezen/1"
    case .jongereVernietigd: "jongere-vernietigd/1"
    case .politiegegevensVoorgesteld: "politiegegevens-voorgesteld/1"
    case .politiegegevensVernietigd: "politiegegevens-vernietigd/1"
    case .beperkingIngesteld: "beperking-ingesteld/1"
    case .beperkingOpgeheven: "beperking-opgeheven/1"
    }
  }

  static func schrijfBewaring(_ gebeurtenis: Bewaargebeurtenis, _ s: inout Inhoudschrijver) {
    switch gebeurtenis {
    case .vernietigingVoorgesteld(let vanaf, let grond):
      s.datum("vanaf", vanaf)
      s.code("grond", grond)
    case .vernietigingAfgewezen(let voorstel, let reden):
      s.gebeurtenis("voorstel", voorstel)
      s.code("reden", reden)
    case .politiegegevensVoorgesteld(let vanaf): s.datum("vanaf", vanaf)
    case .jongereVernietigd(let akte), .politiegegevensVernietigd(let akte): schrijf(akte, &s)
    case .beperkingIngesteld(let soort, let grond, let toelichting):
      s.code("soort", soort)
      s.code("grond", grond)
      s.persoon("toelichting", toelichting)
    case .beperkingOpgeheven(let soort, let toelichting):
      s.code("soort", soort)
      s.persoon("toelichting", toelichting)
    }
  }

  static func leesBewaring(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> JongereGebeurtenis? {
    switch naam {
    case "vernietiging-voorgesteld/1":
      .bewaring(
        .vernietigingVoorgesteld(vanaf: try l.datum("vanaf"), grond: try l.code("grond")))
    case "vernietiging-afgewezen/1":
      .bewaring(
        .vernietigingAfgewezen(voorstel: try l.gebeurtenis("voorstel"), reden: try l.code("reden")))
    case "jongere-vernietigd/1": .bewaring(.jongereVernietigd(try leesAkte(&l)))
    case "politiegegevens-voorgesteld/1":
      .bewaring(.politiegegevensVoorgesteld(vanaf: try l.datum("vanaf")))
    case "politiegegevens-vernietigd/1":
      .bewaring(.politiegegevensVernietigd(try leesAkte(&l)))
    case "beperking-ingesteld/1":
      .bewaring(
        .beperkingIngesteld(
          soort: try l.code("soort"), grond: try l.code("grond"),
          toelichting: try l.persoon("toelichting")))
    case "beperking-opgeheven/1":
      .bewaring(
        .beperkingOpgeheven(
          soort: try l.code("soort"), toelichting: try l.persoon("toelichting")))
    default: nil
    }
  }

  private static func schrijf(_ akte: Vernietigingsakte, _ s: inout Inhoudschrijver) {
    s.gebeurtenis("voorstel", akte.voorstel)
    s.kenmerk("voorgesteldDoor", akte.voorgesteldDoor)
    s.code("grond", akte.grond)
    s.datum("vanaf", akte.vanaf)
    s.tekst("gebeurtenissen", Nummerreeks.tekst(akte.gebeurtenissen))
    s.boom(
      "soorten",
      .array(akte.soorten.map { ["soort": .string($0.soort), "aantal": .int($0.aantal)] }))
    s.lijst("nummers", akte.nummers)
    s.tekst("kop", akte.kopErvoor)
  }

  private static func leesAkte(_ l: inout Inhoudlezer) throws(JSONFailure) -> Vernietigingsakte {
    let voorstel = try l.mogelijkeGebeurtenis("voorstel")
    let door: Medewerkercode = try l.kenmerk("voorgesteldDoor")
    let grond: Bewaargrond = try l.code("grond")
    let vanaf = try l.datum("vanaf")
    guard let nummers = Nummerreeks.lees(try l.tekst("gebeurtenissen")) else {
      throw l.fout("gebeurtenissen")
    }
    let soorten = try l.records("soorten") { (record) throws(JSONFailure) in
      guard let soort = try record.string("soort"), let aantal = try record.int("aantal") else {
        throw record.wrongType("soorten")
      }
      return Vernietigdsoort(soort, aantal)
    }
    return Vernietigingsakte(
      voorstel: voorstel, voorgesteldDoor: door, grond: grond, vanaf: vanaf,
      gebeurtenissen: nummers, soorten: soorten, nummers: try l.lijst("nummers"),
      kopErvoor: try l.tekst("kop"))
  }
}

/// Stored form of what destroyed files counted for.
///
/// Personal: nothing, and no day.
public enum BijdrageCodec: Veldcodec {
  /// The stored name with its version.
  public static func naam(_ event: BijdrageGebeurtenis) -> String {
    switch event {
    case .telbijdragenVastgelegd: "telbijdragen-vastgelegd/1"
    }
  }

  static func schrijf(_ event: BijdrageGebeurtenis, _ s: inout Inhoudschrijver) {
    switch event {
    case .telbijdragenVastgelegd(let alle):
      s.tekst("regels", alle.regels)
      s.boom("bijdragen", .array(alle.bijdragen.map(boom)))
    }
  }

  private static func boom(_ bijdrage: Telbijdrage) -> JSONValue {
    [
      "schooljaar": .string(bijdrage.schooljaar.naam), "definitie": .string(bijdrage.definitie),
      "cel": .string(bijdrage.cel), "schoolsoort": .string(bijdrage.schoolsoort.rawValue),
      "onderdeel": .string(bijdrage.onderdeel ?? ""),
      "waardoor": .string(bijdrage.waardoor?.rawValue ?? ""),
      "gemeente": .string(bijdrage.gemeente?.tekst ?? ""),
      "administratief": .string(bijdrage.alleenAdministratief ? "ja" : ""),
    ]
  }

  static func lees(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> BijdrageGebeurtenis? {
    switch naam {
    case "telbijdragen-vastgelegd/1":
      .telbijdragenVastgelegd(
        Telbijdragen(
          regels: try l.tekst("regels"),
          bijdragen: try l.records("bijdragen") { (record) throws(JSONFailure) in
            try leesBijdrage(&record)
          }))
    default: nil
    }
  }

  private static func leesBijdrage(
    _ record: inout JSONFieldReader
  ) throws(JSONFailure) -> Telbijdrage {
    guard let jaar = Schooljaar(naam: try record.string("schooljaar") ?? ""),
      let definitie = try record.string("definitie"), let cel = try record.string("cel"),
      let soort = Schoolsoortgroep(rawValue: try record.string("schoolsoort") ?? ""),
      let onderdeel = try record.string("onderdeel"),
      let waardoor = try record.string("waardoor"),
      let gemeente = try record.string("gemeente"),
      let administratief = try record.string("administratief")
    else { throw record.wrongType("bijdragen") }
    return Telbijdrage(
      schooljaar: jaar, definitie: definitie, cel: cel, schoolsoort: soort,
      onderdeel: onderdeel.isEmpty ? nil : onderdeel, waardoor: Oplossing(rawValue: waardoor),
      gemeente: Gemeentecode(gemeente), alleenAdministratief: administratief == "ja")
  }
}

extension JongereCodec {
  /// Reads the certificate of a destruction, and of how much; nil when it is something else.
  public static func akte(
    _ opgeslagen: Opgeslagen
  ) throws(Codecfout) -> (akte: Vernietigingsakte, deel: Vernietigdeel)? {
    let namen = ["jongere-vernietigd", "politiegegevens-vernietigd"]
    guard namen.contains(Gebeurtenisnaam.kaal(opgeslagen.naam)),
      case .bewaring(let gebeurtenis) = try decodeer(opgeslagen).event
    else { return nil }
    return switch gebeurtenis {
    case .jongereVernietigd(let akte): (akte, .dossier)
    case .politiegegevensVernietigd(let akte): (akte, .politiegegevens)
    case .vernietigingVoorgesteld, .vernietigingAfgewezen, .politiegegevensVoorgesteld,
      .beperkingIngesteld, .beperkingOpgeheven:
      nil
    }
  }
}
