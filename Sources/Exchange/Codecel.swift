public import Domein
public import Formats

extension Table.Cell {
  /// A code of a closed list: the code for machines, its words for people.
  public static func code(_ code: (some Codelijst)?) -> Table.Cell {
    code.map { .code($0.rawValue, shown: $0.omschrijving) } ?? .empty
  }
}
