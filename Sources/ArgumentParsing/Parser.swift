extension ProgramSpec {
  /// Turns arguments, without the program's own name, into a command, help or version.
  ///
  /// Options may stand before, after and between the words of the command: `--naam waarde`,
  /// `--naam=waarde`, `-n`, `-nq`. `--` ends the options, `-` is an ordinary value. A value
  /// that begins with `-` is given as `--naam=-x`; before a digit the space will do too.
  /// An empty value equals absence of the option. Nothing may be abbreviated.
  ///
  /// Help goes before version, and both before any check of the rest.
  public func parse(_ arguments: [String]) throws(ParseFailure) -> Invocation {
    guard !arguments.isEmpty else { return .help(.overview) }
    let route = try Route(arguments, in: self)
    if route.asksHelp { return .help(helpSubject(of: route)) }
    if route.asksVersion { return .version }
    guard let command = command(route.path) else {
      if let unknown = route.unknown { throw route.unknownOption(unknown) }
      throw ParseFailure(.missingAct(acts: acts(after: route.path)), context: route.path)
    }
    return .run(try collect(arguments, for: command))
  }

  /// Makes the same checks for a command that came as data.
  ///
  /// The words must name the command in full; options come under their long names, without
  /// the program's own options. A flag is answered with ``ValueKind/yes`` or ``ValueKind/no``;
  /// no values at all, or an empty one, equal absence.
  public func parse(
    words: [String], options: [(name: String, values: [String])]
  ) throws(ParseFailure) -> ParsedCommand {
    let command = try command(data: words)
    var collector = ValueCollector(command, shared: [], origin: .data)
    for (name, values) in options {
      guard let option = collector.find(.long(name)) else {
        let suggestions = Suggestions.near(name, among: command.options)
        throw collector.failure(.unknownOption(name: name, suggestions: suggestions))
      }
      try collector.add(option, data: values)
    }
    return try collector.finish()
  }

  private func helpSubject(of route: Route) -> HelpSubject {
    if let topic = route.topic { return .topic(topic) }
    if route.path.isEmpty { return .overview }
    return command(route.path) == nil ? .subject(route.path) : .command(route.path)
  }

  private func collect(
    _ arguments: [String], for command: CommandSpec
  ) throws(ParseFailure) -> ParsedCommand {
    var scanner = ArgumentScanner(arguments)
    var collector = ValueCollector(command, shared: globalOptions, origin: .arguments)
    var expected = command.words[...]
    while let item = scanner.next({ collector.find($0) }) {
      switch item {
      case .word(let word):
        guard let first = expected.first else {
          try collector.addPositional(word)
          continue
        }
        let path = Array(command.words[..<expected.startIndex])
        guard first.hasSameBytes(as: word) else {
          // The first walk took this word for a value; see `DeclarationFinding.differentKinds`.
          throw ParseFailure(.unknownCommand(word: word, suggestions: []), context: path)
        }
        expected.removeFirst()
      case .option(let option, let given):
        try collector.add(option, given)
      case .unknown(let written, let hint):
        let suggestions = suggestedOptions(for: hint, among: command.options)
        throw collector.failure(.unknownOption(name: written, suggestions: suggestions))
      case .help, .version:
        break  // Answered before.
      }
    }
    guard expected.isEmpty else {
      let path = Array(command.words[..<expected.startIndex])
      throw ParseFailure(.missingAct(acts: acts(after: path)), context: path)
    }
    return try collector.finish()
  }

  private func command(data words: [String]) throws(ParseFailure) -> CommandSpec {
    var path: [String] = []
    for word in words {
      if let step = step(from: path, word) {
        path.append(step)
      } else if goesOn(after: path) {
        let suggestions = Suggestions.near(word, in: acts(after: path))
        throw ParseFailure(
          .unknownCommand(word: word, suggestions: suggestions), context: path, origin: .data)
      } else {
        throw ParseFailure(
          .unexpectedArgument(word: word, limit: 0), context: path, origin: .data)
      }
    }
    guard let command = command(path) else {
      throw ParseFailure(.missingAct(acts: acts(after: path)), context: path, origin: .data)
    }
    return command
  }
}
