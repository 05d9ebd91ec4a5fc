import Domein
import Formats
import JSON
import Kalender

/// Every setting with its value and where that came from.
struct Instellingantwoord {
  /// What a dossier says about itself.
  struct Dossier {
    let instellingen: Instellingen
    let functionarissen: Int
    let isGekoppeld: Bool
  }

  private struct Regel {
    let naam: String
    let waarde: String
    let herkomst: String
  }

  let voorkeuren: Voorkeuren
  /// Nil when there is no dossier.
  let dossier: Dossier?

  var antwoord: Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "Instellingen",
          columns: [
            .init(key: "naam", title: "Instelling"), .init(key: "waarde", title: "Waarde"),
            .init(key: "herkomst", title: "Komt van"),
          ],
          rows: regels.map { [.text($0.naam), .text($0.waarde), .text($0.herkomst)] })
      },
      json: {
        [
          "versie": 1,
          "instellingen": .array(
            regels.map {
              [
                "naam": .string($0.naam), "waarde": .string($0.waarde),
                "herkomst": .string($0.herkomst),
              ]
            }),
        ]
      })
  }

  private var regels: [Regel] { omgeving + (dossier.map(vanDossier) ?? []) }

  private var omgeving: [Regel] {
    [
      Regel(
        naam: "dossier", waarde: voorkeuren.dossier.waarde,
        herkomst: voorkeuren.dossier.herkomst.rawValue
          + (dossier == nil ? "; bestaat nog niet" : "")),
      Regel(
        naam: "medewerker", waarde: voorkeuren.medewerker.waarde,
        herkomst: voorkeuren.medewerker.herkomst.rawValue),
      Regel(
        naam: "instellingenbestand", waarde: voorkeuren.bestand ?? "",
        herkomst: voorkeuren.bestand == nil ? "geen" : Herkomst.bestand.rawValue),
      Regel(
        naam: "nu", waarde: voorkeuren.nu.waarde.iso,
        herkomst: voorkeuren.nu.isGezet ? "LEERPLICHT_NU" : "klok"),
    ]
  }

  private func vanDossier(_ dossier: Dossier) -> [Regel] {
    let instellingen = dossier.instellingen
    let bevoegdheid =
      dossier.functionarissen == 0
      ? Regel(
        naam: "bevoegdheden", waarde: "uit",
        herkomst: "er is nog geen functionaris: iedere code mag alles")
      : Regel(
        naam: "bevoegdheden", waarde: "aan",
        herkomst: "geregistreerde functionarissen: \(dossier.functionarissen)"
          + (dossier.isGekoppeld ? "; alleen het gebruikersnummer telt als identiteit" : ""))
    return [
      Regel(
        naam: "gemeente", waarde: instellingen.gemeente?.tekst ?? "", herkomst: "dossier maak"),
      Regel(naam: "regio", waarde: instellingen.regio.rawValue, herkomst: "dossier maak"),
      bevoegdheid,
    ]
      + Instellingssleutel.allCases.map { sleutel in
        Regel(
          naam: sleutel.rawValue, waarde: instellingen.waarde(sleutel),
          herkomst: instellingen.isGezet(sleutel)
            ? "gezet in dit dossier" : "standaard (\(sleutel.bron))")
      }
  }
}
