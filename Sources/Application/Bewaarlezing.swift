public import Domein
import EventCodec
import EventLog
public import Kalender
import ReadModels

/// The file of one jongere with what was judged about keeping it.
public struct Bewaarstand: Sendable {
  /// Whose file.
  public let jongere: Jongerenummer
  /// The whole of it, or one side.
  public let deel: Vernietigdeel
  /// From when it goes, and what holds it.
  public let oordeel: Bewaaroordeel
  /// The proposal that waits.
  public let voorstel: Bewaring.Voorstel?
}

/// A destruction, as its certificate tells it.
public struct Vernietigverklaring: Sendable {
  /// The jongere, by number alone.
  public let jongere: Jongerenummer
  /// The whole file, or one side of it.
  public let deel: Vernietigdeel
  /// The decision.
  public let einde: Bewaring.Einde
  /// The day the proposal was made; nil where it was destroyed again.
  public let voorgesteldOp: Datum?
  /// When it was recorded.
  public let vastgelegd: String
  /// The end of the log after it: number and hash.
  public let kopErna: String
}

extension Lezing {
  /// Whether something is left to show of a jongere, and it may be shown.
  ///
  /// What is left out because it is restricted is counted, so that the answer can say so.
  func isToonbaar(_ nummer: Jongerenummer) throws -> Bool {
    if try sessie.isVernietigd(nummer) { return false }
    guard !sessie.magBeperkt, try sessie.persoon(nummer).bewaring.beperking(.verwerking) != nil
    else { return true }
    beperkt.insert(try sessie.hoofd(nummer))
    return false
  }

  /// Rows without those about whoever may not be shown, which are counted.
  func zonderBeperkte<R>(
    _ rijen: [R], _ wie: (R) -> Jongerenummer?
  ) throws -> [R] {
    let weg = sessie.magBeperkt ? [] : try gang.weergaven.beperkteJongeren()
    guard !weg.isEmpty else { return rijen }
    return rijen.filter { rij in
      guard let jongere = wie(rij), weg.contains(jongere) else { return true }
      beperkt.insert(jongere)
      return false
    }
  }

  /// Lets this question reach files whose use is restricted.
  public func metBeperkte() { sessie.magBeperkt = true }

  /// Every file with what was judged about keeping it, in order of number.
  ///
  /// The side of the Wet politiegegevens, where there is one, stands apart until all may go.
  public func bewaarstanden(
    _ oordeel: (Jongerebeeld, Omgeving) throws -> Bewaaroordeel
  ) throws -> [Bewaarstand] {
    let omgeving = try omgeving()
    let regels = Bewaarregels(omgeving.instellingen)
    var standen: [Bewaarstand] = []
    try perJongere(alle: true, metKenmerkmeldingen: true) { beeld in
      guard let nummer = beeld.jongere.nummer else { return }
      let bewaring = beeld.jongere.bewaring
      let geheel = try oordeel(beeld, omgeving)
      standen.append(
        Bewaarstand(jongere: nummer, deel: .dossier, oordeel: geheel, voorstel: bewaring.voorstel))
      let kant = Bewaaroordeel(
        politiekant: beeld, regels: regels, op: sessie.omstandigheden.vandaag)
      guard !kant.stappen.isEmpty, !geheel.beletselen.isEmpty else { return }
      standen.append(
        Bewaarstand(
          jongere: nummer, deel: .politiegegevens, oordeel: kant,
          voorstel: bewaring.politievoorstel))
    }
    return standen.sorted {
      ($0.jongere, $0.deel.rawValue) < ($1.jongere, $1.deel.rawValue)
    }
  }

  /// The certificate of a destruction; nil when the event is no destruction.
  public func verklaring(_ nummer: Gebeurtenisnummer) throws -> Vernietigverklaring? {
    guard let event = try gang.log.event(at: LogPosition(nummer.waarde)),
      let jongere = Jongerenummer(event.stream.text)
    else { return nil }
    let verloop = try sessie.jongere(jongere)
    let bewaring = verloop.toestand.bewaring
    let einden = [bewaring.einde].compactMap(\.self) + bewaring.politie
    guard let einde = einden.first(where: { $0.id == nummer }) else { return nil }
    let voorstel = verloop.feiten.first { $0.nummer == einde.akte.voorstel }
    return Vernietigverklaring(
      jongere: jongere, deel: bewaring.einde?.id == nummer ? .dossier : .politiegegevens,
      einde: einde, voorgesteldOp: voorstel?.op, vastgelegd: event.vastgelegd,
      kopErna: event.headText)
  }

