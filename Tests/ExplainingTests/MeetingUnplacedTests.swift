import Linking
import TestSupport
import Testing

@testable import Explaining

/// One or two links, a round or two, and sessions at one gallery: the numbers are small enough to see why each
/// meeting has no place. Monday 2025-02-03 is day 0.
@Suite("Why a meeting has no place")
struct MeetingUnplacedTests {
    private static let monday = Day(year: 2025, month: 2, day: 3) ?? Day(number: 0)

    /// Two links of two classes of 30 pupils, all a kilometre apart and a kilometre from a gallery of 100 places.
    private func draft(_ sessions: [(day: Int, pupils: Int?)], _ change: (inout YearDraft) -> Void = { _ in })
        throws -> YearDraft
    {
        var draft = LineOfSchools([0, 1, 2, 3]).draft
        draft.policy.match.minSharedDates = 0
        draft.venues = [
            Venue(
                id: "V", name: "Town Gallery", place: .grid(easting: 401_500, northing: 200_000),
                capacityPupils: 100)
        ]
        let window = try #require(Days(from: Self.monday, to: Self.monday + 27))
        draft.rounds = [Round(id: "visit", name: "Gallery day", format: .inPerson, window: window)]
        let (start, end) = (try #require(ClockTime("10:00")), try #require(ClockTime("14:00")))
        draft.sessions = sessions.enumerated().map { number, session in
            Session(
                id: ID("S\(number + 1)"), venue: "V", date: Self.monday + session.day, start: start, end: end,
                capacityPupils: session.pupils)
        }
        change(&draft)
        return draft
    }

    /// What is said of the meeting of the link `link` in the round `round`.
    private func explanation(
        _ draft: YearDraft, link: Int = 0, round: Int = 0, meetings: [Meeting] = [],
        status: SolveStatus = .optimal
    ) throws -> Explanation? {
        let year = try LinkingYear(draft)
        let plan = Plan(links: [Link(0, 1), Link(2, 3)].compactMap(\.self), meetings: meetings)
        return Explainer(year, plan, links: .chosen(.optimal), timetable: status).meetingsUnplaced()
            .first { $0.link == link && $0.round == round }?.explanation
    }

    @Test("where no session serves the round")
    func noSession() throws {
        let why = try explanation(draft([(60, nil)]))
        #expect(why?.reason == "no_session")
        #expect(
            why?.detail
                == "No session serves round visit (Gallery day) between Monday 2025-02-03 and Sunday 2025-03-02."
        )
    }

