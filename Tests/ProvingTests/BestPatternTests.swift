import TestSupport
import Testing

@testable import Proving

@Suite("The most that a session can add")
struct BestPatternTests {
    private func item(_ link: Int, _ round: Int, _ pupils: Int, _ value: Int128) -> BestPattern.Item {
        BestPattern.Item(link: link, round: round, pupils: pupils, value: value)
    }

    @Test("of 50, 40 and 30 pupils worth 10, 7 and 6 two fit into 80 pupils: 10 and 6")
    func pupils() {
        let items = [item(0, 0, 50, 10), item(1, 0, 40, 7), item(2, 0, 30, 6)]
        func value(_ pupils: Int?, _ links: Int?) -> Int128 {
            BestPattern.value(items, use: 0, charges: [0], pupils: pupils, links: links)
        }
        #expect(value(80, nil) == 16)
        // All three have 120; of 90 the first two are worth more than any other two.
        #expect(value(120, nil) == 23)
        #expect(value(90, nil) == 17)
        #expect(value(90, 1) == 10)
        #expect(value(nil, 2) == 17)
        #expect(value(29, nil) == 0)
        #expect(value(nil, 0) == 0)
    }

    @Test("it is that of trying all sets, with two limits, fees, charges and several rounds of a link")
    func exhaustive() {
        var random = SeededGenerator(seed: 5)
        var binding = 0
        for number in 0..<400 {
            // All meetings of a link are of one size.
            let sizes = (0..<5).map { _ in random.int(1...9) }
            let items = (0..<random.int(0...7)).map { _ in
                let link = random.int(0...4)
                return item(link, random.int(0...2), sizes[link], Int128(random.int(-3...12)))
            }
            let (use, charges) = (Int128(-random.int(0...6)), (0..<3).map { _ in Int128(random.int(0...4)) })
            let pupils = random.chance(80) ? random.int(0...25) : nil
            let links = random.chance(60) ? random.int(0...4) : nil
            var best: Int128 = 0
            for bits in 0..<(1 << items.count) {
                let chosen = items.indices.filter { bits >> $0 & 1 == 1 }.map { items[$0] }
                guard chosen.count <= links ?? .max, Set(chosen.map(\.link)).count == chosen.count,
                    chosen.reduce(0, { $0 + $1.pupils }) <= pupils ?? .max
                else { continue }
                let charge = Set(chosen.map(\.round)).reduce(0) { $0 + charges[$1] }
                best = max(best, use - charge + chosen.reduce(0) { $0 + $1.value })
            }
            let found = BestPattern.value(items, use: use, charges: charges, pupils: pupils, links: links)
            #expect(found == best, "case \(number)")
            binding += best > 0 ? 1 : 0
        }
        #expect(binding > 100)
    }
}
