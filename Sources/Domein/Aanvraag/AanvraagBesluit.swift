import Kalender

/// The decisions about requests and applications.
struct AanvraagBesluit {
  let jongere: Jongere
  let handeling: Handeling
  let kalender: Schoolkalender?

  func neem(_ opdracht: Aanvraagopdracht) throws(JongereWeigering) -> [JongereGebeurtenis] {
    switch opdracht {
    case .vraagVrijstelling(let verzoek): return try vraagVrijstelling(verzoek)
    case .beslisVrijstelling(let id, let besluit): return try beslisVrijstelling(id, besluit)
    case .vraagVerlof(let verzoek): return try vraagVerlof(verzoek)
    case .beslisVerlof(let id, let besluit, let totEnMet, let schooldagen):
      return try beslisVerlof(id, besluit, totEnMet, schooldagen)
    case .meldAan(let school):
      let open = jongere.aanmeldingen.contains {
        $0.school == school && ($0.besluit == nil || $0.op == handeling.op)
      }
      return open ? [] : [.aanvraag(.schoolAangemeld(school: school))]
    case .verlengAanmelding(let id, let met, let reden): return try verleng(id, met, reden)
    case .beslisAanmelding(let id, let besluit): return try beslisAanmelding(id, besluit)
    case .wijkAfVanOnderwijstijd(let inhoud): return try wijkAf(inhoud)
    case .herstelOnderwijstijd: return try herstelOnderwijstijd()
    }
  }

  // MARK: Exemptions.

  private func vraagVrijstelling(
    _ verzoek: Vrijstellingsverzoek
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    if let totEnMet = verzoek.totEnMet, totEnMet < verzoek.van {
      throw .eindeVoorBegin(van: verzoek.van, totEnMet: totEnMet)
    }
    if let verklaring = verzoek.verklaring, verklaring.op > handeling.op {
      throw .aanvraag(.verklaringInToekomst(verklaring: verklaring.op, op: handeling.op))
    }
    if verzoek.nooitGeschikt, verzoek.artikel != .art5a {
      throw .aanvraag(.nooitGeschiktAlleen5a)
    }
    let zelfde = jongere.vrijstellingsaanvragen.contains {
      $0.verzoek == verzoek && $0.op == handeling.op
    }
    return zelfde ? [] : [.aanvraag(.vrijstellingAangevraagd(verzoek))]
  }

  /// What is granted is an exemption from then on; a refusal only ends the term.
  private func beslisVrijstelling(
    _ id: Gebeurtenisnummer?, _ besluit: Vrijstellingsbesluit
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    let gekozen = try kies(jongere.vrijstellingsaanvragen, id) { $0.besluit == besluit }
    guard let aanvraag = gekozen else { return [] }
    let besloten = JongereGebeurtenis.aanvraag(
      .vrijstellingBesloten(aanvraag: aanvraag.id, besluit: besluit))
    guard besluit == .toegekend else { return [besloten] }
    if let weigering = Vrijstellingstoets(jongere: jongere, aanvraag: aanvraag).weigering {
      throw .aanvraag(weigering)
    }
    let verzoek = aanvraag.verzoek
    return [
      besloten,
      .vrijstellingGeregistreerd(
        artikel: verzoek.artikel, van: verzoek.van, totEnMet: verzoek.geldtTot,
        schoolsoort: verzoek.schoolsoort),
    ]
  }

  // MARK: Leave.

  private func vraagVerlof(
    _ verzoek: Verlofverzoek
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    guard verzoek.totEnMet >= verzoek.van else {
      throw .eindeVoorBegin(van: verzoek.van, totEnMet: verzoek.totEnMet)
    }
    guard verzoek.schooldagen > 0 else { throw .schooldagenNietPositief(verzoek.schooldagen) }
    try verzoek.toetsSchooldagen()
    let zelfde = jongere.verlofaanvragen.contains {
      $0.verzoek == verzoek && $0.op == handeling.op
    }
    return zelfde ? [] : [.aanvraag(.verlofAangevraagd(verzoek))]
  }

