public import Hashing

/// The hash of an event: what ties it to everything before it.
///
/// SHA-256 over `LP-event-v1`, the hash before it, and each field as a type tag, its length and its
/// bytes. Tag and length keep two different events from having the same bytes: not `ab` + `c` and
/// `a` + `bc`, not a text and a blob.
public struct EventHash {
  private var buffer: [UInt8] = []

  /// Hashes event after event with one buffer.
  public init() { buffer.reserveCapacity(1024) }

  /// The hash of an event that follows a hash.
  public mutating func hash(
    after previous: Digest, position: LogPosition, stream: StreamName, version: StreamVersion,
    event: NewEvent, vastgelegd: String, actor: String, personal: Digest?
  ) -> Digest {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: "LP-event-v1".utf8)
    add(tag: 0x68, previous.bytes)
    add(position.number)
    add(stream.text)
    add(version.count)
    add(event.type)
    add(event.op)
    add(vastgelegd)
    add(actor)
    add(tag: 0x62, event.payload)
    if let personal { add(tag: 0x68, personal.bytes) } else { add(tag: 0x6e, []) }
    return SHA256.digest(of: buffer)
  }

  /// The hash that a recorded event should have.
  public mutating func hash(of event: RecordedEvent, after previous: Digest) -> Digest {
    hash(
      after: previous, position: event.position, stream: event.stream, version: event.version,
      event: NewEvent(type: event.type, op: event.op, payload: event.payload),
      vastgelegd: event.vastgelegd, actor: event.actor, personal: event.personal.digest)
  }

  private mutating func add(_ number: Int) {
    buffer.append(0x69)
    addLength(8)
    addBigEndian(UInt64(bitPattern: Int64(number)))
  }

  private mutating func add(_ text: String) {
    buffer.append(0x74)
    addLength(text.utf8.count)
    buffer.append(contentsOf: text.utf8)
  }

  private mutating func add(tag: UInt8, _ bytes: [UInt8]) {
    buffer.append(tag)
    addLength(bytes.count)
    buffer.append(contentsOf: bytes)
  }

  private mutating func addLength(_ count: Int) { addBigEndian(UInt64(count)) }

  private mutating func addBigEndian(_ number: UInt64) {
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      buffer.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
