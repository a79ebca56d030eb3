import TestSupport
import Testing

@testable import Matching

@Suite("Separation of odd sets")
struct OddSetSeparationTests {
    private func support(_ vertexCount: Int, _ parts: [([Int32], Double)]) -> Support {
        Support(
            links: parts.map { vertices, value in
                (.init(a: vertices[0], b: vertices[1], c: vertices.count == 3 ? vertices[2] : -1), value)
            }, vertexCount: vertexCount)
    }

    private func broken(_ support: Support, except known: Set<OddSet> = []) -> [[Int32]] {
        OddSetSeparation(support).brokenSets(except: known).map(\.vertices)
    }

    @Test("a triangle of halves violates the row of its three vertices by a half")
    func triangle() {
        let triangle = support(3, [([0, 1], 0.5), ([0, 2], 0.5), ([1, 2], 0.5)])
        #expect(broken(triangle) == [[0, 1, 2]])
        #expect(triangle.violation(of: OddSet(vertices: [0, 1, 2])) == 0.5)
        #expect(!triangle.isWhole)
        #expect(broken(triangle, except: [OddSet(vertices: [0, 1, 2])]).isEmpty)
    }

    @Test("two separate triangles give two violated rows")
    func apart() {
        let halves = [[0, 1], [0, 2], [1, 2], [3, 4], [3, 5], [4, 5]].map { ($0.map(Int32.init), 0.5) }
        #expect(broken(support(6, halves)) == [[0, 1, 2], [3, 4, 5]])
    }

    @Test(
        "cuts find two triangles that a strong link joins, although no component of the support is odd")
    func joined() {
        // Each triangle has 0.5 + 0.25 + 0.35 = 1.1 inside; the joining link, 0.4, is larger than two of these
        // values.
        let parts: [([Int32], Double)] = [
            ([0, 1], 0.5), ([0, 2], 0.25), ([1, 2], 0.35), ([2, 3], 0.4), ([4, 5], 0.5), ([3, 5], 0.25),
            ([3, 4], 0.35),
        ]
        #expect(Set(broken(support(6, parts))) == [[0, 1, 2], [3, 4, 5]])
    }

    @Test("an odd cycle of five halves gives one row, an even cycle none")
    func cycles() {
        func cycle(_ count: Int32) -> Support {
            support(
                Int(count), (0..<count).map { ([min($0, ($0 + 1) % count), max($0, ($0 + 1) % count)], 0.5) })
        }
        #expect(broken(cycle(5)) == [[0, 1, 2, 3, 4]])
        #expect(broken(cycle(4)).isEmpty)
        #expect(broken(cycle(6)).isEmpty)
    }

    @Test("a three-way link counts once, whether two or three of its vertices are inside")
    func threeWay() {
        // With all three inside: ½ + 3 · ¼ = 1¼ on three vertices with the limit 1.
        let inside = support(3, [([0, 1, 2], 0.5), ([0, 1], 0.25), ([0, 2], 0.25), ([1, 2], 0.25)])
        #expect(broken(inside) == [[0, 1, 2]])
        #expect(inside.violation(of: OddSet(vertices: [0, 1, 2])) == 0.25)
        // With two of them inside: ½ + ½ + ½, and the fourth vertex outside.
        let across = support(4, [([0, 1, 3], 0.5), ([0, 2], 0.5), ([1, 2], 0.5)])
        #expect(broken(across) == [[0, 1, 2]])
        #expect(across.violation(of: OddSet(vertices: [0, 1, 2])) == 0.5)
        // With one of them inside, it does not count.
        #expect(support(5, [([0, 3, 4], 1)]).violation(of: OddSet(vertices: [0, 1, 2])) == -1)
    }

    @Test("an integral solution violates nothing")
    func whole() {
        let solution = support(7, [([0, 3], 1), ([1, 2, 6], 1), ([4, 5], 1)])
        #expect(solution.isWhole)
        #expect(broken(solution).isEmpty)
    }

