import Formats
import JSON

/// Shows a long list row by row, as each row becomes known: nothing of it is kept.
///
/// JSON, CSV and tab-separated lines go out at once. Text for people is made of numbers at the end.
/// A page, a workbook and Markdown are made of all rows together, and keep them until then.
final class Rijstroom {
  private let loop: Loop
  private let kop: [JSONMember]
  private let lijst: String
  private var tabel: Table
  private let formaat: Formaat
  private var isBegonnen = false
  private var aantal = 0
  /// Why rows could not be shown: the work itself goes on, and what went wrong is said at the end.
  private var storing: (any Error)?

  /// Begins a list; nothing is written before the first row.
  ///
  /// - Parameters:
  ///   - tabel: the columns, without rows.
  ///   - kop: what stands before the list in JSON.
  ///   - lijst: the name of the list in JSON.
  init(_ loop: Loop, tabel: Table, kop: [JSONMember], lijst: String) {
    self.loop = loop
    self.tabel = tabel
    self.kop = kop
    self.lijst = lijst
    formaat = loop.formaat(doorPijp: .tsv)
  }

  /// Shows a row, in the form that was asked for.
  ///
  /// That it cannot be shown stops nothing: what is being done is worth more than its report.
  func rij(_ cellen: @autoclosure () -> [Table.Cell], _ json: @autoclosure () -> JSONValue) {
    guard storing == nil else { return }
    do {
      try toon(cellen, json)
      aantal += 1
    } catch {
      storing = error
    }
  }

  private func toon(_ cellen: () -> [Table.Cell], _ json: () -> JSONValue) throws {
    switch formaat {
    case .json:
      try begin()
      try loop.uitvoer.schrijf((aantal > 0 ? "," : "") + json().text)
    case .csv:
      try begin()
      var regel = CSVWriter(dialect: .dutchExcelRows)
      regel.append(cellen())
      try loop.uitvoer.schrijf(regel.bytes)
    case .tsv: try loop.uitvoer.schrijf(met([cellen()]).tsv())
    case .tekst: break
    case .html, .xlsx, .md, .ics, .docx: tabel.rows.append(cellen())
    }
  }

  /// Closes the list.
  ///
  /// - Parameters:
  ///   - staart: what stands behind the list in JSON.
  ///   - tekst: the whole of it for people.
  func sluit(_ staart: [JSONMember], tekst: @escaping () -> String) throws {
    if let storing { throw storing }
    switch formaat {
    case .json:
      try begin()
      let leden = staart.map { ",\(JSONValue.string($0.key).text):\($0.value.text)" }.joined()
      try loop.uitvoer.schrijf("]\(leden)}\n")
    case .csv: try begin()
    case .tsv: break
    case .tekst, .html, .xlsx, .md, .ics, .docx:
      var antwoord = Antwoord(tabel: { self.tabel }, json: { .null })
      antwoord.tekst = tekst
      try Antwoorder(loop).toon(antwoord)
    }
  }

  private func begin() throws {
    guard !isBegonnen else { return }
    isBegonnen = true
    if formaat == .csv {
      try loop.uitvoer.schrijf(met([]).csv(.dutchExcel))
    } else {
      let leden = kop.map { "\(JSONValue.string($0.key).text):\($0.value.text)" }
      let begin = (leden + [JSONValue.string(lijst).text + ":["]).joined(separator: ",")
      try loop.uitvoer.schrijf("{" + begin)
    }
  }

  private func met(_ rijen: [[Table.Cell]]) -> Table {
    Table(caption: tabel.caption, columns: tabel.columns, rows: rijen)
  }
}
