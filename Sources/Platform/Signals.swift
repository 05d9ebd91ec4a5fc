import Glibc
import Synchronization

/// How this process meets signals.
public enum Signals {
  /// A signal that asks the program to stop.
  public enum Interrupt: Int32, Sendable {
    /// `SIGINT`: Ctrl-C at the terminal.
    case interrupt = 2
    /// `SIGTERM`: the system or an administrator asks.
    case terminate = 15
  }

  /// The number of the first stop signal that came, 0 before.
  ///
  /// A signal handler can reach nothing but such a word, which makes it the one piece of global
  /// state in the program.
  private static let received = Atomic<Int32>(0)

  /// The first stop signal that came since `catchInterrupts`; `nil` as long as none did.
  public static var pending: Interrupt? {
    Interrupt(rawValue: received.load(ordering: .relaxed))
  }

  /// Turns a write to a closed pipe (`SIGPIPE`) or past a size limit (`SIGXFSZ`) into an error
  /// value in place of a sudden end.
  public static func ignoreWriteSignals() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Lets the first `SIGINT` or `SIGTERM` set `pending` in place of ending the program.
  ///
  /// Waiting for input ends with `interrupted`. A second signal of the same kind ends the program
  /// at once, as a user who presses Ctrl-C twice wants; a transaction of the log survives that.
  public static func catchInterrupts() throws(PlatformError) {
    received.store(0, ordering: .relaxed)
    for number in [Interrupt.interrupt.rawValue, Interrupt.terminate.rawValue] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { signal in
        Signals.received.store(signal, ordering: .relaxed)
      }
      action.sa_flags = Int32(truncatingIfNeeded: SA_RESETHAND)
      guard unsafe sigaction(number, &action, nil) == 0 else { throw .last(.signal, nil) }
    }
  }
}
