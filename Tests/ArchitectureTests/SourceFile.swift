import Foundation

/// A Swift file of the repository.
struct SourceFile {
  /// Path from the root of the repository.
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Name of the room: the folder under `Sources` or `Tests`.
  var room: String {
    let parts = path.split(separator: "/")
    return parts.first == "Schema" ? "Schema" : parts.count > 1 ? String(parts[1]) : ""
  }

  /// The modules that are imported.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 2,
        words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "public" }), words.count > index + 1
      else { return nil }
      return String(words[index + 1])
    }
  }

  /// The text without comments and without what stands between quotes.
  var code: String {
    lines.map { line in
      var bare = ""
      var inText = false
      var previous: Character = " "
      for character in line {
        if character == "\"", previous != "\\" { inText.toggle() }
        if !inText { bare.append(character) }
        if bare.hasSuffix("//") { return String(bare.dropLast(2)) }
        previous = character
      }
      return bare
    }.joined(separator: "\n")
  }
}

/// The repository this test belongs to.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file below some folders.
  static func swiftFiles(_ folders: [String]) throws -> [SourceFile] {
    try folders.flatMap { folder in
      let base = root.appending(path: folder)
      let names = FileManager.default.enumerator(atPath: base.path())?.allObjects ?? []
      return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
        .map { name in
          SourceFile(
            path: folder + "/" + name,
            text: try String(contentsOf: base.appending(path: name), encoding: .utf8))
        }
    }
  }

  /// A text file by its path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
