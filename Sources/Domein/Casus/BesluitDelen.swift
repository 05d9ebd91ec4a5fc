import Kalender

/// Telling others: on a ground, and where the law asks for it under consent.
extension CasusBesluit {
  func informeer(
    _ partij: Partij, _ grond: String, _ inhoud: [Reikwijdte]
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    guard !grond.isEmpty else { throw .grondOntbreekt(partij) }
    let inhoud = Reikwijdte.allCases.filter(inhoud.contains)
    let ongedekt = inhoud.filter { wat in
      switch dekking[wat] {
      case .ontbreekt: true
      case nil: wat.vraagtToestemming
      case .nietNodig, .toestemming: false
      }
    }
    guard ongedekt.isEmpty else { throw .toestemmingOntbreekt(partij, ongedekt) }
    let alVerteld = casus.informaties.contains {
      $0.partij == partij && $0.grond == grond && $0.inhoud == inhoud && $0.op == handeling.op
    }
    if alVerteld { return [] }
    let toestemmingen = inhoud.compactMap { wat -> Gebeurtenisnummer? in
      guard case .toestemming(let nummer) = dekking[wat] else { return nil }
      return nummer
    }
    return [
      .contact(
        .partijGeinformeerd(
          partij: partij, grond: grond, inhoud: inhoud,
          toestemmingen: Set(toestemmingen).sorted()))
    ]
  }
}
