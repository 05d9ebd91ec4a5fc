import Platform

/// Who started the program: what the operating system says of it, and nobody can type.
struct Aanroeper: Equatable {
  /// The number of the user.
  let gebruiker: UInt32
  /// Whether the program has the rights of another account: that of the dossier.
  let leent: Bool

  /// - Parameters:
  ///   - echt: the real user id of the process.
  ///   - werkelijk: the user id whose rights it has: another one in a program that is setuid.
  ///   - serviceaccount: the account that the machine's own settings name; nil for none.
  ///   - sudo: `SUDO_UID`, as the environment has it.
  ///
  /// Whoever runs as himself can set `SUDO_UID` to anything: then it says nothing. A process of
  /// the service account is another matter. Officers cannot log in as it; the one way to it is
  /// sudo, which always writes the variable itself. Without it the account works in its own name:
  /// that is cron.
  init(echt: UInt32, werkelijk: UInt32, serviceaccount: UInt32?, sudo: String?) {
    let getypt = sudo.flatMap { tekst in
      tekst.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? UInt32(tekst) : nil
    }
    if echt == werkelijk, echt == serviceaccount, let getypt {
      self.init(gebruiker: getypt, leent: true)
    } else {
      self.init(gebruiker: echt, leent: echt != werkelijk)
    }
  }

  private init(gebruiker: UInt32, leent: Bool) {
    self.gebruiker = gebruiker
    self.leent = leent
  }

  /// Whoever runs this program.
  static func vanDitProces() throws -> Aanroeper {
    Aanroeper(
      echt: ProcessFacts.realUserID, werkelijk: ProcessFacts.effectiveUserID,
      serviceaccount: try Instellingenbestand.serviceaccount(),
      sudo: ProcessFacts.environment("SUDO_UID"))
  }

  /// The login name; under borrowed rights only as the machine knows it.
  var naam: String? {
    leent ? ProcessFacts.accountName(userID: gebruiker) : ProcessFacts.loginName
  }
}
