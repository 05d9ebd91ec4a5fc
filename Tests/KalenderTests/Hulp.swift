import Kalender
import Testing

/// A day of a test table; an impossible one fails the test that uses it.
func dag(_ iso: String) -> Datum {
  guard let datum = Datum(iso: iso) else {
    Issue.record("geen datum in de testtabel: \(iso)")
    return .eerste
  }
  return datum
}

/// A length of a test table; a wrong one fails the test that uses it.
func duur(_ tekst: String) -> Duur? {
  let duur = Duur(tekst)
  if duur == nil { Issue.record("geen duur in de testtabel: \(tekst)") }
  return duur
}

/// A span of a test table, last day included.
func periode(_ van: String, _ totEnMet: String) -> Periode {
  guard let periode = Periode(van: dag(van), totEnMet: dag(totEnMet)) else {
    Issue.record("geen periode in de testtabel: \(van) \(totEnMet)")
    return Periode(vanaf: .eerste)
  }
  return periode
}

/// Every day from one to another, both included.
func dagen(_ van: String, _ totEnMet: String) -> some Sequence<Datum> {
  (dag(van).dagnummer...dag(totEnMet).dagnummer).lazy.map(Datum.init(dagnummer:))
}
