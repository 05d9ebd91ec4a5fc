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
    let ingeschreven = jongere.inschrijvingen.map {
      Snede(van: $0.van, tot: $0.tot, einde: .opgelost(.ingeschreven))
    }
    let casussen = beeld.casussen.filter { $0.soort == .absoluut }
    let tellend = casussen.filter {
      omgeving.regels.metAdministratief || !$0.isAdministratief
    }
    let gevonden =
      tellend.flatMap(\.vastgesteld)
      + jongere.vermoedens(tellend, behalve: casussen.filter { !tellend.contains($0) })
    standen = gevonden.flatMap { spanne in
      [spanne].zonder(jongere.buitenTaak(spanne.van, plicht)).zonder(ingeschreven)
    }.map { spanne in
      Telstand(
        begin: spanne.van, sinds: spanne.van, tot: spanne.tot, einde: spanne.einde,
        groep: omgeving.groep(jongere, op: spanne.van, school: nil) ?? .geen, casus: spanne.casus)
    }.reduce([]) { $0.verenigd(met: [$1]) }
  }
}

extension Casus {
  /// Whether it turned out that nothing was the matter.
  fileprivate var isAdministratief: Bool {
    onderzoeksuitkomst?.isAdministratief == true
      || Sluitoordeel(sluiting?.reden) == .geenVerzuim
  }

  /// What the officer established, as far as it was not closed.
  fileprivate var vastgesteld: [Telspanne] {
    verzuimlijn.stukken.filter { $0.verzuim.soort == .absoluut }
      .map {
        Telspanne(
          van: $0.van, tot: $0.tot, einde: .opgelost(.ingeschreven), casus: nummer)
      }.zonder(gesloten)
  }

  /// Whether it was there on a day, open or closed that very day.
  fileprivate func bestond(op dag: Datum) -> Bool {
    guard let opening, opening.op <= dag else { return false }
    return sluiting.map { dag <= $0.op } ?? true
  }
}

extension Jongere {
  /// What comparisons found: from the first day without enrolment up to the end of the suspicion.
  ///
  /// A suspicion that an administrative casus was opened for is left out with it.
  fileprivate func vermoedens(_ casussen: [Casus], behalve weg: [Casus]) -> [Telspanne] {
    vergelijkingen.indices.compactMap { index in
      let feit = vergelijkingen[index]
      guard feit.uitkomst == .vermoedelijkAbsoluut else { return nil }
      guard !weg.contains(where: { $0.bestond(op: feit.op) }) else { return nil }
      let casus = casussen.first { $0.bestond(op: feit.op) }
      let volgende = vergelijkingen.dropFirst(index + 1).first { $0.uitkomst != feit.uitkomst }
      let einde = [volgende?.op, casus?.sluiting?.op].compactMap(\.self).min()
      let van = feit.sinds ?? feit.op
      guard einde.map({ $0 > van }) ?? true else { return nil }
      return Telspanne(
        van: van, tot: einde,
        einde: casus?.sluiting.map { Einde($0.reden) }
          ?? .opgelost(volgende?.uitkomst.oplossing ?? .ingeschreven),
        casus: casus?.nummer)
    }
  }
}

extension Vergelijkingsuitkomst {
  /// What a later comparison found instead.
  fileprivate var oplossing: Oplossing {
    switch self {
    case .ingeschreven, .vermoedelijkAbsoluut: .ingeschreven
    case .vrijgesteld: .vrijgesteld
    case .nietPlichtig: .plichtVoorbij
    case .startkwalificatie: .startkwalificatie
    case .vertrokken, .overleden, .nietIngezetene: .vertrokken
    }
  }
}
