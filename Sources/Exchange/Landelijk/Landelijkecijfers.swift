public import Domein
public import Kalender

/// One published number, with the place where it stands.
public struct Landelijkcijfer: Hashable, Sendable {
  /// Of which area: the country, or a municipality by name.
  public let gebied: String
  /// Over which school year.
  public let schooljaar: Schooljaar
  /// What it is about.
  public let soort: Cijfersoort
  /// Of which kind of school; nil for all.
  public let schoolsoort: Schoolsoortgroep?
  /// The number.
  public let waarde: Drukwaarde
  /// The source, by its short name.
  public let bron: String
  /// The table in it.
  public let plaats: String
  /// What is the matter with it; empty when nothing is.
  public let kanttekening: String
}

/// Published figures of the country and of municipalities, to lay beside one's own.
///
/// The file that comes with the program holds what the sources printed, faults included; what is
/// known to be wrong bears a kanttekening and is used only where there is nothing better.
public struct Landelijkecijfers: Sendable {
  /// The name of the country in files.
  public static let land = "Nederland"

  /// Every number, in the order of the file.
  public private(set) var cijfers: [Landelijkcijfer] = []
  /// Rows that cannot be used, with their line.
  public private(set) var fouten: [(regel: Int, fout: Rijfout)] = []
  /// Columns that nobody asked for.
  public private(set) var onbekend: [String] = []
  private var plaatsen: [Vraag: [Int]] = [:]

  private struct Vraag: Hashable {
    let gebied: String
    let schooljaar: Schooljaar
    let soort: Cijfersoort
    let schoolsoort: Schoolsoortgroep?
  }

  private static let kolommen = [
    "gebied", "schooljaar", "reeks", "schoolsoort", "waarde", "bron", "plaats", "kanttekening",
  ]

  /// The figures of the sources.
  public static func ingebouwd() throws(Importfout) -> Landelijkecijfers {
    try Landelijkecijfers(PackageResources.landelijk_csv)
  }

  /// Reads a file.
  public init(_ bytes: [UInt8]) throws(Importfout) {
    var bestand = try Tabelbestand(
      bytes, bekend: Self.kolommen, verplicht: ["gebied", "schooljaar", "reeks", "waarde"])
    onbekend = bestand.onbekend
    var gelezen: [Landelijkcijfer] = []
    fouten = bestand.lees { (_, rij) throws(Rijfout) in gelezen.append(try Self.cijfer(rij)) }
    for cijfer in gelezen { voegToe(cijfer) }
  }

  private static func cijfer(_ rij: Kolommen.Rij) throws(Rijfout) -> Landelijkcijfer {
    guard let schooljaar = Schooljaar(naam: try rij.verplicht("schooljaar")) else {
      throw Rijfout(kolom: "schooljaar", reden: "verwacht een schooljaar, zoals 2019-2020")
    }
    guard let soort = Cijfersoort(try rij.verplicht("reeks")) else {
      throw Rijfout(
        kolom: "reeks",
        reden: "onbekende reeks; verwacht een van: \(Cijferreeks.codes.joined(separator: ", ")),"
          + " met -procent of -per-1000 voor een aandeel")
    }
    guard let waarde = Drukwaarde(try rij.verplicht("waarde")) else {
      throw Rijfout(kolom: "waarde", reden: "verwacht een getal zonder punten, zoals 1234 of 0,83")
    }
    let groep = rij.tekst("schoolsoort")
    let schoolsoort = Schoolsoortgroep(rawValue: groep)
    guard groep.isEmpty || schoolsoort != nil else {
      throw Rijfout(
        kolom: "schoolsoort",
        reden: "verwacht een van: \(Schoolsoortgroep.codes.joined(separator: ", "))")
    }
    return Landelijkcijfer(
      gebied: try rij.verplicht("gebied"), schooljaar: schooljaar, soort: soort,
      schoolsoort: schoolsoort, waarde: waarde, bron: rij.tekst("bron"),
      plaats: rij.tekst("plaats"), kanttekening: rij.tekst("kanttekening"))
  }

