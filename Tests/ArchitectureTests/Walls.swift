import Foundation

/// The walls between the rooms, as rules over source files; each gives what breaks it.
enum Walls {
  /// Which modules a room may import.
  ///
  /// `Package.swift` says the same to the compiler; this also keeps Foundation out, which the
  /// compiler would let in everywhere.
  static let allowed: [String: Set<String>] = [
    "Platform": ["Glibc", "Synchronization"],
    "Hashing": [],
    "JSON": [],
    "SQLite": ["CSQLite"],
    "Schema": [],
    "EventLog": ["Hashing"],
    "SQLiteEventLog": ["EventLog", "Hashing", "Platform", "Schema", "SQLite"],
    "Formats": ["Hashing"],
    "ArgumentParsing": [],
    "Kalender": [],
    "Domein": ["Kalender"],
    "ReadModels": ["Domein", "Kalender"],
    "EventCodec": ["Domein", "EventLog", "JSON", "Kalender"],
    "Application": ["Domein", "EventCodec", "EventLog", "JSON", "Kalender", "ReadModels"],
    "Reporting": ["Domein", "Kalender"],
    "SQLiteReadModels": [
      "Application", "Domein", "EventLog", "Hashing", "Kalender", "Platform", "ReadModels",
      "Schema", "SQLite", "SQLiteEventLog",
    ],
    "Exchange": [
      "Application", "Domein", "Formats", "Hashing", "JSON", "Kalender", "ReadModels",
    ],
    "CLI": [
      "Application", "ArgumentParsing", "Domein", "EventCodec", "EventLog", "Exchange", "Formats",
      "Hashing", "JSON", "Kalender", "Platform", "ReadModels", "Reporting", "SQLite",
      "SQLiteEventLog", "SQLiteReadModels",
    ],
    "leerplicht": ["CLI"],
  ]

  /// Rooms that are pure: given the same, they do the same.
  static let pure: Set = [
    "Kalender", "Domein", "ReadModels", "Reporting", "Hashing", "JSON", "Formats",
    "ArgumentParsing", "EventLog", "EventCodec",
  ]

  /// Words of clocks, chance and machines; a pure room has none of them.
  static let impure = [
    "Date()", "clock_gettime", "ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator",
    ".random(", ".shuffled()", ".randomElement()", "getenv", "CommandLine", "print(", "readLine(",
  ]

  /// Marks that must not stay behind; written apart so that this file does not break its own rule.
  static let marks = ["FIX" + "ME", "TO" + "DO", "XX" + "X", "HA" + "CK"]

  /// Words that stand for unsafe or lazy ways out.
  static let forbidden = ["try!", "as!", "fatalError(", "nonisolated(unsafe)", "@unchecked"]

  static func imports(_ file: SourceFile) -> [String] {
    guard let allowed = allowed[file.room] else { return ["\(file.path): unknown room"] }
    return file.imports.filter { !allowed.contains($0) }.map { "\(file.path): imports \($0)" }
  }

  static func purity(_ file: SourceFile) -> [String] {
    guard pure.contains(file.room) else { return [] }
    let code = file.code
    return impure.filter { code.contains($0) }.map { "\(file.path): \($0)" }
  }

  static func leftovers(_ file: SourceFile) -> [String] {
    let code = file.code
    return marks.filter { file.text.contains($0) }.map { "\(file.path): \($0)" }
      + forbidden.filter { code.contains($0) }.map { "\(file.path): \($0)" }
  }

  static func size(_ file: SourceFile) -> [String] {
    let lines = file.lines
    var found: [String] = []
    if lines.count > 401 { found.append("\(file.path): \(lines.count) lines") }
    for (index, line) in lines.enumerated() where line.count > 100 {
      found.append("\(file.path):\(index + 1): \(line.count) columns")
    }
    return found
      + functions(lines).filter { $0.length > 70 }
      .map { "\(file.path):\($0.line): a function of \($0.length) lines" }
  }

  /// Identifiers are ASCII: nothing but comments and texts holds anything else.
  static func identifiers(_ file: SourceFile) -> [String] {
    guard !file.path.hasPrefix("Tests") else { return [] }
    return file.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.allSatisfy(\.isASCII) && !isInsideText($0.offset, file) }
      .map { "\(file.path):\($0.offset + 1): not ASCII" }
  }

  /// Whether a line stands between `"""`.
  private static func isInsideText(_ index: Int, _ file: SourceFile) -> Bool {
    file.lines[..<index].count { $0.contains("\"\"\"") } % 2 == 1
  }

  /// Functions by their first line; the end is the brace in the column where it began.
  private static func functions(_ lines: [Substring]) -> [(line: Int, length: Int)] {
    lines.indices.compactMap { index in
      let line = lines[index]
      let indent = line.prefix { $0 == " " }
      guard line.dropFirst(indent.count).split(separator: " ").prefix(4).contains("func"),
        let end = lines[index...].firstIndex(where: { $0 == indent + "}" })
      else { return nil }
      return (index + 1, end - index + 1)
    }
  }
}
