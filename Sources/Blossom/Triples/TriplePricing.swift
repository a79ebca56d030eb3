/// Finds the triples that duals leave least slack, without looking at all of them.
///
/// A triple is three vertices with an edge between any two; it is worth half the sum of the three edges' weights, rounded
/// down. Let `s(uv) = y(u) + y(v) − 2 w(uv)` be what the vertices alone leave an edge, in halves, and let a triple count
/// once in every set that holds two or three of its vertices. Then its slack `r`, in halves, is half the sum of the three
/// `s`, and the duals of those sets, and one where the sum of the weights is odd.
///
/// *What need not be looked at.* Where all edges are covered, `s(uv)` and the duals of the sets that hold u and v are at
/// least 0 together. Adding that up for the other two edges of a triple, and writing each set as often as it appears,
/// `2 r ≥ s(uv)` for each edge of the triple. So a triple of slack below `t` is a triangle among the edges with
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

    /// Triples of vertices that are all allowed to be in one. Between two vertices there is at most one edge.
    init(vertexCount: Int, edges: [BlossomEdge<Weight>], isAllowed: [Bool]) {
        (self.vertexCount, self.edges, self.isAllowed) = (vertexCount, edges, isAllowed)
    }

    /// All triples of slack below `limit`, that of the least slack first; nil where there are more than `most`.
    ///
    /// Complexity: O(edges), and for each edge with `s < 2 limit` the number of such edges at its ends.
    func triples(_ duals: borrowing LaminarForest<Weight>, below limit: Weight, most: Int) -> [Priced]? {
        var starts = [Int32](repeating: 0, count: vertexCount + 1)
        var kept: [Int32] = []
        for (place, edge) in edges.enumerated() where isAllowed[Int(edge.u)] && isAllowed[Int(edge.v)] {
            if duals.duals[edge.u] + duals.duals[edge.v] - 2 * edge.weight < 2 * limit {
                kept.append(Int32(place))
                starts[Int(min(edge.u, edge.v)) + 1] += 1
            }
        }
        for vertex in 0..<vertexCount { starts[vertex + 1] += starts[vertex] }
        var next = starts
        var arcs = [(head: Int32, place: Int32)](repeating: (0, 0), count: kept.count)
        for place in kept {
            let edge = edges[Int(place)]
            let low = Int(min(edge.u, edge.v))
            arcs[Int(next[low])] = (max(edge.u, edge.v), place)
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
                        let places = (arcs[first].place, arcs[i].place, arcs[j].place)
                        let triple = VertexTriple(Int32(a), b, arcs[i].head)
                        let slack = self.slack(triple, places, duals)
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

    /// Whether these three can be a triple, as far as they themselves go.
    func allows(_ triple: VertexTriple) -> Bool { triple.vertices.allSatisfy { isAllowed[Int($0)] } }

    /// Twice what a triple is worth; nil where it lacks an edge.
    func doubledWeight(_ triple: VertexTriple) -> Weight? {
        let vertices = triple.vertices
        let inside = edges.filter { vertices.contains($0.u) && vertices.contains($0.v) }
        return inside.count == 3 ? 2 * (inside.reduce(0) { $0 + $1.weight } >> 1) : nil
    }

    /// The slack of a triple, whose edges are at these places.
    private func slack(
        _ triple: VertexTriple, _ places: (Int32, Int32, Int32), _ duals: borrowing LaminarForest<Weight>
    ) -> Weight {
        let weight = edges[Int(places.0)].weight + edges[Int(places.1)].weight + edges[Int(places.2)].weight
        return duals.cover(triple) - 2 * (weight >> 1)
    }
}
