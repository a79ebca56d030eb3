/// Checks that a witness proves that no matching is perfect, and that none has more edges than the given one.
struct WitnessAudit {
    private let graph: PlainGraph

    init(_ graph: PlainGraph) { self.graph = graph }

    /// What does not hold. Almost O(vertices + edges).
    func findings(_ witness: TutteBergeWitness, _ certificate: GraphCertificate) -> [GraphFinding] {
        var findings: [GraphFinding] = []
        if !certificate.objective.isPerfect {
            findings.append(
                GraphFinding(
                    "witness", "\(certificate.objective.rawValue) does not ask for a perfect matching"))
        }
        var isRemoved = [Bool](repeating: false, count: graph.vertexCount)
        for vertex in witness.removed {
            guard vertex >= 1, vertex <= graph.vertexCount else {
                findings.append(GraphFinding("witness.removed", "the graph has no vertex \(vertex)"))
                continue
            }
            if isRemoved[Int(vertex) - 1] {
                findings.append(GraphFinding("witness.removed", "vertex \(vertex) is listed twice"))
            }
            isRemoved[Int(vertex) - 1] = true
        }
        let odd = oddComponents(without: isRemoved)
        guard odd == witness.oddComponents else {
            findings.append(
                GraphFinding("witness.odd_components", "found \(witness.oddComponents), but there are \(odd)")
            )
            return findings
        }
        if witness.deficiency <= 0 {
            findings.append(
                GraphFinding(
                    "witness",
                    "removing \(witness.removed.count) vertices leaves only \(odd) odd components, which proves nothing"
                ))
        }
        let alone = graph.vertexCount - 2 * certificate.matching.count
        if alone != witness.deficiency {
            findings.append(
                GraphFinding(
                    "matching",
                    "it leaves \(alone) vertices unmatched, but the witness proves this only for \(witness.deficiency)"
                ))
        }
        return findings
    }

    /// The number of components with an odd number of vertices that remain when some vertices are removed.
    private func oddComponents(without isRemoved: [Bool]) -> Int {
        // Union by size with path halving (Tarjan and van Leeuwen 1984).
        var above = Array(0..<Int32(graph.vertexCount))
        var sizes = [Int32](repeating: 1, count: graph.vertexCount)
        func root(_ vertex: Int) -> Int {
            var at = vertex
            while Int(above[at]) != at {
                above[at] = above[Int(above[at])]
                at = Int(above[at])
            }
            return at
        }
        for edge in graph.edges where !isRemoved[Int(edge.u) - 1] && !isRemoved[Int(edge.v) - 1] {
            var (a, b) = (root(Int(edge.u) - 1), root(Int(edge.v) - 1))
            guard a != b else { continue }
            if sizes[a] < sizes[b] { swap(&a, &b) }
            above[b] = Int32(a)
            sizes[a] += sizes[b]
        }
        return above.indices.count { !isRemoved[$0] && Int(above[$0]) == $0 && sizes[$0] % 2 == 1 }
    }
}