    @Test("proposes no venue that is closed, or too small for the link")
    func venueWithRoom() throws {
        for room in [0, 59, 60] {
            let why = try explanation(
                draft([(60, nil)]) { draft in
                    draft.venues[0].capacityPupils = room
                    draft.venues.append(
                        Venue(
                            id: "W", name: "Far Hall", place: .grid(easting: 405_000, northing: 200_000),
                            capacityPupils: 200))
                })
            // The gallery is nearer to both classes, and they are 60 pupils.
            #expect(
                why?.suggestion
                    == "Add a session of this round with room for 60 pupils, at \(room == 60 ? "Town Gallery" : "Far Hall") on Monday 2025-02-03, say, when all its classes are free."
            )
        }
    }

    @Test("says that a round which may use no session needs more than a session")
    func noSessionAllowed() throws {
        let why = try explanation(draft([(60, nil)]) { $0.rounds[0].maxSessions = 0 })
        #expect(why?.reason == "no_session")
        #expect(
            why?.suggestion
                == "Raise max_sessions of this round, which is 0, and add a session for it, with a venue, on a date when all its classes are free."
        )
    }

    @Test("proposes a session without a venue for a round online, though there are venues")
    func newOnline() throws {
        let why = try explanation(
            draft([(0, nil)]) { draft in
                draft.rounds.append(
                    Round(id: "talk", name: "Talk", format: .online, window: draft.rounds[0].window))
            }, round: 1)
        #expect(why?.reason == "no_session")
        #expect(
            why?.suggestion
                == "Add a session of this round with room for 60 pupils, online on Monday 2025-02-03, say, when all its classes are free."
        )
    }

    @Test("where a class is away on every date")
    func date() throws {
        let why = try explanation(
            draft([(0, nil), (1, nil)]) { $0.classes[0].weekdays = Weekdays(.friday) })
        #expect(why?.reason == "date")
        #expect(
            why?.detail
                == "None of the 2 sessions of round visit (Gallery day) suits it: in each, a class can't come on the date."
        )
        #expect(
            why?.suggestion
                == "With a (School A) free on Monday 2025-02-03, it could use session S1 at Town Gallery on Monday 2025-02-03."
        )
    }

    @Test("where the venue is too far, lacks something, is not neutral, or is too small")
    func otherRules() throws {
        // a is 1,500 m from the gallery.
        let far = try explanation(draft([(0, nil)]) { $0.policy.schedule.maxKm = 1.2 })
        #expect(far?.reason == "distance")
        #expect(
            far?.suggestion
                == "With schedule.max_km 1.5 instead of 1.2 in the policy, it could use session S1 at Town Gallery on Monday 2025-02-03."
        )
        let lacking = try explanation(draft([(0, nil)]) { $0.classes[1].needs = ["step_free"] })
        #expect(lacking?.reason == "needs")
        #expect(
            lacking?.suggestion.hasPrefix(
                "With provides step_free instead of nothing for Town Gallery (V), it could use")
                == true)
        let home = try explanation(draft([(0, nil)]) { $0.venues[0].homeOf = ["A"] })
        #expect(home?.reason == "home_venue")
        let small = try explanation(draft([(0, 50)]))
        #expect(small?.reason == "too_large")
        #expect(
            small?.suggestion
                == "With 10 more places in session S1 at Town Gallery on Monday 2025-02-03 (60 instead of 50), it would have a place."
        )
    }

    @Test("where every session is full, with the one that needs the fewest more places")
    func capacity() throws {
        // Each session holds one link of 60; the second link needs 20 more in S1 (100 places), 10 more in S2 (110).
        let why = try explanation(
            draft([(0, 100), (1, 110)]) { draft in
                draft.classes += ["e", "f"].map {
                    LinkingClass(id: ID($0), school: $0 == "e" ? "A" : "B", yearGroups: [5], pupils: 30)
                }
                draft.policy.match.maxLinksBetweenSchools = 0
            }, link: 2, links: [[0, 1], [2, 3], [4, 5]],
            meetings: [Meeting(link: 0, round: 0, session: 0), Meeting(link: 1, round: 0, session: 1)])
        #expect(why?.reason == "capacity")
        #expect(
            why?.suggestion
                == "With 10 more places in session S2 at Town Gallery on Tuesday 2025-02-04 (120 instead of 110), it would have a place."
        )
    }

    private func explanation(
        _ draft: YearDraft, link: Int, links: [[Int]], meetings: [Meeting]
    ) throws -> Explanation? {
        let year = try LinkingYear(draft)
        let plan = Plan(links: links.compactMap { Link($0) }, meetings: meetings)
        return Explainer(year, plan, links: .chosen(.optimal), timetable: .optimal).meetingsUnplaced()
            .first { $0.link == link }?.explanation
    }

    /// A second round of the same kind, at least this many days after the first.
    private func addRound(_ draft: inout YearDraft, gap: Int?) {
        draft.rounds.append(
            Round(
                id: "again", name: "Second day", format: .inPerson, window: draft.rounds[0].window,
                gapDays: gap
            ))
    }

    @Test("where its own other meeting is on the date, or too close")
    func otherMeetings() throws {
        // Its only other session, S2, is 7 days after the first; the second round asks for 14.
        let placed = [Meeting(link: 0, round: 0, session: 0)]
        let close = try explanation(
            draft([(0, nil), (7, nil)]) { addRound(&$0, gap: 14) }, round: 1, meetings: placed)
        // S1 is on the date of the other meeting, and has 40 of its 100 places left: two reasons against one for S2.
        #expect(close?.reason == "gap_days")
        let closer = try explanation(
            draft([(0, nil), (7, nil), (8, nil)]) { addRound(&$0, gap: 14) }, round: 1, meetings: placed)
        #expect(closer?.reason == "gap_days")
        #expect(
            closer?.suggestion
                == "With gap_days 8 instead of 14 for round again (Second day), it could use session S3 at Town Gallery on Tuesday 2025-02-11."
        )
        let same = try explanation(draft([(0, nil)]) { addRound(&$0, gap: nil) }, round: 1, meetings: placed)
        #expect(same?.reason == "same_date")
        // The other meeting is on Monday the 3rd, and nothing else is in the way of the Tuesday.
        #expect(
            same?.suggestion
                == "Add a session of this round with room for 60 pupils, at Town Gallery on Tuesday 2025-02-04, say, when all its classes are free."
        )
    }

    @Test("where an earlier round would come too close to a later one that is placed")
    func beforeALaterRound() throws {
        // The second round is placed on day 7 and asks for 14 days since the first: day 0 is too late.
        let why = try explanation(
            draft([(0, nil), (7, nil)]) { draft in
                addRound(&draft, gap: 14)
                draft.sessions?[1].round = "again"
            }, meetings: [Meeting(link: 0, round: 1, session: 1)])
        #expect(why?.reason == "gap_days")
    }

    @Test("where the round uses as many sessions as it may")
    func maxSessions() throws {
        // S1 holds one link of 60 pupils only, and the round may use one session.
        let why = try explanation(
            draft([(0, nil), (1, nil)]) { draft in
                draft.rounds[0].maxSessions = 1
                draft.sessions?[0].capacityLinks = 1
            }, link: 1, meetings: [Meeting(link: 0, round: 0, session: 0)])
        // S1 is full; S2 would be one session too many.
        #expect(why?.reason == "capacity")
        // With three such sessions two are one too many, so that this is the more frequent reason. S1 has 40 places
        // left of its 100, too few for the 60 pupils of the link.
        let capped = try explanation(
            draft([(0, nil), (1, nil), (2, nil)]) { $0.rounds[0].maxSessions = 1 }, link: 1,
            meetings: [Meeting(link: 0, round: 0, session: 0)])
        #expect(capped?.reason == "max_sessions")
        #expect(
            capped?.suggestion
                == "With max_sessions 2 instead of 1 for round visit (Gallery day), it could use session S2 at Town Gallery on Tuesday 2025-02-04."
        )
    }

    @Test("where there is room: the search ended early, or the priorities have no gain")
    func room() throws {
        #expect(try explanation(draft([(0, nil)]), status: .feasible)?.reason == "time_ran_out")
        #expect(try explanation(draft([(0, nil)]), status: .optimal)?.reason == "priorities")
    }

    @Test(
        "in random years: a rule is the reason exactly where no session may be used, and there is a sentence")
    func everyMeeting() throws {
        var reasons: Set<String> = []
        for seed in 0..<UInt64(300) {
            let draft = TinyYears.draft(seed: seed, classes: 6, timetable: true)
            guard let year = try? LinkingYear(draft) else { continue }
            var links: [Link] = []
            Candidates(year).forEachLink(year) { link, _ in
                if Set(links.joined()).isDisjoint(with: link) { links.append(link) }
                return true
            }
            links.sort()
            // Whatever fits, first come first served.
            var meetings: [Meeting] = []
            for link in links.indices {
                for round in year.rounds.indices {
                    for option in year.options(links[link], round: round) {
                        let more = meetings + [Meeting(link: link, round: round, session: option.session)]
                        if Audit(year).meetingFindings(Plan(links: links, meetings: more)).isEmpty {
                            meetings = more
                            break
                        }
                    }
                }
            }
            let plan = Plan(links: links, meetings: meetings)
            let explainer = Explainer(year, plan, links: .chosen(.optimal), timetable: .feasible)
            for unplaced in explainer.meetingsUnplaced() {
                let why = unplaced.explanation
                reasons.insert(why.reason)
                #expect(why.detail.hasSuffix(".") && why.suggestion.hasSuffix("."), "\(why)")
                let isRule = MeetingRule(rawValue: why.reason) != nil || why.reason == "no_session"
                let options = year.options(links[unplaced.link], round: unplaced.round)
                // A session for no link at all is open by the rules and always full.
                if isRule { #expect(options.isEmpty, "\(why)") }
                if options.isEmpty { #expect(isRule || why.reason == "capacity", "\(why)") }
                // What was tried in order and did not fit is never called a matter of time.
                #expect(why.reason != "time_ran_out" && why.reason != "priorities", "\(why)")
            }
        }
        #expect(reasons.isSuperset(of: ["no_session", "date", "capacity", "gap_days"]), "\(reasons)")
    }
}
