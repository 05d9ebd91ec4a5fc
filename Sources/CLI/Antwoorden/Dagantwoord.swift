import Application
import Domein
import EventLog
import Exchange
import Formats
import Hashing
import JSON
import Kalender

/// What the daily job recorded, per person.
struct Dagantwoord {
  private let verslag: Dagverslag

  init(_ verslag: Dagverslag) { self.verslag = verslag }

  var antwoord: Antwoord {
    Antwoord(tekst: { tekst }, json: { json }, isWerk: !verslag.isLeeg)
  }

  private var json: JSONValue {
    [
      "versie": 1, "dagen": .strings(verslag.dagen.map(\.iso)),
      "escalaties": .array(
        verslag.escalaties.map { regel in
          [
            "casus": .optional(casus(regel.houder)), "melding": .optional(melding(regel.houder)),
            "overleg": .optional(overleg(regel.houder)),
            "regel": .string(regel.escalatie.termijn.regel.rawValue),
            "termijn": .string(regel.escalatie.termijn.description),
            "trap": .int(regel.escalatie.trap), "op": .string(regel.op.iso),
            "vervalt": .string(regel.escalatie.vervalt.iso), "aan": .string(regel.escalatie.aan),
          ]
        }),
      "signalen": .array(
        verslag.signalen.map { regel in
          [
            "casus": .string(regel.casus.tekst), "soort": .string(regel.signaal.soort.rawValue),
            "op": .string(regel.op.iso), "aan": .string(regel.signaal.aan),
          ]
        }),
      "mislukt": .strings(verslag.mislukt), "kop": Kopregel.json(verslag.kop),
    ]
  }

  /// One paragraph a person, the head of the chain below; nothing when nothing happened.
  private var tekst: String {
    guard !verslag.isLeeg else { return "" }
    var delen: [String] = []
    let personen = Set(
      verslag.escalaties.map(\.escalatie.aan) + verslag.signalen.map(\.signaal.aan))
    for persoon in personen.sorted() {
      let regels = stappen(persoon) + signalen(persoon)
      delen.append("Voor \(persoon)\n" + regels.map { "  " + $0 + "\n" }.joined())
    }
    delen.append("Kop van het logboek: \(verslag.kop.position.number):\(verslag.kop.hash.hex)\n")
    return delen.joined(separator: "\n")
  }

  /// One line a term: of several steps the last one tells it all.
  private func stappen(_ persoon: String) -> [String] {
    let regels = verslag.escalaties.filter { $0.escalatie.aan == persoon }
    let laatste = Dictionary(grouping: regels) { $0.escalatie.termijn }
      .values.compactMap { $0.max { volgorde($0) < volgorde($1) } }
    return laatste.sorted { volgorde($0) < volgorde($1) }.map { regel in
      let vervalt = regel.escalatie.vervalt
      let stand =
        regel.op <= vervalt ? "uiterlijk \(vervalt.kort)" : "te laat sinds \(vervalt.kort)"
      return "\(regel.houder.tekst)  \(stand)  \(regel.escalatie.termijn.regel.omschrijving)"
        + " (trap \(regel.escalatie.trap), \(regel.op.kort))"
    }
  }

  private func volgorde(_ regel: Dagregel) -> (Datum, String, String, Int) {
    (
      regel.escalatie.vervalt, regel.houder.tekst, regel.escalatie.termijn.description,
      regel.escalatie.trap
    )
  }

  private func signalen(_ persoon: String) -> [String] {
    verslag.signalen.filter { $0.signaal.aan == persoon }
      .sorted { ($0.op, $0.casus) < ($1.op, $1.casus) }
      .map { "\($0.casus)  \($0.signaal.soort.omschrijving) (\($0.op.kort))" }
  }

  private func casus(_ houder: Termijnhouder) -> String? {
    if case .casus(let nummer) = houder { return nummer.tekst }
    return nil
  }

  private func melding(_ houder: Termijnhouder) -> String? {
    if case .melding(let nummer) = houder { return nummer.tekst }
    return nil
  }
}

extension Dagantwoord {
  private func overleg(_ houder: Termijnhouder) -> String? {
    if case .overleg(let nummer) = houder { return nummer.tekst }
    return nil
  }
}

/// The agenda in all its forms.
struct Agendaantwoord {
  let agenda: Agenda
  let adres: String

  var antwoord: Antwoord {
    var antwoord = Antwoord(tekst: { agenda.tekst() }, json: { agenda.json() })
    antwoord.bijlagen = [
      .html: { agenda.html() },
      .md: { agenda.markdown() },
      .csv: { agenda.overzicht.csv(.dutchExcel) },
      .xlsx: { try Antwoorder.werkblad(agenda.overzicht, naam: "Agenda") },
      .ics: { try Self.kalender(adres, agenda.kalender) },
    ]
    return antwoord
  }

  /// A calendar in the name of the address that is set.
  static func kalender(
    _ adres: String, _ maak: (String) throws(Agendafout) -> [UInt8]
  ) throws -> [UInt8] {
    do throws(Agendafout) {
      return try maak(adres)
    } catch {
      throw Fout.instelling(reden: "agenda-adres is geen mailadres: '\(adres)'")
    }
  }
}

/// The state of a dossier for monitoring: one line.
struct Gezondantwoord {
  let stand: Gezondheid
  let vandaag: Datum

  var antwoord: Antwoord {
    let isBij = stand.bewaaktTot.map { $0 >= vandaag } ?? false
    return Antwoord(
      tekst: {
        let bewaakt =
          stand.bewaaktTot.map { "bewaakt tot en met \($0.kort)" } ?? "nog nooit bewaakt"
        let keten = stand.ketenKlopt ? "keten klopt" : "KETEN KLOPT NIET"
        let woord = stand.ketenKlopt && isBij ? "goed" : "let op"
        return "\(woord): \(bewaakt), \(keten) tot #\(stand.kop.position.number),"
          + " \(stand.verstreken) \(stand.verstreken == 1 ? "termijn" : "termijnen") verstreken\n"
      },
      json: {
        [
          "versie": 1, "bewaaktTot": .optional(stand.bewaaktTot?.iso),
          "keten": .bool(stand.ketenKlopt), "verstreken": .int(stand.verstreken),
          "kop": Kopregel.json(stand.kop),
        ]
      }, isWerk: !isBij)
  }
}
