public import Kalender

extension Casus {
  /// What asks for attention in this casus and was not recorded yet, with the day it became true.
  public func openSignalen(
    _ jongere: Jongere, omgeving: Termijnomgeving
  ) -> [(soort: Signaalsoort, gebeurtenis: Gebeurtenisnummer, op: Datum)] {
    guard let opening else { return [] }
    let school = jongere.inschrijvingen.max { $0.van < $1.van }?.school ?? opening.school
    let kalender = omgeving.kalenders.kalender(voor: school)
    return openSignalen(
      thuisreeksen(kalender, jongere), jongere,
      Termijnbouw(omgeving: omgeving, kalender: kalender))
  }

  /// The same for whoever has the runs at home already.
  public func openSignalen(
    _ reeksen: [Thuisreeks], _ jongere: Jongere, _ bouw: Termijnbouw
  ) -> [(soort: Signaalsoort, gebeurtenis: Gebeurtenisnummer, op: Datum)] {
    guard let opening, sluiting == nil else { return [] }
    let alle =
      nieuweMeldingen() + terugvallen(reeksen, bouw.omgeving.terugval.dagen)
      + einden(jongere, opening, reeksen, bouw.kalender) + grondloos(opening)
      + ketensignalen(reeksen, jongere, bouw)
    return alle.filter { nieuw in
      !signalen.contains { $0.soort == nieuw.soort && $0.gebeurtenis == nieuw.gebeurtenis }
    }
  }

  private typealias Open = (soort: Signaalsoort, gebeurtenis: Gebeurtenisnummer, op: Datum)

  /// The officer is told of every melding that joins a running casus.
  private func nieuweMeldingen() -> [Open] {
    meldingen.filter { !$0.isEerste && $0.telt }.map { (.nieuweMelding, $0.id, $0.op) }
  }

  /// At home again within the span of days in which it is called a relapse.
  private func terugvallen(_ reeksen: [Thuisreeks], _ dagen: Int) -> [Open] {
    zip(reeksen, reeksen.dropFirst()).compactMap { eerder, later in
      guard let terug = eerder.tot, terug.dagen(tot: later.eersteDag) <= dagen else { return nil }
      return (.terugval, later.anker, later.begin)
    }
  }

  /// A casus that rests on nothing any more asks to be closed.
  private func grondloos(_ opening: Opening) -> [Open] {
    grondloosOp.map { [(.grondVervallen, opening.id, max($0, opening.op))] } ?? []
  }

  /// The 18th birthday is announced four weeks ahead; any other end of the ground on its day.
  private func einden(
    _ jongere: Jongere, _ opening: Opening, _ reeksen: [Thuisreeks], _ kalender: Schoolkalender
  ) -> [Open] {
    guard let einde = grondeinde(na: reeksen.last?.begin ?? opening.op, kalender, jongere) else {
      return []
    }
    let vervallen: Open = (.grondVervallen, opening.id, max(einde.op, opening.op))
    guard einde.reden == .achttien, einde.op > opening.op else { return [vervallen] }
    return [(.achttienNadert, opening.id, max(einde.op.plus(dagen: -28), opening.op)), vervallen]
  }
}
