import Domein
import Formats
import JSON
import Kalender

/// The feestdagen of a year.
struct Feestdagenlijst {
  let jaar: Int

  var antwoord: Antwoord {
    let lijst = Feestdagen().van(jaar: jaar)
    let volledig = Feestdagen().isVolledig(jaar)
    var antwoord = Antwoord(
      tabel: {
        Table(
          caption: "Feestdagen \(jaar)" + (volledig ? "" : " (niet volledig)"),
          columns: [
            .init(key: "datum", title: "Datum", kind: .date), .init(key: "dag", title: "Dag"),
            .init(key: "naam", title: "Naam"),
            .init(key: "gelijkgesteld", title: "Gelijkgesteld", kind: .yesNo),
          ],
          rows: lijst.map {
            [
              .date(iso: $0.datum.iso), .text($0.datum.weekdag.naam), .text($0.naam),
              .text($0.gelijkgesteld ? "ja" : "nee"),
            ]
          })
      },
      json: {
        [
          "versie": 1, "jaar": .int(jaar), "volledig": .bool(volledig),
          "feestdagen": .array(
            lijst.map {
              [
                "datum": .string($0.datum.iso), "naam": .string($0.naam),
                "gelijkgesteld": .bool($0.gelijkgesteld),
              ]
            }),
        ]
      })
    if !volledig {
      antwoord.mededelingen = ["Van jaren voor 2014 zijn niet alle feestdagen bekend."]
    }
    return antwoord
  }
}

/// The holidays of a school year, of regions or of one school.
struct Vakantielijst {
  let schooljaar: Schooljaar
  let kalenders: [Schoolkalender]
  let school: Vestiging?

  private var rijen: [Vakantie] {
    kalenders.flatMap { $0.vakanties(van: schooljaar) }
      .sorted { ($0.periode.van, $0.regio.rawValue) < ($1.periode.van, $1.regio.rawValue) }
  }

  private var isBekend: Bool { kalenders.allSatisfy { $0.isBekend(schooljaar) } }

  var antwoord: Antwoord {
    let titel = "Schoolvakanties \(schooljaar.naam)" + (school.map { " van \($0)" } ?? "")
    var antwoord = Antwoord(
      tabel: {
        Table(
          caption: titel + (isBekend ? "" : " (niet volledig bekend)"),
          columns: [
            .init(key: "naam", title: "Vakantie"), .init(key: "regio", title: "Regio"),
            .init(key: "van", title: "Van", kind: .date),
            .init(key: "tot", title: "Tot en met", kind: .date),
          ],
          rows: rijen.map {
            [
              .text($0.naam), .text($0.regio.rawValue), .date(iso: $0.periode.van.iso),
              $0.periode.totEnMet.map { .date(iso: $0.iso) } ?? .empty,
            ]
          })
      },
      json: {
        [
          "versie": 1, "schooljaar": .string(schooljaar.naam),
          "school": .optional(school?.tekst), "bekend": .bool(isBekend),
          "vakanties": .array(
            rijen.map {
              [
                "naam": .string($0.naam), "regio": .string($0.regio.rawValue),
                "van": .string($0.periode.van.iso), "tot": .optional($0.periode.totEnMet?.iso),
              ]
            }),
        ]
      })
    if !isBekend {
      antwoord.mededelingen = [
        "De vakanties van \(schooljaar.naam) zijn niet bekend; termijnen rekenen dan zonder."
      ]
    }
    return antwoord
  }
}

/// The school year and the week of a day.
struct Schooljaarantwoord {
  let dag: Datum

  var antwoord: Antwoord {
    let jaar = Schooljaar(van: dag)
    let week = dag.week
    return Antwoord(
      tekst: {
        "\(dag.metWeekdag): schooljaar \(jaar.naam) (\(jaar.van.kort) tot en met"
          + " \(jaar.totEnMet.kort)), week \(week.nummer) van \(week.jaar)\n"
      },
      json: {
        [
          "versie": 1, "datum": .string(dag.iso), "schooljaar": .string(jaar.naam),
          "van": .string(jaar.van.iso), "tot": .string(jaar.totEnMet.iso),
          "week": ["jaar": .int(week.jaar), "nummer": .int(week.nummer)],
        ]
      })
  }
}

/// From when to when someone is leerplichtig.
struct Leerplichtantwoord {
  private let plicht: Leerplicht
  private let geboortedatum: Geboortedatum

  init(_ waarden: Waarden) throws {
    guard let geboren = try waarden.geboortedatum("geboortedatum") else {
      throw waarden.ontbreekt("geboortedatum")
    }
    geboortedatum = geboren
    plicht = Leerplicht(
      geboortedatum: geboren,
      kalender: Schoolkalender(regio: try waarden.regio("regio") ?? .midden),
      schoolstart: try waarden.datum("schoolstart"),
      startkwalificatie: try waarden.datum("startkwalificatie"))
  }

  var antwoord: Antwoord {
    Antwoord(
      tekst: {
        var regels = [
          "Leerplichtig van \(plicht.leerplichtVan.metWeekdag) tot en met"
            + " \(plicht.leerplichtTot.metWeekdag)"
        ]
        if let van = plicht.kwalificatieplichtVan, let tot = plicht.kwalificatieplichtTot {
          regels.append("Kwalificatieplichtig van \(van.metWeekdag) tot en met \(tot.metWeekdag)")
        } else {
          regels.append("Geen kwalificatieplicht")
        }
        if plicht.isVoorlopig {
          regels.append(
            "De schoolvakanties rond het begin zijn niet bekend: het begin is voorlopig")
        }
        return regels.joined(separator: "\n") + "\n"
      },
      json: {
        [
          "versie": 1, "geboortedatum": .string(geboortedatum.iso),
          "leerplichtVan": .string(plicht.leerplichtVan.iso),
          "leerplichtTot": .string(plicht.leerplichtTot.iso),
          "kwalificatieplichtVan": .optional(plicht.kwalificatieplichtVan?.iso),
          "kwalificatieplichtTot": .optional(plicht.kwalificatieplichtTot?.iso),
          "voorlopig": .bool(plicht.isVoorlopig),
        ]
      })
  }
}
