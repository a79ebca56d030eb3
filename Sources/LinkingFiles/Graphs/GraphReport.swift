public import Graphs

/// What people are told of a graph's matching.
public struct GraphReport {
    /// So many removed vertices are named; all of them are in the certificate.
    private static let named = 20

    private let certificate: GraphCertificate
    private let graph: PlainGraph

    /// A report of what `certificate` proves of `graph`.
    public init(_ certificate: GraphCertificate, of graph: PlainGraph) {
        (self.certificate, self.graph) = (certificate, graph)
    }

    /// All of it: what is proved, then an edge of the matching on each line, as `U V WEIGHT`.
    public var lines: [String] {
        claims + certificate.matching.map { "\($0.u) \($0.v) \($0.weight)" }
    }

    /// What is proved.
    public var claims: [String] {
        switch certificate.proof {
        case .duals(let weight, let bound, _):
            let alone = graph.vertexCount - 2 * certificate.matching.count
            let kind = certificate.objective.isPerfect ? "perfect matching" : "matching"
            let comparison = certificate.objective.isMaximum ? "more" : "less"
            let claim =
                certificate.isComplete
                ? "Weight \(weight): no \(kind) has \(comparison)."
                : "Weight \(weight), the best found before the stop: no \(kind) has \(comparison) than \(bound)."
            return [
                claim,
                "\(count(certificate.matching.count, "edge")) in the matching; \(alone) of \(count(graph.vertexCount, "vertex", "vertices")) \(alone == 1 ? "stays" : "stay") alone.",
            ]
        case .noPerfectMatching(let witness): return claims(witness)
        }
    }

    private func claims(_ witness: TutteBergeWitness) -> [String] {
        let stay = witness.deficiency == 1 ? "stays" : "stay"
        let absence =
            "There is no perfect matching: at least \(witness.deficiency) of \(count(graph.vertexCount, "vertex", "vertices")) \(stay) alone in any."
        let components = "\(count(witness.oddComponents, "component")) with an odd number of vertices"
        let reason: String
        if witness.removed.isEmpty {
            reason = "The graph has \(components), each of which leaves one alone."
        } else {
            let shown = witness.removed.prefix(Self.named).map { "\($0)" }.joined(separator: ", ")
            let rest =
                witness.removed.count > Self.named ? " and \(witness.removed.count - Self.named) more" : ""
            let these = witness.removed.count == 1 ? "this one" : "one of these \(witness.removed.count)"
            reason =
                "Without \(witness.removed.count == 1 ? "vertex" : "vertices") \(shown)\(rest) it has \(components), each of which leaves one alone or has \(these) as a partner."
        }
        return [
            absence, reason,
            "No matching has more edges than this one, which has \(certificate.matching.count).",
        ]
    }

    private func count(_ number: Int, _ one: String, _ several: String? = nil) -> String {
        "\(number) \(number == 1 ? one : several ?? one + "s")"
    }
}
