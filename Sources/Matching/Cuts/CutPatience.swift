/// How long rows are added that leave the bound where it is.
struct CutPatience: Sendable {
    private var lowest = Double.infinity
    private var idle = 0
    /// So many rounds.
    private static let most = 5

    /// Notes a round with this bound; says whether it is worth while to go on.
    mutating func isLeft(at bound: Double) -> Bool {
        if bound < lowest - 1e-6 * Swift.max(1, bound.magnitude) {
            (lowest, idle) = (bound, 0)
        } else {
            idle += 1
        }
        return idle <= Self.most
    }
}
