import GLPK
import Linking

/// Proves by branching that no choice of links is better than a given one: every leaf of the tree has whole duals
/// that close it.
///
/// A node in which no three-way link is left to choose goes back to weighted matching (``CoreLeaf``), which closes it unless a
/// side rule counts. Every other goes through the priorities as ``PrioritySolver`` does, under decisions about some links, and is
/// closed at the first priority that it can't reach the objective of; at the last, one that it can't pass. A node that is not
/// closed is split on a link that its linear program takes a part of. Depth first, so that it needs little memory.
///
/// Source: branch and price, Barnhart et al. 1998, with the dual of each leaf kept as its proof.
struct BranchingProof {
    /// The program, with what was listed on the way.
    private(set) var program: PairingProgram
    /// What the choice reaches at each priority.
    private let objectives: [Int]
    /// At the last priority a leaf is closed whose bound passes the objective by less; at most 1.
    private let allowance: Double
    private let columns: [Int]
    private let control: SolveControl

    /// The most leaves of a proof.
    private static let mostLeaves = 2000

    /// How the attempt ended.
    enum Result {
        /// It is proved.
        case leaves([PartProof.Leaf])
        /// There is a better choice.
        case better([Int])
        /// Too many leaves, too little time, or duals that no whole numbers were found for.
        case none
    }

    init(
        _ program: PairingProgram, objectives: [Int], allowance: Double, columns: [Int],
        _ control: SolveControl
    ) {
        (self.program, self.objectives, self.allowance) = (program, objectives, allowance)
        (self.columns, self.control) = (columns, control)
    }

    /// A node of the tree that is yet to be closed or split.
    private struct Node {
        let decisions: [PartProof.Decision]
        /// Odd sets that were found above it.
        let oddSets: [OddSet]
    }

    /// Proves it, if it can be.
    mutating func prove(from oddSets: [OddSet]) throws(GLPKError) -> Result {
        var open = [Node(decisions: [], oddSets: oddSets)]
        var leaves: [PartProof.Leaf] = []
        while let node = open.popLast() {
            if control.isOver || leaves.count + open.count >= Self.mostLeaves { return .none }
            control.report(
                Progress(stage: "links: proof", best: objectives.last.map(Double.init), bound: nil))
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

    /// The last round of a priority: once nothing is left to add, or the objective is met. Nil where the time ran out or
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

    /// Splits on the link nearest to a half, of several on the one that counts most in the end.
    private func split(_ master: borrowing Master, _ round: Master.Round) -> NodeEnd {
        let program = master.program
        let open = round.taken.filter { $0.value < 1 - 1e-6 && $0.value > 1e-6 && !master.isTaken($0.link) }
        func rank(_ x: (link: Int, value: Double)) -> (Int, Int32, Int) {
            // Distances in thousandths: equal ones must not be told apart by rounding.
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
