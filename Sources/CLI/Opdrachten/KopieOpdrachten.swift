import Application
import ArgumentParsing
import Domein
import EventLog
import Hashing
import JSON
import Kalender
import Platform
import SQLiteEventLog
import SQLiteReadModels

/// Copies of the dossier: made, thinned out, put back.
enum KopieOpdrachten {
  static let alle: [Opdracht] = [reservekopie, herstel]

  static let reservekopie = Opdracht(
    CommandSpec(
      "dossier reservekopie", "een reservekopie maken, en nakijken",
      discussion: """
        Anderen kunnen intussen doorwerken. De kopie krijgt haar naam pas als zij helemaal is \
        nagekeken: bestand, keten en weergaven. Gebruik nooit 'cp' op een dossier dat in gebruik \
        is. Bewaar kopieën ook op een andere machine, versleuteld. Dit mag wie het dossier \
        beheert, en het account waar het bestand van is (cron); in het inzagelog staat wie een \
        kopie maakte.

        Met --bewaar blijven van de laatste dagen, weken en maanden met een kopie steeds de \
        laatste over; andere kopieën van dit dossier, met een naam van dit programma, worden \
        verwijderd.
        """,
      options: [
        OptionSpec(
          "map", .file("MAP"), "waar de kopie komt", default: "reservekopie, naast het dossier"),
        OptionSpec(
          "bewaar", .value("D,W,M"), "zoveel dagen, weken en maanden bewaren, zoals 7,5,12"),
      ],
      examples: [
        Example("leerplicht dossier reservekopie", "een kopie van nu"),
        Example(
          "leerplicht dossier reservekopie --map /mnt/kopie --bewaar 7,5,12", "en opruimen"),
      ], group: "Beheer"),
    .eigen { loop in try Reservekopie(loop).draai() })

  static let herstel = Opdracht(
    CommandSpec(
      "dossier herstel", "een reservekopie terugzetten in een nieuw bestand",
      discussion: """
        Kijkt de kopie eerst helemaal na. Het dossier waar zij in komt (--dossier) mag nog niet \
        bestaan: zet een oud bestand zelf opzij. Geef met --kop de kop die u het laatst bewaarde; \
        is de kopie ouder, dan vraagt het programma om --aanvaard-verlies.

        Wat na de kopie is vernietigd, wordt meteen weer vernietigd. Het programma leest dat uit \
        de lijsten (….vernietigd) naast het dossier en naast de kopie, en een map hoger; geef met \
        --vernietigd een andere lijst, of het dossier dat u vervangt. Dit mag wie het dossier in \
        de kopie beheert, en het account waar de kopie van is.
        """,
      options: [
        OptionSpec("kopie", .file("KOPIE"), "de kopie", position: 0, required: true),
        OptionSpec("kop", .value("NUMMER:HASH"), "een kop die eerder is bewaard", repeats: true),
        OptionSpec(
          "koppen", .file("BESTAND"), "een bestand met koppen van dag --kop-naar", repeats: true),
        OptionSpec(
          "vernietigd", .file("BESTAND"),
          "lijst van wat vernietigd is, of het dossier dat u vervangt", repeats: true),
        OptionSpec("aanvaard-verlies", "ook als de kopie ouder is dan een bewaarde kop"),
      ],
      examples: [
        Example(
          "leerplicht dossier herstel leerplicht-20261121T063000Z.sqlite --dossier nieuw.sqlite",
          "in een nieuw bestand")
      ], group: "Beheer"),
    .eigen { loop in try Herstel(loop).draai() })
}

/// Looks over a copy before it gets its name.
struct Kopiecontrole {
  let loop: Loop

  /// - Returns: the end of its log, and what stood against the ends that were kept.
  func draai(
    _ dossier: SQLiteDossier, koppen: [Head] = []
  ) throws -> (kop: Head, ouder: [Application.Bevinding]) {
    if try dossier.isVerouderd() { _ = try loop.herbouw(dossier) }
    let (kop, bevindingen) = try loop.nazicht(dossier, koppen: [])
    let oud = try dossier.lees { gang in
      try Dossiercontrole(loop.omstandigheden).keten(gang, koppen: koppen).bevindingen
    }
    guard bevindingen.isEmpty else {
      for bevinding in bevindingen {
        loop.uitvoer.zeg("\(bevinding.plaats): \(bevinding.omschrijving)")
      }
      loop.uitvoer.zeg("Deze kopie is niet goed; er is niets gemaakt.")
      throw Fout.bevindingen
    }
    return (kop, oud)
  }
}

