import Blossom

/// Checks a solution against its definition alone.
struct BlossomCheck<Weight: FixedWidthInteger & SignedInteger & Sendable & BitwiseCopyable> {
    let vertexCount: Int
    let edges: [BlossomEdge<Weight>]

    init(_ vertexCount: Int, _ edges: [BlossomEdge<Weight>]) {
        (self.vertexCount, self.edges) = (vertexCount, edges)
    }

    /// The total weight of the matching's edges. Between two vertices with several edges, the best one counts.
    func weight(of answer: BlossomSolution<Weight>) -> Weight {
        var best: [Int32: Weight] = [:]
        for edge in edges where answer.mates[Int(edge.u)] == edge.v {
            let key = min(edge.u, edge.v)
            best[key] = max(best[key] ?? edge.weight, edge.weight)
        }
        return best.values.reduce(0, +)
    }

    /// Lists what is wrong with the matching, with the duals, or with their sum, which must be twice the weight.
    func faults(of answer: BlossomSolution<Weight>) -> [String] {
        var faults: [String] = []
        for (vertex, mate) in answer.mates.enumerated() where mate >= 0 {
            if answer.mates[Int(mate)] != Int32(vertex) {
                faults.append("\(vertex) and \(mate) disagree")
            }
            if !edges.contains(where: {
                ($0.u, $0.v) == (Int32(vertex), mate) || ($0.v, $0.u) == (Int32(vertex), mate)
            }) {
                faults.append("\(vertex) and \(mate) have no edge")
            }
        }
        var members: [Set<Int32>] = []
        for set in answer.sets {
            let parts = set.children.map { members[$0] }
            let all = parts.reduce(Set(set.vertices)) { $0.union($1) }
            if all.count != set.vertices.count + parts.reduce(0, { $0 + $1.count }) {
                faults.append("parts overlap")
            }
            if all.count % 2 == 0 || all.count < 3 { faults.append("a set of \(all.count)") }
            if set.dual <= 0 { faults.append("a set's dual is \(set.dual)") }
            members.append(all)
        }
        var sum: Weight = 0
        for dual in answer.vertexDuals {
            if dual < 0 { faults.append("a dual is \(dual)") }
            sum += dual
        }
        for (set, all) in zip(answer.sets, members) { sum += set.dual * Weight(all.count / 2) }
        if sum != 2 * weight(of: answer) {
            faults.append("duals prove \(sum) halves, not \(2 * weight(of: answer))")
        }
        for edge in edges {
            var cover = answer.vertexDuals[Int(edge.u)] + answer.vertexDuals[Int(edge.v)]
            for (set, all) in zip(answer.sets, members) where all.contains(edge.u) && all.contains(edge.v) {
                cover += set.dual
            }
            if cover < 2 * edge.weight { faults.append("\(edge) is covered by \(cover)") }
        }
        return faults
    }
}
