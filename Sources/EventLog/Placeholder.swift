public import Hashing
public struct StreamName: Hashable, Sendable { public let text: String; public init?(_ t: String) { text = t } }
public struct StreamVersion: Hashable, Sendable { public let count: Int; public init(_ c: Int) { count = c } }
public struct LogPosition: Hashable, Comparable, Sendable { public let number: Int; public init(_ n: Int) { number = n }
  public static func < (l: Self, r: Self) -> Bool { l.number < r.number } }
public struct CommandKey: Hashable, Sendable { public let text: String; public init?(_ t: String) { text = t } }
public struct PersonalPart: Hashable, Sendable { public static let saltCount = 32; public let salt: [UInt8]; public let body: [UInt8]
  public init(salt: [UInt8], body: [UInt8]) { self.salt = salt; self.body = body } }
public enum Personal: Hashable, Sendable { case none, present(PersonalPart), destroyed(Digest) }
public struct NewEvent: Hashable, Sendable { public let type, op: String; public let payload: [UInt8]; public let personal: PersonalPart?
  public init(type: String, op: String, payload: [UInt8], personal: PersonalPart?) { self.type = type; self.op = op; self.payload = payload; self.personal = personal } }
public struct RecordedEvent: Hashable, Sendable { public let position: LogPosition; public let stream: StreamName; public let version: StreamVersion; public let type, op, vastgelegd, actor: String; public let payload: [UInt8]; public let personal: Personal; public let hash: Digest }
public enum ExpectedVersion: Hashable, Sendable { case any, exactly(StreamVersion), none, exists }
public struct StreamAppend: Hashable, Sendable { public let stream: StreamName; public let expected: ExpectedVersion; public let events: [NewEvent]
  public init(stream: StreamName, expected: ExpectedVersion, events: [NewEvent]) { self.stream = stream; self.expected = expected; self.events = events } }
public struct AppendRequest: Hashable, Sendable { public let key: CommandKey?; public let kind: String; public let fingerprint: [UInt8]; public let actor, vastgelegd: String; public let appends: [StreamAppend]
  public init(key: CommandKey?, kind: String, fingerprint: [UInt8], actor: String, vastgelegd: String, appends: [StreamAppend]) { self.key = key; self.kind = kind; self.fingerprint = fingerprint; self.actor = actor; self.vastgelegd = vastgelegd; self.appends = appends } }
public struct VersionConflict: Hashable, Sendable { public let stream: StreamName }
public enum AppendResult: Hashable, Sendable { case appended([RecordedEvent]), conflict(VersionConflict), repeated([RecordedEvent]), keyMismatch }
public struct Head: Hashable, Sendable { public let position: LogPosition; public let hash: Digest?; public static let empty = Head(position: LogPosition(0), hash: nil) }
public struct CommandRecord: Hashable, Sendable {}
