import Graphs
import Testing

@Suite("The audit of a graph certificate")
struct GraphAuditTests {
    // A triangle 1 2 3 with weights 4, and an edge 3 4 of weight 2. The best matching is 1-2 and 3-4, weight 6.
    //
    // Doubled duals: y4 = 0 and y3 = 4 cover 3-4. The triangle's edges then need 8 each: y1 + y2 = 8 and y1 + y3 =
    // 8 give y1 = y2 = 4. The sum is 12, twice 6, and no odd set is needed. With an odd set: y = (2, 2, 4, 0) and z
    // = 4 for the triangle. 1-2: 2 + 2 + 4 = 8, 1-3: 2 + 4 + 4 = 10 ≥ 8, and the sum is 8 + 4·1 = 12 as well.
    private static let edges: [(Int32, Int32, Int)] = [(1, 2, 4), (2, 3, 4), (1, 3, 4), (3, 4, 2)]
    private static let best = [GraphEdge(1, 2, weight: 4), GraphEdge(3, 4, weight: 2)]
    private static let triangle = GraphDuals.OddSet(vertices: [1, 2, 3], sets: [], dual: 4)

    private static func certificate(
        _ objective: GraphObjective = .maxWeight, matching: [GraphEdge] = best, weight: Int = 6,
        bound: Int128 = 6,
        scale: Int = 2, duals: [Int32: Int128] = [1: 2, 2: 2, 3: 4],
        sets: [GraphDuals.OddSet] = [triangle]
    ) -> GraphCertificate {
        GraphCertificate(
            objective: objective, matching: matching,
            proof: .duals(
                weight: weight, bound: bound,
                GraphDuals(
                    scale: scale,
                    vertices: duals.sorted { $0.key < $1.key }.map {
                        GraphDuals.VertexDual($0.key, $0.value)
                    },
                    oddSets: sets)))
    }

    private func places(_ certificate: GraphCertificate) throws -> [String] {
        GraphAudit(try PlainGraph.of(4, Self.edges)).findings(certificate).map(\.place)
    }

    @Test("finds nothing wrong with valid proofs, with or without an odd set, at any scale")
    func sound() throws {
        #expect(try places(Self.certificate()).isEmpty)
        #expect(try places(Self.certificate(duals: [1: 4, 2: 4, 3: 4], sets: [])).isEmpty)
        #expect(try places(Self.certificate(scale: 1, duals: [1: 2, 2: 2, 3: 2], sets: [])).isEmpty)
        #expect(try places(Self.certificate(.maxWeightPerfect)).isEmpty)
    }

    @Test("accepts a bound above the weight, but not as a proof of optimality")
    func open() throws {
        let open = Self.certificate(bound: 7, duals: [1: 4, 2: 4, 3: 4, 4: 2], sets: [])
        #expect(try places(open).isEmpty)
        #expect(!open.isComplete && Self.certificate().isComplete)
    }