/// Makes a copy under a name with the instant in it, and gives up old ones where asked.
struct Reservekopie {
  private let loop: Loop

  init(_ loop: Loop) { self.loop = loop }

  func draai() throws {
    let dossier = loop.voorkeuren.dossier.waarde
    let grond = try loop.eisBeheer(loop.dossier(namensProgramma: true), bestand: dossier)
    let regel = try bewaarregel()
    let map = loop.waarden.tekst("map") ?? Files.directory(of: dossier) + "/reservekopie"
    let slot = try sluit(map)
    defer { slot.unlock() }
    try ruimRestenOp(map)
    try loop.legInhandenVast(grond, bij: dossier)
    let naam = Kopienaam(tijdstip: loop.omstandigheden.nu)
    let kopie = map + "/" + naam.tekst
    var kop = Head.empty
    try SQLiteDossier.kopieer(dossier, naar: kopie) {
      kop = try Kopiecontrole(loop: loop).draai($0).0
    }
    let weg = try regel.map { try ruimOp(map, $0, nieuw: naam) } ?? []
    Vernietiglijst(loop).werkBij(try SQLiteDossier.open(dossier), ook: kopieLijst(map))
    let einde = "\(kop.position.number):\(kop.hash.hex)"
    let opgeruimd = weg.isEmpty ? "" : "Verwijderd: \(weg.joined(separator: ", ")).\n"
    try loop.toon(
      "Reservekopie gemaakt en nagekeken: \(kopie)\nKop: \(einde)\n\(opgeruimd)",
      [
        "versie": 1, "bestand": .string(kopie), "kop": Kopregel.json(kop),
        "verwijderd": .array(weg.map { .string($0) }),
      ])
  }

  /// The list that goes off site with the copies.
  private func kopieLijst(_ map: String) -> String { map + "/leerplicht.vernietigd" }

  private func bewaarregel() throws -> Bewaarregel? {
    guard let tekst = loop.waarden.tekst("bewaar") else { return nil }
    let delen = tekst.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard delen.count == 3, delen.allSatisfy({ (0...999).contains($0) }) else {
      throw loop.waarden.fout("bewaar", "verwacht drie aantallen: dagen,weken,maanden")
    }
    return Bewaarregel(dagen: delen[0], weken: delen[1], maanden: delen[2])
  }

  /// One at a time in a folder: then what lies there half finished is nobody's.
  private func sluit(_ map: String) throws -> FileLock {
    do {
      try Files.createDirectory(map)
      let slot = try FileLock(path: map + "/.leerplicht.lock")
      try slot.lock(waitingAtMost: .seconds(30))
      return slot
    } catch let fout as FileLock.Failure {
      switch fout {
      case .busy(let holder): throw LogFileError.busy(holder: holder)
      case .platform(let reden): throw LogFileError.platform(reden)
      }
    } catch let fout as PlatformError {
      throw LogFileError.platform(fout)
    }
  }

  /// Copies that a crash left half finished hold personal data, and never get a name.
  private func ruimRestenOp(_ map: String) throws {
    do throws(PlatformError) {
      for naam in try Files.names(in: map) {
        for einde in ["", "-journal", ".lock"] where naam.hasSuffix(".nieuw" + einde) {
          let kaal = String(naam.dropLast(".nieuw".count + einde.count))
          if Kopienaam(kaal) != nil { try Files.remove(map + "/" + naam) }
        }
      }
    } catch {
      throw Fout.invoerUitvoer(reden: "\(map): resten opruimen: \(error.code.uitleg)")
    }
  }

  /// Only copies of this dossier, under a name of ours, and never the one just made.
  private func ruimOp(_ map: String, _ regel: Bewaarregel, nieuw: Kopienaam) throws -> [String] {
    do throws(PlatformError) {
      let kopieen = try Files.names(in: map).compactMap(Kopienaam.init(_:))
      let weg = Set(regel.overtollig(kopieen.map(\.tijdstip)))
      let eerste = SQLiteDossier.eersteHash(map + "/" + nieuw.tekst)
      let namen = kopieen.filter { weg.contains($0.tijdstip) && $0.tijdstip != nieuw.tijdstip }
        .map(\.tekst).filter { SQLiteDossier.eersteHash(map + "/" + $0) == eerste }
      for naam in namen { try Files.remove(map + "/" + naam) }
      return namen
    } catch {
      throw Fout.invoerUitvoer(reden: "\(map): oude kopieën opruimen: \(error.code.uitleg)")
    }
  }
}

