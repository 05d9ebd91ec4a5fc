import Glibc
import Platform

/// Calls a function with the path of a new folder, and removes the folder afterwards.
public func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let parent = ProcessFacts.environment("TMPDIR") ?? "/tmp"
  let folder = parent + "/leerplicht-\(UInt64.random(in: .min ... .max))"
  try Files.createDirectory(folder)
  defer { removeTree(folder) }
  return try body(folder)
}

/// Removes a folder with everything in it; what cannot be removed stays.
private func removeTree(_ path: String) {
  guard let facts = try? Files.facts(path) else { return }
  guard facts.kind == .directory else {
    _ = try? Files.remove(path)
    return
  }
  for name in (try? Files.names(in: path)) ?? [] { removeTree(path + "/" + name) }
  _ = unsafe rmdir(path)
}
