import TestSupport
import Testing

@testable import Scheduling

@Suite("The knapsack of a session")
struct KnapsackTests {
    @Test("takes the most valuable meetings within the limits on pupils and links")
    func byHand() {
        let (values, sizes) = ([6.0, 5, 5], [60, 50, 50])
        #expect(Knapsack.best(values: values, sizes: sizes, capacity: 100, count: nil) == [1, 2])
        #expect(Knapsack.best(values: values, sizes: sizes, capacity: 110, count: nil) == [0, 1])
        #expect(Knapsack.best(values: values, sizes: sizes, capacity: 100, count: 1) == [0])
        #expect(Knapsack.best(values: values, sizes: sizes, capacity: nil, count: nil) == [0, 1, 2])
        #expect(Knapsack.best(values: values, sizes: sizes, capacity: nil, count: 2) == [0, 1])
        #expect(Knapsack.best(values: values, sizes: sizes, capacity: 49, count: nil).isEmpty)
        #expect(Knapsack.best(values: values, sizes: sizes, capacity: 200, count: 0).isEmpty)
        #expect(Knapsack.best(values: [], sizes: [], capacity: 5, count: 5).isEmpty)
    }

    @Test("reaches the value of the best of all sets that fit")
    func exhaustive() {
        var random = SeededGenerator(seed: 17)
        for number in 0..<1500 {
            let count = random.int(0...8)
            let values = (0..<count).map { _ in Double(random.int(1...40)) / 4 }
            let sizes = (0..<count).map { _ in random.chance(10) ? 0 : random.int(1...20) }
            let capacity = random.chance(20) ? nil : random.int(0...60)
            let most = random.chance(40) ? nil : random.int(0...5)
            let taken = Knapsack.best(values: values, sizes: sizes, capacity: capacity, count: most)
            var best = 0.0
            for bits in 0..<(1 << count) as Range<Int> {
                let set = (0..<count).filter { bits >> $0 & 1 == 1 }
                let size = set.reduce(0) { $0 + sizes[$1] }
                if size <= capacity ?? .max, set.count <= most ?? .max {
                    best = max(best, set.reduce(0) { $0 + values[$1] })
                }
            }
            let size = taken.reduce(0) { $0 + sizes[$1] }
            #expect(Set(taken).count == taken.count && taken == taken.sorted(), "case \(number)")
            #expect(size <= capacity ?? .max && taken.count <= most ?? .max, "case \(number)")
            #expect(taken.reduce(0) { $0 + values[$1] } == best, "case \(number)")
        }
    }
}
