public import Application
import Domein
import Formats
import Hashing
import Kalender

/// The file in which DUO is told how meldingen stand: the same lines always give the same bytes.
public struct Terugmeldbestand {
  private let regels: [Terugmeldregel]

  /// The columns.
  public static let kolommen = [
    "meldingsnummer", "status", "reden_afgesloten", "toelichting", "datum", "contact_naam",
    "contact_functie", "contact_telefoon", "contact_email",
  ]

  /// A file of these lines.
  public init(_ regels: [Terugmeldregel]) { self.regels = regels }

  /// The cells of every line, in the order of the columns.
  public var cellen: [[String]] {
    regels.map { regel in
      let (stand, contact) = (regel.terugmelding.stand, regel.terugmelding.contact)
      return [
        regel.meldingsnummer, stand.status.rawValue, stand.reden?.wettelijk.rawValue ?? "",
        stand.toelichting.rawValue, regel.dag.iso, contact.naam, contact.functie,
        contact.telefoon, contact.email,
      ]
    }
  }

  /// The file: CSV for machines.
  public var csv: [UInt8] {
    var bestand = CSVWriter(dialect: .raw)
    bestand.append(Self.kolommen)
    for rij in cellen { bestand.append(rij) }
    return bestand.bytes
  }

  /// SHA-256 of the file in hex: its receipt in the log.
  public var afdruk: String { SHA256.digest(of: csv).hex }
}
