/// Keeps a spreadsheet from running text as a formula (OWASP "CSV Injection", CWE-1236).
public enum FormulaGuard {
  /// The text with `'` in front if a spreadsheet could take it for a formula, else as it is.
  ///
  /// That is a text whose first scalar, behind spaces, byte order marks and characters that nobody
  /// sees, is one of `= + - @`, tab, CR or LF, or a full-width form of the first four.
  ///
  ///     FormulaGuard.guarded("=1+1")  // "'=1+1"
  public static func guarded(_ text: String) -> String {
    isFormula(text) ? "'" + text : text
  }

  /// The text without the `'` that `guarded` put in front of it.
  ///
  /// Not every text comes back: one that began as `'=` by itself loses its apostrophe.
  public static func unguarded(_ text: String) -> String {
    guard text.utf8.first == 0x27 else { return text }
    let rest = String(text.unicodeScalars.dropFirst())
    return isFormula(rest) ? rest : text
  }

  /// Whether a spreadsheet could take the text for a formula.
  static func isFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\n": return true
      case "\u{ff1d}", "\u{ff0b}", "\u{ff0d}", "\u{ff20}": return true
      default:
        guard isSkipped(scalar) else { return false }
      }
    }
    return false
  }

  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.isInvisible || scalar.isBidiControl
      || scalar.isControl
  }
}
