import Explaining
import Linking
import Planning
import TestSupport
import Proving
import Testing

@testable import LinkingFiles

@Suite("What places are worth, as files tell it")
struct CapacityTableTests {
    /// Five classes make a pair and a link of three; the gallery of 100 places holds the 90 pupils of the three, and so
    /// the pair waits for it; it has one session, which costs 100 · 0.1 · 50.
    @Test("the rows of a small plan: use, waiting, and what was tried")
    func rows() throws {
        let folder = try PlannedFolder(FiveClasses.draft(), triesChanges: true)
        let lines = try folder.text("capacity.csv").split(whereSeparator: \.isNewline).map(String.init)
        #expect(
            lines.first
                == "what,venue_id,session_id,venue,date,meetings,pupils,capacity_pupils,capacity_links,waiting,required,optional,cost,basis,detail"
        )
        let plan = folder.result.plan
        let there = plan.meetings.filter { folder.read.year.venueOfSession[$0.session] != nil }
        let pupils = there.reduce(0) { $0 + folder.read.year.pupils(plan.links[$1.link]) }
        #expect(there.count == 1)
        let use = "\(there.count),\(pupils),100,,1"
        #expect(lines.contains { $0.hasPrefix("venue,V,,Town Gallery,,\(use),1.00,0.00,") })
        #expect(lines.contains { $0.hasPrefix("session,V,S2,Town Gallery,2025-02-11,\(use),1.00,0.00,") })
        #expect(
            lines.contains { $0.hasPrefix("session,,S1,online,2025-02-03,2,150,,,0,0.00,0.00,0.00,at_most,") }
        )
        let another = try #require(lines.first { $0.hasPrefix("another_session,V,S2,") })
        #expect(another.contains(",1,0,") && another.contains(",exact,"))
        #expect(another.contains("1 meeting more of required rounds"))
        #expect(lines.contains { $0.hasPrefix("without_session,V,S2,") && $0.contains("1 meeting fewer") })
        #expect(try folder.verify().holds)
    }

    @Test("the summary reads back as the report that it was made of")
    func roundTrip() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        let (year, plan) = (folder.read.year, folder.result.plan)
        let report = try #require(folder.result.capacity)
        let trials = [
            CapacityTrial(session: 1, kind: .tenMorePlaces, differences: [0, 0, -5], isProved: true),
            CapacityTrial(session: 0, kind: .withoutSession, differences: nil, isProved: false),
        ]
        let whole = CapacityReport(
            priorities: report.priorities, another: report.another, trials: trials, isTried: true)
        #expect(Summary.Capacity(year, plan, whole).report(year) == whole)
        #expect(Summary.Capacity(year, plan, report).report(year) == report)
        let text = CapacityText(year, plan, whole, timetable: nil).lines.joined(separator: "\n")
        #expect(text.contains("−0.05  exact") && text.contains("not tried"))
    }

    /// The gallery's session could have the meeting that waits. The timetable's cost may be 11.00 above the least there can be.
    @Test("the table tells what is open in any case once, for all sessions that have nothing else to add")
    func openAnyway() throws {
        let folder = try PlannedFolder(FiveClasses.draft())
        let (year, plan) = (folder.read.year, folder.result.plan)
        var timetable = Summary.Program(try #require(folder.result.timetable))
        timetable.priorities[0].certified = timetable.priorities[0].value
        timetable.priorities[2].certified = timetable.priorities[2].value - 1100
        func lines(_ another: [[Int?]], _ timetable: Summary.Program?) -> [String] {
            let report = CapacityReport(
                priorities: year.policy.schedule.priorities,
                another: MoreSessions(sessions: another, venues: [[nil, nil, nil]]))
            return CapacityText(year, plan, report, timetable: timetable).lines
        }
        let open = lines([[0, 0, 1100], [100, 0, 1100]], timetable)
        #expect(open.contains { $0.hasPrefix("S2 ") && $0.hasSuffix("1.00 required, cost −11.00") })
        #expect(!open.contains { $0.hasPrefix("S1 ") })
        #expect(
            open.contains(
                "Nobody waits for the other 1 session, and one more like any of them would add at most cost −11.00."
            ))
        let closed = lines([[0, 0, 0], [100, 0, 1100]], timetable)
        #expect(closed.contains { $0.hasSuffix("one more like any of them would add nothing.") })
        // What is not known is not nothing.
        let unknown = lines([[0, nil, nil], [nil, nil, nil]], nil)
        #expect(unknown.contains { $0.hasPrefix("S2 ") && $0.hasSuffix("not known") })
        #expect(unknown.contains { $0.hasSuffix("; what one more like any of them would add is not known.") })
    }

    @Test("verify notices a claim about use or waiting that is not so, and one that can't be so")
    func claims() throws {
        let folder = try PlannedFolder(FiveClasses.draft(), triesChanges: true)
        let summary = try folder.text("summary.json")
        func findings(_ old: String, _ new: String) throws -> [String] {
            #expect(summary.contains(old))
            try folder.output.write(summary.replacing(old, with: new, maxReplacements: 1), to: "summary.json")
            return try folder.verify().findings.map(\.text)
        }
        #expect(
            try findings("\"waiting\" : 1", "\"waiting\" : 2").contains {
                $0.contains("capacity: sessions, S2")
            })
        // That without a session one more meeting had a place.
        #expect(
            try findings("\"required_rounds\" : -1", "\"required_rounds\" : 1").contains {
                $0.contains("less room can't make a timetable better")
            })
        #expect(
            try findings("\"session\" : \"S2\"", "\"session\" : \"S9\"").contains {
                $0.contains("no such session")
            })
        try folder.output.write(summary, to: "summary.json")
        #expect(try folder.verify().holds)
    }
}
