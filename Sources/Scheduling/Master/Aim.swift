import GLPK
import Linking

/// What the linear program over a list looks for.
enum Aim {
    /// The best value at the priority, where what is demanded may be missed at a price.
    case value
    /// To miss as little as can be of what is demanded, whatever the value.
    case demands
}

/// Whether there is a solution that misses nothing.
///
/// No price is too high to be worth paying: where a fee of 100,000 that the decisions demand is spared to 0.3 %, a row that
/// holds an earlier cost lets a meeting of 300 be placed for it. A branch and bound that took such a solution would decide
/// the same again and again. So where the price is paid, the linear program is solved in two phases: first for the least that
/// must be missed, and if that is nothing, for the value with nothing missed.
extension ListMaster {
    /// As much of anything demanded is missed by rounding alone.
    private static let missTolerance = 1e-6

    /// Lets what is demanded be missed at its price.
    mutating func allowMissing() throws(GLPKError) {
        guard isStrict else { return }
        isStrict = false
        let free = Set(counts.filter { (inCounts[$0.key]?.least ?? 0) > 0 }.map(\.value.column))
        for column in missable {
            let isFree =
                isDemanded.indices.contains(column)
                ? isDemanded[column] : column < isDemanded.count + held.count || free.contains(column)
            try problem.setBounds(column: column, isFree ? .atLeast(0) : .equal(0))
        }
    }

    /// Whether the solution at hand misses anything that is demanded.
    func isAnythingMissed() throws(GLPKError) -> Bool {
        let values = try problem.read(.values)
        return missable.contains { values[$0] > Self.missTolerance }
    }

    /// Solves the linear program with nothing missed; `closed` where something must be.
    mutating func solveStrictly(least: Double, _ control: SolveControl) throws(GLPKError) -> Ending {
        try turn(to: .demands)
        let ending = try simplex(.primal, least: -Self.missTolerance, control)
        let values = try problem.read(.values)
        try turn(to: .value)
        guard case .solved = ending else { return ending }
        isStrict = true
        // What is missed by rounding stays, so that the solution at hand is one to begin with.
        for column in missable {
            try problem.setBounds(column: column, .between(0, max(0, values[column])))
        }
        return try simplex(.primal, least: least, control)
    }

    private mutating func turn(to aim: Aim) throws(GLPKError) {
        self.aim = aim
        for (column, place) in columnOf.enumerated() {
            guard let place else { continue }
            try problem.setObjective(column: column, objective(list[place]))
        }
        var prices = [Double](repeating: price, count: columnOf.count)
        for (place, hold) in held.enumerated() { prices[isDemanded.count + place] *= hold.unit }
        for column in missable {
            try problem.setObjective(column: column, aim == .value ? -prices[column] : -1)
        }
    }
}
