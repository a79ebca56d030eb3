import GLPK
import Linking

/// Finds a timetable by rounding a few patterns at a time.
///
/// Patterns that the linear program uses in full are fixed, and some of those with the largest values. The program is
/// then solved again for the meetings left, and patterns are priced for what is left of the sessions.
///
/// Source: diving with column generation (Sadykov and others 2019).
extension TimetableSolver {
    /// The smallest part of the patterns in use to fix at a time: in the first dive, then in the next ones if a dive
    /// leaves out meetings that could have been placed.
    private static let diveParts = [8, 16, 24]
    /// How many times a dive fixes patterns.
    private static let diveSteps = 60

    /// Dives from the current solution and improves the result, at the blend of all priorities. Does nothing if the
    /// program has no blend.
    mutating func dive(_ control: SolveControl) throws(GLPKError) {
        guard program.priorityCount > goals.count else { return }
        let root = try master.support()
        for part in Self.diveParts where !control.isOver {
            try dive(from: root, part: part, control)
            if isFull { return }
        }
    }

    private mutating func dive(
        from root: [(pattern: Pattern, value: Double)], part least: Int, _ control: SolveControl
    ) throws(GLPKError) {
        let blend = goals.count
        var support = root
        var fixed: [Pattern] = []
        for _ in 0..<Self.diveSteps where !control.isOver {
            fixed += firm(support, support.count / least, beside: fixed)
            let placement = Placement(choices, from: fixed)
            let free = placement.roomOf.indices.filter { placement.roomOf[$0] == nil }
            guard let part = ProgramPart(replacing: free, in: placement) else { break }
            var rest = try TimetableSolver(
                part.program, goals: goals, from: [], isSearched: false, effort: .relaxation, control.silent)
            try rest.master.add(part.inner(master.patterns))
            try rest.master.setObjective(blend)
            _ = try rest.relax(Step(priority: blend, goal: nil, control: control.silent), isRough: true)
            support = try rest.master.support().map { (part.outer($0.pattern), $0.value) }
            if support.isEmpty { break }
        }
        try improve(from: fixed, depth: 3, control)
    }

    /// The patterns used in full in a solution, and the likeliest of the others that are compatible with the fixed
    /// ones.
    private func firm(
        _ support: [(pattern: Pattern, value: Double)], _ count: Int, beside fixed: [Pattern]
    ) -> [Pattern] {
        var placement = Placement(choices, from: fixed)
        let least = max(1, count)
        var found: [Pattern] = []
        let sorted = support.sorted { ($1.value, $0.pattern.room) < ($0.value, $1.pattern.room) }
        for (pattern, value) in sorted {
            if value < 1 - 1e-6 && found.count >= least { break }
            var trial = placement
            let isWhole = pattern.meetings.allSatisfy {
                guard trial.roomOf[$0] == nil, trial.fits($0, pattern.room) else { return false }
                trial.put($0, pattern.room)
                return true
            }
            guard isWhole else { continue }
            placement = trial
            found.append(pattern)
        }
        return found
    }
}
