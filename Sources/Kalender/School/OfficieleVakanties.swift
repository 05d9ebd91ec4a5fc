/// The school holidays of the three regions, school years 2023-2024 to 2028-2029.
///
/// As published on rijksoverheid.nl. Kerst and zomer are fixed by the minister, and one week of
/// mei; herfst and voorjaar are advice, so that a school may deviate (`Schoolkalender`). The last
/// day counts. A row without a region holds for all three.
enum OfficieleVakanties {
  /// One line of the table below.
  private struct Rij {
    let naam: String
    let van: String
    let totEnMet: String
    let regios: [Regio]
  }

  private static let tabel: [Rij] = [
    // The summer before the first school year: its August is no school either.
    zomer("2023-07-22", "2023-09-03", .noord),
    zomer("2023-07-08", "2023-08-20", .midden),
    zomer("2023-07-15", "2023-08-27", .zuid),

    herfst("2023-10-21", "2023-10-29", .noord),
    herfst("2023-10-14", "2023-10-22", .midden, .zuid),
    kerst("2023-12-23", "2024-01-07"),
    voorjaar("2024-02-17", "2024-02-25", .noord, .midden),
    voorjaar("2024-02-10", "2024-02-18", .zuid),
    mei("2024-04-27", "2024-05-05"),
    zomer("2024-07-20", "2024-09-01", .noord),
    zomer("2024-07-13", "2024-08-25", .midden),
    zomer("2024-07-06", "2024-08-18", .zuid),

    herfst("2024-10-26", "2024-11-03", .noord, .midden),
    herfst("2024-10-19", "2024-10-27", .zuid),
    kerst("2024-12-21", "2025-01-05"),
    voorjaar("2025-02-15", "2025-02-23", .noord),
    voorjaar("2025-02-22", "2025-03-02", .midden, .zuid),
    mei("2025-04-26", "2025-05-04"),
    zomer("2025-07-12", "2025-08-24", .noord),
    zomer("2025-07-19", "2025-08-31", .midden),
    zomer("2025-07-05", "2025-08-17", .zuid),

    herfst("2025-10-18", "2025-10-26", .noord, .midden),
    herfst("2025-10-11", "2025-10-19", .zuid),
    kerst("2025-12-20", "2026-01-04"),
    voorjaar("2026-02-21", "2026-03-01", .noord),
    voorjaar("2026-02-14", "2026-02-22", .midden, .zuid),
    mei("2026-04-25", "2026-05-03"),
    zomer("2026-07-04", "2026-08-16", .noord),
    zomer("2026-07-18", "2026-08-30", .midden),
    zomer("2026-07-11", "2026-08-23", .zuid),

    herfst("2026-10-10", "2026-10-18", .noord),
    herfst("2026-10-17", "2026-10-25", .midden, .zuid),
    kerst("2026-12-19", "2027-01-03"),
    voorjaar("2027-02-20", "2027-02-28", .noord, .midden),
    voorjaar("2027-02-13", "2027-02-21", .zuid),
    mei("2027-04-24", "2027-05-02"),
    zomer("2027-07-10", "2027-08-22", .noord),
    zomer("2027-07-17", "2027-08-29", .midden),
    zomer("2027-07-24", "2027-09-05", .zuid),

    herfst("2027-10-16", "2027-10-24", .noord, .midden),
    herfst("2027-10-23", "2027-10-31", .zuid),
    kerst("2027-12-25", "2028-01-09"),
    voorjaar("2028-02-19", "2028-02-27", .noord),
    voorjaar("2028-02-26", "2028-03-05", .midden, .zuid),
    mei("2028-04-29", "2028-05-07"),
    zomer("2028-07-15", "2028-08-27", .noord),
    zomer("2028-07-08", "2028-08-20", .midden),
    zomer("2028-07-22", "2028-09-03", .zuid),

    herfst("2028-10-14", "2028-10-22", .noord),
    herfst("2028-10-21", "2028-10-29", .midden, .zuid),
    kerst("2028-12-23", "2029-01-07"),
    voorjaar("2029-02-17", "2029-02-25", .noord, .midden),
    voorjaar("2029-02-10", "2029-02-18", .zuid),
    mei("2029-04-28", "2029-05-06"),
    zomer("2029-07-21", "2029-09-02", .noord),
    zomer("2029-07-07", "2029-08-19", .midden),
    zomer("2029-07-14", "2029-08-26", .zuid),
  ]

  private static func herfst(_ van: String, _ tot: String, _ regios: Regio...) -> Rij {
    Rij(naam: "Herfstvakantie", van: van, totEnMet: tot, regios: regios)
  }

  private static func kerst(_ van: String, _ tot: String) -> Rij {
    Rij(naam: "Kerstvakantie", van: van, totEnMet: tot, regios: Regio.allCases)
  }

  private static func voorjaar(_ van: String, _ tot: String, _ regios: Regio...) -> Rij {
    Rij(naam: "Voorjaarsvakantie", van: van, totEnMet: tot, regios: regios)
  }

  private static func mei(_ van: String, _ tot: String) -> Rij {
    Rij(naam: "Meivakantie", van: van, totEnMet: tot, regios: Regio.allCases)
  }

  private static func zomer(_ van: String, _ tot: String, _ regio: Regio) -> Rij {
    Rij(naam: "Zomervakantie", van: van, totEnMet: tot, regios: [regio])
  }

  /// The holidays of a region in order of their days.
  static func vakanties(_ regio: Regio) -> [Vakantie] {
    tabel.compactMap { rij in
      guard rij.regios.contains(regio), let van = Datum(iso: rij.van),
        let totEnMet = Datum(iso: rij.totEnMet),
        let periode = Periode(van: van, totEnMet: totEnMet)
      else { return nil }
      return Vakantie(naam: rij.naam, regio: regio, periode: periode)
    }
  }
}
