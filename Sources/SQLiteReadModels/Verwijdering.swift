import Domein
import ReadModels
import SQLite

// What was taken back leaves no row. The numbers that were given out stay counted.

extension SQLiteWeergaven {
  func verwijder(_ casus: Casusnummer) throws {
    try wis("DELETE FROM casus_rij WHERE casus = ?1", casus.tekst)
    try vervang([], van: .casus(casus))
    try tel(casus)
  }

  func verwijder(_ melding: Meldingnummer) throws {
    try wis("DELETE FROM melding_rij WHERE melding = ?1", melding.tekst)
    try vervang([], van: .melding(melding))
    try tel(melding)
  }

  func verwijder(_ jongere: Jongerenummer) throws {
    try wis("DELETE FROM jongere_rij WHERE jongere = ?1", jongere.tekst)
    try vervang([], van: .jongere(jongere))
    try vervang([Vrijstellingsrij](), van: jongere)
    try tel(jongere)
  }

  func verwijder(_ partner: Partnercode) throws {
    try wis("DELETE FROM partner_rij WHERE code = ?1", partner.tekst)
  }

  func verwijder(_ functionaris: Medewerkercode) throws {
    try wis("DELETE FROM functionaris_rij WHERE code = ?1", functionaris.tekst)
  }

  private func wis(_ sql: String, _ sleutel: String) throws {
    try connection.voer(sql) { $0.bind(1, sleutel) }
  }
}
