import Graphs
import Tables

/// A certificate of a plain graph as JSON: short lists on one line, so that people can read it and files stay small.
struct GraphCertificateText {
    private let certificate: GraphCertificate
    private let graph: PlainGraph

    init(_ certificate: GraphCertificate, of graph: PlainGraph) {
        (self.certificate, self.graph) = (certificate, graph)
    }

    /// The bytes of the file.
    func bytes() -> [UInt8] {
        JSONWriter.bytes(indent: 2) { json in
            json.object(.lines) { json in
                json.entry("objective", certificate.objective.rawValue)
                json.entry("vertices", graph.vertexCount)
                json.entry("edges", graph.edges.count)
                switch certificate.proof {
                case .duals(let weight, let bound, let duals):
                    json.entry(
                        "status",
                        (certificate.isComplete ? GraphStatus.optimal : .interrupted).rawValue)
                    json.entry("weight", weight)
                    json.entry("bound", bound)
                    matching(&json)
                    self.duals(&json, duals)
                case .noPerfectMatching(let witness):
                    json.entry("status", GraphStatus.noPerfectMatching.rawValue)
                    matching(&json)
                    json.key("witness")
                    json.object(.line) { json in
                        json.entry("removed", witness.removed)
                        json.entry("odd_components", witness.oddComponents)
                    }
                }
            }
        }
    }

    private func matching(_ json: inout JSONWriter) {
        json.entry("matching", layout(certificate.matching), certificate.matching) { json, edge in
            json.list(.line) { json in
                json.value(edge.u)
                json.value(edge.v)
                json.value(edge.weight)
            }
        }
    }

    private func duals(_ json: inout JSONWriter, _ duals: GraphDuals) {
        json.entry("scale", duals.scale)
        json.key("vertex_duals")
        json.object(layout(duals.vertices)) { json in
            for entry in duals.vertices { json.entry("\(entry.vertex)", entry.dual) }
        }
        json.entry("odd_sets", layout(duals.oddSets), duals.oddSets) { json, set in
            json.object(.line) { json in
                json.entry("vertices", set.vertices)
                json.entry("sets", set.sets)
                json.entry("dual", set.dual)
            }
        }
    }

    /// An entry a line, and nothing at all side by side.
    private func layout(_ entries: [some Any]) -> JSONWriter.Layout { entries.isEmpty ? .line : .lines }
}
