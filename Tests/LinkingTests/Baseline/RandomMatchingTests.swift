import TestSupport
import Testing

@testable import Linking

@Suite("The baseline of links made at random")
struct RandomMatchingTests {
    @Test("every draw keeps the rules and leaves no pair that could be added")
    func maximal() throws {
        for seed in 0..<40 {
            guard let year = try? LinkingYear(TinyYears.dense(seed: UInt64(seed), classes: 9)) else {
                continue
            }
            let candidates = Candidates(year)
            let random = RandomMatching(year, candidates)
            #expect(random.draws == (candidates.pairs.isEmpty ? 0 : 20))
            let allowed = Set(candidates.pairs.map { Link(ascending: $0.a, $0.b) })
            #expect(random.links.allSatisfy(allowed.contains))
            for draw in draws(random) {
                let linked = Set(draw.flatMap(Array.init))
                #expect(linked.count == 2 * draw.count)
                let limit = year.policy.match.maxLinksBetweenSchools
                var between: [SchoolPair: Int] = [:]
                for pair in draw.flatMap({ year.schoolPairs($0) }) { between[pair, default: 0] += 1 }
                #expect(limit == 0 || between.values.allSatisfy { $0 <= limit })
                let more = allowed.contains { link in
                    link.allSatisfy { !linked.contains($0) }
                        && (limit == 0
                            || year.schoolPairs(link).allSatisfy { between[$0, default: 0] < limit })
                }
                #expect(!more)
            }
        }
    }

    /// The links of each draw.
    private func draws(_ random: RandomMatching) -> [ArraySlice<Link>] {
        var start = 0
        return random.linksOfDraw.map { count in
            defer { start += count }
            return random.links[start..<start + count]
        }
    }

    /// Classes on a line, ten kilometres apart where fifteen are allowed.
    private func path(_ count: Int) -> YearDraft {
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        match.minSharedDates = 0
        var draft = YearDraft(
            policy: Policy(match: match),
            schools: (0..<count).map {
                School(
                    id: ID("s\($0)"), name: "School \($0)",
                    place: .grid(easting: 400_000 + 10_000 * Double($0), northing: 200_000))
            },
            classes: (0..<count).map {
                LinkingClass(id: ID("c\($0)"), school: ID("s\($0)"), yearGroups: [5], pupils: 30)
            })
        draft.background = [
            BackgroundColumn(
                name: "fsm", kind: .number, schools: (0..<count).map { .number(Double(10 * $0)) })
        ]
        return draft
    }

    @Test("the same year has the same baseline, with the figures of its links")
    func repeatable() throws {
        let year = try LinkingYear(path(7))
        let (first, second) = (RandomMatching(year, Candidates(year)), RandomMatching(year, Candidates(year)))
        #expect(first.links == second.links)
        #expect(first.differences == first.links.map { year.difference($0) ?? 0 })
        #expect(first.metres == first.links.map { year.reading($0[0], $0[1]).metres })
        #expect(first.linksOfDraw.reduce(0, +) == first.links.count)
    }

    @Test("of two pairs that share a class each is drawn about as often")
    func even() throws {
        // Only a-b and b-c: one link a draw. 200 draws with other seeds: 100 each are expected, with a deviation of 7.
        let year = try LinkingYear(path(3))
        let candidates = Candidates(year)
        #expect(candidates.pairs.count == 2)
        let links = (0..<10).flatMap { RandomMatching(year, candidates, seed: UInt64($0)).links }
        #expect(links.count == 200)
        #expect((70...130).contains(links.count { $0[0] == 0 }))
    }
}
