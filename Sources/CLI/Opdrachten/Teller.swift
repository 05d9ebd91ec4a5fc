import Application
import Domein
import EventLog
import Kalender
import Reporting

/// Under which definition is counted, and with which settings of its own.
struct Telwijze {
  let definitie: Definitie
  let variant: Telvariant?

  init(_ definitie: Definitie) {
    self.definitie = definitie
    variant = nil
  }

  init(_ variant: Telvariant) {
    definitie = variant.definitie
    self.variant = variant
  }

  /// The question a kept figure answered: with the settings of then, whatever they are now.
  init(_ cijfer: Bevrorencijfer, in boek: Cijferboek) {
    definitie = cijfer.definitie
    variant = cijfer.variant.map { naam in
      Telvariant(
        naam: naam, definitie: cijfer.definitie, instellingen: cijfer.instellingen,
        geldigheid: boek.variant(naam)?.geldigheid ?? Telgeldigheid(), reden: "")
    }
  }
}

/// Counts figures in one walk over a dossier, each with its balance checked.
struct Teller {
  let schooljaar: Schooljaar
  let wijzen: [Telwijze]
  /// The settings to count with in place of those of the dossier, per way of counting.
  var vast: [[Telinstelling]]?
  var metAdministratief = false
  /// Whether who counts is asked for beside the numbers.
  var bewaartRegels = false

  func tel(_ lezing: Lezing) throws -> [Telling] {
    var tellingen = try leeg(lezing)
    try lezing.perJongere(
      alle: wijzen.contains(where: \.definitie.vraagtIedereen),
      metKenmerkmeldingen: wijzen.contains { $0.definitie == .kenmerkmelding },
      dagen: Telperiode(schooljaar: schooljaar, per: lezing.assen.per)
        .dagen(alleenSaldo: wijzen.allSatisfy(\.definitie.isSaldo)), alleenCijfers: true
    ) { tellingen.voegToe($0) }
    tellingen.voegToe(try lezing.telbijdragen())
    try tellingen.forEach(Self.controleer)
    return tellingen
  }

  /// The figures with nothing counted yet: each with its settings, calendars and kinds of school.
  func leeg(_ lezing: Lezing) throws -> [Telling] {
    let omgeving = try lezing.omgeving()
    let schoolsoorten = try lezing.schoolsoorten()
    return wijzen.enumerated().map { index, wijze in
      var regels = Telregels(omgeving.instellingen)
      regels.pas(wijze.variant?.instellingen ?? [])
      if metAdministratief { regels.metAdministratief = true }
      if let vast { regels.pas(vast[index]) }
      return Telling(
        wijze.definitie,
        Telomgeving(
          periode: Telperiode(schooljaar: schooljaar, per: lezing.assen.per), regels: regels,
          kalenders: omgeving.termijnen.kalenders, schoolsoorten: schoolsoorten),
        variant: wijze.variant, bewaartRegels: bewaartRegels)
    }
  }

  /// A figure that does not add up is no figure.
  static func controleer(_ telling: Telling) throws {
    do throws(Telfout) {
      try telling.controleer()
    } catch {
      throw Fout.tellingKloptNiet(
        definitie: error.definitie.rawValue, rij: error.schoolsoort?.rawValue ?? "totaal",
        saldo: error.saldo, eind: error.eind)
    }
  }
}

extension Lezing {
  /// The last event that is counted along the axes.
  func stand() throws -> Gebeurtenisnummer {
    try assen.bekendOp ?? Gebeurtenisnummer(try kop().position.number)
  }

  /// How many destroyed files a day within a school year leaves out of the figures under each
  /// definition: what they counted for has no days.
  func vernietigdBuitenBeeld(_ jaar: Schooljaar) throws -> [Definitie: Int] {
    guard assen.per < jaar.totEnMet else { return [:] }
    return try telbijdragen().reduce(into: [:]) { aantallen, deel in
      let geteld = deel.telbijdragen.bijdragen.filter { $0.schooljaar == jaar }
      for definitie in Set(geteld.compactMap { Definitie(rawValue: $0.definitie) }) {
        aantallen[definitie, default: 0] += 1
      }
    }
  }
}

extension Waarden {
  /// The ways of counting that are asked for: one, or every definition there is.
  func telwijzen(_ boek: Cijferboek) throws -> [Telwijze] {
    let definitie: Definitie? = try code("definitie")
    guard let variant = try variant("variant", boek) else {
      return (definitie.map { [$0] } ?? Definitie.allCases).map { Telwijze($0) }
    }
    guard definitie.map({ $0 == variant.definitie }) ?? true else {
      throw Fout.gebruik(
        "variant \(variant.naam) hoort bij definitie \(variant.definitie.rawValue)")
    }
    return [Telwijze(variant)]
  }

  /// A variant by its name; nil when absent.
  func variant(_ optie: String, _ boek: Cijferboek) throws -> Telvariant? {
    guard let tekst = tekst(optie) else { return nil }
    guard let variant = Variantnaam(tekst).flatMap(boek.variant) else {
      let bekend = boek.varianten.map(\.naam.tekst).joined(separator: ", ")
      throw fout(
        optie,
        "deze variant is er niet; "
          + (bekend.isEmpty ? "stel er een vast met 'telling variant'" : "er is: \(bekend)"))
    }
    return variant
  }

  /// How many leerplichtigen there are; nil when that is not given.
  func leerplichtigen() throws -> Int? {
    let aantal = try getal("leerplichtigen")
    guard aantal != 0 else { throw fout("leerplichtigen", "verwacht 1 of meer") }
    return aantal
  }

  /// The school year of the leerplichtigen, where that is not the one that is counted.
  func anderNoemerjaar(_ schooljaar: Schooljaar) throws -> Schooljaar? {
    guard let jaar = try self.schooljaar("leerplichtigen-jaar") else { return nil }
    guard tekst("leerplichtigen") != nil else {
      throw Fout.gebruik("--leerplichtigen-jaar vraagt om --leerplichtigen")
    }
    return jaar == schooljaar ? nil : jaar
  }
}
