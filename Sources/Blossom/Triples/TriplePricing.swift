/// Finds the triples with the least slack under given duals, without looking at all triples.
///
/// A triple is three vertices with an edge between any two, worth half the sum of the three edge weights, rounded
/// down. Let `s(uv) = y(u) + y(v) − 2 w(uv)` be the slack that the vertex duals alone leave an edge, in halves. A
/// triple counts once in every set that contains two or three of its vertices. Its slack `r`, in halves, is then
/// half the sum of the three `s`, plus the duals of those sets, plus one if the sum of the weights is odd.
///
/// *What can be skipped.* If all edges are covered, then for each edge `s(uv)` plus the duals of the sets that
/// contain u and v is at least 0. Add this up for the other two edges of a triple, counting each set as often as it
/// appears: `2 r ≥ s(uv)` for each edge of the triple. So a triple with slack below `t` is a triangle of edges with
/// `s < 2 t`.
struct TriplePricing<Weight: MatchingWeight> {
    /// A triple and its slack, in halves.
    struct Priced: Comparable {
        let slack: Weight
        let triple: VertexTriple

        static func < (x: Priced, y: Priced) -> Bool { (x.slack, x.triple) < (y.slack, y.triple) }
    }

    private let vertexCount: Int
    private let edges: [BlossomEdge<Weight>]
    private let isAllowed: [Bool]

    /// Prices triples of allowed vertices. There is at most one edge between two vertices.
    init(vertexCount: Int, edges: [BlossomEdge<Weight>], isAllowed: [Bool]) {
        (self.vertexCount, self.edges, self.isAllowed) = (vertexCount, edges, isAllowed)
    }

    /// All triples with slack below `limit`, in order of slack; nil if there are more than `most`.
    ///
    /// Complexity: O(edges), plus for each edge with `s < 2 limit` the number of such edges at its ends.
    func triples(_ duals: borrowing LaminarForest<Weight>, below limit: Weight, most: Int) -> [Priced]? {
        var starts = [Int32](repeating: 0, count: vertexCount + 1)
        var kept: [Int32] = []
        for (index, edge) in edges.enumerated() where isAllowed[Int(edge.u)] && isAllowed[Int(edge.v)] {
            if duals.duals[edge.u] + duals.duals[edge.v] - 2 * edge.weight < 2 * limit {
                kept.append(Int32(index))
                starts[Int(min(edge.u, edge.v)) + 1] += 1
            }
        }
        for vertex in 0..<vertexCount { starts[vertex + 1] += starts[vertex] }
        var next = starts
        var arcs = [(head: Int32, index: Int32)](repeating: (0, 0), count: kept.count)
        for index in kept {
            let edge = edges[Int(index)]
            let low = Int(min(edge.u, edge.v))
            arcs[Int(next[low])] = (max(edge.u, edge.v), index)
            next[low] += 1
        }
        for vertex in 0..<vertexCount {
            arcs[Int(starts[vertex])..<Int(starts[vertex + 1])].sort { $0.head < $1.head }
        }

        var found: [Priced] = []
        for a in 0..<vertexCount {
            let ofA = Int(starts[a])..<Int(starts[a + 1])
            for first in ofA {
                let b = arcs[first].head
                var (i, j) = (first + 1, Int(starts[Int(b)]))
                let end = Int(starts[Int(b) + 1])
                while i < ofA.upperBound, j < end {
                    if arcs[i].head < arcs[j].head {
                        i += 1
                    } else if arcs[j].head < arcs[i].head {
                        j += 1
                    } else {
                        let indices = (arcs[first].index, arcs[i].index, arcs[j].index)
                        let triple = VertexTriple(Int32(a), b, arcs[i].head)
                        let slack = self.slack(triple, indices, duals)
                        if slack < limit { found.append(Priced(slack: slack, triple: triple)) }
                        i += 1
                        j += 1
                    }
                }
            }
            if found.count > most { return nil }
        }
        return found.sorted()
    }

    /// Whether these three vertices may be in a triple, whatever their edges.
    func allows(_ triple: VertexTriple) -> Bool { triple.vertices.allSatisfy { isAllowed[Int($0)] } }

    /// Twice the weight of a triple; nil if it lacks an edge.
    func doubledWeight(_ triple: VertexTriple) -> Weight? {
        let vertices = triple.vertices
        let inside = edges.filter { vertices.contains($0.u) && vertices.contains($0.v) }
        return inside.count == 3 ? 2 * (inside.reduce(0) { $0 + $1.weight } >> 1) : nil
    }

    /// The slack of a triple, given the indices of its edges.
    private func slack(
        _ triple: VertexTriple, _ indices: (Int32, Int32, Int32), _ duals: borrowing LaminarForest<Weight>
    ) -> Weight {
        let weight =
            edges[Int(indices.0)].weight + edges[Int(indices.1)].weight + edges[Int(indices.2)].weight
        return duals.cover(triple) - 2 * (weight >> 1)
    }
}
