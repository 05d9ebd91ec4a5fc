extension Schoolkalender {
  /// The holidays that begin in a school year: the summer holiday closes it.
  public func vakanties(van schooljaar: Schooljaar) -> [Vakantie] {
    vakanties.filter { $0.schooljaar == schooljaar }
  }

  /// Whether the holidays of a school year are known.
  ///
  /// They are when a summer holiday begins in it, four weeks or longer, and another holiday of a
  /// week or so: a few loose days off do not make a year known. Without known holidays the
  /// calendar computes as if there were none; terms then carry a warning.
  public func isBekend(_ schooljaar: Schooljaar) -> Bool {
    bekendeSchooljaren.contains(schooljaar.beginjaar)
  }

  static func bekendeJaren(_ vakanties: [Vakantie]) -> [Int] {
    var zomers: [Int] = []
    var andere: [Int] = []
    for vakantie in vakanties {
      switch vakantie.periode.aantalDagen ?? 0 {
      case 28...: zomers.append(vakantie.schooljaar.beginjaar)
      case 5..<28: andere.append(vakantie.schooljaar.beginjaar)
      default: continue
      }
    }
    return zomers.filter(andere.contains)
  }

  /// The school years that a span touches and whose holidays are not known, in order.
  public func onbekendeSchooljaren(van: Datum, totEnMet: Datum) -> [Schooljaar] {
    var jaar = Schooljaar(van: van)
    let laatste = Schooljaar(van: totEnMet)
    var onbekend: [Schooljaar] = []
    while jaar <= laatste {
      if !isBekend(jaar) { onbekend.append(jaar) }
      guard jaar < jaar.volgende else { break }
      jaar = jaar.volgende
    }
    return onbekend
  }
}
