import Basics
import GLPK
import Linking

/// Proves a priority's value: removes what can't be in a better timetable, and proves each independent part of the rest
/// alone.
extension TimetableSolver {
    /// The largest share of the options that may be left if another relaxation of a single part is to be worth while.
    private static let worthwhile = 0.7

    /// Proves what it can about the value at the priority. Returns a bound on it; nil if none was found.
    ///
    /// - Parameters:
    ///   - pricing: A pricing of the solved linear program.
    ///   - exact: The bound that it gives.
    mutating func prove(
        _ step: Step, _ pricing: PatternPricing, _ exact: Double
    ) throws(GLPKError) -> Int? {
        if effort.splits > 0 {
            // A better timetable has at least one unit more.
            let slack = exact - least(step.priority)
            let options = withBest(pricing.options(within: max(0, slack)))
            let parts = program.parts(options)
            let left = options.reduce(0) { $0 + $1.count }
            if parts.count > 1 || Double(left) < Self.worthwhile * Double(program.optionCount) {
                return try prove(parts, step, exact)
            }
        }
        return try proveByList(step, pricing, exact)
    }

    /// The options, plus those that the incumbent uses.
    func withBest(_ options: [[TimetableProgram.Option]]) -> [[TimetableProgram.Option]] {
        var used = [Set<Int>](repeating: [], count: program.rooms.count)
        for pattern in best { used[pattern.room].formUnion(pattern.meetings) }
        return options.enumerated().map { place, kept in
            let missing = used[place].subtracting(kept.map(\.meeting))
            if missing.isEmpty { return kept }
            let both = missing.union(kept.map(\.meeting))
            return program.rooms[place].options.filter { both.contains($0.meeting) }
        }
    }

    /// Proves a bound by parts that are independent of one another.
    mutating func prove(
        _ parts: [ProgramPart], _ step: Step, _ exact: Double
    ) throws(GLPKError) -> Int? {
        let sum = try solve(parts, step, effort.ofPart)
        let value = bestValues[step.priority]
        let bound = max(value, [sum, Self.whole(exact)].compactMap { $0 }.min() ?? value)
        report(step, Double(bound))
        return bound
    }

    /// Solves parts that are independent of one another, and combines their timetables. Returns a bound on all
    /// timetables of their options; nil if none is known.
    mutating func solve(
        _ parts: [ProgramPart], _ step: Step, _ effort: Effort
    ) throws(GLPKError) -> Int? {
        // If there is only one part, its own parts may have the threads.
        let inner = effort.with(threads: parts.count == 1 ? self.effort.threads : 1)
        let (best, patterns, goals, silent) = (best, master.patterns, goals, step.control.silent)
        let answers = try inParallel(parts.count, threads: self.effort.threads) { place throws(GLPKError) in
            let part = parts[place]
            var solver = try TimetableSolver(
                part.program, goals: goals, from: part.inner(best), effort: inner, silent)
            let answer = try solver.solve(only: step.priority, patterns: part.inner(patterns))
            return (patterns: answer.patterns.map(part.outer), bound: answer.bound)
        }
        try improve(Placement(choices, from: answers.flatMap(\.patterns)))
        let bounds = answers.compactMap(\.bound)
        return bounds.count == answers.count ? bounds.reduce(0, +) : nil
    }
}
