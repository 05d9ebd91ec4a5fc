public import Domein
public import Kalender
public import ReadModels

/// A jongere who sits at home, as the municipality knows it.
public struct Thuiszitter: Equatable, Sendable {
  /// The jongere.
  public let jongere: Jongererij
  /// The casus.
  public let casus: Casusnummer
  /// School.
  public let vestiging: Vestiging?
  /// First day at home.
  public let begin: Datum
  /// Why the jongere does not come; nil when that is not known.
  public let oorzaak: Oorzaak?

  /// Describes a jongere at home.
  public init(
    jongere: Jongererij, casus: Casusnummer, vestiging: Vestiging?, begin: Datum,
    oorzaak: Oorzaak?
  ) {
    self.jongere = jongere
    self.casus = casus
    self.vestiging = vestiging
    self.begin = begin
    self.oorzaak = oorzaak
  }
}

/// Two lists of jongeren at home laid side by side: ours and that of the SWV.
///
/// Every row of either list comes back once. A row of the SWV is the same jongere by number, else
/// by date of birth and surname.
public struct Swvvergelijking: Sendable {
  /// A jongere who stands in both lists.
  public struct Paar: Sendable {
    /// As we know it.
    public let gemeente: Thuiszitter
    /// As the SWV knows it.
    public let swv: Swvregel
    /// What differs; empty when nothing does.
    public let verschillen: [Verschil]
  }

  /// A field that differs, as both say it; empty text where one does not know it.
  public struct Verschil: Equatable, Sendable {
    /// The column.
    public let veld: String
    /// As we say it.
    public let gemeente: String
    /// As the SWV says it.
    public let swv: String
  }

  /// In both lists, and the same.
  public private(set) var beide: [Paar] = []
  /// In both lists, with other dates, school or category.
  public private(set) var verschillend: [Paar] = []
  /// Only in ours.
  public private(set) var alleenGemeente: [Thuiszitter] = []
  /// Only in theirs, with the jongere where we know that one.
  public private(set) var alleenSwv: [(regel: Swvregel, jongere: Jongererij?)] = []
  /// Rows that cannot be laid beside anyone, with their line.
  public private(set) var fouten: [(regel: Int, fout: Rijfout)] = []

  /// Compares.
  ///
  /// - Parameter bekend: everyone the municipality knows, at home or not.
  public init(_ thuis: [Thuiszitter], _ regels: [Swvregel], bekend: [Jongererij]) {
    let zoeker = Zoeker(bekend)
    let perJongere = Dictionary(thuis.map { ($0.jongere.jongere, $0) }) { eerste, _ in eerste }
    var gezien: [Jongerenummer: Int] = [:]
    for regel in regels {
      let gevonden = zoeker.vind(regel)
      if gevonden.count > 1 {
        fouten.append(
          (
            regel.regel,
            Rijfout(
              kolom: "achternaam", reden: "dit past op meer dan één jongere; geef het bsn erbij")
          ))
        continue
      }
      guard let jongere = gevonden.first else {
        alleenSwv.append((regel, nil))
        continue
      }
      if let eerder = gezien[jongere.jongere] {
        fouten.append(
          (regel.regel, Rijfout(kolom: nil, reden: "deze jongere staat al op regel \(eerder)")))
        continue
      }
      gezien[jongere.jongere] = regel.regel
      guard let onze = perJongere[jongere.jongere] else {
        alleenSwv.append((regel, jongere))
        continue
      }
      let paar = Paar(gemeente: onze, swv: regel, verschillen: Self.verschillen(onze, regel))
      if paar.verschillen.isEmpty { beide.append(paar) } else { verschillend.append(paar) }
    }
    alleenGemeente = thuis.filter { gezien[$0.jongere.jongere] == nil }
  }

  /// What was found, as counts.
  public func aantallen(per dag: Datum) -> Swvaantallen {
    Swvaantallen(
      per: dag, beide: beide.count, alleenGemeente: alleenGemeente.count,
      alleenSwv: alleenSwv.count, verschillend: verschillend.count)
  }

  /// What the SWV left empty is no difference.
  private static func verschillen(_ onze: Thuiszitter, _ regel: Swvregel) -> [Verschil] {
    [
      ("vestiging", onze.vestiging?.tekst, regel.vestiging?.tekst),
      ("begin", onze.begin.iso, regel.begin?.iso),
      ("categorie", onze.oorzaak?.rawValue, regel.categorie?.rawValue),
    ].compactMap { veld, gemeente, swv in
      guard let swv, swv != gemeente else { return nil }
      return Verschil(veld: veld, gemeente: gemeente ?? "", swv: swv)
    }
  }

  /// Finds the jongere of a row.
  private struct Zoeker {
    private var perNummer: [String: Jongererij] = [:]
    private var perGeboortedatum: [String: [Jongererij]] = [:]

    init(_ bekend: [Jongererij]) {
      for jongere in bekend {
        for nummer in [jongere.bsn?.tekst, jongere.onderwijsnummer?.tekst].compactMap(\.self) {
          perNummer[nummer] = jongere
        }
        perGeboortedatum[jongere.geboortedatum, default: []].append(jongere)
      }
    }

    func vind(_ regel: Swvregel) -> [Jongererij] {
      if let nummer = regel.nummer { return perNummer[nummer.tekst].map { [$0] } ?? [] }
      let gevraagd = Zoeknaam.plat(regel.achternaam).split(separator: " ")
      return (perGeboortedatum[regel.geboortedatum] ?? []).filter { jongere in
        let woorden = Set(jongere.zoeknaam.split(separator: " "))
        return gevraagd.allSatisfy(woorden.contains)
      }
    }
  }
}
