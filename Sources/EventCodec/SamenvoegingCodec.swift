import Domein
import JSON

/// The stored form of merging and splitting, part of that of a jongere.
///
/// Personal: the words of whoever did it.
extension JongereCodec {
  static func samenvoegnaam(_ samenvoeging: Samenvoeging) -> String {
    switch samenvoeging {
    case .opgegaan: "jongere-opgegaan/1"
    case .opgenomen: "jongere-opgenomen/1"
    case .losgemaakt: "jongere-losgemaakt/1"
    case .losgelaten: "jongere-losgelaten/1"
    }
  }

  static func schrijfSamenvoeging(_ samenvoeging: Samenvoeging, _ s: inout Inhoudschrijver) {
    switch samenvoeging {
    case .opgegaan(let ander, let reden):
      s.kenmerk("in", ander)
      s.persoon("reden", reden)
    case .opgenomen(let ander), .losgelaten(let ander): s.kenmerk("jongere", ander)
    case .losgemaakt(let reden): s.persoon("reden", reden)
    }
  }

  static func leesSamenvoeging(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> JongereGebeurtenis? {
    switch naam {
    case "jongere-opgegaan/1":
      .samenvoeging(.opgegaan(in: try l.kenmerk("in"), reden: try l.persoon("reden")))
    case "jongere-opgenomen/1": .samenvoeging(.opgenomen(try l.kenmerk("jongere")))
    case "jongere-losgemaakt/1": .samenvoeging(.losgemaakt(reden: try l.persoon("reden")))
    case "jongere-losgelaten/1": .samenvoeging(.losgelaten(try l.kenmerk("jongere")))
    default: nil
    }
  }
}
