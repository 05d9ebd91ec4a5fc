/// Text made safe to show: whatever steers, hides or reorders is written out as `\u{…}`.
public enum VisibleText {
  /// The text for one line of a terminal.
  ///
  /// Controls (line ends and tabs too), marks of direction, line separators and stray byte order
  /// marks are written out, so that a name cannot move the cursor or reverse its neighbours.
  /// Joiners stay: letters of some scripts need them.
  ///
  ///     VisibleText.line("a\u{1B}[2Jb")  // "a\u{1B}[2Jb", in so many characters
  public static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: mustBeWrittenOut) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if mustBeWrittenOut(scalar) {
        result += scalar.escapedForm
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func mustBeWrittenOut(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7f {
      return scalar.value < 0x20
    }
    let joiner = scalar.value == 0x200c || scalar.value == 0x200d || scalar.value == 0xad
    return scalar.isControl || scalar.isBidiControl || scalar.isUnicodeLineBreak
      || scalar.isNoncharacter || (scalar.isInvisible && !joiner)
  }
}
