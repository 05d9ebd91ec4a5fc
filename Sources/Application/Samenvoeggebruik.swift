public import Domein
public import Kalender
import ReadModels

extension Sessie {
  /// The entry under which a jongere is found: itself, or the one it went up in.
  ///
  /// - Parameter bekendOp: as it was known at a number; nil for now.
  public func hoofd(
    _ nummer: Jongerenummer, bekendOp: Gebeurtenisnummer? = nil
  ) throws -> Jongerenummer {
    var huidig = nummer
    var gezien: Set<Jongerenummer> = [nummer]
    while let volgend = try eigenToestand(huidig, per: nil, bekendOp: bekendOp).opgegaanIn,
      gezien.insert(volgend).inserted
    {
      huidig = volgend
    }
    return huidig
  }

  /// The person behind a number: everything that is known under any of its entries.
  ///
  /// - Parameters:
  ///   - per: as it was on a day; nil for all that is known.
  ///   - bekendOp: as it was known at a number; nil for now.
  public func persoon(
    _ nummer: Jongerenummer, per: Datum? = nil, bekendOp: Gebeurtenisnummer? = nil
  ) throws -> Jongere {
    let hoofd = try hoofd(nummer, bekendOp: bekendOp)
    var gezien: Set<Jongerenummer> = []
    return try verzameld(hoofd, per: per, bekendOp: bekendOp, &gezien)
  }

  private func verzameld(
    _ nummer: Jongerenummer, per: Datum?, bekendOp: Gebeurtenisnummer?,
    _ gezien: inout Set<Jongerenummer>
  ) throws -> Jongere {
    gezien.insert(nummer)
    var toestand = try eigenToestand(nummer, per: per, bekendOp: bekendOp)
    for ander in toestand.opgenomen where !gezien.contains(ander) {
      let daar = try verzameld(ander, per: per, bekendOp: bekendOp, &gezien)
      if daar.opgegaanIn == nummer { toestand = toestand.samen(met: daar) }
    }
    return toestand
  }

  private func eigenToestand(
    _ nummer: Jongerenummer, per: Datum?, bekendOp: Gebeurtenisnummer?
  ) throws -> Jongere {
    let verloop = try jongere(nummer)
    if per == nil, bekendOp == nil { return verloop.toestand }
    return verloop.toestand(per: per, bekendOp: bekendOp)
  }

  /// The rows of an entry: those of the person, or a pointer to where it is found.
  func jongererijen(_ nummer: Jongerenummer) throws -> Jongererijen? {
    let verloop = try jongere(nummer)
    let eigen = verloop.toestand
    let toestand = eigen.opgegaanIn == nil ? try persoon(nummer) : eigen
    return Jongererijen(
      toestand, versie: verloop.versie, omgeving: try omgeving().termijnen)
  }
}

extension Sessie {
  /// Records that two entries are one person: everything of the first is found under the second.
  public func voegSamen(
    _ op: Jongerenummer, met hoofd: Jongerenummer, reden: String
  ) throws -> Uitslag {
    guard !reden.isEmpty else { throw Dossierfout.geweigerd(Samenloopweigering.redenOntbreekt) }
    let doel = try self.hoofd(hoofd)
    guard op != doel else { throw Dossierfout.geweigerd(Samenloopweigering.zelfdeJongere(op)) }
    let (een, ander) = (try jongere(op).toestand, try jongere(doel).toestand)
    for (nummer, toestand) in [(op, een), (doel, ander)] where !toestand.isBekend {
      throw Dossierfout.nietGevonden(wat: "jongere", nummer: nummer.tekst)
    }
    if let al = een.opgegaanIn, al != doel {
      throw Dossierfout.geweigerd(Samenloopweigering.alOpgegaan(op, in: al))
    }
    let (links, rechts) = (try persoon(op).gegevens.bsn, try persoon(doel).gegevens.bsn)
    if let links, let rechts, links != rechts {
      throw Dossierfout.geweigerd(Samenloopweigering.tweeBSN(op, doel))
    }
    try leg(op, .opgegaan(in: doel, reden: reden))
    try leg(doel, .opgenomen(op))
    var uitslag = Uitslag()
    uitslag.jongere = doel
    uitslag.mededelingen = try dubbeleCasussen([op, doel])
    return uitslag
  }

