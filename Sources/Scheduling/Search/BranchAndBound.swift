import GLPK
import Linking

/// One choice of the branch and bound.
enum Decision: Hashable, Sendable {
    /// The session is used, or is not.
    case room(Int, isUsed: Bool)
    /// The meeting is in the session, or is not.
    case meeting(Int, room: Int, isIn: Bool)

    /// Whether a solution that keeps the decision may take the pattern.
    func allows(_ pattern: Pattern) -> Bool {
        switch self {
        case .room(let room, let isUsed): isUsed || pattern.room != room
        case .meeting(let meeting, let room, true):
            pattern.room == room ? pattern.meetings.contains(meeting) : !pattern.meetings.contains(meeting)
        case .meeting(let meeting, let room, false): pattern.room != room || !pattern.meetings.contains(meeting)
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
    static func next(_ support: [(pattern: Pattern, value: Double)], _ program: TimetableProgram) -> Decision? {
        var used: [Int: Double] = [:]
        var inside: [Place: Double] = [:]
        for (pattern, value) in support {
            used[pattern.room, default: 0] += value
            for meeting in pattern.meetings { inside[Place(room: pattern.room, meeting: meeting), default: 0] += value }
        }
        func fractional<Key>(_ values: [Key: Double]) -> [(key: Key, value: Double)] {
            values.filter { $0.value > 1e-6 && $0.value < 1 - 1e-6 }
        }
        let rooms = fractional(used).min { (($0.value - 0.5).magnitude, $0.key) < (($1.value - 0.5).magnitude, $1.key) }
        if let rooms, (rooms.value - 0.5).magnitude < 0.45 { return .room(rooms.key, isUsed: rooms.value >= 0.5) }
        let places = fractional(inside).min { (($0.value - 0.5).magnitude, $0.key) < (($1.value - 0.5).magnitude, $1.key) }
        if let places { return .meeting(places.key.meeting, room: places.key.room, isIn: places.value >= 0.3) }
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
    /// - Returns: Whether nothing is left to look at, and what no timetable of these patterns can pass.
    mutating func branch(
        _ priority: Int, _ bound: Double, _ stage: String, _ control: SolveControl
    ) throws(GLPKError) -> (isFinished: Bool, bound: Double) {
        var open = [Node(decisions: [], bound: bound)]
        var next: Node? = open.removeLast()
        func isHopeless(_ bound: Double) -> Bool { Self.whole(bound) ?? .max <= bestValues[priority] }
        func reached(_ current: Node?) -> Double {
            (open.map(\.bound) + [current?.bound ?? -.infinity, Double(bestValues[priority])]).max() ?? bound
        }
        while true {
            if next == nil {
                open.removeAll { isHopeless($0.bound) }
                // The best bound next; of equals the newest.
                guard let place = open.indices.max(by: { (open[$0].bound, $0) < (open[$1].bound, $1) }) else { break }
                next = open.remove(at: place)
            }
            guard let node = next else { break }
            next = nil
            if control.isOver {
                try master.release()
                return (false, reached(node))
            }
            control.report(
                Progress(stage: stage, best: Double(bestValues[priority]), bound: min(bound, reached(node)).rounded(.down)))
            try master.impose(node.decisions)
            guard let (value, support) = try relax(priority, node.bound, control) else {
                if control.isOver {
                    try master.release()
                    return (false, reached(node))
                }
                continue
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

    /// Solves the relaxation of a node, with the rows that its solution breaks; nil where it has no solution, or none
    /// that could be better, or the time is over.
    private mutating func relax(
        _ priority: Int, _ bound: Double, _ control: SolveControl
    ) throws(GLPKError) -> (value: Double, support: [(pattern: Pattern, value: Double)])? {
        while true {
            let outcome = try master.solve(.dualThenPrimal, control)
            guard outcome.stop == .finished, outcome.known == .optimal else { return nil }
            if Self.whole(outcome.objective) ?? .max <= bestValues[priority] { return nil }
            let support = try master.support()
            let orders = OrderRow.broken(by: support, program)
            for order in orders { try master.add(order) }
            let subsets = orders.isEmpty ? SubsetRow.broken(by: support, most: 20) : []
            for subset in subsets { try master.add(subset) }
            if orders.isEmpty && subsets.isEmpty {
                try improve(from: likeliest(support), control)
                return (outcome.objective, support)
            }
        }
    }

    /// The patterns of a solution, those it takes most of first.
    func likeliest(_ support: [(pattern: Pattern, value: Double)]) -> [Pattern] {
        support.sorted { ($1.value, $0.pattern.room) < ($0.value, $1.pattern.room) }.map(\.pattern)
    }
}