    @Test("rounds a bound to the tighter whole number")
    func rounding() throws {
        // The sum is 13; half of that is 6.5, rounded down to 6.
        #expect(try places(Self.certificate(bound: 6, duals: [1: 4, 2: 4, 3: 4, 4: 1], sets: [])).isEmpty)
        #expect(
            try places(Self.certificate(bound: 7, duals: [1: 4, 2: 4, 3: 4, 4: 1], sets: [])) == ["bound"])
    }

    @Test("reports an edge that is not in the graph or shares a vertex with another")
    func matching() throws {
        let foreign = [GraphEdge(1, 2, weight: 4), GraphEdge(1, 4, weight: 2)]
        #expect(try places(Self.certificate(matching: foreign)) == ["matching[1]"])
        let heavier = [GraphEdge(1, 2, weight: 5), GraphEdge(3, 4, weight: 2)]
        #expect(try places(Self.certificate(matching: heavier)) == ["matching[0]", "weight"])
        let touching = [GraphEdge(1, 3, weight: 4), GraphEdge(3, 4, weight: 2)]
        #expect(try places(Self.certificate(matching: touching)) == ["matching[1]"])
        let loop = [GraphEdge(1, 1, weight: 4), GraphEdge(3, 4, weight: 2)]
        #expect(try places(Self.certificate(matching: loop)) == ["matching[0]"])
        let one = [GraphEdge(1, 2, weight: 4)]
        #expect(try places(Self.certificate(.maxWeightPerfect, matching: one, weight: 4)) == ["matching"])
    }

    @Test("reports duals that leave an edge uncovered")
    func uncovered() throws {
        // 2-3 needs 8 but has only 4 + 3; the sum is 11.
        #expect(
            try places(Self.certificate(bound: 5, duals: [1: 4, 2: 4, 3: 3], sets: [])).contains("duals"))
        // Without the triangle's dual, its edges 1-2, 1-3 and 2-3 have 4, 6 and 6 of the 8 that they need.
        #expect(
            try places(Self.certificate(bound: 4, duals: [1: 2, 2: 2, 3: 4], sets: [])).filter {
                $0 == "duals"
            }.count == 3
        )
    }

    @Test("reports a weight or a bound that the edges or the duals contradict")
    func claims() throws {
        #expect(try places(Self.certificate(weight: 7)) == ["weight"])
        #expect(try places(Self.certificate(bound: 5)) == ["bound"])
    }

    @Test("allows negative vertex duals only for perfect matchings, and negative set duals never")
    func signs() throws {
        // 1-2: 8, 2-3: 10, 1-3: 8, 3-4: 4, all at least what is needed; the sum is 12.
        let free: [Int32: Int128] = [1: 3, 2: 5, 3: 5, 4: -1]
        #expect(try places(Self.certificate(duals: free, sets: [])) == ["vertex_duals[4]"])
        #expect(try places(Self.certificate(.maxWeightPerfect, duals: free, sets: [])).isEmpty)
        let negative = GraphDuals.OddSet(vertices: [1, 2, 3], sets: [], dual: -4)
        #expect(try places(Self.certificate(duals: [1: 6, 2: 6, 3: 6], sets: [negative])) == ["odd_sets[0]"])
    }

    @Test("reverses all signs for the smallest weight")
    func smallest() throws {
        // The only perfect matching weighs 6. y = (2, 2, 4, 0) with z = 4 has the wrong sign; y = (4, 4, 4, 0)
        // fits.
        #expect(try places(Self.certificate(.minWeightPerfect, duals: [1: 4, 2: 4, 3: 4], sets: [])).isEmpty)
        #expect(try places(Self.certificate(.minWeightPerfect)) == ["odd_sets[0]"])
        #expect(
            try places(Self.certificate(.minWeightPerfect, duals: [1: 4, 2: 4, 3: 5, 4: -1], sets: []))
                .contains("duals"))
    }

    @Test("reports sets that are even, cross, repeat a vertex, or name parts that do not come before them")
    func shape() throws {
        func places(_ sets: [GraphDuals.OddSet], _ duals: [Int32: Int128] = [:], scale: Int = 2) throws
            -> [String]
        {
            try self.places(Self.certificate(scale: scale, duals: duals, sets: sets))
        }
        func set(_ vertices: [Int32], _ sets: [Int] = []) -> GraphDuals.OddSet {
            GraphDuals.OddSet(vertices: vertices, sets: sets, dual: 0)
        }
        #expect(try places([set([1, 2, 3, 4])]) == ["odd_sets[0]"])
        #expect(try places([set([1, 2, 3]), set([2, 3, 4])]) == ["odd_sets[1]", "odd_sets[1]"])
        #expect(try places([set([1, 2, 2])]) == ["odd_sets[0]"])
        #expect(try places([set([1, 2, 9])]) == ["odd_sets[0]"])
        #expect(try places([set([4, 2], [1]), set([1])]).first == "odd_sets[0]")
        #expect(try places([set([1, 2, 3]), set([4], [0, 0])]).first == "odd_sets[1]")
        #expect(try places([set([1, 2, 3]), set([], [0])]) == ["odd_sets[1]"])
        #expect(try places([], [5: 1]) == ["vertex_duals[5]"])
        #expect(try places([], scale: 0) == ["scale"])
        #expect(try places([], [1: Int128.max]) == ["vertex_duals[1]"])
    }

    @Test("does not overflow on sums of the largest duals")
    func overflow() throws {
        let most = GraphAudit.largestDual
        let set = GraphDuals.OddSet(vertices: [1, 2, 3], sets: [], dual: most)
        let duals: [Int32: Int128] = [1: most, 2: most, 3: most, 4: most]
        #expect(try places(Self.certificate(bound: most * 5 / 2, duals: duals, sets: [set])).isEmpty)
    }
}
