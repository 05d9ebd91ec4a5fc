public import Domein
import Formats
import Hashing
import Kalender

/// How the column names and codes of a supplier become ours: data in a small file, no code.
///
/// Every line says one thing; `#` begins a line of comment:
///
///     kolom Volgnr = meldingsnummer          their column is called so here
///     waarde soort LRV = langdurig-relatief  their code in our column means this
///     waarde status = geregistreerd          so does an empty cell
///     vast schoolsoort = vo                  a column they do not have
///     datum JJJJMMDD                         how they write days
///     geldig soort beginnend = 2009-01-01..2020-07-31   from when to when a code may be used
///     element Verzuimgevallen = meldingen    in XML: their root
///     element Verzuimgeval = melding         in XML: what holds one melding
public struct Afbeelding: Equatable, Sendable {
  /// Ours by theirs; theirs in small letters.
  private var kolommen: [String: String] = [:]
  /// Our code by our column and their code.
  private var waarden: [String: [String: String]] = [:]
  /// Values of columns that the supplier does not deliver.
  private(set) var vast: [String: String] = [:]
  /// The code lists with the days that this file gives them.
  public private(set) var codelijsten = Codelijsten()
  /// Our elements of XML by theirs.
  private var elementen: [String: Element] = [:]
  private var datumvorm: Datumvorm?
  /// SHA-256 of the file in hex; nil when there is none.
  public private(set) var afdruk: String?

  /// No mapping: names and codes are ours already.
  public static let geen = Afbeelding()

  private init() {}

  /// The elements of XML that are not named after a column.
  enum Element: String, CaseIterable {
    /// The root.
    case meldingen
    /// What holds one melding.
    case melding
  }

  /// How a supplier writes days.
  private enum Datumvorm: String, CaseIterable {
    case jaarEerst = "JJJJMMDD"
    case dagEerst = "DDMMJJJJ"
    case schuin = "DD/MM/JJJJ"
    case streep = "DD-MM-JJJJ"

    /// The day as `JJJJ-MM-DD`; nil when the text has another form.
    func iso(_ tekst: String) -> String? {
      let bytes = Array(tekst.utf8)
      let vorm = Array(rawValue.utf8)
      guard bytes.count == vorm.count else { return nil }
      var delen: [UInt8: [UInt8]] = [:]
      for (byte, teken) in zip(bytes, vorm) {
        if teken >= UInt8(ascii: "A") {
          guard byte >= 48, byte <= 57 else { return nil }
          delen[teken, default: []].append(byte)
        } else if byte != teken {
          return nil
        }
      }
      return ["J", "M", "D"].compactMap { (teken: Character) in
        teken.asciiValue.flatMap { delen[$0] }.map { String(decoding: $0, as: UTF8.self) }
      }.joined(separator: "-")
    }
  }

