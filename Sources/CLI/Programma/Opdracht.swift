import Application
import ArgumentParsing
import Domein

/// A command: its declaration, and what it does.
struct Opdracht: Sendable {
  let spec: CommandSpec
  let werk: Werk

  /// What kind of work it is: decides what is opened for it and how its outcome is shown.
  enum Werk: Sendable {
    /// Needs no dossier.
    case los(@Sendable (Loop) throws -> Antwoord)
    /// Asks something of a dossier about people: only for whoever may look into casussen.
    case vraag(@Sendable (Loop, Lezing) throws -> Antwoord)
    /// Asks something of a dossier that is not about people, or guards itself.
    case vrijeVraag(@Sendable (Loop, Lezing) throws -> Antwoord)
    /// Does one act: none, one or more events, all or nothing.
    case daad(Machtiging, @Sendable (Sessie, Waarden) throws -> Uitslag)
    /// Handles the dossier in its own way.
    case eigen(@Sendable (Loop) throws -> Void)
  }

  init(_ spec: CommandSpec, _ werk: Werk) {
    self.spec = spec
    self.werk = werk
  }
}
