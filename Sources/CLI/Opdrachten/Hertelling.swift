import Application
import Domein
import EventLog
import Kalender
import Reporting

/// A kept figure put beside the same question asked now.
struct Hertelling {
  /// One cell, then and now, with who make the difference.
  struct Cel {
    let cijfer: String
    let plaats: Telplaats
    let toen: Int
    let nu: Int
    let jongeren: [Jongerenummer]
  }

  /// One jongere who stands elsewhere now.
  struct Jongere {
    let cijfer: String
    let verschil: Telverschil.Regel
    /// The events that moved the jongere; empty when something general did.
    let oorzaken: [RecordedEvent]
  }

  let bevroren: Bevroren
  let stand: Gebeurtenisnummer
  private(set) var cellen: [Cel] = []
  private(set) var jongeren: [Jongere] = []
  /// Events about settings, calendars and schools, where those changed a figure.
  private(set) var algemeen: [RecordedEvent] = []
  /// Figures that the log no longer gives as they were kept.
  private(set) var nietTerugTeVinden: [String] = []

  init(_ vraag: Lezing, _ naam: Cijfernaam) throws {
    guard let bevroren = try vraag.cijferboek().bevroren(naam) else {
      throw Dossierfout.nietGevonden(wat: "bevroren cijfer", nummer: naam.tekst)
    }
    self.bevroren = bevroren
    let publicatie = bevroren.publicatie
    let nu = try vraag.langs(Assen(per: publicatie.per))
    let toen = try vraag.langs(Assen(per: publicatie.per, bekendOp: publicatie.stand))
    stand = try nu.stand()
    let boek = try nu.cijferboek()
    let teller = Teller(
      schooljaar: publicatie.schooljaar,
      wijzen: publicatie.cijfers.map { Telwijze($0, in: boek) },
      vast: publicatie.cijfers.map(\.instellingen), bewaartRegels: true)
    let tellingen = zip(try teller.tel(toen), try teller.tel(nu))
    for ((toenmalig, huidig), cijfer) in zip(tellingen, publicatie.cijfers) {
      if toenmalig.bevroren.aantallen != cijfer.aantallen { nietTerugTeVinden.append(huidig.naam) }
      try vergelijk(cijfer, toenmalig, huidig, nu)
    }
  }

  private mutating func vergelijk(
    _ cijfer: Bevrorencijfer, _ toen: Telling, _ nu: Telling, _ lezing: Lezing
  ) throws {
    let verschil = Telverschil(toen, nu).regels
    let (ervoor, erna) = (Self.perCel(cijfer.aantallen), Self.perCel(nu.aantallen.geordend))
    let wie = Self.perCel(toen, nu)
    for plaats in Set(ervoor.keys).union(erna.keys).union(wie.keys).geordend {
      let (was, wordt) = (ervoor[plaats] ?? 0, erna[plaats] ?? 0)
      guard was != wordt || wie[plaats] != nil else { continue }
      cellen.append(
        Cel(cijfer: nu.naam, plaats: plaats, toen: was, nu: wordt, jongeren: wie[plaats] ?? []))
    }
    guard !verschil.isEmpty else { return }
    let leeg = Telling(nu.definitie, nu.omgeving, variant: nu.variant)
    let oorzaken = try lezing.oorzaken(
      verschil.map(\.jongere), na: bevroren.publicatie.stand
    ) { beeld in
      var telling = leeg
      if let beeld { telling.voegToe(beeld) }
      return telling.regels
    }
    for regel in verschil {
      let eigen = oorzaken[regel.jongere] ?? []
      if eigen.isEmpty, algemeen.isEmpty {
        algemeen = try lezing.algemeen(na: bevroren.publicatie.stand)
      }
      jongeren.append(Jongere(cijfer: nu.naam, verschil: regel, oorzaken: eigen))
    }
  }

  /// Cells without municipality and solution: those a reader of the figure knows.
  private static func perCel(_ aantallen: [Telaantal]) -> [Telplaats: Int] {
    aantallen.reduce(into: [:]) { $0[$1.plaats.kaal, default: 0] += $1.aantal }
  }

  /// Who is in a cell of the one and not in that of the other.
  private static func perCel(_ toen: Telling, _ nu: Telling) -> [Telplaats: [Jongerenummer]] {
    var saldi: [Telplaats: [Jongerenummer: Int]] = [:]
    for regel in toen.regels {
      saldi[regel.plaats.kaal, default: [:]][regel.jongere, default: 0] -= 1
    }
    for regel in nu.regels {
      saldi[regel.plaats.kaal, default: [:]][regel.jongere, default: 0] += 1
    }
    return saldi.compactMapValues { perJongere in
      let anders = perJongere.filter { $0.value != 0 }.keys.sorted { $0.tekst < $1.tekst }
      return anders.isEmpty ? nil : anders
    }
  }
}

extension Telplaats {
  /// The cell alone.
  fileprivate var kaal: Telplaats {
    Telplaats(cel: cel, schoolsoort: schoolsoort, onderdeel: onderdeel)
  }
}

extension Set<Telplaats> {
  fileprivate var geordend: [Telplaats] {
    reduce(into: [Telplaats: Int]()) { $0[$1] = 0 }.geordend.map(\.plaats)
  }
}
