import Hashing

/// Something in the log that is not as it was written.
public struct ChainFinding: Error, Hashable, Sendable {
  /// The event at which it shows.
  public let position: LogPosition
  /// What is wrong.
  public let kind: Kind

  /// Kinds of damage.
  public enum Kind: Hashable, Sendable {
    /// Events between the one before and this one are missing.
    case gap
    /// The event does not have the hash that its content asks for.
    case hash
    /// The event does not carry the next version of its stream.
    case version(expected: Int)
    /// An earlier head names another hash for this event.
    case otherHead
    /// An earlier head names an event that is not there: the end was cut off.
    case cutOff
  }

  /// Describes damage.
  public init(position: LogPosition, kind: Kind) {
    self.position = position
    self.kind = kind
  }
}

/// Checks the chain, event after event in order of the log.
///
/// Personal parts that are there are checked through their digest; destroyed ones cost nothing.
public struct ChainVerifier {
  private var previous = Head.empty
  private var versions: [StreamName: Int] = [:]
  private var hasher = EventHash()
  private let heads: [Head]
  private var isPartial = false

  /// What was found so far.
  public private(set) var findings: [ChainFinding] = []

  /// Starts before the first event.
  ///
  /// - Parameter heads: earlier ends of the log, kept elsewhere: each must still be in it.
  public init(heads: [Head] = []) { self.heads = heads }

  /// Starts behind an end that is known to be good: only what came after it is checked.
  ///
  /// The version of a stream is then taken from its first event that comes by.
  public init(after head: Head, heads: [Head] = []) {
    self.heads = heads
    previous = head
    isPartial = true
  }

  /// Checks the next event.
  public mutating func check(_ event: RecordedEvent) {
    if event.position.number != previous.position.number + 1 { note(event, .gap) }
    let before = versions[event.stream] ?? (isPartial ? event.version.count - 1 : 0)
    let version = before + 1
    if event.version.count != version { note(event, .version(expected: version)) }
    versions[event.stream] = event.version.count
    if hasher.hash(of: event, after: previous.hash) != event.hash { note(event, .hash) }
    for head in heads where head.position == event.position && head.hash != event.hash {
      note(event, .otherHead)
    }
    previous = Head(position: event.position, hash: event.hash)
  }

  /// The end that was reached, after the last event was checked.
  public mutating func finish() -> Head {
    for head in heads where previous.position < head.position {
      findings.append(ChainFinding(position: head.position, kind: .cutOff))
    }
    return previous
  }

  private mutating func note(_ event: RecordedEvent, _ kind: ChainFinding.Kind) {
    findings.append(ChainFinding(position: event.position, kind: kind))
  }
}
