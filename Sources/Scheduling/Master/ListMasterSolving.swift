import GLPK
import Linking

/// The linear program over a list: what the duals want of it is brought in, and what can't be better leaves it.
extension ListMaster {
    /// How many patterns are brought in at once.
    private static let batch = 60
    /// A pattern that would add no more is not brought in.
    private static let wantedTolerance = 1e-6

    /// How a solution ended.
    enum Ending {
        /// With the value of the linear program over the whole list.
        case solved(Double)
        /// Nothing is as good as was asked.
        case closed
        /// The time was over, or GLPK could not go on.
        case unknown
    }

    /// Solves the linear program over all patterns that the decisions allow, with all that they demand.
    ///
    /// - Parameter least: What is worth less is of no interest.
    mutating func solve(
        _ first: SimplexOptions.Method, least: Double, _ control: SolveControl
    ) throws(GLPKError) -> Ending {
        try allowMissing()
        let ending = try simplex(first, least: least, control)
        guard case .solved = ending, try isAnythingMissed() else { return ending }
        return try solveStrictly(least: least, control)
    }

    /// Solves it with the columns and the aim at hand.
    mutating func simplex(
        _ first: SimplexOptions.Method, least: Double, _ control: SolveControl
    ) throws(GLPKError) -> Ending {
        var method = first
        var limit: Double? = least.isFinite ? least : nil
        while true {
            let options = SimplexOptions(
                method: method, timeLimit: control.secondsLeft.map { .seconds($0) },
                objectiveLimit: method == .primal ? nil : limit, tolerance: 1e-9,
                iterationsBetweenCalls: 20_000)
            let outcome = try problem.solve(options) { _ in control.isOver ? .stop : .proceed }
            iterations += outcome.iterations
            // Stopped at the limit, the duals are as good: they bound what the patterns in GLPK can do.
            let isBelow = outcome.stop == .objectiveLimit
            guard isBelow || (outcome.stop == .finished && outcome.known == .optimal) else { return .unknown }
            let (wanted, excess) = try wanted()
            if wanted.isEmpty {
                let bound = outcome.objective + excess
                if bound < least { return .closed }
                if !isBelow { return .solved(bound) }
                // What is outside tips the scale, so it has to be known better.
                limit = nil
                continue
            }
            if control.isOver { return .unknown }
            try enter(wanted)
            method = .primal
        }
    }

    /// What a pattern of the list would add.
    private func reducedWeight(_ listed: Listed, _ duals: [Double]) -> Double {
        var value = objective(listed)
        for row in listed.rows { value -= duals[row] }
        for (row, count) in listed.tallied { value -= duals[row] * count }
        for (priority, row, unit) in held { value -= duals[row] * Double(listed.weights[priority]) / unit }
        return value
    }

    /// The patterns outside that would improve most; where there are none, how much all that are outside, each too little
    /// to be wanted, could add together (weak duality).
    private func wanted() throws(GLPKError) -> (places: [Int], excess: Double) {
        let duals = try problem.read(.duals)
        var found: [(place: Int, reduced: Double)] = []
        var little = [Double](repeating: 0, count: program.rooms.count)
        for place in alive where list[place].column == nil && list[place].exclusions == 0 {
            let reduced = reducedWeight(list[place], duals)
            if reduced > Self.wantedTolerance {
                found.append((place, reduced))
            } else {
                let room = list[place].pattern.room
                little[room] = max(little[room], reduced)
            }
        }
        let excess = little.indices.reduce(0) { $0 + little[$1] * Double(program.patternLimit($1)) }
        return (
            found.sorted { ($1.reduced, $0.place) < ($0.reduced, $1.place) }.prefix(Self.batch).map(\.place),
            excess
        )
    }

    /// Takes the value and the prices of the solution at hand, made without decisions, as the measure of what may go.
    mutating func measure(_ value: Double) throws(GLPKError) {
        let duals = try problem.read(.duals)
        var reduced = [Double](repeating: 0, count: list.count)
        for place in alive { reduced[place] = reducedWeight(list[place], duals) }
        measure = (value, reduced)
    }

    /// Leaves out for good what can't be in a timetable of this value or more.
    mutating func shorten(to least: Double, except best: Set<Pattern>) throws(GLPKError) {
        guard let measure else { return }
        var kept: [Int] = []
        for place in alive {
            if measure.value + measure.reduced[place] >= least || best.contains(list[place].pattern) {
                kept.append(place)
                continue
            }
            // One more than decisions can lift.
            list[place].exclusions += 1
            if let column = list[place].column { try problem.setBounds(column: column, .equal(0)) }
        }
        alive = kept
    }

    /// The patterns that could be in a better timetable.
    var patterns: [Pattern] { alive.map { list[$0].pattern } }

    /// The patterns that the solution takes a part of, and how large a part.
    func support() throws(GLPKError) -> [(pattern: Pattern, value: Double)] {
        let values = try problem.read(.values)
        return columnOf.enumerated().compactMap { column, place in
            guard let place, values[column] > 1e-7 else { return nil }
            return (list[place].pattern, values[column])
        }
    }
}
