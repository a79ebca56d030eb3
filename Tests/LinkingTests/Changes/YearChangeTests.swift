import TestSupport
import Testing

@testable import Linking

/// Two links of two classes of 30, all a kilometre apart and close to a gallery of 100 places, with two sessions: S1 on
/// Monday 2025-02-03 and S2 on the Tuesday.
@Suite("A year with one change")
struct YearChangeTests {
    private static let monday = Day(year: 2025, month: 2, day: 3) ?? Day(number: 0)

    private func year(_ change: (inout YearDraft) -> Void = { _ in }) throws -> LinkingYear {
        var draft = LineOfSchools([0, 1, 2, 3]).draft
        draft.policy.match.minSharedDates = 0
        draft.venues = [
            Venue(
                id: "V", name: "Gallery", place: .grid(easting: 401_500, northing: 200_000),
                capacityPupils: 100)
        ]
        let window = try #require(Days(from: Self.monday, to: Self.monday + 27))
        draft.rounds = [Round(id: "visit", name: "Visit", format: .inPerson, window: window, gapDays: 14)]
        let (time, end) = (try #require(ClockTime("10:00")), try #require(ClockTime("11:00")))
        draft.sessions = [0, 1].map {
            Session(id: ID("S\($0 + 1)"), venue: "V", date: Self.monday + $0, start: time, end: end, fee: 7)
        }
        change(&draft)
        return try LinkingYear(draft)
    }

    @Test("another session is like the first in all but its id, and comes last")
    func another() throws {
        let year = try year()
        let changed = year.changed(by: .anotherSession(like: 0))
        #expect(changed.sessions.map(\.id) == ["S1", "S2", "S1+"])
        #expect(changed.sessions[2].date == Self.monday)
        #expect(changed.sessions[2].fee == 7)
        #expect(changed.capacityPupils(session: 2) == 100)
        let link = try #require(Link(0, 1))
        #expect(changed.options(link, round: 0).map(\.session) == [0, 1, 2])
        #expect(changed.changed(by: .anotherSession(like: 0)).sessions[3].id == "S1++")
    }

    @Test("a session that is not held keeps its number and has room for nobody")
    func without() throws {
        let changed = try year().changed(by: .withoutSession(0))
        let link = try #require(Link(0, 1))
        #expect(changed.sessions.count == 2)
        #expect(changed.options(link, round: 0).map(\.session) == [1])
    }

    @Test("more room is room for so many more, and any number stays any number")
    func room() throws {
        let year = try year { $0.sessions?[1].capacityLinks = 2 }
        let first = year.changed(by: .moreRoom(session: 0, pupils: 10, links: 1))
        #expect(first.capacityPupils(session: 0) == 110)
        #expect(first.sessions[0].capacityLinks == nil)
        #expect(first.capacityPupils(session: 1) == 100)
        #expect(year.changed(by: .moreRoom(session: 1, pupils: 0, links: 1)).sessions[1].capacityLinks == 3)
    }

    @Test("more room in every session is the same as in one after the other")
    func roomEverywhere() throws {
        let year = try year { $0.sessions?[1].capacityLinks = 2 }
        let changed = year.withMoreRoom(pupils: 10, links: 1)
        #expect(changed.sessions.indices.map { changed.capacityPupils(session: $0) } == [110, 110])
        #expect(changed.sessions.map(\.capacityLinks) == [nil, 3])
        let oneByOne = year.changed(by: .moreRoom(session: 0, pupils: 10, links: 1))
            .changed(by: .moreRoom(session: 1, pupils: 10, links: 1))
        #expect(changed.sessions == oneByOne.sessions)
    }

    @Test("classes that come on a date come on no other date for it")
    func free() throws {
        // Away on Mondays, and on the Tuesday; there is another Monday session a week later.
        let year = try year { draft in
            draft.classes[0].weekdays = [.init(.tuesday), .init(.friday)]
            draft.classes[0].unavailable = [Days(Self.monday + 1)]
            if let first = draft.sessions?[0] {
                var later = first
                (later.id, later.date) = ("S3", Self.monday + 7)
                draft.sessions?.append(later)
            }
        }
        func free(_ year: LinkingYear) -> [Bool] {
            year.sessions.map { year.classes[0].isAvailable(on: $0.date) }
        }
        #expect(free(year) == [false, false, false])
        #expect(free(year.changed(by: .free(classes: [0], date: Self.monday))) == [true, false, false])
        #expect(free(year.changed(by: .free(classes: [0], date: Self.monday + 1))) == [false, true, false])
    }

    @Test("classes that travel as far as a venue do, and no limit falls")
    func travel() throws {
        // a is 1,500 m from the gallery, b 500 m.
        let year = try year { draft in
            draft.policy.schedule.maxKm = 1
            draft.classes[1].maxKm = 0.4
        }
        let link = try #require(Link(0, 1))
        #expect(year.options(link, round: 0).isEmpty)
        let changed = year.changed(by: .travel(classes: [0, 1], venue: 0))
        #expect(changed.options(link, round: 0).count == 2)
        #expect(changed.classes[0].maxKm == nil)
        #expect(year.changed(by: .travel(classes: [0], venue: 0)).options(link, round: 0).isEmpty)
    }

    @Test("venues provide, rounds close up and use more sessions")
    func rules() throws {
        let year = try year()
        #expect(year.changed(by: .provides(venue: 0, needs: ["hoist"])).venues[0].provides == ["hoist"])
        #expect(year.changed(by: .gapDays(round: 0, 3)).rounds[0].gapDays == 3)
        #expect(year.changed(by: .maxSessions(round: 0, 3)).rounds[0].maxSessions == 3)
    }

    @Test("a new session serves its round alone, at its venue, with its own room")
    func newSession() throws {
        let changed = try year().changed(
            by: .newSession(round: 0, venue: 0, date: Self.monday + 9, pupils: 60))
        #expect(changed.serves(session: 2, round: 0))
        #expect(changed.capacityPupils(session: 2) == 60)
        #expect(changed.fee(session: 2) == 0)
        let online = try year().changed(by: .newSession(round: 0, venue: nil, date: Self.monday, pupils: 60))
        #expect(online.capacityPupils(session: 2) == nil)
        #expect(!online.serves(session: 2, round: 0))
    }
}
