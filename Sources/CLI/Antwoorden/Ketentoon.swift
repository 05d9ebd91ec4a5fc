import Application
import Domein
import JSON
import Kalender
import ReadModels

/// What `casus toon` tells about the others around the child.
struct Ketentoon {
  let casus: Casus
  let doorverwijzingen: [Doorverwijzingrij]
  /// Since when the step to the thuiszitterstafel is due.
  let tafelSinds: Datum?
  /// Who has doorzettingsmacht.
  let doorzettingsmacht: String

  var json: [JSONMember] {
    [
      JSONMember("doorverwijzingen", .array(doorverwijzingen.map(verwijzing))),
      JSONMember("regievoorstel", casus.regie == nil ? casus.regieadvies?.json ?? .null : .null),
      JSONMember("regieoverdracht", casus.keten.openVoorstel?.json ?? .null),
      JSONMember("opschalingen", .array(casus.opschalingen.map(\.json))),
      JSONMember("thuiszitterstafelNodigSinds", .optional(tafelSinds?.iso)),
      JSONMember("doorzettingsmacht", .string(doorzettingsmacht)),
      JSONMember("arrangementen", .array(casus.arrangementen.map(\.json))),
      JSONMember("frictiebudget", casus.keten.budgetJSON),
      JSONMember("zorg", casus.keten.openZorg?.json ?? .null),
    ]
  }

  private func verwijzing(_ rij: Doorverwijzingrij) -> JSONValue {
    let gevonden = casus.keten.doorverwijzingen.first { $0.nummer == rij.doorverwijzing }
    return .object(
      rij.velden + [
        JSONMember("reden", .string(gevonden?.reden ?? "")),
        JSONMember("antwoorden", .array((gevonden?.antwoorden ?? []).map(\.json))),
      ])
  }

  /// Who has regie, with what is proposed.
  var regie: String {
    guard let regie = casus.regie else {
      let advies = casus.regieadvies.map {
        " (voorstel: \($0.bij.omschrijving), want \($0.reden))"
      }
      return "NIEMAND\(advies ?? "")"
    }
    let voorstel = casus.keten.openVoorstel.map {
      "; aangeboden aan \($0.aan) op \($0.op.kort), nog niet aanvaard"
    }
    return regie.bij.tekst + (voorstel ?? "")
  }

  /// The paragraphs, each with its heading; empty ones are left out by whoever prints.
  var blokken: [(kop: String, regels: [String])] {
    [
      ("Doorverwijzingen", doorverwijzingen.map(\.zin)),
      ("Opschaling", opschaling),
      ("Arrangement", casus.arrangementen.last.map(\.zinnen) ?? []),
      ("Zorg", casus.keten.openZorg.map { [$0.zin] } ?? []),
      ("Frictiebudget", frictiebudget),
    ]
  }

  private var opschaling: [String] {
    let gedaan = casus.opschalingen.map(\.zin)
    let nodig = tafelSinds.map {
      "NODIG sinds \($0.kort): naar de thuiszitterstafel, want drie maanden zonder passend aanbod"
    }
    let macht = gedaan.isEmpty ? nil : "doorzettingsmacht: \(doorzettingsmacht)"
    return gedaan + [nodig, macht].compactMap(\.self)
  }

  private var frictiebudget: [String] {
    let mutaties = casus.keten.frictiebudget
    guard !mutaties.isEmpty else { return [] }
    return mutaties.map { "\($0.op.kort) \(Euro.tekst($0.cent)): \($0.doel)" }
      + ["saldo \(Euro.tekst(casus.keten.saldo))"]
  }
}

extension Regieadvies {
  var json: JSONValue {
    ["bij": .string(bij.rawValue), "reden": .string(reden), "bron": .string(bron)]
  }
}

extension Regievoorstel {
  var json: JSONValue {
    ["id": .string(id.description), "aan": .string(aan.tekst), "op": .string(op.iso)]
  }
}

extension Doorverwijzing.Antwoord {
  var json: JSONValue {
    [
      "id": .string(id.description), "op": .string(op.iso), "stand": .string(stand.rawValue),
      "advies": advies.map(JSONValue.bool) ?? .null, "toelichting": .string(toelichting),
    ]
  }
}

extension Opschalingsfeit {
  var json: JSONValue {
    [
      "id": .string(id.description), "op": .string(op.iso), "naar": .string(naar.rawValue),
      "tekst": .string(tekst), "motivering": .optional(motivering),
    ]
  }

  var zin: String {
    "\(op.kort) \(naar.omschrijving)" + (tekst.isEmpty ? "" : ": \(tekst)")
      + (motivering.map { " (motivering: \($0))" } ?? "")
  }
}

extension Arrangement {
  var json: JSONValue {
    [
      "id": .string(id.description), "op": .string(op.iso), "soort": .string(soort.rawValue),
      "tekst": .string(tekst), "leiding": .optional(voorwaarden.leiding?.code.tekst),
      "delen": .array(
        voorwaarden.delen.map {
          ["partij": .string($0.partij.code.tekst), "procent": .int($0.procent)]
        }),
      "herziening": .optional(volgendeHerziening?.iso),
      "beeindigdOp": .optional(beeindigdOp?.iso),
    ]
  }

  var zinnen: [String] {
    let leiding = voorwaarden.leiding.map { "leiding \($0.code)" }
    let dag = volgendeHerziening.map { "herziening op \($0.kort)" }
    let einde = beeindigdOp.map { "beëindigd op \($0.kort)" }
    let kop =
      ["\(id) \(soort.omschrijving) van \(op.kort)"] + [leiding, dag, einde].compactMap(\.self)
    let delen = voorwaarden.delen.map { "\($0.partij.code) \($0.procent)%" }
    return [kop.joined(separator: ", ")]
      + (delen.isEmpty ? [] : ["betaald door " + delen.joined(separator: ", ")])
      + (tekst.isEmpty ? [] : [tekst])
  }
}

extension Zorgperiode {
  var json: JSONValue {
    [
      "id": .string(id.description), "op": .string(op.iso), "soort": .string(soort.rawValue),
      "aanbieder": .string(aanbieder.code.tekst),
      "herziening": .optional(volgendeHerziening?.iso),
      "teruggekoppeldOp": .optional(terugkoppelingen.last?.op.iso),
    ]
  }

  var zin: String {
    let verteld = terugkoppelingen.last.map { ", teruggekoppeld op \($0.op.kort)" } ?? ""
    let dag = volgendeHerziening.map { ", schoolopbouw herzien op \($0.kort)" } ?? ""
    return "\(id) \(soort.omschrijving) bij \(aanbieder.code) sinds \(op.kort)\(verteld)\(dag)"
  }
}

extension Keten {
  var budgetJSON: JSONValue {
    [
      "saldo": .int(saldo),
      "mutaties": .array(
        frictiebudget.map {
          [
            "id": .string($0.id.description), "op": .string($0.op.iso), "cent": .int($0.cent),
            "doel": .string($0.doel),
          ]
        }),
    ]
  }
}
