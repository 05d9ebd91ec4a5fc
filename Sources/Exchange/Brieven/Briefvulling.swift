public import Application
public import Domein
public import Kalender
public import ReadModels

/// What the dossier knows to fill a letter with.
public struct Briefvulling: Sendable {
  private let soort: Briefsoort
  private let datum: Datum
  private let jongere: Jongere
  private let casus: Casus?
  private let omgeving: Omgeving
  private let aanJongere: Bool

  /// Gathers what a letter is about.
  ///
  /// - Parameters:
  ///   - datum: day of sending; a term of objection counts from it.
  ///   - aanJongere: whether the letter goes to the jongere instead of the parents.
  public init(
    soort: Briefsoort, datum: Datum, jongere: Jongere, casus: Casus?, omgeving: Omgeving,
    aanJongere: Bool
  ) {
    self.soort = soort
    self.datum = datum
    self.jongere = jongere
    self.casus = casus
    self.omgeving = omgeving
    self.aanJongere = aanJongere
  }

  /// The school the letter is about.
  public var school: Vestiging? {
    jongere.inschrijving(op: datum)?.school ?? casus?.opening?.school
      ?? jongere.laatsteInschrijving(op: datum)?.school
  }

  /// The fields that follow from the dossier, and what to type for those that do not.
  ///
  /// - Parameters:
  ///   - school: what is registered about the school.
  ///   - ambtenaar: who signs.
  public func gegevens(school partner: Partnerrij?, ambtenaar: Functionaris?) -> Briefgegevens {
    var velden = Briefgegevens()
    vulBrief(&velden)
    vulJongere(&velden)
    velden[.school] = partner?.gegevens.naam
    velden[.ambtenaar] = ambtenaar?.gegevens.naam
    velden[.verzuimVanaf] = verzuimVanaf?.lang
    let afspraken = (casus?.afspraken ?? []).filter { $0.afgedaanOp == nil && !$0.tekst.isEmpty }
    if !afspraken.isEmpty {
      velden.waarden[Briefveld.afspraken.rawValue] = .lijst(
        afspraken.map {
          "\($0.met.isEmpty ? "" : "\($0.met): ")\($0.tekst), uiterlijk"
            + " \($0.uiterlijk.lang)"
        })
    }
    vulRecht(&velden)
    velden.raad = raad
    return velden
  }

  private func vulBrief(_ velden: inout Briefgegevens) {
    velden[.datum] = datum.lang
    velden[.kenmerk] = casus?.nummer?.tekst ?? jongere.nummer?.tekst
    velden[.gemeente] = omgeving.instellingen.waarde(.gemeenteNaam)
    velden[.afzender] = omgeving.instellingen.waarde(.briefAfzender)
    velden[.telefoon] = omgeving.instellingen.waarde(.briefTelefoon)
  }

  private func vulJongere(_ velden: inout Briefgegevens) {
    let gegevens = jongere.gegevens
    let naam = gegevens.naam
    velden[.jongere] = naam
    velden[.geboortedatum] = gegevens.geboortedatum.map { $0.datum?.lang ?? $0.kort }
    if !gegevens.geheim {
      velden[.huisnummer] = gegevens.adres.huisnummer
      velden[.postcode] = gegevens.adres.postcode?.tekst
      velden[.woonplaats] = gegevens.adres.woonplaats
    }
    guard !naam.isEmpty else { return }
    if aanJongere {
      velden[.aan] = naam
      velden[.aanhef] = "Beste \(gegevens.voornamen.isEmpty ? naam : gegevens.voornamen),"
    } else {
      velden[.aan] = "De ouder(s) of verzorger(s) van \(naam)"
      velden[.aanhef] = "Geachte ouder(s) of verzorger(s),"
    }
  }

  private var verzuimVanaf: Datum? {
    guard let casus else { return nil }
    let kalender = omgeving.termijnen.kalenders.kalender(voor: school)
    return casus.thuisreeksen(kalender, jongere).last?.eersteDag
      ?? casus.verzuimlijn.stukken.last?.van
  }

