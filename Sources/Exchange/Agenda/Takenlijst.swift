public import Application
public import Domein
public import Formats
public import JSON
public import Kalender
import ReadModels

/// What one functionaris has to do on or until a day: terms, agreements and meetings.
public struct Takenlijst: Equatable, Sendable {
  /// Whose it is.
  public let wie: Medewerkercode
  /// The day of the question.
  public let per: Datum
  /// Last day that is looked at.
  public let totEnMet: Datum
  /// What there is to do, soonest first.
  public let taken: [Taak]
  /// Meetings that were called off: a calendar has to take them out.
  let afgezegd: [Overlegkop]
}

/// One thing to do.
public struct Taak: Equatable, Sendable {
  /// Last day, or the day of the meeting.
  public let dag: Datum
  /// Time of a meeting.
  public let tijd: Kloktijd?
  /// Number of the casus, melding, jongere or meeting.
  public let nummer: String
  /// What has to be done; may hold personal data.
  public let tekst: String
  /// What it is.
  public let inhoud: Inhoud

  /// Kinds of things to do.
  public enum Inhoud: Equatable, Sendable {
    case termijn(Agendatermijn)
    case afspraak(Agendatermijn)
    case overleg(Overlegkop, aantal: Int)
  }

  /// The word for the kind.
  public var soort: String {
    switch inhoud {
    case .termijn: "termijn"
    case .afspraak: "afspraak"
    case .overleg: "overleg"
    }
  }

  /// Where it stands: the status of a term, or how much there is to discuss.
  public var standcode: String {
    switch inhoud {
    case .termijn(let termijn), .afspraak(let termijn): termijn.status.rawValue
    case .overleg(_, let aantal): "\(aantal) \(aantal == 1 ? "casus" : "casussen")"
    }
  }

  fileprivate var stand: Table.Cell {
    switch inhoud {
    case .termijn(let termijn), .afspraak(let termijn):
      .code(standcode, shown: termijn.status.omschrijving)
    case .overleg: .text(standcode)
    }
  }
}

extension Takenlijst {
  /// What someone has to do, with the work of whoever he stands in for.
  ///
  /// Overdue terms stay in it until they are met; suspended ones wait and are left out.
  public init(
    van wie: Medewerkercode, totEnMet: Datum, _ lezing: Lezing
  ) throws {
    let per = lezing.assen.per
    let plaatsen = try lezing.plaatsen(van: wie)
    var taken: [Taak] = []
    var bekend: Set<TermijnID> = []
    for rij in try lezing.termijnrijen(nil, alleenOpen: true) {
      guard let behandelaar = rij.behandelaar, plaatsen.contains(behandelaar),
        let taak = try Taak(rij, lezing), taak.dag <= totEnMet
      else { continue }
      bekend.insert(rij.termijn.id)
      taken.append(taak)
    }
    for plaats in plaatsen {
      for eigen in try lezing.eigenAfspraken(van: plaats) {
        let id = TermijnID(regel: .afspraak, gebeurtenis: eigen.afspraak.id)
        guard !bekend.contains(id),
          let rij = try lezing.termijnrijen(eigen.casus, alleenOpen: true)
            .first(where: { $0.termijn.id == id }),
          let taak = try Taak(rij, lezing), taak.dag <= totEnMet
        else { continue }
        bekend.insert(id)
        taken.append(taak)
      }
    }
    var gezien: Set<Overlegnummer> = []
    var koppen: [(kop: Overlegkop, aantal: Int)] = []
    for plaats in plaatsen {
      let keuze = Overlegkeuze(van: per, totEnMet: totEnMet, betrokkene: plaats)
      for rij in try lezing.overlegrijen(keuze) where gezien.insert(rij.overleg).inserted {
        guard let beeld = try lezing.overleg(rij.overleg) else { continue }
        koppen.append((Overlegkop(beeld), rij.casussen.count))
      }
    }
    taken += koppen.filter { !$0.kop.isAfgezegd }.map { Taak($0.kop, aantal: $0.aantal) }
    self.wie = wie
    self.per = per
    self.totEnMet = totEnMet
    self.taken = taken.sorted { $0.sleutel < $1.sleutel }
    afgezegd = koppen.map(\.kop).filter(\.isAfgezegd)
  }

