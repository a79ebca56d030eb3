import Explaining
import Linking
import TestSupport
import Testing

@Suite("The points of a pair, term by term")
struct PairPointsTests {
    @Test("measures share the points for difference by weight and distance, and the parts add up")
    func byHand() throws {
        var line = LineOfSchools([0, 3])
        line.draft.policy.match.difference = [
            Measure("meals", .share, weight: 2, columns: ["fsm"]),
            Measure("faith", .category, weight: 1, columns: ["faith"]),
            Measure("language", .share, weight: 4, columns: ["eal"]),
        ]
        line.draft.background = [
            BackgroundColumn(name: "fsm", kind: .number, schools: [.number(20), .number(45)]),
            BackgroundColumn(name: "faith", kind: .category, schools: [.text("none"), .text("CE")]),
            // Not known of one: left out.
            BackgroundColumn(name: "eal", kind: .number, schools: [.number(10), .missing]),
        ]
        let year = try LinkingYear(line.draft)
        let pair = try #require(PairPoints(year, 1, 0))
        // (2 · 0.25 + 1 · 1) / 3 = 0.5, of which a third and two thirds: 1666.67 and 3333.33.
        #expect(pair.difference == 5000)
        #expect(pair.shares.map(\.points) == [1667, 3333, 0])
        #expect(pair.shares.map(\.distance) == [0.25, 1, nil])
        // Five nominal dates of ten: 500. 3 km of 15: 0.3 · 3/15 · 10,000 = 600.
        #expect(pair.terms.total == 5000 + 500 - 600)
        #expect([pair.a, pair.b] == [0, 1])
    }

    @Test("in random years the parts add up to the term, the terms to the points, and none is below 0")
    func sums() throws {
        var pairs = 0
        for seed in 0..<60 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 7)) else { continue }
            for a in year.classes.indices {
                for b in year.classes.indices where b > a {
                    guard let pair = PairPoints(year, a, b) else { continue }
                    pairs += 1
                    #expect(pair.shares.reduce(0) { $0 + $1.points } == pair.terms.difference)
                    #expect(pair.shares.allSatisfy { $0.points >= 0 })
                    #expect(pair.shares.filter { $0.distance == nil }.allSatisfy { $0.points == 0 })
                    #expect(pair.terms.total == year.points(try #require(Link(a, b))))
                }
            }
        }
        #expect(pairs > 200)
    }

    @Test("rank by points, with equals sharing a place")
    func ranks() throws {
        // c is 2 km from b and from d, 4 from a: b and d are worth the same to it.
        let year = try LinkingYear(LineOfSchools([0, 2, 4, 6]).draft)
        let links = [Link(2, 3), Link(0, 1)].compactMap(\.self).sorted()
        let options = ClassOptions(year, Plan(links: links), 2)
        #expect(options.all.map(\.number) == [1, 3, 0])
        #expect(options.all.map(\.rank) == [1, 1, 3])
        #expect(options.partners.map(\.number) == [3])
        #expect(options.others(1).map(\.number) == [1])
        #expect(options.others(5).map(\.number) == [1, 0])
        #expect(options.link == 1)
        #expect(options.points == options.pairs.first?.terms.total)
    }
}
