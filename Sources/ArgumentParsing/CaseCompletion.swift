/// The functions that the scripts for bash and zsh have in common, as `case` statements.
///
/// The main function of each shell walks over the words typed so far and asks these what it
/// needs: which words form a path, which options take a value, and what can stand where.
/// They answer in the array `keuzes`, or with `bestanden=1` when file names will do.
struct CaseCompletion {
  let model: CompletionModel
  /// How a word and its explanation are written in the array.
  let entry: (_ name: String, _ help: String) -> String

  func functions() -> String {
    [
      function("kent", asks: "$1", known()), function("neemt", asks: "$1", takesValue()),
      function("woorden", asks: "$1", words()), function("opties", asks: "$1", options()),
      function("waarden", asks: "$1 $2", values()),
      function("plaats", asks: "$1 $2", positions()),
    ].joined(separator: "\n")
  }

  /// Text between single quotes, as both shells read it.
  static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { result += "'\\''" } else { result.unicodeScalars.append(scalar) }
    }
    return result + "'"
  }

  private func function(_ name: String, asks: String, _ cases: [String]) -> String {
    let body = cases.map { "    \($0)\n" }.joined()
    return "_\(model.identifier)_\(name)() {\n  case \"\(asks)\" in\n\(body)  esac\n}\n"
  }

  private func line(_ path: [String]) -> String {
    Self.quoted(path.joined(separator: " "))
  }

  private func known() -> [String] {
    model.paths.dropFirst().map { "\(line($0))) return 0 ;;" } + ["*) return 1 ;;"]
  }

  private func takesValue() -> [String] {
    model.namesWithValue.map { "\(Self.quoted($0))) return 0 ;;" } + ["*) return 1 ;;"]
  }

  private func array(_ entries: [(name: String, help: String)]) -> String {
    entries.map { entry($0.name, $0.help) }.joined(separator: " ")
  }

  private func words() -> [String] {
    let topics = model.program.topics.map { (name: $0.name, help: $0.summary) }
    let words = model.paths.compactMap { path -> String? in
      let words = model.words(after: path)
      return words.isEmpty ? nil : "\(line(path))) keuzes=(\(array(words))) ;;"
    }
    return words + ["'?') keuzes=(\(array(model.words(after: []) + topics))) ;;"]
  }

  private func options() -> [String] {
    let shared = model.program.shownGlobalOptions.map { (name: "--\($0.name)", help: $0.help) }
    let own = model.paths.compactMap { path -> String? in
      let options = model.options(at: path).map { (name: "--\($0.name)", help: $0.help) }
      return options.isEmpty ? nil : "\(line(path))) keuzes=(\(array(options + shared))) ;;"
    }
    return own + ["*) keuzes=(\(array(shared))) ;;"]
  }

  private func values() -> [String] {
    model.valuePlaces().map { group in
      let patterns = group.places.map { place in
        place.path.map { Self.quoted("\($0) \(place.key)") } ?? "*\(Self.quoted(" " + place.key))"
      }
      return "\(patterns.joined(separator: " | "))) \(action(group.values)) ;;"
    }
  }

  /// Places that go on stand last, for the first match wins.
  private func positions() -> [String] {
    var exact: [String] = []
    var onward: [String] = []
    for group in model.positionPlaces() {
      for place in group.places {
        let path = place.path ?? ""
        if place.onward {
          onward.append("\(Self.quoted("\(path) "))[0-9]*) \(action(group.values)) ;;")
        } else {
          exact.append("\(Self.quoted("\(path) \(place.key)"))) \(action(group.values)) ;;")
        }
      }
    }
    return exact + onward
  }

  private func action(_ values: CompletionModel.Values) -> String {
    switch values {
    case .files: "bestanden=1"
    case .choices(let names): "keuzes=(\(names.map(Self.quoted).joined(separator: " ")))"
    }
  }
}
