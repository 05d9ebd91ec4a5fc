public import Domein
public import Kalender

/// The rows of all views, kept somewhere: in tables, or in memory.
///
/// Rows are only replaced, never patched: whoever writes computes them anew from folded state.
public protocol Weergaven:
  Bewaarweergaven, Doorverwijzingweergaven, Meldingweergaven, Nummerweergaven,
  Overlegweergaven, Vrijstellingsweergaven
{
  /// The jongere with this BSN.
  func jongere(bsn: BSN) throws -> Jongerenummer?
  /// The jongere with this onderwijsnummer.
  func jongere(onderwijsnummer: Onderwijsnummer) throws -> Jongerenummer?
  /// The row of a jongere.
  func jongererij(_ nummer: Jongerenummer) throws -> Jongererij?
  /// All jongeren, by surname.
  func jongererijen() throws -> [Jongererij]

  /// The row of a casus.
  func casusrij(_ nummer: Casusnummer) throws -> Casusrij?
  /// All casussen of a jongere, oldest first.
  func casussen(van jongere: Jongerenummer) throws -> [Casusrij]
  /// Who handles an open casus, in order of their code.
  func behandelaars() throws -> [Medewerkercode]
  /// Casussen in order of their number.
  func casusrijen(_ keuze: Casuskeuze) throws -> [Casusrij]

  /// Hands over the jongeren about whom something is recorded that a figure over these days can
  /// count, in order of their number: in a casus or a melding, and where asked in their own stream.
  func elkeJongere(
    metTelbareDagenIn dagen: Periode, ookZonderCasus: Bool,
    _ bekijk: (Jongerenummer) throws -> Void) throws

  /// Terms of one holder.
  func termijnrijen(van houder: Termijnhouder) throws -> [Termijnrij]
  /// All terms, or only those that have not ended on a day.
  func termijnrijen(openOp dag: Datum?) throws -> [Termijnrij]
  /// Holders with a step or a signal that came due on or before a day and is not recorded yet,
  /// at most so many, in a fixed order.
  func houders(metStapTot dag: Datum, hoogstens: Int) throws -> [Termijnhouder]
  /// Last day that the daily job watched over.
  func bewaaktTot() throws -> Datum?

  /// The row of an organisation.
  func partnerrij(_ code: Partnercode) throws -> Partnerrij?
  /// All organisations, by code.
  func partnerrijen() throws -> [Partnerrij]
  /// Schools of which a region is registered.
  func schoolregios() throws -> [Vestiging: Regio]
  /// The state of a functionaris.
  func functionaris(_ code: Medewerkercode) throws -> Functionaris?
  /// All functionarissen, by code.
  func functionarissen() throws -> [Functionaris]

  /// The highest serial number given out for a kind of number, in a year where it has one.
  func hoogsteVolgnummer(letter: Character, jaar: Int) throws -> Int
}

/// Which casussen a list is about.
public struct Casuskeuze: Equatable, Sendable {
  /// Only open ones.
  public var alleenOpen: Bool
  /// Only of this functionaris.
  public var behandelaar: Medewerkercode?
  /// Only those that nobody handles.
  public var zonderBehandelaar: Bool
  /// Only of this school.
  public var school: Vestiging?

  /// Chooses casussen; everything when nothing is given.
  public init(
    alleenOpen: Bool = false, behandelaar: Medewerkercode? = nil, zonderBehandelaar: Bool = false,
    school: Vestiging? = nil
  ) {
    self.alleenOpen = alleenOpen
    self.behandelaar = behandelaar
    self.zonderBehandelaar = zonderBehandelaar
    self.school = school
  }
}

/// Rows that are written: each call replaces everything about one holder.
public protocol Weergaveschrijver: Weergaven {
  /// Replaces the rows of a casus.
  func vervang(_ rijen: Casusrijen) throws
  /// Remembers that the number of a doorverwijzing was given out.
  func tel(doorverwijzing nummer: Doorverwijzingnummer) throws
  /// Replaces the rows of a melding.
  func vervang(_ rijen: Meldingrijen) throws
  /// Replaces the rows of a jongere.
  func vervang(_ rijen: Jongererijen) throws
  /// Replaces the rows of a meeting.
  func vervang(_ rijen: Overlegrijen) throws
  /// Replaces the terms of the team.
  func vervang(teamtermijnen rijen: [Termijnrij]) throws
  /// Replaces the row of an organisation.
  func vervang(_ rij: Partnerrij) throws
  /// Replaces the row of a functionaris.
  func vervang(_ functionaris: Functionaris, versie: Int) throws
  /// Replaces the last day that the daily job watched over.
  func vervang(bewaaktTot dag: Datum) throws
  /// Remembers that a number was given out.
  func tel(_ nummer: Kenmerknummer) throws
  /// Removes what is kept about a casus: its opening was taken back.
  func verwijder(_ casus: Casusnummer) throws
  /// Removes what is kept about a melding.
  func verwijder(_ melding: Meldingnummer) throws
  /// Removes what is kept about a meeting.
  func verwijder(_ overleg: Overlegnummer) throws
  /// Removes what is kept about a jongere.
  func verwijder(_ jongere: Jongerenummer) throws
  /// Removes what is kept about an organisation.
  func verwijder(_ partner: Partnercode) throws
  /// Removes what is kept about a functionaris.
  func verwijder(_ functionaris: Medewerkercode) throws
  /// Removes all rows, before they are built anew.
  func maakLeeg() throws
}
