import Application
import Domein
import Exchange
import Formats
import JSON
import Kalender
import Reporting

/// Our figures per 1.000 beside those of the country and of other municipalities.
struct Landelijkvergelijking {
  let maat: Verslagmaat
  private var cijfers: Verslagcijfers { maat.cijfers }

  /// The series that are compared.
  private static let reeksen: [Cijferreeks] = [
    .absoluut, .relatief16, .luxe, .langdurigRelatief, .langdurigEind, .thuisDrieMaanden,
    .vrijstelling5a, .vrijstelling5b, .vrijstelling5c,
  ]

  /// As an answer of its own.
  func antwoord(breedte: Int) -> Antwoord {
    Rapport(
      titel: "Onze cijfers naast de landelijke, schooljaar \(cijfers.jaren[0].naam) tot en met"
        + " \(cijfers.jaar.naam)",
      delen: [land] + (cijfers.gebieden.isEmpty ? [] : [gemeenten]),
      voet: "Vergelijking met landelijke cijfers",
      kenmerken: [
        JSONMember("schooljaar", .string(cijfers.jaar.naam)),
        JSONMember("per", .string(cijfers.assen.per.iso)),
        JSONMember("bekendOp", .optional(cijfers.assen.bekendOp?.description)),
      ]
    ).antwoord(breedte: breedte)
  }

  /// Year by year beside the country.
  var land: Rapport.Deel {
    let rijen = cijfers.jaren.indices.flatMap { plaats in
      Self.reeksen.compactMap { rij($0, plaats, Landelijkecijfers.land) }
    }
    let zonder = cijfers.jaren.indices.filter { plaats in
      Self.reeksen.allSatisfy { gepubliceerd($0, plaats, Landelijkecijfers.land) == nil }
    }.map { cijfers.jaren[$0].naam }
    var alineas = [
      "Per 1.000 leerplichtigen, elk jaar met het aantal leerplichtigen van dat jaar. De"
        + " landelijke cijfers komen uit de Kamerbrieven van 2014, 2016 en 2019 en uit het"
        + " rapport van de Rekenkamer Apeldoorn (2021)."
    ]
    if cijfers.jaren.contains(where: { $0.naam == "2019-2020" }) {
      alineas.append(
        "2019-2020 is niet te vergelijken met andere jaren: in het voorjaar van 2020 hoefden"
          + " scholen verzuim niet te melden.")
    }
    if !zonder.isEmpty {
      alineas.append(
        "Over \(zonder.joined(separator: ", ")) kennen deze bronnen geen landelijk cijfer. Geef"
          + " nieuwere cijfers in een bestand met --vergelijk.")
    }
    return Rapport.Deel(
      id: "nederland", kop: "Vergelijking met Nederland", alineas: alineas,
      tabellen: [
        Rapport.Tabel(
          id: "nederland",
          tabel: Table(
            caption: "Naast Nederland",
            columns: [.init(key: "schooljaar", title: "Schooljaar")] + Self.kolommen,
            rows: rijen))
      ], leeg: "Er zijn geen landelijke cijfers over deze schooljaren.")
  }

  /// The last year beside each municipality that was chosen.
  var gemeenten: Rapport.Deel {
    let laatste = cijfers.jaren.count - 1
    let zonder = cijfers.gebieden.filter { gebied in
      Self.reeksen.allSatisfy { gepubliceerd($0, laatste, gebied) == nil }
    }
    let rijen = cijfers.gebieden.flatMap { gebied in
      Self.reeksen.compactMap { reeks in
        rij(reeks, laatste, gebied).map { [.text(gebied)] + $0.dropFirst() }
      }
    }
    return Rapport.Deel(
      id: "gemeenten-vergelijking", kop: "Vergelijking met andere gemeenten",
      alineas: ["Schooljaar \(cijfers.jaar.naam), per 1.000 leerplichtigen van elke gemeente."]
        + (zonder.isEmpty
          ? []
          : [
            "Over dit schooljaar zijn er geen cijfers van \(zonder.joined(separator: ", "));"
              + " dat is geen nul."
          ]),
      tabellen: [
        Rapport.Tabel(
          id: "andere-gemeenten",
          tabel: Table(
            caption: "Naast andere gemeenten",
            columns: [.init(key: "gebied", title: "Gemeente")] + Self.kolommen, rows: rijen))
      ], leeg: "Er zijn geen cijfers om mee te vergelijken.")
  }

  private static let kolommen: [Table.Column] = [
    .init(key: "cijfer", title: "Cijfer"),
    .init(key: "aantal", title: "Hier", kind: .number),
    .init(key: "per1000", title: "Hier per 1.000", kind: .decimal),
    .init(key: "daarAantal", title: "Daar", kind: .number),
    .init(key: "daarPer1000", title: "Daar per 1.000", kind: .decimal),
    .init(key: "kanttekening", title: "Kanttekening"),
  ]

  private func gepubliceerd(
    _ reeks: Cijferreeks, _ plaats: Int, _ gebied: String
  ) -> Vergelijkcijfer? {
    cijfers.landelijk.vergelijkcijfer(gebied, cijfers.jaren[plaats], reeks)
  }

  /// One figure of one year; nil where nothing was published to lay beside it.
  private func rij(_ reeks: Cijferreeks, _ plaats: Int, _ gebied: String) -> [Table.Cell]? {
    guard let daar = gepubliceerd(reeks, plaats, gebied) else { return nil }
    return [
      .text(cijfers.jaren[plaats].naam), .text(reeks.omschrijving), maat.cel(reeks, plaats),
      maat.perDuizend(reeks, plaats), daar.aantal.map(Table.Cell.integer) ?? .empty,
      daar.perDuizend.map(Table.Cell.decimal) ?? .text("noemer ontbreekt"),
      .text(daar.kanttekening),
    ]
  }
}

/// What does not agree in the published figures.
struct Kanttekeningen {
  let bevindingen: [Cijferbevinding]

  var antwoord: Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "Wat in de gepubliceerde cijfers niet klopt",
          columns: [
            .init(key: "schooljaar", title: "Schooljaar"), .init(key: "gebied", title: "Gebied"),
            .init(key: "soort", title: "Soort"), .init(key: "reeks", title: "Cijfer"),
            .init(key: "getallen", title: "Getallen"), .init(key: "plaats", title: "Plaats"),
          ],
          rows: bevindingen.map {
            [
              .text($0.schooljaar.naam), .text($0.gebied), .text($0.soort.rawValue),
              .text($0.reeks), .text($0.getallen), .text($0.plaats),
            ]
          })
      },
      json: {
        [
          "versie": 1,
          "bevindingen": .array(
            bevindingen.map {
              [
                "schooljaar": .string($0.schooljaar.naam), "gebied": .string($0.gebied),
                "soort": .string($0.soort.rawValue), "reeks": .string($0.reeks),
                "getallen": .string($0.getallen), "plaats": .string($0.plaats),
              ]
            }),
        ]
      })
  }
}
