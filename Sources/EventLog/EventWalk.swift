extension EventReading {
  /// Hands over every event after a position, in order of the log: a piece of it is in memory at a
  /// time.
  ///
  /// In a damaged file positions can run back, again and again: there the walk ends. Whoever checks
  /// the chain has seen the first that did.
  public func forEachEvent(
    after position: LogPosition = LogPosition(0), _ visit: (RecordedEvent) throws -> Void
  ) throws {
    var reached = position
    while true {
      let piece = try events(after: reached, limit: 2_000)
      guard let last = piece.last else { return }
      try piece.forEach(visit)
      guard last.position > reached else { return }
      reached = last.position
    }
  }

  /// The event at a position; nil when there is none.
  public func event(at position: LogPosition) throws -> RecordedEvent? {
    try events(after: LogPosition(position.number - 1), limit: 1)
      .first { $0.position == position }
  }
}
