import Domein
import EventCodec
import EventLog
import Kalender
import ReadModels

/// A rule that every sound dossier keeps, by the name under which `controleer` reports a breach.
public enum Invariant: String, CaseIterable, Sendable {
  /// The first event is the making of the dossier, and the only one.
  case eersteGebeurtenis = "eerste-gebeurtenis"
  /// Instants of recording can be read and never run backwards; days can be read.
  case tijd
  /// What is gone was destroyed by a later event that says so, and what was destroyed is gone.
  case vernietigd
  /// A casus, melding or meeting names only what is there.
  case verwijzing
  /// A jongere has at most one open casus of a kind.
  case eenOpenCasus = "een-open-casus"
  /// A BSN or onderwijsnummer belongs to one person.
  case uniekNummer = "uniek-nummer"
  /// A consent that holds is watched over.
  case toestemming
  /// What waits for someone in an open casus has a term.
  case zonderTermijn = "zonder-termijn"

  /// A breach of it.
  func bevinding(_ plaats: String, _ omschrijving: String) -> Bevinding {
    Bevinding(soort: rawValue, plaats: plaats, omschrijving: omschrijving)
  }
}

/// Looks at the events one by one for what must hold along the whole log.
struct Gebeurtenistoets {
  private(set) var bevindingen: [Bevinding] = []
  private var laatste = ""

  mutating func bekijk(_ event: RecordedEvent) {
    let plaats = "#\(event.position.number)"
    let isMaken = Gebeurtenisnaam.kaal(event.type) == "dossier-gemaakt"
    if isMaken != (event.position.number == 1) {
      bevindingen.append(
        Invariant.eersteGebeurtenis.bevinding(
          plaats, "een dossier begint met precies één keer 'dossier-gemaakt'"))
    }
    if Tijdstip(iso: event.vastgelegd) == nil || Datum(iso: event.op) == nil {
      bevindingen.append(Invariant.tijd.bevinding(plaats, "dag of tijdstip is niet te lezen"))
    } else if event.vastgelegd < laatste {
      bevindingen.append(
        Invariant.tijd.bevinding(plaats, "vastgelegd vóór de gebeurtenis die eraan voorafging"))
    }
    laatste = max(laatste, event.vastgelegd)
  }
}

extension Dossiercontrole {
  /// No row names what is not there.
  func verwijzingen(
    _ gang: any Leesgang, _ jongererijen: [Jongererij]
  ) throws -> [Bevinding] {
    let jongeren = Set(jongererijen.map(\.jongere))
    let casusrijen = try gang.weergaven.casusrijen(Casuskeuze())
    let casussen = Set(casusrijen.map(\.casus))
    var wees: [(van: String, naar: String)] = []
    for rij in casusrijen where !jongeren.contains(rij.jongere) {
      wees.append((rij.casus.tekst, rij.jongere.tekst))
    }
    for rij in try gang.weergaven.meldingrijen(alleenWachtend: false) {
      if !jongeren.contains(rij.jongere) { wees.append((rij.melding.tekst, rij.jongere.tekst)) }
      if let casus = rij.casus, !casussen.contains(casus) {
        wees.append((rij.melding.tekst, casus.tekst))
      }
    }
    let sessie = try Sessie(gang, omstandigheden)
    for rij in try gang.weergaven.overlegrijen(Overlegkeuze()) {
      // What was destroyed has no rows, and stays on the agenda it stood on.
      wees += try rij.casussen
        .filter { try !casussen.contains($0) && !sessie.isVernietigd(casus: $0) }
        .map { (rij.overleg.tekst, $0.tekst) }
    }
    return wees.map {
      Invariant.verwijzing.bevinding($0.van, "noemt \($0.naar), en dat is er niet")
    }
  }

  /// Absence of one kind is in one place.
  func dubbeleCasussen(_ gang: any Leesgang) throws -> [Bevinding] {
    let open = try gang.weergaven.casusrijen(Casuskeuze(alleenOpen: true))
    return Dictionary(grouping: open) { "\($0.jongere) \($0.soort.casussoort)" }.values
      .filter { $0.count > 1 }
      .map { rijen in
        let nummers = rijen.map(\.casus).sorted().map(\.tekst)
        return Invariant.eenOpenCasus.bevinding(
          nummers[0],
          "één jongere heeft meer open casussen van een soort: "
            + nummers.joined(separator: ", "))
      }.sorted { $0.plaats < $1.plaats }
  }

  /// A number finds one person; entries that went up in another do not count.
  func dubbeleNummers(_ jongererijen: [Jongererij]) -> [Bevinding] {
    let rijen = jongererijen.filter { $0.opgegaanIn == nil }
    let paren = rijen.flatMap { rij in
      [rij.bsn.map { "bsn \($0)" }, rij.onderwijsnummer.map { "onderwijsnummer \($0)" }]
        .compactMap(\.self).map { (nummer: $0, jongere: rij.jongere) }
    }
    return Dictionary(grouping: paren, by: \.nummer).values.filter { $0.count > 1 }.map { dubbel in
      let nummers = dubbel.map(\.jongere).sorted().map(\.tekst)
      return Invariant.uniekNummer.bevinding(
        nummers[0], "hetzelfde nummer hoort bij " + nummers.joined(separator: ", "))
    }.sorted { $0.plaats < $1.plaats }
  }
}
