import ArgumentParsing
import TestSupport
import Testing

/// Cuts a line at spaces, so that tables read like a terminal; `''` is an empty argument.
func arguments(_ line: String) -> [String] {
  line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
}

/// The command that a line runs.
func run(_ line: String, in program: ProgramSpec = Garden.program) throws -> ParsedCommand {
  let invocation = try program.parse(arguments(line))
  guard case .run(let command) = invocation else {
    throw TestFailure("'\(line)' gave \(invocation)")
  }
  return command
}

/// The failure that a line gives.
func failure(_ line: String, in program: ProgramSpec = Garden.program) throws -> ParseFailure {
  try failure(of: arguments(line), in: program)
}

/// The failure that arguments give.
func failure(
  of arguments: [String], in program: ProgramSpec = Garden.program
) throws -> ParseFailure {
  let invocation: Invocation
  do throws(ParseFailure) {
    invocation = try program.parse(arguments)
  } catch {
    return error
  }
  throw TestFailure("\(arguments) gave \(invocation)")
}

struct TestFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// SplitMix64: the same numbers on every machine for the same seed.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