  /// What destroyed files counted for, each with the event that holds it.
  public func telbijdragen() throws -> [(id: Gebeurtenisnummer, telbijdragen: Telbijdragen)] {
    try sessie.verloop(BijdrageAggregaat.self, .bijdragen).toestand
  }
}

/// What was destroyed, by event: enough to destroy it again in an older copy.
public struct Vernietigspoor: Equatable, Sendable {
  /// What kind of destruction.
  public enum Soort: Equatable, Sendable {
    /// A whole file.
    case jongere(Jongerenummer, Bewaargrond, vanaf: Datum, door: Medewerkercode)
    /// The side of the Wet politiegegevens, of what was recorded before the decision.
    case politiegegevens(
      Jongerenummer, besluit: Gebeurtenisnummer, vanaf: Datum, door: Medewerkercode)
    /// One personal part.
    case gebeurtenis(Gebeurtenisnummer, Vernietigingsreden)
  }

  /// What.
  public let soort: Soort
  /// Hash of the event it is about: the registration, or the event itself.
  public let hash: String

  /// Describes a trace.
  public init(_ soort: Soort, hash: String) {
    self.soort = soort
    self.hash = hash
  }
}

extension Leesgang {
  /// Everything that was destroyed, in order of the log.
  public func vernietigsporen() throws -> [Vernietigspoor] {
    var sporen: [Vernietigspoor] = []
    try log.forEachEvent { event in
      if let spoor = try spoor(event) { sporen.append(spoor) }
    }
    return sporen
  }

  private func spoor(_ event: RecordedEvent) throws -> Vernietigspoor? {
    let opgeslagen = Opgeslagen(event)
    do {
      if let vernietiging = try VernietigingCodec.decodeer(opgeslagen) {
        let nummer = vernietiging.gebeurtenis
        return try hash(van: nummer).map {
          Vernietigspoor(.gebeurtenis(nummer, vernietiging.reden), hash: $0)
        }
      }
      guard let jongere = Jongerenummer(event.stream.text),
        let (akte, deel) = try JongereCodec.akte(opgeslagen),
        let begin = try log.events(of: event.stream, upTo: nil).first
      else { return nil }
      let soort: Vernietigspoor.Soort =
        switch deel {
        case .dossier:
          .jongere(jongere, akte.grond, vanaf: akte.vanaf, door: akte.voorgesteldDoor)
        case .politiegegevens:
          .politiegegevens(
            jongere, besluit: Gebeurtenisnummer(event.position.number), vanaf: akte.vanaf,
            door: akte.voorgesteldDoor)
        }
      return Vernietigspoor(soort, hash: begin.hashText)
    } catch let fout as Codecfout {
      throw Dossierfout.onleesbaar(fout)
    }
  }

  private func hash(van nummer: Gebeurtenisnummer) throws -> String? {
    try log.event(at: LogPosition(nummer.waarde))?.hashText
  }
}

extension Sessie {
  /// Destroys again what an older copy still holds.
  ///
  /// - Returns: how many files and how many single parts went.
  public func vernietigOpnieuw(
    _ sporen: [Vernietigspoor], _ vraag: Vernietigvraag
  ) throws -> (jongeren: Int, delen: Int) {
    var (jongeren, delen) = (0, 0)
    for spoor in sporen {
      switch spoor.soort {
      case .jongere(let nummer, let grond, let vanaf, let door):
        guard let naam = StreamName(nummer.tekst),
          try gang.log.events(of: naam, upTo: nil).first?.hashText == spoor.hash
        else { continue }
        if try vernietigOpnieuw(nummer, grond: grond, vanaf: vanaf, door: door, vraag) {
          jongeren += 1
        }
      case .politiegegevens(let nummer, let besluit, let vanaf, let door):
        guard let naam = StreamName(nummer.tekst),
          try gang.log.events(of: naam, upTo: nil).first?.hashText == spoor.hash
        else { continue }
        if try vernietigPolitiekantOpnieuw(nummer, tot: besluit, vanaf: vanaf, door: door) {
          jongeren += 1
        }
      case .gebeurtenis(let nummer, let reden):
        guard
          let event = try gang.log.event(at: LogPosition(nummer.waarde)),
          event.hashText == spoor.hash, case .present = event.personal
        else { continue }
        _ = try vernietigInhoud(nummer, reden)
        delen += 1
      }
    }
    return (jongeren, delen)
  }

  /// Writes what was decided: see `Uitvoerder`.
  public func legVernietigingVast(_ gang: any Schrijfgang) throws {
    _ = try legVast(gang, Opdrachtkenmerk(sleutel: nil, soort: "dossier herstel"))
  }
}
