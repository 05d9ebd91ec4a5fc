import Domein
import Kalender

extension Kolommen.Rij {
  /// A day, `JJJJ-MM-DD` or `DD-MM-JJJJ`; nil when the cell is empty.
  func datum(_ kolom: String) throws(Rijfout) -> Datum? {
    let waarde = tekst(kolom)
    if waarde.isEmpty { return nil }
    if let datum = Datum(iso: waarde) ?? Datum(dagEerst: waarde) { return datum }
    throw Rijfout(
      kolom: kolom, reden: "ongeldige datum; verwacht JJJJ-MM-DD of DD-MM-JJJJ")
  }

  /// A day that has to be there.
  func verplichteDatum(_ kolom: String) throws(Rijfout) -> Datum {
    guard let datum = try datum(kolom) else {
      throw Rijfout(kolom: kolom, reden: "deze cel is leeg")
    }
    return datum
  }

  /// A code of a closed list; nil when the cell is empty.
  func code<C: Codelijst>(_ kolom: String) throws(Rijfout) -> C? {
    let waarde = tekst(kolom)
    if waarde.isEmpty { return nil }
    if let code = C(rawValue: waarde) { return code }
    throw Rijfout(
      kolom: kolom, reden: "onbekende code; verwacht \(C.codes.joined(separator: ", "))")
  }

  /// Yes or no; nil when the cell is empty.
  func jaNee(_ kolom: String) throws(Rijfout) -> Bool? {
    switch tekst(kolom) {
    case "": return nil
    case "ja": return true
    case "nee": return false
    default: throw Rijfout(kolom: kolom, reden: "verwacht ja of nee")
    }
  }

  /// A code with a form; nil when the cell is empty.
  func kenmerk<K: Kenmerk>(_ kolom: String, _ vorm: String) throws(Rijfout) -> K? {
    let waarde = tekst(kolom)
    if waarde.isEmpty { return nil }
    if let kenmerk = K(waarde) { return kenmerk }
    throw Rijfout(kolom: kolom, reden: "verwacht \(vorm)")
  }

  /// A BSN that has to be there.
  func verplichtBSN(_ kolom: String) throws(Rijfout) -> BSN {
    let waarde = try verplicht(kolom)
    if let bsn = BSN(waarde) { return bsn }
    throw geenNummer(kolom, "dit is geen geldig BSN (negen cijfers die aan de elfproef voldoen)")
  }

  /// A BSN or onderwijsnummer.
  func persoonsnummer(_ kolom: String) throws(Rijfout) -> Persoonsnummer {
    if let nummer = Persoonsnummer(tekst(kolom)) { return nummer }
    throw geenNummer(kolom, "dit is geen geldig BSN of onderwijsnummer")
  }

  /// A BSN that lost its leading zero, as a spreadsheet does to it, is recognised and never mended.
  private func geenNummer(_ kolom: String, _ reden: String) -> Rijfout {
    Rijfout(
      kolom: kolom,
      reden: BSN.mistVoorloopnul(tekst(kolom))
        ? "dit BSN heeft acht cijfers; er ontbreekt vooraan een nul" : reden)
  }

  /// A whole number; nil when the cell is empty.
  func getal(_ kolom: String) throws(Rijfout) -> Int? {
    let waarde = tekst(kolom)
    if waarde.isEmpty { return nil }
    guard waarde.utf8.count <= 6, waarde.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
      let getal = Int(waarde)
    else { throw Rijfout(kolom: kolom, reden: "verwacht een heel getal") }
    return getal
  }
}

extension Datum {
  /// Reads `DD-MM-JJJJ`.
  init?(dagEerst tekst: String) {
    let bytes = Array(tekst.utf8)
    guard bytes.count == 10, bytes[2] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "-") else {
      return nil
    }
    self.init(
      iso: bytes[6...9] + [UInt8(ascii: "-")] + bytes[3...4] + [UInt8(ascii: "-")] + bytes[0...1])
  }
}
