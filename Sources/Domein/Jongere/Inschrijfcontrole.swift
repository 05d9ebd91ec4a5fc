public import Kalender

/// That a pupil came to a school or left it, with the day on which the municipality knew.
///
/// The head of a school tells within seven days (Leerplichtwet 1969, artikel 18 lid 1).
public struct Inschrijfmelding: Equatable, Sendable {
  /// Coming or leaving.
  public let soort: Soort
  /// The school; nil when it is not known.
  public let school: Vestiging?
  /// First day enrolled, or first day no longer enrolled.
  public let dag: Datum
  /// Day on which it was recorded.
  public let bekend: Datum
  /// Where it became known from.
  public let bron: Inschrijvingsbron

  /// Coming or leaving.
  public enum Soort: String, Codelijst {
    case inschrijving
    case uitschrijving

    /// What people read.
    public var omschrijving: String { rawValue }
  }

  /// How many days the head of a school has.
  public static let dagen = 7

  /// By how many days it was known too late; 0 when it was in time.
  public var dagenTeLaat: Int { max(0, dag.dagen(tot: bekend) - Self.dagen) }
}

/// What the seven-day rule is checked on.
public enum Inschrijfcontrole {
  /// What was told about one pupil, each fact by its first telling, in order of the days.
  ///
  /// A melding of absence makes an enrolment known too, but is not the school's notice of it.
  public static func meldingen(_ feiten: [Feit<JongereGebeurtenis>]) -> [Inschrijfmelding] {
    var meldingen: [Inschrijfmelding] = []
    var laatsteSchool: Vestiging?
    let neemOp = { (nieuw: Inschrijfmelding) in
      let bekend = meldingen.contains {
        $0.soort == nieuw.soort && $0.school == nieuw.school && $0.dag == nieuw.dag
      }
      if !bekend { meldingen.append(nieuw) }
    }
    for feit in feiten.sorted(by: { $0.nummer < $1.nummer }) {
      let bekend = feit.vastgelegd.nederlandseDag
      if case .jongereUitgeschreven(let school, _) = feit.event {
        neemOp(
          Inschrijfmelding(
            soort: .uitschrijving, school: school ?? laatsteSchool, dag: feit.op,
            bekend: bekend, bron: .registratie))
      }
      guard
        case .jongereIngeschreven(let school, _, _, let van, let totEnMet, let bron) = feit.event
      else { continue }
      laatsteSchool = school ?? laatsteSchool
      guard bron != .melding else { continue }
      neemOp(
        Inschrijfmelding(
          soort: .inschrijving, school: school, dag: van, bekend: bekend, bron: bron))
      // An end that was told beforehand is no news when it comes.
      guard let einde = totEnMet?.plus(dagen: 1), einde <= bekend else { continue }
      neemOp(
        Inschrijfmelding(
          soort: .uitschrijving, school: school, dag: einde, bekend: bekend, bron: bron))
    }
    return meldingen.sorted { ($0.dag, $0.bekend) < ($1.dag, $1.bekend) }
  }
}

extension Jongere {
  /// The enrolment that ended, of someone who should be enrolled and is not; nil for anyone else.
  ///
  /// - Parameters:
  ///   - gemeente: the municipality whose task it is; nil when the dossier does not say.
  ///   - kalender: tells on which schooldag leerplicht begins.
  public func vertrokkenZonderSchool(
    op dag: Datum, gemeente: Gemeentecode?, kalender: Schoolkalender
  ) -> Inschrijving? {
    guard let laatste = laatsteInschrijving(op: dag), inschrijving(op: dag) == nil,
      vrijstelling(op: dag) == nil, overledenOp.map({ $0 > dag }) ?? true,
      let geboren = gegevens.geboortedatum
    else { return nil }
    if let gemeente, let woont = gemeenten.last(where: { $0.van <= dag })?.gemeente,
      woont != gemeente
    {
      return nil
    }
    let plicht = Leerplicht(
      geboortedatum: geboren, kalender: kalender, schoolstart: inschrijvingen.map(\.van).min(),
      startkwalificatie: startkwalificatieOp)
    return plicht.isPlichtig(op: dag) ? laatste : nil
  }
}
