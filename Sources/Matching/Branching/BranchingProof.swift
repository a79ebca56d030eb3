import GLPK
import Linking

/// Proves by branching that no choice of links is better than a given one: every leaf of the tree has whole-number
/// duals that close it.
///
/// A node with no three-way link left to choose goes to weighted matching (``CoreLeaf``), which closes it unless a
/// side rule matters. Every other node goes through the priorities like ``PrioritySolver``, subject to its
/// decisions. It is closed at the first priority whose objective it can't reach or, at the last priority, can't
/// exceed. A node that is not closed branches on a link with a fractional value. The search is depth first, so it
/// needs little memory.
///
/// Source: branch and price, Barnhart et al. 1998; the duals of each leaf are kept as its proof.
struct BranchingProof {
    /// The program, including what was listed on the way.
    private(set) var program: PairingProgram
    /// The choice's value at each priority.
    private let objectives: [Int]
    /// At the last priority, a leaf counts as closed if its bound exceeds the objective by less than this; at most
    /// 1.
    private let allowance: Double
    private let columns: [Int]
    private let control: SolveControl

    /// The largest number of leaves of a proof.
    private static let mostLeaves = 2000

    /// The outcome of the attempt.
    enum Result {
        /// The choice is proved optimal.
        case leaves([PartProof.Leaf])
        /// There is a better choice.
        case better([Int])
        /// No proof: too many leaves, too little time, or no whole-number duals.
        case none
    }

    init(
        _ program: PairingProgram, objectives: [Int], allowance: Double, columns: [Int],
        _ control: SolveControl
    ) {
        (self.program, self.objectives, self.allowance) = (program, objectives, allowance)
        (self.columns, self.control) = (columns, control)
    }

    /// An open node of the tree.
    private struct Node {
        let decisions: [PartProof.Decision]
        /// Odd sets found higher up in the tree.
        let oddSets: [OddSet]
    }

    /// Proves the choice, if possible.
    mutating func prove(from oddSets: [OddSet]) throws(GLPKError) -> Result {
        var open = [Node(decisions: [], oddSets: oddSets)]
        var leaves: [PartProof.Leaf] = []
        while let node = open.popLast() {
            if control.isOver || leaves.count + open.count >= Self.mostLeaves { return .none }
            control.report(Progress(.links, .proof, best: objectives.last))
            switch try end(of: node) {
            case .closed(let leaf): leaves.append(leaf)
            case .better(let taken): return .better(taken)
            case .stuck: return .none
            case .split(let link, let oddSets):
                for isTaken in [false, true] {
                    open.append(
                        Node(
                            decisions: node.decisions + [.init(link: link, isTaken: isTaken)],
                            oddSets: oddSets))
                }
            }
        }
        return .leaves(leaves)
    }

    private enum NodeEnd {
        case closed(PartProof.Leaf)
        case split(Int, [OddSet])
        case better([Int])
        case stuck
    }

    private mutating func end(of node: Node) throws(GLPKError) -> NodeEnd {
        if let answer = CoreLeaf(program, node.decisions)?.solve(control) {
            if let leaf = answer.closing(objectives) { return .closed(leaf) }
            if program.isFeasible(answer.taken) { return .better(answer.taken) }
        }
        var master = try Master(program)
        for set in node.oddSets { try master.add(set) }
        try master.add(links: columns)
        defer { program = master.program }
        try master.leave(node.decisions.filter { !$0.isTaken }.map(\.link))
        for decision in node.decisions where decision.isTaken { try master.take(decision.link) }
        var proof = LeafProof(node.decisions)
        if !program.pins.members.isEmpty {
            try master.setObjective(nil)
            guard let round = try converge(&master, nil) else { return .stuck }
            if round.pricing.value < -PrioritySolver.nearness {
                let ray = WholeDuals.best(master, round)
                try master.setObjective(0)
                let isClosed = proof.closeInfeasible(master, ray: ray, objective: objectives[0])
                return isClosed ? .closed(proof.leaf) : split(master, round)
            }
        }
        try master.fixArtificials()
        for number in objectives.indices {
            try master.setObjective(number)
            guard let round = try converge(&master, number) else { return .stuck }
            let whole = WholeDuals.best(master, round)
            proof.append(whole, master)
            let target = whole.scale * objectives[number]
            if whole.total < target { return .closed(proof.leaf) }
            guard number < objectives.count - 1 else {
                return Double(whole.total - target) < allowance * Double(whole.scale)
                    ? .closed(proof.leaf) : split(master, round)
            }
            guard whole.total == target else { return split(master, round) }
            try master.shrink(to: whole, priority: number)
        }
        return .stuck
    }

    /// The last round at a priority: either nothing is left to add, or the objective is met. Nil if time ran out or
    /// the simplex failed.
    private func converge(_ master: inout Master, _ number: Int?) throws(GLPKError) -> Master.Round? {
        let objective = number.map { Double(objectives[$0]) } ?? 0
        let isLast = number == objectives.count - 1
        while let round = try master.round(control) {
            if control.isOver { return nil }
            if try master.price(round) { continue }
            if try master.limit(round) { continue }
            let excess = round.pricing.value - objective
            if excess < -PrioritySolver.nearness && number != nil
                || excess.magnitude < PrioritySolver.nearness
            {
                return round
            }
            if isLast, excess < allowance - PrioritySolver.nearness || round.support.isWhole { return round }
            if try !master.cut(round, control) { return round }
        }
        return nil
    }

    /// Branches on the link whose value is closest to a half; among ties, on the one with the largest last weight.
    private func split(_ master: borrowing Master, _ round: Master.Round) -> NodeEnd {
        let program = master.program
        let open = round.taken.filter { $0.value < 1 - 1e-6 && $0.value > 1e-6 && !master.isTaken($0.link) }
        func rank(_ x: (link: Int, value: Double)) -> (Int, Int32, Int) {
            // Distances in thousandths, so that rounding errors don't break ties.
            (Int(((x.value - 0.5).magnitude * 1000).rounded()), -(program.weights.last?[x.link] ?? 0), x.link)
        }
        if let link = open.min(by: { rank($0) < rank($1) })?.link {
            return .split(link, master.rows.liveOddSets)
        }
        let taken = round.taken.map(\.link).sorted()
        let isBetter = program.isFeasible(taken) && program.values(taken).isLexicographicallyAbove(objectives)
        return isBetter ? .better(taken) : .stuck
    }
}
