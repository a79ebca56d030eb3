import Linking
import Testing

/// Elm, 5,000 m from the gallery, has A and C; Oak, 10,000 m from it, has B and D. Links A-B (58 pupils) and C-D (45).
/// Round r meets in person at the gallery: sessions X on Wednesday 5 and Y on Thursday 6 February. Round o comes
/// after it and meets online, on Monday the 10th.
@Suite("The audit of meetings")
struct MeetingAuditTests {
    private let first = Meeting(link: 0, round: 0, session: 0)
    private let second = Meeting(link: 1, round: 0, session: 0)
    private let online = Meeting(link: 0, round: 1, session: 2)

    private func findings(
        _ meetings: [Meeting]? = nil, _ change: (inout YearDraft) throws -> Void = { _ in }
    ) throws -> [Finding] {
        let draft = try MeetingRulesTests.draft { draft in
            draft.policy.match.maxLinksBetweenSchools = 0
            draft.classes += [
                LinkingClass(id: "C", school: "S1", yearGroups: [5], pupils: 25),
                LinkingClass(id: "D", school: "S2", yearGroups: [5], pupils: 20),
            ]
            draft.venues[0].capacityPupils = 120
            draft.rounds.append(draft.rounds[0])
            (draft.rounds[1].id, draft.rounds[1].format) = ("o", .online)
            draft.sessions = [
                try MeetingRulesTests.session("X", "V", 2), try MeetingRulesTests.session("Y", "V", 3),
                try MeetingRulesTests.session("Z", nil, 7),
            ]
            try change(&draft)
        }
        let year = try LinkingYear(draft)
        let links = [[0, 1], [2, 3]].compactMap { Link($0) }
        return Audit(year).findings(Plan(links: links, meetings: meetings ?? [first, second, online]))
    }

    /// The one finding there must be.
    private func only(
        _ meetings: [Meeting]? = nil, _ change: (inout YearDraft) throws -> Void = { _ in }
    ) throws -> Finding {
        let findings = try findings(meetings, change)
        #expect(findings.count == 1, "\(findings)")
        return try #require(findings.first)
    }

    @Test("a timetable that keeps all rules passes, and so does one that places nobody")
    func sound() throws {
        #expect(try findings().isEmpty)
        #expect(try findings([]).isEmpty)
    }

    @Test("a meeting in a round whose format its classes can't all meet in is found")
    func formatOfLink() throws {
        let finding = try only { $0.classes[1].formats = .inPerson }
        #expect(finding.name == "L001")
        #expect(finding.subject == .meeting(online))
    }

    @Test("a meeting in a session of another format than its round is found")
    func formatOfSession() throws {
        let inRound = try only([Meeting(link: 0, round: 0, session: 2)])
        #expect(inRound.name == "L001")
        #expect(inRound.message.contains("online"))
        let atVenue = try only([Meeting(link: 1, round: 1, session: 1)])
        #expect(atVenue.name == "L002")
        #expect(atVenue.subject == .meeting(Meeting(link: 1, round: 1, session: 1)))
    }

    @Test("a meeting in a session that is kept for another round is found")
    func keptForAnother() throws {
        let finding = try only {
            $0.rounds.append($0.rounds[1])
            $0.rounds[2].id = "p"
            $0.sessions?[2].round = "p"
        }
        #expect(finding.name == "L001")
        #expect(finding.subject == .meeting(online))
        #expect(finding.message.contains("kept for the round p"))
    }

    @Test("a meeting before its round opens or after it closes is found")
    func window() throws {
        for offset in [-3, 14] {
            let finding = try only { $0.sessions?[2].date = MeetingRulesTests.monday + offset }
            #expect(finding.name == "L001")
            #expect(finding.subject == .meeting(online))
            #expect(finding.message.contains("outside 2025-02-03 to 2025-02-14"))
        }
        #expect(try findings { $0.sessions?[2].date = MeetingRulesTests.monday + 11 }.isEmpty)
    }

