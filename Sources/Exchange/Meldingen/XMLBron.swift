import Formats

/// Meldingen as XML in our own form: `<meldingen versie="1">` with an element a melding, in which
/// every element is named after a column.
///
/// The whole document is read before any row is given: one that was cut off gives no rows at all.
struct XMLBron: Meldingbron {
  private var rijen: [Bronrij].Iterator
  private(set) var onbekend: [String]
  private var terug: [[UInt8]] = []

  let berichten: [String] = []

  init(_ bytes: [UInt8], _ afbeelding: Afbeelding) throws(Importfout) {
    var document = try XMLMeldingen(bytes, afbeelding)
    try document.lees()
    rijen = document.rijen.makeIterator()
    onbekend = document.onbekend
  }

  var teruggegeven: [UInt8] {
    let kop = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<meldingen versie=\"1\">\n"
    return Array(kop.utf8) + terug.joined() + Array("</meldingen>\n".utf8)
  }

  mutating func volgende() -> Bronrij? { rijen.next() }

  mutating func geefTerug(_ rij: Bronrij) {
    guard case .tekst(let bytes) = rij.terug else { return }
    terug.append(bytes)
  }
}

/// The rows of an XML document of meldingen.
private struct XMLMeldingen {
  private var lezer: XMLReader
  private let afbeelding: Afbeelding
  private(set) var rijen: [Bronrij] = []
  private(set) var onbekend: [String] = []

  init(_ bytes: [UInt8], _ afbeelding: Afbeelding) throws(Importfout) {
    self.afbeelding = afbeelding
    do throws(XMLError) {
      lezer = try XMLReader(bytes)
    } catch {
      throw Importfout(error)
    }
  }

  mutating func lees() throws(Importfout) {
    guard case .start("meldingen", let kenmerken)? = try volgende() else {
      throw fout("verwacht <meldingen versie=\"1\"> als buitenste element")
    }
    guard kenmerken.first(where: { $0.name == "versie" })?.value == "1" else {
      throw fout("verwacht versie=\"1\" bij <meldingen>")
    }
    while let event = try volgende() {
      switch event {
      case .start("melding", _): try leesMelding()
      case .start: throw fout("verwacht <melding> binnen <meldingen>")
      case .text(let tekst): try toetsWit(tekst)
      case .comment, .end: continue
      }
    }
  }

  private mutating func leesMelding() throws(Importfout) {
    let regel = lezer.line
    var velden = Velden()
    var namen: [(String, String)] = []
    while let event = try volgende() {
      switch event {
      case .start(let naam, _):
        let tekst = try leesTekst()
        namen.append((naam, tekst))
        velden.neem(naam, tekst, afbeelding)
      case .text(let tekst): try toetsWit(tekst)
      case .comment: continue
      case .end:
        neem(velden, namen, regel)
        return
      }
    }
  }

  private mutating func neem(_ velden: Velden, _ namen: [(String, String)], _ regel: Int) {
    for naam in velden.onbekend where !onbekend.contains(naam) { onbekend.append(naam) }
    rijen.append(
      Bronrij(
        regel: regel, rij: Kolommen.Rij(cellen: .velden(velden.velden), afbeelding: afbeelding),
        schade: velden.schade, terug: .tekst(Self.element(namen))))
  }

  /// The text of an element up to its end; elements inside it are refused.
  private mutating func leesTekst() throws(Importfout) -> String {
    var alles = ""
    while let event = try volgende() {
      switch event {
      case .text(let tekst): alles += tekst
      case .comment: continue
      case .start: throw fout("dit gegeven bevat een element; verwacht tekst")
      case .end: return alles
      }
    }
    return alles
  }

  private func toetsWit(_ tekst: String) throws(Importfout) {
    guard tekst.utf8.allSatisfy({ [0x20, 0x09, 0x0a, 0x0d].contains($0) }) else {
      throw fout("tekst buiten een gegeven")
    }
  }

  private mutating func volgende() throws(Importfout) -> XMLReader.Event? {
    do throws(XMLError) {
      return try lezer.next()
    } catch {
      throw Importfout(error)
    }
  }

  private func fout(_ reden: String) -> Importfout {
    .onbruikbaar(regel: lezer.line, kolom: nil, reden: reden)
  }

  /// A melding as it came, so that it can be mended.
  private static func element(_ namen: [(String, String)]) -> [UInt8] {
    let gegevens = namen.map { "    <\($0)>\(XMLEscaper.escaped($1))</\($0)>\n" }.joined()
    return Array("  <melding>\n\(gegevens)  </melding>\n".utf8)
  }
}

extension Importfout {
  init(_ fout: XMLError) {
    self = .onbruikbaar(regel: fout.line, kolom: nil, reden: XMLBevinding.tekst(fout.kind))
  }
}

/// Sentences for why an XML document is refused.
enum XMLBevinding {
  /// What is wrong, in Dutch, without the place.
  static func tekst(_ soort: XMLError.Kind) -> String {
    switch soort {
    case .invalidUTF8: "het bestand bevat tekens die geen UTF-8 zijn"
    case .forbiddenCharacter: "het bestand bevat een teken dat in XML niet mag"
    case .truncated: "het bestand houdt midden in de XML op; is het afgebroken?"
    case .unsupportedDeclaration: "verwacht XML 1.0 in UTF-8"
    case .markupDeclaration:
      "het bestand brengt eigen regels of entiteiten mee (<!…>); die worden niet gelezen"
    case .processingInstruction: "het bestand bevat een instructie (<?…>); die wordt niet gelezen"
    case .malformedTag: "hier staat geen geldige XML"
    case .duplicateAttribute: "een kenmerk staat er dubbel in"
    case .tooManyAttributes: "een element heeft te veel kenmerken"
    case .mismatchedEndTag: "het sluitende element past niet bij het open element"
    case .unknownEntity: "een entiteit anders dan &lt; &gt; &amp; &quot; &apos; wordt niet gelezen"
    case .invalidReference: "een & begint geen geldige verwijzing"
    case .forbiddenSequence: "]]> in tekst of -- in commentaar mag niet"
    case .contentOutsideRoot: "er staat iets buiten het buitenste element"
    case .tooDeep: "de elementen gaan te diep"
    case .textTooLarge: "een tekst is groter dan \(XMLReader.textLimit) bytes"
    }
  }
}
