import Application
import Domein
import Formats
import JSON
import Kalender
import Reporting

/// Figures of several dossiers beside each other, and their sum.
struct Samentelling {
  private let delen: [Cijfers]
  private let som: Cijfers

  /// The sum has the numbers of all; its shares are of all leerplichtigen together.
  init(_ delen: [Cijfers]) throws {
    guard let eerste = delen.first else { throw Fout.gebruik("noem een dossier") }
    var tellingen = eerste.tellingen
    for deel in delen.dropFirst() {
      guard deel.tellingen.map(\.naam) == tellingen.map(\.naam) else {
        throw Fout.gebruik("de dossiers hebben niet dezelfde variant")
      }
      for (index, telling) in deel.tellingen.enumerated() { tellingen[index].voegToe(telling) }
    }
    try tellingen.forEach(Teller.controleer)
    var som = Cijfers(
      tellingen: tellingen, assen: eerste.assen, leerplichtigen: eerste.leerplichtigen,
      perGemeente: false, stand: eerste.stand)
    som.anderNoemerjaar = eerste.anderNoemerjaar
    som.isZonderGegevens = delen.allSatisfy(\.isZonderGegevens)
    som.label = "som"
    self.som = som
    self.delen = delen.map(\.zonderNoemers)
  }

  var antwoord: Antwoord {
    var antwoord = Antwoord(tabel: { tabel }, json: { json })
    antwoord.mededelingen = Cijferantwoord(som).antwoord.mededelingen + opmerkingen
    return antwoord
  }

  /// What holds for one of them only: no data, or other settings than the first.
  private var opmerkingen: [String] {
    let leeg = delen.filter { $0.isZonderGegevens && !som.isZonderGegevens }.map {
      "Let op: in het dossier van gemeente \($0.label ?? "onbekend") staat niets over dit"
        + " schooljaar; de nullen zijn geen cijfer."
    }
    let anders = delen.dropFirst().filter { deel in
      zip(deel.tellingen, som.tellingen).contains { $0.instellingen != $1.instellingen }
    }.map {
      "Let op: gemeente \($0.label ?? "onbekend") telt met andere instellingen dan gemeente"
        + " \(delen.first?.label ?? "onbekend")."
    }
    return leeg + anders
  }

  private var tabel: Table {
    var tabel = Cijferantwoord(som).tabel
    tabel.rows = delen.flatMap { Cijferantwoord($0).tabel.rows } + tabel.rows
    return tabel
  }

  private var json: JSONValue {
    let periode = som.tellingen.first?.omgeving.periode
    return [
      "versie": 1, "schooljaar": .optional(periode?.schooljaar.naam),
      "per": .string(som.assen.per.iso), "leerplichtigen": .optional(som.leerplichtigen),
      "dossiers": .array(
        delen.map { deel in
          [
            "gemeente": .optional(deel.label), "stand": .string(deel.stand.description),
            "cijfers": cijfers(deel),
          ]
        }),
      "som": cijfers(som), "opmerkingen": .strings(opmerkingen),
    ]
  }

  private func cijfers(_ deel: Cijfers) -> JSONValue {
    .object(
      deel.tellingen.map {
        JSONMember($0.naam, .object(Cijferantwoord(deel).cijferleden($0)))
      })
  }
}

extension Cijfers {
  /// The number of leerplichtigen given is that of all dossiers together.
  fileprivate var zonderNoemers: Cijfers {
    var deel = Cijfers(
      tellingen: tellingen, assen: assen, leerplichtigen: nil, perGemeente: perGemeente,
      stand: stand)
    deel.isZonderGegevens = isZonderGegevens
    deel.label = label
    deel.isDeel = true
    return deel
  }
}
