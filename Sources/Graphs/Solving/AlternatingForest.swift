/// Shows why a maximum-cardinality matching leaves vertices unmatched: finds the odd vertices of an alternating
/// forest.
///
/// A tree grows from each unmatched vertex, alternating between unmatched and matched edges. Odd cycles shrink
/// (Edmonds, "Paths, trees, and flowers", 1965). Two trees that met at even vertices would give a larger matching.
/// If none meet, the odd vertices at the end separate the even ones into odd components, and these outnumber the
/// odd vertices by the number of unmatched vertices (Gallai 1963; Edmonds 1965).
///
/// Duals of the cardinality problem would not do in general: they may be half-integral where every such set is
/// integral.
///
/// Complexity: O((n + m) α(n)) for n vertices and m edges.
struct AlternatingForest {
    private enum Label { case none, even, odd }

    /// The neighbours of vertex v, from 0, are those from `starts[v]` up to `starts[v + 1]`.
    private let starts: [Int32]
    private let neighbours: [Int32]
    private let mates: [Int32]
    private var label: [Label]
    /// For each vertex that is or was odd, the even vertex that reached it.
    private var reachedFrom: [Int32]
    /// A union-find forest of merged vertices; each root knows the base of its shrunken cycle.
    private var merged: [Int32]
    private var base: [Int32]
    private var mark: [Int32]
    private var round: Int32 = 0
    private var queue: [Int32] = []

    /// The odd vertices, from 0, in order.
    ///
    /// - Parameter mates: For each vertex, its partner, or -1; the matching must have as many edges as possible.
    /// - Throws: ``GraphDefect`` if a matching with more edges exists.
    static func oddVertices(_ edges: [GraphEdge], mates: [Int32]) throws(GraphDefect) -> [Int32] {
        var forest = AlternatingForest(edges, mates: mates)
        try forest.grow()
        return forest.label.indices.filter { forest.label[$0] == .odd }.map { Int32($0) }
    }

    private init(_ edges: [GraphEdge], mates: [Int32]) {
        let count = mates.count
        var starts = [Int32](repeating: 0, count: count + 1)
        for edge in edges {
            starts[Int(edge.u)] += 1
            starts[Int(edge.v)] += 1
        }
        for vertex in 0..<count { starts[vertex + 1] += starts[vertex] }
        var next = starts
        var neighbours = [Int32](repeating: 0, count: 2 * edges.count)
        for edge in edges {
            for (from, to) in [(edge.u - 1, edge.v - 1), (edge.v - 1, edge.u - 1)] {
                neighbours[Int(next[Int(from)])] = to
                next[Int(from)] += 1
            }
        }
        (self.starts, self.neighbours, self.mates) = (starts, neighbours, mates)
        label = Array(repeating: .none, count: count)
        reachedFrom = Array(repeating: -1, count: count)
        merged = Array(0..<Int32(count))
        base = Array(0..<Int32(count))
        mark = Array(repeating: 0, count: count)
    }

    private mutating func grow() throws(GraphDefect) {
        for vertex in mates.indices where mates[vertex] < 0 {
            label[vertex] = .even
            queue.append(Int32(vertex))
        }
        var at = 0
        while at < queue.count {
            let vertex = queue[at]
            at += 1
            for place in starts[Int(vertex)]..<starts[Int(vertex) + 1] {
                let other = neighbours[Int(place)]
                switch label[Int(other)] {
                case .none:
                    label[Int(other)] = .odd
                    reachedFrom[Int(other)] = vertex
                    let partner = mates[Int(other)]
                    label[Int(partner)] = .even
                    queue.append(partner)
                case .even where baseOf(other) != baseOf(vertex): try shrink(vertex, other)
                default: break
                }
            }
        }
    }

    /// Shrinks the cycle that an edge between two even vertices closes.
    private mutating func shrink(_ u: Int32, _ v: Int32) throws(GraphDefect) {
        let top = try meeting(baseOf(u), baseOf(v))
        for end in [u, v] {
            var at = baseOf(end)
            while at != top {
                let odd = mates[Int(at)]
                // An odd vertex on the cycle can now be reached along an even path too.
                label[Int(odd)] = .even
                queue.append(odd)
                let above = baseOf(reachedFrom[Int(odd)])
                unite(at, odd, base: top)
                unite(odd, above, base: top)
                at = above
            }
        }
    }

    /// The first base on both paths to the root. The two paths are walked in turns, so the cost is bounded by the
    /// length of the cycle.
    private mutating func meeting(_ a: Int32, _ b: Int32) throws(GraphDefect) -> Int32 {
        round += 1
        var ways = [a, b]
        mark[Int(a)] = round
        mark[Int(b)] = round
        while true {
            for side in [0, 1] where ways[side] >= 0 {
                let odd = mates[Int(ways[side])]
                guard odd >= 0 else {
                    ways[side] = -1
                    continue
                }
                ways[side] = baseOf(reachedFrom[Int(odd)])
                if mark[Int(ways[side])] == round { return ways[side] }
                mark[Int(ways[side])] = round
            }
            if ways == [-1, -1] {
                throw GraphDefect("a matching that should have the most edges could be made larger")
            }
        }
    }

    private mutating func baseOf(_ vertex: Int32) -> Int32 { base[Int(root(vertex))] }

    /// Path halving (Tarjan and van Leeuwen 1984).
    private mutating func root(_ vertex: Int32) -> Int32 {
        var at = vertex
        while merged[Int(at)] != at {
            merged[Int(at)] = merged[Int(merged[Int(at)])]
            at = merged[Int(at)]
        }
        return at
    }

    private mutating func unite(_ a: Int32, _ b: Int32, base top: Int32) {
        let (x, y) = (root(a), root(b))
        merged[Int(y)] = x
        base[Int(x)] = top
    }
}
