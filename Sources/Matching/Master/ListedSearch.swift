import GLPK
import Linking

/// GLPK's branch and bound over links within the gap, which is exact: no other link can be in a better solution
/// (Dantzig, Fulkerson and Johnson 1954). What it says is believed of the value alone; the proof comes after.
extension PrioritySolver {
    /// How many nodes the first branch and bound has, which narrows the gap for the second.
    private static let firstSearch = 500
    /// The longest list of links that is left to the branch and bound.
    private static let longestList = 200_000
    /// A reduced weight or a dual that passes the gap by less counts as within it.
    private static let faceTolerance = 1e-5

    /// Branch and bound over the links in the master; takes what it finds.
    @discardableResult
    mutating func search(
        _ number: Int?, _ end: End, nodes: Int?, _ control: SolveControl
    ) throws(GLPKError) -> IntegerOutcome {
        let program = master.program
        // A limit without a row would be broken without a word.
        for group in program.limits.members.indices where master.rows.rowOfLimit[group] == nil {
            try master.add(limit: group)
        }
        let known = value(number).map(Double.init)
        // Weights are whole, so a node that can't pass the best by nearly one is of no use. GLPK multiplies the
        // tolerance by the incumbent, which lies between the best so far and the bound.
        let largest = number.flatMap { program.weights[$0].map(\.magnitude).max() } ?? 1
        let exactBound = end.exactBound
        let most = Double(program.vertexCount) * Double(largest)
        let goal = goal(number)
        let (outcome, taken) = try master.branch(
            start: incumbent.taken,
            objectiveTolerance: 0.9
                / (1 + max(exactBound.isFinite ? exactBound.magnitude : most, known?.magnitude ?? most)),
            nodes: nodes, control
        ) { incumbent, open in
            // Short of the whole list, open nodes bound what its links can do, not what all links can.
            let bound = nodes == nil ? min(exactBound, open ?? exactBound) : exactBound
            let best = [incumbent, known].compactMap { $0 }.max()
            control.report(
                Progress(
                    .links, goal, best: best.map { Int(clamped: $0.rounded()) },
                    bound: bound.isFinite ? Int(clamped: bound + Self.wholeTolerance) : nil))
        }
        incumbent.improve(taken, program)
        return outcome
    }

    /// Branch and bound over the links within the gap: first among the links at hand, to narrow it.
    mutating func branch(
        _ number: Int?, _ end: inout End, _ control: SolveControl
    ) throws(GLPKError) {
        // At the last priority nobody goes on from this program, so that what is beyond the gap need not be carried along.
        if number == goals.count - 1, let pricing = end.round?.pricing, let known = value(number) {
            let least = Double(known) - pricing.bound - Self.faceTolerance
            try master.close(pricing.reducedWeights.indices.filter { pricing.reducedWeights[$0] >= least })
        }
        var outcome = try search(number, end, nodes: Self.firstSearch, control)
        let known = value(number)
        // Hoping for too much is found out by beginning again.
        if isHopeful, known == nil, number != nil { return }
        guard !control.isOver, known == nil || known != end.bound, let pricing = end.round?.pricing else {
            return
        }
        let gap = known.map { pricing.bound - Double($0) } ?? .infinity
        // On a face of the solver's word nothing is known of links that are not listed.
        let listed = master.program.links.count
        if master.program.unlisted != nil {
            guard master.isExact, gap.isFinite,
                let unlisted = master.unlisted(
                    within: gap + Self.faceTolerance, pricing, most: Self.longestList)
            else { return }
            try master.list(unlisted)
        }
        let list = pricing.reducedWeights.indices.filter {
            master.isAlive[$0] && pricing.reducedWeights[$0] >= -gap - Self.faceTolerance
        }
        if list.count > Self.longestList { return }
        let isLonger = master.program.links.count > listed
        if outcome.stop != .finished || isLonger || !list.allSatisfy({ master.contains($0) }) {
            try master.add(links: list)
            outcome = try search(number, end, nodes: nil, control)
        }
        switch (outcome.stop, outcome.known) {
        case (.finished, .optimal), (.finished, .infeasible):
            // The list held every better solution, and there is none.
            if let value = value(number) { end.bound = min(end.bound ?? .max, value) }
            if number == nil, incumbent.taken == nil { end.bound = -1 }
        default:
            if let open = outcome.bound, let value = value(number) {
                let bound = Int(clamped: open + Self.wholeTolerance)
                end.bound = min(end.bound ?? .max, max(value, bound))
            }
        }
    }

    /// Leaves only the links and rows that a solution of the value reached at `number` can have, by the solver's
    /// word, and holds the value by a row where a gap is left.
    mutating func shrink(to number: Int, _ end: End) throws(GLPKError) {
        let value = incumbent.values[number]
        guard let round = end.round else {
            try master.hold(priority: number, value: value)
            return
        }
        let gap = max(0, round.pricing.bound - Double(value)) + Self.faceTolerance
        let reduced = round.pricing.reducedWeights
        try master.kill(reduced.indices.filter { reduced[$0] < -gap })
        for (row, dual) in round.duals.enumerated() where dual.magnitude > gap {
            try master.tighten(row: row)
        }
        if gap > 2 * Self.faceTolerance { try master.hold(priority: number, value: value) }
    }
}

extension Int {
    /// The whole part of `value`, held within the range of `Int`.
    init(clamped value: Double) {
        self = Int(exactly: value.rounded(.down)) ?? (value > 0 ? .max : .min)
    }
}
