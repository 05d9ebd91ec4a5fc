import Kalender

extension Melding {
  /// The term to assess a melding that waits; one in a casus is counted there.
  public var termijnaanvangen: [Termijnaanvang] {
    guard let gegevens, let id, casus == nil, !gegevens.opentCasus else { return [] }
    let einden = [
      ingetrokkenOp.map { Termijnaanvang.Verval(op: $0, door: "de school trok de melding in") },
      geslotenOp.map { Termijnaanvang.Verval(op: $0, door: "de melding is gesloten") },
      gegevens.status == .afgesloten || gegevens.status == .terKennisgevingAangenomen
        ? Termijnaanvang.Verval(op: gegevens.datumMelding, door: "afgesloten aangeleverd") : nil,
    ]
    return [
      Termijnaanvang(
        .meldingBeoordelen, id, begin: gegevens.datumMelding, voldaanOp: beoordeeldOp,
        vervallen: .eerste(einden), onderwerp: nummer?.tekst ?? "")
    ]
  }
}
