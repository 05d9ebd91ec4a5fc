/// Kind of meeting about casussen.
public enum Overlegsoort: String, Codelijst {
  /// The kernteam of a school, every so many weeks.
  case kernteam
  /// Multidisciplinair overleg, about one or a few children.
  case mdo
  /// The table of municipality and samenwerkingsverband for children at home.
  case thuiszitterstafel

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .kernteam: "kernteam"
    case .mdo: "MDO"
    case .thuiszitterstafel: "thuiszitterstafel"
    }
  }
}
