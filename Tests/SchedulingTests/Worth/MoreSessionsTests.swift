import Proving
import Linking
import Proving
import Scheduling
import TestSupport
import Testing

@Suite("What more sessions could add at most, of timetables that were solved")
struct MoreSessionsTests {
    @Test("no more sessions add more, at any priority, against exhaustive search on random timetables")
    func bounds() throws {
        var (tried, gains, tight) = (0, 0, 0)
        for seed in 0..<90 as Range<UInt64> {
            var draft = TinyYears.draft(seed: seed, classes: 4, timetable: true)
            draft.rules = []
            // Few sessions for few links, so that another matters; in half of the years cost may come first.
            draft.sessions = draft.sessions?.prefix(4).map { session in
                var session = session
                session.capacityLinks = 1
                return session
            }
            var random = SeededGenerator(seed: seed)
            if seed % 2 == 1 {
                draft.policy.schedule.priorities = Priority.all(of: .timetable).shuffled(using: &random)
            }
            guard let year = try? LinkingYear(draft) else { continue }
            let links = firstLinks(year)
            let answer = try Scheduling(year, links: links).solve(SolveControl())
            let values = answer.outcome.priorities.map(\.value)
            let before = ExhaustiveTimetable(year, links: links).best
            let more = TimetableBounds(year, links: links).moreSessions(answer.certificate, values: values)
            let ofVenue = year.venues.indices.map { venue in
                year.sessions.indices.filter { year.venueOfSession[$0] == venue }
            }
            let added = year.sessions.indices.map { [$0] } + ofVenue.filter { $0.count == 2 }
            let limits = more.sessions + zip(more.venues, ofVenue).filter { $1.count == 2 }.map(\.0)
            for (sessions, limits) in zip(added, limits) {
                let new = sessions.map { Change.addSessions(NewSessions(like: year.sessions[$0])) }
                let changed = try Scenario(year, new).year
                let after = ExhaustiveTimetable(changed, links: links).best
                tried += 1
                // A figure speaks of timetables with the earlier values as they are.
                for (place, priority) in year.policy.schedule.priorities.enumerated() {
                    let gain = after[place] - before[place]
                    guard let limit = limits[place] else { break }
                    #expect(
                        gain * (priority == .cost ? 1 : 100) <= limit,
                        "seed \(seed), \(sessions), \(priority)")
                    if gain > 0 { gains += 1 }
                    if gain == 0, limit == 0 { tight += 1 }
                    if gain != 0 { break }
                }
            }
        }
        #expect(tried > 200 && gains > 10 && tight > 200, "\(tried) \(gains) \(tight)")
    }

    @Test("what is told as a bound is never weaker than what is certified, however early the search ends")
    func certified() throws {
        for seed in 0..<60 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 8, timetable: true)) else {
                continue
            }
            for deadline in [ContinuousClock.now, .now + .milliseconds(1), nil] {
                let answer = try Scheduling(year, links: firstLinks(year)).solve(
                    SolveControl(deadline: deadline))
                let proofs = answer.certificate.priorities
                for (priority, (told, proof)) in zip(
                    year.policy.schedule.priorities, zip(answer.outcome.priorities, proofs))
                {
                    #expect(priority.tightest([told.bound, proof.bound]) == told.bound, "seed \(seed)")
                }
            }
        }
    }
}
