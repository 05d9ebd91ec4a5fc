public import Domein
public import Kalender
import ReadModels

/// What is supposed in place of what holds; what is left out stays as it is.
public struct Veronderstelling: Equatable, Sendable {
  /// Another first day: of being at home, or of the one rule that is asked about.
  public var begin: Datum?
  /// Only terms of this rule.
  public var regel: RegelID?
  /// First and first-again-running day of a suspension.
  public var stil: (van: Datum, tot: Datum?)?
  /// Another region's calendar.
  public var regio: Regio?
  /// Another school's calendar.
  public var school: Vestiging?
  /// Another length of the rule.
  public var duur: Duur?
  /// The version of the rule that holds on this day.
  public var versie: Datum?

  /// Supposes nothing yet.
  public init() {}

  /// Compares everything supposed.
  public static func == (links: Self, rechts: Self) -> Bool {
    links.begin == rechts.begin && links.regel == rechts.regel && links.regio == rechts.regio
      && links.school == rechts.school && links.duur == rechts.duur
      && links.versie == rechts.versie && links.stil?.van == rechts.stil?.van
      && links.stil?.tot == rechts.stil?.tot
  }
}

/// A term as it is and as it would be.
public struct Watalsregel: Sendable {
  /// As it is; nil for an invented casus.
  public let nu: Termijn?
  /// As it would be.
  public let dan: Termijn
  /// How that date comes about.
  public let stappen: [Rekenstap]
}

/// Answers what the terms would be if something were otherwise.
///
/// Uses the function that makes every term; writes nothing.
public struct Watals {
  private let omgeving: Termijnomgeving
  private let veronderstelling: Veronderstelling

  /// Supposes something in an environment: that of a dossier, or the one the program brings.
  public init(
    _ veronderstelling: Veronderstelling,
    omgeving: Termijnomgeving = Termijnomgeving(
      kalenders: Kalenders(standaard: Schoolkalender(regio: .midden)))
  ) {
    self.omgeving = omgeving
    self.veronderstelling = veronderstelling
  }

  /// The three terms of a child at home that was invented.
  public func verzonnen(begin: Datum) -> [Watalsregel] {
    let regels =
      veronderstelling.regel.map { [$0] } ?? RegelID.allCases.filter(\.teltVanafThuis)
    return regels.map { regel in
      let aanvang = Termijnaanvang(regel, Gebeurtenisnummer(0), begin: begin)
      return regelUit(aanvang, nu: nil, ingrepen: [], kalender: kalender(nil))
    }
  }

  /// The terms of a casus that are open on a day.
  public func termijnen(_ beeld: Casusbeeld, school: Vestiging?, per: Datum) -> [Watalsregel] {
    let huidig = omgeving.kalenders.kalender(voor: school)
    let bouw = Termijnbouw(omgeving: omgeving, kalender: huidig)
    return beeld.casus.termijnaanvangen(
      beeld.jongere, huidig, omgeving.terugval, vertrokken: omgeving.vertrokken
    )
    .filter { veronderstelling.regel == nil || $0.id.regel == veronderstelling.regel }
    .compactMap { aanvang in
      let nu = bouw.termijn(aanvang, ingrepen: beeld.casus.ingrepen)
      guard nu.status(per: per).isOpen else { return nil }
      return regelUit(
        verplaatst(aanvang), nu: nu, ingrepen: beeld.casus.ingrepen, kalender: kalender(huidig))
    }
  }

  private func verplaatst(_ aanvang: Termijnaanvang) -> Termijnaanvang {
    guard let begin = veronderstelling.begin, aanvang.vasteDag == nil,
      veronderstelling.regel != nil || aanvang.id.regel.teltVanafThuis
    else { return aanvang }
    return Termijnaanvang(
      aanvang.id.regel, aanvang.id.gebeurtenis, begin: begin, voldaanOp: aanvang.voldaanOp,
      vervallen: aanvang.vervallen, onderwerp: aanvang.onderwerp)
  }

  private func kalender(_ huidig: Schoolkalender?) -> Schoolkalender {
    if let school = veronderstelling.school { return omgeving.kalenders.kalender(voor: school) }
    if let regio = veronderstelling.regio { return Schoolkalender(regio: regio) }
    return huidig ?? omgeving.kalenders.kalender(voor: nil)
  }

  private func regelUit(
    _ aanvang: Termijnaanvang, nu: Termijn?, ingrepen: [Termijningreep], kalender: Schoolkalender
  ) -> Watalsregel {
    var alle = ingrepen
    if let (van, tot) = veronderstelling.stil {
      alle.append(
        Termijningreep(
          id: aanvang.id.gebeurtenis, op: van, termijn: aanvang.id,
          daad: .opgeschort(reden: "wat als", tot: tot)))
    }
    var ander = omgeving
    ander.regelboek = regelboek(aanvang)
    var lijst = Stappenlijst()
    let dan = Termijnbouw(omgeving: ander, kalender: kalender)
      .termijn(aanvang, ingrepen: alle, stappen: &lijst)
    return Watalsregel(nu: nu, dan: dan, stappen: lijst.stappen)
  }

  private func regelboek(_ aanvang: Termijnaanvang) -> Regelboek {
    let boek = omgeving.regelboek
    var regel = boek.regel(aanvang.id.regel, op: veronderstelling.versie ?? aanvang.begin)
    guard veronderstelling.duur != nil || veronderstelling.versie != nil else { return boek }
    if let duur = veronderstelling.duur, regel.duur != nil {
      regel = boek.versie(
        Regelwijziging(id: regel.id, vanaf: aanvang.begin, duur: duur, reden: "wat als"))
    }
    return boek.met(alleen: regel)
  }
}
