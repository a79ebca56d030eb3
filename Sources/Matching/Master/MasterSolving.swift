import GLPK
import Linking

extension Master {
    /// Solves the linear program, from where the last call left it.
    mutating func solve(_ control: SolveControl) throws(GLPKError) -> SimplexOutcome {
        let options = SimplexOptions(
            method: method, timeLimit: control.secondsLeft.map { .seconds($0) }, tolerance: 1e-9,
            iterationsBetweenCalls: 20_000)
        return try problem.solve(options) { _ in control.isOver ? .stop : .proceed }
    }

    /// The rows' duals, with those on the wrong side of 0 by rounding put to 0, and those of rows that were dropped.
    func duals() throws(GLPKError) -> [Double] {
        var duals = [Double](repeating: 0, count: rows.kinds.count)
        for (dual, row) in zip(try problem.read(.duals), lines.rows) {
            let isRight = rows.isTight[row] || (rows.isAtLeast(row) ? dual < 0 : dual > 0)
            duals[row] = isRight ? dual : 0
        }
        return duals
    }

    /// The links that the solution takes a part of.
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
    ///   - start: Links taken by a solution to begin with; all must be in the master.
    ///   - nodes: How many nodes to look at; nil for all.
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
            // Penalties would look at a row of the tableau for every fractional column, for seconds, and no clock.
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
    /// What one solution of the linear program says.
    struct Round {
        let duals: [Double]
        let pricing: Pricing
        /// The links that the solution takes a part of.
        let taken: [(link: Int, value: Double)]
        let support: Support
    }

    /// The most links that join at once.
    private static let batch = 400

    /// Solves the linear program and prices all links, those that are not listed only once the others are priced; nil
    /// where the time ran out, or the simplex failed.
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
                    // What those that are not listed could add was not looked at.
                    pricing.bound = .infinity
                }
            }
            let (taken, support) = try support()
            return Round(duals: duals, pricing: pricing, taken: taken, support: support)
        }
    }

    /// Brings in the links that could improve the master; says whether there were any.
    mutating func price(_ round: Round) throws(GLPKError) -> Bool {
        let improving = round.pricing.improving(self, most: Self.batch)
        try add(links: improving)
        return !improving.isEmpty
    }

    /// Adds the rows of limits that the solution breaks; says whether there were any.
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

    /// Adds rows of odd sets that the solution breaks; says whether any were found. Those with limits in them are looked
    /// for where there are no others, and no longer once they leave the bound where it is.
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
