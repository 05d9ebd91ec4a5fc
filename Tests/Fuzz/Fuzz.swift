import ArgumentParsing
import Formats
import JSON
import Kalender

@testable import CLI

#if canImport(Glibc)
import Glibc
#endif

/// Bytes for one parser, from libFuzzer: no input may crash it, and what it reads it writes back.
///
/// `LEERPLICHT_FUZZ` names the parser; `scripts/fuzz` runs each.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let name = unsafe getenv("LEERPLICHT_FUZZ").map { unsafe String(cString: $0) } ?? ""
  switch name {
  case "csv": csv(bytes)
  case "xml": xml(bytes)
  case "json": json(bytes)
  case "datum": datum(String(decoding: bytes, as: UTF8.self))
  case "duur": duur(String(decoding: bytes, as: UTF8.self))
  case "opdracht": opdracht(bytes)
  default: return -1
  }
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
  _ count: UnsafeMutablePointer<Int32>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The package manager gives `main` this name; libFuzzer's own driver does the rest.
@_cdecl("Fuzz_main")
public func start(
  _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  var (count, words) = unsafe (count, words)
  return unsafe drive(&count, &words) { unsafe fuzz($0, $1) }
}

private func csv(_ bytes: [UInt8]) {
  var reader = CSVReader(bytes: bytes)
  _ = reader.readHeader()
  while reader.next() != nil {}
}

private func xml(_ bytes: [UInt8]) {
  do {
    var reader = try XMLReader(bytes)
    while try reader.next() != nil {}
  } catch {}
}

private func json(_ bytes: [UInt8]) {
  guard let value = try? JSONParser.parse(bytes) else { return }
  let text = Array(value.text.utf8)
  precondition((try? JSONParser.parse(text)) == value, "JSON does not come back")
}

private func datum(_ text: String) {
  if let date = Datum(iso: text) { precondition(date.iso == text, "date does not come back") }
  if let moment = Tijdstip(iso: text) {
    precondition(Tijdstip(iso: moment.iso) == moment, "instant does not come back")
  }
  guard let today = Datum(iso: "2026-04-14") else { return }
  if let date = try? Datumlezer(vandaag: today).lees(text) {
    precondition(Datum(iso: date.iso) == date, "read date does not come back")
  }
}

private func duur(_ text: String) {
  guard let length = try? Duur.lees(text) else { return }
  let again = try? Duur.lees(length.omschrijving)
  precondition(
    again?.aantal == length.aantal && again?.eenheid == length.eenheid,
    "duration does not come back")
}

/// The declaration of the program itself; words are parted by line ends, as a shell hands them
/// over.
private func opdracht(_ bytes: [UInt8]) {
  let words = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  do {
    switch try Aangifte.programma.parse(words) {
    case .run(let command):
      precondition(
        Aangifte.opdracht(command.words) != nil, "a parsed command has no work to do")
    case .help(let subject): _ = Aangifte.programma.help(for: subject, width: 80)
    case .version: break
    }
  } catch {
    _ = Aangifte.programma.message(for: error)
  }
}
