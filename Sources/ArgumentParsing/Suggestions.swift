/// Finds what was probably meant, by edit distance.
///
/// A suggestion is only ever shown; nothing near is run in its place.
enum Suggestions {
  /// At most three candidates near to `typed`, the nearest first, then in the order given.
  ///
  /// Near is a distance of at most 2, or 1 when either word has fewer than four letters.
  /// Capitals do not count.
  static func near(_ typed: String, in candidates: [String]) -> [String] {
    let wanted = letters(typed)
    var found: [(candidate: String, distance: Int)] = []
    for candidate in candidates where !found.contains(where: { $0.candidate == candidate }) {
      let letters = letters(candidate)
      let limit = min(wanted.count, letters.count) < 4 ? 1 : 2
      guard abs(wanted.count - letters.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit { found.append((candidate, distance)) }
    }
    // `sort` keeps equal elements in order.
    found.sort { $0.distance < $1.distance }
    return found.prefix(3).map(\.candidate)
  }

  /// The nearest name of each visible option that is near, at most three.
  static func near(_ typed: String, among options: [OptionSpec]) -> [String] {
    let names = options.filter { !$0.hidden }.compactMap { near(typed, in: $0.longNames).first }
    return near(typed, in: names)
  }

  private static func letters(_ word: String) -> [Unicode.Scalar] {
    Array(word.lowercased().unicodeScalars)
  }

  /// The Damerau-Levenshtein distance: insertions, deletions, substitutions and swaps of
  /// neighbours, where letters may come between a swapped pair (Lowrance and Wagner, 1975).
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    let far = a.count + b.count
    var lastRow: [Unicode.Scalar: Int] = [:]
    var table = [[Int]](repeating: [Int](repeating: far, count: b.count + 2), count: a.count + 2)
    for row in 0...a.count { table[row + 1][1] = row }
    for column in 0...b.count { table[1][column + 1] = column }
    for (i, left) in a.enumerated() {
      var lastColumn = 0
      for (j, right) in b.enumerated() {
        let swapRow = lastRow[right, default: 0]
        let swapColumn = lastColumn
        let swap = table[swapRow][swapColumn] + (i - swapRow) + 1 + (j - swapColumn)
        if left == right { lastColumn = j + 1 }
        table[i + 2][j + 2] = min(
          table[i + 1][j + 1] + (left == right ? 0 : 1), table[i + 2][j + 1] + 1,
          table[i + 1][j + 2] + 1, swap)
      }
      lastRow[left] = i + 1
    }
    return table[a.count + 1][b.count + 1]
  }
}

extension ProgramSpec {
  /// Acts near to a word; after no word at all also the words that ask for help.
  func suggestedWords(for word: String, after path: [String]) -> [String] {
    Suggestions.near(word, in: acts(after: path) + (path.isEmpty ? ["help"] : []))
  }

  /// Visible options near to a name, among those given and the program's own, with dashes.
  func suggestedOptions(for hint: String, among options: [OptionSpec]) -> [String] {
    Suggestions.near(hint, among: options + globalOptions + [.help, .version]).map { "--\($0)" }
  }
}
