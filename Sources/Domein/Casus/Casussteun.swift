import Kalender

/// Walks along the events of a casus and sees whether each finds what it rests on before it.
struct Casussteun {
  private var heeftVerzuim = false
  private var isGesloten = false
  private var stil: Set<TermijnID> = []

  /// Whether an event has its footing; remembers what it brings for later ones.
  mutating func draagt(_ event: CasusGebeurtenis) -> Bool {
    switch event {
    case .verzuim(.verzuimVastgesteld):
      heeftVerzuim = true
      return true
    case .verzuim(.teruggekeerd): return heeftVerzuim
    case .loop(.casusGesloten):
      isGesloten = true
      return true
    case .loop(.casusHeropend):
      defer { isGesloten = false }
      return isGesloten
    case .termijn(.termijnOpgeschort(let termijn, _)):
      stil.insert(termijn)
      return true
    case .termijn(.termijnHervat(let termijn)): return stil.remove(termijn) != nil
    case .instroom, .verzuim, .contact, .aanpak, .loop, .termijn, .onderzoek: return true
    }
  }
}
