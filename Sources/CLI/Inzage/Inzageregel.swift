import Hashing
import Kalender

/// One line of the log of what was read: who saw what, when and on which ground.
///
/// Holds no name, no BSN and no words that were searched for: numbers of the dossier alone.
struct Inzageregel: Equatable {
  let tijdstip: String
  let wie: String
  /// Who started the program, by the operating system.
  let gebruiker: Int
  let opdracht: String
  let grond: String
  /// Jongeren, casussen and meldingen that were shown, or `alles`, or `dossier`.
  let nummers: [String]

  /// The whole log was shown.
  static let alles = "alles"
  /// A copy of the whole dossier was made, or put back.
  static let heelDossier = "dossier"

  /// Whether everyone is in it.
  var isVanIedereen: Bool { nummers == [Self.alles] || nummers == [Self.heelDossier] }

  /// The text that is hashed: fields between tabs.
  private var velden: String {
    [
      tijdstip, wie, String(gebruiker), opdracht, grond.filter { $0 != "\t" && $0 != "\n" },
      nummers.joined(separator: " "),
    ].joined(separator: "\t")
  }

  /// The line as it is stored, tied to the one before.
  func regel(na vorige: String) -> String {
    let tekst = velden
    return tekst + "\t" + Self.hash(vorige, tekst)
  }

  static func hash(_ vorige: String, _ tekst: String) -> String {
    SHA256.digest(ofUTF8: "LP-inzage-v1\n\(vorige)\n\(tekst)").hex
  }

  /// The hash before the very first line.
  static let begin = String(repeating: "0", count: 64)

  /// Reads a stored line; nil when it is torn or no line of ours.
  init?(_ regel: Substring) {
    let delen = regel.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard delen.count == 7, Tijdstip(iso: delen[0]) != nil, let gebruiker = Int(delen[2]),
      delen[6].utf8.count == 64
    else { return nil }
    tijdstip = delen[0]
    wie = delen[1]
    self.gebruiker = gebruiker
    opdracht = delen[3]
    grond = delen[4]
    nummers = delen[5].split(separator: " ").map(String.init)
  }

  init(
    tijdstip: Tijdstip, wie: String, gebruiker: Int, opdracht: String, grond: String,
    nummers: [String]
  ) {
    self.tijdstip = tijdstip.iso
    self.wie = wie
    self.gebruiker = gebruiker
    self.opdracht = opdracht
    self.grond = grond
    self.nummers = nummers
  }
}

/// Finds the numbers of jongeren, casussen and meldingen in whatever is about to be shown.
enum Nummerzoeker {
  /// Each once, in order: `J000042`, `L2026-0042`, `M2026-000042`, `K2026-0042`.
  static func nummers(in bytes: [UInt8]) -> [String] {
    var gezien: Set<String> = []
    var plaats = 0
    while plaats < bytes.count {
      if let einde = einde(bytes, plaats) {
        gezien.insert(String(decoding: bytes[plaats..<einde], as: UTF8.self))
        plaats = einde
      } else {
        plaats += 1
      }
    }
    return gezien.sorted()
  }

  /// Where a number that begins here ends; nil when none does.
  private static func einde(_ bytes: [UInt8], _ begin: Int) -> Int? {
    let cijfers: (jaar: Bool, minstens: Int)
    switch bytes[begin] {
    case UInt8(ascii: "J"): cijfers = (false, 6)
    case UInt8(ascii: "L"), UInt8(ascii: "K"): cijfers = (true, 4)
    case UInt8(ascii: "M"): cijfers = (true, 6)
    default: return nil
    }
    if begin > 0, isWoord(bytes[begin - 1]) { return nil }
    var plaats = begin + 1
    if cijfers.jaar {
      let streep = begin + 5
      guard streep < bytes.count, bytes[streep] == UInt8(ascii: "-"),
        bytes[plaats..<streep].allSatisfy(isCijfer)
      else { return nil }
      plaats = streep + 1
    }
    let eerste = plaats
    while plaats < bytes.count, isCijfer(bytes[plaats]) { plaats += 1 }
    guard plaats - eerste >= cijfers.minstens, plaats == bytes.count || !isWoord(bytes[plaats])
    else { return nil }
    return plaats
  }

  private static func isCijfer(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isWoord(_ byte: UInt8) -> Bool {
    isCijfer(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a)
  }
}
