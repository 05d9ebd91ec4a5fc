import Domein

extension Sjabloon {
  /// Reads a template; what it may leave open depends on the kind of letter.
  public init(_ bytes: [UInt8], soort: Briefsoort) throws(Sjabloonfout) {
    let zonderMerk = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
    guard let tekst = String(validating: zonderMerk, as: UTF8.self) else {
      throw Sjabloonfout(regel: 1, veld: nil, reden: "het sjabloon is geen UTF-8")
    }
    var lezer = Sjabloonlezer(soort: soort)
    let regels = tekst.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, regel) in regels.enumerated() {
      try lezer.neem(regel, nummer: index + 1)
    }
    self = try lezer.klaar()
  }

  /// The template the program brings for a kind of letter.
  public static func ingebouwd(_ soort: Briefsoort) throws(Sjabloonfout) -> Sjabloon {
    try Sjabloon(soort.ingebouwd, soort: soort)
  }
}

/// Reads a template line by line.
private struct Sjabloonlezer {
  let soort: Briefsoort
  private var kop: [(sleutel: Sjabloon.Kopsleutel, regel: Sjabloon.Regel)] = []
  private var blokken: [Sjabloon.Blok] = []
  private var isInKop = true
  private var isNieuwBlok = true

  init(soort: Briefsoort) { self.soort = soort }

  mutating func neem(_ ruw: Substring, nummer: Int) throws(Sjabloonfout) {
    let regel = Self.kaal(ruw)
    if regel.isEmpty {
      if !kop.isEmpty { isInKop = false }
      isNieuwBlok = true
    } else if isInKop {
      try neemKop(regel, nummer)
    } else {
      try neemTekst(regel, nummer)
    }
  }

  func klaar() throws(Sjabloonfout) -> Sjabloon {
    let onderwerpen = kop.filter { $0.sleutel == .onderwerp }
    guard onderwerpen.count == 1 else {
      throw Sjabloonfout(
        regel: onderwerpen.last?.regel.nummer ?? 1, veld: "onderwerp",
        reden: "de kop heeft precies één regel 'onderwerp: …' nodig")
    }
    guard !blokken.isEmpty else {
      throw Sjabloonfout(
        regel: 1, veld: nil, reden: "na de kop en een lege regel ontbreekt de tekst van de brief")
    }
    let sjabloon = Sjabloon(soort: soort, kop: kop, blokken: blokken)
    for veld in soort.verplicht where !sjabloon.openPlaatsen.contains(.veld(veld)) {
      throw Sjabloonfout(
        regel: 1, veld: veld.rawValue,
        reden: "een brief van de soort \(soort.rawValue) kan niet zonder dit veld: zet"
          + " {{\(veld.rawValue)}} in de tekst (\(soort.grondslag))")
    }
    return sjabloon
  }

  private mutating func neemKop(_ regel: Substring, _ nummer: Int) throws(Sjabloonfout) {
    let delen = regel.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard delen.count == 2, let sleutel = Sjabloon.Kopsleutel(rawValue: String(delen[0])) else {
      let bekend = Sjabloon.Kopsleutel.allCases.map(\.rawValue).joined(separator: ", ")
      throw Sjabloonfout(
        regel: nummer, veld: nil,
        reden: "verwacht een kopregel 'naam: tekst' met als naam een van: \(bekend)")
    }
    kop.append((sleutel, try lees(Self.kaal(delen[1]), nummer)))
  }

  private mutating func neemTekst(_ regel: Substring, _ nummer: Int) throws(Sjabloonfout) {
    if regel.hasPrefix("## ") {
      blokken.append(.kop(try lees(regel.dropFirst(3), nummer)))
      isNieuwBlok = true
      return
    }
    let nieuw: Sjabloon.Blok =
      if regel.hasPrefix("- ") {
        .lijst([try lees(regel.dropFirst(2), nummer, inLijst: true)])
      } else if regel.hasPrefix("| ") {
        .regels([try lees(regel.dropFirst(2), nummer)])
      } else {
        .alinea([try lees(regel, nummer)])
      }
    voegToe(nieuw)
    isNieuwBlok = false
  }

