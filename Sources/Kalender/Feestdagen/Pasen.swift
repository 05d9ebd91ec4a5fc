/// Easter Sunday in the Gregorian calendar.
enum Pasen {
  /// The dagnummer of Easter Sunday (Meeus, Jones and Butcher's form of the computus).
  static func dagnummer(_ jaar: Int) -> Int {
    let gulden = jaar % 19
    let eeuw = jaar / 100
    let inEeuw = jaar % 100
    let correctie = (8 * eeuw + 13) / 25
    let epacta = (19 * gulden + eeuw - eeuw / 4 - correctie + 15) % 30
    let weekdag = (32 + 2 * (eeuw % 4) + 2 * (inEeuw / 4) - epacta - inEeuw % 4) % 7
    let uitzondering = (gulden + 11 * epacta + 22 * weekdag) / 451
    let som = epacta + weekdag - 7 * uitzondering + 114
    return Gregoriaans.dagnummer(jaar, som / 31, som % 31 + 1)
  }
}
