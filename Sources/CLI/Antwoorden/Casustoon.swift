import Application
import Domein
import Formats
import JSON
import Kalender
import ReadModels

/// Everything about one casus: for people in paragraphs, for machines as one object.
struct Casustoon {
  let rij: Casusrij
  let termijnen: [Termijnrij]
  let beeld: Casusbeeld
  let keten: Ketentoon
  let gebeurtenissen: [Gebeurtenisregel]
  let per: Datum

  var antwoord: Antwoord { Antwoord(tekst: { tekst }, json: { json }) }

  private var json: JSONValue {
    let volgende = Casuslijst.volgende(termijnen, per: per)
    let casus = beeld.casus
    return .object(
      Casuslijst.velden(rij, per: per, volgende: volgende) + [
        JSONMember("geopendOp", .string(rij.geopendOp.iso)),
        JSONMember("geslotenOp", .optional(rij.geslotenOp?.iso)),
        JSONMember("sluitreden", .optional(rij.sluitreden?.rawValue)),
        JSONMember("meldingen", .array(casus.meldingen.map(\.json))),
        JSONMember("verzuim", .array(casus.verzuimlijn.stukken.map(\.json))),
        JSONMember("termijnen", .array(termijnen.map { $0.json(per: per) })),
        JSONMember("afspraken", .array(casus.afspraken.map(\.json))),
      ] + keten.json + [
        JSONMember("plan", casus.plannen.last?.json ?? .null),
        JSONMember("maatregelen", .array(casus.maatregelen.map(\.json))),
        JSONMember("gebeurtenissen", .array(gebeurtenissen.map(\.json))),
      ])
  }

  private var tekst: String {
    let casus = beeld.casus
    var regels = [
      "Casus \(rij.casus)"
        + (beeld.jongere.gegevens.naam.isEmpty ? "" : ": \(beeld.jongere.gegevens.naam)")
    ]
    regels += kenmerken.map { "  \($0.0): \($0.1)" }
    regels += blok("Verzuim", casus.verzuimlijn.stukken.map(\.zin))
    regels += blok(
      "Termijnen",
      Termijnlijst(termijnen, per: per).rijen
        .filter { $0.termijn.status(per: per).isOpen }.map { $0.zin(per: per) })
    regels += keten.blokken.flatMap { blok($0.kop, $0.regels) }
    regels += blok("Afspraken", casus.afspraken.filter { $0.nagekomen == nil }.map(\.zin))
    regels += blok("Plan", casus.plannen.last.map(\.zinnen) ?? [])
    regels += blok("Laatste gebeurtenissen", gebeurtenissen.suffix(5).map(\.zin))
    return regels.joined(separator: "\n") + "\n"
  }

  private var kenmerken: [(String, String)] {
    var lijst = [
      ("Jongere", rij.jongere.tekst), ("School", rij.school?.tekst ?? "onbekend"),
      ("Verzuim", rij.soort.omschrijving), ("Fase", rij.fase.omschrijving),
      ("Geopend", rij.geopendOp.kort), ("Behandelaar", rij.behandelaar?.tekst ?? "geen"),
      ("Regie", keten.regie), ("Versie", String(rij.versie)),
    ]
    let dagen = rij.dagenThuis(per: per)
    if dagen > 0 { lijst.append(("Dagen thuis", String(dagen))) }
    if let gesloten = rij.geslotenOp {
      lijst.append(("Gesloten", "\(gesloten.kort), \(rij.sluitreden?.omschrijving ?? "")"))
    }
    return lijst
  }

  private func blok(_ kop: String, _ regels: [String]) -> [String] {
    regels.isEmpty ? [] : ["", kop] + regels.map { "  \($0)" }
  }
}

extension CasusMelding {
  var json: JSONValue {
    [
      "melding": .string(melding.tekst), "datum": .string(datum.iso),
      "soort": .string(soort.rawValue), "beoordeeldOp": .optional(beoordeeldOp?.iso),
      "vervallenOp": .optional(vervallenOp?.iso),
    ]
  }
}

