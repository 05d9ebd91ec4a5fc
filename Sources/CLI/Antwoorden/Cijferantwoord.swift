import Application
import Domein
import Formats
import JSON
import Kalender
import Reporting

/// Figures with everything that has to stand beside them.
struct Cijfers {
  let tellingen: [Telling]
  let assen: Assen
  let leerplichtigen: Int?
  let perGemeente: Bool
  /// The last event that was counted: with it the same figure can be made again later.
  let stand: Gebeurtenisnummer

  /// The school year, the day and the knowledge, in words.
  var grond: String {
    let jaar = tellingen.first.map { "schooljaar \($0.omgeving.periode.schooljaar.naam), " } ?? ""
    let bekend = assen.bekendOp.map { ", zoals bekend bij gebeurtenis \($0)" } ?? ""
    return "\(jaar)op \(assen.per.kort)\(bekend)"
  }

  /// The name of a single figure with its axes.
  var titel: String {
    guard let telling = tellingen.first, tellingen.count == 1 else { return "Cijfers, \(grond)" }
    let naam = telling.definitie.omschrijving
    return naam.prefix(1).uppercased() + naam.dropFirst() + ", \(grond)"
  }

  /// What a reader has to know about the definitions.
  var mededelingen: [String] {
    tellingen.map {
      "\($0.definitie.rawValue): \($0.definitie.uitleg) (\($0.definitie.bron);"
        + " \($0.definitie.geldigheid))\(Self.instellingen($0))"
    }
  }

  private static func instellingen(_ telling: Telling) -> String {
    let regels = telling.omgeving.regels
    let teksten = telling.definitie.instellingen.compactMap { sleutel in
      regels.waarde(sleutel).map { "\(sleutel.rawValue) \($0)" }
    }
    return teksten.isEmpty ? "" : " [\(teksten.joined(separator: ", "))]"
  }
}

extension Telregels {
  /// The value a figure was counted with, for a setting about figures.
  func waarde(_ sleutel: Instellingssleutel) -> String? {
    switch sleutel {
    case .tellingVierWeken: inMaanden ? "maand" : "28-dagen"
    case .tellingVakanties: vakantiesTellen ? "ja" : "nee"
    case .tellingAdministratief: metAdministratief ? "ja" : "nee"
    case .tellingMeerDanZestien: meerDanZestien ? "ja" : "nee"
    case .terugvalLooptDoor, .terugvalDagen, .signaalMeerDanZestien, .signaalLesweken,
      .signaalLesuren, .signaalBijzonder, .lesweekSchooldagen, .agendaAdres, .gemeenteNaam,
      .briefAfzender, .briefTelefoon, .contactTelefoon, .contactEmail, .kenmerksoorten,
      .doorzettingsmacht, .bewaarLeerplicht, .bewaarKwalificatieplicht, .bewaarPolitiegegevens,
      .bewaarInzagelog:
      nil
    }
  }
}

/// Figures as a table and as JSON.
struct Cijferantwoord {
  private let cijfers: Cijfers

  init(_ cijfers: Cijfers) { self.cijfers = cijfers }

  var antwoord: Antwoord {
    var antwoord = Antwoord(tabel: { tabel }, scherm: scherm, json: { json })
    antwoord.mededelingen = cijfers.tellingen.count == 1 ? cijfers.mededelingen : []
    // A file goes its own way: what was counted, and how, goes with it.
    let verslag = Cijferblad(cijfers: cijfers, titel: cijfers.titel)
    antwoord.bijlagen = [
      .md: { verslag.markdown }, .html: { verslag.pagina.render() }, .xlsx: { try werkmap() },
    ]
    return antwoord
  }

  // MARK: Files.

  private func werkmap() throws -> [UInt8] {
    do {
      return try XLSXWorkbook(sheets: [
        .init(tabel, name: "Cijfers"), .init(toelichting, name: "Toelichting"),
      ]).render()
    } catch {
      throw Fout.invoerUitvoer(reden: "het werkblad kon niet worden gemaakt")
    }
  }

