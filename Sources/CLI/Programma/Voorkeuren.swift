import Domein
import Kalender
import Platform

/// Where a value came from, as `instellingen toon` tells it.
enum Herkomst: String {
  case optie = "optie op de opdrachtregel"
  case omgeving = "omgevingsvariabele"
  case bestand = "instellingenbestand"
  case standaard = "standaardwaarde"
  case aanmelding = "aanmeldnaam van het besturingssysteem"
}

/// Values from outside the command: options, environment, a file of settings, defaults.
struct Voorkeuren {
  let dossier: (waarde: String, herkomst: Herkomst)
  let medewerker: (waarde: String, herkomst: Herkomst)
  let nu: (waarde: Tijdstip, isGezet: Bool)
  /// Who started the program.
  let aanroeper: Aanroeper
  /// The file of settings that was read; nil when there is none.
  let bestand: String?

  /// Option before environment before file before default.
  init(dossier: String?, medewerker: String?) throws {
    let lezing = try Instellingenbestand.lees()
    bestand = lezing?.pad
    aanroeper = try Aanroeper.vanDitProces()
    self.dossier = Self.kies([
      (dossier, .optie), (ProcessFacts.environment("LEERPLICHT_DOSSIER"), .omgeving),
      (lezing?.waarden["dossier"], .bestand), (Self.standaardpad, .standaard),
    ])
    self.medewerker = Self.kies([
      (medewerker, .optie), (ProcessFacts.environment("LEERPLICHT_MEDEWERKER"), .omgeving),
      (lezing?.waarden["medewerker"], .bestand), (aanroeper.naam, .aanmelding),
      ("onbekend", .standaard),
    ])
    nu = try Self.nu(aanroeper)
  }

  private static func kies(
    _ mogelijk: [(String?, Herkomst)]
  ) -> (waarde: String, herkomst: Herkomst) {
    for case (let waarde?, let herkomst) in mogelijk where !waarde.isEmpty {
      return (waarde, herkomst)
    }
    return ("", .standaard)
  }

  private static var standaardpad: String {
    if let data = ProcessFacts.environment("XDG_DATA_HOME"), !data.isEmpty {
      return data + "/leerplicht/dossier.sqlite"
    }
    return (ProcessFacts.environment("HOME") ?? ".") + "/.local/share/leerplicht/dossier.sqlite"
  }

  private static func nu(_ aanroeper: Aanroeper) throws -> (waarde: Tijdstip, isGezet: Bool) {
    // Whoever borrows the rights of the dossier's account does not set its clock.
    guard !aanroeper.leent, let tekst = ProcessFacts.environment("LEERPLICHT_NU"), !tekst.isEmpty
    else {
      return (Tijdstip(seconden: SystemTime.now), false)
    }
    guard let nu = Tijdstip(iso: tekst) else {
      throw Fout.instelling(
        reden: "LEERPLICHT_NU is geen tijdstip; verwacht bijvoorbeeld 2026-11-21T06:30:00Z")
    }
    return (nu, true)
  }

  /// The code events are signed with.
  func medewerkercode() throws -> Medewerkercode {
    guard let code = Medewerkercode(medewerker.waarde) else {
      throw Fout.instelling(
        reden: "de medewerker (\(medewerker.herkomst.rawValue)) is geen code van letters, cijfers,"
          + " punt of streepje")
    }
    return code
  }
}

/// The file of settings: lines of `sleutel = waarde`, `#` begins a comment.
struct Instellingenbestand {
  let pad: String
  let waarden: [String: String]

  private static let sleutels = ["dossier", "medewerker"]
  /// Only in the machine's own file: whom sudo may be believed about.
  private static let account = "serviceaccount"

  /// Reads the first file there is: the user's, else the machine's.
  static func lees() throws -> Instellingenbestand? {
    for pad in paden {
      let bytes: [UInt8]
      do throws(PlatformError) {
        bytes = try Files.read(pad, limit: 65_536)
      } catch {
        if error.code == .notFound || error.code == .notDirectory { continue }
        throw Fout.instelling(reden: "\(pad) is niet te lezen")
      }
      return try Instellingenbestand(pad: pad, bytes: bytes)
    }
    return nil
  }

  private static let machine = "/etc/leerplicht/instellingen"

  /// The account under which officers run the program through sudo; nil when none is named.
  ///
  /// Counts only from the machine's own file, and only when root alone can change that.
  static func serviceaccount() throws -> UInt32? {
    guard let feiten = try? Files.facts(machine),
      let bytes = try? Files.read(machine, limit: 65_536),
      let naam = try Instellingenbestand(pad: machine, bytes: bytes).waarden[account]
    else { return nil }
    guard feiten.kind == .regular, feiten.ownerID == 0, feiten.mode & 0o022 == 0 else {
      throw Fout.instelling(
        reden: "\(machine) noemt een serviceaccount, maar is niet alleen door root te wijzigen;"
          + " typ 'chown root' en 'chmod 644'")
    }
    guard let nummer = UInt32(naam) ?? ProcessFacts.userID(ofAccount: naam) else {
      throw Fout.instelling(reden: "\(machine): het serviceaccount bestaat niet op deze machine")
    }
    return nummer
  }

  private static var paden: [String] {
    let eigen =
      ProcessFacts.environment("XDG_CONFIG_HOME").flatMap { $0.isEmpty ? nil : $0 }
      ?? ProcessFacts.environment("HOME").map { $0 + "/.config" }
    return (eigen.map { [$0 + "/leerplicht/instellingen"] } ?? []) + [machine]
  }

  private init(pad: String, bytes: [UInt8]) throws {
    var waarden: [String: String] = [:]
    guard let tekst = String(validating: bytes, as: UTF8.self) else {
      throw Fout.instelling(reden: "\(pad) is geen UTF-8")
    }
    let sleutels = Self.sleutels + (pad == Self.machine ? [Self.account] : [])
    let regels = tekst.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, regel) in regels.enumerated() {
      let inhoud = regel.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
      let delen = inhoud.split(separator: "=", maxSplits: 1).map(Self.kaal)
      if delen.isEmpty || delen == [""] { continue }
      guard delen.count == 2, sleutels.contains(delen[0]) else {
        throw Fout.instelling(
          reden: "\(pad), regel \(index + 1): verwacht \(sleutels.joined(separator: " of "))"
            + " = waarde")
      }
      waarden[delen[0]] = delen[1]
    }
    self.pad = pad
    self.waarden = waarden
  }

  private static func kaal(_ tekst: Substring) -> String {
    let bytes = Array(tekst.utf8)
    guard let eerste = bytes.firstIndex(where: { $0 > 0x20 }),
      let laatste = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: bytes[eerste...laatste], as: UTF8.self)
  }
}
