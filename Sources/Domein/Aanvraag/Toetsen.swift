public import Kalender

/// Whether the conditions of an exemption are met.
struct Vrijstellingstoets {
  let jongere: Jongere
  let verzoek: Vrijstellingsverzoek
  /// Day of the appeal, or of the request.
  let op: Datum

  init(jongere: Jongere, aanvraag: Vrijstellingsaanvraag) {
    self.init(jongere: jongere, verzoek: aanvraag.verzoek, op: aanvraag.op)
  }

  init(jongere: Jongere, verzoek: Vrijstellingsverzoek, op: Datum) {
    self.jongere = jongere
    self.verzoek = verzoek
    self.op = op
  }

  /// The first condition that is not met; nil when all are.
  var weigering: Aanvraagweigering? {
    verklaringsweigering ?? duurweigering ?? persoonsweigering
  }

  /// What can be weighed of an exemption that somebody else decided on: how long it lasts, and
  /// whom it is for.
  var bezwaren: [Aanvraagweigering] { [duurweigering, persoonsweigering].compactMap(\.self) }

  /// Artikel 7: of an appointed expert, not older than three months on the day of the appeal.
  ///
  /// Artikel 8 lid 2: not placed at a school of that richting in the year before.
  private var verklaringsweigering: Aanvraagweigering? {
    guard let vereist = verzoek.artikel.vereisteVerklaring else { return nil }
    guard let verklaring = verzoek.verklaring else {
      return .verklaringOntbreekt(verzoek.artikel, van: vereist)
    }
    guard verklaring.door == vereist else {
      return .verklaringVanAnder(verzoek.artikel, van: verklaring.door)
    }
    if verzoek.artikel == .art5a, verklaring.op.plus(maanden: 3) < op {
      return .verklaringTeOud(verklaring: verklaring.op, aanvraag: op)
    }
    if verzoek.artikel == .art5b, let laatst = verzoek.laatstGeplaatst,
      laatst >= verklaring.op.plus(jaren: -1)
    {
      return .eerderGeplaatst(laatst: laatst, dagtekening: verklaring.op)
    }
    return nil
  }

  /// A school year for vervangende leerplicht, a year for the rest; for good only with *nooit*.
  private var duurweigering: Aanvraagweigering? {
    if verzoek.nooitGeschikt { return nil }
    let hoogstens: Datum =
      switch verzoek.artikel {
      case .art3a, .art3b: Schooljaar(van: verzoek.van).totEnMet
      case .art5a, .art5b, .art5c, .trekkend, .art15: verzoek.van.plus(jaren: 1).plus(dagen: -1)
      }
    guard let tot = verzoek.geldtTot, tot > hoogstens else { return nil }
    return .tijdelijk(verzoek.artikel, hoogstens: hoogstens)
  }

  /// From 14 (3a), in the last school year (3b), under kwalificatieplicht (15).
  private var persoonsweigering: Aanvraagweigering? {
    guard let geboren = jongere.gegevens.geboortedatum else { return nil }
    let laatste = Schooljaar(van: geboren.verjaardag(leeftijd: 16))
    switch verzoek.artikel {
    case .art3a:
      let leeftijd = geboren.leeftijd(op: verzoek.van)
      return leeftijd < 14 ? .teJong(leeftijd: leeftijd) : nil
    case .art3b:
      return Schooljaar(van: verzoek.van) == laatste ? nil : .nietLaatsteSchooljaar(laatste)
    case .art15:
      let einde = geboren.verjaardag(leeftijd: 18).plus(dagen: -1)
      let plicht = laatste.totEnMet.plus(dagen: 1)
      return verzoek.van >= plicht && verzoek.van <= einde
        ? nil : .nietKwalificatieplichtig(van: plicht, tot: einde)
    case .art5a, .art5b, .art5c, .trekkend: return nil
    }
  }
}

extension Jongere {
  /// What the law has against an exemption that is registered as it was decided elsewhere.
  ///
  /// The same conditions as for a decision of our own. Without a last day only 5 onder a holds for
  /// good, the others for as long as their ground allows.
  public func bezwaren(
    tegen artikel: Vrijstellingsartikel, van: Datum, totEnMet: Datum?
  ) -> [Aanvraagweigering] {
    let verzoek = Vrijstellingsverzoek(
      artikel: artikel, van: van, totEnMet: totEnMet ?? (artikel == .art5a ? nil : .laatste),
      nooitGeschikt: artikel == .art5a && totEnMet == nil)
    return Vrijstellingstoets(jongere: self, verzoek: verzoek, op: van).bezwaren
  }
}

extension Verlofverzoek {
  /// Refuses a number of schooldagen that the span cannot have.
  func toetsSchooldagen() throws(JongereWeigering) {
    var (dag, aantal) = (van, 0)
    // More than any leave can have; the span itself may be a mistake of years.
    while dag <= totEnMet, aantal < schooldagen {
      switch dag.weekdag {
      case .maandag, .dinsdag, .woensdag, .donderdag, .vrijdag: aantal += 1
      case .zaterdag, .zondag: break
      }
      dag = dag.plus(dagen: 1)
    }
    guard schooldagen <= aantal else {
      throw .meerSchooldagenDanDagen(schooldagen, hoogstens: aantal)
    }
  }
}

/// Whether leave may be given on its ground.
struct Verloftoets {
  let jongere: Jongere
  /// That of the school; nil where none is known.
  let kalender: Schoolkalender?

  /// The first rule that forbids it; nil when none does.
  ///
  /// Artikel 13a: once a school year, ten schooldagen at most, not in the first two lesweken.
  func weigering(_ verzoek: Verlofverzoek) -> Aanvraagweigering? {
    guard verzoek.artikel == .art11f else { return nil }
    guard verzoek.schooldagen <= Verlofartikel.dagenVanHoofd else {
      return .teVeelVakantie(dagen: verzoek.schooldagen)
    }
    let jaar = Schooljaar(van: verzoek.van)
    if let eerder = jongere.verloven.first(where: {
      $0.artikel == .art11f && $0.besluit != .afgewezen && Schooljaar(van: $0.van) == jaar
    }) {
      return .tweedeVakantie(eerder: eerder.van)
    }
    guard let einde = kalender?.eersteTweeLesweken(jaar), verzoek.van <= einde else { return nil }
    return .eersteLesweken(tot: einde)
  }
}

extension Schoolkalender {
  /// The last day of the first two weeks with lessons of a school year; nil when it is not known.
  ///
  /// The summer holiday before it belongs to the school year that it closes.
  func eersteTweeLesweken(_ jaar: Schooljaar) -> Datum? {
    guard isBekend(jaar.vorige), let eerste = eersteSchooldag(vanaf: jaar.van) else { return nil }
    return eerste.maandag.plus(dagen: 13)
  }
}
