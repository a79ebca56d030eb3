import Linking
import Testing

@testable import Reporting

/// Records written out by hand.
enum Records {
    static func record(
        _ path: String = "plan", classes: [ID] = ["a", "b", "c", "d", "e"], links: [PlanRecord.Link],
        meetings: [PlanRecord.Meeting]? = nil, whyLeftOut: [ID: String] = [:],
        priorities: [PriorityOutcome] = [], inputs: [String: String] = [:]
    ) -> PlanRecord {
        PlanRecord(
            path: path,
            classes: classes.map { PlanRecord.Class(id: $0, school: $0, schoolName: "School \($0)") },
            links: links, meetings: meetings, whyLeftOut: whyLeftOut, priorities: priorities, statuses: [],
            inputs: inputs)
    }

    static func link(_ classes: ID..., difference: Int = 5000, metres: Int = 1000) -> PlanRecord.Link {
        PlanRecord.Link(id: "L", classes: classes, difference: difference, metres: metres, points: 1)
    }

    static func meeting(
        _ link: Int, _ round: ID = "visit", day: Int = 20_000, venue: ID = "V", metres: [Int] = [100, 200]
    ) -> PlanRecord.Meeting {
        PlanRecord.Meeting(
            link: link, round: round, date: Day(number: day), start: ClockTime("10:00") ?? .midnight,
            end: ClockTime("11:00") ?? .midnight, venue: venue,
            venueName: venue.text == "" ? "online" : "Hall",
            metres: venue.text.isEmpty ? [] : metres)
    }
}

