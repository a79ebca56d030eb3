import TestSupport
import Testing

@testable import Linking

@Suite("Looking for links that keep all the rules")
struct MustLinkSearchTests {
    /// One class each of schools A to C in one place, of year 5.
    private func year(threeWay: ThreeWayPolicy, _ rules: [Rule]) throws -> LinkingYear {
        var draft = LineOfSchools([0, 1, 2]).draft
        draft.policy.match.threeWay = threeWay
        draft.rules = rules
        return try LinkingYear(draft)
    }

    @Test("without a must_link nobody need be linked")
    func noRule() throws {
        #expect(try MustLinkSearch(year(threeWay: .never, [])).verdict() == .kept(by: []))
    }

    @Test("one class can't be linked with two schools, unless in a link of three")
    func oneClass() throws {
        let rules = [Rule(.mustLink, "A", "B"), Rule(.mustLink, "A", "C")]
        #expect(try MustLinkSearch(year(threeWay: .never, rules)).verdict() == .impossible)
        let three = try #require(Link([0, 1, 2]))
        #expect(try MustLinkSearch(year(threeWay: .whenNeeded, rules)).verdict() == .kept(by: [three]))
    }

    @Test("says that it does not know where it may not look at enough")
    func undecided() throws {
        let search = try MustLinkSearch(year(threeWay: .never, [Rule(.mustLink, "A", "B")]))
        #expect(search.verdict(mostChoices: 0) == .undecided)
        #expect(search.verdict(mostChoices: 1) == .kept(by: [try #require(Link(0, 1))]))
    }

    @Test(
        "finds some where there are any, and says that there are none where there are none: against trying all"
    )
    func random() throws {
        var (kept, impossible) = (0, 0)
        for seed in 0..<1500 as Range<UInt64> {
            var draft = TinyYears.dense(seed: seed, classes: 6)
            var random = SeededGenerator(seed: seed)
            draft.rules += (0..<random.int(1...5)).map { _ in
                Rule(.mustLink, random.pick(draft.schools).id, random.pick(draft.schools).id)
            }
            guard let year = try? LinkingYear(draft) else { continue }
            let isPossible = ExhaustiveLinks(year).best != nil
            switch MustLinkSearch(year).verdict() {
            case .kept(let links):
                #expect(isPossible, "seed \(seed)")
                #expect(Audit(year).linkFindings(Plan(links: links)).isEmpty, "seed \(seed)")
                kept += 1
            case .impossible:
                #expect(!isPossible, "seed \(seed)")
                impossible += 1
            case .undecided: Issue.record("seed \(seed)")
            }
        }
        #expect(kept > 50 && impossible > 20, "\(kept) \(impossible)")
    }
}
