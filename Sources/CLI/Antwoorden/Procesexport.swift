import Application
import Domein
import EventCodec
import JSON
import Kalender

/// The events of casussen as an object-centric event log (OCEL 2.0, JSON), for process mining.
///
/// It holds kinds, days and which belong together: no numbers of the dossier, no names, no texts,
/// no schools. Objects are numbered anew, in an order that follows the day of opening only.
struct Procesexport {
  private struct Regel {
    let id: String
    let soort: String
    let op: Datum
    /// The place within its day: events of one day keep their order.
    var volgnummer = 0
    /// Days between happening and recording.
    let vertraging: Int
    let fase: Fase?
    var objecten: [(id: String, rol: String)]
  }

  private struct Object {
    let id: String
    let soort: String
    let kenmerken: [(naam: String, op: Datum, waarde: String)]
  }

  private var regels: [Regel] = []
  private var objecten: [Object] = []

  /// Takes up the casussen, oldest first.
  ///
  /// - Parameter zonder: whether an event is left out, by its stored name.
  init(_ beelden: [Casusbeeld], per: Assen, zonder: (String) -> Bool) {
    for (plaats, beeld) in beelden.enumerated() {
      guard let opening = beeld.casus.opening else { continue }
      let casus = "casus-\(plaats + 1)"
      objecten.append(
        Object(
          id: casus, soort: "casus",
          kenmerken: [("soort", opening.op, opening.soort.rawValue)]
            + beeld.casus.fasen.map { ("fase", $0.op, $0.fase.rawValue) }))
      var verwijzingen: [Doorverwijzingnummer: String] = [:]
      for feit in beeld.verloop.geldig(per: per.per, bekendOp: per.bekendOp) {
        let naam = Gebeurtenisnaam.kaal(CasusCodec.naam(feit.event))
        guard !zonder(naam), !beeld.vernietigd.contains(feit.nummer) else { continue }
        var bij = [(id: casus, rol: "casus")]
        if let nummer = feit.event.doorverwijzing {
          let id = verwijzingen[nummer] ?? "\(casus)-doorverwijzing-\(verwijzingen.count + 1)"
          if verwijzingen.updateValue(id, forKey: nummer) == nil {
            objecten.append(Object(id: id, soort: "doorverwijzing", kenmerken: []))
          }
          bij.append((id, "doorverwijzing"))
        }
        regels.append(
          Regel(
            id: "e\(regels.count + 1)", soort: naam, op: feit.op,
            vertraging: max(0, feit.op.dagen(tot: feit.vastgelegd.nederlandseDag)),
            fase: feit.event.fase, objecten: bij))
      }
    }
    regels.sort { $0.op < $1.op }
    var perDag: [Datum: Int] = [:]
    for plaats in regels.indices {
      let dag = regels[plaats].op
      regels[plaats].volgnummer = perDag[dag, default: 0]
      perDag[dag, default: 0] += 1
    }
  }

  var antwoord: Antwoord {
    var antwoord = Antwoord(tekst: { json.text + "\n" }, json: { json })
    antwoord.mededelingen = [
      "\(regels.count) gebeurtenissen van \(objecten.count { $0.soort == "casus" }) casussen."
    ]
    return antwoord
  }

  private var json: JSONValue {
    let soorten = Set(regels.map(\.soort)).sorted()
    return [
      "objectTypes": [
        [
          "name": "casus",
          "attributes": [
            ["name": "soort", "type": "string"], ["name": "fase", "type": "string"],
          ],
        ],
        ["name": "doorverwijzing", "attributes": []],
      ],
      "eventTypes": .array(
        soorten.map { soort in
          [
            "name": .string(soort),
            "attributes": [
              ["name": "vertragingDagen", "type": "integer"],
              ["name": "naarFase", "type": "string"],
            ],
          ]
        }),
      "objects": .array(objecten.map(Self.json)),
      "events": .array(regels.map(Self.json)),
    ]
  }

  private static func json(_ object: Object) -> JSONValue {
    [
      "id": .string(object.id), "type": .string(object.soort),
      "attributes": .array(
        object.kenmerken.map {
          [
            "name": .string($0.naam), "time": .string(tijd($0.op, 0)),
            "value": .string($0.waarde),
          ]
        }),
      "relationships": [],
    ]
  }

  private static func json(_ regel: Regel) -> JSONValue {
    var kenmerken: [JSONValue] = [
      ["name": "vertragingDagen", "value": .int(regel.vertraging)]
    ]
    if let fase = regel.fase {
      kenmerken.append(["name": "naarFase", "value": .string(fase.rawValue)])
    }
    return [
      "id": .string(regel.id), "type": .string(regel.soort),
      "time": .string(tijd(regel.op, regel.volgnummer)), "attributes": .array(kenmerken),
      "relationships": .array(
        regel.objecten.map { ["objectId": .string($0.id), "qualifier": .string($0.rol)] }),
    ]
  }

  /// A day has no clock time: seconds after midnight only keep the order within it.
  private static func tijd(_ dag: Datum, _ seconden: Int) -> String {
    let delen = [seconden / 3_600 % 24, seconden / 60 % 60, seconden % 60].map { deel in
      deel < 10 ? "0\(deel)" : "\(deel)"
    }
    return "\(dag.iso)T\(delen.joined(separator: ":"))Z"
  }
}

extension CasusGebeurtenis {
  /// The doorverwijzing it is about; nil for most.
  fileprivate var doorverwijzing: Doorverwijzingnummer? {
    guard case .keten(let gebeurtenis) = self else { return nil }
    switch gebeurtenis {
    case .doorverwijzingVerstuurd(let nummer, _, _, _),
      .doorverwijzingBeantwoord(let nummer, _, _, _), .doorverwijzingIngetrokken(let nummer, _):
      return nummer
    case .frictiebudgetGewijzigd, .regieoverdrachtVoorgesteld, .regieoverdrachtAfgewezen,
      .arrangementHerzien, .zorgGemeld, .zorgTeruggekoppeld, .zorgHerzien:
      return nil
    }
  }

  /// The phase it goes to; nil for most.
  fileprivate var fase: Fase? {
    guard case .loop(.faseGewijzigd(let fase, _)) = self else { return nil }
    return fase
  }
}
