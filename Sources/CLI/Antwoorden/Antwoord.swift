import Formats
import JSON

/// What a question is answered with: rows or a text for people, and JSON for machines.
///
/// Everything is a function, so that only the asked form is made.
struct Antwoord {
  /// Rows, where the answer is a list.
  var tabel: (() -> Table)?
  /// The columns that a terminal has room for, by key, the most important first; nil for all.
  var scherm: [String]?
  /// Text for people, where it is not a list.
  var tekst: (() -> String)?
  /// The answer for machines; nil where there is none.
  var json: (() -> JSONValue)?
  /// Other forms the command can give, ready to write.
  var bijlagen: [Formaat: () throws -> [UInt8]] = [:]
  /// What to tell people beside the data.
  var mededelingen: [String] = []
  /// Whether there is work: exit code 10 when `--exitcode` was given.
  var isWerk = false

  init(
    tabel: @escaping () -> Table, scherm: [String]? = nil, json: @escaping () -> JSONValue,
    isWerk: Bool = false
  ) {
    self.scherm = scherm
    self.tabel = tabel
    self.json = json
    self.isWerk = isWerk
  }

  init(tekst: @escaping () -> String, json: (() -> JSONValue)? = nil, isWerk: Bool = false) {
    self.tekst = tekst
    self.json = json
    self.isWerk = isWerk
  }
}

/// The forms an answer can take.
enum Formaat: String, CaseIterable, Sendable {
  case tekst
  case tsv
  case csv
  case json
  case html
  case ics
  case xlsx
  case md
  case docx

  /// Whether numbers stand in the bytes as they are.
  var isLeesbaar: Bool {
    switch self {
    case .tekst, .tsv, .csv, .json, .html, .md: true
    case .ics, .xlsx, .docx: false
    }
  }
}
