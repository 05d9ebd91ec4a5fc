import EventLog
import Hashing
import JSON
import Kalender

/// One event as a line of JSON, and back: the dump from which a dossier can be made again.
enum Dossierregel {
  static func json(_ event: RecordedEvent, vernietigdDoor: LogPosition?) -> JSONValue {
    [
      "nummer": .int(event.position.number), "stroom": .string(event.stream.text),
      "stroomversie": .int(event.version.count), "soort": .string(event.type),
      "op": .string(event.op), "vastgelegd": .string(event.vastgelegd),
      "door": .string(event.actor), "inhoud": inhoud(event.payload),
      "persoonlijk": persoonlijk(event.personal, vernietigdDoor), "hash": .string(event.hash.hex),
    ]
  }

  private static func persoonlijk(_ deel: Personal, _ door: LogPosition?) -> JSONValue {
    switch deel {
    case .none: .null
    case .present(let deel):
      ["zout": .string(Hex.text(deel.salt)), "inhoud": inhoud(deel.body)]
    case .destroyed(let afdruk):
      ["vernietigd": .string(afdruk.hex), "door": .optional(door?.number)]
    }
  }

  /// Our own JSON comes back byte for byte; anything else is kept as text.
  private static func inhoud(_ bytes: [UInt8]) -> JSONValue {
    if let waarde = try? JSONParser.parse(bytes), Array(waarde.text.utf8) == bytes {
      return waarde
    }
    return .string(String(decoding: bytes, as: UTF8.self))
  }

  /// Which event says that the personal part of this line was destroyed; nil when none does.
  static func vernietiging(_ regel: JSONValue, _ event: RecordedEvent) -> Destruction? {
    guard case .destroyed = event.personal, let door = regel["persoonlijk"]?["door"]?.intValue
    else { return nil }
    return Destruction(of: event.position, by: LogPosition(door))
  }

  /// Reads a line; nil when something is missing or has another form.
  static func event(_ regel: JSONValue) -> RecordedEvent? {
    guard let nummer = regel["nummer"]?.intValue,
      let stroom = regel["stroom"]?.stringValue.flatMap(StreamName.init(_:)),
      let versie = regel["stroomversie"]?.intValue, let soort = regel["soort"]?.stringValue,
      let op = regel["op"]?.stringValue, Datum(iso: op) != nil,
      let vastgelegd = regel["vastgelegd"]?.stringValue, Tijdstip(iso: vastgelegd) != nil,
      let door = regel["door"]?.stringValue, let inhoud = regel["inhoud"],
      let persoonlijk = regel["persoonlijk"].flatMap(deel),
      let hash = regel["hash"]?.stringValue.flatMap({ Digest(hex: $0) })
    else { return nil }
    return RecordedEvent(
      position: LogPosition(nummer), stream: stroom, version: StreamVersion(versie), type: soort,
      op: op, vastgelegd: vastgelegd, actor: door, payload: bytes(inhoud),
      personal: persoonlijk, hash: hash)
  }

  private static func deel(_ waarde: JSONValue) -> Personal? {
    if case .null = waarde { return Personal.none }
    if let afdruk = waarde["vernietigd"]?.stringValue {
      return Digest(hex: afdruk).map { .destroyed($0) }
    }
    guard let zout = waarde["zout"]?.stringValue.flatMap({ Hex.bytes($0) }),
      zout.count == PersonalPart.saltCount, let inhoud = waarde["inhoud"]
    else { return nil }
    return .present(PersonalPart(salt: zout, body: bytes(inhoud)))
  }

  private static func bytes(_ inhoud: JSONValue) -> [UInt8] {
    if let tekst = inhoud.stringValue { return Array(tekst.utf8) }
    return Array(inhoud.text.utf8)
  }
}
