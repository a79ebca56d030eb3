import Graphs

/// A certificate of a plain graph as JSON: short lists on one line, so that people can read it and files stay small.
struct GraphCertificateText {
    private let certificate: GraphCertificate
    private let graph: PlainGraph
    private var text = ""

    init(_ certificate: GraphCertificate, of graph: PlainGraph) {
        (self.certificate, self.graph) = (certificate, graph)
    }

    /// The bytes of the file.
    mutating func bytes() -> [UInt8] {
        text = "{\n"
        add("objective", "\"\(certificate.objective.rawValue)\"")
        add("vertices", "\(graph.vertexCount)")
        add("edges", "\(graph.edges.count)")
        switch certificate.proof {
        case .duals(let weight, let bound, let duals):
            add("status", "\"\((certificate.isComplete ? GraphStatus.optimal : .interrupted).rawValue)\"")
            add("weight", "\(weight)")
            add("bound", "\(bound)")
            add("matching", list(certificate.matching.map { "[\($0.u), \($0.v), \($0.weight)]" }))
            add("scale", "\(duals.scale)")
            add("vertex_duals", list(duals.vertices.map { "\"\($0.vertex)\": \($0.dual)" }, "{", "}"))
            let sets = duals.oddSets.map { set in
                "{\"vertices\": \(numbers(set.vertices)), \"sets\": \(numbers(set.sets)), \"dual\": \(set.dual)}"
            }
            add("odd_sets", list(sets), isLast: true)
        case .noPerfectMatching(let witness):
            add("status", "\"\(GraphStatus.noPerfectMatching.rawValue)\"")
            add("matching", list(certificate.matching.map { "[\($0.u), \($0.v), \($0.weight)]" }))
            add(
                "witness",
                "{\"removed\": \(numbers(witness.removed)), \"odd_components\": \(witness.oddComponents)}",
                isLast: true)
        }
        text += "}\n"
        return Array(text.utf8)
    }

    private mutating func add(_ key: String, _ value: String, isLast: Bool = false) {
        text += "  \"\(key)\": \(value)\(isLast ? "" : ",")\n"
    }

    /// Entries on a line each.
    private func list(_ entries: [String], _ open: String = "[", _ close: String = "]") -> String {
        entries.isEmpty ? open + close : "\(open)\n    \(entries.joined(separator: ",\n    "))\n  \(close)"
    }

    private func numbers(_ values: [some FixedWidthInteger]) -> String {
        "[\(values.map { "\($0)" }.joined(separator: ", "))]"
    }
}
