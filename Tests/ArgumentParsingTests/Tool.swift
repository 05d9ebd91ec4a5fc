import Foundation
import TestSupport

/// A program of the system that a test may ask, when it is installed.
struct Tool {
  struct Answer {
    let output: String
    let errors: String
    let status: Int32
  }

  /// The path of an installed program, or `nil`.
  static func path(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs an installed program; its output must be short enough for a pipe.
  static func run(_ name: String, _ arguments: [String]) throws -> Answer {
    guard let path = path(name) else { throw TestFailure("\(name) is not installed") }
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": NSTemporaryDirectory(),
    ].merging(SanitizerOptions.environment) { own, _ in own }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Reading before waiting: a full pipe would never end.
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let talk = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(
      output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: talk, as: UTF8.self), status: process.terminationStatus)
  }

  /// Calls a function with the path of a temporary file of this name and content.
  static func withFile<Result>(
    _ name: String, _ content: String, _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(content.utf8).write(to: file)
    return try body(file.path())
  }
}
