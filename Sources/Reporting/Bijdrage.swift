public import Domein
public import Kalender

/// What a destroyed file counted for: counted out before it goes, and counted on after it.
extension Telling {
  /// What a jongere counts for in every school year: that of its fourth birthday up to this one.
  ///
  /// - Parameter omgeving: how a school year is counted, as it ended.
  public static func bijdragen(
    _ beeld: Jongerebeeld, vandaag: Datum, _ omgeving: (Schooljaar, Telregels) -> Telomgeving,
    regels: Telregels
  ) -> [Telbijdrage] {
    guard let geboren = beeld.jongere.gegevens.geboortedatum else { return [] }
    var alle: [Telbijdrage] = []
    var jaar = Schooljaar(van: geboren.verjaardag(leeftijd: 4))
    let laatste = Schooljaar(van: vandaag)
    while jaar <= laatste {
      for definitie in Definitie.allCases {
        let gewoon = cellen(beeld, definitie, jaar, omgeving(jaar, regels))
        alle += gewoon
        guard definitie == .absoluut, !regels.metAdministratief else { continue }
        var ruim = regels
        ruim.metAdministratief = true
        var extra = cellen(beeld, definitie, jaar, omgeving(jaar, ruim))
        for cel in gewoon { if let plaats = extra.firstIndex(of: cel) { extra.remove(at: plaats) } }
        alle += extra.map { cel in
          var cel = cel
          cel.alleenAdministratief = true
          return cel
        }
      }
      guard jaar < jaar.volgende else { break }
      jaar = jaar.volgende
    }
    return alle
  }

  private static func cellen(
    _ beeld: Jongerebeeld, _ definitie: Definitie, _ jaar: Schooljaar, _ omgeving: Telomgeving
  ) -> [Telbijdrage] {
    var telling = Telling(definitie, omgeving, bewaartRegels: true)
    telling.voegToe(beeld)
    return telling.regels.map { regel in
      Telbijdrage(
        schooljaar: jaar, definitie: definitie.rawValue, cel: regel.cel.rawValue,
        schoolsoort: regel.schoolsoort, onderdeel: regel.onderdeel, waardoor: regel.waardoor,
        gemeente: regel.gemeente)
    }
  }

  /// Adds what a destroyed file counted for, known by the event that holds it.
  ///
  /// Only to a year as it ended: a day within it cannot be told without days.
  public mutating func voegToe(_ bijdragen: Telbijdragen, van id: Gebeurtenisnummer) {
    let periode = omgeving.periode
    guard periode.per >= periode.schooljaar.totEnMet else { return }
    for bijdrage in bijdragen.bijdragen
    where bijdrage.schooljaar == periode.schooljaar && bijdrage.definitie == definitie.rawValue
      && (!bijdrage.alleenAdministratief || omgeving.regels.metAdministratief)
    {
      guard let cel = Telcel(rawValue: bijdrage.cel) else { continue }
      neemOp(
        Telregel(
          cel: cel, schoolsoort: bijdrage.schoolsoort, onderdeel: bijdrage.onderdeel,
          jongere: .vernietigd(id), gemeente: bijdrage.gemeente, waardoor: bijdrage.waardoor))
    }
  }
}

extension Telregel {
  /// Whether the file behind it was destroyed.
  public var isVernietigd: Bool { jongere.isVernietigd }
}

extension Jongerenummer {
  /// In place of the number of a destroyed file: one for each, higher than any given out.
  static func vernietigd(_ id: Gebeurtenisnummer) -> Jongerenummer {
    Jongerenummer(jaar: 0, volgnummer: grens + id.waarde)
  }

  /// No number that is given out has ten digits.
  private static let grens = 1_000_000_000

  /// Whether it stands for a destroyed file.
  public var isVernietigd: Bool { tekst.utf8.count > 10 }
}

extension Telregels {
  /// The settings in one text, to see whether two figures were counted alike.
  public var tekst: String {
    [
      inMaanden ? "maand" : "28-dagen", vakantiesTellen ? "met-vakanties" : "zonder-vakanties",
      meerDanZestien ? "boven-zestien" : "zestien",
    ].joined(separator: ",")
  }
}
