import Linking
import TestSupport
import Testing

/// What once was forgotten when a year was changed in place, and can't be now that each is made from its draft.
@Suite("Nothing that follows from a change is left as it was")
struct StaleIndexTests {
    private func year() throws -> LinkingYear {
        var draft = TinyDraft.draft
        TinyDraft.timetable(&draft)
        return try LinkingYear(draft)
    }

    @Test("a new session is known by its id, and stands in the order of ids")
    func newSession() throws {
        let year = try year()
        let changed = try Scenario(year, [.addSessions(NewSessions(like: year.sessions[0]))]).year
        // X0, X1 and X2 are on three days from 2025-02-03; V-… comes before X.
        #expect(changed.sessions.map(\.id) == ["V-2025-02-03-10:00", "X0", "X1", "X2"])
        for (number, session) in changed.sessions.enumerated() {
            #expect(changed.sessionNumber(session.id) == number)
        }
    }

    @Test("a date more or less on which a class is free counts among those that it shares")
    func sharedDates() throws {
        let year = try year()
        #expect(year.reading(0, 1).sharedDates == 3)
        let date = Days(year.sessions[1].date)
        let fewer = try Scenario(year, [.free(Freedom("A", on: [date], isFree: false))]).year
        #expect(fewer.reading(0, 1).sharedDates == 2)
        let again = try Scenario(fewer, [.free(Freedom("A", on: [date]))]).year
        #expect(again.reading(0, 1).sharedDates == 3)
    }

    @Test("a session's date counts once it is added, and no more once it is gone")
    func dates() throws {
        let year = try year()
        let later = NewSessions(
            venue: "V", dates: [Days(year.sessions[2].date + 7)], start: year.sessions[0].start,
            end: year.sessions[0].end)
        #expect(try Scenario(year, [.addSessions(later)]).year.reading(0, 1).sharedDates == 4)
        // Fewer than the three that the policy asks.
        let closed = try Scenario(year, [.close(Closing(.session("X1")))]).year
        #expect(closed.reading(0, 1).failed == [.sharedDates])
        #expect(closed.sessionNumber("X1") == nil && closed.sessionNumber("X2") == 1)
    }
}
