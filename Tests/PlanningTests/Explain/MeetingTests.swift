import Explaining
import Linking
import Planning
import TestSupport
import Testing

@Suite("Answers about meetings")
struct MeetingTests {
    @Test("what another session costs is the best of all timetables with the meeting there, less the plan's")
    func forced() throws {
        var counts: [String: Int] = [:]
        for seed in 0..<250 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 6, timetable: true)),
                let result = try? Planner(year).plan(), let timetable = result.timetable
            else { continue }
            let plan = result.plan
            let values = year.policy.schedule.priorities.map { year.value(of: plan, at: $0) }
            for (number, link) in plan.links.enumerated() {
                for round in year.roundsOfLink(link) {
                    let answer = try Planner(year).explain(
                        meeting: number, round: round, in: plan, timetable: timetable.status)
                    let here = plan.meetings.first { $0.link == number && $0.round == round }
                    #expect(answer.place?.session == here?.session)
                    #expect((answer.explanation == nil) == (here != nil))
                    #expect(answer.usable == year.options(link, round: round).count || hasClosed(year))
                    for option in answer.options {
                        let meeting = Meeting(link: number, round: round, session: option.session)
                        guard option.failed.isEmpty else {
                            #expect(option.anew == nil)
                            #expect(year.failedRules(link, session: option.session) == option.failed)
                            continue
                        }
                        let best = ExhaustiveTimetable(year, links: plan.links) {
                            $0.meetings.contains(meeting)
                        }.best
                        let signs = year.policy.schedule.priorities.map { $0 == .cost ? -1 : 1 }
                        let expected =
                            best.isEmpty ? nil : zip(zip(best, signs), values).map { $0.0 * $0.1 - $1 }
                        let anew = try #require(option.anew)
                        #expect(anew.differences == expected, "seed \(seed), \(meeting)")
                        #expect(anew.status == (expected == nil ? .infeasible : .optimal))
                        counts[expected == nil ? "impossible" : "possible", default: 0] += 1
                        guard let meetings = anew.chosen else { continue }
                        #expect(meetings.contains(meeting))
                        if expected?.allSatisfy({ $0 == 0 }) ?? false, option.blockers.isEmpty {
                            counts["free", default: 0] += 1
                        }
                    }
                }
            }
        }
        #expect(["possible", "impossible", "free"].allSatisfy { counts[$0] ?? 0 > 3 }, "\(counts)")
    }

    /// Whether a session has no room for any link, so that it is no option although no rule says so.
    private func hasClosed(_ year: LinkingYear) -> Bool { year.sessions.contains { $0.capacityLinks == 0 } }
}
