/// What a ``ParseFailure`` says to the user: what is wrong, what is allowed, what to type next.
public struct FailureText: Sendable, Hashable {
  /// What is wrong, without the program's name and without a full stop.
  public let problem: String
  /// What was probably meant or what there is to choose from; often empty.
  public let remedies: [String]
  /// The command to try.
  public let hint: String

  /// Problem and remedies in one line, for an answer in data.
  public var sentence: String {
    ([problem] + remedies).map { $0.utf8.last == UInt8(ascii: "?") ? $0 : "\($0)." }
      .joined(separator: " ")
  }
}

extension ProgramSpec {
  /// The message for standard error, each line ended, the first with the program's name.
  public func message(for failure: ParseFailure, width: Int = 80) -> String {
    let text = text(for: failure)
    let remedies = text.remedies.flatMap { TextLayout.wrap($0, width: width, hanging: 2) }
    let lines = ["\(name): \(text.problem)"] + remedies + [text.hint]
    return lines.map { $0 + "\n" }.joined()
  }

  /// The Dutch sentences for a failure, in the words of GNU's translations.
  ///
  /// Repeats command words and choices; other values may be personal and stay out.
  public func text(for failure: ParseFailure) -> FailureText {
    let called = ([name] + failure.context).joined(separator: " ")
    return FailureText(
      problem: problem(failure), remedies: remedies(failure),
      hint: "Typ '\(called) --help' voor meer informatie.")
  }

  private func problem(_ failure: ParseFailure) -> String {
    let context = failure.context.joined(separator: " ")
    let dashed = { (option: String) in
      failure.origin == .arguments ? "'--\(option)'" : "'\(option)'"
    }
    switch failure.kind {
    case .unknownCommand(let word, _):
      return context.isEmpty
        ? "onbekende opdracht \(quoted(word))"
        : "onbekende handeling \(quoted(word)) bij '\(context)'"
    case .missingAct:
      return context.isEmpty
        ? "er is geen opdracht gegeven" : "na '\(context)' ontbreekt een handeling"
    case .unknownOption(let option, _):
      return "onbekende optie \(quoted(option))"
    case .missingValue(let option):
      return "optie \(dashed(option)) vereist een waarde"
    case .unexpectedValue(let option):
      return failure.origin == .arguments
        ? "optie \(dashed(option)) staat geen waarde toe"
        : "optie \(dashed(option)) staat alleen '\(ValueKind.yes)' of '\(ValueKind.no)' toe"
    case .invalidChoice(let option, let value, _, _):
      return "ongeldige waarde \(quoted(value)) voor optie \(dashed(option))"
    case .missingOptions(let options):
      return missing(options, of: failure, dashed)
    case .repeatedOption(let option):
      return "optie \(dashed(option)) is meer dan eens gegeven"
    case .unexpectedArgument(_, let limit):
      let most = limit == 1 ? "hoogstens 1 argument" : "hoogstens \(limit) argumenten"
      return "overtollig argument: '\(context)' neemt \(limit == 0 ? "geen argumenten" : most)"
    }
  }

  private func missing(
    _ names: [String], of failure: ParseFailure, _ dashed: (String) -> String
  ) -> String {
    let declared = command(failure.context)?.options ?? []
    let places = names.map { name in
      failure.origin == .data
        ? nil : declared.first { $0.name == name && $0.position != nil }
    }
    let shown = zip(names, places).map { name, place in
      place.map { "\($0.placeholder) (of \(dashed(name)))" } ?? dashed(name)
    }
    let (one, many) =
      places.contains(nil)
      ? ("verplichte optie", "verplichte opties") : ("verplicht argument", "verplichte argumenten")
    let subject = names.count == 1 ? "\(one) ontbreekt" : "\(many) ontbreken"
    return "\(subject): \(shown.joined(separator: ", "))"
  }

  private func remedies(_ failure: ParseFailure) -> [String] {
    switch failure.kind {
    case .unknownCommand(_, let suggestions):
      if !suggestions.isEmpty {
        return meant(suggestions.map { (failure.context + [$0]).joined(separator: " ") })
      }
      return failure.context.isEmpty ? [] : chooseFrom(acts(after: failure.context))
    case .missingAct(let acts):
      return chooseFrom(acts)
    case .unknownOption(_, let suggestions):
      return meant(suggestions)
    case .invalidChoice(_, _, let allowed, let suggestions):
      return meant(suggestions) + chooseFrom(allowed)
    case .missingValue, .unexpectedValue, .missingOptions, .repeatedOption, .unexpectedArgument:
      return []
    }
  }

  private func meant(_ suggestions: [String]) -> [String] {
    let names = suggestions.map { "'\($0)'" }
    guard let last = names.last else { return [] }
    let others = names.dropLast().joined(separator: ", ")
    return ["Bedoelde u \(others.isEmpty ? last : "\(others) of \(last)")?"]
  }

  private func chooseFrom(_ names: [String]) -> [String] {
    names.isEmpty ? [] : ["Kies uit: \(names.joined(separator: ", "))"]
  }

  /// What the user typed, in quotes, without what could steer a terminal, and cut when long.
  private func quoted(_ word: String) -> String {
    let scalars = word.unicodeScalars.map { TextLayout.isPrintable($0) ? $0 : "?" }
    let shown = String(String.UnicodeScalarView(scalars.prefix(40)))
    return "'\(shown)\(scalars.count > 40 ? "..." : "")'"
  }
}
