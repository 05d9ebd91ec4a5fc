public import Domein
import JSON

/// Stored form of the destruction of a personal part, the same in every stream.
///
/// Personal: nothing, so that the trace cannot hold what was destroyed.
public enum VernietigingCodec {
  /// The stored name with its version.
  public static let naam = "inhoud-vernietigd/1"

  /// Writes a destruction.
  public static func codeer(_ vernietiging: Vernietiging) -> Gecodeerd {
    var schrijver = Inhoudschrijver()
    schrijver.gebeurtenis("gebeurtenis", vernietiging.gebeurtenis)
    schrijver.code("reden", vernietiging.reden)
    return Gecodeerd(naam: naam, inhoud: schrijver.openBytes(), persoonlijk: nil)
  }

  /// Reads a destruction; nil when the event is something else.
  public static func decodeer(_ opgeslagen: Opgeslagen) throws(Codecfout) -> Vernietiging? {
    guard opgeslagen.naam == naam else { return nil }
    do {
      var lezer = try Inhoudlezer(open: opgeslagen.inhoud, persoonlijk: nil)
      return Vernietiging(
        gebeurtenis: try lezer.gebeurtenis("gebeurtenis"), reden: try lezer.code("reden"))
    } catch {
      throw .onleesbaar(nummer: opgeslagen.nummer, naam: naam, plaats: error.offset)
    }
  }
}
