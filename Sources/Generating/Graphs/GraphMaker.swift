import Basics
import Graphs

/// Puts the graphs of ``GraphFamily`` together, edge by edge.
struct GraphMaker {
    /// How many vertices there are.
    private(set) var vertices: Int
    /// The edges so far.
    private(set) var edges: [GraphEdge] = []
    private var random: SplitMix64

    init(vertices: Int, seed: UInt64) { (self.vertices, random) = (vertices, SplitMix64(seed: seed)) }

    /// An edge between vertices numbered from 0.
    private mutating func add(_ u: Int, _ v: Int, _ weight: Int) {
        edges.append(GraphEdge(Int32(u + 1), Int32(v + 1), weight: weight))
    }

    /// Edges between random vertices; those that come out as loops are not added.
    mutating func addRandom(edges count: Int, weights: ClosedRange<Int>) {
        for _ in 0..<count {
            let (u, v) = (random.below(vertices), random.below(vertices))
            let weight = random.within(weights)
            if u != v { add(u, v, weight) }
        }
    }

    /// Random edges, and enough of them for a perfect matching.
    mutating func addSparse(weights: ClosedRange<Int>) {
        addPairs(weights: weights)
        addRandom(edges: 5 * vertices / 2, weights: weights)
    }

    /// An edge for every two vertices of a random order, so that some matching is perfect if their number is even.
    private mutating func addPairs(weights: ClosedRange<Int>) {
        let order = random.permutation(vertices)
        for place in stride(from: 1, to: vertices, by: 2) {
            add(order[place - 1], order[place], random.within(weights))
        }
    }

    mutating func addComplete(weights: ClosedRange<Int>) {
        for u in 0..<vertices { for v in 0..<u { add(v, u, random.within(weights)) } }
    }

    /// The largest square that there are vertices for.
    mutating func addGrid(weights: ClosedRange<Int>) {
        let side = Int(Double(vertices).squareRoot())
        vertices = side * side
        for row in 0..<side {
            for column in 0..<side {
                let vertex = row * side + column
                if column + 1 < side { add(vertex, vertex + 1, random.within(weights)) }
                if row + 1 < side { add(vertex, vertex + side, random.within(weights)) }
            }
        }
    }

    /// Even vertices on one side, odd ones on the other; one edge in fifty within a side. Some matching across is perfect if
    /// the number of vertices is even.
    mutating func addNearBipartite(weights: ClosedRange<Int>) {
        let half = vertices / 2
        guard half > 1 else { return }
        let partners = random.permutation(half)
        for place in 0..<half { add(2 * place, 2 * partners[place] + 1, random.within(weights)) }
        for _ in 0..<3 * vertices {
            let (u, v, weight) = (random.below(half), random.below(half), random.within(weights))
            if random.chance(2) {
                if u != v { add(2 * u, 2 * v, weight) }
            } else {
                add(2 * u, 2 * v + 1, weight)
            }
        }
    }

    /// Cycles about as long as they are many.
    mutating func addOddCycles(weights: ClosedRange<Int>) {
        let length = Int(Double(vertices).squareRoot()) | 1
        guard length >= 3 else { return }
        let cycles = vertices / length
        vertices = cycles * length
        for cycle in 0..<cycles {
            let first = cycle * length
            for place in 0..<length {
                add(first + place, first + (place + 1) % length, random.within(weights))
            }
            if cycle > 0 {
                add(first + random.below(length), first - 1 - random.below(length), random.within(weights))
            }
        }
    }

    /// Each triangle but the first hangs on one before it: every second one on its neighbour, so that some matching is
    /// perfect, the others on a random one.
    mutating func addTriangles(weights: ClosedRange<Int>) {
        let triangles = vertices / 6 * 2
        vertices = 3 * triangles
        for triangle in 0..<triangles {
            let first = 3 * triangle
            for (u, v) in [(0, 1), (1, 2), (0, 2)] { add(first + u, first + v, random.within(weights)) }
            if triangle == 0 { continue }
            let other = triangle % 2 == 1 ? first - 3 + random.below(3) : random.below(first)
            add(first + random.below(3), other, random.within(weights))
        }
    }

    /// Two nests of the same size and an edge between their last vertices.
    mutating func addNests() {
        let size = (vertices / 2 - 1) | 1
        guard size >= 3, 2 * size <= vertices else { return }
        vertices = 2 * size
        addNest(from: 0, size)
        addNest(from: size, size)
        add(size - 1, 2 * size - 1, 1)
    }

    /// A triangle, then again and again two more vertices that close an odd cycle with two of those before. The further out,
    /// the less an edge is worth, so that an inner set has a dual before the next one closes around it: with
    /// k levels, k sets in each other.
    private mutating func addNest(from first: Int, _ size: Int) {
        let levels = size / 2
        for level in 0..<levels {
            let weight = 4 * (levels - level)
            let (new, inner) = (first + 2 * level + 1, 2 * level + 1)
            let from = random.below(inner)
            // The triangle's two edges to the first vertex have no other choice.
            let to = inner == 1 ? 0 : (from + 1 + random.below(inner - 1)) % inner
            add(first + from, new, weight)
            add(new, new + 1, weight)
            add(new + 1, first + to, weight)
        }
    }
}
