/// Builds the proof of one leaf, priority by priority.
struct LeafProof {
    private(set) var leaf: PartProof.Leaf

    init(_ decisions: [PartProof.Decision]) { leaf = PartProof.Leaf(decisions: decisions) }

    /// Adds what is proved at the next priority.
    mutating func append(_ whole: WholeDuals, _ master: borrowing Master) {
        var duals = PartProof.PriorityDuals(whole, master.rows, vertexCount: master.program.vertexCount)
        if leaf.priorities.isEmpty { coverConflicts(whole, master, &duals) }
        leaf.priorities.append(duals)
    }

    /// Links that share a vertex with a taken link can't be in the leaf, but they are still candidates. So the
    /// duals of the taken links' vertices are raised until each such link has positive slack, which rules it out at
    /// all priorities; the taken links' own duals compensate.
    private func coverConflicts(
        _ whole: WholeDuals, _ master: borrowing Master, _ duals: inout PartProof.PriorityDuals
    ) {
        guard !master.taken.isEmpty else { return }
        let program = master.program
        let decided = Set(leaf.decisions.map(\.link))
        var holder = [Int](repeating: -1, count: program.vertexCount)
        for link in master.taken { for vertex in program.links[link].vertices { holder[vertex] = link } }
        var raised = [Int](repeating: 0, count: program.vertexCount)
        func raise(_ link: PairingProgram.ProgramLink, _ slack: Int) {
            guard let held = link.vertices.first(where: { holder[$0] >= 0 }) else { return }
            raised[held] += max(0, 1 - slack - link.vertices.reduce(0) { $0 + raised[$1] })
        }
        for number in program.links.indices where !decided.contains(number) {
            let slack = whole.sums(number, program) - whole.scale * Int(program.weights[0][number])
            raise(program.links[number], slack)
        }
        // A triangle with a covered vertex consists of pairs between covered vertices and their neighbours.
        if let unlisted = program.unlisted {
            let pairCount = Int(unlisted.starts.last ?? 0)
            var isNear = holder.map { $0 >= 0 }
            for link in program.links[..<pairCount] where holder[Int(link.a)] >= 0 || holder[Int(link.b)] >= 0
            {
                (isNear[Int(link.a)], isNear[Int(link.b)]) = (true, true)
            }
            let chosen = program.links[..<pairCount].map { isNear[Int($0.a)] && isNear[Int($0.b)] }
            unlisted.forEachTriangle(program.links, of: chosen) { triangle in
                let weight = Int(program.weight(triangle, at: 0))
                raise(triangle.link, whole.sums(triangle, program) - whole.scale * weight)
                return true
            }
        }
        var rise: [Int: Int] = [:]
        for vertex in raised.indices where raised[vertex] > 0 {
            duals.vertices[vertex] += raised[vertex]
            rise[holder[vertex], default: 0] += raised[vertex]
        }
        let own = Dictionary(uniqueKeysWithValues: duals.taken.map { ($0.link, $0.dual) })
        duals.taken = master.taken.map { ($0, (own[$0] ?? 0) - (rise[$0] ?? 0)) }.filter { $0.1 != 0 }
    }

    /// Closes a leaf in which the `must_link` rows can't all hold. `ray` holds duals for the sum of artificial
    /// variables, with a negative value. Along this ray, the bound of the first priority, which is now the master's
    /// objective, falls without limit (Farkas 1902). Returns whether whole numbers prove it.
    mutating func closeInfeasible(_ master: borrowing Master, ray: WholeDuals, objective: Int) -> Bool {
        guard ray.total < 0 else { return false }
        let base = WholeDuals.best(master, nil)
        let excess = base.total - base.scale * objective
        let steps = Swift.max(0, excess.flooredQuotient(-ray.total) + 1)
        let largest = ray.duals.reduce(0.0) { $0 + Double($1.magnitude) } * Double(steps)
        guard largest < 0x1p50 else { return false }
        let duals = base.duals.enumerated().map { row, dual in
            dual + (row < ray.duals.count ? steps * ray.duals[row] : 0)
        }
        append(WholeDuals(covering: duals, scale: base.scale, master), master)
        return true
    }
}
