import Basics
import Graphs

/// Builds the graphs of ``GraphFamily``, edge by edge.
struct GraphMaker {
    /// The number of vertices.
    private(set) var vertices: Int
    /// The edges so far.
    private(set) var edges: [GraphEdge] = []
    private var random: SplitMix64

    init(vertices: Int, seed: UInt64) { (self.vertices, random) = (vertices, SplitMix64(seed: seed)) }

    /// Adds an edge between vertices numbered from 0.
    private mutating func add(_ u: Int, _ v: Int, _ weight: Int) {
        edges.append(GraphEdge(Int32(u + 1), Int32(v + 1), weight: weight))
    }

    /// Adds edges between random vertices, skipping loops.
    mutating func addRandom(edges count: Int, weights: ClosedRange<Int>) {
        for _ in 0..<count {
            let (u, v) = (random.below(vertices), random.below(vertices))
            let weight = random.within(weights)
            if u != v { add(u, v, weight) }
        }
    }

    /// Adds random edges, and enough others to make a perfect matching possible.
    mutating func addSparse(weights: ClosedRange<Int>) {
        addPairs(weights: weights)
        addRandom(edges: 5 * vertices / 2, weights: weights)
    }

    /// Adds an edge for every two consecutive vertices in a random order, so that a perfect matching exists if
    /// their number is even.
    private mutating func addPairs(weights: ClosedRange<Int>) {
        let order = random.permutation(vertices)
        for index in stride(from: 1, to: vertices, by: 2) {
            add(order[index - 1], order[index], random.within(weights))
        }
    }

    mutating func addComplete(weights: ClosedRange<Int>) {
        for u in 0..<vertices { for v in 0..<u { add(v, u, random.within(weights)) } }
    }

    /// Adds the largest square grid that the vertices allow.
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

    /// Even vertices are on one side, odd ones on the other; one edge in fifty is within a side. A perfect matching
    /// across exists if the number of vertices is even.
    mutating func addNearBipartite(weights: ClosedRange<Int>) {
        let half = vertices / 2
        guard half > 1 else { return }
        let partners = random.permutation(half)
        for index in 0..<half { add(2 * index, 2 * partners[index] + 1, random.within(weights)) }
        for _ in 0..<3 * vertices {
            let (u, v, weight) = (random.below(half), random.below(half), random.within(weights))
            if random.chance(2) {
                if u != v { add(2 * u, 2 * v, weight) }
            } else {
                add(2 * u, 2 * v + 1, weight)
            }
        }
    }

    /// Adds about as many cycles as each of them has vertices.
    mutating func addOddCycles(weights: ClosedRange<Int>) {
        let length = Int(Double(vertices).squareRoot()) | 1
        guard length >= 3 else { return }
        let cycles = vertices / length
        vertices = cycles * length
        for cycle in 0..<cycles {
            let first = cycle * length
            for index in 0..<length {
                add(first + index, first + (index + 1) % length, random.within(weights))
            }
            if cycle > 0 {
                add(first + random.below(length), first - 1 - random.below(length), random.within(weights))
            }
        }
    }

    /// Each triangle but the first is joined to an earlier one: every second to its neighbour, so that a perfect
    /// matching exists, and the others to a random one.
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

    /// Adds two nests of the same size, and an edge between their last vertices.
    mutating func addNests() {
        let size = (vertices / 2 - 1) | 1
        guard size >= 3, 2 * size <= vertices else { return }
        vertices = 2 * size
        addNest(from: 0, size)
        addNest(from: size, size)
        add(size - 1, 2 * size - 1, 1)
    }

    /// Starts with a triangle and repeatedly adds two vertices that close an odd cycle with two earlier ones. Edges
    /// further out weigh less, so an inner set has a dual before the next one closes around it: k levels give k
    /// nested sets.
    private mutating func addNest(from first: Int, _ size: Int) {
        let levels = size / 2
        for level in 0..<levels {
            let weight = 4 * (levels - level)
            let (new, inner) = (first + 2 * level + 1, 2 * level + 1)
            let from = random.below(inner)
            // The triangle's two edges to the first vertex have no alternative.
            let to = inner == 1 ? 0 : (from + 1 + random.below(inner - 1)) % inner
            add(first + from, new, weight)
            add(new, new + 1, weight)
            add(new + 1, first + to, weight)
        }
    }
}
