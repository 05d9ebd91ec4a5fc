/// A closed list of codes: the raw value is what stands in files and in the log.
public protocol Codelijst: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What people read in its place.
  var omschrijving: String { get }
}

extension Codelijst {
  /// All codes of the list, in the order in which they are declared.
  public static var codes: [String] { allCases.map(\.rawValue) }
}
