public import Application
import Domein
import Formats
import Hashing
public import Kalender

/// Compares an extract of residents with a delivery of enrolments, in transactions of many rows.
///
/// Enrolments are kept by person, packed; residents pass by one at a time. A crash leaves whole
/// rows; running again completes it, because what is known already is not written again.
public struct Inschrijvingsvergelijking {
  /// How many rows go into one transaction.
  static let bundel = 500

  private let brp: Bestandsinhoud
  private let inschrijvingen: Bestandsinhoud
  private let per: Datum
  private let omstandigheden: Omstandigheden

  /// Two files, as they came, compared on a day.
  public init(
    brp: Bestandsinhoud, inschrijvingen: Bestandsinhoud, per: Datum,
    _ omstandigheden: Omstandigheden
  ) {
    self.brp = brp
    self.inschrijvingen = inschrijvingen
    self.per = per
    self.omstandigheden = omstandigheden
  }

  /// Compares, and writes residents, enrolments and findings.
  ///
  /// - Parameters:
  ///   - uitgang: told each finding, after it was written.
  ///   - voortgang: told how many rows are done; says whether to go on.
  public func draai(
    _ dossier: any Dossier, uitgang: (Vergelijkingsregel) -> Void = { _ in },
    voortgang: (Int) -> Bool
  ) throws -> Vergelijkingsverslag {
    var loop = try Vergelijkingsloop(
      brp: brp, inschrijvingen: inschrijvingen, per: per, vandaag: omstandigheden.vandaag)
    repeat {
      try dossier.schrijf { gang in
        try gang.eis(omstandigheden)
        try loop.draai(gang, omstandigheden, hoogstens: Self.bundel)
      }
      loop.vertel(uitgang)
      loop.verslag.isAfgebroken = !voortgang(loop.gedaan)
    } while !loop.isKlaar && !loop.verslag.isAfgebroken
    if !loop.verslag.isAfgebroken {
      let leveringen = try loop.leveringen()
      try dossier.schrijf { gang in
        for levering in leveringen { try gang.noteer(levering, omstandigheden) }
      }
    }
    return loop.afgerond()
  }

  /// Gives the same report and writes nothing: everything is done, and undone.
  public func proef(
    _ dossier: any Dossier, uitgang: (Vergelijkingsregel) -> Void = { _ in }
  ) throws -> Vergelijkingsverslag {
    var loop = try Vergelijkingsloop(
      brp: brp, inschrijvingen: inschrijvingen, per: per, vandaag: omstandigheden.vandaag)
    try dossier.proef { gang in
      try gang.eis(omstandigheden)
      while !loop.isKlaar {
        try loop.draai(gang, omstandigheden, hoogstens: Self.bundel)
        loop.vertel(uitgang)
      }
    }
    return loop.afgerond()
  }
}
