import Domein
import Kalender
import Testing

/// Situations around a doorverwijzing, told in the words of the field.
enum Ketenverhaal {
  static let nummer: Doorverwijzingnummer = kenmerk("D2026-0001")
  static let cjg = Ketenpartij(code: kenmerk("cjg"), partij: .cjg)
  static let bakker: Medewerkercode = kenmerk("bakker")
  static let visser: Medewerkercode = kenmerk("visser")

  static func verstuurd(_ soort: Doorverwijzingsoort = .gewoon) -> CasusGebeurtenis {
    .keten(
      .doorverwijzingVerstuurd(nummer: nummer, naar: cjg, soort: soort, reden: "hulp thuis"))
  }

  static func antwoord(
    _ stand: Doorverwijzingstand, advies: Bool? = nil
  ) -> CasusGebeurtenis {
    .keten(
      .doorverwijzingBeantwoord(
        doorverwijzing: nummer, stand: stand, advies: advies, toelichting: ""))
  }

  static let ingetrokken = CasusGebeurtenis.keten(
    .doorverwijzingIngetrokken(doorverwijzing: nummer, reden: "niet meer nodig"))

  /// A child at home, referred on Friday 27 March 2026.
  static func doorverwezen(_ soort: Doorverwijzingsoort = .gewoon) -> [(Datum, CasusGebeurtenis)] {
    Verhaal.thuiszitter + [(dag("2026-03-27"), verstuurd(soort))]
  }

  static func wilAntwoord(
    _ stand: Doorverwijzingstand, op: String = "2026-04-01", advies: Bool? = nil,
    toelichting: String = ""
  ) -> CasusCommand {
    wil(
      .keten(
        .beantwoordDoorverwijzing(
          nummer, stand: stand, advies: advies, toelichting: toelichting)), op: op)
  }

  static func arrangement(
    herziening: String?, soort: Arrangementsoort = .onderwijsZorg
  ) -> CasusGebeurtenis {
    .aanpak(
      .arrangementAfgesproken(
        soort: soort, tekst: "",
        voorwaarden: Arrangementvoorwaarden(herziening: herziening.map { dag($0) })))
  }

  static let zorg = CasusGebeurtenis.keten(
    .zorgGemeld(
      soort: .zorgboerderij, aanbieder: cjg, herziening: dag("2026-06-01"), terugkoppeling: nil))

  static func wilZorg(_ herziening: String?, op: String = "2026-04-01") -> CasusCommand {
    wil(
      .keten(
        .meldZorg(
          soort: .zorgboerderij, aanbieder: cjg, herziening: herziening.map { dag($0) },
          terugkoppeling: nil)), op: op)
  }

  static func wilBudget(_ cent: Int, op: String = "2026-04-01") -> CasusCommand {
    wil(.keten(.wijzigFrictiebudget(cent: cent, doel: "taxi")), op: op)
  }
}

/// The signals of a casus that are not recorded yet, as `soort dag`.
func signalen(
  _ gebeurtenissen: [(Datum, CasusGebeurtenis)], jongere: Jongere = zestienjarige
) -> [String] {
  gegeven(CasusDecider.self, gebeurtenissen).toestand
    .openSignalen(jongere, omgeving: omgeving)
    .map { "\($0.soort.rawValue) \($0.op.iso)" }
}
