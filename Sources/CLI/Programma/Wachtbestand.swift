import Platform

/// A file that is written piece by piece, and that nobody sees until it is whole.
final class Wachtbestand {
  private let pad: String
  private let overschrijf: Bool
  private var bestand: PendingFile?

  /// Begins a file; nothing is made before the first piece.
  init(pad: String, overschrijf: Bool) {
    self.pad = pad
    self.overschrijf = overschrijf
  }

  /// Adds a piece.
  func schrijf(_ bytes: [UInt8]) throws {
    do throws(PlatformError) {
      if bestand == nil { bestand = try PendingFile(path: pad, replacing: overschrijf) }
      try bestand?.write(bytes)
    } catch {
      throw fout(error)
    }
  }

  /// Gives the file its name; does nothing when nothing was written.
  func sluit() throws {
    guard let klaar = bestand.take() else { return }
    try Uitvoer.toets(pad, overschrijf: overschrijf)
    do throws(PlatformError) {
      try klaar.publish()
    } catch {
      throw fout(error)
    }
  }

  private func fout(_ fout: PlatformError) -> Fout {
    switch fout.code {
    case .exists where !overschrijf:
      .kanNietMaken(
        bestand: pad, reden: "het bestaat al; gebruik --overschrijf om het te vervangen")
    case .noSpace, .quotaExceeded, .tooLarge, .inputOutput:
      .invoerUitvoer(reden: "\(pad): \(fout.code.uitleg)")
    default: .kanNietMaken(bestand: pad, reden: fout.code.uitleg)
    }
  }
}
