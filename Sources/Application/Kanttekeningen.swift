import Domein
import Kalender

extension Sessie {
  /// What whoever records something should know about it: the law is not against recording it.
  func kanttekeningen(
    _ opdracht: JongereOpdracht, _ jongere: Jongere, _ kalender: Schoolkalender?, op dag: Datum
  ) -> [String] {
    switch opdracht {
    case .registreerVrijstelling(let artikel, let van, let totEnMet, _):
      jongere.bezwaren(tegen: artikel, van: van, totEnMet: totEnMet).map { bezwaar in
        "Let op: \(bezwaar.melding)" + (bezwaar.bron.map { " (\($0))" } ?? "") + "."
      }
    case .registreerVerlof(_, let van, let totEnMet, let schooldagen, _):
      Self.verschil(schooldagen, van: van, totEnMet: totEnMet, kalender)
    case .aanvraag(.vraagVerlof(let verzoek)):
      Self.verschil(
        verzoek.schooldagen, van: verzoek.van, totEnMet: verzoek.totEnMet, kalender)
    case .schors(let inhoud): Self.kanttekeningen(inhoud, jongere, op: dag)
    case .registreer, .wijzig, .schrijfIn, .schrijfUit, .verhuis, .meldOverlijden,
      .meldStartkwalificatie, .geefToestemming, .trekToestemmingIn, .meldZiek, .meldBeter,
      .aanvraag, .vergelijk, .legErvaringVast, .trekErvaringIn, .escaleer, .stelGezagVast,
      .voegSamen, .bewaar:
      []
    }
  }

  /// The school's own calendar may know days off that ours does not: the difference is told.
  private static func verschil(
    _ schooldagen: Int, van: Datum, totEnMet: Datum, _ kalender: Schoolkalender?
  ) -> [String] {
    guard let periode = Periode(van: van, tot: totEnMet.plus(dagen: 1)),
      let aantal = kalender?.aantalSchooldagen(in: periode), aantal != schooldagen
    else { return [] }
    return [
      "Volgens de kalender van de school zijn het \(aantal) schooldagen, niet \(schooldagen);"
        + " vastgelegd is wat u opgaf."
    ]
  }

  private static func kanttekeningen(
    _ inhoud: Schorsing.Inhoud, _ jongere: Jongere, op dag: Datum
  ) -> [String] {
    var regels = [
      "Een schorsing is een maatregel van de school en telt niet als verzuim van de jongere"
        + " (Leerplichtwet 1969, artikel 11 onder c)."
    ]
    if inhoud.moetNaarInspectie, inhoud.inspectieOp == nil {
      regels.append(
        "De school meldt een schorsing van langer dan een dag aan de Inspectie; dat dat gebeurde is"
          + " nog niet bekend (--inspectie DATUM).")
    }
    if inhoud.isTeLang {
      regels.append(
        "Deze schorsing duurt langer dan een week; dat mag een school niet"
          + " (Wet op het primair onderwijs, artikel 40c; elders geldt hetzelfde).")
    }
    let heeftToestemming = jongere.toestemmingen.contains {
      $0.reikwijdte.contains(.geoorloofdVerzuim) && $0.geldt(op: dag)
    }
    if !heeftToestemming, !inhoud.reden.isEmpty {
      regels.append(
        "Er is geen toestemming om over geoorloofd verzuim te delen: de reden blijft binnen het"
          + " team. Mag u haar niet hebben, vernietig haar dan met 'dossier vernietig-inhoud'.")
    }
    return regels
  }
}
