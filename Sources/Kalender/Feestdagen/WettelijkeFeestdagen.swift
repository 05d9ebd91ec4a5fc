/// The feestdagen that the Algemene termijnenwet names, as far as they fall on one day.
///
/// Article 3: Nieuwjaarsdag, tweede Paasdag, Hemelvaartsdag, tweede Pinksterdag, both
/// Kerstdagen, the King's birthday as celebrated, and 5 May of every year; Goede Vrijdag is
/// equated with them. First Easter and Whit day are Sundays and are not named.
struct WettelijkeFeestdagen: OptionSet {
  let rawValue: Int

  static let nieuwjaarsdag = WettelijkeFeestdagen(rawValue: 1 << 0)
  static let goedeVrijdag = WettelijkeFeestdagen(rawValue: 1 << 1)
  static let tweedePaasdag = WettelijkeFeestdagen(rawValue: 1 << 2)
  static let koningsdag = WettelijkeFeestdagen(rawValue: 1 << 3)
  static let bevrijdingsdag = WettelijkeFeestdagen(rawValue: 1 << 4)
  static let hemelvaartsdag = WettelijkeFeestdagen(rawValue: 1 << 5)
  static let tweedePinksterdag = WettelijkeFeestdagen(rawValue: 1 << 6)
  static let eersteKerstdag = WettelijkeFeestdagen(rawValue: 1 << 7)
  static let tweedeKerstdag = WettelijkeFeestdagen(rawValue: 1 << 8)

  /// The first year of Koningsdag; what was celebrated before it is not modelled.
  static let eersteKoningsdag = 2_014

  init(rawValue: Int) { self.rawValue = rawValue }

  /// The feestdagen that fall on a day: the only place where their dates are computed.
  init(op datum: Datum) {
    let (jaar, maand, dag) = datum.delen
    switch (maand, dag) {
    case (1, 1): self = .nieuwjaarsdag
    case (12, 25): self = .eersteKerstdag
    case (12, 26): self = .tweedeKerstdag
    case (3...6, _):
      self = WettelijkeFeestdagen(naPasen: datum.dagnummer - Pasen.dagnummer(jaar))
      if (maand, dag) == (5, 5) { insert(.bevrijdingsdag) }
      if maand == 4, jaar >= WettelijkeFeestdagen.eersteKoningsdag,
        dag == WettelijkeFeestdagen.koningsdagInApril(datum, dag)
      {
        insert(.koningsdag)
      }
    default: self = []
    }
  }

  /// The feestdagen so many days after Easter Sunday.
  private init(naPasen dagen: Int) {
    switch dagen {
    case -2: self = .goedeVrijdag
    case 1: self = .tweedePaasdag
    case 39: self = .hemelvaartsdag
    case 50: self = .tweedePinksterdag
    default: self = []
    }
  }

  /// The 27th of April; the 26th when the 27th is a Sunday.
  private static func koningsdagInApril(_ datum: Datum, _ dag: Int) -> Int {
    datum.plus(dagen: 27 - dag).weekdag == .zondag ? 26 : 27
  }

  /// Their names in the order above, joined by `en`; nil when there is none.
  var naam: String? {
    let namen: [(WettelijkeFeestdagen, String)] = [
      (.nieuwjaarsdag, "Nieuwjaarsdag"), (.goedeVrijdag, "Goede Vrijdag"),
      (.tweedePaasdag, "Tweede Paasdag"), (.koningsdag, "Koningsdag"),
      (.bevrijdingsdag, "Bevrijdingsdag"), (.hemelvaartsdag, "Hemelvaartsdag"),
      (.tweedePinksterdag, "Tweede Pinksterdag"), (.eersteKerstdag, "Eerste Kerstdag"),
      (.tweedeKerstdag, "Tweede Kerstdag"),
    ]
    guard !isEmpty else { return nil }
    return namen.filter { contains($0.0) }.map(\.1).joined(separator: " en ")
  }
}
