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

      # De woorden van de opdracht tot nu toe.
      function \(function)_pad
          set -l woorden (commandline -opc)
          set -e woorden[1]
          set -l pad
          set -l waarde ''
          for w in $woorden
              if test -n "$waarde"
                  set waarde ''
              else if contains -- "$w" \(withValue)
                  set waarde 1
              else if contains -- (string join ' ' -- $pad $w) \(known)
                  set -a pad $w
              end
          end
          string join ' ' -- $pad
      end

      # Of de opdracht een van deze is.
      function \(function)_bij
          set -l pad (\(function)_pad)
          contains -- "$pad" $argv
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
    model.paths.flatMap { path in
      (model.program.command(path)?.positionals ?? []).compactMap { option in
        switch option.hidden ? nil : option.completion {
        case .files: line([path], "-F")
        case .choices(let names): line([path], "-a \(quoted(names.joined(separator: " ")))")
        case nil: nil
        }
      }
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
    case .choices(let names): return "\(text) -x -a \(quoted(names.joined(separator: " ")))"
    case nil: return option.value.takesValue ? "\(text) -x" : text
    }
  }
}
