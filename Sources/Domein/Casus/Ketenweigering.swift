public import Kalender

/// Why a command about the others around the child is refused, in the order of the checks.
public enum Ketenweigering: Weigering {
  case onbekendePartij(Partnercode)
  case onbekendeDoorverwijzing(Doorverwijzingnummer)
  case antwoordVoorVerzending(Doorverwijzingnummer, op: Datum, verstuurd: Datum)
  case doorverwijzingAfgesloten(Doorverwijzingnummer, Doorverwijzingstand, op: Datum)
  case overgangKanNiet(
    Doorverwijzingnummer, van: Doorverwijzingstand, naar: Doorverwijzingstand)
  case intakeOntbreekt(Doorverwijzingnummer)
  case adviesOntbreekt(Doorverwijzingnummer)
  case adviesZonderConsult(Doorverwijzingnummer)
  case toelichtingVanArts(Doorverwijzingnummer)
  case geenRegievoorstel
  case regievoorstelOpen(aan: Medewerkercode)
  case regieVanAnder(aan: Medewerkercode)
  case tredeOvergeslagen(naar: Opschaling, overgeslagen: Opschaling)
  case procentOngeldig(Partnercode)
  case deelDubbel(Partnercode)
  case delenGeenHonderd(Int)
  case geenArrangement
  case herzieningOntbreekt
  case nieuweHerzieningOntbreekt
  case zorgLoopt(sinds: Datum)
  case geenZorg
  case bedragNul
  case saldoTekort(saldo: Int, op: Datum)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .onbekendePartij, .onbekendeDoorverwijzing, .procentOngeldig, .bedragNul:
      .ongeldigGegeven
    case .regieVanAnder: .nietBevoegd
    case .antwoordVoorVerzending, .doorverwijzingAfgesloten, .overgangKanNiet, .intakeOntbreekt,
      .adviesOntbreekt, .adviesZonderConsult, .toelichtingVanArts, .geenRegievoorstel,
      .regievoorstelOpen, .tredeOvergeslagen, .deelDubbel, .delenGeenHonderd, .geenArrangement,
      .herzieningOntbreekt, .nieuweHerzieningOntbreekt, .zorgLoopt, .geenZorg, .saldoTekort:
      .regel
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .onbekendePartij: "doorverwijzen en afspreken kan met een bekende partner of partij"
    case .onbekendeDoorverwijzing:
      "een antwoord hoort bij een doorverwijzing (doorverwijzing lijst)"
    case .antwoordVoorVerzending: "een antwoord volgt op het versturen"
    case .doorverwijzingAfgesloten:
      "Leerplicht in regie: een afgesloten doorverwijzing krijgt geen antwoord meer;"
        + " verstuur een nieuwe"
    case .overgangKanNiet: "Leerplicht in regie: elke stand van een doorverwijzing op haar plaats"
    case .intakeOntbreekt:
      "een verwijzing uit het kernteam wordt gevolgd tot de intake (Rekenkamer Apeldoorn 2021)"
    case .adviesOntbreekt, .adviesZonderConsult, .toelichtingVanArts:
      "M@ZL: de jeugdarts geeft een advies, ja of nee, zonder medische inhoud (AVG, artikel 9)"
    case .geenRegievoorstel, .regievoorstelOpen, .regieVanAnder:
      "één gezin, één plan, één regisseur: overdragen vraagt aanvaarding"
    case .tredeOvergeslagen:
      "escalatieladder (Dullaert, Kamerbrief 2019, par. 2.5): pas toe of leg uit"
    case .procentOngeldig, .deelDubbel, .delenGeenHonderd:
      "transformatieagenda: wie wat betaalt, telt op tot 100 procent"
    case .geenArrangement, .nieuweHerzieningOntbreekt:
      "een arrangement of zorg loopt tot een herziening"
    case .herzieningOntbreekt:
      "leerlingen in zorg: geen kind in zorg zonder dag waarop de schoolopbouw wordt herzien"
    case .zorgLoopt, .geenZorg: "een jongere is hoogstens op één plek tegelijk in zorg gemeld"
    case .bedragNul, .saldoTekort:
      "frictiebudget: er gaat niet meer uit dan erin zit (Rekenkamer Apeldoorn 2021)"
    }
  }
}