  /// The axes, and every definition with its source and settings.
  private var toelichting: Table {
    let assen: [(String, String)] = [
      ("Cijfers", cijfers.grond), ("Stand van het logboek", cijfers.stand.description),
      ("Leerplichtigen", cijfers.leerplichtigen.map { "\($0)" } ?? "niet opgegeven"),
    ]
    let definities = zip(cijfers.tellingen, cijfers.mededelingen).map {
      ($0.definitie.omschrijving, $1)
    }
    return Table(
      caption: "Toelichting",
      columns: [.init(key: "wat", title: "Wat"), .init(key: "uitleg", title: "Uitleg")],
      rows: (assen + definities).map { [.text($0.0), .text($0.1)] })
  }

  // MARK: Table.

  /// On a screen a single figure does not repeat its name, nor a column that is empty.
  private var scherm: [String]? {
    guard let definitie = cijfers.tellingen.first?.definitie, cijfers.tellingen.count == 1 else {
      return nil
    }
    return tabel.columns.map(\.key).filter {
      $0 != "definitie" && ($0 != "onderdeel" || definitie.onderdeel != nil)
    }
  }

  private var isSaldo: Bool { cijfers.tellingen.contains(where: \.definitie.isSaldo) }
  private var isAantal: Bool { cijfers.tellingen.contains { !$0.definitie.isSaldo } }

  private var cellen: [Telcel] {
    (isSaldo ? Telcel.saldo : []) + (isAantal ? [.aantal] : [])
  }

  var tabel: Table {
    var kolommen: [Table.Column] = [.init(key: "definitie", title: "Definitie")]
    if cijfers.perGemeente { kolommen.append(.init(key: "gemeente", title: "Gemeente")) }
    kolommen += [
      .init(key: "schoolsoort", title: "Schoolsoort"), .init(key: "onderdeel", title: "Onderdeel"),
    ]
    kolommen += cellen.map {
      .init(key: $0.rawValue, title: $0.omschrijving, kind: .number)
    }
    kolommen += [
      .init(key: "per1000", title: "Per 1.000", kind: .decimal),
      .init(key: "procent", title: "%", kind: .decimal),
    ]
    return Table(
      caption: cijfers.titel, columns: kolommen,
      rows: cijfers.tellingen.flatMap { telling in
        delen(telling).flatMap { gemeente, deel in
          (deel.rijen + [deel.totaal]).map { rij($0, deel, gemeente) }
        }
      })
  }

  /// A figure as a whole, or each municipality apart.
  private func delen(_ telling: Telling) -> [(Gemeentecode?, Telling)] {
    guard cijfers.perGemeente else { return [(nil, telling)] }
    return telling.gemeenten.map { ($0, telling.inGemeente($0)) }
  }

  private func rij(_ rij: Telrij, _ telling: Telling, _ gemeente: Gemeentecode?) -> [Table.Cell] {
    var uit: [Table.Cell] = [.text(telling.definitie.rawValue)]
    if cijfers.perGemeente { uit.append(tekst(gemeente?.tekst ?? "onbekend")) }
    uit += [
      .text(rij.sleutel.schoolsoort?.rawValue ?? "totaal"), tekst(rij.sleutel.onderdeel),
    ]
    uit += cellen.map { cel in
      (cel == .aantal) == telling.definitie.isSaldo ? .empty : .integer(rij[cel])
    }
    let isTotaal = rij.sleutel.schoolsoort == nil
    let aandelen = isTotaal ? aandelen(rij) : (nil, nil)
    return uit + [aandelen.0, aandelen.1].map { $0.map(Table.Cell.decimal) ?? .empty }
  }

  /// Per 1.000 and per cent; a share of part of the municipalities would have another whole.
  private func aandelen(_ rij: Telrij) -> (perDuizend: Int?, procent: Int?) {
    guard !cijfers.perGemeente else { return (nil, nil) }
    let geheel = cijfers.leerplichtigen
    return (
      Aandeel.perDuizend(rij.aanHetEind, van: geheel), Aandeel.procent(rij.inHetJaar, van: geheel)
    )
  }

  // MARK: JSON.

  private var json: JSONValue {
    var leden = [JSONMember("versie", 1)]
    guard let telling = cijfers.tellingen.first else { return .object(leden) }
    leden.append(
      JSONMember("schooljaar", .string(telling.omgeving.periode.schooljaar.naam)))
    if cijfers.tellingen.count == 1 {
      leden.append(JSONMember("definitie", .string(telling.definitie.rawValue)))
    }
    leden += [
      JSONMember("per", .string(cijfers.assen.per.iso)),
      JSONMember("bekendOp", .optional(cijfers.assen.bekendOp?.description)),
      JSONMember("stand", .string(cijfers.stand.description)),
      JSONMember("leerplichtigen", .optional(cijfers.leerplichtigen)),
    ]
    if cijfers.tellingen.count == 1 { return .object(leden + cijferleden(telling)) }
    return .object(
      leden
        + cijfers.tellingen.map {
          JSONMember($0.definitie.rawValue, .object(cijferleden($0)))
        })
  }

