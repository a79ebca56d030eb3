import Graphs
import TestSupport

extension PlainGraph {
    /// A graph with edges `(u, v, weight)`.
    static func of(_ vertexCount: Int, _ edges: [(Int32, Int32, Int)]) throws -> PlainGraph {
        try PlainGraph(vertexCount: vertexCount, edges: edges.map { GraphEdge($0.0, $0.1, weight: $0.2) })
    }

    /// A small random graph; the draw may include loops and parallel edges.
    static func random(
        _ generator: inout SeededGenerator, vertices: ClosedRange<Int>, weights: ClosedRange<Int>
    )
        throws -> PlainGraph
    {
        let count = generator.int(vertices)
        let edges = generator.int(0...(count * 2))
        return try .of(
            count,
            (0..<(count == 0 ? 0 : edges)).map { _ in
                (Int32(generator.int(1...count)), Int32(generator.int(1...count)), generator.int(weights))
            })
    }
}

extension GraphCertificate {
    /// The weight that it states, if any.
    var weight: Int? {
        if case .duals(let weight, _, _) = proof { return weight }
        return nil
    }

    /// The witness, if any.
    var witness: TutteBergeWitness? {
        if case .noPerfectMatching(let witness) = proof { return witness }
        return nil
    }

    /// The odd sets, if any.
    var oddSets: [GraphDuals.OddSet] {
        if case .duals(_, _, let duals) = proof { return duals.oddSets }
        return []
    }
}
