import Basics
import Foundation
public import Graphs
import Linking
import Tables

/// The file of a certificate of a plain graph, whose form is in the article on matching in graphs.
public struct GraphCertificateFile: Sendable {
    /// What it proves.
    public let certificate: GraphCertificate
    private let vertexCount: Int
    private let edgeCount: Int
    private let status: GraphStatus

    /// The bytes of the file.
    public static func bytes(_ certificate: GraphCertificate, of graph: PlainGraph) -> [UInt8] {
        GraphCertificateText(certificate, of: graph).bytes()
    }

    /// Reads the file at `path`, or from standard input if that is `-`.
    ///
    /// - Throws: ``InputError`` where it is not there, or is no certificate.
    public static func read(_ path: String) throws(InputError) -> GraphCertificateFile {
        try parse(
            GraphFile.bytes(of: path, expected: "a certificate that `linkwright graph` wrote"), name: path)
    }

    /// Reads a file's bytes; `name` is what faults call it.
    public static func parse(_ bytes: [UInt8], name: String) throws(InputError) -> GraphCertificateFile {
        do {
            return try JSONText.value(Content.self, from: bytes).file()
        } catch let fault as Unreadable {
            throw wrong(name, fault)
        } catch let error as DecodingError {
            throw wrong(name, Unreadable(error))
        } catch {
            throw wrong(
                name, Unreadable("", found: "something that can't be read (\(error))", expected: "JSON"))
        }
    }

    private static func wrong(_ name: String, _ fault: Unreadable) -> InputError {
        let told = FileFault(
            file: name, line: nil, column: nil, columnName: fault.path.isEmpty ? nil : fault.path,
            found: fault.found,
            expected: fault.expected,
            maybe: "this is no certificate of a graph, or it was changed or cut off",
            other: nil, severity: .error)
        return .faults(InputFaults(faults: [told], leftOut: 0, warnings: []))
    }

    /// What of it does not hold for `graph`; nothing if it proves what it says. No solver has a part in this.
    public func findings(_ graph: PlainGraph) -> [GraphFinding] {
        var findings: [GraphFinding] = []
        if vertexCount != graph.vertexCount {
            findings.append(
                GraphFinding("vertices", "found \(vertexCount), and the graph has \(graph.vertexCount)"))
        }
        if edgeCount != graph.edges.count {
            findings.append(
                GraphFinding("edges", "found \(edgeCount), and the graph has \(graph.edges.count)"))
        }
        if status == .optimal, !certificate.isComplete {
            findings.append(GraphFinding("status", "found optimal, but the bound is not the weight"))
        }
        return findings + GraphAudit(graph).findings(certificate)
    }

    init(_ certificate: GraphCertificate, vertexCount: Int, edgeCount: Int, status: GraphStatus) {
        (self.certificate, self.vertexCount) = (certificate, vertexCount)
        (self.edgeCount, self.status) = (edgeCount, status)
    }
}

/// Why a file is no certificate.
private struct Unreadable: Error {
    let path: String
    let found: String
    let expected: String

    init(_ path: String, found: String, expected: String) {
        (self.path, self.found, self.expected) = (path, found, expected)
    }

    init(_ error: DecodingError) {
        func text(_ path: [any CodingKey]) -> String {
            path.reduce("") { text, key in
                if let index = key.intValue { return "\(text)[\(index)]" }
                return text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)"
            }
        }
        switch error {
        case .keyNotFound(let key, let context):
            self.init(text(context.codingPath + [key]), found: "nothing", expected: "a value")
        case .valueNotFound(_, let context):
            self.init(text(context.codingPath), found: "null", expected: "a value")
        case .typeMismatch(let type, let context):
            let expected = type is any FixedWidthInteger.Type ? "a whole number" : "a value of another kind"
            self.init(text(context.codingPath), found: "a value of the wrong kind", expected: expected)
        case .dataCorrupted(let context):
            self.init(
                text(context.codingPath), found: "a value that can't be read",
                expected: "JSON with whole numbers")
        @unknown default: self.init("", found: "something that can't be read", expected: "JSON")
        }
    }
}

/// The file, key by key.
private struct Content: Decodable {
    struct OddSet: Decodable {
        let vertices: [Int32]
        let sets: [Int]
        let dual: Int128
    }

    struct Witness: Decodable {
        let removed: [Int32]
        let oddComponents: Int

        enum CodingKeys: String, CodingKey {
            case removed
            case oddComponents = "odd_components"
        }
    }

    let objective: String
    let vertices: Int
    let edges: Int
    let status: GraphStatus
    let weight: Int?
    let bound: Int128?
    let matching: [[Int]]
    let scale: Int?
    let vertexDuals: [String: Int128]?
    let oddSets: [OddSet]?
    let witness: Witness?

    enum CodingKeys: String, CodingKey {
        case objective, vertices, edges, status, weight, bound, matching, scale, witness
        case vertexDuals = "vertex_duals"
        case oddSets = "odd_sets"
    }

    func file() throws -> GraphCertificateFile {
        guard let objective = GraphObjective(rawValue: objective) else {
            throw Unreadable(
                "objective", found: FileFault.shown(self.objective),
                expected: GraphObjective.allCases.map(\.rawValue).joined(separator: " or "))
        }
        let certificate = GraphCertificate(
            objective: objective, matching: try matching.indices.map(edge),
            proof: status == .noPerfectMatching ? try absence() : try presence())
        return GraphCertificateFile(certificate, vertexCount: vertices, edgeCount: edges, status: status)
    }

    private func edge(_ index: Int) throws -> GraphEdge {
        let numbers = matching[index]
        guard numbers.count == 3, let u = Int32(exactly: numbers[0]), let v = Int32(exactly: numbers[1])
        else {
            throw Unreadable("matching[\(index)]", found: "\(numbers)", expected: "two vertices and a weight")
        }
        return GraphEdge(u, v, weight: numbers[2])
    }

    private func presence() throws -> GraphCertificate.Proof {
        let duals = try there(vertexDuals, "vertex_duals").map { vertex, dual in
            guard let number = Int32(vertex) else {
                throw Unreadable(
                    "vertex_duals", found: FileFault.shown(vertex), expected: "the number of a vertex")
            }
            return GraphDuals.VertexDual(number, dual)
        }
        return .duals(
            weight: try there(weight, "weight"), bound: try there(bound, "bound"),
            GraphDuals(
                scale: try there(scale, "scale"), vertices: duals.sorted { $0.vertex < $1.vertex },
                oddSets: try there(oddSets, "odd_sets").map { set in
                    GraphDuals.OddSet(vertices: set.vertices, sets: set.sets, dual: set.dual)
                }))
    }

    private func absence() throws -> GraphCertificate.Proof {
        let witness = try there(witness, "witness")
        return .noPerfectMatching(
            TutteBergeWitness(removed: witness.removed, oddComponents: witness.oddComponents))
    }

    private func there<Value>(_ value: Value?, _ key: String) throws -> Value {
        guard let value else { throw Unreadable(key, found: "nothing", expected: "a value") }
        return value
    }
}
