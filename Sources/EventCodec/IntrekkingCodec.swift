public import Domein
import JSON

/// Stored form of a withdrawal, the same in every stream.
///
/// Personal: the reason.
public enum IntrekkingCodec {
  /// The stored name with its version.
  public static let naam = "gebeurtenis-ingetrokken/1"

  /// Writes a withdrawal.
  public static func codeer(_ intrekking: Intrekking) -> Gecodeerd {
    var schrijver = Inhoudschrijver()
    schrijver.gebeurtenis("gebeurtenis", intrekking.gebeurtenis)
    schrijver.persoon("reden", intrekking.reden)
    return Gecodeerd(
      naam: naam, inhoud: schrijver.openBytes(), persoonlijk: schrijver.persoonlijkeBytes())
  }

  /// Reads a withdrawal; nil when the event is something else.
  public static func decodeer(_ opgeslagen: Opgeslagen) throws(Codecfout) -> Intrekking? {
    guard opgeslagen.naam == naam else { return nil }
    do {
      var lezer = try Inhoudlezer(open: opgeslagen.inhoud, persoonlijk: opgeslagen.persoonlijk)
      return Intrekking(
        gebeurtenis: try lezer.gebeurtenis("gebeurtenis"), reden: try lezer.persoon("reden"))
    } catch {
      throw .onleesbaar(nummer: opgeslagen.nummer, naam: naam, plaats: error.offset)
    }
  }
}
