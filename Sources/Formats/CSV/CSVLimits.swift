/// How much of a CSV file is held in memory at once, whatever the file says.
public struct CSVLimits: Hashable, Sendable {
  /// The most bytes in one cell; 1 MiB unless said otherwise.
  public var cellBytes: Int
  /// The most bytes in one record; 16 MiB unless said otherwise.
  public var recordBytes: Int
  /// The most cells kept of one record; 4096 unless said otherwise.
  ///
  /// Cells behind them are counted only.
  public var cells: Int

  /// Limits, each with its default.
  public init(cellBytes: Int = 1 << 20, recordBytes: Int = 16 << 20, cells: Int = 4096) {
    self.cellBytes = cellBytes
    self.recordBytes = recordBytes
    self.cells = cells
  }
}
