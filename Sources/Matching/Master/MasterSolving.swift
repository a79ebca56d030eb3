import GLPK
import Linking

extension Master {
    /// Solves the linear program, starting where the last call stopped.
    mutating func solve(_ control: SolveControl) throws(GLPKError) -> SimplexOutcome {
        let options = SimplexOptions(
            method: method, timeLimit: control.secondsLeft.map { .seconds($0) }, tolerance: 1e-9,
            iterationsBetweenCalls: 20_000)
        return try problem.solve(options) { _ in control.isOver ? .stop : .proceed }
    }

    /// The rows' duals, including dropped rows. Duals with the wrong sign, which is due to rounding, are set to 0.
    func duals() throws(GLPKError) -> [Double] {
        var duals = [Double](repeating: 0, count: rows.kinds.count)
        for (dual, row) in zip(try problem.read(.duals), lines.rows) {
            let isRight = rows.isTight[row] || (rows.isAtLeast(row) ? dual < 0 : dual > 0)
            duals[row] = isRight ? dual : 0
        }
        return duals
    }

    /// The links with a positive value in the solution.
    func support() throws(GLPKError) -> (links: [(link: Int, value: Double)], support: Support) {
        let values = try problem.read(.values)
        let taken = linkOf.indices.filter { linkOf[$0] >= 0 && values[$0] > Support.tolerance }.map {
            (link: Int(linkOf[$0]), value: values[$0])
        }
        return (
            taken,
            Support(links: taken.map { (program.links[$0.link], $0.value) }, vertexCount: program.vertexCount)
        )
    }

    /// Solves the integer program over the links in the master by GLPK's branch and bound.
    ///
    /// - Parameters:
    ///   - start: The links of a starting solution; all must be in the master.
    ///   - nodes: The node limit; nil for none.
    mutating func branch(
        start: [Int]?, objectiveTolerance: Double, nodes: Int?, _ control: SolveControl,
        _ heard: (Double?, Double?) -> Void
    ) throws(GLPKError) -> (outcome: IntegerOutcome, taken: [Int]?) {
        var values: [Double]?
        if let start {
            var point = [Double](repeating: 0, count: linkOf.count)
            for link in start where columnOf[link] >= 0 { point[Int(columnOf[link])] = 1 }
            values = point
        }
        let options = IntegerOptions(
            timeLimit: control.secondsLeft.map { .seconds($0) }, objectiveTolerance: objectiveTolerance,
            // Penalty branching would scan a tableau row for every fractional column, for seconds, without checking
            // the clock.
            cuts: [.cover, .clique], branching: .mostFractional, start: values)
        let outcome = try problem.solveInteger(options) { search in
            heard(search.incumbent, search.bound)
            return control.isOver || search.nodes > nodes ?? .max ? .stop : .proceed
        }
        let taken = outcome.incumbent.map { incumbent in
            linkOf.indices.filter { linkOf[$0] >= 0 && incumbent.values[$0] > 0.5 }.map { Int(linkOf[$0]) }
                .sorted()
        }
        return (outcome, taken)
    }
}

// MARK: - Rounds of price and cut

extension Master {
    /// The result of solving the linear program once.
    struct Round {
        let duals: [Double]
        let pricing: Pricing
        /// The links with a positive value in the solution.
        let taken: [(link: Int, value: Double)]
        let support: Support
    }

    /// The largest number of links that join at once.
    private static let batch = 400

    /// Solves the linear program and prices all links, the unlisted ones only once all others price out. Nil if
    /// time ran out or the simplex failed.
    mutating func round(_ control: SolveControl) throws(GLPKError) -> Round? {
        while true {
            try dropIdle()
            let outcome = try solve(control)
            guard outcome.stop == .finished, outcome.known == .optimal else { return nil }
            lines.age(try problem.read(.basicRows))
            let duals = try duals()
            var pricing = Pricing(self, duals: duals)
            if program.unlisted != nil {
                if isExact, pricing.isComplete(self) {
                    let improving = improvingUnlisted(pricing, most: Self.batch)
                    if !improving.isEmpty {
                        if control.isOver { return nil }
                        try list(improving)
                        continue
                    }
                } else {
                    // Unlisted links were not priced, so their contribution is unknown.
                    pricing.bound = .infinity
                }
            }
            let (taken, support) = try support()
            return Round(duals: duals, pricing: pricing, taken: taken, support: support)
        }
    }

    /// Adds the links that could improve the master. Returns whether there were any.
    mutating func price(_ round: Round) throws(GLPKError) -> Bool {
        let improving = round.pricing.improving(self, most: Self.batch)
        try add(links: improving)
        return !improving.isEmpty
    }

    /// Adds the rows of violated limits. Returns whether there were any.
    mutating func limit(_ round: Round) throws(GLPKError) -> Bool {
        var loads: [Int: Double] = [:]
        for (link, value) in round.taken {
            for group in program.limits.containing(link) where rows.rowOfLimit[Int(group)] == nil {
                loads[Int(group), default: 0] += value
            }
        }
        let broken = loads.filter { $0.value > Double(program.limit) + 1e-6 }.keys.sorted()
        for group in broken { try add(limit: group) }
        return !broken.isEmpty
    }

    /// Adds the rows of violated odd sets. Returns whether any were found. Odd sets with limits are searched only
    /// if there are no others, and no longer once they stop improving the bound.
    mutating func cut(_ round: Round, _ control: SolveControl) throws(GLPKError) -> Bool {
        if round.support.isWhole { return false }
        var broken = OddSetSeparation(round.support).brokenSets(except: rows.known) { control.isOver }
        if broken.isEmpty, patience.isLeft(at: round.pricing.value) {
            broken = ZeroHalfSeparation(program, round.taken).brokenSets(except: rows.known)
        }
        for set in broken { try add(set) }
        return !broken.isEmpty
    }
}
