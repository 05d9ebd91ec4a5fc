/// The first walk over the arguments: which command they call, or whether they ask for help.
///
/// Options may stand before the command that declares them, so this walk may have to guess
/// whether one takes a value. The second walk, which knows the command, reads everything again;
/// a wrong guess then ends in a failure and never in another command.
struct Route {
  /// The words of the command as far as found.
  private(set) var path: [String] = []
  private(set) var asksHelp = false
  private(set) var asksVersion = false
  /// A topic named in place of a command, which only help can answer.
  private(set) var topic: String?
  /// The first option that no command under the path declares.
  private(set) var unknown: (written: String, hint: String)?
  private var startsWithHelp = false
  private let program: ProgramSpec
  private var scanner: ArgumentScanner

  /// Walks over all arguments.
  init(_ arguments: [String], in program: ProgramSpec) throws(ParseFailure) {
    self.program = program
    self.scanner = ArgumentScanner(arguments)
    while let item = nextItem() {
      switch item {
      case .word(let word): try take(word)
      case .option: break
      case .unknown(let written, let hint): unknown = unknown ?? (written, hint)
      case .help: asksHelp = true
      case .version: asksVersion = true
      }
    }
    if let topic, !asksHelp, !asksVersion { throw unknownWord(topic) }
  }

  /// The failure for the first unknown option.
  func unknownOption(_ option: (written: String, hint: String)) -> ParseFailure {
    let options = program.visibleCommands(under: path).flatMap(\.options)
    let suggestions = program.suggestedOptions(for: option.hint, among: options)
    return ParseFailure(
      .unknownOption(name: option.written, suggestions: suggestions), context: path)
  }

  private mutating func nextItem() -> ArgumentScanner.Item? {
    let (program, path) = (program, path)
    return scanner.next { program.guess($0, under: path) }
  }

  private mutating func take(_ word: String) throws(ParseFailure) {
    if path.isEmpty, ProgramSpec.helpWords.contains(where: word.hasSameBytes) {
      startsWithHelp = true
      asksHelp = true
    } else if topic == nil, let step = program.step(from: path, word) {
      path.append(step)
    } else if path.isEmpty, topic == nil, let topic = program.topic(named: word) {
      self.topic = topic
    } else if startsWithHelp || program.goesOn(after: path) {
      throw unknownWord(word)
    }
    // Else the word is a positional argument, which is for the second walk.
  }

  /// The failure for a word that continues nothing; an unknown option before it may have been
  /// meant to take it as its value, so that one goes first.
  private mutating func unknownWord(_ word: String) -> ParseFailure {
    if let unknown { return unknownOption(unknown) }
    if let topic { return asksHelp ? failure(word, []) : failure(topic, ["help \(topic)"]) }
    if path.isEmpty, asksHelp {
      let topics = program.topics.map(\.name)
      return failure(word, Suggestions.near(word, in: program.acts(after: []) + topics))
    }
    if path.isEmpty, let turned = turnedRound(word) { return failure(word, [turned]) }
    return failure(word, program.suggestedWords(for: word, after: path))
  }

  private func failure(_ word: String, _ suggestions: [String]) -> ParseFailure {
    ParseFailure(.unknownCommand(word: word, suggestions: suggestions), context: path)
  }

  /// For `spit bed` the command `bed spit`.
  private mutating func turnedRound(_ act: String) -> String? {
    while let item = nextItem() {
      guard case .word(let word) = item else { continue }
      guard let subject = program.step(from: [], word),
        let act = program.step(from: [subject], act)
      else { return nil }
      return "\(subject) \(act)"
    }
    return nil
  }
}

extension ProgramSpec {
  /// The topic as declared.
  func topic(named name: String) -> String? {
    topics.first { $0.name.hasSameBytes(as: name) }?.name
  }

  /// An option by name while the command may not be known yet.
  ///
  /// Where commands disagree whether it takes a value (which `validate` reports) it is taken
  /// to do so.
  fileprivate func guess(_ name: OptionName, under path: [String]) -> OptionSpec? {
    if let option = globalOptions.first(where: name.matches) { return option }
    var flag: OptionSpec?
    for command in commands where command.words.starts(with: path) {
      guard let option = command.options.first(where: name.matches) else { continue }
      if option.value.takesValue { return option }
      flag = option
    }
    return flag
  }
}
