import Domein
import JSON
import Kalender

/// Writes the fields of one event: the open part and the personal part, each a JSON object.
///
/// What is nil or an empty list is left out. The order of the calls is the order in the text, so
/// the same event gives the same bytes for ever; the chain is counted over them.
struct Inhoudschrijver {
  private var open = JSONWriter(reserving: 96)
  private var persoonlijk = JSONWriter()

  init() { open.beginObject() }

  /// The open part, closed.
  func openBytes() -> [UInt8] {
    var einde = open
    einde.endObject()
    return einde.bytes
  }

  /// The personal part, closed; nil when nothing personal was written.
  func persoonlijkeBytes() -> [UInt8]? {
    guard !persoonlijk.isEmpty else { return nil }
    var einde = persoonlijk
    einde.endObject()
    return einde.bytes
  }

  mutating func tekst(_ sleutel: String, _ waarde: String?) {
    guard let waarde else { return }
    open.key(sleutel)
    open.string(waarde)
  }

  mutating func getal(_ sleutel: String, _ waarde: Int?) {
    guard let waarde else { return }
    open.key(sleutel)
    open.int(waarde)
  }

  mutating func jaNee(_ sleutel: String, _ waarde: Bool?) {
    guard let waarde else { return }
    open.key(sleutel)
    open.bool(waarde)
  }

  mutating func datum(_ sleutel: String, _ waarde: Datum?) { tekst(sleutel, waarde?.iso) }

  mutating func code(_ sleutel: String, _ waarde: (some Codelijst)?) {
    tekst(sleutel, waarde?.rawValue)
  }

  mutating func kenmerk(_ sleutel: String, _ waarde: (some Kenmerk)?) {
    tekst(sleutel, waarde?.tekst)
  }

  mutating func gebeurtenis(_ sleutel: String, _ waarde: Gebeurtenisnummer?) {
    getal(sleutel, waarde?.waarde)
  }

  mutating func lijst(_ sleutel: String, _ waarden: [String]) {
    guard !waarden.isEmpty else { return }
    open.key(sleutel)
    open.value(.strings(waarden))
  }

  mutating func codes(_ sleutel: String, _ waarden: [some Codelijst]) {
    lijst(sleutel, waarden.map(\.rawValue))
  }

  /// A tree, for the few fields that are lists of records.
  mutating func boom(_ sleutel: String, _ waarde: JSONValue) {
    open.key(sleutel)
    open.value(waarde)
  }

  /// A personal text; empty is left out.
  mutating func persoon(_ sleutel: String, _ waarde: String?) {
    guard let waarde, !waarde.isEmpty else { return }
    beginPersoonlijk(sleutel)
    persoonlijk.string(waarde)
  }

  /// Personal texts.
  mutating func personen(_ sleutel: String, _ waarden: [String]) {
    guard !waarden.isEmpty else { return }
    beginPersoonlijk(sleutel)
    persoonlijk.value(.strings(waarden))
  }

  private mutating func beginPersoonlijk(_ sleutel: String) {
    if persoonlijk.isEmpty { persoonlijk.beginObject() }
    persoonlijk.key(sleutel)
  }
}
