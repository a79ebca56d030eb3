/// Reads a certificate against its graph with exact arithmetic. It contains no part of a solver and takes no figure from
/// one: whoever trusts these few files need trust nothing else.
///
/// Complexity: O(n + m log m) for n vertices and m edges, beside O(log d) an edge for odd sets nested d deep.
public struct GraphAudit {
    /// Where duals end. Half the vertices times half the vertices of them still fit into 128 bits.
    public static let largestDual = Int128(1_000_000_000_000) * 1_000_000_000_000
    /// Where scales end.
    public static let largestScale = 1_000_000

    private let graph: PlainGraph

    /// The audit of certificates of `graph`.
    public init(_ graph: PlainGraph) { self.graph = graph }

    /// What does not hold; nothing if the certificate proves what it says.
    public func findings(_ certificate: GraphCertificate) -> [GraphFinding] {
        var findings = matchingFindings(certificate.matching)
        switch certificate.proof {
        case .duals(let weight, let bound, let duals):
            findings += weightFindings(certificate, weight)
            let shape = DualShape(duals, certificate.objective, vertexCount: graph.vertexCount).findings
            findings += shape
            // What is said of edges means nothing while it isn't clear which sets hold them.
            if shape.isEmpty { findings += dualFindings(duals, certificate.objective, bound) }
        case .noPerfectMatching(let witness):
            findings += WitnessAudit(graph).findings(witness, certificate)
        }
        return findings
    }

    /// Whether the edges are the graph's, and no vertex is in two.
    private func matchingFindings(_ matching: [GraphEdge]) -> [GraphFinding] {
        var findings: [GraphFinding] = []
        var isTaken = [Bool](repeating: false, count: graph.vertexCount + 1)
        for (index, edge) in matching.enumerated() {
            guard graph.has(edge) else {
                findings.append(
                    GraphFinding(
                        "matching[\(index)]",
                        "the graph has no edge \(edge.u) \(edge.v) of weight \(edge.weight)"))
                continue
            }
            for vertex in [edge.u, edge.v] {
                if isTaken[Int(vertex)] {
                    findings.append(
                        GraphFinding(
                            "matching[\(index)]", "vertex \(vertex) is in an earlier edge of the matching"))
                }
                isTaken[Int(vertex)] = true
            }
        }
        return findings
    }

    private func weightFindings(_ certificate: GraphCertificate, _ weight: Int) -> [GraphFinding] {
        var findings: [GraphFinding] = []
        let sum = certificate.matching.reduce(Int128(0)) { $0 + Int128($1.weight) }
        if sum != Int128(weight) {
            findings.append(GraphFinding("weight", "found \(weight), but the matching's edges have \(sum)"))
        }
        if certificate.objective.isPerfect, certificate.matching.count * 2 != graph.vertexCount {
            findings.append(
                GraphFinding(
                    "matching",
                    "found \(certificate.matching.count) edges, but \(graph.vertexCount) vertices are to have a partner"
                ))
        }
        return findings
    }

    /// Whether the duals hold for each edge, and prove the bound.
    private func dualFindings(
        _ duals: GraphDuals, _ objective: GraphObjective, _ bound: Int128
    ) -> [GraphFinding] {
        var findings: [GraphFinding] = []
        let sign = Int128(objective.sign)
        let forest = OddSetForest(duals.oddSets, vertexCount: graph.vertexCount)
        var vertexDuals = [Int128](repeating: 0, count: graph.vertexCount + 1)
        for entry in duals.vertices { vertexDuals[Int(entry.vertex)] = entry.dual }
        for edge in graph.edges {
            let sum =
                vertexDuals[Int(edge.u)] + vertexDuals[Int(edge.v)] + forest.dual(holding: edge.u, edge.v)
            let needed = Int128(duals.scale) * Int128(edge.weight)
            if sign * sum < sign * needed {
                findings.append(
                    GraphFinding(
                        "duals",
                        "those of the edge \(edge.u) \(edge.v) add up to \(sum), expected at \(objective.isMaximum ? "least" : "most") \(needed)"
                    ))
            }
        }
        var total = duals.vertices.reduce(Int128(0)) { $0 + $1.dual }
        for (set, size) in zip(duals.oddSets, forest.sizes) { total += set.dual * Int128(size / 2) }
        let proved = objective.bound(total, scale: duals.scale)
        if bound != proved {
            findings.append(GraphFinding("bound", "found \(bound), and the duals prove \(proved)"))
        }
        return findings
    }
}
