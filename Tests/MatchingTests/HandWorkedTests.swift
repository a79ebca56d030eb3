import Linking
import Matching
import TestSupport
import Testing

/// Years whose best links are worked out by hand. The schools are on a line, a kilometre apart, with one class
/// each. All classes are in one year group, free all week, and differ only in their share of free school meals.
@Suite("Links worked out by hand")
struct HandWorkedTests {
    /// One class per school, with these percentages of free school meals. Each percentage point of difference is
    /// worth 100 points, and nothing else counts.
    private func draft(_ meals: [Double], _ change: (inout MatchPolicy) -> Void = { _ in }) -> YearDraft {
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        match.points.distance = 0
        match.points.sharedDates = 0
        change(&match)
        let names = meals.indices.map { ID("s\($0)") }
        return YearDraft(
            policy: Policy(match: match),
            schools: meals.indices.map {
                School(
                    id: names[$0], name: "School \($0)",
                    place: .grid(easting: 400_000 + 1000 * Double($0), northing: 200_000))
            },
            classes: meals.indices.map {
                LinkingClass(id: ID("c\($0)"), school: names[$0], yearGroups: [5], pupils: 30)
            },
            background: [BackgroundColumn(name: "fsm", kind: .number, schools: meals.map { .number($0) })])
    }

    private func solve(_ draft: YearDraft) throws -> MatchingAnswer {
        let year = try LinkingYear(draft)
        return try Matching(year, Candidates(year)).solve(SolveControl())
    }

    @Test("pairs four classes so that their differences add up to the most")
    func four() throws {
        // 0, 10, 50, 60: {0-50, 10-60} and {0-60, 10-50} both make 100 percentage points, {0-10, 50-60} only 20.
        let answer = try solve(draft([0, 10, 50, 60]))
        #expect(answer.outcome.status == .optimal)
        #expect(answer.outcome.priorities.map(\.value) == [4, 0, 0, 10_000])
    }

    @Test("links five classes with one three-way link, which counts half its pairs")
    func five() throws {
        // One three-way link is needed. For 0, 0, 0, 100, 100 the best is {0, 0, 100} and {0, 100}:
        // (0 + 10000 + 10000) / 2 + 10000 = 20000.
        let answer = try solve(draft([0, 0, 0, 100, 100]))
        #expect(answer.outcome.priorities.map(\.value) == [5, 0, -1, 20_000])
        #expect(answer.outcome.priorities.map(\.bound) == [5, 0, -1, 20_000])
    }

    @Test("leaves one of five out if three may not share a link")
    func odd() throws {
        let answer = try solve(draft([0, 0, 0, 100, 100]) { $0.threeWay = .never })
        #expect(answer.outcome.priorities.map(\.value) == [4, 0, 0, 20_000])
        #expect(answer.outcome.status == .optimal)
    }

    @Test("prefers a class whose school was left out last year to any points")
    func history() throws {
        // Three classes, pairs only: 0-100 would be worth most, but s1 sat out, so its class is linked with one of
        // the others.
        var draft = draft([0, 40, 100]) { $0.threeWay = .never }
        draft.history = [HistoryEntry(linkingYear: "2023-24", schoolA: "s1")]
        let answer = try solve(draft)
        #expect(answer.outcome.priorities.map(\.value) == [2, 1, 0, 6000])
    }

    @Test("proves that no choice of links can keep all the rules")
    func infeasible() throws {
        // The one class of s0 can't be in two pairs.
        var draft = draft([0, 50, 100]) { $0.threeWay = .never }
        draft.rules = [Rule(.mustLink, "s0", "s1"), Rule(.mustLink, "s0", "s2")]
        let answer = try solve(draft)
        #expect(answer.outcome.status == .infeasible)
        #expect(answer.links == nil)
        // With a three-way link it can.
        draft.policy.match.threeWay = .whenNeeded
        #expect(try solve(draft).links?.count == 1)
    }

    @Test("keeps to the limit of links between two schools")
    func limit() throws {
        var draft = draft([0, 100])
        draft.classes += ["d0", "d1"].enumerated().map {
            LinkingClass(id: ID($0.element), school: ID("s\($0.offset)"), yearGroups: [5], pupils: 30)
        }
        draft.background[0].classes = []
        // Two pairs would join the same two schools, but only one link is allowed. A three-way link of c0, c1 and
        // another class is not allowed within a school.
        #expect(try solve(draft).outcome.priorities.map(\.value) == [2, 0, 0, 10_000])
        draft.policy.match.maxLinksBetweenSchools = 2
        #expect(try solve(draft).outcome.priorities.map(\.value) == [4, 0, 0, 20_000])
    }

    @Test("stops at once when told to, with links that keep all rules and the status interrupted")
    func stopped() throws {
        let year = try LinkingYear(draft([0, 10, 20, 30, 40, 50, 60, 70, 80]))
        let stop = StopSignal()
        stop.raise()
        let answer = try Matching(year, Candidates(year)).solve(SolveControl(stop: stop))
        let links = try #require(answer.links)
        #expect(answer.outcome.status == .interrupted || answer.outcome.status == .optimal)
        #expect(Audit(year).findings(Plan(links: links), links: answer.outcome, timetable: nil).isEmpty)
    }
}
