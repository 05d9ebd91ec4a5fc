import Domein
import Kalender
import Testing

/// Situations that many tests begin with, told in the words of the field.
enum Verhaal {
  static let opening = CasusGebeurtenis.instroom(
    .casusGeopend(
      nummer: casusnummer, jongere: jongerenummer, soort: .langdurigRelatief, school: school,
      behandelaar: jansen, melding: nil))

  static func thuis(vanaf: String, totEnMet: String? = nil) -> CasusGebeurtenis {
    .verzuim(
      .verzuimVastgesteld(
        Verzuim(
          soort: .langdurigRelatief, van: dag(vanaf), totEnMet: totEnMet.map { dag($0) },
          omvang: .volledig, geoorloofd: false, school: school)))
  }

  static func deels(vanaf: String, totEnMet: String? = nil) -> CasusGebeurtenis {
    .verzuim(
      .verzuimVastgesteld(
        Verzuim(
          soort: .langdurigRelatief, van: dag(vanaf), totEnMet: totEnMet.map { dag($0) },
          omvang: .gedeeltelijk, geoorloofd: false, school: school)))
  }

  static let terug = CasusGebeurtenis.verzuim(.teruggekeerd)

  /// At home since Monday 2 March 2026, known to the municipality on 20 March.
  static let thuiszitter: [(Datum, CasusGebeurtenis)] = [
    (dag("2026-03-20"), opening), (dag("2026-03-20"), thuis(vanaf: "2026-03-02")),
  ]

  static func fase(_ fase: Fase, _ motivering: String? = nil) -> CasusGebeurtenis {
    .loop(.faseGewijzigd(fase: fase, motivering: motivering))
  }

  static let plan = CasusGebeurtenis.aanpak(
    .planVastgesteld(
      soort: .planVanAanpak, doelen: ["10 uur per week op school"], uiterlijk: dag("2026-05-01"),
      evaluatie: dag("2026-04-20")))

  static let gesloten = CasusGebeurtenis.loop(.casusGesloten(reden: .terugNaarSchool, tekst: ""))
}

func wil(
  _ opdracht: CasusOpdracht, op: String = "2026-04-01", vandaag: String = "2026-12-31",
  termijnen: [Termijn] = []
) -> CasusCommand {
  CasusCommand(opdracht, handeling(op, vandaag: vandaag), termijnen: termijnen)
}