    @Test("for pairs, a violated row is found exactly if trying all odd sets finds one")
    func exhaustive() {
        var random = SeededGenerator(seed: 5)
        var (found, none) = (0, 0)
        for number in 0..<600 {
            // Pairs with values in eighths; no vertex exceeds 1.
            let count = Int32(random.int(4...8))
            var left = [Int](repeating: 8, count: Int(count))
            var parts: [([Int32], Double)] = []
            for _ in 0..<14 {
                let (a, b) = (Int32(random.int(0...Int(count) - 1)), Int32(random.int(0...Int(count) - 1)))
                guard a < b, !parts.contains(where: { $0.0 == [a, b] }) else { continue }
                let value = min(random.int(1...5), left[Int(a)], left[Int(b)])
                guard value > 0 else { continue }
                left[Int(a)] -= value
                left[Int(b)] -= value
                parts.append(([a, b], Double(value) / 8))
            }
            let support = support(Int(count), parts)
            var worst = 0.0
            for bits in 0..<(1 << Int(count)) as Range<Int> where bits.nonzeroBitCount % 2 == 1 {
                let vertices = (0..<count).filter { bits >> Int($0) & 1 == 1 }
                if vertices.count >= 3 {
                    worst = max(worst, support.violation(of: OddSet(vertices: vertices)))
                }
            }
            let sets = broken(support)
            for set in sets { #expect(support.violation(of: OddSet(vertices: set)) > 0) }
            #expect(sets.isEmpty == (worst <= 0), "support \(number): \(parts)")
            found += sets.isEmpty ? 0 : 1
            none += sets.isEmpty ? 1 : 0
        }
        #expect(found > 50)
        #expect(none > 50)
    }
}

@Suite("Cut trees")
struct FlowNetworkTests {
    /// The total capacity of the edges that leave `side`.
    private func cut(_ edges: [(u: Int, v: Int, capacity: Double)], _ side: [Int]) -> Double {
        edges.filter { side.contains($0.u) != side.contains($0.v) }.reduce(0) { $0 + $1.capacity }
    }

    @Test("cut a path between its vertices")
    func path() {
        var network = FlowNetwork(vertexCount: 3)
        network.addEdge(0, 1, 2)
        network.addEdge(1, 2, 1)
        #expect(Set(network.cutTreeSides(rootedAt: 0)) == [[1, 2], [2]])
        #expect(FlowNetwork(vertexCount: 1).cutTreeSides(rootedAt: 0).isEmpty)
    }

    @Test(
        "contain a minimum odd cut and a minimum cut between any two vertices, as found by trying all sets"
    )
    func exhaustive() {
        var random = SeededGenerator(seed: 11)
        for number in 0..<300 {
            let count = random.int(3...7)
            let root = random.int(0...count - 1)
            var edges: [(u: Int, v: Int, capacity: Double)] = []
            for u in 0..<count {
                for v in 0..<u where random.chance(60) { edges.append((u, v, Double(random.int(1...9)))) }
            }
            var network = FlowNetwork(vertexCount: count)
            for edge in edges { network.addEdge(edge.u, edge.v, edge.capacity) }
            let sides = network.cutTreeSides(rootedAt: root)
            #expect(sides.count == count - 1)
            #expect(sides.allSatisfy { !$0.isEmpty && !$0.contains(root) })

            let all = (1..<(1 << count)).map { bits in (0..<count).filter { bits >> $0 & 1 == 1 } }
                .filter { !$0.contains(root) }
            // If the total number of vertices is odd, the root does not count, so "odd" is a property of the cut.
            let odd = all.filter { $0.count % 2 == 1 }.map { cut(edges, $0) }.min()
            #expect(sides.filter { $0.count % 2 == 1 }.map { cut(edges, $0) }.min() == odd, "graph \(number)")
            for u in 0..<count {
                for v in 0..<u {
                    func smallest(_ sets: [[Int]]) -> Double? {
                        sets.filter { $0.contains(u) != $0.contains(v) }.map { cut(edges, $0) }.min()
                    }
                    #expect(smallest(sides) == smallest(all), "graph \(number), \(u) and \(v)")
                }
            }
        }
    }
}
