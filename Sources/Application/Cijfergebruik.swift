public import Domein
public import EventCodec
import EventLog
import Kalender

/// Variants of definitions, and figures as they were published.
public enum CijferAggregaat: Aggregaat {
  /// Its decider.
  public typealias D = CijferDecider
  /// Its stored form.
  public typealias C = CijferCodec
}

extension Sessie {
  /// Lays down a variant of a definition.
  public func stelVariantVast(_ variant: Telvariant) throws -> Uitslag {
    try leg(.stelVariantVast(variant))
  }

  /// Keeps figures as they were published.
  public func bevries(_ publicatie: Publicatie) throws -> Uitslag {
    try leg(.bevries(publicatie))
  }

  private func leg(_ opdracht: CijferOpdracht) throws -> Uitslag {
    let vandaag = omstandigheden.vandaag
    try besluit(
      CijferAggregaat.self, .cijfers,
      CijferCommand(opdracht, omstandigheden.handeling(op: vandaag)), op: vandaag)
    return Uitslag()
  }
}

extension Lezing {
  /// Variants and publications, as they were known.
  public func cijferboek() throws -> Cijferboek {
    try sessie.verloop(CijferAggregaat.self, .cijfers)
      .toestand(per: nil, bekendOp: assen.bekendOp)
  }
}
