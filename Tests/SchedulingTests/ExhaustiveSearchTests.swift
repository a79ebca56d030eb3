import Proving
import Linking
import Scheduling
import TestSupport
import Testing

@Suite("The timetable program compared with exhaustive search")
struct ExhaustiveSearchTests {
    /// Checks the certificate against the values, which are optimal: 1 if it proves all of them, otherwise 0.
    private func judge(_ answer: SchedulingAnswer, _ year: LinkingYear, _ links: [Link], _ what: Comment)
        throws
        -> Int
    {
        let values = answer.outcome.priorities.map(\.value)
        let verdict = TimetableBounds(year, links: links).verdict(answer.certificate, values: values)
        #expect(verdict.findings.isEmpty, what)
        #expect(verdict.bounds.allSatisfy { $0 != nil }, what)
        // The audit reports a bound that the values, which come from exhaustive search, exceed.
        return verdict.isProved ? 1 : 0
    }

    @Test(
        "reaches the best values at every priority on a thousand random timetables with all rules, and proves what it claims"
    )
    func agrees() throws {
        var (solved, placed, unplaced, gaps, limits, choices, certified) = (0, 0, 0, 0, 0, 0, 0)
        // The last one's relaxation has halves of meetings in a session of single meetings, which takes branching.
        for seed in Array(TinyYears.seeds(1000)) + [5770] {
            var draft = TinyYears.draft(seed: seed, classes: 4 + Int(seed % 3), timetable: true)
            draft.rules = []
            let orders: [[Priority]] = [
                [.requiredRounds, .optionalRounds, .cost], [.optionalRounds, .requiredRounds, .cost], [.cost],
                [.requiredRounds, .cost],
            ]
            draft.policy.schedule.priorities = orders[seed % 3 == 0 ? Int(seed % 4) : 0]
            guard let year = try? LinkingYear(draft) else { continue }
            let links = firstLinks(year)
            let oracle = ExhaustiveTimetable(year, links: links)
            let answer = try Scheduling(year, links: links).solve(SolveControl())
            let plan = Plan(links: links, meetings: answer.meetings)
            let values = answer.outcome.priorities.map { $0.priority == .cost ? -$0.value : $0.value }
            #expect(values == oracle.best, "seed \(seed)")
            #expect(answer.outcome.status == .optimal, "seed \(seed): \(answer.outcome)")
            #expect(Audit(year).meetingFindings(plan).isEmpty, "seed \(seed)")
            certified += try judge(answer, year, links, "seed \(seed)")
            solved += 1
            placed += plan.meetings.count
            choices += oracle.count
            unplaced += year.unplaced(plan).isEmpty ? 0 : 1
            gaps += year.rounds.contains { $0.gapDays ?? 0 > 0 } && year.rounds.count > 1 ? 1 : 0
            limits += year.rounds.contains { $0.maxSessions != nil } ? 1 : 0
        }
        // The timetables must cover what the test claims to try.
        #expect(solved > 400)
        #expect(unplaced > 100)
        #expect(gaps > 100)
        #expect(limits > 100)
        // Few timetables this small need branching.
        #expect(certified > solved * 9 / 10)
    }
}
