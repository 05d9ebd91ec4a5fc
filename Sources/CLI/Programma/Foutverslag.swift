import Application
import ArgumentParsing
import Domein
import EventLog
import JSON
import SQLiteEventLog
import SQLiteReadModels

/// An error as people and programs are told of it: one sentence, one exit code, one next step.
struct Foutverslag {
  /// What went wrong, as data.
  struct Inhoud {
    var code: Int32
    var soort: String
    var melding: String
    var bestand: String?
    var regel: Int?
    var veld: String?
    /// Lines that show the place.
    var plaats: [String] = []
    /// What to type next.
    var raad: String?
  }

  let inhoud: Inhoud
  /// Whether nothing is said: the reader left, or everything was said already.
  let isStil: Bool

  /// - Parameter woorden: the words of the command, to point at its help.
  /// - Parameter dossier: path of the dossier, to name when it is what is wrong.
  init(_ fout: any Error, woorden: [String], dossier: String? = nil) {
    isStil = Self.isStil(fout)
    var inhoud = Self.inhoud(fout)
    if let dossier, fout is LogFileError, inhoud.bestand == nil {
      inhoud.melding = "\(dossier): \(inhoud.melding)"
      inhoud.bestand = dossier
    }
    if inhoud.raad == nil, inhoud.code == Afsluitcode.gebruik {
      inhoud.raad =
        "Typ 'leerplicht \((woorden + ["--help"]).joined(separator: " "))'"
        + " voor meer informatie."
    }
    self.inhoud = inhoud
  }

  /// What the parser refused in a line of a file.
  init(_ fout: ParseFailure) {
    isStil = false
    inhoud = Inhoud(
      code: Afsluitcode.gebruik, soort: "gebruik",
      melding: Aangifte.programma.text(for: fout).sentence)
  }

  var code: Int32 { inhoud.code }

  /// The lines for standard error.
  var tekst: String {
    (["leerplicht: " + inhoud.melding] + inhoud.plaats + (inhoud.raad.map { [$0] } ?? []))
      .map { $0 + "\n" }.joined()
  }

  var json: JSONValue {
    [
      "fout": [
        "code": .int(Int(code)), "soort": .string(inhoud.soort),
        "melding": .string(inhoud.melding), "bestand": .optional(inhoud.bestand),
        "regel": .optional(inhoud.regel), "veld": .optional(inhoud.veld),
      ]
    ]
  }

  private static func isStil(_ fout: any Error) -> Bool {
    guard let fout = fout as? Fout else { return false }
    switch fout {
    case .bevindingen, .nietAllesGelukt, .erIsWerk, .lezerWeg: return true
    case .waarde, .gebruik, .geenInvoer, .kanNietMaken, .invoerUitvoer, .bezet, .dossier,
      .anderDossier, .instelling, .bestandsregel, .geweigerdeRijen, .overgeslagenRijen,
      .invoerVeranderd, .teVeelWijzigingen, .bewakingMislukt, .tellingKloptNiet, .afgebroken:
      return false
    }
  }

  private static func inhoud(_ fout: any Error) -> Inhoud {
    switch fout {
    case let fout as Fout: Self.inhoud(fout)
    case let fout as Dossierfout: Self.inhoud(fout)
    case let fout as LogFileError: Self.inhoud(fout)
    case let fout as any Weigering: weigering(fout)
    case let fout as ChainFinding:
      Inhoud(
        code: Afsluitcode.bevindingen, soort: "schade",
        melding: "de keten klopt niet bij gebeurtenis #\(fout.position.number)",
        raad: "Typ 'leerplicht dossier controleer'.")
    case is Weergavefout:
      Inhoud(
        code: Afsluitcode.bevindingen, soort: "weergave",
        melding: "een rij van de weergaven is niet te lezen; het logboek zelf is niet geraakt",
        raad: "Typ 'leerplicht dossier herbouw'.")
    default:
      Inhoud(
        code: Afsluitcode.mislukt, soort: "onbekend",
        melding: "er ging iets mis dat niet was voorzien (\(type(of: fout)))")
    }
  }

  /// A refusal by the domain: a wrong value, or a rule with its source.
  private static func weigering(_ fout: any Weigering) -> Inhoud {
    let bron = fout.bron.map { " (\($0))" } ?? ""
    switch fout.aard {
    case .ongeldigGegeven:
      return Inhoud(
        code: Afsluitcode.ongeldig, soort: "ongeldige-gegevens", melding: fout.melding + bron)
    case .regel:
      return Inhoud(code: Afsluitcode.geweigerd, soort: "geweigerd", melding: fout.melding + bron)
    case .nietBevoegd:
      return Inhoud(
        code: Afsluitcode.nietBevoegd, soort: "niet-bevoegd", melding: fout.melding + bron)
    }
  }
}

