/// The look of an organisation: custom properties of CSS that replace those of the page.
///
///     let theme = try HTMLTheme("--color-accent: #00457c;\n--font-family: Lato, sans-serif;")
public struct HTMLTheme: Hashable, Sendable {
  /// The declarations, one on a line.
  let css: String

  /// A theme from lines of the form `--name: value;`, with empty lines between.
  ///
  /// A name holds small letters, digits and `-`. A value holds ASCII letters, digits, spaces and
  /// `# % . , ( ) + - * /`, and no `url(`: it can neither leave its declaration nor fetch anything.
  public init(_ text: String) throws(HTMLThemeError) {
    var declarations: [String] = []
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    for (index, line) in lines.enumerated() {
      let bytes = Self.trimmed(Array(String(String.UnicodeScalarView(line)).utf8)[...])
      guard !bytes.isEmpty else { continue }
      guard Self.isDeclaration(bytes) else {
        throw HTMLThemeError(line: index + 1)
      }
      declarations.append(String(decoding: bytes, as: UTF8.self))
    }
    css = declarations.joined(separator: "\n")
  }

  private static func isDeclaration(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.last == 0x3b, let colon = line.firstIndex(of: 0x3a) else { return false }
    let name = trimmed(line[..<colon])
    let value = trimmed(line[(colon + 1)...].dropLast())
    return name.count > 2 && name.starts(with: [0x2d, 0x2d]) && name.allSatisfy(isNameByte)
      && !value.isEmpty && value.allSatisfy(isValueByte) && !fetches(value)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    0x61...0x7a ~= byte || 0x30...0x39 ~= byte || byte == 0x2d
  }

  private static func isValueByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    // space # % ( ) * + , - . /
    case 0x20, 0x23, 0x25, 0x28...0x2f: true
    default: false
    }
  }

  /// Whether a value calls one of the functions that load something.
  private static func fetches(_ value: ArraySlice<UInt8>) -> Bool {
    let letters = value.filter { $0 != 0x20 }.map { 0x41...0x5a ~= $0 ? $0 + 0x20 : $0 }
    let text = String(decoding: letters, as: UTF8.self)
    return ["url(", "image(", "image-set(", "src("].contains { text.contains($0) }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isText = { (byte: UInt8) in byte != 0x20 && byte != 0x09 && byte != 0x0d }
    guard let first = bytes.firstIndex(where: isText), let last = bytes.lastIndex(where: isText)
    else { return [] }
    return bytes[first...last]
  }
}

/// A line of a theme that is no declaration of a custom property.
public struct HTMLThemeError: Error, Hashable, Sendable {
  /// The number of the line, from 1.
  public let line: Int
}
