import Linking
import TestSupport
import Testing

@testable import Explaining

/// Three links of two classes of 30 at a gallery of 100 places on two days, and online on the first.
@Suite("How sessions are used, and who waits for them")
struct CapacityUseTests {
    private static let monday = Day(year: 2025, month: 2, day: 3) ?? Day(number: 0)

    private func year(mostVisits: Int? = nil, _ change: (inout YearDraft) -> Void = { _ in }) throws
        -> LinkingYear
    {
        var draft = LineOfSchools([0, 1, 2, 3, 4, 5]).draft
        draft.policy.match.minSharedDates = 0
        let middle = Place.grid(easting: 402_500, northing: 200_000)
        draft.venues = [
            Venue(id: "U", name: "Unused", place: middle, capacityPupils: 50),
            Venue(id: "V", name: "Gallery", place: middle, capacityPupils: 100),
        ]
        let window = try #require(Days(from: Self.monday, to: Self.monday + 27))
        draft.rounds = [
            Round(id: "talk", name: "Talk", format: .online, window: window),
            Round(
                id: "visit", name: "Visit", format: .inPerson, window: window, gapDays: 1,
                maxSessions: mostVisits),
        ]
        let (time, end) = (try #require(ClockTime("10:00")), try #require(ClockTime("11:00")))
        draft.sessions = [
            Session(id: "S1", date: Self.monday, start: time, end: end, capacityLinks: 3),
            Session(id: "S2", venue: "V", date: Self.monday, start: time, end: end),
            Session(id: "S3", venue: "V", date: Self.monday + 1, start: time, end: end),
        ]
        change(&draft)
        return try LinkingYear(draft)
    }

    @Test("counts meetings and pupils, by session and by venue")
    func use() throws {
        let year = try year()
        let links = [Link(0, 1), Link(2, 3), Link(4, 5)].compactMap(\.self)
        // Two links talk on Monday and one of them visits on Tuesday; the third visits on Monday.
        let meetings = [(0, 0, 0), (1, 0, 0), (0, 1, 2), (2, 1, 1)].map {
            Meeting(link: $0.0, round: $0.1, session: $0.2)
        }
        let use = CapacityUse(year, Plan(links: links, meetings: meetings))
        #expect(use.sessions.map(\.meetings) == [2, 1, 1])
        #expect(use.sessions.map(\.pupils) == [120, 60, 60])
        #expect(use.sessions.map(\.capacityPupils) == [nil, 100, 100])
        #expect(use.sessions.map(\.capacityLinks) == [3, nil, nil])
        // The second link waits for a visit: not on Monday, when it talks already. The third waits for a talk, which
        // would be on the date of its visit.
        let second = CapacityUse.Waiting(link: 1, round: 1)
        #expect(use.sessions.map(\.waiting) == [[], [], [second]])
        #expect(use.venues.map(\.meetings) == [0, 2])
        #expect(use.venues.map(\.capacityPupils) == [0, 200])
        #expect(use.venues.map(\.waiting) == [[], [second]])
        #expect(use.usedSessions == [0, 2])
    }

    @Test("nobody waits for a session that would be one too many for the round")
    func maxSessions() throws {
        // The first link visits on Monday; the two others could on either day, but Tuesday is closed for links. Where the
        // round may use one session alone, more room on Tuesday would help nobody.
        let links = [Link(0, 1), Link(2, 3), Link(4, 5)].compactMap(\.self)
        let plan = Plan(links: links, meetings: [Meeting(link: 0, round: 1, session: 1)])
        for (most, waiting) in [(nil, [0, 2, 2]), (2, [0, 2, 2]), (1, [0, 2, 0])] as [(Int?, [Int])] {
            let use = try CapacityUse(
                year(mostVisits: most) { $0.sessions?[2].capacityLinks = 0 }, plan)
            let visits = use.sessions.map { $0.waiting.count { $0.round == 1 } }
            #expect(visits == waiting, "\(String(describing: most))")
        }
    }

    @Test("nobody waits where all have a place")
    func full() throws {
        let year = try year()
        let use = CapacityUse(year, Plan(links: []))
        #expect(use.sessions.allSatisfy { $0.waiting.isEmpty && $0.meetings == 0 })
    }

    @Test("who could have a place as things stand waits for none, not even for those that are full")
    func room() throws {
        // The first link visits on Monday, and fills it; Tuesday has room for another. By an order of priorities with cost
        // first nobody else goes there, and no room on Monday would change that.
        let year = try year()
        let links = [Link(0, 1), Link(2, 3), Link(4, 5)].compactMap(\.self)
        let one = Plan(links: links, meetings: [Meeting(link: 0, round: 1, session: 1)])
        #expect(CapacityUse(year, one).sessions.map { $0.waiting.count { $0.round == 1 } } == [0, 0, 0])
        // Once Tuesday is full too, the last link waits for both.
        let two = Plan(links: links, meetings: one.meetings + [Meeting(link: 1, round: 1, session: 2)])
        #expect(CapacityUse(year, two).sessions.map { $0.waiting.count { $0.round == 1 } } == [0, 1, 1])
    }

    @Test("those who could come to a session that is closed for links wait for it, as unassigned.csv has it")
    func closed() throws {
        let year = try year { draft in
            for session in 1...2 { draft.sessions?[session].capacityLinks = 0 }
        }
        let links = [Link(0, 1), Link(2, 3), Link(4, 5)].compactMap(\.self)
        let plan = Plan(
            links: links, meetings: links.indices.map { Meeting(link: $0, round: 0, session: 0) })
        // All talk on Monday, so that only Tuesday would do for a visit.
        #expect(CapacityUse(year, plan).sessions.map(\.waiting.count) == [0, 0, 3])
        let reasons = Explainer(year, plan, links: .given, timetable: .optimal).meetingsUnplaced()
            .map(\.explanation.reason)
        #expect(reasons == Array(repeating: UnplacedReason.capacity.rawValue, count: 3))
    }
}
