import CGLPK

/// Where a row's activity or a column's value may lie.
///
/// Limits are finite; an absent one is said by the case, not by an infinity.
public enum Bounds: Hashable, Sendable {
    /// Anywhere.
    case free
    /// No less than this.
    case atLeast(Double)
    /// No more than this.
    case atMost(Double)
    /// From the first to the second, both included. Solving throws ``GLPKError/refused(_:words:)`` with
    /// `GLP_EBOUND` where the first is the greater.
    case between(Double, Double)
    /// Exactly this.
    case equal(Double)

    /// The same as GLPK takes it, with 0 for a limit that is not there.
    var parts: (type: Int32, lower: Double, upper: Double) {
        switch self {
        case .free: (GLP_FR, 0, 0)
        case .atLeast(let lower): (GLP_LO, lower, 0)
        case .atMost(let upper): (GLP_UP, 0, upper)
        // GLPK wants the lower limit of a range to lie strictly below the upper one.
        case .between(let lower, let upper): (lower == upper ? GLP_FX : GLP_DB, lower, upper)
        case .equal(let value): (GLP_FX, value, value)
        }
    }
}
