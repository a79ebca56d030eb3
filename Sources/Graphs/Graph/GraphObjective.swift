/// What is asked of a matching in a plain graph.
public enum GraphObjective: String, CaseIterable, Sendable {
    /// The largest sum of weights; edges of negative weight are never worth taking, and vertices may stay alone.
    case maxWeight = "max-weight"
    /// The largest sum of weights among the matchings in which no vertex stays alone.
    case maxWeightPerfect = "max-weight-perfect"
    /// The smallest sum of weights among those.
    case minWeightPerfect = "min-weight-perfect"

    /// Whether no vertex may stay alone.
    public var isPerfect: Bool { self != .maxWeight }

    /// Whether a larger sum is better.
    public var isMaximum: Bool { self != .minWeightPerfect }

    /// 1 where a larger sum is better, else -1.
    var sign: Int { isMaximum ? 1 : -1 }

    /// What duals prove whose sum is `total`, of which `scale` are one unit of weight: weights are whole, so the bound is
    /// rounded down, or up where a smaller sum is better.
    func bound(_ total: Int128, scale: Int) -> Int128 {
        let (quotient, rest) = total.quotientAndRemainder(dividingBy: Int128(scale))
        if isMaximum { return rest < 0 ? quotient - 1 : quotient }
        return rest > 0 ? quotient + 1 : quotient
    }
}
