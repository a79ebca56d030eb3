import Linking
import TestSupport
import Testing

@Suite("Candidate links")
struct CandidatesTests {
    /// Random years: hundreds of a few classes, some of sixty, every third of them with places in degrees.
    private static func drafts(small: Int, large: Int) -> [(seed: UInt64, draft: YearDraft)] {
        (0..<small + large).map { number in
            let seed = UInt64(number)
            var draft = TinyYears.draft(seed: seed, classes: number < small ? 3 + number % 8 : 60)
            if number % 3 == 2 { inDegrees(&draft) }
            return (seed, draft)
        }
    }

    /// The same places as degrees, about as far apart as before.
    private static func inDegrees(_ draft: inout YearDraft) {
        func degrees(_ place: Place) -> Place {
            guard case .grid(let x, let y) = place else { return place }
            return .degrees(latitude: 52 + (y - 200_000) / 111_000, longitude: -1 + (x - 400_000) / 68_000)
        }
        for number in draft.schools.indices {
            draft.schools[number].place = degrees(draft.schools[number].place)
        }
        for number in draft.venues.indices {
            draft.venues[number].place = degrees(draft.venues[number].place)
        }
    }

    @Test("the pairs are exactly those that the rules allow, in order, with their points")
    func pairs() throws {
        var (years, pairs, online, road, pinned) = (0, 0, 0, 0, 0)
        for (seed, draft) in Self.drafts(small: 700, large: 40) {
            guard let year = try? LinkingYear(draft) else { continue }
            let candidates = Candidates(year)
            var expected: [[Int]] = []
            for a in year.classes.indices {
                var partners: [Int32] = []
                for b in year.classes.indices where b != a {
                    let reading = year.reading(a, b)
                    guard reading.isEligible else {
                        if a < b, candidates.points(Int32(a), Int32(b)) != nil {
                            Issue.record("seed \(seed): \(a) and \(b) may not link")
                        }
                        continue
                    }
                    partners.append(Int32(b))
                    guard a < b, let points = year.pointTerms(reading)?.total else { continue }
                    expected.append([a, b, points])
                    #expect(candidates.points(Int32(a), Int32(b)) == Int32(points))
                    online += reading.formats == .online ? 1 : 0
                    pinned += reading.overridden.isEmpty ? 0 : 1
                }
                #expect(candidates.partners(of: a) == partners, "seed \(seed)")
            }
            #expect(
                candidates.pairs.map { [Int($0.a), Int($0.b), Int($0.points)] } == expected, "seed \(seed)")
            years += 1
            pairs += expected.count
            road += draft.travel.isEmpty ? 0 : 1
        }
        // The years must be what the test claims to try.
        #expect(years > 250)
        #expect(pairs > 3000)
        #expect(online > 100)
        #expect(road > 50)
        #expect(pinned > 5)
    }

    @Test(
        "the links are exactly those that the year allows, pairs first, each kind in order, with their points"
    )
    func links() throws {
        var (years, threeWay, leftOut) = (0, 0, 0)
        for (seed, draft) in Self.drafts(small: 400, large: 0)
            + Self.drafts(small: 0, large: 30).dropFirst(26)
        {
            guard let year = try? LinkingYear(draft) else { continue }
            var expected: [Link] = []
            for a in year.classes.indices {
                for b in year.classes.indices where b > a && year.reading(a, b).isEligible {
                    expected += [Link(a, b)].compactMap { $0 }.filter(year.allows)
                    // A third class is only asked where the first two may link: the others are refused for that.
                    expected += year.classes.indices.filter { $0 > b }.compactMap { Link([a, b, $0]) }
                        .filter(year.allows)
                }
            }
            expected.sort { ($0.count, $0) < ($1.count, $1) }
            var found: [Link] = []
            let isWhole = Candidates(year).forEachLink(year) { link, points in
                found.append(link)
                if year.points(link) != points {
                    Issue.record("seed \(seed): \(link) is not worth \(points)")
                }
                return true
            }
            #expect(isWhole)
            #expect(found == expected, "seed \(seed)")
            years += 1
            threeWay += found.count(where: \.isThreeWay)
            leftOut += year.pins.classes.isEmpty ? 0 : 1
        }
        #expect(years > 150)
        #expect(threeWay > 300)
        #expect(leftOut > 30)
    }

    @Test("the listing ends as soon as it is told to, and says so")
    func ends() throws {
        let year = try LinkingYear(
            TinyDraft.adding([LinkingClass(id: "C", school: "S3", yearGroups: [5], pupils: 20)]))
        let candidates = Candidates(year)
        // Three pairs and the three-way link of all.
        for most in 1...4 {
            var count = 0
            let isWhole = candidates.forEachLink(year) { _, _ in
                count += 1
                return count < most
            }
            #expect(!isWhole)
            #expect(count == most)
        }
        #expect(candidates.forEachLink(year) { _, _ in true })
    }

    @Test("counts as many pairs and three-way links as it tells")
    func counts() throws {
        var (total, asides) = (0, 0)
        for seed in 0..<300 as Range<UInt64> {
            let draft =
                seed % 2 == 0
                ? TinyYears.dense(seed: seed, classes: 9) : TinyYears.draft(seed: seed, classes: 9)
            guard let year = try? LinkingYear(draft) else { continue }
            let candidates = Candidates(year)
            var (pairs, threeWay) = (0, 0)
            candidates.forEachLink(year) { link, _ in
                if link.isThreeWay { threeWay += 1 } else { pairs += 1 }
                return true
            }
            #expect(candidates.threeWayCount(year) == threeWay, "seed \(seed)")
            #expect(candidates.pairCount(year) == pairs, "seed \(seed)")
            total += threeWay
            // A must_link of classes leaves eligible pairs aside.
            if pairs < candidates.pairs.count { asides += 1 }
        }
        #expect(total > 1000)
        #expect(asides > 10)
    }

    @Test("a class that may link with nobody changes no other candidate")
    func useless() throws {
        var years = 0
        for seed in 0..<300 as Range<UInt64> {
            let draft = TinyYears.draft(seed: seed, classes: 8)
            var larger = draft
            // Nothing is known of it, and its id comes first, so that all others move on by one.
            larger.schools.insert(
                School(id: "a", name: "Far", place: .grid(easting: 400_000, northing: 900_000)), at: 0)
            larger.classes.append(LinkingClass(id: "a1", school: "a", yearGroups: [5], pupils: 30))
            for number in larger.background.indices {
                larger.background[number].schools.insert(.missing, at: 0)
                if !larger.background[number].classes.isEmpty {
                    larger.background[number].classes.append(.blank)
                }
            }
            guard let year = try? LinkingYear(draft) else { continue }
            let other = try LinkingYear(larger)
            #expect(Candidates(other).partners(of: 0).isEmpty)
            let pairs = Candidates(year).pairs
            let moved = Candidates(other).pairs
            #expect(pairs.map { [$0.a + 1, $0.b + 1, $0.points] } == moved.map { [$0.a, $0.b, $0.points] })
            years += 1
        }
        #expect(years > 100)
    }
}
