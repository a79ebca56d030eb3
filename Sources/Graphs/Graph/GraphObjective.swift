/// What to optimise when matching a plain graph.
public enum GraphObjective: String, CaseIterable, Sendable {
    /// The largest total weight. Vertices may stay unmatched, so an edge of negative weight is never worth taking.
    case maxWeight = "max-weight"
    /// The largest total weight of a perfect matching.
    case maxWeightPerfect = "max-weight-perfect"
    /// The smallest total weight of a perfect matching.
    case minWeightPerfect = "min-weight-perfect"

    /// Whether every vertex must be matched.
    public var isPerfect: Bool { self != .maxWeight }

    /// Whether a larger total is better.
    public var isMaximum: Bool { self != .minWeightPerfect }

    /// 1 if a larger total is better, otherwise -1.
    var sign: Int { isMaximum ? 1 : -1 }

    /// The bound that duals with the sum `total` prove, where `scale` is one unit of weight. Weights are whole, so
    /// it is rounded down, or up if a smaller total is better.
    func bound(_ total: Int128, scale: Int) -> Int128 {
        let (quotient, rest) = total.quotientAndRemainder(dividingBy: Int128(scale))
        if isMaximum { return rest < 0 ? quotient - 1 : quotient }
        return rest > 0 ? quotient + 1 : quotient
    }
}
