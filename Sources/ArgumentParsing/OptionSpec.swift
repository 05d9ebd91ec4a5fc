/// One of the values that an option accepts, with an optional explanation.
public struct Choice: Sendable, Hashable, ExpressibleByStringLiteral {
  /// What the user types; exact, never abbreviated.
  public let name: String
  /// A few words for help and completion; empty by default.
  public let help: String

  /// Makes a choice; `Choice("rood", "de kleur van een tomaat")`.
  public init(_ name: String, _ help: String = "") {
    self.name = name
    self.help = help
  }

  /// Makes a choice without explanation from a literal, so that a list of names is enough.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

/// What an option takes after its name.
public enum ValueKind: Sendable, Hashable {
  /// Nothing: the name alone switches it on.
  case flag
  /// Free text; the placeholder names it in help, in capitals: `DATUM`.
  case value(String)
  /// A path; parsed like `value`, but the shells complete file names.
  case file(String)
  /// One of a fixed list; anything else is refused.
  case choice([Choice])

  /// The word that means yes; also the value under which a given flag is kept.
  public static let yes = "ja"
  /// The word that means no.
  public static let no = "nee"
  /// A question that is always answered with a value, never by the name alone.
  public static let yesNo = ValueKind.choice([Choice(yes), Choice(no)])

  /// Whether a value belongs after the name.
  public var takesValue: Bool { self != .flag }

  /// The choices, or none for the other kinds.
  public var choices: [Choice] {
    switch self {
    case .flag, .value, .file: []
    case .choice(let choices): choices
    }
  }
}

/// One option of a command or of the program, as data.
///
/// A positional argument is an option with a `position`: `toon A1` equals `toon --plant A1`.
///
/// ```swift
/// OptionSpec("zaai", .value("DATUM"), "dag van zaaien", required: true)
/// OptionSpec("proef", "doet niets, toont alles", aliases: ["dry-run"], short: "n")
/// ```
public struct OptionSpec: Sendable, Hashable {
  /// The long name without dashes, ASCII; the key under which values are kept.
  public let name: String
  /// What may be typed after it.
  public let value: ValueKind
  /// One or two lines of explanation.
  public let help: String
  /// Other long names for the same option.
  public let aliases: [String]
  /// One ASCII letter for the short form; `h` and `V` belong to help and version.
  public let short: Character?
  /// The place among the positional arguments, from 0; `nil` when only the name gives it.
  public let position: Int?
  /// Whether it may be given more than once; the last positional then takes the rest.
  public let repeats: Bool
  /// Whether the command is refused without it.
  public let required: Bool
  /// What holds when it is absent, in words, for help only.
  public let defaultText: String?
  /// Whether help, suggestions, completion and pages leave it out; it does parse.
  public let hidden: Bool

  /// Makes an option; without a kind it is a flag.
  public init(
    _ name: String, _ value: ValueKind, _ help: String, aliases: [String] = [],
    short: Character? = nil, position: Int? = nil, repeats: Bool = false, required: Bool = false,
    default defaultText: String? = nil, hidden: Bool = false
  ) {
    self.name = name
    self.value = value
    self.help = help
    self.aliases = aliases
    self.short = short
    self.position = position
    self.repeats = repeats
    self.required = required
    self.defaultText = defaultText
    self.hidden = hidden
  }

  /// Makes a flag.
  public init(
    _ name: String, _ help: String, aliases: [String] = [], short: Character? = nil,
    repeats: Bool = false, hidden: Bool = false
  ) {
    self.init(
      name, .flag, help, aliases: aliases, short: short, repeats: repeats, hidden: hidden)
  }

  /// Every long name, the canonical one first.
  var longNames: [String] { [name] + aliases }

  /// Whether the user's text is one of the long names, byte for byte.
  func isNamed(_ text: String) -> Bool {
    longNames.contains { $0.hasSameBytes(as: text) }
  }
}

extension String {
  /// Equality of UTF-8 bytes.
  ///
  /// `==` on strings is canonical equivalence: KELVIN SIGN would equal `K`, and a name would be
  /// accepted that no other program recognises.
  func hasSameBytes(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}
