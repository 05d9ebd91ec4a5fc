import Foundation
import Testing

/// Compares text with a file under `Snapshots/`.
///
/// A new or changed baseline is only written with `NIEUWE_OPNAME=1`, and writing it fails the
/// test once, so that nobody commits a baseline that nobody looked at.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots").appending(path: name)
  let stored = try? String(contentsOf: file, encoding: .utf8)
  if let stored, Array(stored.utf8) == Array(text.utf8) { return }
  guard ProcessInfo.processInfo.environment["NIEUWE_OPNAME"] == "1" else {
    let state = stored == nil ? "is missing" : "differs: \(firstDifference(stored ?? "", text))"
    Issue.record(
      "baseline \(name) \(state); NIEUWE_OPNAME=1 writes it", sourceLocation: sourceLocation)
    return
  }
  do {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record(
      "baseline \(name) written: look at it, then run again", sourceLocation: sourceLocation)
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}

private func firstDifference(_ stored: String, _ text: String) -> String {
  let old = stored.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  for (number, lines) in zip(old, new).enumerated() where lines.0 != lines.1 {
    return "line \(number + 1) was '\(lines.0)' and is '\(lines.1)'"
  }
  return "\(old.count) lines were \(new.count)"
}
