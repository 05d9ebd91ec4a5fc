/// The Dutch names of the months.
enum Maand {
  private static let namen = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  private static let afkortingen = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]

  /// The name of month 1...12; empty for a month that does not exist.
  static func naam(_ maand: Int) -> String {
    namen.indices.contains(maand - 1) ? namen[maand - 1] : ""
  }

  /// The number of a month by its name or abbreviation, in small letters; `sept` is common too.
  static func nummer(_ woord: String) -> Int? {
    if woord == "sept" { return 9 }
    return (namen.firstIndex(of: woord) ?? afkortingen.firstIndex(of: woord)).map { $0 + 1 }
  }
}
