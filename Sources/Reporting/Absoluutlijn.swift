import Domein
import Kalender

/// The days on which a jongere was enrolled nowhere while under the duty.
///
/// Found by a comparison or by an officer; what the facts explain does not count: enrolled after
/// all, exempt, too young, of age, gone. What turned out to be administrative counts on request.
struct Absoluutlijn {
  let standen: [Telstand]

  init(_ beeld: Jongerebeeld, _ omgeving: Telomgeving) {
    let jongere = beeld.jongere
    let school = jongere.inschrijvingen.max { $0.van < $1.van }?.school
    let plicht = omgeving.plicht(jongere, school: school)
    let ingeschreven = jongere.inschrijvingen.map { Snede(van: $0.van, tot: $0.tot) }
    standen = beeld.casussen.filter { $0.soort == .absoluut }
      .filter { omgeving.regels.metAdministratief || !$0.isAdministratief }
      .flatMap(\.zonderInschrijving)
      .flatMap { spanne in
        [spanne].zonder(jongere.buitenTaak(spanne.van, plicht)).zonder(ingeschreven)
      }
      .map { spanne in
        Telstand(
          begin: spanne.van, sinds: spanne.van, tot: spanne.tot, einde: spanne.einde,
          groep: omgeving.groep(jongere, op: spanne.van, school: nil) ?? .geen,
          casus: spanne.casus)
      }
      .reduce([]) { $0.verenigd(met: [$1]) }
  }
}

extension Casus {
  /// Whether it turned out that nothing was the matter.
  fileprivate var isAdministratief: Bool { Sluitoordeel(sluiting?.reden) == .geenVerzuim }

  /// What the officer established; without that, from the opening on.
  fileprivate var zonderInschrijving: [Telspanne] {
    guard let opening else { return [] }
    let vastgesteld = verzuimlijn.stukken.filter { $0.verzuim.soort == .absoluut }
      .map { Telspanne(van: $0.van, tot: $0.tot, casus: nummer) }
    let spannen = vastgesteld.isEmpty ? [Telspanne(van: opening.op, casus: nummer)] : vastgesteld
    return spannen.zonder(gesloten)
  }
}