  private func cijferleden(_ telling: Telling) -> [JSONMember] {
    let definitie = telling.definitie
    var leden = [
      JSONMember("rijen", .array(telling.rijen.map { Self.json($0, definitie) })),
      JSONMember("totaal", totaal(telling)),
      JSONMember("naam", .string(definitie.omschrijving)),
      JSONMember("uitleg", .string(definitie.uitleg)),
      JSONMember("bron", .string(definitie.bron)),
      JSONMember("geldigheid", .string(definitie.geldigheid)),
      JSONMember(
        "instellingen",
        .object(
          definitie.instellingen.map {
            JSONMember($0.rawValue, .optional(telling.omgeving.regels.waarde($0)))
          })),
    ]
    if cijfers.perGemeente {
      leden.append(
        JSONMember(
          "gemeenten",
          .array(
            delen(telling).map { gemeente, deel in
              [
                "gemeente": .optional(gemeente?.tekst),
                "rijen": .array(deel.rijen.map { Self.json($0, definitie) }),
                "totaal": totaal(deel),
              ]
            })))
    }
    return leden
  }

  private static func json(_ rij: Telrij, _ definitie: Definitie) -> JSONValue {
    let splitsing = definitie.onderdeel.map { [JSONMember($0, .optional(rij.sleutel.onderdeel))] }
    return .object(
      [JSONMember("schoolsoort", .optional(rij.sleutel.schoolsoort?.rawValue))]
        + (splitsing ?? []) + aantallen(rij, definitie))
  }

  private static func aantallen(_ rij: Telrij, _ definitie: Definitie) -> [JSONMember] {
    (definitie.isSaldo ? Telcel.saldo : [.aantal]).map { JSONMember($0.rawValue, .int(rij[$0])) }
  }

  private func totaal(_ telling: Telling) -> JSONValue {
    let (definitie, rij) = (telling.definitie, telling.totaal)
    let aandelen = aandelen(rij)
    return .object(
      Self.aantallen(rij, definitie) + Self.extra(telling)
        + [
          JSONMember("per1000", aandelen.perDuizend.map(JSONValue.hundredths) ?? .null),
          JSONMember("procent", aandelen.procent.map(JSONValue.hundredths) ?? .null),
        ])
  }

  /// What the total tells besides: it is in the sources for these definitions only.
  private static func extra(_ telling: Telling) -> [JSONMember] {
    let rij = telling.totaal
    let lang = JSONMember("langerDanDrieMaanden", .int(rij[.langerDanDrieMaanden]))
    switch telling.definitie {
    case .absoluut: return [JSONMember("opgelost", .int(rij[.opgelost])), lang]
    case .langdurigRelatief, .thuiszitter2014, .thuiszitter2016, .thuiszitterApeldoornOud,
      .thuiszitterApeldoorn:
      return [lang]
    case .thuiszitterSwv:
      let oorzaken = Oorzaak.allCases.map(\.rawValue).map {
        JSONMember($0, .int(inHetJaar(telling, $0)))
      }
      return [
        lang,
        JSONMember(
          "oorzaken", .object(oorzaken + [JSONMember("onbekend", .int(inHetJaar(telling, nil)))])),
      ]
    case .relatief16, .luxe: return [JSONMember("herhaald", .int(rij[.herhaald]))]
    case .langerDanDrieMaanden:
      return [
        JSONMember(
          "absoluut", .int(telling.aantal(.aantal, onderdeel: Definitie.absoluut.rawValue))),
        JSONMember(
          "langdurigRelatief",
          .int(telling.aantal(.aantal, onderdeel: Definitie.langdurigRelatief.rawValue))),
      ]
    case .vrijstelling, .procesVerbaal: return []
    }
  }

  private static func inHetJaar(_ telling: Telling, _ onderdeel: String?) -> Int {
    telling.aantal(.aanvang, onderdeel: onderdeel) + telling.aantal(.nieuw, onderdeel: onderdeel)
  }
}
