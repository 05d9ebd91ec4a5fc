import Kalender

/// The decisions about one jongere: one function for each act.
struct JongereBesluit {
  let jongere: Jongere
  let handeling: Handeling
  let kalender: Schoolkalender?

  func neem(_ opdracht: JongereOpdracht) throws(JongereWeigering) -> [JongereGebeurtenis] {
    switch opdracht {
    case .registreer(let nummer, let gegevens, let gemeente):
      return try registreer(nummer, gegevens, gemeente)
    case .wijzig(let gegevens):
      if gegevens == jongere.gegevens { return [] }
      try toetsGeboortedatum(gegevens)
      return [.persoonsgegevensGewijzigd(gegevens: gegevens)]
    case .schrijfIn(let school, let soort, let leerjaar, let van, let totEnMet, let bron):
      return try schrijfIn(school, soort, leerjaar, van ?? handeling.op, totEnMet, bron)
    case .schrijfUit(let school, let reden): return try schrijfUit(school, reden)
    case .verhuis(let gemeente, let adres): return verhuis(gemeente, adres)
    case .meldOverlijden: return try meldOverlijden()
    case .meldStartkwalificatie:
      return jongere.startkwalificatieOp == nil ? [.startkwalificatieBehaald] : []
    case .geefToestemming(let gever, let partij, let reikwijdte, let totEnMet):
      return try geefToestemming(gever, partij, reikwijdte, totEnMet)
    case .trekToestemmingIn(let toestemming): return try trekToestemmingIn(toestemming)
    case .meldZiek(let school): return isZiek ? [] : [.ziekGemeld(school: school)]
    case .meldBeter(let school): return isZiek ? [.beterGemeld(school: school)] : []
    case .registreerVrijstelling(let artikel, let van, let totEnMet, let schoolsoort):
      return try registreerVrijstelling(artikel, van, totEnMet, schoolsoort)
    case .aanvraag(let opdracht):
      return try AanvraagBesluit(jongere: jongere, handeling: handeling, kalender: kalender)
        .neem(opdracht)
    case .vergelijk(let oordeel): return vergelijk(oordeel)
    case .legErvaringVast(let opgave): return try legErvaringVast(opgave)
    case .trekErvaringIn(let ervaring):
      guard let bekend = jongere.ervaringen.first(where: { $0.id == ervaring }) else {
        throw .onbekendeErvaring(ervaring)
      }
      return bekend.ingetrokkenOp == nil ? [.ervaringIngetrokken(ervaring: ervaring)] : []
    case .escaleer(let escalatie):
      return jongere.escalaties.contains(escalatie) ? [] : [.termijnGeescaleerd(escalatie)]
    case .stelGezagVast(let gezag):
      return gezag == jongere.gezag ? [] : [.gezagVastgesteld(gezag)]
    case .voegSamen(let samenvoeging): return jongere.besluit(samenvoeging)
    case .schors(let inhoud): return try schors(inhoud)
    case .bewaar(let opdracht): return try bewaar(opdracht)
    case .registreerVerlof(let artikel, let van, let totEnMet, let schooldagen, let besluit):
      return try registreerVerlof(artikel, van, totEnMet, schooldagen, besluit)
    }
  }

  private func bewaar(
    _ opdracht: Bewaaropdracht
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    do throws(Bewaarweigering) {
      return try jongere.besluit(opdracht, handeling).map(JongereGebeurtenis.bewaring)
    } catch {
      throw .bewaring(error)
    }
  }

  private func registreer(
    _ nummer: Jongerenummer, _ gegevens: Persoonsgegevens, _ gemeente: Gemeentecode?
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    guard !jongere.isBekend else { throw .alGeregistreerd }
    guard gegevens.bsn != nil || gegevens.onderwijsnummer != nil else { throw .nummerOntbreekt }
    try toetsGeboortedatum(gegevens)
    return [.jongereGeregistreerd(nummer: nummer, gegevens: gegevens, gemeente: gemeente)]
  }

  private func toetsGeboortedatum(_ gegevens: Persoonsgegevens) throws(JongereWeigering) {
    guard let geboren = gegevens.geboortedatum, geboren.eerstMogelijk > handeling.vandaag else {
      return
    }
    throw .geboortedatumInToekomst(geboren, vandaag: handeling.vandaag)
  }

