/// A shell for which a completion script can be made.
public enum CompletionShell: String, Sendable, Hashable, CaseIterable {
  /// GNU bash, 4 or later.
  case bash
  /// Zsh; the file must be named `_` and the program's name.
  case zsh
  /// Fish, 3 or later.
  case fish
}

extension ProgramSpec {
  /// A script that completes commands, options, choices and file names.
  ///
  /// It depends on the shell alone: no other package, and no call of the program.
  public func completionScript(for shell: CompletionShell) -> String {
    let model = CompletionModel(program: self)
    switch shell {
    case .bash: return BashCompletion(model: model).script()
    case .zsh: return ZshCompletion(model: model).script()
    case .fish: return FishCompletion(model: model).script()
    }
  }
}

/// What completion scripts need to know of a declaration, the same for every shell.
struct CompletionModel {
  /// What completes a value.
  enum Values: Hashable {
    case choices([String])
    case files
  }

  /// A place where a value stands, as a path and an option with dashes or a number.
  struct Place: Hashable {
    /// The words of the command, or `nil` for any command.
    let path: String?
    let key: String
    /// Whether the number stands for all higher ones too.
    var onward = false
  }

  let program: ProgramSpec

  /// The first line of a script, as a comment.
  var header: String { "Aanvulling voor \(program.name) \(program.version)" }

  /// The program's name as part of a function's name.
  var identifier: String {
    let safe = program.name.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        ? scalar : "_"
    }
    return String(String.UnicodeScalarView(safe))
  }

  /// Every visible path: the program, its subjects and its commands.
  var paths: [[String]] {
    var paths: [[String]] = [[]]
    var index = 0
    while index < paths.count {
      paths += program.entries(after: paths[index]).map(\.words)
      index += 1
    }
    return paths
  }

  /// The words that may follow a path, with their summaries.
  func words(after path: [String]) -> [(name: String, help: String)] {
    let help = path.isEmpty ? [(name: "help", help: "toont hulp over een opdracht")] : []
    return program.entries(after: path).map { ($0.word, $0.summary) } + help
  }

  /// The visible options of the command at a path, without the program's own.
  func options(at path: [String]) -> [OptionSpec] {
    program.command(path)?.options.filter { !$0.hidden } ?? []
  }

  /// Every name, with dashes, after which the next argument is a value.
  var namesWithValue: [String] {
    let options = (program.globalOptions + program.commands.flatMap(\.options))
      .filter { $0.value.takesValue }
    var names: [String] = []
    for name in options.flatMap(\.dashedNames) where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// The places of values after options, by what completes them.
  func valuePlaces() -> [(values: Values, places: [Place])] {
    var found: [(OptionSpec, Place)] = []
    for path in paths {
      let line = path.joined(separator: " ")
      for option in options(at: path) {
        found += option.dashedNames.map { (option, Place(path: line, key: $0)) }
      }
    }
    for option in program.globalOptions where !option.hidden {
      found += option.dashedNames.map { (option, Place(path: nil, key: $0)) }
    }
    return Self.grouped(found)
  }

  /// The places of positional values, by what completes them.
  func positionPlaces() -> [(values: Values, places: [Place])] {
    var found: [(OptionSpec, Place)] = []
    for path in paths {
      let line = path.joined(separator: " ")
      for (index, option) in (program.command(path)?.positionals ?? []).enumerated()
      where !option.hidden {
        found.append((option, Place(path: line, key: "\(index)", onward: option.repeats)))
      }
    }
    return Self.grouped(found)
  }

  private static func grouped(
    _ found: [(OptionSpec, Place)]
  ) -> [(values: Values, places: [Place])] {
    var groups: [(values: Values, places: [Place])] = []
    for (option, place) in found {
      guard let values = option.completion else { continue }
      if let index = groups.firstIndex(where: { $0.values == values }) {
        groups[index].places.append(place)
      } else {
        groups.append((values, [place]))
      }
    }
    return groups
  }
}

extension OptionSpec {
  /// Every name as typed, with dashes.
  var dashedNames: [String] {
    longNames.map { "--\($0)" } + (short.map { ["-\($0)"] } ?? [])
  }

  /// What completes its value, or `nil` when nothing can.
  var completion: CompletionModel.Values? {
    switch value {
    case .flag, .value: nil
    case .file: .files
    case .choice(let choices): .choices(choices.map(\.name))
    }
  }
}
