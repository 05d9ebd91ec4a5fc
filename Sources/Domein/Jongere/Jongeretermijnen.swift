import Kalender

extension Jongere {
  /// Terms that lie with the jongere and not with a casus: what runs out unless someone renews it.
  public var termijnaanvangen: [Termijnaanvang] {
    vrijstellingen.compactMap(afloop) + toestemmingen.map(afloop)
      + vrijstellingsaanvragen.compactMap(besluit) + verlofaanvragen.compactMap(besluit)
      + aanmeldingen.map(besluit) + onderwijstijden.map(afloop)
  }

  /// An exemption runs out on its last day; one that is renewed every year asks before 1 July.
  private func afloop(_ vrijstelling: Vrijstelling) -> Termijnaanvang? {
    guard let tot = vrijstelling.totEnMet else { return nil }
    let volgende = vrijstellingen.first { $0.van > vrijstelling.van && $0.id != vrijstelling.id }
    let ingeschreven = inschrijvingen.first { $0.van > vrijstelling.van }
    let voldaan = [volgende?.op, ingeschreven?.van].compactMap(\.self).min()
    return Termijnaanvang(
      .vrijstellingAfloop, vrijstelling.id, begin: vrijstelling.van,
      vasteDag: vrijstelling.artikel.laatsteVerlengdag(tot), voldaanOp: voldaan,
      vervallen: einde(na: vrijstelling.van), onderwerp: vrijstelling.artikel.omschrijving)
  }

  /// Burgemeester en wethouders decide on vervangende leerplicht within four weeks.
  private func besluit(_ aanvraag: Vrijstellingsaanvraag) -> Termijnaanvang? {
    switch aanvraag.verzoek.artikel {
    case .art3a, .art3b:
      Termijnaanvang(
        .besluitVervangendeLeerplicht, aanvraag.id, begin: aanvraag.op,
        voldaanOp: aanvraag.beslotenOp, vervallen: einde(na: aanvraag.op),
        onderwerp: aanvraag.verzoek.artikel.omschrijving)
    case .art5a, .art5b, .art5c, .trekkend, .art15: nil
    }
  }

  /// Only leave above the ten schooldagen of the head is for the leerplichtambtenaar to decide.
  private func besluit(_ aanvraag: Verlofaanvraag) -> Termijnaanvang? {
    switch aanvraag.beslisser {
    case .hoofd: nil
    case .leerplichtambtenaar:
      Termijnaanvang(
        .besluitVerlof, aanvraag.id, begin: aanvraag.op, voldaanOp: aanvraag.beslotenOp,
        vervallen: einde(na: aanvraag.op), onderwerp: aanvraag.verzoek.artikel.omschrijving)
    }
  }

  /// The school decides on an application, or enrols the child.
  private func besluit(_ aanmelding: Schoolaanmelding) -> Termijnaanvang {
    let geplaatst = inschrijvingen.first {
      $0.school == aanmelding.school && $0.van >= aanmelding.op
    }
    return Termijnaanvang(
      .zorgplichtBesluit, aanmelding.id, begin: aanmelding.op,
      voldaanOp: [aanmelding.beslotenOp, geplaatst?.van].compactMap(\.self).min(),
      vervallen: einde(na: aanmelding.op), onderwerp: aanmelding.school.tekst)
  }

  /// A consent runs out on its last day; one without an end is reviewed after the length of the
  /// rule, so that none is open without a term.
  private func afloop(_ toestemming: Toestemming) -> Termijnaanvang {
    let volgende = toestemmingen.first {
      $0.partij == toestemming.partij && $0.van > toestemming.van
        && $0.loopt(langerDan: toestemming)
    }
    return Termijnaanvang(
      .toestemmingAfloop, toestemming.id, begin: toestemming.van, vasteDag: toestemming.totEnMet,
      voldaanOp: [volgende?.van, toestemming.ingetrokkenOp].compactMap(\.self).min(),
      vervallen: einde(na: toestemming.van), onderwerp: toestemming.partij.omschrijving)
  }

  /// The duty ended for another reason than an exemption.
  func einde(na dag: Datum) -> Termijnaanvang.Verval? {
    plichteinde(na: dag).map { Termijnaanvang.Verval(op: $0.op, door: $0.reden.omschrijving) }
  }
}

extension Toestemming {
  /// Whether it runs on when another has ended.
  fileprivate func loopt(langerDan ander: Toestemming) -> Bool {
    guard let einde = ander.totEnMet else { return true }
    return totEnMet.map { $0 > einde } ?? true
  }
}

extension Vrijstellingsartikel {
  /// Whether the parents give notice again every year before 1 July (artikel 6 lid 2 onder b).
  public var isJaarlijks: Bool {
    switch self {
    case .art5a, .art5b, .art5c: true
    case .art3a, .art3b, .trekkend, .art15: false
    }
  }
}

extension Vrijstellingsartikel {
  /// The last day to ask for the next year: before 1 July, or eight weeks ahead (artikel 3a lid 5).
  fileprivate func laatsteVerlengdag(_ tot: Datum) -> Datum {
    switch self {
    case .art5a, .art5b, .art5c: tot.dertigJuni
    case .art3a: tot.plus(weken: -8)
    case .art3b, .trekkend, .art15: tot
    }
  }
}

extension Datum {
  /// The last 30 June on or before this day, where it lies in the second half of the year.
  fileprivate var dertigJuni: Datum {
    guard let dag = Datum(jaar: jaar, maand: 6, dag: 30), dag < self else { return self }
    return dag
  }
}
