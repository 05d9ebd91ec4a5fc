public import Domein
import EventCodec
import EventLog
import Kalender

extension Schrijfgang {
  /// Records that a file was taken in; the same file again is recognised by its digest.
  public func noteer(_ levering: Levering, _ omstandigheden: Omstandigheden) throws {
    guard let stroom = StreamName(Stroom.levering.naam) else { return }
    let gecodeerd = LeveringCodec.codeer(.leveringVerwerkt(levering), vervangt: nil)
    let laatste = try log.lastRecorded() ?? ""
    _ = try groei.append(
      AppendRequest(
        key: CommandKey(
          (["levering", levering.afdruk] + [levering.afbeelding].compactMap(\.self))
            .joined(separator: ":")), kind: "levering", fingerprint: [],
        actor: omstandigheden.medewerker.tekst, vastgelegd: max(laatste, omstandigheden.nu.iso),
        appends: [
          StreamAppend(
            stream: stroom, expected: .any,
            events: [
              NewEvent(
                type: gecodeerd.naam, op: omstandigheden.vandaag.iso, payload: gecodeerd.inhoud)
            ])
        ]))
  }
}
