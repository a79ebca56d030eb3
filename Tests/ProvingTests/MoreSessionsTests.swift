import TestSupport
import Testing

import Linking

@testable import Proving

/// Two links of classes 60 pupils each, a required round, and a gallery with a session for one of them.
@Suite("What more sessions could add at most, by a certificate")
struct MoreSessionsTests {
    private func year(sessions: Int = 1) throws -> LinkingYear {
        var draft = LineOfSchools([0, 1, 2, 3]).draft
        draft.policy.match.minSharedDates = 0
        draft.policy.schedule.priorities = [.requiredRounds]
        draft.venues = [
            Venue(
                id: "V", name: "Gallery", place: .grid(easting: 401_500, northing: 200_000),
                capacityPupils: 60)
        ]
        let monday = try #require(Day(iso: "2025-02-03"))
        let (start, end) = (try #require(ClockTime("10:00")), try #require(ClockTime("11:00")))
        draft.rounds = [
            Round(
                id: "visit", name: "Visit", format: .inPerson,
                window: try #require(Days(from: monday, to: monday + 27)))
        ]
        draft.sessions = (0..<sessions).map {
            Session(id: ID("S\($0)"), venue: "V", date: monday + $0, start: start, end: end)
        }
        return try LinkingYear(draft)
    }

    private var links: [Link] { [Link(0, 1), Link(2, 3)].compactMap(\.self) }

    /// Duals of so many parts of `scale` for each meeting.
    private func certificate(_ dual: Int, scale: Int, value: Int) -> TimetableCertificate {
        TimetableCertificate(
            objectives: [value],
            priorities: [
                .init(
                    priority: .requiredRounds, scale: scale, bound: 0,
                    meetings: dual == 0 ? [] : (0..<2).map { .init(link: $0, round: 0, dual) })
            ])
    }

    /// What one more session adds, by trying all timetables.
    private func added(_ year: LinkingYear) throws -> Int {
        let more = try Scenario(year, [.addSessions(NewSessions(like: year.sessions[0]))])
        let after = ExhaustiveTimetable(more.year, links: links).best[0]
        return after - ExhaustiveTimetable(year, links: links).best[0]
    }

    @Test(
        "halves that the duals have above the timetable count, and so does all where the session adds nothing"
    )
    func gap() throws {
        let year = try year()
        // One link has the session; with another both would have one.
        #expect(try added(year) == 1)
        let bounds = TimetableBounds(year, links: links)
        // Without duals the session is worth 1, and two of them 2. With ½ a meeting the rows are worth 1 and the session ½:
        // 1½, which proves 1; with two sessions 2. With 1 a meeting the rows are worth 2 and no session anything.
        for (dual, scale) in [(0, 1), (1, 2), (1, 1)] {
            let more = bounds.moreSessions(certificate(dual, scale: scale, value: 1), values: [1])
            #expect(more.sessions == [[100]], "\(dual)/\(scale)")
            #expect(more.venues == [[100]], "\(dual)/\(scale)")
        }
    }

    @Test("two halves of a venue's sessions make a whole that neither has")
    func venue() throws {
        // Two sessions for two links: both have a place. With ½ a meeting the rows are worth 1 and each session ½: 2 in
        // all, which is what there is. Another session makes 2½, two others 3.
        let more = try TimetableBounds(year(sessions: 2), links: links)
            .moreSessions(certificate(1, scale: 2, value: 2), values: [2])
        #expect(more.sessions == [[0], [0]])
        #expect(more.venues == [[100]])
    }

    @Test("nothing is known without a certificate, and a session that nobody may use adds nothing")
    func edges() throws {
        #expect(
            try TimetableBounds(self.year(), links: links).moreSessions(nil, values: [1]).sessions == [[nil]])
        let year = try year()
        let closed = try Scenario(year, [.places(Places(.session(year.sessions[0].id), links: 0))]).year
        let more = TimetableBounds(closed, links: links)
            .moreSessions(certificate(1, scale: 1, value: 0), values: [0])
        #expect(more.sessions == [[0]] && more.venues == [[0]])
        let known = MoreSessions(sessions: [[nil, 3]], venues: [[nil, nil]])
        let other = MoreSessions(sessions: [[1, 2]], venues: [[nil, 4]])
        #expect(known.completed(by: other) == MoreSessions(sessions: [[1, 3]], venues: [[nil, 4]]))
    }
}