  /// One row a thing to do.
  public var tabel: Table {
    Table(
      caption: "Agenda van \(wie) van \(per.kort) tot en met \(totEnMet.kort)",
      columns: [
        .init(key: "dag", title: "Dag", kind: .date), .init(key: "tijd", title: "Tijd"),
        .init(key: "soort", title: "Soort"), .init(key: "nummer", title: "Nummer"),
        .init(key: "tekst", title: "Wat"), .init(key: "stand", title: "Stand"),
      ],
      rows: taken.map { taak in
        [
          .date(iso: taak.dag.iso), taak.tijd.map { .text($0.description) } ?? .empty,
          .text(taak.soort), .text(taak.nummer), .text(taak.tekst), taak.stand,
        ]
      })
  }

  /// The same for machines.
  public var json: JSONValue {
    [
      "versie": 1, "van": .string(wie.tekst), "per": .string(per.iso),
      "tot": .string(totEnMet.iso),
      "taken": .array(
        taken.map { taak in
          [
            "dag": .string(taak.dag.iso), "tijd": .optional(taak.tijd?.description),
            "soort": .string(taak.soort), "nummer": .string(taak.nummer),
            "tekst": .string(taak.tekst), "stand": .string(taak.standcode),
          ]
        }),
    ]
  }

  /// The same as a calendar; names no child, and takes out what was called off.
  public func kalender(adres: String) throws(Agendafout) -> [UInt8] {
    let dagen = taken.compactMap { taak in
      switch taak.inhoud {
      case .termijn(let termijn), .afspraak(let termijn): termijn.dag(taak.nummer, per: per)
      case .overleg(let kop, let aantal): kop.afspraak(aantal: aantal)
      }
    }
    return try Agenda.kalender(
      "agenda mijn", adres: adres, dagen + afgezegd.compactMap { $0.afspraak(aantal: nil) })
  }
}

extension Taak {
  fileprivate var sleutel: (Int, Int, String, String) {
    (dag.dagnummer, tijd?.minuten ?? Int.max, nummer, tekst)
  }

  /// A term that has a due day; nil while it is suspended.
  fileprivate init?(_ rij: Termijnrij, _ lezing: Lezing) throws {
    guard let dag = rij.termijn.vervalt, rij.termijn.status(per: lezing.assen.per).isOpen else {
      return nil
    }
    let beeld = try rij.casus.flatMap { try lezing.beeld($0) }
    let termijn =
      try beeld?.agendatermijn(rij.termijn, op: lezing.assen.per)
      ?? Agendatermijn(
        termijn: rij.termijn, status: rij.termijn.status(per: lezing.assen.per),
        verplaatsingen: 0, gewijzigd: lezing.vastgelegd(rij.termijn.id.gebeurtenis))
    let afspraak = beeld?.casus.afspraken.first { $0.id == rij.termijn.id.gebeurtenis }
    self.dag = dag
    tijd = nil
    nummer = rij.houder.tekst
    if rij.termijn.id.regel == .afspraak, let afspraak {
      tekst = afspraak.tekst.isEmpty ? "zonder omschrijving" : afspraak.tekst
      inhoud = .afspraak(termijn)
    } else {
      tekst = rij.termijn.id.regel.omschrijving
      inhoud = .termijn(termijn)
    }
  }

  fileprivate init(_ kop: Overlegkop, aantal: Int) {
    dag = kop.gegevens.datum
    tijd = kop.gegevens.tijd
    nummer = kop.nummer.tekst
    let waar = [kop.gegevens.school?.tekst, kop.gegevens.plaats]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    tekst = kop.gegevens.soort.omschrijving + (waar.isEmpty ? "" : ", " + waar)
    inhoud = .overleg(kop, aantal: aantal)
  }
}
