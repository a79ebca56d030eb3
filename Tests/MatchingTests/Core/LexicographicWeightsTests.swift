import TestSupport
import Testing

@testable import Matching

@Suite("Priorities as digits of one weight")
struct LexicographicWeightsTests {
    /// A path of `vertexCount` vertices whose links have these weights at each priority.
    private func path(_ vertexCount: Int, _ weights: [[Int32]]) -> PairingProgram {
        let count = vertexCount - 1
        return PairingProgram(
            vertexCount: vertexCount, links: (0..<Int32(count)).map { .init(a: $0, b: $0 + 1, c: -1) },
            weights: weights, limits: .init(members: [], linkCount: count), limit: 0,
            pins: .init(members: [], linkCount: count))
    }

    @Test("the digits of a sum of weights are the sums of the priorities' weights")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            let vertexCount = random.int(2...40)
            let most = [1, 2, 30].map { _ in random.int(1...30) }
            let values = most.map { most in
                (1..<vertexCount).map { _ in Int32(random.int(-most...most)) }
            }
            let program = path(vertexCount, values)
            let weights = try #require(LexicographicWeights<Int128>(program))
            var (sum, expected): (Int128, [Int]) = (0, [0, 0, 0])
            for link in program.links.indices {
                // Down to the halves that duals have, with either sign.
                let times = random.int(-2...2)
                sum += Int128(times) * weights.weight(link, program)
                for priority in 0..<3 { expected[priority] += times * Int(values[priority][link]) }
            }
            #expect(weights.digits(sum) == expected)
        }
    }

    @Test("a priority that is 0 for every link has no digit")
    func empty() throws {
        let program = path(3, [[2, 2], [0, 0], [-7, 5]])
        let weights = try #require(LexicographicWeights<Int>(program))
        // There is room for 64 · (3 + 1) times the weight 7: 64 · 4 · 7.
        #expect(weights.weight(0, program) == 2 * 1792 - 7)
        #expect(weights.digits(2 * 1792 - 7) == [2, 0, -7])
        #expect(weights.digits(-2 * 1792 + 5) == [-2, 0, 5])
    }

    @Test("sums below an eighth of the next digit are clear of it; the first digit has none above it")
    func clear() throws {
        let weights = try #require(LexicographicWeights<Int>(path(3, [[2, 2], [0, 0], [-7, 5]])))
        #expect(weights.isClear(223, at: 2))
        #expect(weights.isClear(-223, at: 2))
        #expect(!weights.isClear(224, at: 2))
        #expect(weights.isClear(.max, at: 1))
        #expect(weights.isClear(.max, at: 0))
    }

    @Test("there are none if they do not fit")
    func tooWide() {
        // Each digit takes 64 · 41 · 2³⁰, which is more than 41 bits.
        let large = [Int32](repeating: 1 << 30, count: 39)
        #expect(LexicographicWeights<Int>(path(40, [large])) != nil)
        #expect(LexicographicWeights<Int>(path(40, [large, large])) == nil)
        #expect(LexicographicWeights<Int128>(path(40, [large, large])) != nil)
        #expect(LexicographicWeights<Int128>(path(40, [large, large, large])) == nil)
    }
}