  /// Undoes a merging: the entry is a person of its own again, with what was its own.
  public func splits(_ nummer: Jongerenummer, reden: String) throws -> Uitslag {
    guard !reden.isEmpty else { throw Dossierfout.geweigerd(Samenloopweigering.redenOntbreekt) }
    guard let hoofd = try jongere(nummer).toestand.opgegaanIn else {
      throw Dossierfout.geweigerd(Samenloopweigering.nietOpgegaan(nummer))
    }
    try leg(nummer, .losgemaakt(reden: reden))
    try leg(hoofd, .losgelaten(nummer))
    var uitslag = Uitslag()
    uitslag.jongere = nummer
    return uitslag
  }

  private func leg(_ nummer: Jongerenummer, _ samenvoeging: Samenvoeging) throws {
    let vandaag = omstandigheden.vandaag
    try besluit(
      JongereAggregaat.self, .jongere(nummer),
      JongereCommand(.voegSamen(samenvoeging), omstandigheden.handeling(op: vandaag)),
      op: vandaag)
  }

  /// After a merging there may be two open casussen of a kind: said, and left to the officer.
  private func dubbeleCasussen(_ jongeren: [Jongerenummer]) throws -> [String] {
    let open = try jongeren.flatMap { try gang.weergaven.casussen(van: $0) }
      .filter { $0.geslotenOp == nil }
    return Casussoort.allCases.compactMap { soort in
      let nummers = open.filter { $0.soort.casussoort == soort }.map(\.casus.tekst)
      guard nummers.count > 1 else { return nil }
      return "Er zijn nu \(nummers.count) open casussen \(soort.omschrijving):"
        + " \(nummers.joined(separator: ", ")). Sluit wat dubbel is."
    }
  }
}

extension Sessie {
  /// The jongere a report is about, by either number; both have to lead to the same one.
  func bekendeJongere(_ aanbod: Meldingsaanbod) throws -> Jongerenummer? {
    try bekendeJongere(aanbod.persoon.met(aanbod.nummer))
  }

  /// The jongere who bears one of the numbers, or both.
  func bekendeJongere(_ gegevens: Persoonsgegevens) throws -> Jongerenummer? {
    let viaBSN = try gegevens.bsn.flatMap { try bekendeJongere(.bsn($0)) }
    let viaNummer = try gegevens.onderwijsnummer.flatMap {
      try bekendeJongere(.onderwijsnummer($0))
    }
    if let viaBSN, let viaNummer, viaBSN != viaNummer {
      throw Dossierfout.geweigerd(Samenloopweigering.nummersVanTwee(viaBSN, viaNummer))
    }
    guard let bekend = viaBSN ?? viaNummer else { return nil }
    if viaBSN == nil, gegevens.bsn != nil, try persoon(bekend).gegevens.bsn != nil {
      throw Dossierfout.geweigerd(Samenloopweigering.bsnStaatVast(bekend))
    }
    return bekend
  }

  /// The jongere a report is about, registered when new; a number that was not known is added.
  func vindOfRegistreer(_ aanbod: Meldingsaanbod, op dag: Datum) throws -> Jongerenummer {
    let gegevens = aanbod.persoon.met(aanbod.nummer)
    guard let bekend = try bekendeJongere(gegevens) else {
      return try registreer(gegevens, gemeente: aanbod.gemeente, op: dag)
    }
    try vulNummersAan(bekend, gegevens, op: dag)
    return bekend
  }

  /// Adds the BSN or onderwijsnummer that an entry lacks.
  func vulNummersAan(
    _ nummer: Jongerenummer, _ gegevens: Persoonsgegevens, op dag: Datum
  ) throws {
    let nu = try persoon(nummer).gegevens
    var nieuw = try jongere(nummer).toestand.gegevens
    if nu.bsn == nil { nieuw.bsn = gegevens.bsn }
    if nu.onderwijsnummer == nil { nieuw.onderwijsnummer = gegevens.onderwijsnummer }
    try besluit(
      JongereAggregaat.self, .jongere(nummer),
      JongereCommand(.wijzig(gegevens: nieuw), omstandigheden.handeling(op: dag)), op: dag)
  }
}
