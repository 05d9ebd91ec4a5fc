import Kalender

/// Arrangement, frictiebudget, and jongeren in care.
extension CasusBesluit {
  func spreekArrangementAf(
    _ soort: Arrangementsoort, _ tekst: String, _ voorwaarden: Arrangementvoorwaarden
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    try toets(voorwaarden.delen)
    try toetsDag("herziening", voorwaarden.herziening)
    let zelfde = casus.arrangementen.contains {
      $0.soort == soort && $0.op == handeling.op && $0.tekst == tekst
        && $0.voorwaarden == voorwaarden
    }
    if zelfde { return [] }
    return [
      .aanpak(.arrangementAfgesproken(soort: soort, tekst: tekst, voorwaarden: voorwaarden))
    ]
  }

  private func toets(_ delen: [Arrangementdeel]) throws(CasusWeigering) {
    guard !delen.isEmpty else { return }
    var gezien: Set<Partnercode> = []
    for deel in delen {
      guard (1...100).contains(deel.procent) else {
        throw .keten(.procentOngeldig(deel.partij.code))
      }
      guard gezien.insert(deel.partij.code).inserted else {
        throw .keten(.deelDubbel(deel.partij.code))
      }
    }
    let som = delen.map(\.procent).reduce(0, +)
    guard som == 100 else { throw .keten(.delenGeenHonderd(som)) }
  }

  private func toetsDag(_ veld: String, _ dag: Datum?) throws(CasusWeigering) {
    if let dag, dag < handeling.op {
      throw .dagVoorHandeling(veld: veld, dag: dag, op: handeling.op)
    }
  }

  func herzieArrangement(
    _ uitkomst: Herzieningsuitkomst, _ volgende: Datum?
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let laatste = casus.arrangementen.last { $0.vervangenOp == nil }
    if let laatste, isAlHerzien(laatste.herzieningen, uitkomst, volgende) { return [] }
    guard let laatste, laatste.beeindigdOp == nil else { throw .keten(.geenArrangement) }
    try toetsHerziening(uitkomst, volgende, sinds: laatste.op)
    return [
      .keten(
        .arrangementHerzien(
          arrangement: laatste.id, uitkomst: uitkomst,
          volgende: uitkomst == .voortgezet ? volgende : nil))
    ]
  }

  /// What goes on needs a next day; what ends has none.
  private func toetsHerziening(
    _ uitkomst: Herzieningsuitkomst, _ volgende: Datum?, sinds: Datum
  ) throws(CasusWeigering) {
    guard handeling.op >= sinds else {
      throw .dagVoorHandeling(veld: "op", dag: handeling.op, op: sinds)
    }
    guard uitkomst == .voortgezet else { return }
    guard let volgende else { throw .keten(.nieuweHerzieningOntbreekt) }
    try toetsDag("herziening", volgende)
  }

  private func isAlHerzien(
    _ herzieningen: [Herziening], _ uitkomst: Herzieningsuitkomst, _ volgende: Datum?
  ) -> Bool {
    guard let laatste = herzieningen.last, laatste.uitkomst == uitkomst else { return false }
    return uitkomst == .beeindigd || (laatste.op == handeling.op && laatste.volgende == volgende)
  }

  /// On no day may more have gone out than came in, whatever is recorded late.
  func wijzigFrictiebudget(
    _ cent: Int, _ doel: String
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    guard cent != 0 else { throw .keten(.bedragNul) }
    guard !doel.isEmpty else { throw .tekstOntbreekt(veld: "doel") }
    let mutaties = casus.keten.frictiebudget
    var saldo = mutaties.filter { $0.op <= handeling.op }.map(\.cent).reduce(0, +)
    guard saldo + cent >= 0 else { throw .keten(.saldoTekort(saldo: saldo, op: handeling.op)) }
    for later in mutaties where later.op > handeling.op {
      saldo += later.cent
      guard saldo + cent >= 0 else { throw .keten(.saldoTekort(saldo: saldo, op: later.op)) }
    }
    return [.keten(.frictiebudgetGewijzigd(cent: cent, doel: doel))]
  }

  func meldZorg(
    _ soort: Zorgsoort, _ aanbieder: Ketenpartij, _ herziening: Datum?, _ terugkoppeling: Datum?
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    guard let herziening else { throw .keten(.herzieningOntbreekt) }
    try toetsDag("herziening", herziening)
    try toetsDag("terugkoppeling", terugkoppeling)
    if let open = casus.keten.openZorg {
      let zelfde =
        open.soort == soort && open.aanbieder == aanbieder && open.herziening == herziening
        && open.terugkoppeling == terugkoppeling && open.op == handeling.op
      if zelfde { return [] }
      throw .keten(.zorgLoopt(sinds: open.op))
    }
    return [
      .keten(
        .zorgGemeld(
          soort: soort, aanbieder: aanbieder, herziening: herziening,
          terugkoppeling: terugkoppeling))
    ]
  }

  func koppelZorgTerug(_ volgende: Datum?) throws(CasusWeigering) -> [CasusGebeurtenis] {
    guard let zorg = casus.keten.openZorg else { throw .keten(.geenZorg) }
    try toetsHerziening(.beeindigd, nil, sinds: zorg.op)
    try toetsDag("terugkoppeling", volgende)
    if let laatste = zorg.terugkoppelingen.last, laatste.op == handeling.op,
      laatste.volgende == volgende
    {
      return []
    }
    return [.keten(.zorgTeruggekoppeld(zorg: zorg.id, volgende: volgende))]
  }

  func herzieZorg(
    _ uitkomst: Herzieningsuitkomst, _ volgende: Datum?
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    if let laatste = casus.keten.zorg.last, isAlHerzien(laatste.herzieningen, uitkomst, volgende) {
      return []
    }
    guard let zorg = casus.keten.openZorg else { throw .keten(.geenZorg) }
    try toetsHerziening(uitkomst, volgende, sinds: zorg.op)
    return [
      .keten(
        .zorgHerzien(
          zorg: zorg.id, uitkomst: uitkomst,
          volgende: uitkomst == .voortgezet ? volgende : nil))
    ]
  }
}
