import Domein
import EventCodec
import EventLog
import Platform
import SQLite
import SQLiteEventLog

// What storage reports, in sentences.

extension Foutverslag {
  static func inhoud(_ fout: LogFileError) -> Inhoud {
    switch fout {
    case .missing:
      return geenDossier(
        "dit bestand bestaat niet", Afsluitcode.geenInvoer,
        raad: "Maak een dossier met 'leerplicht dossier maak --gemeente CODE'.")
    case .exists:
      return Inhoud(
        code: Afsluitcode.kanNietMaken, soort: "kan-niet-maken",
        melding: "op deze plek staat al een bestand; er is niets overschreven",
        raad: "Kies een andere plek met --dossier PAD.")
    case .notAFile: return geenDossier("dit is geen gewoon bestand (een map of koppeling)")
    case .notALog: return geenDossier("dit bestand is geen dossier van leerplicht")
    case .newer(let gevonden, let bekend):
      return geenDossier(
        "dit dossier is van een nieuwere versie (\(gevonden)); dit programma kent \(bekend)",
        raad: "Werk het programma bij. Het dossier is niet veranderd.")
    case .older(let gevonden, let bekend):
      return geenDossier(
        "dit dossier is van een oudere versie (\(gevonden)); dit programma kent \(bekend)")
    case .notMigrated:
      return geenDossier(
        "dit dossier van een oudere versie kon niet worden bijgewerkt; het is niet veranderd",
        raad: "Zet een reservekopie terug met 'leerplicht dossier herstel'.")
    case .network(let soort):
      return geenDossier(
        "het dossier staat op een netwerkschijf (\(soort)); daar zijn sloten niet betrouwbaar",
        raad: "Zet het dossier op een schijf van deze machine.")
    case .busy(let proces):
      return inhoud(Fout.bezet(door: proces.map { Int($0) }))
    case .unsafeMode(let stand):
      return Inhoud(
        code: Afsluitcode.invoerUitvoer, soort: "invoer-uitvoer",
        melding: "SQLite weigert de veilige stand '\(stand)'; er is niets geschreven")
    case .damaged(let plaats):
      return Inhoud(
        code: Afsluitcode.bevindingen, soort: "schade",
        melding: "gebeurtenis #\(plaats.number) is niet te lezen",
        raad: "Typ 'leerplicht dossier controleer'.")
    case .key(let oorzaak):
      return Inhoud(
        code: Afsluitcode.instelling, soort: "instelling",
        melding: "de sleutel van het dossier: \(uitleg(oorzaak))",
        raad: "Noem het bestand met de sleutel in \(FileKey.variable).")
    case .sqlite(let oorzaak): return inhoud(oorzaak)
    case .platform(let oorzaak): return inhoud(oorzaak)
    }
  }

  private static func uitleg(_ fout: FileKey.Failure) -> String {
    switch fout {
    case .notNamed: "er is geen bestand genoemd"
    case .unreadable(let oorzaak): oorzaak.code.uitleg
    case .notPrivate: "anderen kunnen bij het bestand; typ 'chmod 600'"
    case .tooShort: "het bestand heeft minder dan zestien tekens"
    }
  }

  private static func geenDossier(
    _ melding: String, _ code: Int32 = Afsluitcode.ongeldig, raad: String? = nil
  ) -> Inhoud {
    Inhoud(code: code, soort: "geen-dossier", melding: melding, raad: raad)
  }

  private static func inhoud(_ fout: SQLiteError) -> Inhoud {
    if fout.isBusy { return inhoud(Fout.bezet(door: nil)) }
    if fout.isFull {
      return invoerUitvoer("de schijf is vol; er is niets geschreven", raad: "Maak ruimte vrij.")
    }
    if fout.isDamaged {
      return Inhoud(
        code: Afsluitcode.bevindingen, soort: "schade", melding: "het dossier is beschadigd",
        raad: "Typ 'leerplicht dossier controleer', of zet een reservekopie terug.")
    }
    if fout.isOtherSchema {
      return Inhoud(
        code: Afsluitcode.bevindingen, soort: "schade",
        melding: "een tabel van het dossier ontbreekt of is anders; er is niets geschreven",
        raad: "Typ 'leerplicht dossier controleer'.")
    }
    if fout.isNotAllowed {
      return invoerUitvoer(
        "het dossier kan niet worden geopend of beschreven; zijn er rechten op het bestand en"
          + " de map?")
    }
    return invoerUitvoer(
      "de opslag meldt fout \(fout.code) (\(fout.message)); er is niets geschreven")
  }

  private static func inhoud(_ fout: PlatformError) -> Inhoud {
    let plaats = fout.path.map { "\($0): " } ?? ""
    switch fout.code {
    case .accessDenied, .notPermitted, .readOnlyFileSystem, .notDirectory, .notFound, .exists:
      return Inhoud(
        code: Afsluitcode.kanNietMaken, soort: "kan-niet-maken",
        melding: plaats + fout.code.uitleg, bestand: fout.path)
    default: return invoerUitvoer(plaats + fout.code.uitleg)
    }
  }

  private static func invoerUitvoer(_ melding: String, raad: String? = nil) -> Inhoud {
    Inhoud(
      code: Afsluitcode.invoerUitvoer, soort: "invoer-uitvoer", melding: melding, raad: raad)
  }

  static func tekst(_ fout: Codecfout) -> String {
    switch fout {
    case .onbekendeNaam(let nummer, let naam):
      "gebeurtenis #\(nummer) heeft een soort die dit programma niet kent ('\(naam)')"
    case .onleesbaar(let nummer, let naam, let plaats):
      "gebeurtenis #\(nummer) ('\(naam)') is niet te lezen bij teken \(plaats + 1)"
    }
  }
}