@Suite("What changed between two plans")
struct PlanComparisonTests {
    @Test("links are kept, changed, lost or new by their classes")
    func links() throws {
        // a-b stays; c-d becomes c-d-e; f-g goes, and each of its classes is with another: h-f is new, and so is g-i.
        let classes: [ID] = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
        let before = Records.record(
            classes: classes, links: [Records.link("b", "a"), Records.link("c", "d"), Records.link("f", "g")])
        let after = Records.record(
            classes: classes,
            links: [
                Records.link("g", "i"), Records.link("e", "d", "c"), Records.link("a", "b"),
                Records.link("f", "h"),
            ])
        let comparison = try #require(PlanComparison(before, after))
        #expect(comparison.links.map(\.kind) == [.kept, .changed, .lost, .new, .new])
        #expect(comparison.links[1].after?.classes == ["e", "d", "c"])
        #expect(comparison.links.map { ($0.before ?? $0.after)?.classes.min() } == ["a", "c", "f", "f", "g"])
        #expect(
            comparison.classes.map(\.partners) == [
                .same, .same, .other, .other, .gained, .other, .other, .gained, .gained,
            ])
        #expect(comparison.meetings == nil)
    }

    @Test("the way back turns lost into new and better into worse")
    func mirrored() throws {
        let before = Records.record(links: [Records.link("a", "b"), Records.link("c", "d")])
        let after = Records.record(links: [Records.link("a", "c"), Records.link("b", "e")])
        let (there, back) = (
            try #require(PlanComparison(before, after)), try #require(PlanComparison(after, before))
        )
        #expect(
            there.count(.lost as PlanComparison.LinkKind) == 2
                && back.count(.new as PlanComparison.LinkKind) == 2)
        #expect(there.classes(better: true).map(\.value.id) == back.classes(better: false).map(\.value.id))
        #expect(there.classes(better: true).map(\.value.id) == ["e"])
        #expect(there.classes(better: false).map(\.value.id) == ["d"])
    }

    @Test("a meeting moves with its date, time or venue, and is lost with its place or its link")
    func meetings() throws {
        let links = [Records.link("a", "b"), Records.link("c", "d")]
        let before = Records.record(
            links: links,
            meetings: [
                Records.meeting(0, "r1"), Records.meeting(0, "r2"), Records.meeting(0, "r3", venue: ""),
                Records.meeting(1, "r1"),
            ])
        let after = Records.record(
            links: [Records.link("c", "e"), links[0]],
            meetings: [
                Records.meeting(1, "r1"), Records.meeting(1, "r2", day: 20_001), Records.meeting(1, "r4"),
                Records.meeting(0, "r1"),
            ])
        let changes = try #require(PlanComparison(before, after)?.meetings)
        #expect(changes.map(\.round) == ["r1", "r2", "r3", "r4", "r1", "r1"])
        #expect(changes.map(\.kind).prefix(4) == [.kept, .moved, .lost, .new])
        #expect(Set(changes.map(\.kind).suffix(2)) == [.lost, .new])
        // a-b is still linked; c-d and c-e came and went with their meetings.
        #expect(changes.map(\.isWithLink) == [false, false, false, false, true, true])
        // The 20,000th day is 2024-10-04, a Friday.
        #expect(
            changes[1].words
                == "r2 moved from Fri 2024-10-04, 10:00 to 11:00, at Hall to Sat 2024-10-05, 10:00 to 11:00, at Hall"
        )
    }

    @Test("a meeting of a link that became three stays the same meeting")
    func grown() throws {
        let before = Records.record(links: [Records.link("a", "b")], meetings: [Records.meeting(0)])
        let after = Records.record(
            links: [Records.link("a", "b", "c")], meetings: [Records.meeting(0, metres: [100, 200, 300])])
        let comparison = try #require(PlanComparison(before, after))
        #expect(comparison.meetings?.map(\.kind) == [.kept])
        #expect(comparison.links.map(\.kind) == [.changed])
    }

    @Test("the first thing that differs says whether a class is better or worse off")
    func fortune() throws {
        func reason(
            _ before: PlanRecord.Link, _ after: PlanRecord.Link,
            _ meetings: ([PlanRecord.Meeting], [PlanRecord.Meeting])? = nil
        ) throws -> String? {
            let comparison = try #require(
                PlanComparison(
                    Records.record(links: [before], meetings: meetings?.0),
                    Records.record(links: [after], meetings: meetings?.1)))
            return comparison.classes[0].reason
        }
        let link = Records.link("a", "b")
        // More different, though further away.
        #expect(
            try reason(link, Records.link("a", "b", difference: 5001, metres: 9000))
                == "its link is more different: 0.5000, then 0.5001")
        #expect(
            try reason(link, Records.link("a", "b", metres: 1500))
                == "its partner is further away: 1.0 km, then 1.5 km")
        // 10 m are lost in a tenth of a kilometre.
        #expect(
            try reason(link, Records.link("a", "b", metres: 990))
                == "its partner is nearer: 1000 m, then 990 m")
        #expect(try reason(link, link) == nil)
        // A meeting counts before difference, and travel behind it: class a travels 100 m, then 60 m.
        #expect(
            try reason(link, Records.link("a", "b", difference: 9999), ([Records.meeting(0)], []))
                == "has fewer meetings: 1, then 0")
        #expect(
            try reason(link, link, ([Records.meeting(0)], [Records.meeting(0, metres: [60, 500])]))
                == "travels less to its meetings: 100 m, then 60 m")
        // Linked before all: no meeting, and yet better.
        let comparison = try #require(
            PlanComparison(
                Records.record(links: [Records.link("b", "c")], meetings: [Records.meeting(0)]),
                Records.record(links: [link], meetings: [], whyLeftOut: ["c": "No room."])))
        #expect(comparison.classes[0].reason == "was left out, and is linked with b")
        #expect(comparison.classes[2].reason == "was linked with b, and is left out: No room.")
        #expect(comparison.classes.map(\.result) == ["better_off", "worse_off", "worse_off", "same", "same"])
    }

    @Test("without a timetable on both sides, meetings and travel decide nothing")
    func withoutTimetable() throws {
        let link = Records.link("a", "b")
        let comparison = try #require(
            PlanComparison(
                Records.record(links: [link], meetings: [Records.meeting(0)]), Records.record(links: [link])))
        #expect(comparison.meetings == nil && comparison.classes.allSatisfy { $0.decisive == nil })
        #expect(comparison.notices.contains { $0.contains("Only the first plan has a timetable") })
    }

    @Test("a later priority is not compared where an earlier one differs, and less cost is better")
    func priorities() throws {
        func priorities(_ values: [Int]) -> [PriorityOutcome] {
            zip([Priority.linkEveryone, .points, .requiredRounds, .cost], values)
                .map { PriorityOutcome($0, value: $1, bound: $1) }
        }
        let comparison = try #require(
            PlanComparison(
                Records.record(links: [], priorities: priorities([4, 100, 7, 5000])),
                Records.record(links: [], priorities: priorities([5, 90, 7, 4000]))))
        #expect(comparison.priorities.map(\.verdict) == [.better, .undecided, .same, .better])
        #expect(
            comparison.priorities[3].text(comparison.priorities[3].after) == "40.00 (proved to be the best)")
        let open = PriorityOutcome(.cost, value: 5000, bound: 4500)
        #expect(comparison.priorities[3].text(open) == "50.00 (the best is not below 45.00)")
    }

    @Test("plans without a class in common can't be compared, and other inputs are said")
    func inputs() throws {
        #expect(
            PlanComparison(
                Records.record(classes: ["a"], links: []), Records.record(classes: ["b"], links: [])) == nil)
        let comparison = try #require(
            PlanComparison(
                Records.record(
                    classes: ["a", "b"], links: [],
                    inputs: ["classes.csv": "1", "policy.yaml": "2", "rules.csv": "3"]),
                Records.record(classes: ["b"], links: [], inputs: ["classes.csv": "9", "policy.yaml": "2"])))
        #expect(comparison.changedInputs == ["classes.csv", "rules.csv"])
        #expect(comparison.notices.count == 2)
        #expect(comparison.notices[0].contains("classes.csv, rules.csv differ."))
        #expect(comparison.notices[1].hasPrefix("1 class takes part in the first plan only"))
        #expect(comparison.classes.map(\.result) == ["only_first", "same"])
    }

    @Test("the text names what changed and how much more there is")
    func text() throws {
        let before = Records.record("one", links: [Records.link("a", "b"), Records.link("c", "d")])
        let after = Records.record("two", links: [Records.link("a", "c"), Records.link("b", "d")])
        let lines = try #require(PlanComparison(before, after)).lines(atMost: 3)
        #expect(lines.first == "From one to two")
        #expect(lines.contains("Links: 0 kept, 0 changed, 2 lost, 2 new."))
        #expect(
            lines.contains("  lost: a with b")
                && lines.contains("Links that changed, are lost or are new (4):"))
        #expect(lines.contains { $0.contains("… and 1 more;") })
        #expect(!lines.contains { $0.contains("Meetings") })
    }

    @Test("says what is known of links and timetable of both, in words and in those of the files")
    func standing() throws {
        func record(_ statuses: [(program: String, status: String)]) -> PlanRecord {
            PlanRecord(
                path: "", classes: [PlanRecord.Class(id: "a", school: "a", schoolName: "A")], links: [],
                meetings: nil, priorities: [], statuses: statuses, inputs: [:])
        }
        let comparison = try #require(
            PlanComparison(
                record([("links", "optimal")]), record([("links", "infeasible"), ("timetable", "feasible")])))
        #expect(
            comparison.standing == [
                "Links: before the best there can be (optimal), after none, because the rules conflict (infeasible).",
                "Timetable: before none, after good, but perhaps not the best (feasible).",
            ])
        #expect(comparison.lines().contains("  \(comparison.standing[0])"))
    }

    @Test("the page escapes what people wrote, and calls for nothing from outside")
    func page() throws {
        let mean = "<script>alert(1)</script>"
        func record(_ links: [PlanRecord.Link]) -> PlanRecord {
            PlanRecord(
                path: mean,
                classes: ["a", "b"].map { PlanRecord.Class(id: $0, school: $0, schoolName: mean) },
                links: links, meetings: nil, priorities: [], statuses: [], inputs: [:])
        }
        let comparison = try #require(PlanComparison(record([]), record([Records.link("a", "b")])))
        let page = try ComparisonPage(comparison).html()
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !page.contains("<script"))
        #expect(page.contains("was left out, and is linked with b"))
        #expect(!page.contains("http") && !page.contains("src=") && !page.contains("url("))
        #expect(page.contains("<th scope=\"row\">a</th>") && page.hasSuffix("</html>\n"))
    }
}
