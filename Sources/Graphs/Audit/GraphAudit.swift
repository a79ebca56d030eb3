/// Checks a certificate against its graph with exact arithmetic. The audit shares no code with a solver and takes
/// no figure from one, so these few files are all that has to be trusted.
///
/// Complexity: O(n + m log m) for n vertices and m edges, plus O(log d) per edge for odd sets nested d deep.
public struct GraphAudit {
    /// The largest magnitude of a dual. With n vertices, (n / 2)² such duals still add up within 128 bits.
    public static let largestDual = Int128(1_000_000_000_000) * 1_000_000_000_000
    /// The largest scale.
    public static let largestScale = 1_000_000

    private let graph: PlainGraph

    /// An audit of certificates for `graph`.
    public init(_ graph: PlainGraph) { self.graph = graph }

    /// What does not hold; empty if the certificate proves its claim.
    public func findings(_ certificate: GraphCertificate) -> [GraphFinding] {
        var findings = matchingFindings(certificate.matching)
        switch certificate.proof {
        case .duals(let weight, let bound, let duals):
            findings += weightFindings(certificate, weight)
            let shape = DualShape(duals, certificate.objective, vertexCount: graph.vertexCount).findings
            findings += shape
            // Without valid sets, it is unclear which of them contain an edge, so edges are not checked.
            if shape.isEmpty { findings += dualFindings(duals, certificate.objective, bound) }
        case .noPerfectMatching(let witness):
            findings += WitnessAudit(graph).findings(witness, certificate)
        }
        return findings
    }

    /// Checks that the edges belong to the graph, and that no vertex is in two of them.
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
            findings.append(
                GraphFinding("weight", "found \(weight), but the matching's edges add up to \(sum)"))
        }
        if certificate.objective.isPerfect, certificate.matching.count * 2 != graph.vertexCount {
            findings.append(
                GraphFinding(
                    "matching",
                    "found \(certificate.matching.count) edges, but \(graph.vertexCount) vertices need a partner"
                ))
        }
        return findings
    }

    /// Checks that the duals hold for each edge and prove the bound.
    private func dualFindings(
        _ duals: GraphDuals, _ objective: GraphObjective, _ bound: Int128
    ) -> [GraphFinding] {
        var findings: [GraphFinding] = []
        let sign = Int128(objective.sign)
        let forest = CertificateForest(duals.oddSets, vertexCount: graph.vertexCount)
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
            findings.append(GraphFinding("bound", "found \(bound), but the duals prove \(proved)"))
        }
        return findings
    }
}
