import Application
import Domein
import JSON
import Kalender
import Reporting

/// Something about a figure that has to stand beside it.
struct Telopmerking: Equatable {
  let soort: String
  let tekst: String

  var json: JSONValue { ["soort": .string(soort), "tekst": .string(tekst)] }
}

/// Figures with everything that has to stand beside them.
struct Cijfers {
  private(set) var tellingen: [Telling]
  let assen: Assen
  let leerplichtigen: Int?
  let perGemeente: Bool
  /// The last event that was counted: with it the same figure can be made again later.
  let stand: Gebeurtenisnummer
  /// Of which school year the number of leerplichtigen is, when that is another one.
  var anderNoemerjaar: Schooljaar?
  /// Whether nothing at all is recorded about the school year.
  var isZonderGegevens = false
  /// How many destroyed files each figure leaves out, because it is of a day within the year.
  var vernietigd: [Definitie: Int] = [:]
  /// What the figures are of, where there are several of the same: a municipality, or the sum.
  var label: String?
  /// Whether it is one of several: the number of leerplichtigen is then that of all together.
  var isDeel = false

  /// One of the figures, with everything that stands beside it.
  func alleen(_ telling: Telling) -> Cijfers {
    var deel = self
    deel.tellingen = [telling]
    return deel
  }

  /// The school year, the day and the knowledge, in words.
  var grond: String {
    let jaar = schooljaar.map { "schooljaar \($0.naam), " } ?? ""
    let bekend = assen.bekendOp.map { ", zoals bekend bij gebeurtenis \($0)" } ?? ""
    return "\(jaar)op \(assen.per.kort)\(bekend)"
  }

  /// The name of a single figure with its axes.
  var titel: String {
    guard let telling = tellingen.first, tellingen.count == 1 else { return "Cijfers, \(grond)" }
    let variant = telling.variant.map { " (\($0.naam))" } ?? ""
    let naam = telling.definitie.omschrijving + variant
    return naam.prefix(1).uppercased() + naam.dropFirst() + ", \(grond)"
  }

  private var schooljaar: Schooljaar? { tellingen.first?.omgeving.periode.schooljaar }

  /// What a reader has to know about the definitions.
  var mededelingen: [String] {
    tellingen.map { telling in
      let basis = telling.variant.map { _ in "eigen variant van \(telling.definitie.rawValue): " }
      return "\(telling.naam): \(basis ?? "")\(telling.definitie.uitleg)"
        + " (\(telling.definitie.bron); \(Self.geldigheid(telling)))\(Self.instellingen(telling))"
        + opmerkingen(telling).filter { $0 != zonderNoemer }.map { " Let op: \($0.tekst)." }
        .joined()
    }
  }

  private static func geldigheid(_ telling: Telling) -> String {
    guard let variant = telling.variant, variant.geldigheid != Telgeldigheid() else {
      return telling.definitie.geldigheid.tekst
    }
    return variant.geldigheid.tekst
  }

  private static func instellingen(_ telling: Telling) -> String {
    let teksten = telling.instellingen.map { "\($0.sleutel.rawValue) \($0.waarde)" }
    return teksten.isEmpty ? "" : " [\(teksten.joined(separator: ", "))]"
  }

  /// By what runs were solved, in a sentence; nil when none were.
  static func waardoor(_ telling: Telling) -> String? {
    let delen = Oplossing.allCases.compactMap { oplossing in
      telling.waardoor[oplossing].map { "\(oplossing.omschrijving) \($0)" }
    }
    return delen.isEmpty ? nil : "Opgelost door: \(delen.joined(separator: ", "))."
  }

  // MARK: What has to be said.

  /// What would mislead a reader of one figure who does not know it.
  func opmerkingen(_ telling: Telling) -> [Telopmerking] {
    guard let schooljaar else { return [] }
    return geldigheidsopmerkingen(telling, schooljaar) + gegevensopmerkingen(schooljaar)
      + vernietigingsopmerkingen(telling, schooljaar) + noemeropmerkingen(schooljaar)
  }

  private func geldigheidsopmerkingen(
    _ telling: Telling, _ jaar: Schooljaar
  ) -> [Telopmerking] {
    var lijst: [Telopmerking] = []
    if !telling.definitie.geldigheid.bevat(jaar) {
      lijst.append(
        Telopmerking(
          soort: "definitie-gold-niet",
          tekst: "in \(jaar.naam) was deze definitie niet in gebruik"
            + " (\(telling.definitie.geldigheid.tekst))"))
    }
    if let variant = telling.variant, !variant.geldigheid.bevat(jaar) {
      lijst.append(
        Telopmerking(
          soort: "variant-gold-niet",
          tekst: "in \(jaar.naam) was variant \(variant.naam) niet in gebruik"
            + " (\(variant.geldigheid.tekst))"))
    }
    return lijst
  }

  private func gegevensopmerkingen(_ jaar: Schooljaar) -> [Telopmerking] {
    if assen.per < jaar.van {
      return [
        Telopmerking(
          soort: "jaar-niet-begonnen",
          tekst: "schooljaar \(jaar.naam) begint na \(assen.per.kort); de nullen zijn geen cijfer")
      ]
    }
    guard isZonderGegevens else { return [] }
    return [
      Telopmerking(
        soort: "geen-gegevens",
        tekst: "over \(jaar.naam) staat niets in dit dossier; de nullen zijn geen cijfer")
    ]
  }

  private func vernietigingsopmerkingen(
    _ telling: Telling, _ jaar: Schooljaar
  ) -> [Telopmerking] {
    let aantal = vernietigd[telling.definitie] ?? 0
    guard aantal > 0 else { return [] }
    let wie = aantal == 1 ? "1 vernietigd dossier telt" : "\(aantal) vernietigde dossiers tellen"
    return [
      Telopmerking(
        soort: "vernietigd-zonder-dag",
        tekst: "\(wie) hier niet mee; wat er vernietigd is, telt alleen in het hele schooljaar,"
          + " met --per \(jaar.totEnMet.kort) of later")
    ]
  }

  private func noemeropmerkingen(_ jaar: Schooljaar) -> [Telopmerking] {
    if let ander = anderNoemerjaar {
      return [
        Telopmerking(
          soort: "noemer-ander-jaar",
          tekst: "de leerplichtigen zijn van \(ander.naam), niet van \(jaar.naam)")
      ]
    }
    return [zonderNoemer].compactMap(\.self)
  }

  /// That there are no shares; nil when there are, or when they would say nothing.
  var zonderNoemer: Telopmerking? {
    guard leerplichtigen == nil, !perGemeente, !isDeel else { return nil }
    return Telopmerking(
      soort: "noemer-ontbreekt",
      tekst: "zonder --leerplichtigen zijn er geen aandelen (per 1.000 en %)")
  }
}