  private func meldOverlijden() throws(JongereWeigering) -> [JongereGebeurtenis] {
    if jongere.overledenOp != nil { return [] }
    if let geboren = jongere.gegevens.geboortedatum, handeling.op < geboren.eerstMogelijk {
      throw .overledenVoorGeboorte(op: handeling.op, geboren: geboren)
    }
    return [.jongereOverleden]
  }

  private func schors(
    _ inhoud: Schorsing.Inhoud
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    guard inhoud.totEnMet >= inhoud.van else {
      throw .eindeVoorBegin(van: inhoud.van, totEnMet: inhoud.totEnMet)
    }
    if let inspectie = inhoud.inspectieOp, inspectie < inhoud.van {
      throw .inspectieVoorSchorsing(inspectie: inspectie, van: inhoud.van)
    }
    return jongere.schorsingen.contains { $0.inhoud == inhoud } ? [] : [.leerlingGeschorst(inhoud)]
  }

  private func schrijfIn(
    _ school: Vestiging?, _ soort: Schoolsoort?, _ leerjaar: String?, _ van: Datum,
    _ totEnMet: Datum?, _ bron: Inschrijvingsbron
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    if let totEnMet, totEnMet < van { throw .eindeVoorBegin(van: van, totEnMet: totEnMet) }
    let geleverd = Inschrijving(
      id: Gebeurtenisnummer(0), school: school, schoolsoort: soort, leerjaar: leerjaar, van: van,
      tot: totEnMet?.plus(dagen: 1))
    let zelfde = jongere.inschrijvingen.contains {
      if bron == .levering { return $0.zegtAl(geleverd) }
      return $0.school == school && $0.geldt(op: van) && (soort == nil || $0.schoolsoort == soort)
        && (bron == .melding || $0.leerjaar == leerjaar)
        && (bron == .melding || $0.tot == totEnMet?.plus(dagen: 1))
    }
    if zelfde { return [] }
    return [
      .jongereIngeschreven(
        school: school, schoolsoort: soort, leerjaar: leerjaar, van: van, totEnMet: totEnMet,
        bron: bron)
    ]
  }

  /// A suspicion is recorded when it arises, and its end when it is solved; that someone is simply
  /// enrolled follows from the enrolments.
  private func vergelijk(_ oordeel: Vergelijkingsoordeel) -> [JongereGebeurtenis] {
    let laatste = jongere.vergelijkingen.last { $0.op <= handeling.op }
    let nu = laatste?.uitkomst == .vermoedelijkAbsoluut
    guard nu != (oordeel.uitkomst == .vermoedelijkAbsoluut) else { return [] }
    return [
      .inschrijvingVergeleken(
        uitkomst: oordeel.uitkomst, schoolsoort: oordeel.schoolsoort, sinds: oordeel.sinds)
    ]
  }

  private func schrijfUit(
    _ school: Vestiging?, _ reden: String
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    let geraakt = jongere.inschrijvingen.filter { school == nil || $0.school == school }
    if geraakt.contains(where: { $0.geldt(op: handeling.op) }) {
      return [.jongereUitgeschreven(school: school, reden: reden)]
    }
    if geraakt.contains(where: { $0.van <= handeling.op }) { return [] }
    throw .geenInschrijving(school: school)
  }

  private func verhuis(_ gemeente: Gemeentecode, _ adres: Adres) -> [JongereGebeurtenis] {
    let zelfdeGemeente = jongere.gemeenten.last?.gemeente == gemeente
    if zelfdeGemeente && (adres == Adres() || adres == jongere.gegevens.adres) { return [] }
    return [.jongereVerhuisd(gemeente: gemeente, adres: adres)]
  }

  private func geefToestemming(
    _ gever: Toestemmingsgever, _ partij: Partij, _ reikwijdte: [Reikwijdte], _ totEnMet: Datum?
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    if let totEnMet, totEnMet < handeling.op {
      throw .eindeVoorBegin(van: handeling.op, totEnMet: totEnMet)
    }
    try toetsLeeftijd(gever)
    guard !reikwijdte.isEmpty else { throw .reikwijdteOntbreekt }
    let zelfde = jongere.toestemmingen.contains {
      $0.gever == gever && $0.partij == partij && Set($0.reikwijdte) == Set(reikwijdte)
        && $0.totEnMet == totEnMet && $0.geldt(op: handeling.op)
        && !$0.isToeAanVernieuwing(op: handeling.op)
    }
    if zelfde { return [] }
    return [
      .toestemmingGegeven(gever: gever, partij: partij, reikwijdte: reikwijdte, totEnMet: totEnMet)
    ]
  }

