import Kalender

/// The clocks on what others owe: silence on a doorverwijzing, reviews, a hand-over.
extension Casus {
  /// - Parameter gesloten: the end of every term of a closed casus.
  func ketentermijnen(_ gesloten: Termijnaanvang.Verval?) -> [Termijnaanvang] {
    keten.doorverwijzingen.flatMap { doorverwijzingstermijnen($0, gesloten) }
      + keten.regievoorstellen.map { regieoverdracht($0, gesloten) }
      + arrangementen.flatMap { herzieningen($0, gesloten) }
      + keten.zorg.flatMap { zorgtermijnen($0, gesloten) }
  }

  /// One week to acknowledge; then every answer that leaves it open starts the clock anew.
  private func doorverwijzingstermijnen(
    _ verwijzing: Doorverwijzing, _ gesloten: Termijnaanvang.Verval?
  ) -> [Termijnaanvang] {
    let onderwerp = "\(verwijzing.nummer) naar \(verwijzing.naar.code)"
    let starts =
      [(RegelID.doorverwijzingOntvangst, verwijzing.id, verwijzing.op)]
      + verwijzing.antwoorden.filter { !$0.stand.isAfgesloten }
      .map { (.doorverwijzingTerugkoppeling, $0.id, $0.op) }
    return starts.enumerated().map { index, start in
      let antwoord = index < verwijzing.antwoorden.count ? verwijzing.antwoorden[index] : nil
      let ingetrokken = antwoord?.stand == .ingetrokken
      let weg =
        ingetrokken
        ? antwoord.map { Termijnaanvang.Verval(op: $0.op, door: "doorverwijzing ingetrokken") }
        : nil
      return Termijnaanvang(
        start.0, start.1, begin: start.2, voldaanOp: ingetrokken ? nil : antwoord?.op,
        vervallen: .eerste([weg, gesloten]), onderwerp: onderwerp)
    }
  }

  private func regieoverdracht(
    _ voorstel: Regievoorstel, _ gesloten: Termijnaanvang.Verval?
  ) -> Termijnaanvang {
    let afgewezen = voorstel.afgewezenOp.map {
      Termijnaanvang.Verval(op: $0, door: "de overdracht is afgewezen")
    }
    return Termijnaanvang(
      .regieBeleggen, voorstel.id, begin: voorstel.op, voldaanOp: voorstel.aanvaardOp,
      vervallen: .eerste([afgewezen, gesloten]), onderwerp: "overdracht van de regie")
  }

  private func herzieningen(
    _ arrangement: Arrangement, _ gesloten: Termijnaanvang.Verval?
  ) -> [Termijnaanvang] {
    let vervangen = arrangement.vervangenOp.map {
      Termijnaanvang.Verval(op: $0, door: "vervangen door een nieuw arrangement")
    }
    return herzieningstermijnen(
      .arrangementHerziening, (arrangement.id, arrangement.op, arrangement.voorwaarden.herziening),
      arrangement.herzieningen, .eerste([vervangen, gesloten]),
      "arrangement \(arrangement.soort.omschrijving)")
  }

  /// Every review meets the term before it, and starts the next where one was agreed.
  private func herzieningstermijnen(
    _ regel: RegelID, _ begin: (id: Gebeurtenisnummer, op: Datum, dag: Datum?),
    _ herzieningen: [Herziening], _ vervallen: Termijnaanvang.Verval?, _ onderwerp: String
  ) -> [Termijnaanvang] {
    let starts: [(id: Gebeurtenisnummer, op: Datum, dag: Datum?)] =
      [begin] + herzieningen.map { ($0.id, $0.op, $0.volgende) }
    return starts.enumerated().compactMap { index, start in
      guard let dag = start.dag else { return nil }
      let voldaan = index < herzieningen.count ? herzieningen[index].op : nil
      return Termijnaanvang(
        regel, start.id, begin: start.op, vasteDag: dag, voldaanOp: voldaan,
        vervallen: vervallen, onderwerp: onderwerp)
    }
  }

  /// The provider tells how it goes, again and again, until the care ends.
  private func zorgtermijnen(
    _ zorg: Zorgperiode, _ gesloten: Termijnaanvang.Verval?
  ) -> [Termijnaanvang] {
    let onderwerp = "\(zorg.soort.omschrijving) bij \(zorg.aanbieder.code)"
    let einde = zorg.beeindigdOp.map {
      Termijnaanvang.Verval(op: $0, door: "de zorg is geëindigd")
    }
    let starts =
      [(zorg.id, zorg.op, zorg.terugkoppeling)]
      + zorg.terugkoppelingen.map { ($0.id, $0.op, $0.volgende) }
    let terugkoppelingen = starts.enumerated().map { index, start in
      let voldaan =
        index < zorg.terugkoppelingen.count ? zorg.terugkoppelingen[index].op : nil
      return Termijnaanvang(
        .zorgTerugkoppeling, start.0, begin: start.1, vasteDag: start.2, voldaanOp: voldaan,
        vervallen: .eerste([einde, gesloten]), onderwerp: onderwerp)
    }
    return terugkoppelingen
      + herzieningstermijnen(
        .zorgHerziening, (zorg.id, zorg.op, zorg.herziening), zorg.herzieningen, gesloten,
        onderwerp)
  }
}