  /// What a decision or the answer to a kennisgeving is about, with the term of objection.
  private func vulRecht(_ velden: inout Briefgegevens) {
    if let artikel = soort.artikel,
      let vrijstelling = jongere.vrijstellingen.last(where: { $0.artikel == artikel })
    {
      velden[.van] = vrijstelling.van.lang
      velden[.tot] = vrijstelling.totEnMet?.lang
    }
    if soort == .besluit11g, let verlof {
      velden[.van] = verlof.van.lang
      velden[.tot] = verlof.totEnMet.lang
      velden[.schooldagen] = String(verlof.schooldagen)
    }
    if soort == .doorverwijzing, let verwijzing = casus?.keten.doorverwijzingen.last {
      velden[.naar] = verwijzing.naar.partij?.omschrijving ?? verwijzing.naar.code.tekst
      velden[.reden] = verwijzing.reden
    }
    if soort.isBesluit { velden[.bezwaarUiterlijk] = bezwaarUiterlijk.metWeekdag }
  }

  /// The leave a letter about 11g is about: the one registered last.
  public var verlof: Verlof? { jongere.verloven.last { $0.artikel == .art11g } }

  /// The last day to object: six weeks, counted from the day after the decision was sent.
  ///
  /// Algemene wet bestuursrecht 6:7 and 6:8, with the Algemene termijnenwet.
  public var bezwaarUiterlijk: Datum {
    guard let zesWeken = Duur(aantal: 6, eenheid: .weken) else { return datum }
    let kalender = omgeving.termijnen.kalenders.kalender(voor: nil)
    return Termijnrekening(kalender: kalender, atw: true)
      .vervaldag(begin: datum, duur: zesWeken)
  }

  private var raad: [String: String] {
    let nummer = jongere.nummer?.tekst ?? ""
    let wijzig = "leerplicht jongere wijzig \(nummer)"
    var raad = [
      "jongere": "\(wijzig) --voornamen … --achternaam …",
      "aan": "\(wijzig) --voornamen …"
        + " --achternaam …", "aanhef": "\(wijzig) --voornamen … --achternaam …",
      "geboortedatum": "\(wijzig) --geboortedatum …",
      "gemeente": "leerplicht instellingen zet gemeente-naam … --reden …",
      "afzender": "leerplicht instellingen zet brief-afzender … --reden …",
      "telefoon": "leerplicht instellingen zet brief-telefoon … --reden …",
      "afspraken": "leerplicht casus afspraak \(casus?.nummer?.tekst ?? "") --met … --tekst …"
        + " --uiterlijk …",
    ]
    if !jongere.gegevens.geheim {
      for veld in ["postcode", "huisnummer", "woonplaats"] {
        raad[veld] = "\(wijzig) --postcode … --huisnummer … --woonplaats …"
      }
    }
    if let school {
      raad["school"] = "leerplicht partner registreer \(school) --soort school --naam …"
    }
    if let wie = casus?.behandelaar {
      raad["ambtenaar"] =
        "leerplicht partner functionaris \(wie) --rol leerplichtambtenaar --naam …"
    }
    return raad
  }
}

/// Why a letter may not be made: a rule with its source.
public enum Briefweigering: Weigering {
  case geenCasus(Briefsoort)
  case hoofdBeslist(schooldagen: Int)
  case politiegegeven

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .geenCasus: .ongeldigGegeven
    case .hoofdBeslist, .politiegegeven: .regel
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .geenCasus(let soort): "een \(soort.rawValue) gaat over een casus; noem die met --casus"
    case .hoofdBeslist(let schooldagen):
      "dit schooljaar gaat het om \(schooldagen) schooldagen; tot en met tien beslist het hoofd"
        + " van de school"
    case .politiegegeven:
      "een hoorbrief hoort bij de politiegegevens en niet in het dossier; maak hem zonder"
        + " --vastleggen"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .geenCasus: nil
    case .hoofdBeslist: "Leerplichtwet 1969, artikel 14 lid 3"
    case .politiegegeven: "Wet politiegegevens, artikel 14"
    }
  }
}

extension Briefvulling {
  /// Refuses a letter that is not ours to send.
  public func toets() throws(Briefweigering) {
    if soort.vraagtCasus, casus == nil { throw .geenCasus(soort) }
    guard soort == .besluit11g, let verlof else { return }
    let jaar = Schooljaar(van: verlof.van)
    let samen = jongere.verloven.filter {
      $0.artikel == .art11g && Schooljaar(van: $0.van) == jaar
        && ($0.besluit != .afgewezen || $0.id == verlof.id)
    }.reduce(0) { $0 + $1.schooldagen }
    guard samen > 10 else { throw .hoofdBeslist(schooldagen: samen) }
  }
}
