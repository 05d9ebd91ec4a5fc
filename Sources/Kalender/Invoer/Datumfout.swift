/// Why a text is no date, and where.
///
/// Holds nothing of the text itself, which can be a birth date.
public struct Datumfout: Error, Hashable, Sendable {
  /// What is wrong.
  public let reden: Reden
  /// The part that is wrong: UTF-8 offsets in the text as given; never empty, unless the text is.
  public let bereik: Range<Int>

  /// What can be wrong.
  public enum Reden: Hashable, Sendable {
    case leeg
    case geenDatum
    case jaarOntbreekt
    case jaarNietInVierCijfers
    case jaarBuitenBereik
    case maandBestaatNiet
    case onbekendeMaand
    case dagNul
    case dagBestaatNiet(maand: Int, jaar: Int)
    case anderTeken
    case jaarVoorop
    case geenAantal
    case onbekendeEenheid
    case onbekendeLetter
    case weekdagOntbreekt
    case buitenBereik
    case teVeel
  }

  init(_ reden: Reden, _ bereik: Range<Int>) {
    self.reden = reden
    self.bereik = bereik
  }
}

extension Datumfout {
  /// The Dutch sentence, to stand under the text with the place marked.
  public var zin: String {
    switch reden {
    case .leeg: "er staat geen datum"
    case .geenDatum: "dit is geen datum"
    case .jaarOntbreekt: "het jaar ontbreekt"
    case .jaarNietInVierCijfers: "schrijf het jaar met vier cijfers"
    case .jaarBuitenBereik:
      "het jaar is \(Datum.jaren.lowerBound) tot en met \(Datum.jaren.upperBound)"
    case .maandBestaatNiet: "de maand is 1 tot en met 12"
    case .onbekendeMaand: "dit is geen maand; schrijf bijvoorbeeld november of nov"
    case .dagNul: "een maand begint met dag 1"
    case .dagBestaatNiet(let maand, let jaar):
      "\(Maand.naam(maand)) \(jaar) heeft \(Datum.dagenInMaand(maand, jaar: jaar)) dagen"
    case .anderTeken: "gebruik twee keer hetzelfde teken: - of / of ."
    case .jaarVoorop: "schrijf jaar-maand-dag met streepjes"
    case .geenAantal: "schrijf een getal van hoogstens vier cijfers"
    case .onbekendeEenheid: "kies dagen, werkdagen, weken, maanden of jaar"
    case .onbekendeLetter: "kies d (dagen), w (weken), m (maanden) of j (jaren)"
    case .weekdagOntbreekt: "noem de dag: ma, di, wo, do, vr, za of zo"
    case .buitenBereik:
      "die dag ligt niet in de jaren \(Datum.jaren.lowerBound) tot en met "
        + "\(Datum.jaren.upperBound)"
    case .teVeel: "hier staat meer dan een datum"
    }
  }
}