    @Test("a meeting on a date on which one of its classes can't come is found")
    func date() throws {
        let weekday = try only { $0.classes[3].weekdays.remove(Weekdays(.wednesday)) }
        #expect(weekday.name == "L002")
        #expect(weekday.subject == .meeting(second))
        #expect(weekday.message.contains("(date)"))
        #expect(
            try only { $0.classes[1].unavailable = [Days(MeetingRulesTests.monday + 7)] }.subject
                == .meeting(online))
    }

    @Test("a meeting too far from one class, by the policy or by its own limit, is found")
    func distance() throws {
        #expect(
            try findings { $0.policy.schedule.maxKm = 9.999 }.map(\.subject) == [
                .meeting(first), .meeting(second),
            ])
        let own = try only { $0.classes[3].maxKm = 9.999 }
        #expect(own.name == "L002")
        #expect(own.message.contains("(distance)"))
    }

    @Test("a meeting at a venue that lacks what a class needs, or is home to its school, is found")
    func venue() throws {
        let needs = try only { $0.classes[2].needs = ["step_free"] }
        #expect(needs.name == "L002")
        #expect(needs.message.contains("(needs)"))
        let home = try findings { $0.venues[0].homeOf = ["S2"] }
        #expect(home.map(\.name) == ["L001", "L002"])
        #expect(home.allSatisfy { $0.message.contains("(home_venue)") })
    }

    @Test("more pupils than a session holds are found, whether its own figure says so or its venue's")
    func pupils() throws {
        // 58 and 45 make 103.
        #expect(try findings { $0.venues[0].capacityPupils = 103 }.isEmpty)
        #expect(try only { $0.venues[0].capacityPupils = 102 }.name == "X")
        #expect(try only { $0.sessions?[0].capacityPupils = 102 }.name == "X")
        #expect(
            try findings {
                $0.venues[0].capacityPupils = 1; $0.sessions?[0].capacityPupils = 103
            }.isEmpty)
        // A link that is too large by itself is found under its own name besides.
        #expect(try findings { $0.sessions?[0].capacityPupils = 57 }.map(\.name) == ["L001", "X"])
    }

    @Test("more links than a session holds are found")
    func links() throws {
        #expect(try findings { $0.sessions?[0].capacityLinks = 2 }.isEmpty)
        let finding = try only { $0.sessions?[0].capacityLinks = 1 }
        #expect(finding.name == "X")
        #expect(finding.message.contains("2 links"))
    }

    @Test("a meeting that is placed twice is found")
    func twice() throws {
        let again = Meeting(link: 0, round: 0, session: 1)
        let finding = try only([first, again, online])
        #expect(finding.name == "L001")
        #expect(finding.message.contains("twice in round r"))
    }

    @Test("two meetings of a link on one date are found")
    func sameDate() throws {
        let finding = try only { $0.sessions?[2].date = MeetingRulesTests.monday + 2 }
        #expect(finding.name == "L001")
        #expect(finding.message.contains("twice on 2025-02-05"))
    }

    @Test("a round that comes too soon after an earlier one, or before it, is found")
    func gap() throws {
        // From Wednesday the 5th to Monday the 10th it is five days.
        #expect(try findings { $0.rounds[1].gapDays = 5 }.isEmpty)
        let finding = try only { $0.rounds[1].gapDays = 6 }
        #expect(finding.name == "L001")
        #expect(finding.subject == .meeting(online))
        let before: (inout YearDraft) -> Void = { $0.sessions?[2].date = MeetingRulesTests.monday }
        #expect(try findings(nil, before).isEmpty)
        #expect(
            try only(nil) {
                before(&$0); $0.rounds[1].gapDays = 0
            }.subject == .meeting(online))
        // The first round's own gap asks nothing, and one without its earlier meeting neither.
        #expect(try findings { $0.rounds[0].gapDays = 30 }.isEmpty)
        #expect(try findings([online]) { $0.rounds[1].gapDays = 30 }.isEmpty)
    }

    @Test("the gap is counted from the latest of all earlier rounds")
    func latest() throws {
        let third = Meeting(link: 0, round: 2, session: 1)
        let finding = try only([first, online, third]) {
            $0.rounds.append($0.rounds[0])
            ($0.rounds[2].id, $0.rounds[2].gapDays) = ("s", 1)
            $0.rounds[1].gapDays = nil
        }
        // Thursday the 6th is a day after round r, but four days before round o.
        #expect(finding.subject == .meeting(third))
        #expect(finding.message.contains("2025-02-10"))
    }

    @Test("a round that uses more sessions than it may is found, and each round is counted by itself")
    func maxSessions() throws {
        let spread = [first, Meeting(link: 1, round: 0, session: 1), online]
        #expect(try findings(spread) { $0.rounds[0].maxSessions = 2 }.isEmpty)
        let finding = try only(spread) { $0.rounds[0].maxSessions = 1 }
        #expect(finding.name == "r")
        #expect(
            try findings {
                $0.rounds[0].maxSessions = 1; $0.rounds[1].maxSessions = 1
            }.isEmpty)
        #expect(try only { $0.rounds[1].maxSessions = 0 }.name == "o")
    }
}
