import Kalender

/// The jongere as an aggregate.
///
/// Requirements:
/// 1. Nothing happens to a jongere who is not registered.
/// 2. Nothing happens in the future.
/// 3. A span ends on or after the day it begins.
/// 4. Under 16 a parent consents, from 16 on the jongere (Uitvoeringswet AVG, art. 5); while it is
///    unclear whether he is 16, both do. What a parent consented to before holds until it ends.
/// 5. An experience is kept with consent only, and quoted without anybody in it.
/// 6. Nobody is born in the future, or dies before birth.
/// 7. What already holds is not recorded again.
public enum JongereDecider: Decider {
  /// The state before the first event.
  public static let initial = Jongere()

  /// Takes an event into the state.
  public static func evolve(_ jongere: inout Jongere, _ feit: Feit<JongereGebeurtenis>) {
    switch feit.event {
    case .jongereGeregistreerd(let nummer, let gegevens, let gemeente):
      jongere.nummer = nummer
      jongere.geregistreerdOp = feit.op
      jongere.gegevens = gegevens
      if let gemeente { jongere.voegGemeenteToe(gemeente, feit.identiteit, van: feit.op) }
    case .persoonsgegevensGewijzigd(let gegevens):
      jongere.gegevens = gegevens
    case .jongereIngeschreven(
      let school, let schoolsoort, let leerjaar, let van, let totEnMet, let bron):
      jongere.schrijfIn(
        Inschrijving(
          id: feit.identiteit, school: school, schoolsoort: schoolsoort, leerjaar: leerjaar,
          van: van, tot: totEnMet?.plus(dagen: 1)), bron)
      // An enrolment that was told on a later day, but recorded before somebody ended it.
      for einde in jongere.uitschrijvingen where einde.nummer > feit.nummer && einde.op > van {
        jongere.beeindigInschrijvingen(school: einde.school, op: einde.op)
      }
    case .jongereUitgeschreven(let school, _):
      jongere.schrijfUit(Uitschrijving(nummer: feit.nummer, school: school, op: feit.op))
    case .jongereVerhuisd(let gemeente, let adres):
      jongere.gegevens.adres = adres
      jongere.voegGemeenteToe(gemeente, feit.identiteit, van: feit.op)
    case .jongereOverleden:
      jongere.overledenOp = feit.op
    case .startkwalificatieBehaald:
      jongere.startkwalificatieOp = feit.op
    case .toestemmingGegeven(let gever, let partij, let reikwijdte, let totEnMet):
      jongere.toestemmingen.append(
        Toestemming(
          id: feit.identiteit, gever: gever, partij: partij, reikwijdte: reikwijdte, van: feit.op,
          totEnMet: totEnMet))
    case .toestemmingIngetrokken(let toestemming):
      jongere.trekToestemmingIn(toestemming, op: feit.op)
    case .ziekGemeld(let school):
      jongere.ziekteperioden.append(
        Ziekteperiode(id: feit.identiteit, school: school, van: feit.op, tot: nil))
    case .beterGemeld:
      jongere.beeindigZiekte(op: feit.op)
    case .vrijstellingGeregistreerd(let artikel, let van, let totEnMet, let schoolsoort):
      jongere.vrijstellingen.append(
        Vrijstelling(
          id: feit.identiteit, op: feit.op, artikel: artikel, van: van, totEnMet: totEnMet,
          schoolsoort: schoolsoort))
    case .verlofGeregistreerd(let artikel, let van, let totEnMet, let schooldagen, let besluit):
      jongere.verloven.append(
        Verlof(
          id: feit.identiteit, artikel: artikel, van: van, totEnMet: totEnMet,
          schooldagen: schooldagen, besluit: besluit))
    case .aanvraag(let gebeurtenis):
      jongere.neemOp(gebeurtenis, feit.identiteit, op: feit.op)
    case .inschrijvingVergeleken(let uitkomst, let schoolsoort, let sinds):
      jongere.vergelijkingen.append(
        Vergelijkingsfeit(
          id: feit.identiteit, op: feit.op, uitkomst: uitkomst, schoolsoort: schoolsoort,
          sinds: sinds))
    case .ervaringVastgelegd(let casus, let van, _, let tekst, let illustratie):
      jongere.ervaringen.append(
        Ervaring(
          id: feit.identiteit, op: feit.op, casus: casus, van: van, tekst: tekst,
          illustratie: illustratie))
    case .ervaringIngetrokken(let ervaring): jongere.trekErvaringIn(ervaring, op: feit.op)
    case .termijnGeescaleerd(let escalatie): jongere.escalaties.append(escalatie)
    case .gezagVastgesteld(let gezag): jongere.gezag = gezag
    case .leerlingGeschorst(let inhoud): jongere.schors(inhoud, feit.identiteit, op: feit.op)
    case .samenvoeging(let samenvoeging): jongere.neemOp(samenvoeging)
    case .bewaring(let gebeurtenis): jongere.bewaring.neemOp(feit, gebeurtenis)
    }
  }

