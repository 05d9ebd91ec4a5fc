/// The completion script for fish.
struct FishCompletion {
  let model: CompletionModel

  func script() -> String {
    ([preamble(), "complete -c \(command) -f"] + words() + topics() + options() + positions())
      .map { $0 + "\n" }.joined()
  }

  private var command: String { quoted(model.program.name) }
  private var function: String { "__\(model.identifier)" }

  private func preamble() -> String {
    let known = model.paths.dropFirst().map(path).joined(separator: " ")
    let withValue = model.namesWithValue.map(quoted).joined(separator: " ")
    return """
      # \(model.header), fish.

      # De woorden van de opdracht tot nu toe, en hoeveel woorden erna kwamen.
      function \(function)_stand
          set -l woorden (commandline -opc)
          set -e woorden[1]
          set -l pad
          set -l nummer 0
          set -l waarde ''
          for w in $woorden
              if test -n "$waarde"
                  set waarde ''
              else if contains -- "$w" \(withValue)
                  set waarde 1
              else if contains -- (string join ' ' -- $pad $w) \(known)
                  set -a pad $w
              else if not string match -q -- '-*' "$w"
                  set nummer (math $nummer + 1)
              end
          end
          echo "$pad"
          echo $nummer
      end

      # Of de opdracht een van deze is.
      function \(function)_bij
          set -l stand (\(function)_stand)
          contains -- "$stand[1]" $argv
      end

      # Of bij deze opdracht het zoveelste woord aan de beurt is.
      function \(function)_plaats
          set -l stand (\(function)_stand)
          test "$stand[1]" = "$argv[1]" -a "$stand[2]" $argv[2] "$argv[3]"
      end

      # Of er om hulp gevraagd wordt.
      function \(function)_hulp
          set -l woorden (commandline -opc)
          contains -- "$woorden[2]" help hulp
      end

      """
  }

  private func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }

  private func path(_ words: [String]) -> String {
    quoted(words.joined(separator: " "))
  }

  private func words() -> [String] {
    model.paths.flatMap { path in
      model.words(after: path).map { word in
        line([path], "-a \(quoted(word.name)) -d \(quoted(word.help))")
      }
    }
  }

  private func topics() -> [String] {
    let condition = quoted("\(function)_hulp; and \(function)_bij ''")
    return model.program.topics.map { topic in
      "complete -c \(command) -n \(condition) -a \(quoted(topic.name)) -d \(quoted(topic.summary))"
    }
  }

  /// One line for an option that several commands share.
  private func options() -> [String] {
    var lines: [(text: String, paths: [[String]])] = []
    for path in model.paths {
      for option in model.options(at: path) {
        let text = arguments(option)
        if let index = lines.firstIndex(where: { $0.text == text }) {
          lines[index].paths.append(path)
        } else {
          lines.append((text, [path]))
        }
      }
    }
    let shared = model.program.shownGlobalOptions.map { "complete -c \(command) \(arguments($0))" }
    return lines.map { line($0.paths, $0.text) } + shared
  }

  private func positions() -> [String] {
    model.positionPlaces().flatMap { group in
      group.places.map { place in
        let test = "\(quoted(place.path ?? "")) \(place.onward ? "-ge" : "-eq") \(place.key)"
        let condition = quoted("\(function)_plaats \(test)")
        return "complete -c \(command) -n \(condition) \(action(group.values))"
      }
    }
  }

  private func action(_ values: CompletionModel.Values) -> String {
    switch values {
    case .files: "-F"
    case .choices(let names): "-a \(quoted(names.joined(separator: " ")))"
    }
  }

  private func line(_ paths: [[String]], _ rest: String) -> String {
    let condition = "\(function)_bij " + paths.map(path).joined(separator: " ")
    return "complete -c \(command) -n \(quoted(condition)) \(rest)"
  }

  private func arguments(_ option: OptionSpec) -> String {
    let name = option.short.map { "-s \($0) " } ?? ""
    let text = "\(name)-l \(option.name) -d \(quoted(option.help))"
    switch option.completion {
    case .files: return "\(text) -r -F"
    case .choices(let names): return "\(text) -x \(action(.choices(names)))"
    case nil: return option.value.takesValue ? "\(text) -x" : text
    }
  }
}
