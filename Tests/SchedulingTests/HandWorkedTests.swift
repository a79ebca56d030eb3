import Proving
import Linking
import Scheduling
import Testing

/// Timetables whose best is worked out by hand. All schools and venues are on one line, in kilometres from the
/// west. Each link joins two schools, each with a class of 30, and all are free all week. Day 0 is a Monday.
@Suite("Timetables worked out by hand")
struct HandWorkedTests {
    private let monday = Day(iso: "2025-02-03") ?? Day(number: 0)

    private func place(_ km: Double) -> Place { .grid(easting: 400_000 + 1000 * km, northing: 200_000) }

    /// A draft with links whose schools are at these kilometres, and venues for 120 pupils at those.
    private func draft(links: [(Double, Double)], venues: [Double]) -> YearDraft {
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        match.minSharedDates = 0
        let ends = links.flatMap { [$0.0, $0.1] }
        var draft = YearDraft(
            policy: Policy(match: match),
            schools: ends.enumerated().map {
                School(id: ID("s\($0.offset)"), name: "School \($0.offset)", place: place($0.element))
            },
            classes: ends.indices.map {
                LinkingClass(id: ID("c\($0)"), school: ID("s\($0)"), yearGroups: [5], pupils: 30)
            },
            background: [
                BackgroundColumn(name: "fsm", kind: .number, schools: ends.map { _ in .number(10) })
            ])
        draft.venues = venues.enumerated().map {
            Venue(id: ID("v\($0.offset)"), name: "Gallery", place: place($0.element), capacityPupils: 120)
        }
        draft.sessions = []
        return draft
    }

    private func round(
        _ id: ID, _ format: Formats = .inPerson, from first: Int = 0, to last: Int = 27, gap: Int? = nil,
        required: Bool = true, maxSessions: Int? = nil
    ) throws -> Round {
        Round(
            id: id, name: "Round", format: format,
            window: try #require(Days(from: monday + first, to: monday + last)),
            gapDays: gap, required: required, maxSessions: maxSessions)
    }

