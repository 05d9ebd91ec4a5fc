import Kalender

/// What happens when two entries turn out to be one person, or not after all.
///
/// It happens to both: the one that goes up in the other, and the one that takes it in.
public enum Samenvoeging: Equatable, Sendable {
  /// This entry is the same person as another; everything is found under the other.
  case opgegaan(in: Jongerenummer, reden: String)
  /// Another entry is found here.
  case opgenomen(Jongerenummer)
  /// This entry is a person of its own after all.
  case losgemaakt(reden: String)
  /// Another entry is no longer found here.
  case losgelaten(Jongerenummer)
}

/// Who has authority over a jongere, as far as known.
///
/// The BRP cannot derive it for everyone, and not at all for non-residents: unknown is a value.
public enum Gezag: String, Codelijst {
  case beideOuders = "beide-ouders"
  case eenOuder = "een-ouder"
  case voogd
  case geen
  case onbekend

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .beideOuders: "beide ouders"
    case .eenOuder: "één ouder"
    case .voogd: "voogd"
    case .geen: "niemand (meerderjarig)"
    case .onbekend: "onbekend"
    }
  }
}

/// Why two numbers or two entries cannot be brought together.
public enum Samenloopweigering: Weigering {
  case redenOntbreekt
  case zelfdeJongere(Jongerenummer)
  case alOpgegaan(Jongerenummer, in: Jongerenummer)
  case nietOpgegaan(Jongerenummer)
  case tweeBSN(Jongerenummer, Jongerenummer)
  case nummersVanTwee(Jongerenummer, Jongerenummer)
  case bsnVanAnder(Jongerenummer)
  case bsnStaatVast(Jongerenummer)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .redenOntbreekt, .zelfdeJongere: .ongeldigGegeven
    case .alOpgegaan, .nietOpgegaan, .tweeBSN, .nummersVanTwee, .bsnVanAnder, .bsnStaatVast: .regel
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .redenOntbreekt: "samenvoegen en splitsen vragen om een reden"
    case .zelfdeJongere(let nummer): "\(nummer) is met zichzelf niet samen te voegen"
    case .alOpgegaan(let nummer, let ander):
      "\(nummer) is al samengevoegd met \(ander); splits eerst met 'jongere splitsen \(nummer)'"
    case .nietOpgegaan(let nummer): "\(nummer) is niet met een andere jongere samengevoegd"
    case .tweeBSN(let een, let ander):
      "\(een) en \(ander) hebben elk een eigen BSN en zijn dus twee mensen;"
        + " herstel eerst met 'corrigeer' het BSN dat niet klopt"
    case .nummersVanTwee(let een, let ander):
      "het BSN hoort bij \(een) en het onderwijsnummer bij \(ander);"
        + " is dat één persoon, gebruik dan 'jongere samenvoegen'"
    case .bsnVanAnder(let ander):
      "dit BSN hoort al bij \(ander); is dat dezelfde, gebruik dan 'jongere samenvoegen'"
    case .bsnStaatVast(let nummer):
      "\(nummer) heeft al een ander BSN; gebruik 'corrigeer' als dat niet klopt"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .tweeBSN, .nummersVanTwee, .bsnVanAnder, .bsnStaatVast:
      "Wet algemene bepalingen burgerservicenummer: één persoon, één BSN"
    case .alOpgegaan, .nietOpgegaan: "een jongere is op één plaats te vinden"
    case .redenOntbreekt, .zelfdeJongere: nil
    }
  }
}

extension Jongere {
  /// Takes a merging or splitting into the state.
  mutating func neemOp(_ samenvoeging: Samenvoeging) {
    switch samenvoeging {
    case .opgegaan(let ander, _): opgegaanIn = ander
    case .losgemaakt: opgegaanIn = nil
    case .opgenomen(let ander): if !opgenomen.contains(ander) { opgenomen.append(ander) }
    case .losgelaten(let ander): opgenomen.removeAll { $0 == ander }
    }
  }

  /// The events a merging or splitting leads to; what already holds gives none.
  func besluit(_ samenvoeging: Samenvoeging) -> [JongereGebeurtenis] {
    let geldtAl =
      switch samenvoeging {
      case .opgegaan(let ander, _): opgegaanIn == ander
      case .losgemaakt: opgegaanIn == nil
      case .opgenomen(let ander): opgenomen.contains(ander)
      case .losgelaten(let ander): !opgenomen.contains(ander)
      }
    return geldtAl ? [] : [.samenvoeging(samenvoeging)]
  }

  /// This person with what is known about the same person under another number.
  ///
  /// Nothing is lost: what stands here goes first, the other fills in and adds.
  public func samen(met ander: Jongere) -> Jongere {
    var samen = self
    samen.gegevens = gegevens.ingevuld(met: ander.gegevens)
    // Where somebody lived when registered once more is no move.
    let verhuizingen = gemeenten.isEmpty ? ander.gemeenten : Array(ander.gemeenten.dropFirst())
    samen.gemeenten = (gemeenten + verhuizingen).sorted { ($0.van, $0.id) < ($1.van, $1.id) }
    let ook = ander.inschrijvingen.filter { nieuw in
      !inschrijvingen.contains {
        $0.school == nieuw.school && $0.van == nieuw.van && $0.tot == nieuw.tot
          && $0.schoolsoort == nieuw.schoolsoort
      }
    }
    samen.inschrijvingen = (inschrijvingen + ook)
      .sorted { ($0.van, $0.id) < ($1.van, $1.id) }
    samen.ziekteperioden = (ziekteperioden + ander.ziekteperioden)
      .sorted { ($0.van, $0.id) < ($1.van, $1.id) }
    samen.escalaties += ander.escalaties
    samen.vrijstellingen += ander.vrijstellingen
    samen.verloven += ander.verloven
    samen.vrijstellingsaanvragen += ander.vrijstellingsaanvragen
    samen.verlofaanvragen += ander.verlofaanvragen
    samen.aanmeldingen += ander.aanmeldingen
    samen.onderwijstijden += ander.onderwijstijden
    samen.schorsingen += ander.schorsingen
    samen.ingrepen += ander.ingrepen
    samen.vergelijkingen = (vergelijkingen + ander.vergelijkingen)
      .sorted { ($0.op, $0.id) < ($1.op, $1.id) }
    samen.toestemmingen += ander.toestemmingen
    samen.ervaringen += ander.ervaringen
    samen.bewaring.beperkingen += ander.bewaring.beperkingen
    samen.bewaring.politie += ander.bewaring.politie
    samen.overledenOp = [overledenOp, ander.overledenOp].compactMap(\.self).min()
    samen.startkwalificatieOp =
      [startkwalificatieOp, ander.startkwalificatieOp].compactMap(\.self).min()
    if gezag == .onbekend { samen.gezag = ander.gezag }
    return samen
  }
}

extension Persoonsgegevens {
  /// These data, with what they lack taken from another entry of the same person.
  func ingevuld(met ander: Persoonsgegevens) -> Persoonsgegevens {
    var samen = self
    samen.bsn = bsn ?? ander.bsn
    samen.onderwijsnummer = onderwijsnummer ?? ander.onderwijsnummer
    samen.geboortedatum = geboortedatum ?? ander.geboortedatum
    samen.geslacht = geslacht ?? ander.geslacht
    if achternaam.isEmpty {
      samen.voornamen = ander.voornamen
      samen.voorvoegsel = ander.voorvoegsel
      samen.achternaam = ander.achternaam
    }
    if adres == Adres() { samen.adres = ander.adres }
    samen.geheim = geheim || ander.geheim
    return samen
  }
}
