import Domein
import Kalender

/// How a run ended.
enum Einde: Equatable, Sendable {
  /// Back, enrolled, exempt, or no longer under the duty for another reason.
  case opgelost(Oplossing)
  /// Gone to another municipality, or died.
  case verhuisd
  /// Turned 18.
  case achttien

  /// What the closing of a casus says.
  init(_ reden: Sluitreden) {
    switch reden {
    case .verhuisd, .overleden: self = .verhuisd
    case .achttien: self = .achttien
    case .terugNaarSchool, .administratief, .onterecht: self = .opgelost(.teruggekeerd)
    case .andereOpleiding: self = .opgelost(.andereOpleiding)
    case .werk: self = .opgelost(.werk)
    case .uitschrijvingOverig: self = .opgelost(.uitgeschreven)
    case .langdurigZiek, .legitiemAfwezig: self = .opgelost(.geoorloofd)
    case .vrijgesteld: self = .opgelost(.vrijgesteld)
    case .startkwalificatie: self = .opgelost(.startkwalificatie)
    }
  }

  /// The cell of a balance it comes in.
  var cel: Telcel {
    switch self {
    case .opgelost: .opgelost
    case .verhuisd: .verhuisd
    case .achttien: .achttien
    }
  }

  /// By what it was solved; nil for the other two.
  var oplossing: Oplossing? {
    if case .opgelost(let oplossing) = self { oplossing } else { nil }
  }
}

/// A span of days of one kind: at home, or enrolled nowhere.
struct Telspanne: Equatable, Sendable {
  var van: Datum
  /// First day after it; nil while it lasts.
  var tot: Datum?
  /// How it ended.
  var einde = Einde.opgelost(.teruggekeerd)
  let casus: Casusnummer?
  var geoorloofd = false
  var oorzaak: Oorzaak?
  var school: Vestiging?

  /// What is left of it when some days do not count: nothing, one piece or two.
  func zonder(_ snede: Snede) -> [Telspanne] {
    guard snede.van < tot ?? .laatste, snede.tot.map({ $0 > van }) ?? true else { return [self] }
    var over: [Telspanne] = []
    if van < snede.van {
      var voor = self
      voor.tot = snede.van
      voor.einde = snede.einde
      over.append(voor)
    }
    if let verder = snede.tot, tot.map({ $0 > verder }) ?? true {
      var na = self
      na.van = max(van, verder)
      over.append(na)
    }
    return over
  }

  /// The same where the days that do not count end it: only a new report begins another.
  func beeindigd(door snede: Snede) -> [Telspanne] {
    let over = zonder(snede)
    return snede.van > van ? over.filter { $0.van == van } : over
  }

  /// The same days in pieces, those of the span authorised.
  func geoorloofd(_ snede: Snede) -> [Telspanne] {
    let buiten = zonder(snede)
    var binnen = self
    binnen.van = max(van, snede.van)
    if let verder = snede.tot, tot.map({ $0 > verder }) ?? true {
      binnen.tot = verder
      binnen.einde = .opgelost(.teruggekeerd)
    }
    guard buiten != [self], binnen.tot.map({ $0 > binnen.van }) ?? true else { return buiten }
    binnen.geoorloofd = true
    return (buiten + [binnen]).sorted { $0.van < $1.van }
  }
}

/// Days that do not count, and what that makes of the run that came up to them.
struct Snede: Equatable, Sendable {
  let van: Datum
  /// First day that counts again; nil when none does.
  var tot: Datum?
  var einde = Einde.opgelost(.teruggekeerd)
}

extension [Telspanne] {
  func zonder(_ sneden: [Snede]) -> [Telspanne] {
    sneden.reduce(self) { over, snede in over.flatMap { $0.zonder(snede) } }
  }

  func beeindigd(door sneden: [Snede]) -> [Telspanne] {
    sneden.sorted { $0.van < $1.van }
      .reduce(self) { over, snede in over.flatMap { $0.beeindigd(door: snede) } }
  }

  func geoorloofd(_ sneden: [Snede]) -> [Telspanne] {
    sneden.reduce(self) { over, snede in over.flatMap { $0.geoorloofd(snede) } }
  }
}

extension Casus {
  /// The days on which it was closed.
  var gesloten: [Snede] {
    sluitingen.map { Snede(van: $0.op, tot: $0.heropendOp, einde: Einde($0.reden)) }
  }
}

extension Jongere {
  /// The days on which the municipality has no task: outside the duty, exempt, gone, died.
  func buitenTaak(_ van: Datum, _ plicht: Leerplicht?) -> [Snede] {
    var sneden: [Snede] = []
    if let overledenOp { sneden.append(Snede(van: overledenOp, einde: .verhuisd)) }
    if let weg = verhuisdOp(na: van) { sneden.append(Snede(van: weg.van, einde: .verhuisd)) }
    if let plicht {
      let einde = max(plicht.leerplichtTot, plicht.kwalificatieplichtTot ?? .eerste)
        .plus(dagen: 1)
      sneden.append(Snede(van: einde, einde: plichteinde(einde)))
      sneden.append(Snede(van: .eerste, tot: plicht.leerplichtVan))
    }
    for vrijstelling in vrijstellingen where vrijstelling.artikel.steltVrijVanInschrijving {
      sneden.append(
        Snede(
          van: vrijstelling.van, tot: vrijstelling.totEnMet?.plus(dagen: 1),
          einde: .opgelost(.vrijgesteld)))
    }
    return sneden
  }

  /// Why the duty ends on a day.
  private func plichteinde(_ dag: Datum) -> Einde {
    if dag == achttienOp { return .achttien }
    let heeftKwalificatie = startkwalificatieOp.map { $0 <= dag } ?? false
    return .opgelost(heeftKwalificatie ? .startkwalificatie : .plichtVoorbij)
  }

  /// The days on which it is enrolled nowhere, after a day on which it was.
  func nietIngeschreven(_ kalender: Schoolkalender) -> [Snede] {
    zonderInschrijving(kalender).map {
      Snede(van: $0.van, tot: $0.tot, einde: .opgelost(.uitgeschreven))
    }
  }

  /// The days of illness and of leave that was granted.
  var metReden: [Snede] {
    (ziekteperioden.map { ($0.van, $0.tot) }
      + verloven.filter { $0.besluit != .afgewezen }
      .map { ($0.van, $0.totEnMet.plus(dagen: 1)) })
      .map { Snede(van: $0.0, tot: $0.1, einde: .opgelost(.geoorloofd)) }
  }
}
