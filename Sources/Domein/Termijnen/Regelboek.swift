public import Kalender

/// All versions of all rules, and which one holds on a day.
public struct Regelboek: Equatable, Sendable {
  private var versies: [RegelID: [Regel]] = [:]

  /// The rules as the program brings them.
  public init() {
    for regel in Self.ingebouwd { voegToe(regel) }
  }

  /// Adds a version; one of the same rule and day takes the place of the earlier.
  public mutating func voegToe(_ regel: Regel) {
    var lijst = versies[regel.id, default: []].filter { $0.geldigVanaf != regel.geldigVanaf }
    lijst.append(regel)
    versies[regel.id] = lijst.sorted { $0.geldigVanaf < $1.geldigVanaf }
  }

  /// The version in force on a day; before the first version that one serves.
  public func regel(_ id: RegelID, op dag: Datum) -> Regel {
    let lijst = versies[id] ?? []
    return lijst.last { $0.geldt(op: dag) } ?? lijst.first ?? Self.vervanger(id, dag)
  }

  /// The same rules, but with this version for every day: to see what it would do.
  public func met(alleen regel: Regel) -> Regelboek {
    var boek = self
    boek.versies[regel.id] = [regel]
    return boek
  }

  /// All versions of a rule, oldest first.
  public func versies(van id: RegelID) -> [Regel] { versies[id] ?? [] }

  /// Every rule has a built-in version, which a test checks; this keeps the lookup total.
  private static func vervanger(_ id: RegelID, _ dag: Datum) -> Regel {
    Regel(
      id: id, geldigVanaf: dag, duur: nil, atw: false, verantwoordelijk: .leerplichtambtenaar,
      trappen: [], start: "", voldaanDoor: "", bron: "")
  }
}
