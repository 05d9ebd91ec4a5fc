import Domein
import JSON
import Kalender

/// What was asked for a jongere and what was decided, as `jongere toon` tells it.
struct Jongereverzoeken {
  let jongere: Jongere

  /// Headings with their lines; only those that have any.
  var blokken: [(kop: String, regels: [String])] {
    [
      ("Verlof", jongere.verloven.map(zin)),
      (
        "Open aanvragen",
        jongere.vrijstellingsaanvragen.filter { $0.besluit == nil }.map(zin)
          + jongere.verlofaanvragen.filter { $0.besluit == nil }.map(zin)
      ),
      ("Aanmeldingen", jongere.aanmeldingen.map(zin)),
      ("Minder onderwijstijd", jongere.onderwijstijden.map(zin)),
      ("Schorsingen", jongere.schorsingen.map(zin)),
    ].filter { !$0.1.isEmpty }
  }

  /// The same for machines.
  var json: [JSONMember] {
    [
      JSONMember("verloven", .array(jongere.verloven.map(json))),
      JSONMember(
        "aanvragen",
        .array(jongere.vrijstellingsaanvragen.map(json) + jongere.verlofaanvragen.map(json))),
      JSONMember("aanmeldingen", .array(jongere.aanmeldingen.map(json))),
      JSONMember("onderwijstijd", .array(jongere.onderwijstijden.map(json))),
      JSONMember("schorsingen", .array(jongere.schorsingen.map(json))),
    ]
  }

  private func zin(_ verlof: Verlof) -> String {
    "\(verlof.artikel.omschrijving) van \(verlof.van.kort) tot en met \(verlof.totEnMet.kort),"
      + " \(verlof.schooldagen) schooldagen: \(verlof.besluit.omschrijving)"
  }

  private func zin(_ aanvraag: Vrijstellingsaanvraag) -> String {
    "\(aanvraag.id) van \(aanvraag.op.kort): \(aanvraag.verzoek.artikel.omschrijving)"
  }

  private func zin(_ aanvraag: Verlofaanvraag) -> String {
    "\(aanvraag.id) van \(aanvraag.op.kort): \(aanvraag.verzoek.artikel.omschrijving);"
      + " beslisser: \(aanvraag.beslisser.omschrijving)"
  }

  private func zin(_ aanmelding: Schoolaanmelding) -> String {
    "\(aanmelding.id) \(aanmelding.school) op \(aanmelding.op.kort): "
      + (aanmelding.besluit?.omschrijving ?? "de school beslist nog")
  }

  private func zin(_ afwijking: Onderwijstijdafwijking) -> String {
    let inhoud = afwijking.inhoud
    let einde = afwijking.hersteldOp.map { "hersteld op \($0.kort)" }
    return "\(afwijking.id) van \(inhoud.van.kort) tot en met \(inhoud.totEnMet.kort), "
      + (einde ?? (inhoud.swvIngelicht ? "het SWV weet ervan" : "het SWV weet er nog niet van"))
  }

  private func zin(_ schorsing: Schorsing) -> String {
    let inhoud = schorsing.inhoud
    let inspectie =
      inhoud.inspectieOp.map { "Inspectie ingelicht op \($0.kort)" }
      ?? (inhoud.moetNaarInspectie ? "de Inspectie moet nog worden ingelicht" : nil)
    return "\(schorsing.id) \(inhoud.school) van \(inhoud.van.kort) tot en met"
      + " \(inhoud.totEnMet.kort)" + (inspectie.map { ", \($0)" } ?? "")
  }

  private func json(_ schorsing: Schorsing) -> JSONValue {
    let inhoud = schorsing.inhoud
    return [
      "id": .string(schorsing.id.description), "school": .string(inhoud.school.tekst),
      "van": .string(inhoud.van.iso), "tot": .string(inhoud.totEnMet.iso),
      "reden": .optional(inhoud.reden.isEmpty ? nil : inhoud.reden),
      "inspectieOp": .optional(inhoud.inspectieOp?.iso),
      "moetNaarInspectie": .bool(inhoud.moetNaarInspectie),
    ]
  }

  private func json(_ verlof: Verlof) -> JSONValue {
    [
      "id": .string(verlof.id.description), "artikel": .string(verlof.artikel.rawValue),
      "van": .string(verlof.van.iso), "tot": .string(verlof.totEnMet.iso),
      "schooldagen": .int(verlof.schooldagen), "besluit": .string(verlof.besluit.rawValue),
    ]
  }

  private func json(_ aanvraag: Vrijstellingsaanvraag) -> JSONValue {
    [
      "id": .string(aanvraag.id.description), "soort": "vrijstelling",
      "artikel": .string(aanvraag.verzoek.artikel.rawValue), "op": .string(aanvraag.op.iso),
      "van": .string(aanvraag.verzoek.van.iso), "tot": .optional(aanvraag.verzoek.geldtTot?.iso),
      "beslisser": .null, "besluit": .optional(aanvraag.besluit?.rawValue),
      "beslotenOp": .optional(aanvraag.beslotenOp?.iso),
    ]
  }

  private func json(_ aanvraag: Verlofaanvraag) -> JSONValue {
    [
      "id": .string(aanvraag.id.description), "soort": "verlof",
      "artikel": .string(aanvraag.verzoek.artikel.rawValue), "op": .string(aanvraag.op.iso),
      "van": .string(aanvraag.verzoek.van.iso), "tot": .string(aanvraag.verzoek.totEnMet.iso),
      "beslisser": .string(aanvraag.beslisser.rawValue),
      "besluit": .optional(aanvraag.besluit?.rawValue),
      "beslotenOp": .optional(aanvraag.beslotenOp?.iso),
    ]
  }

  private func json(_ aanmelding: Schoolaanmelding) -> JSONValue {
    [
      "id": .string(aanmelding.id.description), "school": .string(aanmelding.school.tekst),
      "op": .string(aanmelding.op.iso), "besluit": .optional(aanmelding.besluit?.rawValue),
      "beslotenOp": .optional(aanmelding.beslotenOp?.iso),
    ]
  }

  private func json(_ afwijking: Onderwijstijdafwijking) -> JSONValue {
    let inhoud = afwijking.inhoud
    return [
      "id": .string(afwijking.id.description), "school": .optional(inhoud.school?.tekst),
      "van": .string(inhoud.van.iso), "tot": .string(inhoud.totEnMet.iso),
      "beslotenDoor": .string(inhoud.besloten.rawValue), "swv": .bool(inhoud.swvIngelicht),
      "hersteldOp": .optional(afwijking.hersteldOp?.iso),
    ]
  }
}
