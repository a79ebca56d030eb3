import TestSupport
import Testing

@testable import Graphs

@Suite("The forest of a certificate's odd sets")
struct CertificateForestTests {
    /// Random laminar sets: three of the pieces are joined into a set, over and over.
    private func sets(_ generator: inout SeededGenerator, vertices: Int) -> [GraphDuals.OddSet] {
        var (loose, whole) = ((1...Int32(vertices)).map { $0 }, [Int]())
        var sets: [GraphDuals.OddSet] = []
        while loose.count + whole.count >= 3, generator.chance(97) {
            var (own, parts): ([Int32], [Int]) = ([], [])
            for _ in 0..<3 {
                let pick = generator.int(0...loose.count + whole.count - 1)
                if pick < loose.count {
                    own.append(loose.remove(at: pick))
                } else {
                    parts.append(whole.remove(at: pick - loose.count))
                }
            }
            whole.append(sets.count)
            sets.append(GraphDuals.OddSet(vertices: own, sets: parts, dual: Int128(generator.int(0...9))))
        }
        return sets
    }

    @Test("adds up the duals of all sets that contain both vertices, just as a loop over all sets does")
    func sums() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<40 {
            let count = generator.int(1...40)
            let sets = sets(&generator, vertices: count)
            var members: [Set<Int32>] = []
            for set in sets {
                members.append(set.sets.reduce(into: Set(set.vertices)) { $0.formUnion(members[$1]) })
            }
            let forest = CertificateForest(sets, vertexCount: count)
            #expect(forest.sizes == members.map(\.count))
            for u in 1...Int32(count) {
                for v in 1...Int32(count) where u != v {
                    let sum = zip(sets, members).reduce(Int128(0)) { sum, pair in
                        pair.1.contains(u) && pair.1.contains(v) ? sum + pair.0.dual : sum
                    }
                    #expect(forest.dual(holding: u, v) == sum)
                }
            }
        }
    }

    @Test("copes with a chain of ten thousand nested sets")
    func deep() {
        // Set k contains the vertices up to 2k + 3, with dual 1; vertices 2k + 2 and 2k + 3 are new in it.
        let count = 10_000
        let sets = (0..<count).map { level in
            let new = [Int32(2 * level + 2), Int32(2 * level + 3)]
            return GraphDuals.OddSet(
                vertices: level == 0 ? [1] + new : new, sets: level == 0 ? [] : [level - 1], dual: 1)
        }
        let forest = CertificateForest(sets, vertexCount: 2 * count + 1)
        for level in [0, 1, 17, 4_096, 9_999] {
            #expect(forest.dual(holding: 1, Int32(2 * level + 3)) == Int128(count - level))
        }
    }
}
