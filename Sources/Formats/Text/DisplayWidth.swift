/// How many columns of a terminal a text takes.
public enum DisplayWidth {
  /// The columns of a text: marks on a letter 0, East Asian wide characters and emoji 2, else 1.
  public static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The columns of one scalar.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 {
      return scalar.value == 0xad ? 0 : 1
    }
    if 0x1160...0x11ff ~= scalar.value {
      return 0  // Vowels and finals of Hangul, drawn into the letter before them.
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// The text cut to a number of columns, with `…` at the cut; shorter text comes back as it is.
  ///
  /// A mark stays with its letter. A width below 1 gives nothing.
  public static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 0 else { return "" }
    var result = ""
    var taken = 0
    for scalar in text.unicodeScalars {
      taken += of(scalar)
      if taken > width - 1 { break }
      result.unicodeScalars.append(scalar)
    }
    return result + "…"
  }

  /// East Asian Width W or F (Unicode Standard Annex 11), and emoji shown as pictures.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    switch scalar.value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x4dbf, 0x4e00...0xa4cf: return true
    case 0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f: return true
    case 0xff01...0xff60, 0xffe0...0xffe6, 0x17000...0x18cff, 0x1b000...0x1b2ff: return true
    case 0x20000...0x2fffd, 0x30000...0x3fffd: return true
    default: return scalar.properties.isEmojiPresentation
    }
  }
}
