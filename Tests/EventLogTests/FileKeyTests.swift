import Foundation
import Platform
import TestSupport
import Testing

@testable import SQLiteEventLog

@Suite("Key of an encrypted file")
struct FileKeyTests {
  private func key(_ text: String, mode: Int = 0o600) throws -> Result<[UInt8], LogFileError> {
    try withTemporaryFolder { folder in
      let path = folder + "/key"
      try Files.write(Array(text.utf8), to: path)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      let facts = try Files.facts(path)
      return Result { () throws(LogFileError) in try FileKey.key(Array(text.utf8), facts) }
    }
  }

  @Test("sixteen bytes are a key, fewer are not; a line end is no part of it")
  func length() throws {
    let sixteen = "0123456789abcdef"
    #expect(try key(sixteen) == .success(Array(sixteen.utf8)))
    #expect(try key(sixteen + "\n") == .success(Array(sixteen.utf8)))
    #expect(try key(sixteen + "\n\n") == .success(Array(sixteen.utf8) + [0x0a]))
    #expect(try key("0123456789abcde\n") == .failure(.key(.tooShort)))
    #expect(try key("") == .failure(.key(.tooShort)))
  }

  @Test("a key that others have any right to is refused", arguments: [0o640, 0o604, 0o610, 0o602])
  func rights(_ mode: Int) throws {
    #expect(try key("0123456789abcdef", mode: mode) == .failure(.key(.notPrivate)))
    #expect(try key("0123456789abcdef", mode: 0o400) == .success(Array("0123456789abcdef".utf8)))
  }

  @Test("a folder, or nothing, is no key")
  func kind() throws {
    try withTemporaryFolder { folder in
      let facts = try Files.facts(folder)
      #expect(throws: LogFileError.key(.notPrivate)) {
        try FileKey.key(Array(repeating: 1, count: 32), facts)
      }
      #expect(throws: LogFileError.key(.notPrivate)) {
        try FileKey.key(Array(repeating: 1, count: 32), nil)
      }
    }
  }
}
