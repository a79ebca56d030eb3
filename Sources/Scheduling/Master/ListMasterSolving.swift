import GLPK
import Linking

/// The linear program over a list: what the duals want of it is brought in, and what can't be better leaves it.
extension ListMaster {
    /// How many patterns are brought in at once.
    private static let batch = 60

    /// How a solution ended.
    enum Ending {
        /// With the value of the linear program over the whole list.
        case solved(Double)
        /// Nothing is as good as was asked.
        case closed
        /// The time was over, or GLPK could not go on.
        case unknown
    }

    /// Solves the linear program over all patterns that the decisions allow.
    ///
    /// - Parameter least: What is worth less is of no interest.
    mutating func solve(
        _ first: SimplexOptions.Method, least: Double, _ control: SolveControl
    ) throws(GLPKError) -> Ending {
        var method = first
        while true {
            let options = SimplexOptions(
                method: method, timeLimit: control.secondsLeft.map { .seconds($0) },
                objectiveLimit: method == .primal || !least.isFinite ? nil : least, tolerance: 1e-9,
                iterationsBetweenCalls: 20_000)
            let outcome = try problem.solve(options) { _ in control.isOver ? .stop : .proceed }
            iterations += outcome.iterations
            // Stopped at the limit, the duals are as good: they bound what the patterns in GLPK can do.
            let isBelow = outcome.stop == .objectiveLimit
            guard isBelow || (outcome.stop == .finished && outcome.known == .optimal) else { return .unknown }
            let wanted = try wanted()
            if wanted.isEmpty {
                return isBelow || outcome.objective < least ? .closed : .solved(outcome.objective)
            }
            if control.isOver { return .unknown }
            try enter(wanted)
            method = .primal
        }
    }

    /// What each pattern of the list would add.
    private func reducedWeights() throws(GLPKError) -> [Double] {
        let duals = try problem.read(.duals)
        return list.map { listed in
            var value = Double(listed.weights[priority])
            for row in listed.rows { value -= duals[row] }
            for (row, count) in listed.tallied { value -= duals[row] * count }
            for (priority, row) in held { value -= duals[row] * Double(listed.weights[priority]) }
            return value
        }
    }

    /// The patterns outside that would improve most.
    private func wanted() throws(GLPKError) -> [Int] {
        let reduced = try reducedWeights()
        return list.indices.filter {
            reduced[$0] > 1e-6 && list[$0].column == nil && list[$0].exclusions == 0 && !list[$0].isDead
        }
        .sorted { (reduced[$1], $0) < (reduced[$0], $1) }.prefix(Self.batch).map { $0 }
    }

    /// Takes the value and the prices of the solution at hand, made without decisions, as the measure of what may go.
    mutating func measure(_ value: Double) throws(GLPKError) { measure = (value, try reducedWeights()) }

    /// Leaves out for good what can't be in a timetable of this value or more.
    mutating func shorten(to least: Double, except best: Set<Pattern>) throws(GLPKError) {
        guard let measure else { return }
        for place in list.indices
        where measure.value + measure.reduced[place] < least && !list[place].isDead
            && !best.contains(list[place].pattern)
        {
            list[place].isDead = true
            if let column = list[place].column { try problem.setBounds(column: column, .equal(0)) }
        }
    }

    /// The patterns that are not dead.
    var patterns: [Pattern] { list.filter { !$0.isDead }.map(\.pattern) }

    /// The patterns that the solution takes a part of, and how large a part.
    func support() throws(GLPKError) -> [(pattern: Pattern, value: Double)] {
        let values = try problem.read(.values)
        return columnOf.enumerated().compactMap { column, place in
            guard let place, values[column] > 1e-7 else { return nil }
            return (list[place].pattern, values[column])
        }
    }
}
