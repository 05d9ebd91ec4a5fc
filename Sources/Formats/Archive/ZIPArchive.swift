import Hashing

/// A ZIP file whose entries are stored as they are (APPNOTE 6.3), for OOXML and ODF documents.
///
/// Every entry bears the first moment that ZIP knows, 1 January 1980, so that the same content
/// always gives the same bytes.
struct ZIPArchive {
  private var entries: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds an entry; names are ASCII paths with `/`.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = entries.count
    let checksum = CRC32.checksum(of: content)
    entries += [0x50, 0x4b, 0x03, 0x04]
    Self.appendCommon(to: &entries, name: name, size: content.count, checksum: checksum)
    entries += name.utf8
    entries += content
    directory += [0x50, 0x4b, 0x01, 0x02]
    Self.append(20, bytes: 2, to: &directory)  // made by: FAT, version 2.0
    Self.appendCommon(to: &directory, name: name, size: content.count, checksum: checksum)
    Self.append(0, bytes: 2, to: &directory)  // comment
    Self.append(0, bytes: 2, to: &directory)  // disk
    Self.append(0, bytes: 2, to: &directory)  // internal attributes
    Self.append(0, bytes: 4, to: &directory)  // external attributes
    Self.append(offset, bytes: 4, to: &directory)
    directory += name.utf8
    count += 1
  }

  /// The archive; `nil` beyond 4 GiB or 65 535 entries, where this form of ZIP ends.
  func finish() -> [UInt8]? {
    guard entries.count + directory.count < 1 << 32, count < 1 << 16 else { return nil }
    var end: [UInt8] = [0x50, 0x4b, 0x05, 0x06]
    Self.append(0, bytes: 4, to: &end)  // this disk, and that of the directory
    Self.append(count, bytes: 2, to: &end)
    Self.append(count, bytes: 2, to: &end)
    Self.append(directory.count, bytes: 4, to: &end)
    Self.append(entries.count, bytes: 4, to: &end)
    Self.append(0, bytes: 2, to: &end)  // comment
    return entries + directory + end
  }

  /// The part that an entry and its line in the directory share.
  private static func appendCommon(
    to bytes: inout [UInt8], name: String, size: Int, checksum: UInt32
  ) {
    append(20, bytes: 2, to: &bytes)  // needs version 2.0
    append(0, bytes: 2, to: &bytes)  // flags
    append(0, bytes: 2, to: &bytes)  // stored
    append(0, bytes: 2, to: &bytes)  // time 00:00
    append(0x21, bytes: 2, to: &bytes)  // 1 January 1980
    append(Int(checksum), bytes: 4, to: &bytes)
    append(size, bytes: 4, to: &bytes)
    append(size, bytes: 4, to: &bytes)
    append(name.utf8.count, bytes: 2, to: &bytes)
    append(0, bytes: 2, to: &bytes)  // extra
  }

  /// Appends a number, its lowest byte first.
  private static func append(_ value: Int, bytes count: Int, to bytes: inout [UInt8]) {
    for index in 0..<count {
      bytes.append(UInt8(truncatingIfNeeded: value &>> (8 &* index)))
    }
  }
}
