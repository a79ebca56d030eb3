import GLPK
import Linking

/// The proof of a priority's value: what can't be in a better timetable is left out, and what is left falls into parts
/// that are proved each by itself.
extension TimetableSolver {
    /// What must be left of the options for another relaxation of one part to be worth while.
    private static let worthwhile = 0.7

    /// Proves what it can of the value at `priority`; what comes back bounds it, nil where nothing was found.
    ///
    /// - Parameters:
    ///   - pricing: A pricing of the solved linear program.
    ///   - exact: The bound that it gives.
    mutating func prove(
        _ priority: Int, _ pricing: PatternPricing, _ exact: Double, _ stage: String, _ control: SolveControl
    ) throws(GLPKError) -> Int? {
        if effort.splits > 0 {
            // A better timetable has at least one unit more.
            let slack = exact - least(priority)
            let options = withBest(pricing.options(within: max(0, slack)))
            let parts = program.parts(options)
            let left = options.reduce(0) { $0 + $1.count }
            if parts.count > 1 || Double(left) < Self.worthwhile * Double(program.optionCount) {
                return try prove(parts, priority, exact, stage, control)
            }
        }
        return try proveByList(priority, pricing, exact, stage, control)
    }

    /// The options, and those that the best timetable uses.
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
        _ parts: [ProgramPart], _ priority: Int, _ exact: Double, _ stage: String, _ control: SolveControl
    ) throws(GLPKError) -> Int? {
        let sum = try solve(parts, priority, effort.ofPart, control)
        let bound = max(
            bestValues[priority], [sum, Self.whole(exact)].compactMap { $0 }.min() ?? bestValues[priority])
        report(priority, Double(bound), stage)
        return bound
    }

    /// Solves parts that are independent of one another, and puts their timetables together; what comes back bounds all
    /// timetables of their options, nil where nothing is known.
    mutating func solve(
        _ parts: [ProgramPart], _ priority: Int, _ effort: Effort, _ control: SolveControl
    ) throws(GLPKError) -> Int? {
        // Where there is one part, its own parts may have the threads.
        let inner = effort.with(threads: parts.count == 1 ? self.effort.threads : 1)
        let (best, patterns, names, silent) = (best, master.patterns, names, control.silent)
        let answers = try inParallel(parts.count, threads: self.effort.threads) { place throws(GLPKError) in
            let part = parts[place]
            var solver = try TimetableSolver(
                part.program, names: names, from: part.inner(best), effort: inner, silent)
            let answer = try solver.solve(only: priority, patterns: part.inner(patterns))
            return (patterns: answer.patterns.map(part.outer), bound: answer.bound)
        }
        try improve(Placement(choices, from: answers.flatMap(\.patterns)))
        let bounds = answers.compactMap(\.bound)
        return bounds.count == answers.count ? bounds.reduce(0, +) : nil
    }
}
