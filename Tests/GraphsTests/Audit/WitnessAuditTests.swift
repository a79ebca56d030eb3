import Graphs
import Testing

@Suite("The audit of a proof that no matching is perfect")
struct WitnessAuditTests {
    // A star: 1 in the middle, 2, 3, 4 around it. Removing 1 leaves three components of one vertex: two stay
    // unmatched.
    private func places(
        _ removed: [Int32], odd: Int, _ objective: GraphObjective = .maxWeightPerfect,
        matching: [GraphEdge] = [GraphEdge(1, 3, weight: 1)]
    ) throws -> [String] {
        let star = try PlainGraph.of(4, [(1, 2, 1), (1, 3, 1), (1, 4, 1)])
        let witness = TutteBergeWitness(removed: removed, oddComponents: odd)
        return GraphAudit(star).findings(
            GraphCertificate(objective: objective, matching: matching, proof: .noPerfectMatching(witness))
        ).map(\.place)
    }

    @Test(
        "finds nothing wrong if the excess of odd components equals the number of unmatched vertices"
    )
    func sound() throws {
        #expect(try places([1], odd: 3).isEmpty)
        #expect(try places([1], odd: 3, .minWeightPerfect).isEmpty)
    }

    @Test("counts the components itself")
    func count() throws {
        #expect(try places([1], odd: 2) == ["witness.odd_components"])
        #expect(try places([], odd: 1) == ["witness.odd_components"])
        #expect(try places([1], odd: Int.min) == ["witness.odd_components"])
    }

    @Test("rejects a set whose removal leaves too few odd components")
    func weak() throws {
        // Without 2, the other three are still connected.
        #expect(try places([2], odd: 1).first == "witness")
    }

    @Test("reports a matching with fewer edges than the witness allows")
    func small() throws {
        #expect(try places([1], odd: 3, matching: []) == ["matching"])
    }

    @Test(
        "reports vertices that do not exist or are repeated, and a question not about perfect matchings")
    func nonsense() throws {
        #expect(try places([1, 7], odd: 3).first == "witness.removed")
        #expect(try places([1, 1], odd: 3).first == "witness.removed")
        #expect(try places([1], odd: 3, .maxWeight) == ["witness"])
    }
}