/// The name of a copy: `leerplicht-20261121T063000Z.sqlite`.
struct Kopienaam {
  let tijdstip: Tijdstip

  init(tijdstip: Tijdstip) { self.tijdstip = tijdstip }

  init?(_ tekst: String) {
    let delen = tekst.split(separator: "-", omittingEmptySubsequences: false)
    guard delen.count == 2, delen[0] == "leerplicht", delen[1].hasSuffix("Z.sqlite"),
      delen[1].utf8.count == 23
    else { return nil }
    let cijfers = Array(delen[1])
    let iso =
      "\(String(cijfers[0..<4]))-\(String(cijfers[4..<6]))-\(String(cijfers[6..<11])):"
      + "\(String(cijfers[11..<13])):\(String(cijfers[13..<16]))"
    guard let tijdstip = Tijdstip(iso: iso) else { return nil }
    self.init(tijdstip: tijdstip)
    guard self.tekst == tekst else { return nil }
  }

  var tekst: String {
    "leerplicht-" + tijdstip.iso.filter { $0 != "-" && $0 != ":" } + ".sqlite"
  }
}

/// Puts a copy back, in a new file.
struct Herstel {
  private let loop: Loop

  init(_ loop: Loop) { self.loop = loop }

  func draai() throws {
    let kopie = try loop.waarden.verplicht("kopie")
    let koppen = try loop.koppen()
    let doel = loop.voorkeuren.dossier.waarde
    do { try SQLiteDossier.herken(kopie) } catch let fout as LogFileError {
      throw Fout.anderDossier(pad: kopie, fout)
    }
    var kop = Head.empty
    let sporen = try Vernietiglijst(loop).sporen(bijKopie: kopie)
    var opnieuw = (jongeren: 0, delen: 0)
    try SQLiteDossier.kopieer(kopie, naar: doel) { dossier in
      let (gevonden, oud) = try Kopiecontrole(loop: loop).draai(dossier, koppen: koppen)
      kop = gevonden
      for bevinding in oud { loop.uitvoer.zeg("\(bevinding.plaats): \(bevinding.omschrijving)") }
      guard oud.isEmpty || loop.waarden.vlag("aanvaard-verlies") else {
        loop.uitvoer.zeg("Er is niets teruggezet. Wilt u het toch, geef dan --aanvaard-verlies.")
        throw Fout.bevindingen
      }
      let grond = try loop.eisBeheer(dossier, bestand: kopie)
      opnieuw = try vernietigOpnieuw(dossier, sporen)
      kop = try dossier.lees { try $0.log.head() }
      try loop.legInhandenVast(grond, bij: doel)
    }
    Vernietiglijst(loop).werkBij(try SQLiteDossier.open(doel))
    if sporen.isEmpty {
      loop.uitvoer.zeg(
        "Geen lijst van vernietigingen gevonden. Is er na deze kopie iets vernietigd, begin dan"
          + " opnieuw met --vernietigd.")
    }
    let weg = opnieuw.jongeren + opnieuw.delen
    let zin =
      weg == 0
      ? ""
      : "Opnieuw vernietigd: \(opnieuw.jongeren) dossiers, \(opnieuw.delen) losse gegevens.\n"
    try loop.toon(
      "Teruggezet in \(doel), tot en met gebeurtenis #\(kop.position.number).\n\(zin)",
      [
        "versie": 1, "dossier": .string(doel), "gebeurtenissen": .int(kop.position.number),
        "kop": Kopregel.json(kop), "opnieuwVernietigd": .int(weg),
      ])
  }

  private func vernietigOpnieuw(
    _ dossier: SQLiteDossier, _ sporen: [Vernietigspoor]
  ) throws -> (jongeren: Int, delen: Int) {
    try dossier.schrijf { gang in
      let sessie = try Sessie(gang, loop.omstandigheden)
      let aantal = try sessie.vernietigOpnieuw(sporen, Vernietigregels.vraag(sessie))
      try sessie.legVernietigingVast(gang)
      return aantal
    }
  }
}
