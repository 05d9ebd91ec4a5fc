import Application
import ArgumentParsing
import Domein
import JSON
import Platform

/// The program: arguments in, exit code out.
public enum Hoofdprogramma {
  /// The version that `--versie` prints.
  static let versie = "0.1.0"

  /// Runs the command that the program was started with, and ends.
  public static func start() -> Never {
    ProcessFacts.exit(voerUit(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs one command.
  ///
  /// - Parameter argumenten: the words behind the program's own name.
  /// - Returns: the exit code, as `leerplicht help afsluitcodes` lists them.
  public static func voerUit(_ argumenten: [String]) -> Int32 {
    ProcessFacts.occupyClosedStandardStreams()
    _ = ProcessFacts.setFileCreationMask(0o077)
    Signals.ignoreWriteSignals()
    try? Signals.catchInterrupts()
    do throws(ParseFailure) {
      switch try Aangifte.lees(argumenten) {
      case .run(let opdracht): return Uitvoering.draai(opdracht)
      case .help(let onderwerp):
        return toon(Aangifte.programma.help(for: onderwerp, width: breedte))
      case .version: return toon(Aangifte.programma.versionText)
      }
    } catch {
      return meld(error, isJSON: argumenten.contains("--json"))
    }
  }

  private static var breedte: Int {
    max(40, min(StandardStream.output.terminalWidth ?? 80, 100))
  }

  private static func toon(_ tekst: String) -> Int32 {
    let uitvoer = Uitvoer(isJSON: false, bestand: nil, overschrijf: false)
    do {
      try uitvoer.schrijf(tekst)
      try uitvoer.sluit()
      return Afsluitcode.gelukt
    } catch {
      return Uitvoering.meld(error, woorden: [], uitvoer)
    }
  }

  private static func meld(_ fout: ParseFailure, isJSON: Bool) -> Int32 {
    let uitvoer = Uitvoer(isJSON: isJSON, bestand: nil, overschrijf: false)
    if isJSON {
      let json: JSONValue = [
        "fout": [
          "code": .int(Int(Afsluitcode.gebruik)), "soort": "gebruik",
          "melding": .string(Aangifte.programma.text(for: fout).sentence), "bestand": nil,
          "regel": nil, "veld": nil,
        ]
      ]
      uitvoer.klaag(json.text + "\n")
    } else {
      uitvoer.klaag(Aangifte.programma.message(for: fout))
    }
    return Afsluitcode.gebruik
  }
}
