import Formats

/// Meldingen as XML in our own form, `<meldingen versie="1">` with an element a melding in which
/// every element is named after a column, or in that of a supplier.
///
/// A document that was cut off gives no rows at all: it is read to its end before any row of it is
/// used (see `Meldingimport`).
struct XMLBron: Meldingbron {
  private var lezer: XMLPieceReader
  private let afbeelding: Afbeelding
  private var isBinnen = false
  private(set) var onbekend: [String] = []
  private var terug: [UInt8] = []
  private var wortel = "meldingen"

  let berichten: [String] = []

  init(_ stukken: @escaping Bestandsinhoud.Stukken, _ afbeelding: Afbeelding) throws {
    self.afbeelding = afbeelding
    do {
      lezer = try XMLPieceReader(source: stukken)
    } catch let fout as XMLError {
      throw Importfout(fout)
    }
  }

  var slotTerug: [UInt8] { Array("</\(wortel)>\n".utf8) }

  mutating func haalTerug() -> [UInt8] {
    defer { terug = [] }
    return terug
  }

  mutating func geefTerug(_ rij: Bronrij) {
    guard case .tekst(let bytes) = rij.terug else { return }
    terug += bytes
  }

  mutating func volgende() throws -> Bronrij? {
    if !isBinnen { try begin() }
    while let event = try gebeurtenis() {
      switch event {
      case .start(let naam, _):
        guard afbeelding.element(naam) == .melding else {
          throw fout("verwacht <\(afbeelding.hun(.melding))> binnen <\(wortel)>")
        }
        return try melding(naam)
      case .text(let tekst): try toetsWit(tekst)
      case .comment, .end: continue
      }
    }
    return nil
  }

  private mutating func begin() throws {
    var eerste = try gebeurtenis()
    while case .comment? = eerste { eerste = try gebeurtenis() }
    guard case .start(let naam, let kenmerken)? = eerste,
      afbeelding.element(naam) == .meldingen
    else {
      let eigen = afbeelding.hun(.meldingen)
      let verwacht = eigen == "meldingen" ? "<meldingen versie=\"1\">" : "<\(eigen)>"
      throw fout("verwacht \(verwacht) als buitenste element")
    }
    // Another's root has a version of its own, or none.
    if naam == "meldingen", kenmerken.first(where: { $0.name == "versie" })?.value != "1" {
      throw fout("verwacht versie=\"1\" bij <meldingen>")
    }
    wortel = naam
    isBinnen = true
    let eigen = kenmerken.map { " \($0.name)=\"\(XMLEscaper.escaped($0.value))\"" }.joined()
    terug = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(naam)\(eigen)>\n".utf8)
  }

  private mutating func melding(_ element: String) throws -> Bronrij {
    let regel = lezer.line
    var velden = Velden()
    var namen: [(String, String)] = []
    while let event = try gebeurtenis() {
      switch event {
      case .start(let naam, _):
        let tekst = try leesTekst()
        namen.append((naam, tekst))
        velden.neem(naam, tekst, afbeelding)
      case .text(let tekst): try toetsWit(tekst)
      case .comment: continue
      case .end:
        velden.onthoud(in: &onbekend)
        return Bronrij(
          regel: regel,
          rij: Kolommen.Rij(cellen: .velden(velden.velden), afbeelding: afbeelding),
          schade: velden.schade, terug: .tekst(Self.melding(element, namen)))
      }
    }
    throw fout(XMLBevinding.tekst(.truncated))
  }

  /// The text of an element up to its end; elements inside it are refused.
  private mutating func leesTekst() throws -> String {
    var alles = ""
    while let event = try gebeurtenis() {
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
    guard tekst.utf8.allSatisfy(\.isWit) else { throw fout("tekst buiten een gegeven") }
  }

  private mutating func gebeurtenis() throws -> XMLReader.Event? {
    do {
      return try lezer.next()
    } catch let fout as XMLError {
      throw Importfout(fout)
    }
  }

  private func fout(_ reden: String) -> Importfout {
    .onbruikbaar(regel: lezer.line, kolom: nil, reden: reden)
  }

  /// A melding as it came, so that it can be mended.
  private static func melding(_ element: String, _ namen: [(String, String)]) -> [UInt8] {
    let gegevens = namen.map { "    <\($0)>\(XMLEscaper.escaped($1))</\($0)>\n" }.joined()
    return Array("  <\(element)>\n\(gegevens)  </\(element)>\n".utf8)
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