extension Verzuimlijn.Stuk {
  /// The last day of the span, that day included; nil while it lasts.
  private var totEnMet: Datum? { tot?.plus(dagen: -1) }

  var json: JSONValue {
    [
      "van": .string(van.iso), "tot": .optional(totEnMet?.iso),
      "omvang": .string(verzuim.omvang.rawValue), "geoorloofd": .bool(verzuim.geoorloofd),
      "soort": .string(verzuim.soort.rawValue), "oorzaak": .optional(verzuim.oorzaak?.rawValue),
      "uren": .optional(verzuim.uren?.description), "school": .optional(verzuim.school?.tekst),
      "melding": .optional(verzuim.melding?.tekst),
      "gebeurtenis": .string(feit.description),
    ]
  }

  var zin: String {
    let einde = totEnMet.map { "tot en met \($0.kort)" } ?? "loopt nog"
    let reden = verzuim.geoorloofd ? "geoorloofd" : "ongeoorloofd"
    let oorzaak = verzuim.oorzaak.map { ", \($0.omschrijving)" } ?? ""
    return "vanaf \(van.kort), \(einde): \(verzuim.omvang.omschrijving), \(reden)\(oorzaak)"
  }
}

extension Afspraak {
  var json: JSONValue {
    [
      "id": .string(id.description), "soort": .string(soort.rawValue), "op": .string(op.iso),
      "met": .string(met), "tekst": .string(tekst), "uiterlijk": .string(uiterlijk.iso),
      "nagekomen": nagekomen.map(JSONValue.bool) ?? .null,
      "afgedaanOp": .optional(afgedaanOp?.iso),
    ]
  }

  var zin: String {
    "\(id) \(soort.rawValue)" + (met.isEmpty ? "" : " met \(met)")
      + ": \(tekst), uiterlijk \(uiterlijk.kort)"
  }
}

extension Plan {
  var json: JSONValue {
    [
      "id": .string(id.description), "soort": .string(soort.rawValue), "op": .string(op.iso),
      "doelen": .strings(doelen), "uiterlijk": .optional(uiterlijk?.iso),
      "evaluatie": .optional(evaluatie?.iso), "geevalueerdOp": .optional(beoordeling?.op.iso),
      "oordelen": .strings(beoordeling?.oordelen.map(\.rawValue) ?? []),
    ]
  }
}

extension Plan {
  /// The dates, and every goal with its judgement.
  var zinnen: [String] {
    let dagen = [
      uiterlijk.map { "klaar op \($0.kort)" }, evaluatie.map { "evaluatie op \($0.kort)" },
      beoordeling.map { "geëvalueerd op \($0.op.kort)" },
    ].compactMap(\.self)
    let kop = (["\(id) \(soort.omschrijving) van \(op.kort)"] + dagen).joined(separator: ", ")
    let oordelen = beoordeling?.oordelen ?? []
    return [kop]
      + doelen.enumerated().map { index, doel in
        "- \(doel)" + (index < oordelen.count ? ": \(oordelen[index].omschrijving)" : "")
      }
  }
}

extension Maatregel {
  var json: JSONValue {
    [
      "id": .string(id.description), "soort": .string(soort.rawValue), "op": .string(op.iso),
      "tekst": .string(tekst), "afgedaanOp": .optional(afgedaanOp?.iso),
      "resultaat": .optional(resultaat),
    ]
  }
}

extension Termijnrij {
  func zin(per dag: Datum) -> String {
    let naam = "\(termijn.id.regel.omschrijving) (\(termijn.id))"
    guard let vervalt = termijn.vervalt else { return "\(naam): opgeschort" }
    let laat = termijn.dagenTeLaat(per: dag)
    let teLaat = laat == 0 ? "" : ", \(laat) \(laat == 1 ? "dag" : "dagen") te laat"
    return "\(vervalt.kort) \(naam): \(termijn.status(per: dag).omschrijving)\(teLaat)"
  }
}
