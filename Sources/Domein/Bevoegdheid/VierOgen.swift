/// Why an act is refused that asks for a second person.
public enum VierOgenweigering: Weigering {
  case steldeZelfIn(Medewerkercode)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard { .regel }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .steldeZelfIn(let code):
      "'\(code)' stelde deze versie in; een ander zet de lopende termijnen over"
    }
  }

  /// The rule and its source.
  public var bron: String? { "vier ogen: instellen en overzetten doen twee mensen" }
}
