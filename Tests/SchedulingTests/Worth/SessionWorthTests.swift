import Linking
import Scheduling
import TestSupport
import Testing

@Suite("What more room could add at most")
struct SessionWorthTests {
    @Test("no change to a session adds more than its worth, by exhaustive search on random timetables")
    func bounds() throws {
        var (tried, gains, losses) = (0, 0, 0)
        for seed in 0..<70 as Range<UInt64> {
            var draft = TinyYears.draft(seed: seed, classes: 4, timetable: true)
            draft.rules = []
            guard let year = try? LinkingYear(draft) else { continue }
            let links = firstLinks(year)
            let answer = try Scheduling(year, links: links).solve(SolveControl(), isWorthWanted: true)
            let first = ExhaustiveTimetable(year, links: links).best.first ?? 0
            // Only the first priority: at later ones, the earlier values would have to stay the same.
            guard let worth = answer.worth.first ?? nil else { continue }
            #expect(worth.bound > Double(first) - 1e-6, "seed \(seed)")
            for session in year.sessions.indices {
                let value = year.sessions[session]
                let changes: [(Change?, Double)] = [
                    (.addSessions(NewSessions(like: value)), worth.another[session]),
                    (year.moreRoom(session: session, pupils: 10, links: 0), worth.tenMorePlaces[session]),
                    (year.moreRoom(session: session, pupils: 0, links: 1), worth.oneMoreLink[session]),
                    (.close(Closing(.session(value.id))), -worth.another[session]),
                ]
                for (change, most) in changes {
                    guard let changed = try? Scenario(year, [change].compactMap(\.self)).year else {
                        continue
                    }
                    let value = ExhaustiveTimetable(changed, links: links).best.first ?? 0
                    #expect(
                        Double(value) <= worth.bound + most + 1e-6,
                        "seed \(seed), \(String(describing: change))")
                    tried += 1
                    gains += value > first ? 1 : 0
                    losses += value < first ? 1 : 0
                }
            }
        }
        // Room must matter in the timetables tried.
        #expect(tried > 300)
        #expect(gains > 5)
        #expect(losses > 20)
    }
}
