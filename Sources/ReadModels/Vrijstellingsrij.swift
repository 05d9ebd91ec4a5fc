public import Domein
public import Kalender

/// The rows of exemptions and leave.
public protocol Vrijstellingsweergaven {
  /// Exemptions or leave of everyone, by first day.
  func vrijstellingsrijen(_ soort: Vrijstellingsoort) throws -> [Vrijstellingsrij]
  /// Exemptions and leave of one jongere.
  func vrijstellingsrijen(van jongere: Jongerenummer) throws -> [Vrijstellingsrij]
}

/// An exemption or leave, asked for or decided on, as lists show it.
public struct Vrijstellingsrij: Equatable, Sendable {
  /// The jongere.
  public let jongere: Jongerenummer
  /// The event: what was granted, or the request while it waits or was refused.
  public let gebeurtenis: Gebeurtenisnummer
  /// Exemption from enrolment, or leave.
  public let soort: Vrijstellingsoort
  /// Code of its article.
  public let artikel: String
  /// Day of receipt of the request; nil when it was recorded without one.
  public let aangevraagdOp: Datum?
  /// First day.
  public let van: Datum
  /// Last day, that day included; nil when it holds for good.
  public let totEnMet: Datum?
  /// Schooldagen of leave.
  public let schooldagen: Int?
  /// Code of the decision; nil while it waits.
  public let besluit: String?
  /// Row of the yearly telling.
  public let schoolsoort: Schoolsoortgroep?

  /// Brings the columns together.
  public init(
    jongere: Jongerenummer, gebeurtenis: Gebeurtenisnummer, soort: Vrijstellingsoort,
    artikel: String, aangevraagdOp: Datum? = nil, van: Datum, totEnMet: Datum?,
    schooldagen: Int? = nil, besluit: String?, schoolsoort: Schoolsoortgroep? = nil
  ) {
    self.jongere = jongere
    self.gebeurtenis = gebeurtenis
    self.soort = soort
    self.artikel = artikel
    self.aangevraagdOp = aangevraagdOp
    self.van = van
    self.totEnMet = totEnMet
    self.schooldagen = schooldagen
    self.besluit = besluit
    self.schoolsoort = schoolsoort
  }

  /// What it is on a day.
  public func stand(op dag: Datum) -> Vrijstellingsstand {
    guard let besluit else { return .aangevraagd }
    if besluit == Vrijstellingsbesluit.afgewezen.rawValue { return .afgewezen }
    if dag < van { return .komt }
    return totEnMet.map { $0 < dag } == true ? .voorbij : .geldt
  }
}

/// From what an exemption frees (Leerplichtwet 1969, artikelen 3a to 15, and 11).
public enum Vrijstellingsoort: String, Codelijst {
  /// From enrolment, or from full attendance under vervangende leerplicht.
  case vrijstelling
  /// From attendance for some days.
  case verlof

  /// What people read.
  public var omschrijving: String { rawValue }
}

/// What an exemption is on a day.
public enum Vrijstellingsstand: String, Codelijst {
  case aangevraagd
  case komt
  case geldt
  case voorbij
  case afgewezen

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .aangevraagd: "aangevraagd"
    case .komt: "gaat nog in"
    case .geldt: "geldt"
    case .voorbij: "voorbij"
    case .afgewezen: "afgewezen"
    }
  }

  /// Whether it holds, will hold, or waits for an answer.
  public var isOpen: Bool {
    switch self {
    case .aangevraagd, .komt, .geldt: true
    case .voorbij, .afgewezen: false
    }
  }
}

extension Jongere {
  /// The rows of exemptions and leave; a request that was granted shows as what was granted.
  var vrijstellingsrijen: [Vrijstellingsrij] {
    guard let nummer else { return [] }
    let open = vrijstellingsaanvragen.filter { $0.besluit != .toegekend }.map { aanvraag in
      Vrijstellingsrij(
        jongere: nummer, gebeurtenis: aanvraag.id, soort: .vrijstelling,
        artikel: aanvraag.verzoek.artikel.rawValue, aangevraagdOp: aanvraag.op,
        van: aanvraag.verzoek.van, totEnMet: aanvraag.verzoek.geldtTot,
        besluit: aanvraag.besluit?.rawValue, schoolsoort: aanvraag.verzoek.schoolsoort)
    }
    let gegeven = vrijstellingen.map { vrijstelling in
      let aanvraag = vrijstellingsaanvragen.last {
        $0.besluit == .toegekend && $0.verzoek.artikel == vrijstelling.artikel
          && $0.verzoek.van == vrijstelling.van
      }
      return Vrijstellingsrij(
        jongere: nummer, gebeurtenis: vrijstelling.id, soort: .vrijstelling,
        artikel: vrijstelling.artikel.rawValue, aangevraagdOp: aanvraag?.op,
        van: vrijstelling.van, totEnMet: vrijstelling.totEnMet,
        besluit: Vrijstellingsbesluit.toegekend.rawValue, schoolsoort: vrijstelling.schoolsoort)
    }
    return gegeven + open + verlofrijen(nummer)
  }

  private func verlofrijen(_ nummer: Jongerenummer) -> [Vrijstellingsrij] {
    let open = verlofaanvragen.filter { $0.besluit == nil }.map { aanvraag in
      Vrijstellingsrij(
        jongere: nummer, gebeurtenis: aanvraag.id, soort: .verlof,
        artikel: aanvraag.verzoek.artikel.rawValue, aangevraagdOp: aanvraag.op,
        van: aanvraag.verzoek.van, totEnMet: aanvraag.verzoek.totEnMet,
        schooldagen: aanvraag.verzoek.schooldagen, besluit: nil)
    }
    let beslist = verloven.map { verlof in
      let aanvraag = verlofaanvragen.last {
        $0.besluit == verlof.besluit && $0.verzoek.artikel == verlof.artikel
          && $0.verzoek.van == verlof.van
      }
      return Vrijstellingsrij(
        jongere: nummer, gebeurtenis: verlof.id, soort: .verlof,
        artikel: verlof.artikel.rawValue, aangevraagdOp: aanvraag?.op, van: verlof.van,
        totEnMet: verlof.totEnMet, schooldagen: verlof.schooldagen,
        besluit: verlof.besluit.rawValue)
    }
    return beslist + open
  }
}
