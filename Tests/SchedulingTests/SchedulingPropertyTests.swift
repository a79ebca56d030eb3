import Linking
import Scheduling
import Synchronization
import TestSupport
import Testing

@Suite("Properties of every timetable")
struct SchedulingPropertyTests {
    /// A year with a timetable, whose classes are linked in pairs.
    private func draft(seed: UInt64, classes count: Int) -> YearDraft {
        var draft = TinyYears.draft(seed: seed, classes: count, timetable: true)
        draft.rules = []
        draft.policy.schedule.maxKm = 30
        draft.policy.match.maxLinksBetweenSchools = 0
        for number in draft.classes.indices {
            draft.classes[number].weekdays = .school
            draft.classes[number].maxKm = nil
            draft.classes[number].needs = []
        }
        return draft
    }

    private func links(_ year: LinkingYear) -> [Link] {
        stride(from: 0, to: year.classes.count - 1, by: 2).compactMap { Link($0, $0 + 1) }
            .filter { !year.formats($0).isEmpty }
    }

    private func solve(_ year: LinkingYear, _ control: SolveControl = SolveControl()) throws
        -> SchedulingAnswer
    {
        try Scheduling(year, links: links(year)).solve(control)
    }

    /// Checks that claimed bounds are valid and on the right side, and that the meetings keep all rules.
    private func check(_ answer: SchedulingAnswer, _ year: LinkingYear, optimum: [Int], _ what: Comment) {
        let plan = Plan(links: links(year), meetings: answer.meetings)
        #expect(Audit(year).meetingFindings(plan).isEmpty, what)
        for (outcome, best) in zip(answer.outcome.priorities, optimum) {
            let sense = outcome.priority == .cost ? -1 : 1
            guard let bound = outcome.bound else { return }
            #expect((bound - outcome.value) * sense >= 0, what)
            // A bound applies to timetables that are as good at the earlier priorities, and those were proved.
            #expect((bound - best) * sense >= 0, what)
            guard outcome.value == best else { return }
        }
    }

    @Test("a run that is stopped after a few reports, or has no time left to begin, gives a valid bound")
    func stopped() throws {
        var (bounded, open) = (0, 0)
        for seed in 0..<25 as Range<UInt64> {
            guard let year = try? LinkingYear(draft(seed: 300 + seed, classes: 16)) else { continue }
            let whole = try solve(year)
            #expect(whole.outcome.status == .optimal)
            let optimum = whole.outcome.priorities.map(\.value)
            check(whole, year, optimum: optimum, "seed \(seed)")
            for reports in [0, 1, 2, 4, 7] {
                let (stop, heard) = (StopSignal(), Counter())
                if reports == 0 { stop.raise() }
                let answer = try solve(
                    year, SolveControl(stop: stop) { _ in if heard.next() >= reports { stop.raise() } })
                check(answer, year, optimum: optimum, "seed \(seed), stopped after \(reports) reports")
                #expect(answer.outcome.status == .optimal || answer.outcome.status == .interrupted)
                bounded += answer.outcome.priorities[0].bound == nil ? 0 : 1
                open += answer.outcome.status == .interrupted ? 1 : 0
            }
            let late = try solve(year, SolveControl(deadline: .now))
            check(late, year, optimum: optimum, "seed \(seed), late")
            #expect(late.outcome.status == .optimal || late.outcome.status == .feasible)
        }
        #expect(bounded > 20)
        #expect(open > 20)
    }

    @Test("the order of rows in the input changes nothing, except for rounds, whose order has a meaning")
    func rowOrder() throws {
        var (years, meetings) = (0, 0)
        for seed in 0..<25 as Range<UInt64> {
            let forward = draft(seed: 400 + seed, classes: 10)
            var backward = forward
            backward.schools.reverse()
            backward.classes.reverse()
            backward.venues.reverse()
            backward.sessions?.reverse()
            backward.travel.reverse()
            for number in backward.background.indices {
                backward.background[number].schools.reverse()
                backward.background[number].classes.reverse()
            }
            guard let year = try? LinkingYear(forward) else { continue }
            let answer = try solve(year)
            #expect(answer == (try solve(LinkingYear(backward))), "seed \(seed)")
            years += 1
            meetings += answer.meetings.count
        }
        #expect(years > 15)
        #expect(meetings > 30)
    }

    @Test("more room never makes a timetable worse")
    func moreRoom() throws {
        var better = 0
        for seed in 0..<25 as Range<UInt64> {
            let tight = draft(seed: 500 + seed, classes: 12)
            var wide = tight
            for number in wide.venues.indices { wide.venues[number].capacityPupils += 60 }
            for number in wide.rounds.indices { wide.rounds[number].maxSessions = nil }
            guard let year = try? LinkingYear(tight) else { continue }
            func values(_ year: LinkingYear) throws -> [Int] {
                try solve(year).outcome.priorities.map { $0.priority == .cost ? -$0.value : $0.value }
            }
            let (before, after) = (try values(year), try values(LinkingYear(wide)))
            #expect(!after.lexicographicallyPrecedes(before), "seed \(seed)")
            better += before == after ? 0 : 1
        }
        #expect(better > 3)
    }
}

/// Counts calls from any thread.
private final class Counter: Sendable {
    private let count = Atomic(0)
    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
