import CGLPK

/// Translates GLPK's events for an observer during one search.
final class Watch {
    /// What the last event reported.
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
            // GLPK asks for solutions only once the root is solved, but accepts one at any event. Offering it now
            // makes sure that it counts however early the search is stopped. The next event reports it as the
            // incumbent.
            self.start = nil
            _ = cglpk_offer(event, [0] + start)
        }
        let told = event.pointee
        let incumbent = told.incumbent.isNaN ? nil : told.incumbent
        let isNew = incumbent != seen.incumbent
        var bound = told.bound.isNaN ? seen.bound : told.bound
        if let open = bound, let incumbent {
            // Open nodes bound only what is still to be found; the incumbent may be better than that.
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
