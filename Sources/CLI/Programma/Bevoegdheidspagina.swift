import ArgumentParsing
import Domein

/// What every command asks of whoever types it, and which role has it: from the declarations.
enum Bevoegdheidspagina {
  /// What a command asks; nil when it needs no dossier.
  static func eis(_ opdracht: Opdracht) -> String? {
    let naam = opdracht.spec.words.joined(separator: " ")
    if let zelf = eigen[naam] { return zelf }
    return switch opdracht.werk {
    case .los, .vrijeVraag, .eigen: nil
    case .vraag: Machtiging.inzien.rawValue
    case .daad(let machtiging, _): machtiging.rawValue
    }
  }

  private static let ieder = "ieder die het dossier kan openen"
  private static let beheer = "beheren; ook het account waar het bestand van is (cron)"
  private static let agenda = "inzien; een lid van het kernteam voor de eigen school"

  /// Commands that guard themselves, or ask for more.
  static let eigen: [String: String] = [
    "absoluut vergelijk": "instroom", "agenda kernteam": agenda, "agenda mdo": "inzien",
    "agenda thuiszitterstafel": "inzien",
    "brief maak": "inzien; met --vastleggen ook behandelen", "dag": ieder,
    "dossier controleer": ieder,
    "dossier gebeurtenissen": "inzien, en alles mogen zien", "dossier gebeurtenissen laad": ieder,
    "dossier herbouw": ieder, "dossier herstel": beheer, "dossier kop": ieder,
    "dossier laad": ieder, "dossier maak": ieder, "dossier reservekopie": beheer,
    "dossier verklaring": "bewaren", "gezond": ieder, "inzagelog opschonen": "toezien",
    "inzagelog steekproef": "toezien", "inzagelog toon": "toezien",
    "jongere inzage": "inzien, en alles mogen zien", "jongere vernietig": "bewaren",
    "kalender laad": "beheren", "kalender toon": ieder, "melding importeer": "instroom",
    "melding terugmelden": "instroom", "partner lijst": ieder, "partner toon": ieder,
    "regels toon": ieder, "telling": "inzien", "telling bevroren": "inzien",
    "telling definities": "inzien", "signaleer": "niets; met --open inzien en instroom",
    "vergelijk swv": "inzien; met --leg-vast ook sturen",
    "verwerk": "wat elke regel vraagt", "wat-als": "met een casus: inzien",
  ]

  /// The page in Markdown.
  static func markdown() -> String {
    var regels = [
      "# Bevoegdheden", "",
      "<!-- Gemaakt uit het programma: leerplicht naslag --bevoegdheden -->", "",
      "Wat een rol mag, wat een opdracht vraagt, en wat een rol te zien krijgt. De gronden geeft",
      "`leerplicht mag --rol ROL`.", "", "## Wat een rol mag", "",
    ]
    let kop = Machtiging.allCases.map(\.rawValue)
    regels += tabel(["rol"] + kop) {
      Rol.allCases.map { rol in
        [rol.omschrijving]
          + Machtiging.allCases.map { Bevoegdheden.oordeel(rol, $0).mag ? "ja" : "nee" }
      }
    }
    regels += [
      "", "Zolang er geen functionaris is vastgelegd, mag iedere code alles.", "",
      "## Wat een opdracht vraagt", "",
    ]
    regels += tabel(["opdracht", "vraagt"]) {
      Aangifte.opdrachten.filter { !$0.spec.hidden }.sorted { $0.spec.line < $1.spec.line }
        .compactMap { opdracht in eis(opdracht).map { ["`\(opdracht.spec.line)`", $0] } }
    }
    regels += [
      "", "De andere opdrachten hebben geen dossier nodig.", "", "## Wat een rol ziet", "",
    ]
    regels += tabel(["feit"] + Rol.allCases.map(\.rawValue)) {
      Feitsoort.allCases.map { feit in
        [feit.omschrijving]
          + Rol.allCases.map { Bevoegdheden.tonen(feit, aan: .rol($0)).recht.code }
      }
    }
    return regels.map { $0 + "\n" }.joined()
  }

  private static func tabel(_ kop: [String], _ rijen: () -> [[String]]) -> [String] {
    ([kop, kop.map { _ in "---" }] + rijen()).map { "| " + $0.joined(separator: " | ") + " |" }
  }
}
