/// A small chart of one series, drawn inside the page.
///
/// It shows shape, not figures: those stand in a table beside it. Values below zero and values that
/// are no number are drawn as zero.
public struct SVGChart: Hashable, Sendable {
  /// How the series is drawn.
  public enum Style: Hashable, Sendable {
    /// A bar for every value, for things that are counted apart.
    case bars
    /// A line through all values, for one thing over time.
    case line
  }

  /// One value of the series.
  public struct Point: Hashable, Sendable {
    /// What stands below the value.
    public var label: String
    /// The value.
    public var value: Double
    /// The value in words, above it.
    public var shown: String

    /// A value with the words around it.
    public init(label: String, value: Double, shown: String) {
      self.label = label
      self.value = value
      self.shown = shown
    }
  }

  /// How the series is drawn.
  public var style: Style
  /// The name of the chart, also for a screen reader.
  public var title: String
  /// What the chart shows, in a sentence, for a screen reader.
  public var summary: String
  /// The series, from left to right.
  public var points: [Point]

  /// A chart of a series.
  public init(style: Style, title: String, summary: String, points: [Point]) {
    self.style = style
    self.title = title
    self.summary = summary
    self.points = points
  }

  private static let (width, height) = (6400, 2400)
  private static let (top, bottom, side) = (300, 300, 100)

  /// The chart as an `svg` element; `id` must be the only one of its name on the page.
  public func node(id: String) -> HTMLNode {
    let labels = points.indices.flatMap { index -> [HTMLNode] in
      let room = step / 80
      let label = DisplayWidth.cut(points[index].label, to: room)
      let shown = DisplayWidth.cut(points[index].shown, to: room)
      return [
        text(label, x: center(index), y: Self.height - Self.bottom + 180),
        text(shown, x: center(index), y: y(index) - 80),
      ]
    }
    let axis = HTMLNode.element(
      .line,
      [
        .number(.x1, Self.side), .number(.x2, Self.width - Self.side),
        .number(.y1, Self.height - Self.bottom), .number(.y2, Self.height - Self.bottom),
      ])
    return .element(
      .svg,
      [
        .className("chart"), .role(.img), .labelledBy(id + "-title", id + "-desc"),
        .viewBox(width: Self.width, height: Self.height),
      ],
      [
        .element(.title, [.id(id + "-title")], [.text(title)]),
        .element(.desc, [.id(id + "-desc")], [.text(summary)]), axis,
      ] + shapes + labels)
  }

  private var shapes: [HTMLNode] {
    switch style {
    case .bars:
      points.indices.map { index in
        .element(
          .rect,
          [
            .number(.x, center(index) - step / 3), .number(.width, 2 * step / 3),
            .number(.y, y(index)), .number(.height, Self.height - Self.bottom - y(index)),
          ])
      }
    case .line:
      [.element(.polyline, [.points(points.indices.map { (center($0), y($0)) })])]
        + points.indices.map { index in
          .element(
            .circle, [.number(.cx, center(index)), .number(.cy, y(index)), .number(.r, 50)])
        }
    }
  }

  /// The width that one value has.
  private var step: Int { (Self.width - 2 * Self.side) / max(1, points.count) }

  private func center(_ index: Int) -> Int { Self.side + step * index + step / 2 }

  /// The height of a value, measured from above.
  private func y(_ index: Int) -> Int {
    let most = points.map { Self.drawable($0.value) }.max() ?? 0
    let share = most > 0 ? Self.drawable(points[index].value) / most : 0
    let room = Self.height - Self.top - Self.bottom
    return Self.height - Self.bottom - Int(share * Double(room) + 0.5)
  }

  private static func drawable(_ value: Double) -> Double {
    value.isFinite && value > 0 ? value : 0
  }

  private func text(_ text: String, x: Int, y: Int) -> HTMLNode {
    .element(.text, [.number(.x, x), .number(.y, y)], [.text(text)])
  }
}
