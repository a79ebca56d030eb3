import Proving
import Explaining
import Linking
import Planning
import Proving
import Results
import Scheduling
import TestSupport
import Testing

/// Two links, of schools 1 km and 2 km from a gallery, on the same side; 60 pupils each. A visit costs the first
/// 1 + 1 km and the second 2 + 2 km.
@Suite("What places are worth")
struct CapacityTests {
    private let monday = Day(iso: "2025-02-03") ?? Day(number: 0)

    /// One round; a session for each of these capacities, on days of their own.
    private func year(_ capacities: [Int], fee: Double = 0) throws -> LinkingYear {
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        match.minSharedDates = 0
        func place(_ km: Int) -> Place { .grid(easting: 400_000 + 1000 * Double(km), northing: 200_000) }
        let (start, end) = (try #require(ClockTime("10:00")), try #require(ClockTime("12:00")))
        let window = try #require(Days(from: monday, to: monday + 27))
        return try LinkingYear(
            YearDraft(
                policy: Policy(match: match),
                schools: (0..<4).map {
                    School(id: ID("s\($0)"), name: "School \($0)", place: place($0 < 2 ? 1 : 2))
                },
                classes: (0..<4).map {
                    LinkingClass(id: ID("c\($0)"), school: ID("s\($0)"), yearGroups: [5], pupils: 30)
                },
                background: [
                    BackgroundColumn(
                        name: "fsm", kind: .number, schools: (0..<4).map { _ in .number(10) })
                ],
                venues: [Venue(id: "v", name: "Gallery", place: place(0), capacityPupils: 60)],
                rounds: [Round(id: "r", name: "Visit", format: .inPerson, window: window)],
                sessions: capacities.enumerated().map { number, capacity in
                    Session(
                        id: ID("x\(number)"), venue: "v", date: monday + number, start: start, end: end,
                        capacityPupils: capacity, fee: fee)
                }))
    }

    private func report(_ year: LinkingYear, _ control: SolveControl = SolveControl()) throws
        -> CapacityReport
    {
        let links = [Link(0, 1), Link(2, 3)].compactMap(\.self)
        return try Planner(year, control: control).capacity(of: Planner(year).schedule(links: links))
    }

    /// What a change to a session was found to do; nil where it was not tried.
    private func trial(_ report: CapacityReport, _ session: Int, _ kind: CapacityTrial.Kind) -> CapacityTrial?
    {
        report.trials.first { $0.session == session && $0.kind == kind }
    }

    @Test("where one place is missing, ten more place exactly one more meeting, and so does another session")
    func onePlaceTooFew() throws {
        // 119 places hold one link of 60; the nearer goes, for 2 km: 200. With the other it is 2 + 4 km: 600.
        let report = try report(year([119]))
        let places = try #require(trial(report, 0, .tenMorePlaces))
        #expect(places.differences == [1, 0, 400])
        #expect(places.isProved)
        let another = try #require(trial(report, 0, .anotherSession))
        #expect(another.differences == [1, 0, 400])
        // Without it the nearer stays at home too.
        let without = try #require(trial(report, 0, .withoutSession))
        #expect(without.differences == [-1, 0, -200])
        #expect(without.isProved)
        #expect(report.trials.count == 3)
        // The duals say as much beforehand: one more meeting, in hundredths.
        #expect(report.another.sessions[0].first == 100)
        #expect(report.another.venues[0].first == 100)
    }

    @Test("where both have a place, no more room is promising, and one session fewer costs nothing")
    func oneTooMany() throws {
        // Either of the two sessions holds both links.
        let report = try report(year([120, 120]))
        #expect(trial(report, 0, .anotherSession) == nil && trial(report, 0, .tenMorePlaces) == nil)
        let without = report.trials.filter { $0.kind == .withoutSession }
        #expect(!without.isEmpty)
        #expect(without.allSatisfy { $0.differences == [0, 0, 0] && $0.isProved })
        #expect(report.another.sessions.allSatisfy { $0.allSatisfy { $0 ?? 0 == 0 } })
    }

    @Test("where room for both saves a fee, ten more places lower the cost")
    func fee() throws {
        // Each session holds one link, and its use costs 100 · 0.1 · 50 = 500. In one of 120 both would be: 500 less.
        let report = try report(year([115, 60], fee: 50))
        #expect(trial(report, 0, .tenMorePlaces)?.differences == [0, 0, -500])
        #expect(trial(report, 0, .tenMorePlaces)?.isProved == true)
        // The other would hold 70, which is one link still, and duals alone may promise more.
        #expect(trial(report, 1, .tenMorePlaces).map { $0.differences == [0, 0, 0] } ?? true)
    }

    @Test("what there is no time for is listed untried, and which changes these are does not depend on it")
    func noTime() throws {
        let stop = StopSignal()
        stop.raise()
        let report = try report(year([119]), SolveControl(stop: stop))
        #expect(report.isTried)
        #expect(!report.trials.isEmpty)
        #expect(report.trials.allSatisfy { $0.differences == nil && !$0.isProved })
    }

    @Test(
        "in random years: never more than ten, the same with two threads, more room never harms, less never helps"
    )
    func random() throws {
        var proved: [CapacityTrial.Kind: Int] = [:]
        for seed in 0..<120 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 8, timetable: true)),
                let result = try? Planner(year).plan(), result.timetable != nil
            else { continue }
            let report = try Planner(year).capacity(of: result)
            #expect(
                try Planner(year, control: SolveControl(threads: 2)).capacity(of: result) == report)
            #expect(report.trials.count <= 10)
            #expect(Set(report.trials.map { [$0.session, $0.kind.hashValue] }).count == report.trials.count)
            for trial in report.trials where trial.isProved {
                proved[trial.kind, default: 0] += 1
                let upward = zip(report.priorities, trial.differences ?? []).map { $0 == .cost ? -$1 : $1 }
                let first = upward.first { $0 != 0 } ?? 0
                #expect(trial.kind == .withoutSession ? first <= 0 : first >= 0, "seed \(seed): \(trial)")
            }
        }
        #expect(CapacityTrial.Kind.allCases.allSatisfy { proved[$0] ?? 0 > 3 }, "\(proved)")
    }

    @Test("a change that is suggested for a meeting without a place places one more when all is solved anew")
    func remedies() throws {
        var kinds: Set<String> = []
        for seed in 0..<150 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 8, timetable: true)),
                let result = try? Planner(year).plan(), let timetable = result.timetable
            else { continue }
            let explainer = Explainer(
                year, result.plan, links: .chosen(.optimal), timetable: timetable.status)
            for unplaced in explainer.meetingsUnplaced() {
                guard let remedy = unplaced.explanation.remedy else { continue }
                kinds.insert(unplaced.explanation.reason)
                let changed = try Scenario(year, remedy.changes).year
                // The links are given; whether they would still be chosen is another matter.
                let answer = try Scheduling(changed, links: result.plan.links).solve(SolveControl())
                let after = answer.outcome.priorities.map(\.value)
                let before = timetable.priorities.map(\.value)
                let priority = year.policy.schedule.priorities.firstIndex(
                    of: year.rounds[unplaced.round].required ? .requiredRounds : .optionalRounds)
                guard let priority else { continue }
                // Better at the meeting's own priority, or at an earlier one already.
                let gains = zip(after, before).prefix(priority + 1).map { $0 - $1 }
                #expect(gains.first { $0 != 0 } ?? 0 > 0, "seed \(seed): \(remedy)")
            }
        }
        #expect(kinds.isSuperset(of: ["capacity", "date", "no_session"]), "\(kinds)")
    }
}
