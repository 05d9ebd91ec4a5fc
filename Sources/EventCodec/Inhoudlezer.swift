import Domein
import JSON
import Kalender

/// Reads the fields of one event back, in the order in which they were written.
///
/// Where the personal part was destroyed, its texts are empty: a fold goes on without them.
struct Inhoudlezer {
  private var open: JSONFieldReader
  private var persoonlijk: JSONFieldReader?

  init(open: [UInt8], persoonlijk: [UInt8]?) throws(JSONFailure) {
    self.open = try JSONFieldReader(open)
    if let persoonlijk { self.persoonlijk = try JSONFieldReader(persoonlijk) }
  }

  /// The identity of the event this one replaces; it stands first, or not at all.
  mutating func vervangt() throws(JSONFailure) -> Gebeurtenisnummer? {
    try open.nextInt("vervangt").map(Gebeurtenisnummer.init(_:))
  }

  mutating func mogelijkeTekst(_ sleutel: StaticString) throws(JSONFailure) -> String? {
    try open.string(sleutel)
  }

  mutating func tekst(_ sleutel: StaticString) throws(JSONFailure) -> String {
    guard let waarde = try open.string(sleutel) else { throw open.missing(sleutel) }
    return waarde
  }

  mutating func mogelijkGetal(_ sleutel: StaticString) throws(JSONFailure) -> Int? {
    try open.int(sleutel)
  }

  mutating func getal(_ sleutel: StaticString) throws(JSONFailure) -> Int {
    guard let waarde = try open.int(sleutel) else { throw open.missing(sleutel) }
    return waarde
  }

  mutating func mogelijkJaNee(_ sleutel: StaticString) throws(JSONFailure) -> Bool? {
    try open.bool(sleutel)
  }

  mutating func jaNee(_ sleutel: StaticString) throws(JSONFailure) -> Bool {
    guard let waarde = try open.bool(sleutel) else { throw open.missing(sleutel) }
    return waarde
  }

  mutating func mogelijkeDatum(_ sleutel: StaticString) throws(JSONFailure) -> Datum? {
    guard let tekst = try open.string(sleutel) else { return nil }
    guard let datum = Datum(iso: tekst) else { throw open.wrongType(sleutel) }
    return datum
  }

  mutating func datum(_ sleutel: StaticString) throws(JSONFailure) -> Datum {
    guard let waarde = try mogelijkeDatum(sleutel) else { throw open.missing(sleutel) }
    return waarde
  }

  mutating func mogelijkeCode<C: Codelijst>(_ sleutel: StaticString) throws(JSONFailure) -> C? {
    guard let tekst = try open.string(sleutel) else { return nil }
    guard let code = C(rawValue: tekst) else { throw open.wrongType(sleutel) }
    return code
  }

  mutating func code<C: Codelijst>(_ sleutel: StaticString) throws(JSONFailure) -> C {
    guard let waarde: C = try mogelijkeCode(sleutel) else { throw open.missing(sleutel) }
    return waarde
  }

  mutating func mogelijkKenmerk<K: Kenmerk>(_ sleutel: StaticString) throws(JSONFailure) -> K? {
    guard let tekst = try open.string(sleutel) else { return nil }
    guard let kenmerk = K(tekst) else { throw open.wrongType(sleutel) }
    return kenmerk
  }

  mutating func kenmerk<K: Kenmerk>(_ sleutel: StaticString) throws(JSONFailure) -> K {
    guard let waarde: K = try mogelijkKenmerk(sleutel) else { throw open.missing(sleutel) }
    return waarde
  }

  mutating func mogelijkeGebeurtenis(
    _ sleutel: StaticString
  ) throws(JSONFailure) -> Gebeurtenisnummer? {
    try open.int(sleutel).map(Gebeurtenisnummer.init(_:))
  }

  mutating func gebeurtenis(_ sleutel: StaticString) throws(JSONFailure) -> Gebeurtenisnummer {
    Gebeurtenisnummer(try getal(sleutel))
  }

  /// Numbers of events, written as people write them.
  mutating func gebeurtenissen(
    _ sleutel: StaticString
  ) throws(JSONFailure) -> [Gebeurtenisnummer] {
    var nummers: [Gebeurtenisnummer] = []
    for tekst in try open.strings(sleutel) {
      guard let nummer = Gebeurtenisnummer(tekst: tekst) else { throw open.wrongType(sleutel) }
      nummers.append(nummer)
    }
    return nummers
  }

  mutating func mogelijkeUren(_ sleutel: StaticString) throws(JSONFailure) -> Uren? {
    guard let tekst = try mogelijkeTekst(sleutel) else { return nil }
    guard let uren = Uren(tekst) else { throw fout(sleutel) }
    return uren
  }

  mutating func lijst(_ sleutel: StaticString) throws(JSONFailure) -> [String] {
    try open.strings(sleutel)
  }

  mutating func codes<C: Codelijst>(_ sleutel: StaticString) throws(JSONFailure) -> [C] {
    var codes: [C] = []
    for tekst in try open.strings(sleutel) {
      guard let code = C(rawValue: tekst) else { throw open.wrongType(sleutel) }
      codes.append(code)
    }
    return codes
  }

  mutating func records<T>(
    _ sleutel: StaticString, _ lees: (inout JSONFieldReader) throws(JSONFailure) -> T
  ) throws(JSONFailure) -> [T] {
    try open.objects(sleutel, lees)
  }

  /// Says that a field does not hold what it should.
  func fout(_ sleutel: StaticString) -> JSONFailure { open.wrongType(sleutel) }

  /// A personal text; empty when it was not given or was destroyed.
  mutating func persoon(_ sleutel: StaticString) throws(JSONFailure) -> String {
    try persoonlijk?.string(sleutel) ?? ""
  }

  /// A personal text that may be absent.
  mutating func mogelijkePersoon(_ sleutel: StaticString) throws(JSONFailure) -> String? {
    try persoonlijk?.string(sleutel)
  }

  /// Personal texts; empty when none were given or they were destroyed.
  mutating func personen(_ sleutel: StaticString) throws(JSONFailure) -> [String] {
    try persoonlijk?.strings(sleutel) ?? []
  }
}
