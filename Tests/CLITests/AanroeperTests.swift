import Foundation
import TestSupport
import Testing

@testable import CLI

/// Who started the program, and what about that can be believed.
@Suite("Wie het programma startte")
struct AanroeperTests {
  @Test("alleen een proces van het serviceaccount gelooft SUDO_UID")
  func sudo() {
    let wie = { (echt: UInt32, werkelijk: UInt32, account: UInt32?, sudo: String?) in
      Aanroeper(echt: echt, werkelijk: werkelijk, serviceaccount: account, sudo: sudo)
    }
    #expect(wie(900, 900, 900, "1001").gebruiker == 1001)
    #expect(wie(900, 900, 900, "1001").leent)
    // Nothing is configured, or the process is somebody else's: anyone can type a variable.
    for iemand in [
      wie(1002, 1002, nil, "1001"), wie(1002, 1002, 900, "1001"), wie(900, 900, nil, "1001"),
    ] {
      #expect([1002, 900].contains(iemand.gebruiker) && !iemand.leent)
    }
    // Cron: the account itself.
    #expect(wie(900, 900, 900, nil) == wie(900, 900, nil, nil))
    for onzin in ["", "+1", "-1", " 1001", "1001 ", "4294967296", "١٠", "0x10"] {
      #expect(wie(900, 900, 900, onzin).gebruiker == 900, "\(onzin)")
    }
    // A setuid program knows the real user, whatever the variable says.
    #expect(wie(1002, 900, 900, "1001").gebruiker == 1002)
    #expect(wie(1002, 900, 900, "1001").leent)
  }

  @Test("wie zelf SUDO_UID zet, is en blijft zichzelf")
  func vervalst() throws {
    try withTemporaryFolder { map in
      var programma = Programma(
        map: map,
        omgeving: ["LEERPLICHT_NU": "2026-04-14T08:00:00Z", "LEERPLICHT_MEDEWERKER": "baas"])
      try programma.richtIn([
        "partner", "functionaris", "baas", "--rol", "teamleider", "--gebruiker", "54321",
      ])
      programma.omgeving["SUDO_UID"] = "54321"
      programma.omgeving["SUDO_USER"] = "baas"
      let antwoord = try programma.voer(["casus", "lijst"])
      #expect(antwoord.code == 77)
      #expect(antwoord.fouten.contains("(\(getuid()))"), "\(antwoord.fouten)")
    }
  }

  @Test("een eigen instellingenbestand noemt geen serviceaccount")
  func instellingen() throws {
    try withTemporaryFolder { map in
      try FileManager.default.createDirectory(
        atPath: map + "/.config/leerplicht", withIntermediateDirectories: true)
      try Data("serviceaccount = root\n".utf8)
        .write(to: URL(filePath: map + "/.config/leerplicht/instellingen"))
      let antwoord = try Programma(map: map).voer(["instellingen", "toon"])
      #expect(antwoord.code == 78, "\(antwoord.fouten)")
    }
  }
}
