import GLPK
import Linking

/// GLPK's branch and bound over the links within the gap. This is exact: no other link can be in a better solution
/// (Dantzig, Fulkerson and Johnson 1954). Only the value is taken from GLPK's result; the proof comes later.
extension PrioritySolver {
    /// The node limit of the first branch and bound, which narrows the gap for the second.
    private static let firstSearch = 500
    /// The longest list of links left to branch and bound.
    private static let longestList = 200_000
    /// A reduced weight or dual that exceeds the gap by less than this counts as within it.
    private static let faceTolerance = 1e-5

    /// Runs branch and bound over the links in the master, and keeps what it finds.
    @discardableResult
    mutating func search(
        _ number: Int?, _ end: End, nodes: Int?, _ control: SolveControl
    ) throws(GLPKError) -> IntegerOutcome {
        let program = master.program
        // A limit without a row could be broken unnoticed.
        for group in program.limits.members.indices where master.rows.rowOfLimit[group] == nil {
            try master.add(limit: group)
        }
        let known = value(number).map(Double.init)
        // Weights are whole, so a node that can't beat the best value by almost one is useless. GLPK multiplies the
        // tolerance by the incumbent, which lies between the best value so far and the bound.
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
            // Without the whole list, the bound of open nodes applies to the listed links only, not to all links.
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

    /// Branch and bound over the links within the gap; it starts with the links in the master, to narrow the gap.
    mutating func branch(
        _ number: Int?, _ end: inout End, _ control: SolveControl
    ) throws(GLPKError) {
        // Nothing follows the last priority in this program, so links beyond the gap can be dropped.
        if number == goals.count - 1, let pricing = end.round?.pricing, let known = value(number) {
            let least = Double(known) - pricing.bound - Self.faceTolerance
            try master.close(pricing.reducedWeights.indices.filter { pricing.reducedWeights[$0] >= least })
        }
        var outcome = try search(number, end, nodes: Self.firstSearch, control)
        let known = value(number)
        // If the hope was too high, the whole solve starts over and finds out.
        if isHopeful, known == nil, number != nil { return }
        guard !control.isOver, known == nil || known != end.bound, let pricing = end.round?.pricing else {
            return
        }
        let gap = known.map { pricing.bound - Double($0) } ?? .infinity
        // A face by the solver's word says nothing about unlisted links.
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
            // The list contained every better solution, and there is none.
            if let value = value(number) { end.bound = min(end.bound ?? .max, value) }
            if number == nil, incumbent.taken == nil { end.bound = -1 }
        default:
            if let open = outcome.bound, let value = value(number) {
                let bound = Int(clamped: open + Self.wholeTolerance)
                end.bound = min(end.bound ?? .max, max(value, bound))
            }
        }
    }

    /// Keeps only the links and rows that, by the solver's word, a solution with the value reached at `number` can
    /// have. If a gap remains, a row holds the value.
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
    /// The integral part of `value`, clamped to the range of `Int`.
    init(clamped value: Double) {
        self = Int(exactly: value.rounded(.down)) ?? (value > 0 ? .max : .min)
    }
}
