/// Latin letters with the plain letters they are looked up under.
///
/// Taken from the canonical decompositions of Unicode (Latin-1, Latin Extended-A and -B, Latin
/// Extended Additional), with the letters that have none, such as `ø` and `ß`, added by hand.
public enum Letters {
  /// Small letters without accents; anything that is no letter or digit becomes a space.
  ///
  /// Works on scalars, so that a letter followed by a combining accent gives the same as the
  /// letter that has it built in.
  public static func plat(_ tekst: String) -> String {
    var uit = ""
    for teken in tekst.lowercased().unicodeScalars {
      if let gewoon = gewoon(teken) {
        uit.unicodeScalars.append(contentsOf: gewoon.unicodeScalars)
      } else if isCombinerend(teken) || isStil(teken) {
        continue
      } else if teken.properties.isAlphabetic || teken.properties.numericType != nil {
        uit.unicodeScalars.append(teken)
      } else {
        uit.append(" ")
      }
    }
    return uit.split(separator: " ").joined(separator: " ")
  }

  private static func isCombinerend(_ teken: Unicode.Scalar) -> Bool {
    switch teken.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The plain letters in place of an accented small letter; nil for anything else.
  static func gewoon(_ teken: Unicode.Scalar) -> String? { tabel[teken] }

  /// Marks that stand inside a word without parting it: apostrophes.
  static func isStil(_ teken: Unicode.Scalar) -> Bool {
    teken == "'" || teken == "\u{2019}" || teken == "\u{2018}"
  }

  private static let tabel: [Unicode.Scalar: String] = {
    var tabel: [Unicode.Scalar: String] = [:]
    for (gewoon, letters) in groepen {
      for letter in letters.unicodeScalars { tabel[letter] = gewoon }
    }
    return tabel
  }()

  private static let groepen: [(String, String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"), ("ae", "æǣǽ"), ("b", "ɓḃḅḇ"), ("c", "çćĉċčḉ"),
    ("d", "ðďđɗḋḍḏḑḓ"), ("e", "èéêëēĕėęěȅȇȩəḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ƒḟ"), ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"), ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"), ("ij", "ĳ"), ("j", "ĵǰ"), ("k", "ķĸǩḱḳḵ"),
    ("l", "ĺļľłḷḹḻḽ"), ("m", "ḿṁṃ"), ("n", "ñńņňŉŋǹṅṇṉṋ"),
    ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩ"), ("ss", "ß"), ("t", "ţťŧțṫṭṯṱẗ"), ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"),
  ]
}
