import CGLPK

/// Stands between GLPK's events and an observer, for one search.
final class Watch {
    /// What the last event told.
    struct Seen {
        var nodes = 0
        var bound: Double?
        var incumbent: Double?
    }

    private(set) var seen = Seen()
    private let handle: OpaquePointer
    private let direction: Direction
    private let deadline: Deadline
    private let feasibility: Feasibility
    private let isPresolved: Bool
    private var start: [Double]?
    private let observer: (borrowing Search) -> Verdict

    init(
        handle: OpaquePointer, direction: Direction, deadline: Deadline, feasibility: Feasibility,
        isPresolved: Bool, start: [Double]?, observer: @escaping (borrowing Search) -> Verdict
    ) {
        self.handle = handle
        self.direction = direction
        self.deadline = deadline
        self.feasibility = feasibility
        self.isPresolved = isPresolved
        self.start = start
        self.observer = observer
    }

    func see(_ event: UnsafePointer<cglpk_search>) -> Verdict {
        if let start {
            // GLPK asks for solutions once the root is solved, but takes one at once: so it is there however soon
            // the search is stopped. The incumbent it makes is told at the next event.
            self.start = nil
            _ = cglpk_offer(event, [0] + start)
        }
        let told = event.pointee
        let incumbent = told.incumbent.isNaN ? nil : told.incumbent
        let isNew = incumbent != seen.incumbent
        var bound = told.bound.isNaN ? seen.bound : told.bound
        if let open = bound, let incumbent {
            // Open nodes bound what is still to be found; what was found may lie beyond.
            bound = direction == .minimize ? min(open, incumbent) : max(open, incumbent)
        }
        seen = Seen(nodes: Int(told.nodes), bound: bound, incumbent: incumbent)
        return observer(
            Search(
                elapsed: deadline.elapsed, nodes: seen.nodes, bound: seen.bound, incumbent: incumbent,
                isIncumbentNew: isNew,
                access: Search.Access(
                    event: event, handle: handle, feasibility: feasibility, isPresolved: isPresolved)))
    }
}
