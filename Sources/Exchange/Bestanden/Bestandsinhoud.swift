import Formats
import Hashing

/// The bytes of a delivered file, which can be read from the beginning more than once.
///
/// A file is looked at before any of it is taken in, and never held as a whole.
public struct Bestandsinhoud {
  /// Gives the next piece; nil at the end.
  public typealias Stukken = () throws -> [UInt8]?

  private let begin: () throws -> Stukken

  /// A file that is opened anew for every reading.
  public init(_ begin: @escaping () throws -> Stukken) { self.begin = begin }

  /// Bytes that are in memory already.
  public init(_ bytes: [UInt8]) {
    self.init {
      var stukken = [bytes].makeIterator()
      return { stukken.next() }
    }
  }

  /// Begins to read.
  func open() throws -> Stukken { try begin() }

  /// Begins to read, and takes the digest of everything that passes.
  func open(_ teller: Afdrukteller) throws -> Stukken {
    let stukken = try begin()
    return {
      let stuk = try stukken()
      if let stuk { teller.neem(stuk) }
      return stuk
    }
  }

  /// Reads it once, and tells what it is.
  func kenmerk() throws -> Bestandskenmerk {
    let teller = Afdrukteller()
    let stukken = try open(teller)
    var inspectie = EncodingInspector()
    var begin: [UInt8] = []
    var eerste: UInt8?
    var regels = 0
    while let stuk = try stukken() {
      inspectie.inspect(stuk)
      regels += stuk.count { $0 == 0x0a }
      if eerste == nil {
        begin += stuk
        let isMerk = begin.starts(with: Self.merk)
        eerste = begin.dropFirst(isMerk ? Self.merk.count : 0).first { !$0.isWit }
        begin = Array(begin.prefix(Self.merk.count))
      }
    }
    return Bestandskenmerk(
      afdruk: teller.afdruk, codering: inspectie.encoding, eersteTeken: eerste, regels: regels)
  }

  /// The byte order mark of UTF-8.
  static let merk: [UInt8] = [0xef, 0xbb, 0xbf]
}

/// What a first reading tells about a file.
struct Bestandskenmerk {
  /// SHA-256 in hex.
  let afdruk: String
  let codering: TextEncoding
  /// The first byte that is no white space; nil when there is none.
  let eersteTeken: UInt8?
  /// How many lines end: room that rows may take.
  let regels: Int
}

/// Takes the digest of what passes.
final class Afdrukteller {
  private var stand = SHA256()

  func neem(_ stuk: [UInt8]) { stand.update(stuk) }

  /// SHA-256 of everything so far, in hex.
  var afdruk: String {
    let kopie = stand
    return kopie.finalize().hex
  }
}

/// Cuts a file into lines, one at a time.
struct Regellezer {
  /// The most bytes of one line.
  static let grens = CSVLimits().recordBytes

  private let stukken: Bestandsinhoud.Stukken
  private var stuk: [UInt8] = []
  private var plaats = 0
  private var isBegonnen = false
  private var isOp = false

  init(_ stukken: @escaping Bestandsinhoud.Stukken) { self.stukken = stukken }

  /// The next line without its end; nil at the end of the file, empty where it is too long.
  mutating func volgende() throws -> (bytes: [UInt8], isTeLang: Bool)? {
    guard !isOp else { return nil }
    var regel: [UInt8] = []
    var isTeLang = false
    while true {
      if let einde = stuk[plaats...].firstIndex(of: 0x0a) {
        isTeLang = voegToe(stuk[plaats..<einde], &regel) || isTeLang
        plaats = einde + 1
        break
      }
      isTeLang = voegToe(stuk[plaats...], &regel) || isTeLang
      guard let volgend = try stukken() else {
        isOp = true
        break
      }
      stuk = volgend
      plaats = 0
    }
    if !isBegonnen {
      isBegonnen = true
      if regel.starts(with: Bestandsinhoud.merk) { regel.removeFirst(Bestandsinhoud.merk.count) }
    }
    if regel.last == 0x0d { regel.removeLast() }
    return (regel, isTeLang)
  }

  /// - Returns: whether the line became too long; what was gathered is let go then.
  private func voegToe(_ deel: ArraySlice<UInt8>, _ regel: inout [UInt8]) -> Bool {
    guard regel.count + deel.count <= Self.grens else {
      regel = []
      return true
    }
    regel += deel
    return false
  }
}

extension UInt8 {
  /// A space, a tab or a line end.
  var isWit: Bool { self == 0x20 || self == 0x09 || self == 0x0a || self == 0x0d }
}
