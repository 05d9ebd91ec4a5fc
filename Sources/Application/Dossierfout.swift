public import Domein
public import EventCodec

/// Why a use case did not do what was asked, besides what storage reports.
public enum Dossierfout: Error {
  /// A rule of the domain, or a value that cannot be.
  case geweigerd(any Weigering)
  /// Something with this number is not in the dossier.
  case nietGevonden(wat: String, nummer: String)
  /// The jongere has casussen, but none is open.
  case geenOpenCasus(jongere: Jongerenummer, laatste: Casusnummer)
  /// The functionaris has no mandate today.
  case nietInFunctie(Medewerkercode)
  /// The melding is about another jongere than the command says.
  case andereJongere(melding: Meldingnummer)
  /// The casus changed since it was read.
  case conflict(casus: Casusnummer, verwacht: Int, gevonden: Int)
  /// Another writer came between, which the lock should have made impossible.
  case conflictInLog(stroom: String)
  /// The key was used before, for another command.
  case sleutelBotst(sleutel: String)
  /// The role does not allow it.
  case nietBevoegd(reden: String)
  /// More than one thing fits the description.
  case nietEenduidig(wat: String, keuzes: [String])
  /// The log holds something that cannot be read.
  case onleesbaar(Codecfout)
  /// The dossier holds no settings: it was never finished.
  case nietIngericht
}
