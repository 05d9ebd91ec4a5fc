import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender
import ReadModels

/// Questions about jongeren and partners.
enum JongereVragen {
  static let alle: [Opdracht] = [zoek, toon, dubbel, partners, partner]

  static let zoek = Opdracht(
    CommandSpec(
      "jongere zoek", "een jongere zoeken op naam, nummer of geboortedatum",
      discussion: """
        Zoekt zonder hoofdletters en accenten: 'ozdemir' vindt Özdemir, 'van der meer' staat \
        onder de M. Elk woord moet een begin zijn van een woord in de naam.
        """,
      options: [
        OptionSpec(
          "vraag", .value("WOORDEN"), "naam, nummer of geboortedatum", position: 0,
          repeats: true)
      ] + Opties.nummers + Opties.lijst,
      examples: [
        Example("leerplicht jongere zoek ozdemir", "op achternaam"),
        Example("leerplicht jongere zoek 10-2-2010", "op geboortedatum"),
      ], group: "Jongeren"),
    .vraag { loop, lezing in
      let vraag = try Zoekvraag(loop.waarden)
      return Jongerelijst(rijen: try lezing.jongeren(vraag.past)).antwoord
    })

  static let dubbel = Opdracht(
    CommandSpec(
      "jongere dubbel", "jongeren die misschien dezelfde zijn",
      discussion: """
        Toont paren met hetzelfde nummer, of met dezelfde geboortedatum en een naam die erop \
        lijkt. Twee verschillende BSN's zijn twee mensen. Er wordt niets samengevoegd: dat doet u \
        met 'jongere samenvoegen'.
        """,
      options: [Opties.exitcode] + Opties.lijst,
      examples: [Example("leerplicht jongere dubbel", "wat er na te kijken is")],
      group: "Jongeren"),
    .vraag { _, lezing in
      Dubbellijst(paren: Dubbelen.zoek(try lezing.jongererijen())).antwoord
    })

  static let toon = Opdracht(
    CommandSpec(
      "jongere toon", "alles over één jongere",
      options: [
        OptionSpec("jongere", .value("JONGERE"), "nummer of BSN", position: 0)
      ] + Opties.nummers + Opties.assen + [Opties.formaat([.tekst, .json])] + Opties.uitvoer,
      examples: [Example("leerplicht jongere toon J000042", "de jongere zoals die nu bekend is")],
      group: "Jongeren"),
    .vraag { loop, lezing in
      let nummer = try lezing.vind(loop.waarden.jongere())
      guard let jongere = try lezing.jongere(nummer) else {
        throw Dossierfout.nietGevonden(wat: "jongere", nummer: nummer.tekst)
      }
      return Jongeretoon(
        nummer: nummer, jongere: jongere, gevraagd: loop.waarden.jongerenummer,
        casussen: try lezing.casussen(van: nummer), meldingen: try lezing.meldingen(van: nummer),
        gedeeld: try lezing.gedeeld(over: nummer),
        gebeurtenissen: Gebeurtenissen.regels(try lezing.gebeurtenissen(.jongere(nummer))),
        per: lezing.assen.per
      ).antwoord
    })

  static let partners = Opdracht(
    CommandSpec(
      "partner lijst", "scholen, organisaties en functionarissen tonen",
      options: [
        OptionSpec("functionarissen", "toon functionarissen in plaats van organisaties"),
        OptionSpec("onvolledig", "alleen organisaties waarvan de naam nog ontbreekt"),
      ] + Opties.lijst,
      examples: [Example("leerplicht partner lijst --onvolledig", "wat nog aan te vullen is")],
      group: "Partners"),
    .vrijeVraag { loop, lezing in
      if loop.waarden.vlag("functionarissen") {
        return Functionarislijst(
          lijst: try lezing.functionarissen(), per: lezing.assen.per
        ).antwoord
      }
      let rijen = try lezing.partnerrijen()
        .filter { !loop.waarden.vlag("onvolledig") || $0.gegevens.isOnvolledig }
      return Partnerlijst(rijen: rijen).antwoord
    })

  static let partner = Opdracht(
    CommandSpec(
      "partner toon", "alles over één organisatie",
      options: [
        OptionSpec("code", .value("CODE"), "de code", position: 0, required: true)
      ] + Opties.assen + [Opties.formaat([.tekst, .json])] + Opties.uitvoer,
      examples: [Example("leerplicht partner toon 05KO00", "de school en haar kernteam")],
      group: "Partners"),
    .vrijeVraag { loop, lezing in
      let code = try loop.waarden.partner()
      guard let rij = try lezing.partnerrij(code) else {
        throw Dossierfout.nietGevonden(wat: "partner", nummer: code.tekst)
      }
      let bezetting = try lezing.kernteambezetting(rij)
      return Partnerlijst(rijen: [rij], kernteam: bezetting).antwoordEen
    })
}

/// What is looked for: words of a name, a number, or a date of birth.
struct Zoekvraag {
  private enum Soort {
    case naam(String)
    case nummer(String)
    case geboren(String)
    case jongere(Jongerenummer)
  }

  private let soort: Soort

  init(_ waarden: Waarden) throws {
    let vraag = waarden.teksten("vraag").joined(separator: " ")
    if let nummer = waarden.tekst("bsn") ?? waarden.tekst("onderwijsnummer") {
      soort = .nummer(try waarden.persoonsnummer("bsn", nummer).tekst)
    } else if let nummer = Persoonsnummer(vraag) {
      soort = .nummer(nummer.tekst)
    } else if let nummer = Jongerenummer(vraag) {
      soort = .jongere(nummer)
    } else if let dag = try? Datumlezer(vandaag: waarden.vandaag).lees(vraag),
      vraag.utf8.contains(45)
    {
      soort = .geboren(dag.iso)
    } else if !vraag.isEmpty {
      soort = .naam(vraag)
    } else {
      throw Fout.gebruik("zeg naar wie u zoekt: een naam, een nummer of een geboortedatum")
    }
  }

  func past(_ rij: Jongererij) -> Bool {
    switch soort {
    case .naam(let vraag): Zoeknaam.past(vraag, op: rij.zoeknaam)
    case .nummer(let nummer): rij.bsn?.tekst == nummer || rij.onderwijsnummer?.tekst == nummer
    case .geboren(let iso): rij.geboortedatum == iso
    case .jongere(let nummer): rij.jongere == nummer
    }
  }
}
