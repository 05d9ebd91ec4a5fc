import Platform

/// What a sanitizer was told: a program that a test starts, with an environment of its own, must
/// hear it too.
public enum SanitizerOptions {
  /// The variables that are set, by name.
  public static var environment: [String: String] {
    ["ASAN_OPTIONS", "TSAN_OPTIONS"].reduce(into: [:]) { set, name in
      set[name] = ProcessFacts.environment(name)
    }
  }
}
