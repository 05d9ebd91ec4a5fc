extension Table {
  /// The table as CSV with the keys of the columns as header.
  public func csv(_ dialect: CSVWriter.Dialect = .dutchExcel) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect)
    writer.append(columns.map(\.key))
    for row in rows {
      writer.append(cells(of: row))
    }
    return writer.bytes
  }

  /// The table for a pipe: one line a record, a tab between cells, no header, whole values.
  ///
  /// Days are `2026-11-21`, decimals have a point. So that one record is one line whatever a cell
  /// holds, a backslash is written `\\`, a tab `\t`, a line feed `\n`, a carriage return `\r`, and
  /// any other control or line separator `\u{1B}`; read the other way round, nothing is lost.
  public func tsv() -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      for (index, cell) in cells(of: row).enumerated() {
        if index > 0 {
          bytes.append(0x09)
        }
        Self.appendEscaped(cell.plain, to: &bytes)
      }
      bytes.append(0x0a)
    }
    return bytes
  }

  private static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": bytes += #"\\"#.utf8
      case "\t": bytes += #"\t"#.utf8
      case "\n": bytes += #"\n"#.utf8
      case "\r": bytes += #"\r"#.utf8
      default:
        if scalar.isControl || scalar.isUnicodeLineBreak {
          bytes += scalar.escapedForm.utf8
        } else {
          bytes.append(utf8: scalar)
        }
      }
    }
  }
}
