/// The proof of one leaf as it grows, priority by priority.
struct LeafProof {
    private let program: PairingProgram
    private(set) var leaf: PartProof.Leaf

    init(_ program: PairingProgram, _ decisions: [PartProof.Decision]) {
        self.program = program
        leaf = PartProof.Leaf(decisions: decisions)
    }

    /// Takes down what is proved of the next priority.
    mutating func append(_ whole: WholeDuals, _ master: borrowing Master) {
        var duals = PartProof.PriorityDuals(whole, master.rows, vertexCount: program.vertexCount)
        if leaf.priorities.isEmpty { coverConflicts(whole, master, &duals) }
        leaf.priorities.append(duals)
    }

    /// Links that share a vertex with a taken one can't be in the leaf, but are candidates all the same: the duals of
    /// the taken links' vertices rise until more than nothing is left over for each, which rules them out at all
    /// priorities, and the taken links' own make up for it.
    private func coverConflicts(
        _ whole: WholeDuals, _ master: borrowing Master, _ duals: inout PartProof.PriorityDuals
    ) {
        guard !master.taken.isEmpty else { return }
        let sums = DualSums(program, master.rows, duals: whole.duals)
        let decided = Set(leaf.decisions.map(\.link))
        var holder = [Int](repeating: -1, count: program.vertexCount)
        for link in master.taken { for vertex in program.links[link].vertices { holder[vertex] = link } }
        var raised = [Int](repeating: 0, count: program.vertexCount)
        for number in program.links.indices where !decided.contains(number) {
            let vertices = program.links[number].vertices
            guard let held = vertices.first(where: { holder[$0] >= 0 }) else { continue }
            let slack = sums(number) - whole.scale * Int(program.weights[0][number])
            raised[held] += max(0, 1 - slack - vertices.reduce(0) { $0 + raised[$1] })
        }
        var rise: [Int: Int] = [:]
        for vertex in raised.indices where raised[vertex] > 0 {
            duals.vertices[vertex] += raised[vertex]
            rise[holder[vertex], default: 0] += raised[vertex]
        }
        let own = Dictionary(uniqueKeysWithValues: duals.taken.map { ($0.link, $0.dual) })
        duals.taken = master.taken.map { ($0, (own[$0] ?? 0) - (rise[$0] ?? 0)) }.filter { $0.1 != 0 }
    }

    /// Closes a leaf whose `must_link` rows can't all hold: `round`'s duals are a ray along which the bound of the
    /// first priority falls without end (Farkas 1902). Says whether whole numbers show it.
    mutating func closeInfeasible(
        _ master: borrowing Master, _ round: Master.Round, objective: Int
    ) -> Bool {
        let ray =
            WholeDuals(snapping: round.duals, master, nil) ?? WholeDuals(covering: round.duals, master, nil)
        let base = WholeDuals.best(master, priority: 0, nil)
        let excess = base.total - base.scale * objective
        guard ray.total < 0 else { return false }
        let steps = max(0, excess.flooredQuotient(-ray.total) + 1)
        let largest = ray.duals.reduce(0.0) { $0 + Double($1.magnitude) } * Double(steps)
        guard largest < 0x1p50 else { return false }
        let duals = base.duals.enumerated().map { row, dual in
            dual + (row < ray.duals.count ? steps * ray.duals[row] : 0)
        }
        append(WholeDuals(covering: duals, scale: base.scale, master, program.weights[0]), master)
        return true
    }
}
