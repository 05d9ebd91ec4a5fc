public import Domein
public import Kalender
import ReadModels

extension Sessie {
  /// Registers a jongere; one whose number is known already keeps what is known.
  public func registreerJongere(
    _ nummer: Persoonsnummer, _ gegevens: Persoonsgegevens, gemeente: Gemeentecode?, op dag: Datum?
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    var uitslag = Uitslag()
    if let bekend = try bekendeJongere(gegevens.met(nummer)) {
      uitslag.jongere = bekend
      try vulNummersAan(bekend, gegevens.met(nummer), op: op)
      uitslag.mededelingen = ["Deze jongere staat al in het dossier als \(bekend)."]
      return uitslag
    }
    uitslag.jongere = try registreer(gegevens.met(nummer), gemeente: gemeente, op: op)
    return uitslag
  }

  /// Records something about a jongere.
  public func handel(
    _ verwijzing: Jongereverwijzing, _ opdracht: JongereOpdracht, op dag: Datum?
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    let nummer = try vindOfRegistreer(verwijzing, op: op)
    if case .schrijfIn(let school?, let soort, _, _, _, _) = opdracht {
      try maakSchoolBekend(school, soort: soort, op: op)
    }
    let command = JongereCommand(
      opdracht, omstandigheden.handeling(op: op), kalender: try kalender(van: nummer))
    let voor = try jongere(nummer).toestand
    try besluit(JongereAggregaat.self, .jongere(nummer), command, op: op)
    var uitslag = Uitslag()
    uitslag.jongere = nummer
    uitslag.mededelingen = kanttekeningen(opdracht, voor, command.kalender, op: op)
    if case .geefToestemming(let gever, _, _, _) = opdracht, gever != .beiden,
      try jongere(nummer).toestand.isZestien(op: op) == nil
    {
      uitslag.mededelingen = [
        "Het is onduidelijk of de jongere 16 is: deze toestemming telt pas samen met die van"
          + " \(gever == .ouder ? "de jongere" : "een ouder")."
      ]
    }
    return uitslag
  }

  /// The calendar of the school where a jongere was enrolled last.
  func kalender(van nummer: Jongerenummer) throws -> Schoolkalender {
    let school = try jongere(nummer).toestand.inschrijvingen.max { $0.van < $1.van }?.school
    return try omgeving().termijnen.kalenders.kalender(voor: school)
  }

  /// Changes what is given of the personal data, and leaves the rest.
  public func wijzigJongere(
    _ verwijzing: Jongereverwijzing, op dag: Datum?, _ wijziging: (inout Persoonsgegevens) -> Void
  ) throws -> Uitslag {
    let nummer = try vind(verwijzing)
    let eerder = try jongere(nummer).toestand.gegevens
    var gegevens = eerder
    wijziging(&gegevens)
    if let bsn = gegevens.bsn, bsn != eerder.bsn {
      guard eerder.bsn == nil else {
        throw Dossierfout.geweigerd(Samenloopweigering.bsnStaatVast(nummer))
      }
      if let ander = try bekendeJongere(.bsn(bsn)), ander != nummer {
        throw Dossierfout.geweigerd(Samenloopweigering.bsnVanAnder(ander))
      }
    }
    return try handel(.nummer(nummer), .wijzig(gegevens: gegevens), op: dag)
  }

  /// A school's report counts as enrolment there, unless that is known already.
  func schrijfInBij(
    _ school: Vestiging, soort: Schoolsoort?, leerjaar: String?, _ jongere: Jongerenummer,
    van: Datum, op dag: Datum
  ) throws {
    let opdracht = JongereOpdracht.schrijfIn(
      school: school, schoolsoort: soort, leerjaar: leerjaar, van: van, totEnMet: nil,
      bron: .melding)
    try besluit(
      JongereAggregaat.self, .jongere(jongere),
      JongereCommand(opdracht, omstandigheden.handeling(op: dag)), op: dag)
  }
}
