import Formats
import JSON

/// Shows an answer in the form asked for, or in the one that fits where it goes.
///
/// On a screen an aligned table, through a pipe tab-separated whole values, on request the rest.
struct Antwoorder {
  private let loop: Loop

  init(_ loop: Loop) { self.loop = loop }

  func toon(_ antwoord: Antwoord) throws {
    antwoord.mededelingen.forEach(loop.uitvoer.zeg)
    let formaat = formaat(antwoord)
    if !formaat.isLeesbaar { loop.uitvoer.poort?.noem(machinevorm(antwoord)) }
    try loop.uitvoer.schrijf(bytes(antwoord, formaat))
    if antwoord.isWerk, loop.waarden.vlag("exitcode") {
      try loop.uitvoer.sluit()
      throw Fout.erIsWerk
    }
  }

  /// The answer in a form in which the numbers in it can be found.
  private func machinevorm(_ antwoord: Antwoord) -> [UInt8] {
    if let json = antwoord.json { return Array(json().text.utf8) }
    if let tabel = antwoord.tabel { return tabel().tsv() }
    return antwoord.tekst.map { Array($0().utf8) } ?? []
  }

  private func formaat(_ antwoord: Antwoord) -> Formaat {
    loop.formaat(doorPijp: antwoord.tabel == nil ? .tekst : .tsv)
  }

  private func bytes(_ antwoord: Antwoord, _ formaat: Formaat) throws -> [UInt8] {
    if let bijlage = antwoord.bijlagen[formaat] { return try bijlage() }
    switch formaat {
    case .json:
      guard let json = antwoord.json else { throw kanNiet(formaat) }
      return Array((json().text + "\n").utf8)
    case .tekst:
      if let tekst = antwoord.tekst { return opScherm(tekst()) }
      guard var tabel = antwoord.tabel?() else { throw kanNiet(formaat) }
      if loop.uitvoer.isScherm, let scherm = antwoord.scherm { tabel = tabel.selecting(scherm) }
      return tabel.rows.isEmpty
        ? Array("Niets gevonden.\n".utf8) : tabel.textTable(width: loop.uitvoer.breedte)
    case .tsv: return try tabel(antwoord, formaat).tsv()
    case .csv: return try tabel(antwoord, formaat).csv(.dutchExcel)
    case .md: return try tabel(antwoord, formaat).markdown()
    case .html: return try Tabelpagina(tabel(antwoord, formaat)).html
    case .xlsx: return try Self.werkblad(tabel(antwoord, formaat), naam: "Overzicht")
    case .ics, .docx: throw kanNiet(formaat)
    }
  }

  /// A workbook with one sheet.
  static func werkblad(_ tabel: Table, naam: String) throws -> [UInt8] {
    do {
      return try XLSXWorkbook(sheets: [.init(tabel, name: naam)]).render()
    } catch {
      throw Fout.invoerUitvoer(reden: "het werkblad kon niet worden gemaakt")
    }
  }

  private func tabel(_ antwoord: Antwoord, _ formaat: Formaat) throws -> Table {
    guard let tabel = antwoord.tabel else { throw kanNiet(formaat) }
    return tabel()
  }

  private func kanNiet(_ formaat: Formaat) -> Fout {
    .gebruik("deze opdracht geeft geen uitvoer als \(formaat.rawValue)")
  }

  /// On a terminal control characters in texts are made visible, line by line.
  private func opScherm(_ tekst: String) -> [UInt8] {
    guard loop.uitvoer.isScherm else { return Array(tekst.utf8) }
    let regels = tekst.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(regels.map { VisibleText.line(String($0)) }.joined(separator: "\n").utf8)
  }
}

/// Any list as a page of its own.
struct Tabelpagina {
  private let tabel: Table

  init(_ tabel: Table) { self.tabel = tabel }

  var html: [UInt8] {
    var pagina = HTMLPage(
      title: tabel.caption, heading: tabel.caption, skipLabel: "Naar de inhoud",
      printFooter: .init(before: "Pagina ", between: " van ", note: "Vertrouwelijk"))
    pagina.main =
      tabel.rows.isEmpty
      ? [.element(.p, [], ["Niets gevonden."])] : [tabel.html(id: "lijst")]
    return pagina.render()
  }
}
