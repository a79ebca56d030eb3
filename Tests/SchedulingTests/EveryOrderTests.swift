import Proving
import Linking
import Scheduling
import TestSupport
import Testing

@Suite("Every order of the priorities")
struct EveryOrderTests {
    /// A year whose fees, journeys and differences of journeys weigh against each other as they may: from nothing to
    /// thousands of times.
    private func draft(seed: UInt64) -> YearDraft {
        var random = SeededGenerator(seed: seed)
        var draft =
            seed % 2 == 0
            ? TinyYears.tight(seed: seed, classes: random.pick([4, 6, 6, 8]))
            : TinyYears.draft(seed: seed, classes: random.int(4...6), timetable: true)
        draft.rules = []
        draft.policy.schedule.maxKm = random.pick([15, 30])
        draft.policy.schedule.cost.fee = random.pick([0, 0.1, 1, 1, 1000])
        draft.policy.schedule.cost.km = random.pick([0, 1, 1, 7])
        draft.policy.schedule.cost.imbalanceKm = random.pick([0, 1, 3])
        return draft
    }

    /// All orders of all of the priorities, or of some, at least one.
    private var orders: [[Priority]] {
        func longer(_ order: [Priority]) -> [[Priority]] {
            Priority.all(of: .timetable).filter { !order.contains($0) }.flatMap { next in
                [order + [next]] + longer(order + [next])
            }
        }
        return longer([])
    }

    @Test(
        "whatever comes first, and whatever is left out, the timetable is the best, known to be, and proved by duals nearly always"
    )
    func agrees() throws {
        #expect(orders.count == 6 + 6 + 3)
        let (years, costly, certified) = try agree(on: TinyYears.seeds(40))
        // Money and meetings must be at odds, or no order would differ from another.
        #expect(costly * 10 > years)
        #expect(certified > years * orders.count * 9 / 10)
    }

    /// Year 3806 may spend nothing, and has a fee of 1,000,000 beside journeys that differ by 0.09 km: a difference that the
    /// simplex method must not take for rounding.
    @Test("a fee a hundred million times the smallest difference of journeys does not hide it")
    func range() throws {
        #expect(try agree(on: [3806]).years == 1)
    }

    /// Solves these years by every order; how many there were, in how many of them money and meetings are at odds, and how
    /// many timetables were certified.
    private func agree(on seeds: some Sequence<UInt64>) throws -> (years: Int, costly: Int, certified: Int) {
        var (years, costly, certified) = (0, 0, 0)
        for seed in seeds {
            var draft = draft(seed: seed)
            guard let first = try? LinkingYear(draft) else { continue }
            let links = firstLinks(first)
            let oracle = ExhaustiveTimetable(first, links: links)
            for order in orders {
                draft.policy.schedule.priorities = order
                let year = try LinkingYear(draft)
                let answer = try Scheduling(year, links: links).solve(SolveControl())
                let what: Comment = "seed \(seed), \(order)"
                let values = answer.outcome.priorities.map(\.value)
                #expect(zip(order, values).map { $0 == .cost ? -$1 : $1 } == oracle.best(by: order), what)
                #expect(answer.outcome.status == .optimal, what)
                let plan = Plan(links: links, meetings: answer.meetings)
                #expect(Audit(year).meetingFindings(plan).isEmpty, what)
                let verdict = TimetableBounds(year, links: links).verdict(answer.certificate, values: values)
                #expect(verdict.findings.isEmpty, what)
                certified += verdict.isProved ? 1 : 0
            }
            years += 1
            costly += oracle.best(by: [.requiredRounds, .cost])[1] < oracle.best(by: [.cost])[0] ? 1 : 0
        }
        return (years, costly, certified)
    }
}
