public import Domein
import EventLog

/// What a command led to.
public struct Uitslag: Equatable, Sendable {
  /// Numbers of the events, in order; empty when what was asked held already.
  public var gebeurtenissen: [Gebeurtenisnummer] = []
  /// The casus it was about.
  public var casus: Casusnummer?
  /// Version of that casus afterwards: for `--verwacht`.
  public var versie: Int?
  /// The jongere it was about.
  public var jongere: Jongerenummer?
  /// The melding it was about.
  public var melding: Meldingnummer?
  /// The doorverwijzing it was about.
  public var doorverwijzing: Doorverwijzingnummer?
  /// The meeting it was about.
  public var overleg: Overlegnummer?
  /// Whether personal parts were destroyed.
  public var heeftVernietigd = false
  /// Things to tell whoever asked.
  public var mededelingen: [String] = []

  /// Nothing happened yet.
  public init() {}

  /// What an earlier run of the same command wrote, told again.
  init(herhaald opgenomen: [RecordedEvent]) {
    gebeurtenissen = opgenomen.map { Gebeurtenisnummer($0.position.number) }
    for event in opgenomen {
      switch Stroom(naam: event.stream.text) {
      case .casus(let nummer):
        casus = nummer
        versie = event.version.count
        doorverwijzing = CasusAggregaat.doorverwijzing(in: event) ?? doorverwijzing
      case .jongere(let nummer): jongere = nummer
      case .melding(let nummer): melding = nummer
      case .overleg(let nummer): overleg = nummer
      case .kenmerk, .partner, .functionaris, .instelling, .levering, .bewaking, .cijfers,
        .bijdragen, nil:
        continue
      }
    }
  }
}

/// The name by which a command is recognised when it comes again.
public struct Opdrachtkenmerk: Equatable, Sendable {
  /// The key given with it, or made for it; nil when it has none.
  public let sleutel: String?
  /// The command, in its words.
  public let soort: String
  /// Digest of its options: the same key with other options is a mistake of the caller.
  public let afdruk: [UInt8]

  /// Names a command.
  public init(sleutel: String?, soort: String, afdruk: [UInt8] = []) {
    self.sleutel = sleutel
    self.soort = soort
    self.afdruk = afdruk
  }
}
