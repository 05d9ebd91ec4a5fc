public import Domein
public import Kalender
public import ReadModels

/// A suspicion of absoluut verzuim with where its investigation stands.
public struct Absoluutrij: Sendable {
  /// The casus.
  public let casus: Casusrij
  /// First day without enrolment, as far as known.
  public let sinds: Datum?
  /// Row of the yearly telling: the last enrolment.
  public let schoolsoort: Schoolsoortgroep
  /// What the investigation came to; nil while it runs.
  public let uitkomst: Onderzoeksuitkomst?
  /// What was set in motion.
  public let ingezet: [Onderzoeksactie]
  /// The term of the investigation.
  public let termijn: Termijn?
}

extension Lezing {
  /// The casussen about absoluut verzuim, oldest suspicion first.
  ///
  /// - Parameter metAdministratief: also those that were explained away, closed ones included.
  public func absoluutrijen(metAdministratief: Bool) throws -> [Absoluutrij] {
    try casusrijen(Casuskeuze(alleenOpen: !metAdministratief))
      .filter { $0.soort.casussoort == .absoluut }
      .compactMap { rij in
        guard let beeld = try beeld(rij.casus) else { return nil }
        let uitkomst = beeld.casus.onderzoeksuitkomst
        let isAdministratief =
          uitkomst?.isAdministratief == true || rij.sluitreden == .administratief
        guard isAdministratief ? metAdministratief : rij.isOpen(op: assen.per) else { return nil }
        return try absoluutrij(rij, beeld, uitkomst)
      }
  }

  private func absoluutrij(
    _ rij: Casusrij, _ beeld: Casusbeeld, _ uitkomst: Onderzoeksuitkomst?
  ) throws -> Absoluutrij {
    let vermoeden = beeld.jongere.vergelijkingen.last { $0.uitkomst == .vermoedelijkAbsoluut }
    let laatste = beeld.jongere.laatsteInschrijving(op: rij.geopendOp)
    return Absoluutrij(
      casus: rij, sinds: vermoeden?.sinds ?? rij.begin,
      schoolsoort: vermoeden?.schoolsoort
        ?? laatste.map { $0.schoolsoort?.groep ?? .onbekend } ?? .geen,
      uitkomst: uitkomst, ingezet: beeld.casus.ingezet,
      termijn: try termijnrijen(rij.casus, alleenOpen: false)
        .first { $0.termijn.id.regel == .absoluutOnderzoek }?.termijn)
  }
}

extension Sessie {
  /// Records an investigation of absoluut verzuim; what is real counts from the day on which the
  /// suspicion says it began, unless whoever looked into it knows another.
  public func onderzoek(
    _ verwijzing: Casusverwijzing, uitkomst: Onderzoeksuitkomst?, ingezet: [Onderzoeksactie],
    begin: Datum?, tekst: String, op dag: Datum?, verwacht: Int?
  ) throws -> Uitslag {
    let nummer = try vindAbsoluut(verwijzing)
    let jongere = try casus(nummer).toestand.opening.map { try self.jongere($0.jongere).toestand }
    let vermoeden = jongere?.vergelijkingen.last { $0.uitkomst == .vermoedelijkAbsoluut }
    var uitslag = try handel(
      .nummer(nummer),
      .onderzoek(
        uitkomst: uitkomst, ingezet: ingezet, begin: begin ?? vermoeden?.sinds, tekst: tekst),
      op: dag, verwacht: verwacht)
    if let uitkomst, uitkomst.isAdministratief {
      uitslag.mededelingen.append(
        "Geen echt verzuim (\(uitkomst.omschrijving)). Is alles rond, sluit dan met"
          + " 'leerplicht casus sluit \(nummer) --reden administratief'.")
    }
    return uitslag
  }

  /// Of a jongere with two open casussen it is the one about absoluut verzuim that is meant.
  private func vindAbsoluut(_ verwijzing: Casusverwijzing) throws -> Casusnummer {
    switch verwijzing {
    case .nummer: return try vind(verwijzing)
    case .jongere(let jongere):
      return try openCasus(van: try vind(jongere), .absoluut) ?? vind(verwijzing)
    }
  }
}
