import Glibc

/// The clocks of the machine.
public enum SystemTime {
  /// Whole seconds since 1970-01-01T00:00:00Z, without leap seconds; it can be set back.
  public static var now: Int64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec)
  }

  /// The time since some moment in the past that never goes back: only differences mean anything.
  public static var monotonic: Duration {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Does nothing for a while; a signal ends it early.
  public static func sleep(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    var time = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    _ = unsafe nanosleep(&time, nil)
  }
}
