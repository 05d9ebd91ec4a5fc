public import Kalender

/// Requests and applications, and what was decided on them.
public enum Aanvraaggebeurtenis: Equatable, Sendable {
  /// An appeal on an exemption came in.
  case vrijstellingAangevraagd(Vrijstellingsverzoek)
  /// It was answered; what was granted is an exemption of its own.
  case vrijstellingBesloten(aanvraag: Gebeurtenisnummer, besluit: Vrijstellingsbesluit)
  /// A request for leave came in.
  case verlofAangevraagd(Verlofverzoek)
  /// It was decided on; what was decided is leave of its own.
  case verlofBesloten(aanvraag: Gebeurtenisnummer, besluit: Verlofbesluit)
  /// The parents applied at a school.
  case schoolAangemeld(school: Vestiging)
  /// The school takes longer to decide.
  case aanmeldingVerlengd(aanmelding: Gebeurtenisnummer, met: Duur, reden: String)
  /// The school decided.
  case aanmeldingBesloten(aanmelding: Gebeurtenisnummer, besluit: Toelatingsbesluit)
  /// A school gives a pupil less than the full onderwijstijd.
  case onderwijstijdAfgeweken(Onderwijstijdafwijking.Inhoud)
  /// The full onderwijstijd again; the day itself is the first.
  case onderwijstijdHersteld(afwijking: Gebeurtenisnummer)

  /// The event it rests on; nil for one that stands by itself.
  var steuntOp: Gebeurtenisnummer? {
    switch self {
    case .vrijstellingAangevraagd, .verlofAangevraagd, .schoolAangemeld,
      .onderwijstijdAfgeweken:
      nil
    case .vrijstellingBesloten(let aanvraag, _), .verlofBesloten(let aanvraag, _): aanvraag
    case .aanmeldingVerlengd(let aanmelding, _, _), .aanmeldingBesloten(let aanmelding, _):
      aanmelding
    case .onderwijstijdHersteld(let afwijking): afwijking
    }
  }
}

/// What someone wants to record about a request or an application.
public enum Aanvraagopdracht: Equatable, Sendable {
  /// Record an appeal on an exemption.
  case vraagVrijstelling(Vrijstellingsverzoek)
  /// Answer it; without a number the only open one.
  case beslisVrijstelling(aanvraag: Gebeurtenisnummer?, besluit: Vrijstellingsbesluit)
  /// Record a request for leave.
  case vraagVerlof(Verlofverzoek)
  /// Decide on it; `schooldagen` and `totEnMet` where part of it is granted.
  case beslisVerlof(
    aanvraag: Gebeurtenisnummer?, besluit: Verlofbesluit, totEnMet: Datum?, schooldagen: Int?)
  /// Record an application at a school.
  case meldAan(school: Vestiging)
  /// Record that the school takes longer.
  case verlengAanmelding(aanmelding: Gebeurtenisnummer?, met: Duur, reden: String)
  /// Record what the school decided.
  case beslisAanmelding(aanmelding: Gebeurtenisnummer?, besluit: Toelatingsbesluit)
  /// Record less than the full onderwijstijd.
  case wijkAfVanOnderwijstijd(Onderwijstijdafwijking.Inhoud)
  /// Record that the jongere goes full time again.
  case herstelOnderwijstijd
}

extension Jongere {
  /// Takes what happened to a request into the state.
  mutating func neemOp(_ gebeurtenis: Aanvraaggebeurtenis, _ id: Gebeurtenisnummer, op dag: Datum) {
    switch gebeurtenis {
    case .vrijstellingAangevraagd(let verzoek):
      vrijstellingsaanvragen.append(Vrijstellingsaanvraag(id: id, op: dag, verzoek: verzoek))
    case .vrijstellingBesloten(let aanvraag, let besluit):
      for index in vrijstellingsaanvragen.indices
      where vrijstellingsaanvragen[index].id == aanvraag {
        vrijstellingsaanvragen[index].besluit = besluit
        vrijstellingsaanvragen[index].beslotenOp = dag
      }
    case .verlofAangevraagd(let verzoek):
      verlofaanvragen.append(
        Verlofaanvraag(id: id, op: dag, verzoek: verzoek, beslisser: beslisser(verzoek)))
    case .verlofBesloten(let aanvraag, let besluit):
      for index in verlofaanvragen.indices where verlofaanvragen[index].id == aanvraag {
        verlofaanvragen[index].besluit = besluit
        verlofaanvragen[index].beslotenOp = dag
      }
    case .schoolAangemeld(let school):
      aanmeldingen.append(Schoolaanmelding(id: id, op: dag, school: school))
    case .onderwijstijdAfgeweken(let inhoud): wijkAf(inhoud, id, op: dag)
    case .onderwijstijdHersteld(let afwijking): herstelOnderwijstijd(afwijking, op: dag)
    case .aanmeldingVerlengd(let aanmelding, let met, let reden):
      verleng(aanmelding, met, reden, id, op: dag)
    case .aanmeldingBesloten(let aanmelding, let besluit):
      for index in aanmeldingen.indices where aanmeldingen[index].id == aanmelding {
        aanmeldingen[index].besluit = besluit
        aanmeldingen[index].beslotenOp = dag
      }
    }
  }

  private mutating func verleng(
    _ aanmelding: Gebeurtenisnummer, _ met: Duur, _ reden: String, _ id: Gebeurtenisnummer,
    op dag: Datum
  ) {
    for index in aanmeldingen.indices where aanmeldingen[index].id == aanmelding {
      aanmeldingen[index].dagenVerlengd += met.kalenderdagen ?? 0
      ingrepen.append(
        Termijningreep(
          id: id, op: dag, termijn: TermijnID(regel: .zorgplichtBesluit, gebeurtenis: aanmelding),
          daad: .verlengd(met: met, reden: reden)))
    }
  }

  /// Who decides on leave that is asked for now, given what was granted before.
  public func beslisser(_ verzoek: Verlofverzoek) -> Verlofbeslisser {
    let eerder = verlofdagen(verzoek.artikel, in: Schooljaar(van: verzoek.van))
    return verzoek.artikel.beslisser(dagenInSchooljaar: eerder + verzoek.schooldagen)
  }

  /// How many schooldagen leave were granted on a ground in a school year.
  public func verlofdagen(_ artikel: Verlofartikel, in schooljaar: Schooljaar) -> Int {
    verloven.filter {
      $0.artikel == artikel && $0.besluit != .afgewezen && Schooljaar(van: $0.van) == schooljaar
    }.reduce(0) { $0 + $1.schooldagen }
  }
}

extension Duur {
  /// Its length in days, for a length in days or weeks; nil for any other.
  var kalenderdagen: Int? {
    switch eenheid {
    case .dagen: aantal
    case .weken: aantal * 7
    case .werkdagen, .schooldagen, .lesweken, .maanden, .jaren: nil
    }
  }
}
