import Application
import EventLog
import Formats
import Hashing
import JSON

/// What a check of the dossier found.
struct Controleantwoord {
  let kop: Head
  let bevindingen: [Bevinding]

  var antwoord: Antwoord {
    var antwoord = Antwoord(
      tabel: { tabel },
      json: {
        [
          "versie": 1, "gebeurtenissen": .int(kop.position.number), "kop": Kopregel.json(kop),
          "bevindingen": .array(
            bevindingen.map {
              [
                "soort": .string($0.soort), "plaats": .string($0.plaats),
                "omschrijving": .string($0.omschrijving),
              ]
            }),
        ]
      })
    antwoord.tekst = {
      let begin = "\(kop.position.number) gebeurtenissen nagekeken. "
      if bevindingen.isEmpty { return begin + "Alles klopt.\n" }
      let regels = bevindingen.map { "- \($0.plaats): \($0.omschrijving)\n" }
      return begin + "Niet in orde: \(bevindingen.count).\n" + regels.joined()
    }
    return antwoord
  }

  private var tabel: Table {
    Table(
      caption: "Bevindingen",
      columns: [
        .init(key: "soort", title: "Soort"), .init(key: "plaats", title: "Plaats"),
        .init(key: "omschrijving", title: "Omschrijving"),
      ],
      rows: bevindingen.map { [.text($0.soort), .text($0.plaats), .text($0.omschrijving)] })
  }
}

/// The end of the log as it is printed and typed: `1234:9f86…`.
enum Kopregel {
  static func json(_ kop: Head) -> JSONValue {
    ["nummer": .int(kop.position.number), "hash": .string(kop.hash.hex)]
  }

  static func lees(_ tekst: String, _ waarden: Waarden) throws -> Head {
    guard let kop = lees(tekst[...]) else {
      throw waarden.fout("kop", "verwacht NUMMER:HASH, met een hash van 64 hexadecimale cijfers")
    }
    return kop
  }

  static func lees(_ tekst: Substring) -> Head? {
    let delen = tekst.split(separator: ":", maxSplits: 1)
    guard delen.count == 2, let nummer = Int(delen[0]), nummer > 0, let hash = Digest(hex: delen[1])
    else { return nil }
    return Head(position: LogPosition(nummer), hash: hash)
  }
}
