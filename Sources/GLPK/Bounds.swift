import CGLPK

/// The range of a row's activity or of a column's value.
///
/// Limits are finite. A missing limit is a case of its own, not an infinity.
public enum Bounds: Hashable, Sendable {
    /// Any value.
    case free
    /// At least this.
    case atLeast(Double)
    /// At most this.
    case atMost(Double)
    /// From the first to the second, inclusive. If the first is greater, solving throws
    /// ``GLPKError/refused(_:words:)`` with `GLP_EBOUND`.
    case between(Double, Double)
    /// Exactly this.
    case equal(Double)

    /// The form that GLPK takes, with 0 for a missing limit.
    var parts: (type: Int32, lower: Double, upper: Double) {
        switch self {
        case .free: (GLP_FR, 0, 0)
        case .atLeast(let lower): (GLP_LO, lower, 0)
        case .atMost(let upper): (GLP_UP, 0, upper)
        // GLPK requires the lower limit of a range to be strictly below the upper one.
        case .between(let lower, let upper): (lower == upper ? GLP_FX : GLP_DB, lower, upper)
        case .equal(let value): (GLP_FX, value, value)
        }
    }
}
