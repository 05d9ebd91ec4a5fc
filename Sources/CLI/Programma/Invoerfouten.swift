import Exchange

extension Fout {
  /// What is wrong with a delivered file as a whole.
  static func van(_ fout: Importfout, _ bestand: String) -> Fout {
    switch fout {
    case .onbruikbaar(let regel, let kolom, let reden):
      .bestandsregel(bestand: bestand, regel: regel, veld: kolom, reden: reden)
    case .teVeelWijzigingen(let aantal, let bekend):
      .teVeelWijzigingen(bestand: bestand, aantal: aantal, bekend: bekend)
    case .veranderd: .invoerVeranderd(bestand: bestand)
    }
  }
}

extension Rijfout {
  /// The place in a file and what is wrong there, in one line.
  func zin(_ bestand: String, _ regel: Int) -> String {
    "\(bestand), regel \(regel)\(kolom.map { ", kolom \($0)" } ?? ""): \(reden)"
  }
}