  /// Who somebody is has no date: registration and personal data hold on every day, and so does
  /// what may be done with the file.
  public static func isTijdloos(_ event: JongereGebeurtenis) -> Bool {
    switch event {
    case .jongereGeregistreerd, .persoonsgegevensGewijzigd, .samenvoeging, .bewaring: true
    case .jongereIngeschreven, .jongereUitgeschreven, .jongereVerhuisd, .jongereOverleden,
      .startkwalificatieBehaald, .toestemmingGegeven, .toestemmingIngetrokken, .ziekGemeld,
      .beterGemeld, .vrijstellingGeregistreerd, .verlofGeregistreerd, .aanvraag,
      .inschrijvingVergeleken, .ervaringVastgelegd, .ervaringIngetrokken, .termijnGeescaleerd,
      .gezagVastgesteld, .leerlingGeschorst:
      false
    }
  }

  /// A jongere begins with the registration.
  public static func isBegin(_ event: JongereGebeurtenis) -> Bool {
    if case .jongereGeregistreerd = event { return true }
    return false
  }

  /// A withdrawal of consent rests on what it withdraws, a decision on the request.
  public static func steuntOp(_ event: JongereGebeurtenis) -> [Gebeurtenisnummer] {
    if case .toestemmingIngetrokken(let toestemming) = event { return [toestemming] }
    if case .aanvraag(let gebeurtenis) = event { return gebeurtenis.steuntOp.map { [$0] } ?? [] }
    if case .ervaringIngetrokken(let ervaring) = event { return [ervaring] }
    return []
  }

  /// The events a command leads to.
  public static func decide(
    _ command: JongereCommand, _ jongere: Jongere
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    let handeling = command.handeling
    guard jongere.isBekend || command.opdracht.registreert else {
      throw .onbekendeJongere
    }
    guard !handeling.ligtInToekomst else {
      throw .opInToekomst(op: handeling.op, vandaag: handeling.vandaag)
    }
    return try JongereBesluit(jongere: jongere, handeling: handeling, kalender: command.kalender)
      .neem(command.opdracht)
  }
}

extension Jongere {
  mutating func voegGemeenteToe(
    _ gemeente: Gemeentecode, _ id: Gebeurtenisnummer, van: Datum
  ) {
    gemeenten.append(Woonperiode(id: id, gemeente: gemeente, van: van))
  }

  /// A register says from when to when: it knows better than what came in about the same school.
  ///
  /// Delivered again with another end, it is the same enrolment; and where it has ended, so has
  /// what a report of that school had made known.
  mutating func schrijfIn(_ nieuw: Inschrijving, _ bron: Inschrijvingsbron) {
    guard bron == .levering else { return inschrijvingen.append(nieuw) }
    if let einde = nieuw.tot {
      for index in inschrijvingen.indices
      where inschrijvingen[index].school == nieuw.school && inschrijvingen[index].van < einde
        && inschrijvingen[index].van >= nieuw.van
      {
        inschrijvingen[index].tot = min(inschrijvingen[index].tot ?? einde, einde)
      }
    }
    if let bekend = inschrijvingen.firstIndex(where: { $0.isDezelfde(als: nieuw) }) {
      inschrijvingen[bekend].schoolsoort = inschrijvingen[bekend].schoolsoort ?? nieuw.schoolsoort
      guard nieuw.tot != nil || !inschrijvingen[bekend].isUitgeschreven else { return }
      inschrijvingen[bekend].tot = nieuw.tot
    } else {
      inschrijvingen.append(nieuw)
    }
  }

  mutating func beeindigInschrijvingen(school: Vestiging?, op dag: Datum) {
    for index in inschrijvingen.indices
    where (school == nil || inschrijvingen[index].school == school)
      && inschrijvingen[index].geldt(op: dag)
    {
      inschrijvingen[index].tot = dag
      inschrijvingen[index].isUitgeschreven = true
    }
  }

  mutating func trekToestemmingIn(_ id: Gebeurtenisnummer, op dag: Datum) {
    for index in toestemmingen.indices where toestemmingen[index].id == id {
      toestemmingen[index].ingetrokkenOp = dag
    }
  }

  mutating func trekErvaringIn(_ id: Gebeurtenisnummer, op dag: Datum) {
    for index in ervaringen.indices where ervaringen[index].id == id {
      ervaringen[index].ingetrokkenOp = dag
    }
  }

  mutating func beeindigZiekte(op dag: Datum) {
    for index in ziekteperioden.indices
    where ziekteperioden[index].tot == nil && ziekteperioden[index].van <= dag {
      ziekteperioden[index].tot = dag
    }
  }
}
