import Formats
import JSON

/// Meldingen as JSON Lines: an object a line, its names those of the columns.
///
/// Texts, numbers, yes and no, and null are taken; a line that is no object is refused by itself.
struct JSONBron: Meldingbron {
  private var regels: Regellezer
  private var regel = 0
  private let afbeelding: Afbeelding
  private(set) var onbekend: [String] = []
  private var terug: [UInt8] = []

  let berichten: [String] = []

  init(
    _ stukken: @escaping Bestandsinhoud.Stukken, _ kenmerk: Bestandskenmerk,
    _ afbeelding: Afbeelding
  ) throws(Importfout) {
    guard kenmerk.eersteTeken != UInt8(ascii: "[") else {
      throw .onbruikbaar(
        regel: 1, kolom: nil, reden: "dit is een JSON-lijst; verwacht één object per regel")
    }
    regels = Regellezer(stukken)
    self.afbeelding = afbeelding
  }

  mutating func volgende() throws -> Bronrij? {
    while let (tekst, isTeLang) = try regels.volgende() {
      regel += 1
      if !isTeLang, tekst.allSatisfy(\.isWit) { continue }
      var velden = isTeLang ? Velden() : lees(tekst)
      if isTeLang {
        velden.weiger(
          Rijfout(
            kolom: nil, reden: CSVBevinding.tekst(.recordTooLarge(limit: Regellezer.grens))))
      }
      velden.onthoud(in: &onbekend)
      return Bronrij(
        regel: regel, rij: Kolommen.Rij(cellen: .velden(velden.velden), afbeelding: afbeelding),
        schade: velden.schade, terug: .tekst(tekst))
    }
    return nil
  }

  mutating func geefTerug(_ rij: Bronrij) {
    guard case .tekst(let bytes) = rij.terug else { return }
    terug += bytes + [0x0a]
  }

  mutating func haalTerug() -> [UInt8] {
    defer { terug = [] }
    return terug
  }

  private func lees(_ bytes: [UInt8]) -> Velden {
    var velden = Velden()
    do throws(JSONFailure) {
      guard case .object(let leden) = try JSONParser.parse(bytes) else {
        velden.weiger(Rijfout(kolom: nil, reden: "verwacht een JSON-object"))
        return velden
      }
      for lid in leden {
        switch lid.value {
        case .null: continue
        case .bool(let ja): velden.neem(lid.key, ja ? "ja" : "nee", afbeelding)
        case .number(let tekst), .string(let tekst): velden.neem(lid.key, tekst, afbeelding)
        case .array, .object:
          let kolom = afbeelding.kolom(lid.key)
          guard Meldinglezer.bekend.contains(kolom) else {
            velden.neem(lid.key, "", afbeelding)
            continue
          }
          velden.weiger(Rijfout(kolom: kolom, reden: "verwacht tekst of een getal"))
        }
      }
    } catch {
      velden.weiger(Rijfout(kolom: nil, reden: Self.tekst(error)))
    }
    return velden
  }

  private static func tekst(_ fout: JSONFailure) -> String {
    let waar = " (bij teken \(fout.offset + 1))"
    return switch fout.kind {
    case .truncated: "de regel houdt op midden in de JSON\(waar); is het bestand afgebroken?"
    case .badUTF8: "de regel bevat tekens die geen UTF-8 zijn\(waar)"
    case .controlCharacter: "de regel bevat een stuurteken\(waar)"
    case .duplicateKey: "een naam staat er dubbel in\(waar)"
    case .tooDeep: "de JSON gaat te diep\(waar)"
    case .unexpected, .trailing, .badNumber, .badEscape, .missing, .wrongType:
      "dit is geen geldige JSON\(waar)"
    }
  }
}
