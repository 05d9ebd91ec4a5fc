public import Domein
import EventLog
public import Kalender
public import ReadModels

extension Sessie {
  /// Records a request, an application, or a decision on it, and tells what it is in law.
  public func handel(
    _ verwijzing: Jongereverwijzing, _ opdracht: Aanvraagopdracht, op dag: Datum?
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    if let school = opdracht.school { try maakSchoolBekend(school, soort: nil, op: op) }
    let nummer = try vindOfRegistreer(verwijzing, op: op)
    let voor = try jongere(nummer).toestand
    let volledig = aangevuld(opdracht, voor, op: op)
    var uitslag = try handel(.nummer(nummer), JongereOpdracht.aanvraag(volledig), op: dag)
    uitslag.mededelingen += mededelingen(volledig, voor, op: op)
    return uitslag
  }

  /// An exemption is counted under the last education before it, where nobody says otherwise.
  private func aangevuld(
    _ opdracht: Aanvraagopdracht, _ jongere: Jongere, op dag: Datum
  ) -> Aanvraagopdracht {
    guard case .vraagVrijstelling(let verzoek) = opdracht, verzoek.schoolsoort == nil,
      let laatste = jongere.laatsteInschrijving(op: dag)?.schoolsoort
    else { return opdracht }
    return .vraagVrijstelling(verzoek.met(schoolsoort: laatste.groep))
  }

  /// Records a request for leave; without a number of schooldagen the school's calendar tells.
  public func vraagVerlof(
    _ verwijzing: Jongereverwijzing, _ artikel: Verlofartikel, van: Datum, totEnMet: Datum,
    schooldagen: Int?, op dag: Datum?
  ) throws -> Uitslag {
    let nummer = try vindOfRegistreer(verwijzing, op: dag ?? omstandigheden.vandaag)
    let dagen: Int? =
      try schooldagen
      ?? Periode(van: van, tot: totEnMet.plus(dagen: 1)).flatMap {
        try kalender(van: nummer).aantalSchooldagen(in: $0)
      }
    let verzoek = Verlofverzoek(
      artikel: artikel, van: van, totEnMet: totEnMet, schooldagen: dagen ?? 1)
    return try handel(.nummer(nummer), Aanvraagopdracht.vraagVerlof(verzoek), op: dag)
  }

  /// What whoever asks should know: the nature of the answer, who decides, what is missing.
  private func mededelingen(
    _ opdracht: Aanvraagopdracht, _ jongere: Jongere, op dag: Datum
  ) -> [String] {
    switch opdracht {
    case .vraagVrijstelling(let verzoek): mededelingen(verzoek, op: dag)
    case .beslisVrijstelling(let id, _):
      jongere.vrijstellingsaanvragen.last { id == nil || $0.id == id }
        .map { ["Het antwoord is \($0.verzoek.artikel.rechtskarakter.omschrijving)."] } ?? []
    case .vraagVerlof(let verzoek): mededelingen(verzoek, jongere)
    case .beslisVerlof(let id, _, _, _):
      jongere.verlofaanvragen.last { id == nil || $0.id == id }
        .map {
          [
            "Beslisser: \($0.beslisser.omschrijving)."
              + " Het antwoord is \(Rechtskarakter.besluit.omschrijving)."
          ]
        } ?? []
    case .wijkAfVanOnderwijstijd(let inhoud):
      inhoud.swvIngelicht ? [] : ["Het samenwerkingsverband is nog niet ingelicht (--swv ja)."]
    case .meldAan, .verlengAanmelding, .beslisAanmelding, .herstelOnderwijstijd: []
    }
  }

  private func mededelingen(_ verzoek: Vrijstellingsverzoek, op dag: Datum) -> [String] {
    var regels = ["Het antwoord is \(verzoek.artikel.rechtskarakter.omschrijving)."]
    if let vereist = verzoek.artikel.vereisteVerklaring, verzoek.verklaring?.door != vereist {
      regels.append("Nodig om toe te kennen: een verklaring van \(vereist.omschrijving).")
    }
    let schooljaar = Schooljaar(van: verzoek.van)
    if verzoek.artikel.isJaarlijks, let uiterlijk = schooljaar.van.kennisgevingsdag,
      dag > uiterlijk, verzoek.van <= schooljaar.van.plus(maanden: 1)
    {
      regels.append(
        "De kennisgeving voor \(schooljaar.naam) kwam na \(uiterlijk.kort)"
          + " (Leerplichtwet 1969, artikel 6 lid 2 onder b).")
    }
    return regels
  }

  private func mededelingen(_ verzoek: Verlofverzoek, _ jongere: Jongere) -> [String] {
    let schooljaar = Schooljaar(van: verzoek.van)
    let eerder = jongere.verlofdagen(verzoek.artikel, in: schooljaar)
    let samen = eerder + verzoek.schooldagen
    return [
      "Beslisser: \(jongere.beslisser(verzoek).omschrijving). Met deze aanvraag worden het"
        + " \(samen) schooldagen in \(schooljaar.naam); het hoofd gaat over hoogstens"
        + " \(Verlofartikel.dagenVanHoofd)."
    ]
  }
}

extension Aanvraagopdracht {
  /// The school it names.
  fileprivate var school: Vestiging? {
    switch self {
    case .meldAan(let school): school
    case .wijkAfVanOnderwijstijd(let inhoud): inhoud.school
    case .vraagVrijstelling, .beslisVrijstelling, .vraagVerlof, .beslisVerlof,
      .verlengAanmelding, .beslisAanmelding, .herstelOnderwijstijd:
      nil
    }
  }
}

extension Datum {
  /// The last day to give notice for the school year that begins here: before 1 July.
  fileprivate var kennisgevingsdag: Datum? { Datum(jaar: jaar, maand: 6, dag: 30) }
}

extension Lezing {
  /// Exemptions or leave of everyone, by first day.
  public func vrijstellingsrijen(_ soort: Vrijstellingsoort) throws -> [Vrijstellingsrij] {
    if isNu {
      return try zonderBeperkte(gang.weergaven.vrijstellingsrijen(soort)) { $0.jongere }
    }
    let omgeving = try omgeving().termijnen
    return try personen()
      .flatMap { Jongererijen($0, versie: 0, omgeving: omgeving)?.vrijstellingen ?? [] }
      .filter { $0.soort == soort }
      .sorted {
        ($0.van, $0.jongere, $0.gebeurtenis.waarde) < ($1.van, $1.jongere, $1.gebeurtenis.waarde)
      }
  }
}
