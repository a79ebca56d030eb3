/// The duals of a priority's linear program, and the bound that they give: what a certificate is made of.
struct DualBound: Sendable {
    /// "This meeting has at most one place"; below 0 where it is required.
    var meetings: [Double]
    /// "This round uses at most so many sessions."
    var rounds: [Double]
    /// "A link's meetings keep apart."
    var orders: [(order: OrderRow, dual: Double)]
    /// "The value at this earlier priority stays": what a unit of it less would be worth, 0 or more.
    var holds: [Double]
    /// The bound.
    let bound: Double

    /// The duals of a complete pricing.
    init(_ pricing: PatternPricing, bound: Double) {
        let program = pricing.program
        meetings = Array(repeating: 0, count: program.meetings.count)
        rounds = Array(repeating: 0, count: program.rounds.count)
        orders = []
        holds = Array(repeating: 0, count: program.priorityCount)
        for (kind, dual) in pricing.duals {
            switch kind {
            case .meeting(let meeting): meetings[meeting] = dual
            case .round(let round): rounds[round] = dual
            case .order(let order): orders.append((order, dual))
            case .hold(let held): holds[held] = -dual
            // A session's dual is what its best pattern adds, which is computed anew.
            case .room: break
            }
        }
        self.bound = bound
    }

    /// The same for the first priorities alone, where no other holds anything.
    func first(_ count: Int) -> DualBound {
        var first = self
        first.holds = Array(holds.prefix(count))
        return first
    }

    /// "Every meeting is placed": what it counts is the dual of each.
    init(plain weights: [Int], bound: Int) {
        meetings = weights.map(Double.init)
        (rounds, orders, holds) = ([], [], [])
        self.bound = Double(bound)
    }
}