  /// Reads a mapping; what points at a column or code that does not exist is refused.
  ///
  /// - Parameter doel: our columns.
  /// - Parameter codes: the codes of the columns that have a closed list.
  public init(
    _ bytes: [UInt8], doel: [String], codes: [String: [String]]
  ) throws(Importfout) {
    let zonderMerk = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
    guard let tekst = String(validating: zonderMerk, as: UTF8.self) else {
      throw .onbruikbaar(regel: 1, kolom: nil, reden: "de afbeelding is geen UTF-8")
    }
    for (index, regel) in tekst.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      do throws(Rijfout) {
        try neem(String(regel).kaal, doel, codes)
      } catch {
        throw .onbruikbaar(regel: index + 1, kolom: error.kolom, reden: error.reden)
      }
    }
    afdruk = SHA256.digest(of: bytes).hex
  }

  private mutating func neem(
    _ regel: String, _ doel: [String], _ codes: [String: [String]]
  ) throws(Rijfout) {
    if regel.isEmpty || regel.hasPrefix("#") { return }
    let woord = String(regel.prefix { $0 != " " })
    let rest = String(regel.dropFirst(woord.count)).kaal
    switch woord {
    case "kolom":
      let (hun, ons) = try Self.paar(rest)
      guard !hun.isEmpty else { throw Self.vorm }
      try Self.toets(ons, in: doel)
      guard kolommen[hun.lowercased()] == nil, !kolommen.values.contains(ons) else {
        throw Rijfout(kolom: ons, reden: "deze kolom is al afgebeeld")
      }
      kolommen[hun.lowercased()] = ons
    case "waarde":
      let (links, code) = try Self.paar(rest)
      let kolom = String(links.prefix { $0 != " " })
      try Self.toets(kolom, in: doel)
      let hun = String(links.dropFirst(kolom.count)).kaal
      try Self.toets(code, van: kolom, codes)
      guard waarden[kolom]?[hun] == nil else {
        throw Rijfout(kolom: kolom, reden: "deze waarde is al afgebeeld")
      }
      waarden[kolom, default: [:]][hun] = code
    case "vast":
      let (kolom, waarde) = try Self.paar(rest)
      try Self.toets(kolom, in: doel)
      try Self.toets(waarde, van: kolom, codes)
      vast[kolom] = waarde
    case "datum":
      guard let vorm = Datumvorm(rawValue: rest) else {
        let vormen = Datumvorm.allCases.map(\.rawValue).joined(separator: ", ")
        throw Rijfout(kolom: nil, reden: "onbekende datumvorm; verwacht \(vormen)")
      }
      datumvorm = vorm
    case "geldig": try geldig(rest)
    case "element":
      let (hun, ons) = try Self.paar(rest)
      guard let element = Element(rawValue: ons) else {
        let namen = Element.allCases.map(\.rawValue).joined(separator: " of ")
        throw Rijfout(kolom: nil, reden: "onbekend element; verwacht \(namen)")
      }
      guard !hun.isEmpty else { throw Self.vorm }
      guard elementen[hun] == nil, !elementen.values.contains(element) else {
        throw Rijfout(kolom: nil, reden: "het element \(ons) is al afgebeeld")
      }
      elementen[hun] = element
    default: throw Self.vorm
    }
  }

  /// A first or a last day may be left out.
  private mutating func geldig(_ rest: String) throws(Rijfout) {
    let (links, periode) = try Self.paar(rest)
    let kolom = String(links.prefix { $0 != " " })
    let code = String(links.dropFirst(kolom.count)).kaal
    guard let midden = periode.firstRange(of: "..") else { throw Self.vorm }
    let delen = [periode[..<midden.lowerBound], periode[midden.upperBound...]].map {
      String($0).kaal
    }
    var dagen: [Datum?] = []
    for deel in delen {
      let dag = Datum(iso: deel) ?? Datum(dagEerst: deel)
      guard deel.isEmpty || dag != nil else {
        throw Rijfout(kolom: kolom, reden: "ongeldige dag; verwacht JJJJ-MM-DD of DD-MM-JJJJ")
      }
      dagen.append(dag)
    }
    if let van = dagen[0], let tot = dagen[1], tot < van {
      throw Rijfout(kolom: kolom, reden: "de laatste dag ligt voor de eerste")
    }
    guard codelijsten.stelIn(kolom, code, vanaf: dagen[0], tot: dagen[1]) else {
      throw Rijfout(
        kolom: kolom, reden: "deze code kennen wij niet; 'melding codes' toont ze allemaal")
    }
  }

  private static let vorm = Rijfout(
    kolom: nil,
    reden: "verwacht 'kolom HUN = ONS', 'waarde KOLOM HUN = ONS', 'vast KOLOM = WAARDE',"
      + " 'datum VORM', 'geldig KOLOM CODE = VAN..TOT'"
      + " of 'element HUN = ONS'")

  /// Splits at the last `=`: theirs may hold one, ours never does.
  private static func paar(_ tekst: String) throws(Rijfout) -> (String, String) {
    guard let plaats = tekst.lastIndex(of: "=") else { throw vorm }
    return (
      String(tekst[..<plaats]).kaal, String(tekst[tekst.index(after: plaats)...]).kaal
    )
  }

  private static func toets(_ kolom: String, in doel: [String]) throws(Rijfout) {
    guard doel.contains(kolom) else {
      throw Rijfout(
        kolom: kolom, reden: "deze kolom kennen wij niet; kies uit \(doel.joined(separator: ", "))")
    }
  }

  private static func toets(
    _ code: String, van kolom: String, _ codes: [String: [String]]
  ) throws(Rijfout) {
    guard let lijst = codes[kolom], !lijst.contains(code) else { return }
    throw Rijfout(
      kolom: kolom,
      reden: "onbekende code '\(code)'; verwacht \(lijst.joined(separator: ", "))")
  }
}

extension Afbeelding {
  /// The name we give a column; capitals do not matter.
  func kolom(_ hun: String) -> String { kolommen[hun.lowercased()] ?? hun.lowercased() }

  /// What an element of XML is, by the name the file gives it; nil when it is neither.
  func element(_ hun: String) -> Element? {
    if let ons = elementen[hun] { return ons }
    return Element(rawValue: hun).flatMap { elementen.values.contains($0) ? nil : $0 }
  }

  /// The name the file gives an element.
  func hun(_ element: Element) -> String {
    elementen.first { $0.value == element }?.key ?? element.rawValue
  }

  /// Our value for theirs; what is not mapped stays.
  func waarde(_ kolom: String, _ hun: String) -> String {
    if let ons = waarden[kolom]?[hun] { return ons }
    if let datumvorm, Self.datumkolommen.contains(kolom), let iso = datumvorm.iso(hun) {
      return iso
    }
    return hun
  }

  private static let datumkolommen: Set = [
    "geboortedatum", "datum_melding", "begindatum", "einddatum",
  ]
}

extension String {
  /// Without spaces and tabs around it.
  var kaal: String {
    let bytes = Array(utf8)
    let isTekst = { (byte: UInt8) in byte != 0x20 && byte != 0x09 }
    guard let eerste = bytes.firstIndex(where: isTekst),
      let laatste = bytes.lastIndex(where: isTekst)
    else { return "" }
    return String(decoding: bytes[eerste...laatste], as: UTF8.self)
  }
}
