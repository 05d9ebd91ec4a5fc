import Domein
import Exchange
import Kalender

/// What the municipality may not know the content of without consent: counts, and no more.
///
/// Of a suspension longer than one day the first line is named: the school tells the Inspectie.
struct Geoorloofd {
  /// Pupils with authorised absence or a suspension.
  let leerlingen: Int
  /// How many records of it there are.
  let registraties: Int
  /// Pupils who were suspended.
  let geschorsten: Int
  /// How many records of suspension there are.
  let schorsingen: Int
  /// First line of each suspension over more than one day.
  let langerDanEenDag: [Int]

  init(_ leerlingen: [Leerlingregistratie]) {
    let geoorloofd = leerlingen.map { leerling in
      leerling.registraties.filter { $0.soort == .geoorloofd || $0.soort == .schorsing }
    }
    let geschorst = geoorloofd.map { $0.filter { $0.soort == .schorsing } }
    self.leerlingen = geoorloofd.count { !$0.isEmpty }
    registraties = geoorloofd.reduce(0) { $0 + $1.count }
    geschorsten = geschorst.count { !$0.isEmpty }
    schorsingen = geschorst.reduce(0) { $0 + $1.count }
    langerDanEenDag = geschorst.flatMap(Self.langer).sorted()
  }

  /// The first lines of suspensions that go on over a next day; a weekend does not part them.
  private static func langer(_ schorsing: [Registratie]) -> [Int] {
    var regels: [Int] = []
    var reeks: (regel: Int, begin: Datum, laatste: Datum)?
    for registratie in schorsing.sorted(by: { ($0.dag, $0.regel) < ($1.dag, $1.regel) }) {
      if let nu = reeks, nu.laatste.dagen(tot: registratie.dag) <= 3 {
        if registratie.dag > nu.begin, regels.last != nu.regel { regels.append(nu.regel) }
        reeks?.laatste = registratie.dag
      } else {
        reeks = (registratie.regel, registratie.dag, registratie.dag)
      }
    }
    return regels
  }

  /// The counts in sentences; nothing when there is nothing.
  var zinnen: [String] {
    var zinnen: [String] = []
    if registraties > 0 {
      zinnen.append(
        "Geoorloofd verzuim en schorsing: \(registraties)"
          + " \(registraties == 1 ? "regel" : "regels") van \(leerlingen)"
          + " \(leerlingen == 1 ? "leerling" : "leerlingen"), alleen geteld.")
    }
    if !langerDanEenDag.isEmpty {
      let regels = langerDanEenDag.prefix(10).map(String.init).joined(separator: ", ")
      zinnen.append(
        "Schorsing van langer dan een dag vanaf regel \(regels)"
          + (langerDanEenDag.count > 10 ? " en andere" : "")
          + ": de school meldt die aan de Inspectie.")
    }
    return zinnen
  }
}