  private mutating func voegToe(_ cijfer: Landelijkcijfer) {
    let vraag = Vraag(
      gebied: cijfer.gebied, schooljaar: cijfer.schooljaar, soort: cijfer.soort,
      schoolsoort: cijfer.schoolsoort)
    plaatsen[vraag, default: []].append(cijfers.count)
    cijfers.append(cijfer)
  }

  /// The same with the figures of another file, which go first.
  public func met(_ ander: Landelijkecijfers) -> Landelijkecijfers {
    var samen = ander
    for cijfer in cijfers { samen.voegToe(cijfer) }
    return samen
  }

  /// The areas there are figures of.
  public var gebieden: Set<String> { Set(cijfers.map(\.gebied)) }

  /// The number to use: the first without a kanttekening, else the first; nil when there is none.
  public func cijfer(
    _ gebied: String, _ schooljaar: Schooljaar, _ soort: Cijfersoort,
    schoolsoort: Schoolsoortgroep? = nil
  ) -> Landelijkcijfer? {
    let gevonden =
      (plaatsen[
        Vraag(
          gebied: gebied, schooljaar: schooljaar, soort: soort, schoolsoort: schoolsoort)] ?? [])
      .map { cijfers[$0] }
    return gevonden.first(where: \.kanttekening.isEmpty) ?? gevonden.first
  }

  /// The whole number to use.
  public func aantal(
    _ gebied: String, _ schooljaar: Schooljaar, _ reeks: Cijferreeks
  ) -> Int? {
    cijfer(gebied, schooljaar, Cijfersoort(reeks))?.waarde.geheel
  }
}

/// A share of the leerplichtigen that was published, or follows from what was.
public struct Vergelijkcijfer: Equatable, Sendable {
  /// How many; nil where only a share was published.
  public let aantal: Int?
  /// Of how many; nil where that was not published.
  public let leerplichtigen: Int?
  /// Per 1.000, in hundredths; nil where neither a whole nor a share was published.
  public let perDuizend: Int?
  /// What a reader has to know about it; empty when nothing.
  public let kanttekening: String
}

extension Landelijkecijfers {
  /// A figure per 1.000 by the denominator of its own year; nil when nothing was published.
  ///
  /// Without a number or a denominator the published share is used, and that is said.
  public func vergelijkcijfer(
    _ gebied: String, _ schooljaar: Schooljaar, _ reeks: Cijferreeks
  ) -> Vergelijkcijfer? {
    let gevonden = cijfer(gebied, schooljaar, Cijfersoort(reeks))
    let aantal = gevonden?.waarde.geheel
    let geheel = self.aantal(gebied, schooljaar, .leerplichtigen)
    var noten = [gevonden?.kanttekening ?? ""].filter { !$0.isEmpty }
    if let aantal, let geheel, geheel > 0 {
      return Vergelijkcijfer(
        aantal: aantal, leerplichtigen: geheel,
        perDuizend: (2 * aantal * 100_000 + geheel) / (2 * geheel),
        kanttekening: noten.joined(separator: "; "))
    }
    var perDuizend: Int?
    if let deel = cijfer(gebied, schooljaar, Cijfersoort(reeks, .perDuizend)) {
      perDuizend = deel.waarde.honderdsten
      noten += ["per 1.000 zoals gepubliceerd", deel.kanttekening].filter { !$0.isEmpty }
    } else if let deel = cijfer(gebied, schooljaar, Cijfersoort(reeks, .procent)) {
      perDuizend = deel.waarde.honderdsten * 10
      noten += ["uit het afgeronde percentage", deel.kanttekening].filter { !$0.isEmpty }
    } else if aantal == nil {
      return nil
    } else {
      noten.append("aantal leerplichtigen ontbreekt")
    }
    return Vergelijkcijfer(
      aantal: aantal, leerplichtigen: geheel, perDuizend: perDuizend,
      kanttekening: noten.joined(separator: "; "))
  }
}