    private func session(
        _ id: ID, _ venue: ID?, _ day: Int, round: ID? = nil, pupils: Int? = nil, links: Int? = nil,
        fee: Double = 0
    ) throws -> Session {
        Session(
            id: id, round: round, venue: venue, date: monday + day, start: try #require(ClockTime("10:00")),
            end: try #require(ClockTime("12:00")), capacityPupils: pupils, capacityLinks: links, fee: fee)
    }

    /// The answer for the links c0-c1, c2-c3 and so on, audited, and its meetings as texts: link, round, session.
    private func solve(_ draft: YearDraft) throws -> (answer: SchedulingAnswer, meetings: [String]) {
        let year = try LinkingYear(draft)
        let links = stride(from: 0, to: year.classes.count, by: 2).compactMap { Link($0, $0 + 1) }
        let answer = try Scheduling(year, links: links).solve(SolveControl())
        #expect(Audit(year).meetingFindings(Plan(links: links, meetings: answer.meetings)).isEmpty)
        #expect(answer.outcome.status == .optimal)
        #expect(answer.outcome.priorities.map(\.bound) == answer.outcome.priorities.map(\.value))
        return (
            answer,
            answer.meetings.map { "\($0.link) \(year.rounds[$0.round].id) \(year.sessions[$0.session].id)" }
        )
    }

    private func values(_ answer: SchedulingAnswer) -> [Int] { answer.outcome.priorities.map(\.value) }

    @Test("of two links, the one that travels less gets the only place")
    func onePlace() throws {
        // Link 0 travels 2 + 3 km to the gallery at 0, with an imbalance of 1 km: 600. Link 1 travels 1 + 2 km,
        // with 1 km: 400.
        var draft = draft(links: [(2, 3), (1, 2)], venues: [0])
        draft.rounds = [try round("r")]
        draft.sessions = [try session("x", "v0", 0, links: 1)]
        let (answer, meetings) = try solve(draft)
        #expect(meetings == ["1 r x"])
        #expect(values(answer) == [1, 0, 400])
        // With 119 pupils nothing changes; with 120, both links come.
        draft.sessions = [try session("x", "v0", 0, pupils: 119)]
        #expect(try solve(draft).meetings == ["1 r x"])
        draft.sessions = [try session("x", "v0", 0, pupils: 120)]
        #expect(try values(solve(draft).answer) == [2, 0, 1000])
    }

    @Test(
        "a second session is opened if its fee is lower than the cost of travelling to the first, and not if it is higher"
    )
    func fees() throws {
        // Link 0 is at 0, link 1 at 10. The gallery at 0 costs link 1 10 + 10 km: 2000. A session at 10 costs 100 ·
        // 0.1 · fee: 1990 for a fee of 199, 2010 for 201.
        for (fee, sessions, cost) in [(199.0, ["0 r x", "1 r y"], 1990), (201, ["0 r x", "1 r x"], 2000)] {
            var draft = draft(links: [(0, 0), (10, 10)], venues: [0, 10])
            draft.rounds = [try round("r")]
            draft.sessions = [try session("x", "v0", 0), try session("y", "v1", 1, fee: fee)]
            let (answer, meetings) = try solve(draft)
            #expect(meetings == sessions)
            #expect(values(answer) == [2, 0, cost])
        }
    }

    @Test("a meeting is never left out to save money, unless the policy puts cost first")
    func costFirst() throws {
        var draft = draft(links: [(0, 14)], venues: [0])
        draft.rounds = [try round("r")]
        draft.sessions = [try session("x", "v0", 0, fee: 5000)]
        // 14 km, with an imbalance of 14 km: 2800; the fee: 50,000.
        #expect(try values(solve(draft).answer) == [1, 0, 52_800])
        draft.policy.schedule.priorities = [.cost, .requiredRounds]
        #expect(try values(solve(draft).answer) == [0, 0])
    }

    @Test("required rounds come before optional ones, however many of the latter there could be")
    func required() throws {
        // There is only one date, so a link can have one meeting. The optional round comes first in the file.
        var draft = draft(links: [(0, 0)], venues: [0])
        draft.rounds = [try round("a", required: false), try round("b", required: true)]
        draft.sessions = [try session("x", "v0", 0)]
        #expect(try solve(draft).meetings == ["0 b x"])
        draft.policy.schedule.priorities = [.optionalRounds, .requiredRounds, .cost]
        #expect(try solve(draft).meetings == ["0 a x"])
    }

    @Test("what an earlier priority has paid for is not half sold for a later one")
    func costInTheMiddle() throws {
        // One link has the free session, which holds one; the other needs the one for 100 · 0.1 · 10,000. Half of each link
        // in either would spare half of the fee, and pay for the ways to the gallery: 1 + 1 km, and 1 + 0.9 and 0.1 apart.
        var draft = draft(links: [(1, 1), (1, 0.9)], venues: [0])
        draft.rounds = [try round("a", .online, from: 4, required: false), try round("b", gap: 2)]
        draft.sessions = [
            try session("v", "v0", 2, pupils: 120), try session("w", "v0", 21, pupils: 90),
            try session("x", nil, 8, pupils: 90), try session("y", nil, 4, fee: 10_000),
            try session("z", "v0", 25, pupils: 90),
        ]
        draft.policy.schedule.priorities = [.optionalRounds, .cost, .requiredRounds]
        #expect(try values(solve(draft).answer) == [2, 100_000, 0])
        draft.policy.schedule.priorities = [.optionalRounds, .requiredRounds, .cost]
        #expect(try values(solve(draft).answer) == [2, 2, 100_400])
    }

    @Test("that no meeting comes for nothing is proved, however dear it is")
    func dear() throws {
        // The one session costs 100 · 1000 · 10,000: a meeting is worth a thousand-millionth of that.
        var draft = draft(links: [(0, 0)], venues: [0])
        draft.rounds = [try round("r")]
        draft.sessions = [try session("x", "v0", 0, fee: 10_000)]
        draft.policy.schedule.cost.fee = 1000
        draft.policy.schedule.priorities = [.cost, .requiredRounds]
        let answer = try solve(draft).answer
        #expect(values(answer) == [0, 0])
        let year = try LinkingYear(draft)
        let bounds = TimetableBounds(year, links: [Link(0, 1)].compactMap { $0 })
        #expect(bounds.verdict(answer.certificate, values: [0, 0]).isProved)
        draft.policy.schedule.priorities = [.requiredRounds, .cost]
        #expect(try values(solve(draft).answer) == [1, 1_000_000_000])
    }

    @Test("the nearer of two sessions is not used if it comes too soon after the previous round")
    func gap() throws {
        // Round a can only be on day 1, and round b is at least seven days later. Day 7 is at 0, day 8 at 5: 2 · 5
        // km.
        var draft = draft(links: [(0, 0)], venues: [0, 5])
        draft.rounds = [try round("a", from: 1, to: 1), try round("b", from: 2, gap: 7)]
        draft.sessions = [
            try session("x", "v0", 1), try session("y", "v0", 7), try session("z", "v1", 8),
        ]
        let (answer, meetings) = try solve(draft)
        #expect(meetings == ["0 a x", "0 b z"])
        #expect(values(answer) == [2, 0, 1000])
        draft.rounds[1].gapDays = 6
        #expect(try solve(draft).meetings == ["0 a x", "0 b y"])
        draft.sessions?.removeLast()
        draft.rounds[1].gapDays = 7
        #expect(try values(solve(draft).answer) == [1, 0, 0])
    }

    @Test(
        "an earlier round of the file may take place later, unless the later one has a gap, even of 0")
    func laterFirst() throws {
        var draft = draft(links: [(0, 0)], venues: [0])
        draft.rounds = [try round("a", from: 10), try round("b", to: 5)]
        draft.sessions = [try session("x", "v0", 3), try session("y", "v0", 14)]
        #expect(try solve(draft).meetings == ["0 a y", "0 b x"])
        draft.rounds[1].gapDays = 0
        #expect(try values(solve(draft).answer) == [1, 0, 0])
        // A gap of the first round has no effect.
        (draft.rounds[0].gapDays, draft.rounds[1].gapDays) = (30, nil)
        #expect(try values(solve(draft).answer) == [2, 0, 0])
    }

    @Test("a gap counts from the latest meeting of all earlier rounds, whenever the previous round is")
    func latest() throws {
        // a is on day 10, b on day 2; c is at least 5 days after both, on day 7 or 15.
        var draft = draft(links: [(0, 0)], venues: [0, 3])
        draft.rounds = [
            try round("a", from: 10, to: 10), try round("b", to: 2), try round("c", from: 7, gap: 5),
        ]
        draft.sessions = [
            try session("w", "v0", 2), try session("x", "v0", 7), try session("y", "v0", 10),
            try session("z", "v1", 15),
        ]
        #expect(try solve(draft).meetings == ["0 a y", "0 b w", "0 c z"])
    }

    @Test("no link meets twice on a date, even in different rounds and sessions")
    func sameDate() throws {
        var draft = draft(links: [(0, 0)], venues: [0])
        draft.rounds = [try round("a"), try round("b", .online)]
        draft.sessions = [try session("x", "v0", 0), try session("y", nil, 0)]
        #expect(try values(solve(draft).answer) == [1, 0, 0])
        draft.sessions?.append(try session("z", nil, 1))
        #expect(try solve(draft).meetings == ["0 a x", "0 b z"])
    }

    @Test("a round keeps to its limit of sessions, so links share one although it is further away")
    func maxSessions() throws {
        // Galleries at 0 and 10, with one link at each; with at most one session, one link travels 10 + 10 km.
        var draft = draft(links: [(0, 0), (10, 10)], venues: [0, 10])
        draft.rounds = [try round("r", maxSessions: 1)]
        draft.sessions = [try session("x", "v0", 0), try session("y", "v1", 0)]
        #expect(try values(solve(draft).answer) == [2, 0, 2000])
        draft.rounds[0].maxSessions = 2
        #expect(try values(solve(draft).answer) == [2, 0, 0])
        draft.rounds[0].maxSessions = 0
        #expect(try values(solve(draft).answer) == [0, 0, 0])
    }

    @Test("a session without a round of its own counts for each round that uses it")
    func sharedSession() throws {
        // Two links, rounds a and b, sessions x and y on two dates. Each link has both meetings if each round may
        // use both sessions. If b may use only one session, only one link can have b in a session that does not
        // clash with its a.
        var draft = draft(links: [(0, 0), (0, 0)], venues: [0])
        draft.rounds = [try round("a"), try round("b")]
        draft.sessions = [try session("x", "v0", 0), try session("y", "v0", 1)]
        #expect(try values(solve(draft).answer) == [4, 0, 0])
        // All of a is in one session, and all of b in the other.
        (draft.rounds[0].maxSessions, draft.rounds[1].maxSessions) = (1, 1)
        #expect(try values(solve(draft).answer) == [4, 0, 0])
        // With one link per session, two links need both sessions for a, and both for b; if each round may use one,
        // each has one meeting.
        draft.sessions = [try session("x", "v0", 0, links: 1), try session("y", "v0", 1, links: 1)]
        #expect(try values(solve(draft).answer) == [2, 0, 0])
        draft.rounds[0].maxSessions = nil
        #expect(try values(solve(draft).answer) == [2, 0, 0])
        // Each session serves two rounds: say, link 0 has a and link 1 has b in x. Then x counts for both rounds.
        // With two links per session, all four meetings need each session for both rounds.
        draft.sessions = [
            try session("x", "v0", 0, pupils: 60), try session("y", "v0", 1, pupils: 60),
            try session("z", "v0", 2, pupils: 60),
        ]
        // Three sessions for one link each: three meetings. If b may use none, the two of a remain.
        draft.rounds[1].maxSessions = nil
        #expect(try values(solve(draft).answer) == [3, 0, 0])
        draft.rounds[1].maxSessions = 0
        #expect(try values(solve(draft).answer) == [2, 0, 0])
    }

    @Test("an online session takes as many links as its limit allows, and any number without a limit")
    func online() throws {
        var draft = draft(links: [(0, 0), (10, 10), (20, 20)], venues: [])
        draft.rounds = [try round("o", .online)]
        draft.sessions = [try session("x", nil, 0, links: 2)]
        #expect(try values(solve(draft).answer) == [2, 0, 0])
        draft.sessions = [try session("x", nil, 0)]
        #expect(try values(solve(draft).answer) == [3, 0, 0])
        // The second session is used for the third link, and its fee of 100 · 0.1 · 5 counts once.
        draft.sessions = [try session("x", nil, 0, links: 2), try session("y", nil, 1, fee: 5)]
        #expect(try values(solve(draft).answer) == [3, 0, 50])
    }

    @Test(
        "a venue half-way is better than one next to one class, by the policy's weight for imbalance"
    )
    func imbalance() throws {
        // Schools at 0 and 10. A venue at 0: 10 km in total, 10 apart. At 5: 10 in total, none apart. At 4.5, with
        // a road of 12 km for the first school: 12 + 5.5 in total, 6.5 apart.
        var draft = draft(links: [(0, 10)], venues: [0, 5])
        draft.rounds = [try round("r")]
        draft.sessions = [try session("x", "v0", 0), try session("y", "v1", 1)]
        let (answer, meetings) = try solve(draft)
        #expect(meetings == ["0 r y"])
        #expect(values(answer) == [1, 0, 1000])
        draft.sessions?.removeLast()
        #expect(try values(solve(draft).answer) == [1, 0, 2000])
        draft.policy.schedule.cost.imbalanceKm = 0.25
        #expect(try values(solve(draft).answer) == [1, 0, 1250])
    }

    @Test("links that can't be placed have no meeting, and that is optimal")
    func nothing() throws {
        var draft = draft(links: [(0, 1)], venues: [0])
        draft.rounds = [try round("r")]
        #expect(try values(solve(draft).answer) == [0, 0, 0])
        draft.sessions = [try session("x", "v0", 0, pupils: 59)]
        #expect(try values(solve(draft).answer) == [0, 0, 0])
    }
}
