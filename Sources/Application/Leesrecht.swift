public import Domein
import EventCodec
import EventLog
import Kalender
import ReadModels

/// Reading is guarded as acting is: who reads, and what is left out for that reader.
extension Lezing {
  /// Refuses a question that the role of whoever asks does not allow.
  ///
  /// From here on everything that this reader may never be shown is left out of the answers.
  public func eis(_ machtiging: Machtiging) throws {
    lezer = try sessie.eis(machtiging).map(Lezer.rol)
  }

  /// Refuses a question that shows everything there is, unless the reader may see it all.
  public func eisAlles() throws {
    try eis(.inzien)
    guard let lezer else { return }
    for feit in Feitsoort.allCases {
      let regel = Bevoegdheden.tonen(feit, aan: lezer)
      guard regel.recht == .altijd else {
        throw Dossierfout.nietBevoegd(
          reden: "dit toont ook \(feit.omschrijving), en dat mag u niet zien (\(regel.grond))")
      }
    }
  }

  /// Refuses an agenda to whoever is no colleague and does not sit in that school's kernteam.
  ///
  /// - Parameter voor: for whom it is asked; a member of the kernteam asks for himself only.
  /// - Returns: for whom it is made; nil for the kernteam as a whole.
  public func eisAgenda(van school: Vestiging, voor rol: Rol?) throws -> Rol? {
    guard let wie = try sessie.functionaris() else { return rol }
    let eigen = wie.gegevens.rol
    lezer = .rol(eigen)
    let inzien = Bevoegdheden.oordeel(eigen, .inzien)
    if inzien.mag { return rol }
    guard eigen.zitInKernteam, let code = wie.code else {
      throw Dossierfout.nietBevoegd(reden: inzien.grond)
    }
    guard try gang.weergaven.partnerrij(Partnercode(school))?.kernteam.contains(code) ?? false
    else {
      throw Dossierfout.nietBevoegd(
        reden: "'\(code)' zit niet in het kernteam van \(school)"
          + " (Rekenkamer Apeldoorn 2021, kernteams)")
    }
    guard rol == nil || rol == eigen else {
      throw Dossierfout.nietBevoegd(reden: "een lid van het kernteam vraagt alleen voor zichzelf")
    }
    return eigen
  }

  /// What is never shown to this reader, whether it is there or not.
  public var verzwegen: [Feitsoort] { Feitsoort.allCases.filter(verbergt) }

  /// Whether the reader may never be shown a kind of fact.
  func verbergt(_ feit: Feitsoort) -> Bool {
    lezer.map { Bevoegdheden.tonen(feit, aan: $0).recht == .nooit } ?? false
  }

  /// The events of a stream without those the reader may never be shown.
  func zonderVerborgen(_ gebeurtenissen: [RecordedEvent]) -> [RecordedEvent] {
    guard verbergt(.maatregelen) else { return gebeurtenissen }
    return gebeurtenissen.filter { event in
      if event.type.hasPrefix("maatregel-") { return false }
      guard event.type.hasPrefix("termijn-") else { return true }
      let inhoud = String(decoding: event.payload, as: UTF8.self)
      return !RegelID.allCases.contains {
        $0.feitsoort == .maatregelen && inhoud.contains("\"\($0.rawValue)")
      }
    }
  }
}

extension Sessie {
  /// Whoever asks, in function today; nil as long as no functionaris is registered.
  public func functionaris() throws -> Functionaris? {
    let functionarissen = try gang.weergaven.functionarissen()
    guard !functionarissen.isEmpty else { return nil }
    let code = omstandigheden.medewerker
    guard let wie = functionarissen.first(where: { $0.code == code }) else {
      throw Dossierfout.nietBevoegd(reden: "'\(code)' is geen functionaris van dit dossier")
    }
    guard wie.isInFunctie(op: omstandigheden.vandaag) else {
      throw Dossierfout.nietBevoegd(reden: "'\(code)' is vandaag niet in functie")
    }
    return wie
  }
}
