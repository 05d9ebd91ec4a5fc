import Domein
import Kalender
import Testing

let omgeving = Termijnomgeving(kalenders: Kalenders(standaard: Schoolkalender(regio: .midden)))

/// A jongere of 16 in March 2026, enrolled, living in Apeldoorn.
let zestienjarige: Jongere = gegeven(
  JongereDecider.self,
  (
    dag("2026-01-01"),
    .jongereGeregistreerd(
      nummer: jongerenummer,
      gegevens: Persoonsgegevens(
        bsn: BSN("111222333"), geboortedatum: Geboortedatum("2010-02-10"), achternaam: "Jansen"),
      gemeente: kenmerk("0200"))
  )
).toestand

/// The terms of a casus, as facts up to and including a day tell them.
func termijnen(
  _ gebeurtenissen: [(Datum, CasusGebeurtenis)], jongere: Jongere = zestienjarige,
  per: String? = nil, terugval: Terugvalregel = Terugvalregel()
) -> [Termijn] {
  let verloop = gegeven(CasusDecider.self, gebeurtenissen).verloop
  let casus = verloop.toestand(per: per.map { dag($0) }, bekendOp: nil)
  let kalender = omgeving.kalenders.kalender(voor: school)
  let bouw = Termijnbouw(omgeving: omgeving, kalender: kalender)
  return casus.termijnaanvangen(jongere, kalender, terugval)
    .map { bouw.termijn($0, ingrepen: casus.ingrepen) }
}

func termijn(
  _ regel: RegelID, _ gebeurtenissen: [(Datum, CasusGebeurtenis)],
  jongere: Jongere = zestienjarige, per: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Termijn {
  try #require(
    termijnen(gebeurtenissen, jongere: jongere, per: per).last { $0.id.regel == regel },
    sourceLocation: sourceLocation)
}

func doel(_ regel: RegelID, _ nummer: Int) -> TermijnID {
  TermijnID(regel: regel, gebeurtenis: Gebeurtenisnummer(nummer))
}

extension CasusGebeurtenis {
  static func geinformeerd(_ partij: Partij) -> CasusGebeurtenis {
    .contact(.partijGeinformeerd(partij: partij, grond: "AVG 6 lid 1 e"))
  }

  static let aanbod = CasusGebeurtenis.aanpak(
    .arrangementAfgesproken(soort: .onderwijsZorg, tekst: ""))

  static let geregisseerd = CasusGebeurtenis.loop(.regieBelegd(bij: jansen))
}
