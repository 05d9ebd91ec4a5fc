import Domein
import Kalender
import SQLite

/// A row of a table, read column by column in the order of the query.
///
/// What does not read is damage: a table holds only what this room wrote.
struct Rijlezer {
  let statement: Statement

  func tekst(_ kolom: Int32) -> String { statement.text(kolom) }

  func getal(_ kolom: Int32) -> Int { statement.int(kolom) }

  func dag(_ kolom: Int32) -> Datum { Datum(dagnummer: statement.int(kolom)) }

  func optioneleDag(_ kolom: Int32) -> Datum? {
    statement.optionalInt(kolom).map { Datum(dagnummer: $0) }
  }

  func kenmerk<K: Kenmerk>(_ kolom: Int32, _: K.Type = K.self) throws -> K {
    guard let kenmerk = K(statement.text(kolom)) else { throw Weergavefout.onleesbareRij }
    return kenmerk
  }

  func optioneelKenmerk<K: Kenmerk>(_ kolom: Int32, _: K.Type = K.self) throws -> K? {
    statement.isNull(kolom) ? nil : try kenmerk(kolom)
  }

  func code<C: RawRepresentable<String>>(_ kolom: Int32, _: C.Type = C.self) throws -> C {
    guard let code = C(rawValue: statement.text(kolom)) else { throw Weergavefout.onleesbareRij }
    return code
  }

  func optioneleCode<C: RawRepresentable<String>>(
    _ kolom: Int32, _: C.Type = C.self
  ) throws -> C? {
    statement.isNull(kolom) ? nil : try code(kolom)
  }
}

/// A row that does not read: `herbouw` makes the tables anew from the log.
public enum Weergavefout: Error, Equatable, Sendable {
  case onleesbareRij
}

extension Connection {
  /// Runs a query and makes something of every row.
  func rijen<R>(
    _ sql: String, _ bind: (Statement) -> Void = { _ in }, _ maak: (Rijlezer) throws -> R
  ) throws -> [R] {
    let statement = try statement(sql)
    defer { statement.reset() }
    bind(statement)
    var rijen: [R] = []
    while try statement.step() { rijen.append(try maak(Rijlezer(statement: statement))) }
    return rijen
  }

  /// Runs a statement that gives no rows.
  func voer(_ sql: String, _ bind: (Statement) -> Void = { _ in }) throws {
    let statement = try statement(sql)
    bind(statement)
    try statement.run()
  }
}
