import Foundation
import Testing

@Suite("The walls of the house")
struct ArchitectureTests {
  private func sources() throws -> [SourceFile] {
    try Repository.swiftFiles(["Sources", "Schema"])
  }

  @Test("every room imports what it may, and nothing else")
  func imports() throws {
    #expect(try sources().flatMap(Walls.imports) == [])
  }

  @Test("every room that is allowed something exists")
  func rooms() throws {
    #expect(Set(try sources().map(\.room)) == Set(Walls.allowed.keys))
  }

  @Test("pure rooms read no clock, draw no lots and know no machine")
  func purity() throws {
    #expect(try sources().flatMap(Walls.purity) == [])
  }

  @Test("no mark and no unsafe way out stays behind")
  func leftovers() throws {
    let files = try sources() + Repository.swiftFiles(["Tests"])
    #expect(files.filter { !$0.path.contains("ArchitectureTests") }.flatMap(Walls.leftovers) == [])
  }

  @Test("files, functions and lines fit")
  func size() throws {
    let files = try sources() + Repository.swiftFiles(["Tests"])
    #expect(files.flatMap(Walls.size) == [])
  }

  @Test("identifiers are ASCII")
  func identifiers() throws {
    #expect(try sources().flatMap(Walls.identifiers) == [])
  }

  @Test("there is no package dependency, and nothing but SQLite is linked")
  func package() throws {
    let package = try Repository.text("Package.swift")
    #expect(!package.contains(".package("))
    #expect(!package.contains(".linkedLibrary"))
    #expect(package.components(separatedBy: ".systemLibrary(").count == 2)
  }
}

/// A rule that finds nothing in broken code is no rule.
@Suite("The walls bite")
struct WallsBiteTests {
  private func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: path, text: text)
  }

  @Test(
    "an import that is not allowed is found",
    arguments: [
      "import Foundation", "public import Foundation", "@testable import Formats",
      "import SQLite",
    ])
  func imports(_ line: String) {
    #expect(Walls.imports(file("Sources/Domein/X.swift", line)).count == 1)
    #expect(Walls.imports(file("Sources/Domein/X.swift", "import Kalender")).isEmpty)
    #expect(Walls.imports(file("Sources/Nieuw/X.swift", "")).count == 1)
  }

  @Test("a clock in a pure room is found, in a comment it is not")
  func purity() {
    #expect(Walls.purity(file("Sources/Domein/X.swift", "let nu = Date()")).count == 1)
    #expect(Walls.purity(file("Sources/Domein/X.swift", "let a = 1 // Date()")).isEmpty)
    #expect(Walls.purity(file("Sources/CLI/X.swift", "print(1)")).isEmpty)
  }

  @Test("marks and ways out are found")
  func leftovers() {
    for word in Walls.marks {
      #expect(Walls.leftovers(file("Sources/CLI/X.swift", "// \(word) later")).count == 1)
    }
    for word in Walls.forbidden {
      #expect(Walls.leftovers(file("Sources/CLI/X.swift", "let a = \(word) b")).count == 1)
    }
  }

  @Test("what is too long is found")
  func size() {
    let long = String(repeating: "x", count: 101)
    #expect(Walls.size(file("Sources/CLI/X.swift", long)).count == 1)
    let file401 = String(repeating: "a\n", count: 401)
    #expect(Walls.size(file("Sources/CLI/X.swift", file401)).count == 1)
    let body = String(repeating: "    a()\n", count: 69)
    let function = "  func f() {\n\(body)  }\n"
    #expect(Walls.size(file("Sources/CLI/X.swift", function)).count == 1)
  }

  @Test("an identifier with an accent is found, a text is not")
  func identifiers() {
    #expect(Walls.identifiers(file("Sources/CLI/X.swift", "let é = 1")).count == 1)
    #expect(Walls.identifiers(file("Sources/CLI/X.swift", "let e = \"é\" // é")).isEmpty)
  }
}
