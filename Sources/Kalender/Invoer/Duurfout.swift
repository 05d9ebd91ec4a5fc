/// Why a text is no length of time, and where.
///
/// Holds nothing of the text itself.
public struct Duurfout: Error, Hashable, Sendable {
  /// What is wrong.
  public let reden: Reden
  /// The part that is wrong: UTF-8 offsets in the text as given.
  public let bereik: Range<Int>

  /// What can be wrong.
  public enum Reden: Hashable, Sendable {
    case leeg
    case geenHeelGetal
    case nietPositief
    case teLang(eenheid: Duur.Eenheid)
    case eenheidOntbreekt
    case onbekendeEenheid
    case uren
    case samengesteld
  }

  init(_ reden: Reden, _ bereik: Range<Int>) {
    self.reden = reden
    self.bereik = bereik
  }
}

extension Duurfout {
  /// The Dutch sentence, to stand under the text with the place marked.
  public var zin: String {
    switch reden {
    case .leeg: "er staat geen duur"
    case .geenHeelGetal: "schrijf een heel getal, bijvoorbeeld 6 weken"
    case .nietPositief: "een duur is 1 of meer"
    case .teLang(let eenheid): "een duur is hoogstens \(eenheid.hoogstens) \(eenheid.meervoud)"
    case .eenheidOntbreekt: "de eenheid ontbreekt, bijvoorbeeld 6 weken"
    case .onbekendeEenheid:
      "kies dagen, werkdagen, schooldagen, weken, lesweken, maanden of jaar"
    case .uren: "een duur in uren kan niet; kies dagen of langer"
    case .samengesteld: "schrijf één getal met één eenheid"
    }
  }
}
