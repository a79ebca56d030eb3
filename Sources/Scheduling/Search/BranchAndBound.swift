import GLPK
import Linking

/// One choice of the branch and bound.
enum Decision: Hashable, Sendable {
    /// The session is used, or is not.
    case room(Int, isUsed: Bool)
    /// The meeting is in the session, or is not.
    case meeting(Int, room: Int, isIn: Bool)

    /// Whether a solution that keeps the decision may take the pattern.
    func allows(_ pattern: Pattern, _ program: TimetableProgram) -> Bool {
        switch self {
        case .room(let room, let isUsed): isUsed || pattern.room != room
        case .meeting(let meeting, let room, true):
            pattern.room == room
                ? pattern.meetings.contains(meeting) || program.rooms[room].isSeparable
                : !pattern.meetings.contains(meeting)
        case .meeting(let meeting, let room, false):
            pattern.room != room || !pattern.meetings.contains(meeting)
        }
    }

    /// The opposite decision.
    var opposite: Decision {
        switch self {
        case .room(let room, let isUsed): .room(room, isUsed: !isUsed)
        case .meeting(let meeting, let room, let isIn): .meeting(meeting, room: room, isIn: !isIn)
        }
    }

    /// The decision to make where the solution is not whole: a session that is used in part, else a meeting that is
    /// in a session in part; the one nearest to a half, in the likelier direction. Nil where it is whole.
    static func next(_ support: [(pattern: Pattern, value: Double)], _ program: TimetableProgram) -> Decision?
    {
        var used: [Int: Double] = [:]
        var inside: [Place: Double] = [:]
        for (pattern, value) in support {
            if !program.rooms[pattern.room].isSeparable { used[pattern.room, default: 0] += value }
            for meeting in pattern.meetings {
                inside[Place(room: pattern.room, meeting: meeting), default: 0] += value
            }
        }
        func fractional<Key>(_ values: [Key: Double]) -> [(key: Key, value: Double)] {
            values.filter { $0.value > 1e-6 && $0.value < 1 - 1e-6 }
        }
        let rooms = fractional(used).min {
            (($0.value - 0.5).magnitude, $0.key) < (($1.value - 0.5).magnitude, $1.key)
        }
        if let rooms, (rooms.value - 0.5).magnitude < 0.45 {
            return .room(rooms.key, isUsed: rooms.value >= 0.5)
        }
        let places = fractional(inside).min {
            (($0.value - 0.5).magnitude, $0.key) < (($1.value - 0.5).magnitude, $1.key)
        }
        if let places {
            return .meeting(places.key.meeting, room: places.key.room, isIn: places.value >= 0.3)
        }
        return rooms.map { .room($0.key, isUsed: $0.value >= 0.5) }
    }

    private struct Place: Hashable, Comparable {
        let room: Int
        let meeting: Int

        static func < (a: Place, b: Place) -> Bool { (a.room, a.meeting) < (b.room, b.meeting) }
    }
}

/// The branch and bound over the patterns in the master, on sessions used and on meetings in sessions: either side
/// of such a decision changes the linear program, which fixing a single pattern to 0 hardly does.
///
/// Source: branching on the original variables of a column generation (Vanderbeck 2000).
extension TimetableSolver {
    /// A part of the timetables that is still to be looked at.
    private struct Node {
        let decisions: [Decision]
        let bound: Double
    }

    /// Looks for the best timetable among the patterns in the master.
    ///
    /// - Parameter nodes: How many nodes to look at; nil for all.
    /// - Returns: Whether nothing is left to look at, and what no timetable of these patterns can pass.
    mutating func branch(
        _ priority: Int, _ bound: Double, _ stage: String, nodes: Int?, _ control: SolveControl
    ) throws(GLPKError) -> (isFinished: Bool, bound: Double) {
        var open = [Node(decisions: [], bound: bound)]
        var next: Node? = open.removeLast()
        var count = 0
        func isHopeless(_ bound: Double) -> Bool { Self.whole(bound) ?? .max <= bestValues[priority] }
        func reached(_ current: Node?) -> Double {
            (open.map(\.bound) + [current?.bound ?? -.infinity, Double(bestValues[priority])]).max() ?? bound
        }
        while true {
            let isJump = next == nil
            if next == nil {
                open.removeAll { isHopeless($0.bound) }
                // The best bound next; of equals the newest.
                guard let place = open.indices.max(by: { (open[$0].bound, $0) < (open[$1].bound, $1) }) else {
                    break
                }
                next = open.remove(at: place)
            }
            guard let node = next else { break }
            next = nil
            count += 1
            if control.isOver || count > nodes ?? .max {
                try master.release()
                return (false, reached(node))
            }
            // Short of the whole list, open nodes bound what its patterns can do, not what timetables can.
            report(priority, nodes == nil ? min(bound, reached(node)) : bound, stage)
            try master.impose(node.decisions)
            let value: Double
            let support: [(pattern: Pattern, value: Double)]
            switch try relax(priority, isJump, control) {
            case .closed: continue
            case .unknown:
                try master.release()
                return (false, reached(node))
            case .solved(let objective, let solution): (value, support) = (objective, solution)
            }
            if isHopeless(value) { continue }
            guard let decision = Decision.next(support, program) else { continue }
            let limit = min(node.bound, value)
            open.append(Node(decisions: node.decisions + [decision.opposite], bound: limit))
            next = Node(decisions: node.decisions + [decision], bound: limit)
        }
        try master.release()
        return (true, Double(bestValues[priority]))
    }

    /// What the relaxation of a node says.
    private enum Relaxation {
        /// It has no solution, or none that could be better.
        case closed
        /// The time was over, or GLPK could not go on.
        case unknown
        /// Its value, and the patterns that it takes a part of.
        case solved(Double, [(pattern: Pattern, value: Double)])
    }

    /// Solves the relaxation of a node, with the rows that its solution breaks.
    private mutating func relax(
        _ priority: Int, _ isJump: Bool, _ control: SolveControl
    ) throws(GLPKError) -> Relaxation {
        // Far from the last node the basis is feasible for neither simplex; the primal one finds its way back sooner.
        var method = isJump ? SimplexOptions.Method.primal : .dualThenPrimal
        while true {
            let outcome = try master.solve(method, control)
            method = .dualThenPrimal
            guard outcome.stop == .finished else { return .unknown }
            if outcome.known == .infeasible { return .closed }
            guard outcome.known == .optimal else { return .unknown }
            if Self.whole(outcome.objective) ?? .max <= bestValues[priority] { return .closed }
            let support = try master.support()
            let orders = OrderRow.broken(by: support, program)
            for order in orders { try master.add(order) }
            let subsets = orders.isEmpty ? SubsetRow.broken(by: support, most: 20) : []
            for subset in subsets { try master.add(subset) }
            if orders.isEmpty && subsets.isEmpty {
                try improve(from: likeliest(support), control)
                return .solved(outcome.objective, support)
            }
        }
    }

    /// The patterns of a solution, those it takes most of first.
    func likeliest(_ support: [(pattern: Pattern, value: Double)]) -> [Pattern] {
        support.sorted { ($1.value, $0.pattern.room) < ($0.value, $1.pattern.room) }.map(\.pattern)
    }
}
