import Domein
import Kalender
import SQLiteEventLog

/// What went wrong, as far as the command line knows it: data only.
///
/// The sentence and the exit code are made of it by two other functions.
enum Fout: Error {
  /// An option has a value that cannot be.
  case waarde(optie: String, reden: String, plaats: Aanwijzing?)
  /// Options that do not go together, or one that is missing in this combination.
  case gebruik(String)
  /// A file is not there.
  case geenInvoer(bestand: String, reden: String)
  /// A file cannot be made.
  case kanNietMaken(bestand: String, reden: String)
  /// Reading or writing failed.
  case invoerUitvoer(reden: String)
  /// Someone else is writing.
  case bezet(door: Int?)
  /// The dossier cannot be used as it is.
  case dossier(pad: String, reden: String)
  /// Another dossier than the one at work, such as a copy, cannot be used.
  case anderDossier(pad: String, LogFileError)
  /// A setting is wrong.
  case instelling(reden: String)
  /// A file has lines that cannot be used.
  case bestandsregel(bestand: String, regel: Int, veld: String?, reden: String)
  /// Rows of a delivered file that were refused; all others were taken in.
  case geweigerdeRijen(bestand: String, aantal: Int, terug: String?)
  /// Rows of one or more files that were refused, and named; all others were taken in.
  case overgeslagenRijen(bestand: String, aantal: Int)
  /// A delivered file changed while it was read.
  case invoerVeranderd(bestand: String)
  /// A delivered file would change too much of what is known.
  case teVeelWijzigingen(bestand: String, aantal: Int, bekend: Int)
  /// The daily job could not handle some holders; the rest is done.
  case bewakingMislukt([String])
  /// A figure does not add up.
  case tellingKloptNiet(definitie: String, rij: String, saldo: Int, eind: Int)
  /// Something was found that is not right; the findings were printed.
  case bevindingen
  /// Not all lines succeeded; the lines were printed.
  case nietAllesGelukt
  /// There is work (only with `--exitcode`).
  case erIsWerk
  /// Somebody pressed Ctrl-C.
  case afgebroken
  /// The reader of our output went away: be quiet.
  case lezerWeg
}

/// A piece of what was typed, to point at.
struct Aanwijzing: Equatable {
  let tekst: String
  let bereik: Range<Int>
}

/// Exit codes, as `leerplicht help afsluitcodes` lists them.
enum Afsluitcode {
  static let gelukt: Int32 = 0
  static let mislukt: Int32 = 1
  static let erIsWerk: Int32 = 10
  static let conflict: Int32 = 11
  static let geweigerd: Int32 = 12
  static let bevindingen: Int32 = 13
  static let gebruik: Int32 = 64
  static let ongeldig: Int32 = 65
  static let geenInvoer: Int32 = 66
  static let kanNietMaken: Int32 = 73
  static let invoerUitvoer: Int32 = 74
  static let bezet: Int32 = 75
  static let nietBevoegd: Int32 = 77
  static let instelling: Int32 = 78
  static let afgebroken: Int32 = 130
}
