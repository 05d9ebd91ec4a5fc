/// The settings of a dossier: what the sources leave open, each with a documented default.
public enum Instellingssleutel: String, Codelijst {
  /// Whether the old terms run on when a child is at home again within four weeks.
  case terugvalLooptDoor = "terugval-loopt-door"
  /// Within how many days absence after a return is a relapse.
  case terugvalDagen = "terugval-dagen"
  /// Whether more than sixteen hours are needed for a report.
  case signaalMeerDanZestien = "signaal-meer-dan-zestien"
  /// Over how many lesweken the sixteen hours are counted.
  case signaalLesweken = "signaal-lesweken"
  /// Whether a lesson counts as one hour, however long it lasts.
  case signaalLesuren = "signaal-lesuren"
  /// How often illness at one subject or part of the day makes a signal.
  case signaalBijzonder = "signaal-bijzonder"
  /// How many schooldagen make a week a lesweek.
  case lesweekSchooldagen = "lesweek-schooldagen"
  /// Whether *longer than four weeks* means 28 days or a calendar month in figures.
  case tellingVierWeken = "telling-vier-weken"
  /// Whether days of the school's holidays count in figures of long absence.
  case tellingVakanties = "telling-vakanties"
  /// Whether figures count absoluut verzuim that turned out to be administrative.
  case tellingAdministratief = "telling-administratief"
  /// Whether figures count reports above sixteen hours only.
  case tellingMeerDanZestien = "telling-meer-dan-zestien"
  /// Mail address that calendar files name as their organiser.
  case agendaAdres = "agenda-adres"
  /// Name of the municipality, as letters give it.
  case gemeenteNaam = "gemeente-naam"
  /// Postal address of the sender of letters.
  case briefAfzender = "brief-afzender"
  /// Telephone number in letters.
  case briefTelefoon = "brief-telefoon"
  /// Telephone number that DUO and schools get with the status of a melding.
  case contactTelefoon = "contact-telefoon"
  /// Mail address that DUO and schools get with the status of a melding.
  case contactEmail = "contact-email"
  /// The kinds of kenmerkmelding, with commas between them.
  case kenmerksoorten = "kenmerk-soorten"
  /// Who in the region may force a solution when a casus is stuck.
  case doorzettingsmacht
  /// How many years after birth a file is kept.
  case bewaarLeerplicht = "bewaar-leerplicht-jaren"
  /// How many years after kwalificatieplicht a file is kept.
  case bewaarKwalificatieplicht = "bewaar-kwalificatieplicht-jaren"
  /// How many years after the last measure of that kind a file is kept.
  case bewaarPolitiegegevens = "bewaar-politiegegevens-jaren"
  /// How many years the log of what was read is kept.
  case bewaarInzagelog = "bewaar-inzagelog-jaren"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .terugvalLooptDoor: "bij terugval lopen de oude termijnen door"
    case .terugvalDagen: "binnen hoeveel dagen na terugkeer verzuim terugval is"
    case .signaalMeerDanZestien: "melden pas boven de zestien uur"
    case .signaalLesweken: "over hoeveel lesweken de zestien uur tellen"
    case .signaalLesuren: "een lesuur telt als één uur, hoe lang de les ook duurt"
    case .signaalBijzonder: "hoe vaak ziek bij één vak of dagdeel een signaal is"
    case .lesweekSchooldagen: "hoeveel schooldagen een week tot lesweek maken"
    case .tellingVierWeken: "wat in cijfers langer dan vier weken is: 28-dagen of maand"
    case .tellingVakanties: "vakantiedagen tellen in cijfers mee voor langdurig verzuim"
    case .tellingAdministratief: "administratief absoluut verzuim telt in cijfers mee"
    case .tellingMeerDanZestien: "cijfers tellen meldingen pas boven de zestien uur"
    case .agendaAdres: "mailadres van de afzender in agendabestanden"
    case .gemeenteNaam: "naam van de gemeente in brieven"
    case .briefAfzender: "postadres van de afzender in brieven"
    case .briefTelefoon: "telefoonnummer in brieven"
    case .contactTelefoon: "telefoonnummer dat met een terugmelding meegaat"
    case .contactEmail: "mailadres dat met een terugmelding meegaat"
    case .kenmerksoorten: "soorten kenmerkmelding, met komma's ertussen"
    case .doorzettingsmacht: "bij wie in de regio de doorzettingsmacht ligt"
    case .bewaarLeerplicht: "jaren na de geboorte dat een dossier blijft"
    case .bewaarKwalificatieplicht: "jaren na het einde van de kwalificatieplicht"
    case .bewaarPolitiegegevens: "jaren na het laatste proces-verbaal of Halt"
    case .bewaarInzagelog: "jaren dat blijft staan wie wat inzag"
    }
  }

  /// The value that holds as long as nobody set another.
  public var standaard: String {
    switch self {
    case .terugvalLooptDoor, .signaalMeerDanZestien, .signaalLesuren, .tellingVakanties,
      .tellingAdministratief, .tellingMeerDanZestien:
      "nee"
    case .tellingVierWeken: "28-dagen"
    case .terugvalDagen: "28"
    case .signaalLesweken, .signaalBijzonder: "4"
    case .lesweekSchooldagen: "1"
    case .agendaAdres: "leerplicht@gemeente.example"
    case .gemeenteNaam, .briefAfzender, .briefTelefoon: ""
    case .contactTelefoon, .contactEmail: ""
    case .kenmerksoorten:
      "zorgwekkend-ziekteverzuim,schoolweigering,dreigend-verzuim,thuissituatie,overig"
    case .doorzettingsmacht: "niet belegd"
    case .bewaarLeerplicht: "19"
    case .bewaarKwalificatieplicht: "2"
    case .bewaarPolitiegegevens, .bewaarInzagelog: "5"
    }
  }

  /// Where the default comes from.
  public var bron: String {
    switch self {
    case .terugvalLooptDoor, .terugvalDagen: "keuze; de bronnen zwijgen"
    case .signaalMeerDanZestien:
      "Leerplichtwet 1969, artikel 21a: in totaal zestien uur; de telling zegt meer dan zestien"
    case .signaalLesweken: "Leerplichtwet 1969, artikel 21a: vier opeenvolgende lesweken"
    case .signaalLesuren: "Leerplichtwet 1969, artikel 21a: uren les- of praktijktijd"
    case .signaalBijzonder: "keuze; de bronnen zeggen herhaaldelijk"
    case .lesweekSchooldagen: "keuze; geen wet omschrijft lesweek (vergelijk WEB, artikel 8.1.7)"
    case .tellingVierWeken: "keuze; de bronnen zeggen vier weken en een maand"
    case .tellingVakanties:
      "opgave VENS: wie in de laatste vier weken voor de zomer en bij het begin afwezig is, telt"
    case .tellingAdministratief: "Kamerbrief 26695-108 (2016): administratief verzuim telt niet"
    case .tellingMeerDanZestien: "Leerplichtwet 1969, artikel 21a: in totaal zestien uur"
    case .agendaAdres: "RFC 5546: een gepubliceerde agenda noemt een afzender"
    case .gemeenteNaam, .briefAfzender, .briefTelefoon:
      "zonder waarde wordt een brief geweigerd die dit noemt"
    case .contactTelefoon, .contactEmail:
      "Besluit verzuimmelding, bijlage: contactpersoon met telefoon en e-mail"
    case .kenmerksoorten: "Rekenkamer Apeldoorn 2021, paragraaf 3.2: het type was niet te tellen"
    case .doorzettingsmacht: "afspraak in het OOGO (Kamerbrief 2019, par. 2.5)"
    case .bewaarLeerplicht: "Selectielijst gemeenten 2020, 12.1.3: 19 jaar na de geboorte"
    case .bewaarKwalificatieplicht: "Selectielijst gemeenten 2020, 12.1.4: 2 jaar na het einde"
    case .bewaarPolitiegegevens: "Wet politiegegevens, artikel 14: 5 jaar"
    case .bewaarInzagelog: "keuze; lang genoeg voor een klacht of onderzoek"
    }
  }

  /// What the value may be; nil when it is fine.
  func fout(in waarde: String) -> String? {
    switch self {
    case .tellingVierWeken:
      ["28-dagen", "maand"].contains(waarde) ? nil : "28-dagen of maand"
    case .terugvalLooptDoor, .signaalMeerDanZestien, .signaalLesuren, .tellingVakanties,
      .tellingAdministratief, .tellingMeerDanZestien:
      ["ja", "nee"].contains(waarde) ? nil : "ja of nee"
    case .terugvalDagen: Self.getal(waarde, 1...366, "een aantal dagen")
    case .signaalLesweken: Self.getal(waarde, 1...20, "een aantal lesweken")
    case .signaalBijzonder: Self.getal(waarde, 2...20, "een aantal keren")
    case .lesweekSchooldagen: Self.getal(waarde, 1...5, "een aantal dagen")
    case .kenmerksoorten:
      Kenmerksoort.lijst(waarde) == nil
        ? "codes van kleine letters, cijfers en streepjes, met komma's ertussen" : nil
    case .contactTelefoon:
      waarde.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f } && waarde.utf8.count <= 20
        ? nil : "een telefoonnummer van hoogstens 20 tekens"
    case .contactEmail where waarde.isEmpty: nil
    case .agendaAdres, .contactEmail:
      waarde.utf8.contains(UInt8(ascii: "@")) && !waarde.utf8.contains(UInt8(ascii: " "))
        ? nil : "een mailadres"
    case .gemeenteNaam, .briefAfzender, .briefTelefoon: nil
    case .bewaarLeerplicht: Self.getal(waarde, 16...30, "een aantal jaren")
    case .bewaarKwalificatieplicht, .bewaarPolitiegegevens:
      Self.getal(waarde, 0...20, "een aantal jaren")
    case .bewaarInzagelog: Self.getal(waarde, 1...20, "een aantal jaren")
    case .doorzettingsmacht: waarde.isEmpty ? "wie de doorzettingsmacht heeft" : nil
    }
  }

  private static func getal(_ waarde: String, _ van: ClosedRange<Int>, _ wat: String) -> String? {
    Teken.getal(waarde.utf8).map(van.contains) ?? false
      ? nil : "\(wat) van \(van.lowerBound) tot en met \(van.upperBound)"
  }
}
