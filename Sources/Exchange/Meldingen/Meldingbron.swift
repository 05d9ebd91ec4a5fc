public import Domein
import Formats

/// The forms in which a file of meldingen can come.
public enum Bestandsvorm: String, Codelijst {
  case csv
  /// One JSON object a line.
  case jsonl
  /// Our own form: `Schema/meldingen.xsd`.
  case xml

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .csv: "CSV"
    case .jsonl: "JSON Lines"
    case .xml: "XML"
    }
  }

  /// Tells the form by the first character that is no white space: `<` and `{` begin no CSV.
  init(eersteTeken: UInt8?) {
    switch eersteTeken {
    case UInt8(ascii: "<"): self = .xml
    case UInt8(ascii: "{"), UInt8(ascii: "["): self = .jsonl
    default: self = .csv
    }
  }
}

/// A row of a delivered file, whatever the form of the file.
struct Bronrij {
  /// Line on which it begins.
  let regel: Int
  /// Its cells by our names.
  let rij: Kolommen.Rij
  /// What is wrong with the row itself; nil when it can be read.
  let schade: Rijfout?
  /// What goes back when the row is refused.
  let terug: Terug

  /// A row as it can be given back.
  enum Terug {
    case record(CSVRecord)
    case tekst([UInt8])
  }
}

/// Gives the rows of a file one by one, and gathers those that are refused.
protocol Meldingbron {
  /// The next row; nil at the end.
  mutating func volgende() throws -> Bronrij?
  /// Puts a row with those that go back.
  mutating func geefTerug(_ rij: Bronrij)
  /// Hands over what goes back since the last time, as a piece of a file of the same form.
  mutating func haalTerug() -> [UInt8]
  /// What closes the file that goes back.
  var slotTerug: [UInt8] { get }
  /// Columns that were not known, and ignored.
  var onbekend: [String] { get }
  /// News about the file as a whole.
  var berichten: [String] { get }
}

extension Meldingbron {
  /// Most forms end where their last row ends.
  var slotTerug: [UInt8] { [] }
}

/// Checks that hold for a text in every form but CSV, whose reader makes them itself.
enum Celcontrole {
  /// What is wrong with the text of a cell; nil when nothing is.
  static func schade(_ kolom: String, _ tekst: String) -> Rijfout? {
    let grens = CSVLimits().cellBytes
    if tekst.utf8.count > grens {
      return Rijfout(kolom: kolom, reden: CSVBevinding.tekst(.cellTooLarge(limit: grens)))
    }
    let fout = tekst.unicodeScalars.first { teken in
      switch teken.value {
      case 0x09, 0x0a, 0x0d: false
      case 0..<0x20, 0x7f...0x9f: true
      default: false
      }
    }
    return fout.map {
      Rijfout(kolom: kolom, reden: CSVBevinding.tekst(.controlCharacter($0.value)))
    }
  }
}

/// The named texts of one row of JSON or XML, put under our names.
struct Velden {
  private(set) var velden: [String: String] = [:]
  private(set) var onbekend: [String] = []
  private(set) var schade: Rijfout?

  /// Takes a text under the name the file gives it.
  mutating func neem(_ hun: String, _ tekst: String, _ afbeelding: Afbeelding) {
    let naam = afbeelding.kolom(hun)
    guard Meldinglezer.bekend.contains(naam) else {
      onbekend.append(Kolommen.zichtbaar(hun))
      return
    }
    if velden[naam] != nil {
      weiger(Rijfout(kolom: naam, reden: "dit gegeven staat er dubbel in"))
    }
    if let fout = Celcontrole.schade(naam, tekst) { weiger(fout) }
    velden[naam] = tekst
  }

  /// Adds the names that were not known to those of earlier rows: the first of them, for every row
  /// may have names of its own.
  func onthoud(in namen: inout [String]) {
    for naam in onbekend where namen.count < 20 && !namen.contains(naam) { namen.append(naam) }
  }

  /// Refuses the row; the first reason stays.
  mutating func weiger(_ fout: Rijfout) { schade = schade ?? fout }
}
