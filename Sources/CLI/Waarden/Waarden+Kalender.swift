import Domein
import Kalender

extension Waarden {
  /// A day as people type it; nil when absent.
  func datum(_ naam: String) throws -> Datum? {
    guard let waarde = tekst(naam) else { return nil }
    do throws(Datumfout) {
      return try Datumlezer(vandaag: vandaag).lees(waarde)
    } catch {
      let plaats = naam == "geboortedatum" ? nil : Aanwijzing(tekst: waarde, bereik: error.bereik)
      throw fout(naam, "ongeldige datum: \(error.zin)", plaats)
    }
  }

  /// A day that has to be there.
  func verplichteDatum(_ naam: String) throws -> Datum {
    guard let datum = try datum(naam) else { throw ontbreekt(naam) }
    return datum
  }

  /// A date of birth, parts of which may be unknown; nil when absent.
  func geboortedatum(_ naam: String) throws -> Geboortedatum? {
    guard let waarde = tekst(naam) else { return nil }
    if let geboortedatum = Geboortedatum(waarde) { return geboortedatum }
    return try datum(naam).map(Geboortedatum.init(_:))
  }

  /// A length of time; nil when absent.
  func duur(_ naam: String) throws -> Duur? {
    guard let waarde = tekst(naam) else { return nil }
    do throws(Duurfout) {
      return try Duur.lees(waarde)
    } catch {
      throw fout(
        naam, "ongeldige duur: \(error.zin)", Aanwijzing(tekst: waarde, bereik: error.bereik))
    }
  }

  /// A region of the school holidays; nil when absent.
  func regio(_ naam: String) throws -> Regio? {
    guard let waarde = tekst(naam) else { return nil }
    guard let regio = Regio(rawValue: waarde) else {
      throw fout(naam, "verwacht noord, midden of zuid")
    }
    return regio
  }

  /// A school year such as 2025-2026; nil when absent.
  func schooljaar(_ naam: String) throws -> Schooljaar? {
    guard let waarde = tekst(naam) else { return nil }
    guard let schooljaar = Schooljaar(naam: waarde) else {
      throw fout(naam, "verwacht een schooljaar, zoals 2025-2026")
    }
    return schooljaar
  }

  /// The moment of knowledge that an option names: an instant, a day or an event; nil when absent.
  ///
  /// - Parameters:
  ///   - kop: the last event of the log.
  ///   - positie: the last event recorded at or before an instant.
  func bekendOp(
    _ naam: String, kop: () throws -> Int, positie: (String) throws -> Int
  ) throws -> Gebeurtenisnummer? {
    guard let tekst = tekst(naam) else { return nil }
    if let nummer = Gebeurtenisnummer(tekst: tekst) {
      let laatste = try kop()
      guard nummer.waarde <= laatste else {
        throw fout(naam, "gebeurtenis \(nummer) is er niet; de laatste is #\(laatste)")
      }
      return nummer
    }
    let tijdstip: Tijdstip
    if let gegeven = Tijdstip(iso: tekst) {
      tijdstip = gegeven
    } else if let dag = try? datum(naam),
      let einde = Tijdstip(nederlandseDag: dag, uur: 23, minuut: 59, seconde: 59)
    {
      tijdstip = einde
    } else {
      throw fout(naam, "verwacht een tijdstip, een dag of een gebeurtenis (#1234)")
    }
    return Gebeurtenisnummer(try positie(tijdstip.iso))
  }
}