// MARK: What the command line itself found.

extension Foutverslag {
  static func inhoud(_ fout: Fout) -> Inhoud {
    switch fout {
    case .waarde(let optie, let reden, let plaats):
      return Inhoud(
        code: Afsluitcode.ongeldig, soort: "ongeldige-gegevens", melding: "--\(optie): \(reden)",
        veld: optie, plaats: plaats.map(wijzer) ?? [])
    case .gebruik(let reden):
      return Inhoud(code: Afsluitcode.gebruik, soort: "gebruik", melding: reden)
    case .geenInvoer(let bestand, let reden):
      return Inhoud(
        code: Afsluitcode.geenInvoer, soort: "geen-invoer", melding: "\(bestand): \(reden)",
        bestand: bestand)
    case .kanNietMaken(let bestand, let reden):
      return Inhoud(
        code: Afsluitcode.kanNietMaken, soort: "kan-niet-maken", melding: "\(bestand): \(reden)",
        bestand: bestand)
    case .invoerUitvoer(let reden):
      return Inhoud(code: Afsluitcode.invoerUitvoer, soort: "invoer-uitvoer", melding: reden)
    case .bezet(let door):
      return bezet(door)
    case .dossier(let pad, let reden):
      return Inhoud(
        code: Afsluitcode.ongeldig, soort: "geen-dossier", melding: "\(pad): \(reden)",
        bestand: pad)
    case .anderDossier(let pad, let oorzaak):
      var inhoud = Self.inhoud(oorzaak)
      inhoud.melding = "\(pad): \(inhoud.melding)"
      inhoud.bestand = pad
      inhoud.raad = nil
      return inhoud
    case .instelling(let reden):
      return Inhoud(code: Afsluitcode.instelling, soort: "instelling", melding: reden)
    case .bestandsregel, .geweigerdeRijen, .overgeslagenRijen, .invoerVeranderd,
      .teVeelWijzigingen:
      return bestandsfout(fout)
    case .bewakingMislukt(let houders):
      return Inhoud(
        code: Afsluitcode.mislukt, soort: "bewaking-mislukt",
        melding: "niet bewaakt: \(houders.joined(separator: "; ")); dit blijft open staan",
        raad: "Typ 'leerplicht dossier controleer'.")
    case .tellingKloptNiet(let definitie, let rij, let saldo, let eind):
      return Inhoud(
        code: Afsluitcode.bevindingen, soort: "telling-klopt-niet",
        melding: "telling \(definitie), rij \(rij): aanvang en nieuw min opgelost, verhuisd en 18"
          + " geworden is \(saldo), maar eind is \(eind); er is geen cijfer gegeven",
        raad: "Typ 'leerplicht dossier controleer'.")
    case .afgebroken:
      return Inhoud(
        code: Afsluitcode.afgebroken, soort: "afgebroken",
        melding: "afgebroken; wat al gemeld was, is bewaard")
    case .bevindingen:
      return Inhoud(code: Afsluitcode.bevindingen, soort: "bevindingen", melding: "bevindingen")
    case .nietAllesGelukt:
      return Inhoud(
        code: Afsluitcode.ongeldig, soort: "niet-alles-gelukt", melding: "niet alles gelukt")
    case .erIsWerk:
      return Inhoud(code: Afsluitcode.erIsWerk, soort: "er-is-werk", melding: "er is werk")
    case .lezerWeg:
      return Inhoud(code: Afsluitcode.gelukt, soort: "lezer-weg", melding: "")
    }
  }

