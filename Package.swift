// swift-tools-version: 6.2
import PackageDescription

// The rooms of the program and who may know whom: `Docs/waarom-zo.md` gives the reasons,
// `Tests/ArchitectureTests` holds the walls that the compiler does not.

/// `LEERPLICHT_SQLITE=sqlcipher` builds on SQLCipher in place of SQLite: every dossier encrypted.
let cipher = Context.environment["LEERPLICHT_SQLITE"] == "sqlcipher"

/// Warnings are errors, C is visible (`unsafe`), imports are internal unless they say otherwise.
let strict: [SwiftSetting] =
  (cipher ? [.define("SQLCIPHER")] : []) + [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

/// A release build is one file without a runtime beside it: start-up then equals that of a C
/// program.
///
/// Debug builds stay dynamic, so that tests build fast; SQLCipher brings OpenSSL, which stays dynamic
/// too.
let staticRelease: [LinkerSetting] =
  cipher
  ? []
  : [
    .unsafeFlags(
      ["-static-executable", "-Xlinker", "--gc-sections", "-Xlinker", "-s"],
      .when(configuration: .release))
  ]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: strict)
}

/// The letters the program brings, by the names of their templates.
let brieven = [
  "besluit-11g", "besluit-15", "besluit-3a", "besluit-3b", "bevestiging-afspraken",
  "doorverwijzing", "hoorbrief", "kennisgeving-5a", "kennisgeving-5b", "kennisgeving-5c",
  "uitnodiging", "waarschuwing",
]

let package = Package(
  name: "leerplicht",
  products: [.executable(name: "leerplicht", targets: ["leerplicht"])],
  targets: [
    // MARK: The machine: generic rooms in English, without a domain word.

    /// Module map and shim of the system's libsqlite3: the only C.
    .systemLibrary(
      name: "CSQLite", path: cipher ? "Sources/CSQLCipher" : nil,
      pkgConfig: cipher ? "sqlcipher" : nil, providers: [.apt(["libsqlite3-dev"])]),
    /// Files, locks, clock, terminal, signals: what the operating system offers.
    room("Platform"),
    /// SHA-256 and CRC-32, checked against published vectors.
    room("Hashing"),
    /// JSON text: a reader over bytes and a canonical writer.
    room("JSON"),
    /// Typed connection, statement and error; the only Swift that touches C.
    room("SQLite", ["CSQLite"]),
    /// The SQL of log and views, embedded at build.
    .target(
      name: "Schema", path: "Schema", exclude: ["meldingen.xsd"],
      resources: ["log", "naar-2", "views"].map { .embedInCode("\($0).sql") }, swiftSettings: strict
    ),
    /// The contract of the log: envelope, versions, conflict, hash chain; a log in memory.
    room("EventLog", ["Hashing"]),
    /// The contract on a SQLite file.
    room("SQLiteEventLog", ["EventLog", "Hashing", "Platform", "Schema", "SQLite"]),
    /// CSV, iCalendar, HTML, SVG, XLSX, Markdown, XML with their escaping.
    room("Formats", ["Hashing"]),
    /// Declarative command line: parse, help, suggestions, completion, man page.
    room("ArgumentParsing"),

    // MARK: The domain: pure rooms in Dutch, without a machine.

    /// Civil dates, school years, holidays, working days, lesweken, terms.
    room("Kalender"),
    /// Jongere, casus, melding, partners, termijnen: decide and evolve.
    room("Domein", ["Kalender"]),
    /// Rows of every view as functions of folded state.
    room("ReadModels", ["Domein", "Kalender"]),

    // MARK: Where the two meet.

    /// Stored names and versions of the domain's events.
    room("EventCodec", ["Domein", "EventLog", "JSON", "Kalender"]),
    /// The rows in tables, moved in the event's transaction.
    room(
      "SQLiteReadModels",
      [
        "Application", "Domein", "EventLog", "Hashing", "Kalender", "Platform", "ReadModels",
        "Schema", "SQLite", "SQLiteEventLog",
      ]),
    /// Use cases: load, fold, decide, append; the daily job; queries.
    room("Application", ["Domein", "EventCodec", "EventLog", "JSON", "Kalender", "ReadModels"]),
    /// Counting definitions, figures, and the difference between two of them.
    room("Reporting", ["Domein", "Kalender"]),
    /// Imports with a verdict for every row; exports: agenda, lists, letters.
    ///
    /// The templates of letters and the national figures are embedded at build.
    .target(
      name: "Exchange",
      dependencies: [
        "Application", "Domein", "Formats", "Hashing", "JSON", "Kalender", "ReadModels",
      ],
      resources: brieven.map { .embedInCode("Brieven/Sjablonen/\($0).txt") }
        + [.embedInCode("Landelijk/landelijk.csv")],
      swiftSettings: strict),
    /// The commands and the composition root.
    room(
      "CLI",
      [
        "Application", "ArgumentParsing", "Domein", "EventCodec", "EventLog", "Exchange", "Formats",
        "Hashing", "JSON", "Kalender", "Platform", "ReadModels", "Reporting", "SQLite",
        "SQLiteEventLog", "SQLiteReadModels",
      ]),
    /// Three lines: arguments in, exit code out.
    .executableTarget(
      name: "leerplicht", dependencies: ["CLI"], swiftSettings: strict,
      linkerSettings: staticRelease),

    // MARK: Tests.

    .target(
      name: "TestSupport", dependencies: ["Platform"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("HashingTests", ["Hashing"]),
    tests("JSONTests", ["JSON"]),
    tests("PlatformTests", ["Platform"]),
    tests("SQLiteTests", ["CSQLite", "SQLite"]),
    tests("EventLogTests", ["EventLog", "Hashing", "Platform", "SQLite", "SQLiteEventLog"]),
    tests("FormatsTests", ["Formats"]),
    tests("ArgumentParsingTests", ["ArgumentParsing"], exclude: ["Snapshots"]),
    tests("KalenderTests", ["Kalender"]),
    tests("DomeinTests", ["Domein", "Kalender"]),
    tests(
      "EventCodecTests", ["Domein", "EventCodec", "EventLog", "JSON", "Kalender"],
      exclude: ["Goud"]),
    tests(
      "ApplicationTests",
      [
        "Application", "Domein", "EventLog", "Exchange", "Kalender", "ReadModels", "Reporting",
        "SQLite", "SQLiteEventLog", "SQLiteReadModels",
      ]),
    tests("ReportingTests", ["Domein", "Kalender", "ReadModels", "Reporting"]),
    /// Not a test: what `scripts/bench` times.
    .executableTarget(
      name: "Meting",
      dependencies: [
        "Application", "Domein", "EventLog", "Kalender", "Platform", "SQLiteReadModels",
        "TestSupport",
      ],
      path: "Tests/Meting", swiftSettings: strict, linkerSettings: staticRelease),
    // Black box: these run the built program, as its users do.
    tests(
      "CLITests", ["ArgumentParsing", "CLI", "Domein", "Hashing", "SQLite", "leerplicht"],
      exclude: ["Dossiers", "SlechteInvoer", "SlechteInvoerLezers", "Transcripten"]),
    tests("ArchitectureTests", []),
  ],
  swiftLanguageModes: [.v6]
)

// Only for `scripts/fuzz`: every parser under libFuzzer, built in a folder of its own.
if Context.environment["LEERPLICHT_FUZZ_BOUW"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["ArgumentParsing", "CLI", "Formats", "JSON", "Kalender"],
      path: "Tests/Fuzz", exclude: ["Zaden"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}
