/// Splits a command line as a shell would, enough to check the examples of a declaration.
///
/// Knows quotes, backslashes, pipes, lists, redirections and comments; expands nothing.
struct ShellWords {
  /// The commands of the line, each as its words without redirections.
  private(set) var commands: [[String]] = []
  private var words: [String] = []
  private var word: String?
  private var quote: Unicode.Scalar?
  private var escaped = false
  private var redirected = false

  init(_ line: String) {
    for scalar in line.unicodeScalars {
      if scalar == "#", word == nil, quote == nil { break }
      take(scalar)
    }
    endCommand()
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if escaped {
      append(scalar)
      escaped = false
    } else if scalar == "\\", quote != "'" {
      escaped = true
    } else if let open = quote {
      if scalar == open { quote = nil } else { append(scalar) }
    } else {
      takeBare(scalar)
    }
  }

  private mutating func takeBare(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "'", "\"":
      quote = scalar
      word = word ?? ""
    case " ", "\t":
      endWord()
    case "|", ";", "&", "\n":
      endCommand()
    case "<", ">":
      if word == "1" || word == "2" { word = nil }
      endWord()
      redirected = true
    default:
      append(scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    var text = word ?? ""
    text.unicodeScalars.append(scalar)
    word = text
  }

  private mutating func endWord() {
    guard let ended = word else { return }
    if redirected { redirected = false } else { words.append(ended) }
    word = nil
  }

  private mutating func endCommand() {
    endWord()
    if !words.isEmpty { commands.append(words) }
    words = []
    redirected = false
  }
}
