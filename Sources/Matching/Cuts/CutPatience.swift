/// Decides how long to keep adding rows that do not improve the bound.
struct CutPatience: Sendable {
    private var lowest = Double.infinity
    private var idle = 0
    /// The number of rounds without improvement.
    private static let most = 5

    /// Records a round with this bound. Returns whether it is worth continuing.
    mutating func isLeft(at bound: Double) -> Bool {
        if bound < lowest - 1e-6 * Swift.max(1, bound.magnitude) {
            (lowest, idle) = (bound, 0)
        } else {
            idle += 1
        }
        return idle <= Self.most
    }
}