  private func beslisVerlof(
    _ id: Gebeurtenisnummer?, _ besluit: Verlofbesluit, _ totEnMet: Datum?, _ schooldagen: Int?
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    let gekozen = try kies(jongere.verlofaanvragen, id) { $0.besluit == besluit }
    guard let aanvraag = gekozen else { return [] }
    let verzoek = aanvraag.verzoek
    if besluit == .gedeeltelijk, totEnMet == nil || schooldagen == nil {
      throw .aanvraag(.deelOntbreekt)
    }
    let deel = Verlofverzoek(
      artikel: verzoek.artikel, van: verzoek.van, totEnMet: totEnMet ?? verzoek.totEnMet,
      schooldagen: schooldagen ?? verzoek.schooldagen)
    guard deel.totEnMet >= deel.van else {
      throw .eindeVoorBegin(van: deel.van, totEnMet: deel.totEnMet)
    }
    guard deel.schooldagen > 0 else { throw .schooldagenNietPositief(deel.schooldagen) }
    if besluit != .afgewezen,
      let weigering = Verloftoets(jongere: jongere, kalender: kalender).weigering(deel)
    {
      throw .aanvraag(weigering)
    }
    try deel.toetsSchooldagen()
    return [
      .aanvraag(.verlofBesloten(aanvraag: aanvraag.id, besluit: besluit)),
      .verlofGeregistreerd(
        artikel: deel.artikel, van: deel.van, totEnMet: deel.totEnMet,
        schooldagen: deel.schooldagen, besluit: besluit),
    ]
  }

  // MARK: Applications at a school.

  private func verleng(
    _ id: Gebeurtenisnummer?, _ met: Duur, _ reden: String
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    guard let aanmelding = try kies(jongere.aanmeldingen, id, { _ in false }) else { return [] }
    guard !reden.isEmpty else { throw .aanvraag(.redenOntbreekt) }
    guard let dagen = met.kalenderdagen else { throw .aanvraag(.alleenDagenOfWeken) }
    let samen = aanmelding.dagenVerlengd + dagen
    guard samen <= 28 else { throw .aanvraag(.verlengingTeLang(dagen: samen)) }
    return [.aanvraag(.aanmeldingVerlengd(aanmelding: aanmelding.id, met: met, reden: reden))]
  }

  private func beslisAanmelding(
    _ id: Gebeurtenisnummer?, _ besluit: Toelatingsbesluit
  ) throws(JongereWeigering) -> [JongereGebeurtenis] {
    let gekozen = try kies(jongere.aanmeldingen, id) { $0.besluit == besluit }
    guard let aanmelding = gekozen else { return [] }
    return [.aanvraag(.aanmeldingBesloten(aanmelding: aanmelding.id, besluit: besluit))]
  }

  /// The request that is meant: by its number, or the only open one.
  ///
  /// - Returns: nil when what is asked holds already.
  private func kies<A: Beslisbaar>(
    _ alle: [A], _ id: Gebeurtenisnummer?, _ isZo: (A) -> Bool
  ) throws(JongereWeigering) -> A? {
    let aanvraag: A
    if let id {
      guard let genoemd = alle.first(where: { $0.id == id }) else {
        throw .aanvraag(.onbekendeAanvraag(id))
      }
      aanvraag = genoemd
    } else {
      let open = alle.filter { $0.beslotenOp == nil }
      guard let eerste = open.first else {
        if let laatste = alle.last, isZo(laatste) { return nil }
        throw .aanvraag(.geenOpenAanvraag)
      }
      guard open.count == 1 else { throw .aanvraag(.meerdereAanvragen(open.map(\.id))) }
      aanvraag = eerste
    }
    guard handeling.op >= aanvraag.op else {
      throw .aanvraag(.besluitVoorAanvraag(op: handeling.op, aanvraag: aanvraag.op))
    }
    guard let beslotenOp = aanvraag.beslotenOp else { return aanvraag }
    if isZo(aanvraag) { return nil }
    throw .aanvraag(.alBesloten(op: beslotenOp))
  }
}

/// Something that waits for a decision, once.
private protocol Beslisbaar {
  var id: Gebeurtenisnummer { get }
  var op: Datum { get }
  var beslotenOp: Datum? { get }
}

extension Vrijstellingsaanvraag: Beslisbaar {}
extension Verlofaanvraag: Beslisbaar {}
extension Schoolaanmelding: Beslisbaar {}
