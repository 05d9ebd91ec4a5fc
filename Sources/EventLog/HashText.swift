import Hashing

extension Head {
  /// Number and hash as people keep them elsewhere: `1234:9f…`.
  public var text: String { "\(position.number):\(hash.hex)" }
}

extension RecordedEvent {
  /// Its hash as 64 hex digits.
  public var hashText: String { hash.hex }

  /// The end of the log at this event, as people keep it elsewhere.
  public var headText: String { Head(position: position, hash: hash).text }
}
