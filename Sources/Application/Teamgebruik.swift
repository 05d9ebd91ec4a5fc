public import Domein
import EventLog
public import Kalender
public import ReadModels

extension Sessie {
  /// Records that a term of the team was met: the one named, or the first open one of a rule.
  public func voldoe(_ doel: Termijndoel, op dag: Datum?) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    let termijnen = try gang.weergaven.termijnrijen(van: .team).map(\.termijn)
    let open = termijnen.filter { $0.status(per: op).isOpen }
      .sorted { ($0.vervaldag, $0.id.description) < ($1.vervaldag, $1.id.description) }
    let gevonden: Termijn?
    switch doel {
    case .termijn(let id): gevonden = termijnen.first { $0.id == id }
    case .regel(let regel):
      let vanDeze = open.filter { $0.id.regel == regel }
      gevonden = vanDeze.first { $0.begin <= op } ?? vanDeze.first
    }
    guard let termijn = gevonden else {
      throw Dossierfout.nietEenduidig(
        wat: "de termijn van het team", keuzes: open.map(\.id.description))
    }
    try voldoe(termijn, op: op)
    return Uitslag()
  }

  private func voldoe(_ termijn: Termijn, op: Datum) throws {
    try besluit(
      BewakingAggregaat.self, .bewaking,
      BewakingCommand(
        .voldoe(termijn.id, begin: termijn.begin), omstandigheden.handeling(op: op)), op: op)
  }
}

extension Sessie {
  /// Records a comparison with a samenwerkingsverband; it meets the term of the quarter it is
  /// about, where the team has one.
  public func legVergelijkingVast(_ aantallen: SWVAantallen, per: Datum) throws -> Uitslag {
    let kwartaal = try gang.weergaven.termijnrijen(van: .team).map(\.termijn).first {
      $0.id.regel == .swvVergelijking && $0.begin <= per && per <= $0.berekend
    }
    let op = omstandigheden.vandaag
    try besluit(
      BewakingAggregaat.self, .bewaking,
      BewakingCommand(
        .legVergelijkingVast(per: per, aantallen: aantallen, termijn: kwartaal?.id),
        omstandigheden.handeling(op: op)), op: op)
    var uitslag = Uitslag()
    if let kwartaal {
      uitslag.mededelingen = ["Termijn \(kwartaal.id) is voldaan."]
    } else {
      uitslag.mededelingen = ["Voor dit kwartaal heeft het team geen termijn."]
    }
    return uitslag
  }
}

extension Sessie {
  /// Sets a goal for a school year.
  public func stelDoel(_ doel: Jaardoel, op dag: Datum?) throws -> Uitslag {
    try meld(.stelDoel(doel), op: dag)
  }

  /// Records an evaluation of the agreements about regie.
  public func evalueerRegie(
    _ oordeel: Doeloordeel, tekst: String, op dag: Datum?
  ) throws -> Uitslag {
    try meld(.evalueerRegie(oordeel: oordeel, tekst: tekst), op: dag)
  }

  private func meld(_ opdracht: BewakingOpdracht, op dag: Datum?) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    try besluit(
      BewakingAggregaat.self, .bewaking,
      BewakingCommand(opdracht, omstandigheden.handeling(op: op)), op: op)
    return Uitslag()
  }
}

extension Lezing {
  /// Goals and evaluations of the team, along the axes.
  public func bewaking() throws -> Bewaking {
    try sessie.verloop(BewakingAggregaat.self, .bewaking)
      .toestand(per: assen.per, bekendOp: assen.bekendOp)
  }

  /// The jongeren who are at home, by our own facts: whole absence that lasts.
  public func thuiszitters() throws -> [Thuiszitter] {
    try casusrijen(Casuskeuze()).compactMap { rij in
      guard rij.isOpen(op: assen.per), rij.dagenThuis(per: assen.per) > 0,
        let begin = rij.thuisVan, let beeld = try beeld(rij.casus)
      else { return nil }
      let verzuim = beeld.casus.verzuimlijn.stuk(op: assen.per)?.verzuim
      return Thuiszitter(
        jongere: rij.jongere, casus: rij.casus, gegevens: beeld.jongere.gegevens,
        school: rij.school, begin: begin, soort: rij.soort, oorzaak: verzuim?.oorzaak,
        isGeoorloofd: verzuim?.geoorloofd ?? false,
        schoolsoort: try schoolsoort(beeld.jongere) ?? schoolsoort(rij.school))
    }
  }

  /// The kind of school that was named last.
  private func schoolsoort(_ jongere: Jongere) -> Schoolsoort? {
    jongere.inschrijvingen.last { $0.van <= assen.per && $0.schoolsoort != nil }?.schoolsoort
  }

  private func schoolsoort(_ school: Vestiging?) throws -> Schoolsoort? {
    guard let code = school.flatMap({ Partnercode($0.tekst) }) else { return nil }
    return try partnerrij(code)?.gegevens.schoolsoort
  }
}

extension Sessie {
  /// Everyone who works or worked here, folded from the log, by code.
  public func functionarissenUitLogboek(
    bekendOp: Gebeurtenisnummer? = nil
  ) throws -> [Functionaris] {
    try gang.log.streams(beginningWith: "functionaris:").compactMap { naam in
      guard let stroom = Stroom(naam: naam.text) else { return nil }
      let wie = try verloop(FunctionarisAggregaat.self, stroom)
        .toestand(per: nil, bekendOp: bekendOp)
      return wie.code == nil ? nil : wie
    }
  }
}