  private static func bestandsfout(_ fout: Fout) -> Inhoud {
    switch fout {
    case .bestandsregel(let bestand, let regel, let veld, let reden):
      let kolom = veld.map { ", kolom \($0)" } ?? ""
      return Inhoud(
        code: Afsluitcode.ongeldig, soort: "ongeldige-gegevens",
        melding: "\(bestand), regel \(regel)\(kolom): \(reden)", bestand: bestand, regel: regel,
        veld: veld)
    case .geweigerdeRijen(let bestand, let aantal, let terug):
      return Inhoud(
        code: Afsluitcode.ongeldig, soort: "geweigerde-rijen",
        melding: "\(bestand): \(aantal) \(aantal == 1 ? "rij" : "rijen") geweigerd",
        bestand: bestand,
        raad: terug.map { "Herstel de rijen in \($0) en lees dat bestand opnieuw in." }
          ?? "Gebruik --geweigerd BESTAND, herstel de rijen daarin en lees dat bestand opnieuw in.")
    case .overgeslagenRijen(let bestand, let aantal):
      return Inhoud(
        code: Afsluitcode.ongeldig, soort: "geweigerde-rijen",
        melding: "\(aantal) \(aantal == 1 ? "rij" : "rijen") geweigerd; alle andere doen mee",
        bestand: bestand, raad: "Herstel die rijen en vergelijk opnieuw.")
    case .invoerVeranderd(let bestand):
      return Inhoud(
        code: Afsluitcode.ongeldig, soort: "invoer-veranderd",
        melding: "\(bestand) veranderde terwijl het werd gelezen; er is geen levering vastgelegd",
        bestand: bestand, raad: "Lees het bestand nog een keer in zodra het klaar is.")
    case .teVeelWijzigingen(let bestand, let aantal, let bekend):
      return Inhoud(
        code: Afsluitcode.geweigerd, soort: "te-veel-wijzigingen",
        melding: "\(bestand) zou \(aantal) van de \(bekend) bekende meldingen wijzigen of"
          + " intrekken: meer dan een tiende; er is niets geschreven",
        bestand: bestand,
        raad: "Is dit het goede bestand? Bekijk het met --proef; zet met --toch door.")
    case .waarde, .gebruik, .geenInvoer, .kanNietMaken, .invoerUitvoer, .bezet, .dossier,
      .anderDossier, .instelling, .bewakingMislukt, .tellingKloptNiet, .afgebroken, .bevindingen,
      .nietAllesGelukt, .erIsWerk, .lezerWeg:
      return inhoud(fout)
    }
  }

  private static func bezet(_ door: Int?) -> Inhoud {
    let wie = door.map { " (proces \($0))" } ?? ""
    return Inhoud(
      code: Afsluitcode.bezet, soort: "bezet",
      melding: "het dossier is bezet door een andere schrijver\(wie); er is niets geschreven",
      raad: "Probeer het later opnieuw.")
  }

  /// The text that was typed, with a line under the part that is wrong.
  private static func wijzer(_ plaats: Aanwijzing) -> [String] {
    let voor = String(repeating: " ", count: max(0, plaats.bereik.lowerBound))
    let onder = String(repeating: "^", count: max(1, plaats.bereik.count))
    return ["  " + plaats.tekst, "  " + voor + onder]
  }
}

// MARK: What the use cases found.

extension Foutverslag {
  private static func inhoud(_ fout: Dossierfout) -> Inhoud {
    switch fout {
    case .geweigerd(let reden): return weigering(reden)
    case .nietGevonden(let wat, let nummer):
      let welke = nummer.isEmpty ? "" : " \(nummer)"
      return ongeldig("\(wat)\(welke) staat niet in dit dossier")
    case .geenOpenCasus(let jongere, let laatste):
      return ongeldig(
        "jongere \(jongere) heeft geen open casus; de laatste is \(laatste)",
        raad: "Heropen die met 'leerplicht casus heropen \(laatste) --reden …'.")
    case .nietInFunctie(let code): return ongeldig("functionaris \(code) is niet in functie")
    case .andereJongere(let melding):
      return ongeldig("melding \(melding) gaat over een andere jongere")
    case .nietEenduidig(let wat, let keuzes):
      return ongeldig("\(wat) is niet eenduidig; kies uit: \(keuzes.joined(separator: ", "))")
    case .conflict(let casus, let verwacht, let gevonden):
      return Inhoud(
        code: Afsluitcode.conflict, soort: "conflict",
        melding: "casus \(casus) is intussen gewijzigd: verwacht versie \(verwacht), het is"
          + " \(gevonden); er is niets geschreven",
        raad: "Lees opnieuw met 'leerplicht casus toon \(casus)'.")
    case .conflictInLog:
      return Inhoud(
        code: Afsluitcode.conflict, soort: "conflict",
        melding: "iemand anders schreef tegelijk; er is niets geschreven",
        raad: "Probeer het opnieuw.")
    case .sleutelBotst:
      return Inhoud(
        code: Afsluitcode.ongeldig, soort: "sleutel-botst",
        melding: "deze --sleutel is al gebruikt voor een andere opdracht", veld: "sleutel")
    case .nietBevoegd(let reden):
      return Inhoud(code: Afsluitcode.nietBevoegd, soort: "niet-bevoegd", melding: reden)
    case .onleesbaar(let codecfout):
      return Inhoud(
        code: Afsluitcode.bevindingen, soort: "schade", melding: tekst(codecfout),
        raad: "Typ 'leerplicht dossier controleer'.")
    case .nietIngericht:
      return Inhoud(
        code: Afsluitcode.ongeldig, soort: "geen-dossier",
        melding: "dit dossier is niet ingericht; maak een nieuw met 'leerplicht dossier maak'")
    }
  }

  private static func ongeldig(_ melding: String, raad: String? = nil) -> Inhoud {
    Inhoud(
      code: Afsluitcode.ongeldig, soort: "ongeldige-gegevens", melding: melding, raad: raad)
  }
}
