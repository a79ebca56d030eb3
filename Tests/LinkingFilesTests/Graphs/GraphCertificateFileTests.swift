import Foundation
import Graphs
import LinkingFiles
import Testing

@Suite("The file of a graph's certificate")
struct GraphCertificateFileTests {
    // A triangle with a tail: 1-2 and 3-4 are best, 6 together.
    private static func graph() throws -> PlainGraph {
        try PlainGraph(
            vertexCount: 4,
            edges: [
                GraphEdge(1, 2, weight: 4), GraphEdge(2, 3, weight: 4), GraphEdge(1, 3, weight: 4),
                GraphEdge(3, 4, weight: 2),
            ])
    }

    private static let certificate = GraphCertificate(
        objective: .maxWeight, matching: [GraphEdge(1, 2, weight: 4), GraphEdge(3, 4, weight: 2)],
        proof: .duals(
            weight: 6, bound: 6,
            GraphDuals(
                scale: 2, vertices: [.init(1, 2), .init(2, 2), .init(3, 4)],
                oddSets: [.init(vertices: [1, 2, 3], sets: [], dual: 4)])))

    private static let text = """
        {
          "objective": "max-weight",
          "vertices": 4,
          "edges": 4,
          "status": "optimal",
          "weight": 6,
          "bound": 6,
          "matching": [
            [1, 2, 4],
            [3, 4, 2]
          ],
          "scale": 2,
          "vertex_duals": {
            "1": 2,
            "2": 2,
            "3": 4
          },
          "odd_sets": [
            {"vertices": [1, 2, 3], "sets": [], "dual": 4}
          ]
        }

        """

    private func read(_ text: String) throws -> GraphCertificateFile {
        try GraphCertificateFile.parse(Array(text.utf8), name: "c.json")
    }

    /// What is told of a file that can't be read.
    private func complaint(_ old: String, _ new: String) -> String {
        do throws(InputError) {
            _ = try GraphCertificateFile.parse(
                Array(Self.text.replacing(old, with: new).utf8), name: "c.json")
            return ""
        } catch {
            return error.text
        }
    }

    @Test("has short lists on one line each, and is read again as it was")
    func roundTrip() throws {
        let bytes = GraphCertificateFile.bytes(Self.certificate, of: try Self.graph())
        #expect(String(decoding: bytes, as: UTF8.self) == Self.text)
        let file = try GraphCertificateFile.parse(bytes, name: "c.json")
        #expect(file.certificate == Self.certificate)
        #expect(file.findings(try Self.graph()).isEmpty)
    }

    @Test("duals far beyond 64 bits are kept exactly")
    func wide() throws {
        let dual = Int128(1) << 78 + 1
        let wide = GraphCertificate(
            objective: .minWeightPerfect, matching: [],
            proof: .duals(
                weight: 0, bound: -dual, GraphDuals(scale: 2, vertices: [.init(1, -dual)], oddSets: [])))
        let bytes = GraphCertificateFile.bytes(wide, of: try Self.graph())
        #expect(try GraphCertificateFile.parse(bytes, name: "c.json").certificate == wide)
    }

    @Test("a witness is read again as it was, and checked")
    func witness() throws {
        let star = try PlainGraph(
            vertexCount: 4, edges: (2...4).map { GraphEdge(1, $0, weight: 1) })
        let none = GraphCertificate(
            objective: .minWeightPerfect, matching: [GraphEdge(1, 2, weight: 1)],
            proof: .noPerfectMatching(TutteBergeWitness(removed: [1], oddComponents: 3)))
        let file = try GraphCertificateFile.parse(GraphCertificateFile.bytes(none, of: star), name: "c.json")
        #expect(file.certificate == none && file.findings(star).isEmpty)
    }

    @Test(
        "each changed number is found",
        arguments: [
            ("\"vertices\": 4", "\"vertices\": 5", "vertices"), ("\"edges\": 4", "\"edges\": 3", "edges"),
            ("\"weight\": 6", "\"weight\": 8", "weight"), ("\"bound\": 6", "\"bound\": 5", "bound"),
            ("[3, 4, 2]", "[2, 4, 2]", "matching[1]"), ("\"2\": 2", "\"2\": 1", "duals"),
            ("\"dual\": 4", "\"dual\": 2", "duals"), ("[1, 2, 3]", "[1, 2, 4]", "duals"),
            ("\"scale\": 2", "\"scale\": 3", "duals"), ("\"scale\": 2", "\"scale\": 0", "scale"),
            ("\"3\": 4", "\"3\": 4, \"03\": 1", "vertex_duals[3]"),
        ])
    func changed(_ old: String, _ new: String, _ place: String) throws {
        let findings = try read(Self.text.replacing(old, with: new)).findings(try Self.graph())
        #expect(findings.contains { $0.place == place }, "\(findings)")
    }

    @Test("a status that claims more than the bound proves is found")
    func status() throws {
        // 4 has a dual of 2: the sum is 14, and the bound 7.
        let open = Self.text.replacing("\"3\": 4", with: "\"3\": 4, \"4\": 2").replacing(
            "\"bound\": 6", with: "\"bound\": 7")
        #expect(try read(open).findings(try Self.graph()).map(\.place) == ["status"])
        let honest = open.replacing("optimal", with: "interrupted")
        #expect(try read(honest).findings(try Self.graph()).isEmpty)
    }

    @Test("what is no certificate is told with the key that is wrong")
    func unreadable() {
        #expect(complaint("\"weight\": 6,", "").contains("c.json: weight: found nothing"))
        #expect(complaint("max-weight", "most").contains("objective: found \"most\""))
        #expect(complaint("[3, 4, 2]", "[3, 4]").contains("matching[1]: found [3, 4]"))
        #expect(complaint("\"dual\": 4", "\"dual\": 4.5").contains("c.json: "))
        #expect(complaint("\"1\": 2", "\"one\": 2").contains("vertex_duals: found \"one\""))
        #expect(complaint("\"odd_sets\"", "\"other\"").contains("odd_sets: found nothing"))
        #expect(complaint(Self.text, "{").contains("Maybe this is no certificate"))
        #expect(complaint(Self.text, "").contains("Maybe this is no certificate"))
    }
}