  /// A line goes on with the block above it when it is of the same sort.
  private mutating func voegToe(_ nieuw: Sjabloon.Blok) {
    guard !isNieuwBlok, let vorige = blokken.popLast() else {
      blokken.append(nieuw)
      return
    }
    switch (vorige, nieuw) {
    case (.alinea(let een), .alinea(let twee)): blokken.append(.alinea(een + twee))
    case (.regels(let een), .regels(let twee)): blokken.append(.regels(een + twee))
    case (.lijst(let een), .lijst(let twee)): blokken.append(.lijst(een + twee))
    case (.alinea, _), (.regels, _), (.lijst, _), (.kop, _): blokken += [vorige, nieuw]
    }
  }

  private func lees(
    _ tekst: Substring, _ nummer: Int, inLijst: Bool = false
  ) throws(Sjabloonfout) -> Sjabloon.Regel {
    var delen: [Sjabloon.Deel] = []
    var rest = tekst
    while let open = rest.eerste("{{") {
      let voor = rest[..<open]
      try toetsGesloten(voor, nummer)
      if !voor.isEmpty { delen.append(.tekst(String(voor))) }
      let binnen = rest[open...].dropFirst(2)
      guard let dicht = binnen.eerste("}}"), binnen[..<dicht].eerste("{{") == nil else {
        throw Sjabloonfout(regel: nummer, veld: nil, reden: "'{{' gaat open en niet meer dicht")
      }
      delen.append(try veld(String(Self.kaal(binnen[..<dicht])), nummer))
      rest = binnen[dicht...].dropFirst(2)
    }
    try toetsGesloten(rest, nummer)
    if !rest.isEmpty { delen.append(.tekst(String(rest))) }
    try toetsLijst(delen, nummer, inLijst: inLijst)
    return Sjabloon.Regel(nummer: nummer, delen: delen)
  }

  private func toetsGesloten(_ tekst: Substring, _ nummer: Int) throws(Sjabloonfout) {
    guard tekst.eerste("}}") == nil else {
      throw Sjabloonfout(regel: nummer, veld: nil, reden: "'}}' gaat dicht en was niet open")
    }
  }

  /// A field that stands for a list stands alone behind `- `.
  private func toetsLijst(
    _ delen: [Sjabloon.Deel], _ nummer: Int, inLijst: Bool
  ) throws(Sjabloonfout) {
    for deel in delen {
      guard case .veld(let veld) = deel, veld.vorm == .lijst else { continue }
      guard inLijst, delen.count == 1 else {
        throw Sjabloonfout(
          regel: nummer, veld: veld.rawValue,
          reden: "dit veld is een lijst en staat alleen op een regel: - {{\(veld.rawValue)}}")
      }
    }
  }

  private func veld(_ naam: String, _ nummer: Int) throws(Sjabloonfout) -> Sjabloon.Deel {
    if let veld = Briefveld(rawValue: naam), soort.velden.contains(veld) { return .veld(veld) }
    if naam.hasPrefix(Sjabloon.eigenVoorvoegsel), naam.count > Sjabloon.eigenVoorvoegsel.count {
      return .eigen(naam)
    }
    let bekend = soort.velden.map(\.rawValue).joined(separator: ", ")
    throw Sjabloonfout(
      regel: nummer, veld: naam,
      reden: "onbekend veld; een \(soort.rawValue) kent \(bekend), en eigen velden als"
        + " {{\(Sjabloon.eigenVoorvoegsel)naam}}")
  }

  private static func kaal(_ tekst: Substring) -> Substring {
    var tekst = tekst
    while tekst.first?.isWhitespace ?? false { tekst = tekst.dropFirst() }
    while tekst.last?.isWhitespace ?? false { tekst = tekst.dropLast() }
    return tekst
  }
}

extension Sjabloon {
  /// Fields that begin so are the municipality's own, and always given with the command.
  public static let eigenVoorvoegsel = "eigen."
}

extension Substring {
  /// Where a pair of braces stands first.
  fileprivate func eerste(_ paar: String) -> Index? {
    indices.first { self[$0...].hasPrefix(paar) }
  }
}