  /// Under sixteen a parent gives the consent, from sixteen on the jongere.
  private func toetsLeeftijd(_ gever: Toestemmingsgever) throws(JongereWeigering) {
    if gever == .jongere, jongere.isZestien(op: handeling.op) == false,
      let leeftijd = jongere.gegevens.geboortedatum?.leeftijd(op: handeling.op)
    {
      throw .teJongVoorToestemming(leeftijd: leeftijd)
    }
    if gever == .ouder, jongere.isZestien(op: handeling.op) == true { throw .jongereBeslistZelf }
  }

  private func legErvaringVast(
    _ opgave: Ervaringopgave
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    guard !opgave.tekst.isEmpty else { throw .ervaringZonderTekst }
    guard opgave.heeftToestemming else { throw .ervaringZonderToestemming }
    // A parent tells of the own experience, whatever the age of the child.
    if opgave.gever == .jongere { try toetsLeeftijd(opgave.gever) }
    if let herleiding = jongere.gegevens.herleiding(in: opgave.illustratie) {
      throw .illustratieHerleidbaar(herleiding)
    }
    let zelfde = jongere.ervaringen.contains {
      $0.casus == opgave.casus && $0.van == opgave.van && $0.tekst == opgave.tekst
        && $0.illustratie == opgave.illustratie && $0.geldt(op: handeling.op)
    }
    if zelfde { return [] }
    return [
      .ervaringVastgelegd(
        casus: opgave.casus, van: opgave.van, gever: opgave.gever, tekst: opgave.tekst,
        illustratie: opgave.illustratie)
    ]
  }

  private func trekToestemmingIn(
    _ toestemming: Gebeurtenisnummer
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    guard let gegeven = jongere.toestemmingen.first(where: { $0.id == toestemming }) else {
      throw .onbekendeToestemming(toestemming)
    }
    return gegeven.ingetrokkenOp == nil ? [.toestemmingIngetrokken(toestemming: toestemming)] : []
  }

  private func registreerVrijstelling(
    _ artikel: Vrijstellingsartikel, _ van: Datum, _ totEnMet: Datum?,
    _ schoolsoort: Schoolsoortgroep?
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    if let totEnMet, totEnMet < van { throw .eindeVoorBegin(van: van, totEnMet: totEnMet) }
    let zelfde = jongere.vrijstellingen.contains {
      $0.artikel == artikel && $0.van == van && $0.totEnMet == totEnMet
    }
    if zelfde { return [] }
    return [
      .vrijstellingGeregistreerd(
        artikel: artikel, van: van, totEnMet: totEnMet, schoolsoort: schoolsoort)
    ]
  }

  private func registreerVerlof(
    _ artikel: Verlofartikel, _ van: Datum, _ totEnMet: Datum, _ schooldagen: Int,
    _ besluit: Verlofbesluit
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    guard totEnMet >= van else { throw .eindeVoorBegin(van: van, totEnMet: totEnMet) }
    let verzoek = Verlofverzoek(
      artikel: artikel, van: van, totEnMet: totEnMet, schooldagen: schooldagen)
    guard schooldagen > 0 else { throw .schooldagenNietPositief(schooldagen) }
    let zelfde = jongere.verloven.contains {
      $0.artikel == artikel && $0.van == van && $0.totEnMet == totEnMet && $0.besluit == besluit
    }
    if zelfde { return [] }
    if besluit != .afgewezen,
      let weigering = Verloftoets(jongere: jongere, kalender: kalender).weigering(verzoek)
    {
      throw .aanvraag(weigering)
    }
    try verzoek.toetsSchooldagen()
    return [
      .verlofGeregistreerd(
        artikel: artikel, van: van, totEnMet: totEnMet, schooldagen: schooldagen, besluit: besluit)
    ]
  }

  private var isZiek: Bool {
    jongere.ziekteperioden.contains {
      $0.van <= handeling.op && ($0.tot.map { handeling.op < $0 } ?? true)
    }
  }
}
