import Testing

@testable import Formats

struct TextTests {
  @Test(arguments: [
    ("a\u{1b}[2Jb", #"a\u{1B}[2Jb"#), ("a\tb\nc", #"a\u{9}b\u{A}c"#),
    ("\u{0}\u{7f}", #"\u{0}\u{7F}"#),
    ("\u{9b}31m", #"\u{9B}31m"#), ("\u{202e}abc\u{202c}", #"\u{202E}abc\u{202C}"#),
    ("\u{2066}\u{2069}\u{200e}\u{200f}\u{61c}", #"\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}"#),
    ("\u{2028}\u{2029}\u{feff}", #"\u{2028}\u{2029}\u{FEFF}"#), ("\u{fffe}", #"\u{FFFE}"#),
    ("\u{e0041}", #"\u{E0041}"#), ("a\u{200b}b", #"a\u{200B}b"#),
  ])
  func `what steers or hides is written out`(text: String, expected: String) {
    #expect(VisibleText.line(text) == expected)
  }

  @Test(arguments: ["", "Zoë van 't Hof", "e\u{301}", "👩‍👩‍👧", "漢字", "نعم", "a\u{ad}b"])
  func `what can be read stays`(text: String) {
    #expect(Array(VisibleText.line(text).utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한", 2), ("ｱ", 1), ("Ａ", 2),
    ("a\u{200d}b", 2), ("😀", 2), ("a\u{20dd}", 1), ("\u{1112}\u{1161}", 2), ("€", 1),
  ])
  func `a text takes as many columns as a terminal gives it`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
    ("abcdef", -3, ""), ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢…"), ("", 0, ""),
    ("cafe\u{301}s", 5, "cafe\u{301}s"), ("cafe\u{301}ss", 5, "cafe\u{301}…"),
  ])
  func `a cut text is never wider than asked`(text: String, width: Int, expected: String) {
    let cut = DisplayWidth.cut(text, to: width)
    #expect(Array(cut.utf8) == Array(expected.utf8))
    #expect(DisplayWidth.of(cut) <= max(0, width))
  }

  @Test(arguments: [
    ("2026-11-21", true), ("2024-02-29", true), ("2000-02-29", true), ("9999-12-31", true),
    ("2026-02-29", false), ("1900-02-29", false), ("2026-13-01", false), ("2026-00-10", false),
    ("2026-04-31", false), ("2026-11-00", false), ("0000-01-01", false), ("2026-1-21", false),
    ("26-11-21", false), ("21-11-2026", false), ("2026-11-21 ", false), ("+026-11-21", false),
    ("２026-11-21", false), ("2026/11/21", false), ("2026-0:-01", false), ("", false),
  ])
  func `only days that exist are days`(text: String, exists: Bool) {
    #expect((ISODay(iso: text) != nil) == exists)
    #expect(ISODay(iso: text).map { $0.iso == text } ?? true)
  }

  @Test func `days follow each other without a gap`() throws {
    var day = try #require(ISODay(iso: "1899-12-30"))
    #expect(day.ordinal == 693_959)
    let last = try #require(ISODay(iso: "2101-03-01"))
    while day < last {
      #expect(day.next > day)
      #expect(day.next.ordinal == day.ordinal + 1, "after \(day.iso)")
      day = day.next
    }
    #expect(day == last)
    #expect(ISODay(iso: "9999-12-31").map { $0.next == $0 } == true)
    #expect(ISODay(iso: "2026-03-02")?.dayFirst == "02-03-2026")
  }

  @Test func `hundredths keep their sign and both digits`() {
    let cases = [(0, "0,00"), (5, "0,05"), (-5, "-0,05"), (1_250, "12,50"), (-100, "-1,00")]
    for (number, expected) in cases {
      #expect(Decimal.hundredths(number, mark: ",") == expected)
    }
    #expect(Decimal.hundredths(.min, mark: ".") == "-92233720368547758.08")
  }

  @Test(arguments: [
    ("a*b_c`d", #"a\*b\_c\`d"#), ("[x](y)", #"\[x\](y)"#), ("<b>&amp;", #"\<b\>\&amp;"#),
    ("a|b", #"a\|b"#), ("a\nb\r\nc\rd", "a<br>b<br>c<br>d"), ("a\\b", #"a\\b"#),
    ("~~x~~", #"\~\~x\~\~"#),
    ("\u{1b}", #"\\u{1B}"#), ("21-11-2026", "21-11-2026"), ("*\u{301}", "\\*\u{301}"),
  ])
  func `Markdown shows a text as it is`(text: String, expected: String) {
    #expect(Array(Markdown.inline(text).utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("# kop", "\\# kop"), ("- lijst", #"\- lijst"#), ("+ lijst", #"\+ lijst"#),
    ("1. een", #"1\. een"#),
    ("12) een", #"12\) een"#), ("===", #"\==="#), ("    code", "code"), ("> citaat", #"\> citaat"#),
    ("2026 was", "2026 was"), ("a - b", "a - b"), ("1-2", "1-2"), ("", ""),
  ])
  func `a paragraph is no heading, list or code`(text: String, expected: String) {
    #expect(Markdown.paragraph(text) == expected)
  }
}
