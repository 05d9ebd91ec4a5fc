/// The name of a stream of events: one thing that events are about.
///
/// Holds 1 to 200 printable ASCII characters, without a space; never personal data.
public struct StreamName: Hashable, Sendable, CustomStringConvertible {
  /// The name as stored.
  public let text: String

  /// Reads a name; nil when it holds anything else.
  public init?(_ text: String) {
    guard Self.isPrintable(text, atMost: 200) else { return nil }
    self.text = text
  }

  /// The name as stored.
  public var description: String { text }

  static func isPrintable(_ text: String, atMost limit: Int) -> Bool {
    (1...limit).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7e).contains($0) }
  }
}

/// The name of a command, made by whoever gives it: the same name again writes nothing.
///
/// Holds 1 to 200 printable ASCII characters, without a space.
public struct CommandKey: Hashable, Sendable, CustomStringConvertible {
  /// The name as stored.
  public let text: String

  /// Reads a name; nil when it holds anything else.
  public init?(_ text: String) {
    guard StreamName.isPrintable(text, atMost: 200) else { return nil }
    self.text = text
  }

  /// The name as stored.
  public var description: String { text }
}

/// How many events a stream holds; 0 for one that does not exist.
public struct StreamVersion: Hashable, Comparable, Sendable {
  /// The number of events.
  public let count: Int

  /// A version by its number.
  public init(_ count: Int) { self.count = count }

  /// The order of growth.
  public static func < (left: Self, right: Self) -> Bool { left.count < right.count }
}

/// The place of an event in the whole log, from 1; 0 stands before the first.
public struct LogPosition: Hashable, Comparable, Sendable {
  /// The number.
  public let number: Int

  /// A position by its number.
  public init(_ number: Int) { self.number = number }

  /// The order of the log.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
