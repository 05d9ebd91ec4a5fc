public import Domein
public import Kalender
import ReadModels

/// How a command points at a jongere.
public enum Jongereverwijzing: Equatable, Sendable {
  /// By the number the program gave.
  case nummer(Jongerenummer)
  /// By BSN or onderwijsnummer; unknown ones are registered when a date of birth is given.
  case persoon(Persoonsnummer, gegevens: Persoonsgegevens, gemeente: Gemeentecode?)
}

/// How a command points at a casus.
public enum Casusverwijzing: Equatable, Sendable {
  /// By its number.
  case nummer(Casusnummer)
  /// The one open casus of a jongere, relatief before absoluut.
  case jongere(Jongereverwijzing)
}

extension Sessie {
  /// The jongere a command is about; registers one that is new, as part of the same command.
  ///
  /// Beside a known number the registration fields change nothing.
  public func vindOfRegistreer(
    _ verwijzing: Jongereverwijzing, op dag: Datum
  ) throws -> Jongerenummer {
    switch verwijzing {
    case .nummer: return try vind(verwijzing)
    case .persoon(let nummer, let gegevens, let gemeente):
      guard try bekendeJongere(nummer) == nil, gegevens.geboortedatum != nil else {
        return try vind(verwijzing)
      }
      return try registreer(gegevens.met(nummer), gemeente: gemeente, op: dag)
    }
  }

  /// The jongere a command is about, which has to be known.
  public func vind(_ verwijzing: Jongereverwijzing) throws -> Jongerenummer {
    switch verwijzing {
    case .nummer(let nummer):
      guard try jongere(nummer).toestand.isBekend else {
        throw Dossierfout.nietGevonden(wat: "jongere", nummer: nummer.tekst)
      }
      try toetsBewaring(nummer)
      return try hoofd(nummer)
    case .persoon(let nummer, _, _):
      guard let bekend = try bekendeJongere(nummer) else {
        throw Dossierfout.nietGevonden(wat: "jongere met dit nummer", nummer: "")
      }
      try toetsBewaring(bekend)
      return bekend
    }
  }

  /// The casus a command is about.
  public func vind(_ verwijzing: Casusverwijzing) throws -> Casusnummer {
    switch verwijzing {
    case .nummer(let nummer):
      guard let opening = try casus(nummer).toestand.opening else {
        throw Dossierfout.nietGevonden(wat: "casus", nummer: nummer.tekst)
      }
      try toetsBewaring(opening.jongere)
      return nummer
    case .jongere(let jongere):
      let nummer = try vind(jongere)
      let casussen = try gang.weergaven.casussen(van: nummer)
      let open = casussen.filter { $0.geslotenOp == nil }
      for soort in [Casussoort.relatief, .absoluut] {
        let kandidaten = open.filter { $0.soort.casussoort == soort }.map(\.casus)
        guard kandidaten.count < 2 else {
          throw Dossierfout.nietEenduidig(
            wat: "open casus van \(nummer)", keuzes: kandidaten.map(\.tekst))
        }
        if let enige = kandidaten.first { return enige }
      }
      if let laatste = casussen.last {
        throw Dossierfout.geenOpenCasus(jongere: nummer, laatste: laatste.casus)
      }
      throw Dossierfout.nietGevonden(wat: "casus van jongere", nummer: nummer.tekst)
    }
  }

  /// The open casus of a jongere of one kind.
  public func openCasus(
    van jongere: Jongerenummer, _ soort: Casussoort
  ) throws -> Casusnummer? {
    try gang.weergaven.casussen(van: jongere)
      .last { $0.geslotenOp == nil && $0.soort.casussoort == soort }?.casus
  }

  /// The jongere who bears a number, in the log or in what this command adds.
  func bekendeJongere(_ nummer: Persoonsnummer) throws -> Jongerenummer? {
    let gevonden =
      switch nummer {
      case .bsn(let bsn): try gang.weergaven.jongere(bsn: bsn)
      case .onderwijsnummer(let nummer): try gang.weergaven.jongere(onderwijsnummer: nummer)
      }
    return try gevonden.map { try hoofd($0) }
  }

  /// Registers a new jongere under the next number.
  func registreer(
    _ gegevens: Persoonsgegevens, gemeente: Gemeentecode?, op dag: Datum
  ) throws -> Jongerenummer {
    let nummer = try volgendNummer(Jongerenummer.self, jaar: dag.jaar)
    // Whoever is registered without a municipality is taken to live in that of the dossier.
    let thuis = try gemeente ?? omgeving().instellingen.gemeente
    let command = JongereCommand(
      .registreer(nummer: nummer, gegevens: gegevens, gemeente: thuis),
      omstandigheden.handeling(op: dag))
    try besluit(JongereAggregaat.self, .jongere(nummer), command, op: dag)
    return nummer
  }

  /// The next number of a kind: one higher than any given out before.
  func volgendNummer<N: Volgkenmerk>(_: N.Type, jaar: Int) throws -> N {
    let hoogste = try gang.weergaven.hoogsteVolgnummer(
      letter: N.letter, jaar: N.metJaar ? jaar : 0)
    return N(jaar: jaar, volgnummer: hoogste + 1)
  }
}

extension Persoonsgegevens {
  /// The same data with a number filled in.
  func met(_ nummer: Persoonsnummer) -> Persoonsgegevens {
    var gegevens = self
    switch nummer {
    case .bsn(let bsn): gegevens.bsn = bsn
    case .onderwijsnummer(let nummer): gegevens.onderwijsnummer = nummer
    }
    return gegevens
  }
}
