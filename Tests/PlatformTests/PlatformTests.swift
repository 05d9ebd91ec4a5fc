import Foundation
import TestSupport
import Testing

@testable import Platform

@Suite("Files")
struct FilesTests {
  @Test("a written file is whole, for its owner, and never over another unasked")
  func writing() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.txt"
      try Files.write([1, 2, 3], to: path)
      #expect(try Files.read(path, limit: 10) == [1, 2, 3])
      #expect(try #require(try Files.facts(path)).mode == 0o600)
      #expect(throws: PlatformError(.open, .exists, path: path)) {
        try Files.write([4], to: path)
      }
      try Files.write([4], to: path, replacing: true)
      #expect(try Files.read(path, limit: 10) == [4])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.txt"])
    }
  }

  @Test("a link is not written through")
  func links() throws {
    try withTemporaryFolder { folder in
      try Files.write([1], to: folder + "/target")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link", withDestinationPath: folder + "/target")
      #expect(throws: PlatformError.self) {
        try Files.write([9], to: folder + "/link", replacing: true)
      }
      #expect(try Files.read(folder + "/target", limit: 9) == [1])
    }
  }

  @Test("a file that is too large is refused")
  func limit() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a"
      try Files.write(Array(repeating: 1, count: 100), to: path)
      #expect(try Files.read(path, limit: 100).count == 100)
      #expect(throws: PlatformError(.read, .tooLarge, path: path)) {
        try Files.read(path, limit: 99)
      }
    }
  }

  @Test("folders are made with what is missing on the way")
  func folders() throws {
    try withTemporaryFolder { folder in
      try Files.createDirectory(folder + "/a/b/c")
      #expect(try Files.facts(folder + "/a/b/c")?.kind == .directory)
      try Files.createDirectory(folder + "/a/b/c")
      try Files.write([], to: folder + "/f")
      #expect(throws: PlatformError.self) { try Files.createDirectory(folder + "/f") }
    }
  }

  @Test("publishing never replaces")
  func publish() throws {
    try withTemporaryFolder { folder in
      try Files.write([1], to: folder + "/new")
      try Files.write([2], to: folder + "/old")
      #expect(throws: PlatformError.self) {
        try Files.publish(folder + "/new", as: folder + "/old")
      }
      try Files.publish(folder + "/new", as: folder + "/fresh")
      #expect(try Files.read(folder + "/fresh", limit: 9) == [1])
      #expect(try !Files.exists(folder + "/new"))
    }
  }
}

@Suite("The file system below")
struct FileSystemTests {
  private static let mounts = Array(
    """
    22 1 0:20 / / rw - overlay overlay rw
    30 22 0:44 / /mnt/team rw,relatime shared:1 - nfs4 server:/team rw,vers=4.2
    31 22 0:45 / /mnt/c rw - 9p drvfs rw,aname=drvfs;path=C:
    32 22 0:46 / /root rw - 9p none rw,trans=fd
    33 22 0:47 / /mnt/s rw - fuse.sshfs u@h: rw
    """.utf8)

  @Test(
    "a network is recognised, a container's disk is not",
    arguments: [
      ("0:20", nil), ("0:44", "nfs4"), ("0:45", "9p"), ("0:46", nil), ("0:47", "fuse.sshfs"),
      ("0:99", nil),
    ] as [(String, String?)])
  func kinds(_ device: String, _ kind: String?) {
    #expect(Files.networkKind(ofDevice: device, mounts: Self.mounts) == kind)
  }
}

@Suite("The lock")
struct LockTests {
  @Test("is had by one at a time, and names its holder")
  func exclusive() throws {
    try withTemporaryFolder { folder in
      let first = try FileLock(path: folder + "/lock")
      let second = try FileLock(path: folder + "/lock")
      try first.lock(waitingAtMost: .zero)
      do throws(FileLock.Failure) {
        try second.lock(waitingAtMost: .milliseconds(5))
        Issue.record("two holders")
      } catch {
        #expect(error == .busy(holder: ProcessInfo.processInfo.processIdentifier))
      }
      first.unlock()
      try second.lock(waitingAtMost: .zero)
    }
  }
}

@Suite("The process")
struct ProcessTests {
  private static let accounts = Array("root:x:0:0::/root:/bin/sh\nanna:x:1000:1000::/:/bin/sh".utf8)

  @Test("the login name comes from the user id")
  func loginName() {
    let name = { ProcessFacts.loginName(userID: $0, accounts: Self.accounts, fallbacks: $1) }
    #expect(name(1000, ["other"]) == "anna")
    #expect(name(2000, [nil, "", "bea"]) == "bea")
    #expect(name(2000, [nil]) == nil)
  }

  @Test("a user id comes from the login name, whole and as it is written")
  func userID() {
    let number = { ProcessFacts.userID(ofAccount: $0, accounts: Self.accounts) }
    #expect(number("anna") == 1000)
    #expect(number("root") == 0)
    for other in ["ann", "Anna", "", "anna:x"] { #expect(number(other) == nil, "\(other)") }
  }

  @Test("what cannot be brought to the disk is an error, not silence")
  func sync() throws {
    for dataOnly in [true, false] {
      let device = try Descriptor(opening: "/dev/null", O_WRONLY)
      let failure: PlatformError?
      do {
        try device.sync(dataOnly: dataOnly)
        failure = nil
      } catch {
        failure = error
      }
      #expect(failure?.operation == .sync)
    }
  }

  @Test("random bytes differ")
  func random() throws {
    var source = RandomBytes()
    let first = try source.next(32)
    #expect(first.count == 32)
    #expect(try source.next(32) != first)
    #expect(try source.next(1_000).count == 1_000)
    let fresh = try RandomBytes.fresh(32)
    #expect(fresh.count == 32)
    #expect(try RandomBytes.fresh(32) != fresh)
    #expect(throws: PlatformError.self) { try RandomBytes.fresh(257) }
  }
}
