// How an option is written in usage lines, help and pages.

extension OptionSpec {
  /// The word for the value, in capitals or as a short list of choices; empty for a flag.
  var placeholder: String {
    switch value {
    case .flag: ""
    case .value(let name), .file(let name): name
    case .choice: shortList ?? name.uppercased()
    }
  }

  /// The choices in a few places, where that is possible.
  private var shortList: String? {
    let list = value.choices.map(\.name).joined(separator: "|")
    return TextLayout.width(list) <= 20 ? list : nil
  }

  /// The long name with dashes and its value: `--zaai DATUM`.
  var longLabel: String {
    value.takesValue ? "--\(name) \(placeholder)" : "--\(name)"
  }

  /// Short and long name; long names stand below each other, as GNU programs do.
  var label: String {
    (short.map { "-\($0), " } ?? "    ") + longLabel
  }

  /// As a positional argument in a usage line: `PLANT`, `[PLANT]`, `PLANT...`.
  var usagePlace: String {
    let name = repeats ? "\(placeholder)..." : placeholder
    return required ? name : "[\(name)]"
  }

  /// What holds for the option beside its explanation, in words; empty when nothing does.
  var remarks: [String] {
    var remarks: [String] = []
    if required { remarks.append("verplicht") }
    if repeats { remarks.append("mag vaker") }
    if let defaultText { remarks.append("standaard: \(defaultText)") }
    if !aliases.isEmpty {
      remarks.append("ook: \(aliases.map { "--\($0)" }.joined(separator: ", "))")
    }
    return remarks
  }

  /// The choices as one sentence, where neither the label nor `choiceLines` shows them.
  var choiceSentence: String? {
    let choices = value.choices
    guard !choices.isEmpty, shortList == nil, choiceLines.isEmpty else { return nil }
    return "Kies uit: \(choices.map(\.name).joined(separator: ", "))"
  }

  /// A line for each choice, when any of them has an explanation.
  var choiceLines: [String] {
    let choices = value.choices
    guard choices.contains(where: { !$0.help.isEmpty }) else { return [] }
    return choices.map { $0.help.isEmpty ? $0.name : "\($0.name): \($0.help)" }
  }
}

extension ProgramSpec {
  /// The program's visible options, with those for help and version.
  var shownGlobalOptions: [OptionSpec] {
    globalOptions.filter { !$0.hidden } + [.help, .version]
  }

  /// How the program is called.
  var usage: String { "\(name) [algemene opties] <onderwerp> <handeling> [opties]" }

  /// How a command is called, what it requires written out.
  func usage(of command: CommandSpec) -> String {
    let options = command.options.filter { !$0.hidden }
    let places = command.positionals.filter { !$0.hidden }
    let named = options.filter { $0.position == nil && $0.required }
    let optional = options.contains { $0.position == nil && !$0.required }
    let parts =
      [name, command.line] + places.map(\.usagePlace) + named.map(\.longLabel)
      + (optional ? ["[opties]"] : [])
    return parts.joined(separator: " ")
  }
}
