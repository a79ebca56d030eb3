/// The duals of the linear program at a priority, but for those of the sessions, which follow from the others.
struct SessionPrices: Sendable {
    /// "This meeting has at most one place."
    var meetings: [Double]
    /// "This round uses at most so many sessions."
    var rounds: [Double]
    /// "A link's meetings keep apart."
    var orders: [(order: OrderRow, dual: Double)] = []
    /// "The value at this earlier priority stays": what a unit of it less would be worth, 0 or more.
    var holds: [Double]

    /// Reads the duals of a master's rows of these kinds.
    init(_ kinds: [PatternMaster.RowKind], _ duals: [Double], _ program: TimetableProgram) {
        meetings = Array(repeating: 0, count: program.meetings.count)
        rounds = Array(repeating: 0, count: program.rounds.count)
        holds = Array(repeating: 0, count: program.priorityCount)
        for (kind, dual) in zip(kinds, duals) where dual != 0 {
            switch kind {
            case .meeting(let meeting): meetings[meeting] = dual
            case .round(let round): rounds[round] = dual
            case .order(let order): orders.append((order, dual))
            case .hold(let held): holds[held] = -dual
            case .room, .subset: break
            }
        }
    }
}
