import Proving
import Explaining
import Foundation
import Linking
import Testing

@testable import Reporting

@Suite("The page")
struct ReportTests {
    /// Six classes of two areas on a line, two of them alone, one of names that would like to be code; one round with a
    /// gallery that holds one pair of the two.
    private func report(
        names: [String] = ["Ash", "Birch", "Cedar", "Damson", "Elm", "Fir"],
        links: [[Int]] = [[0, 1], [2, 3]], points: PointWeights = PointWeights()
    ) throws -> Report {
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        (match.minSharedDates, match.acrossAreas, match.maxKm) = (1, .allowed, 3)
        match.points = points
        let monday = try #require(Day(year: 2025, month: 2, day: 3))
        let window = try #require(Days(from: monday, to: monday + 4))
        let (start, end) = (try #require(ClockTime("09:30")), try #require(ClockTime("14:00")))
        var draft = YearDraft(
            policy: Policy(match: match),
            schools: names.enumerated().map { place, name in
                School(
                    id: ID("s\(place)"), name: name, area: place < 3 ? "north" : "south",
                    place: .grid(
                        easting: 400_000 + (place > 3 ? 50_000 : 1000) * Double(place), northing: 200_000))
            },
            classes: names.indices.map {
                LinkingClass(id: ID("c\($0)"), school: ID("s\($0)"), yearGroups: [4, 5], pupils: 30)
            })
        draft.background = [
            BackgroundColumn(
                name: "fsm", kind: .number, schools: [10, 80, 20, 70, 33, 34].map { .number($0) })
        ]
        draft.venues = [
            Venue(
                id: "V", name: names[0], place: .grid(easting: 402_000, northing: 200_500), capacityPupils: 60
            )
        ]
        draft.rounds = [Round(id: "visit", name: "Gallery day", format: .inPerson, window: window)]
        draft.sessions = [
            Session(id: "S1", venue: "V", date: monday, start: start, end: end),
            Session(id: "S2", venue: "V", date: monday + 9, start: start, end: end),
        ]
        let year = try LinkingYear(draft)
        let plan = Plan(
            links: links.compactMap { Link($0) },
            meetings: links.isEmpty ? [] : [Meeting(link: 0, round: 0, session: 0)])
        let explainer = Explainer(year, plan, links: .chosen(.optimal), timetable: .optimal)
        let outcome = ProgramOutcome(
            status: .optimal, priorities: [PriorityOutcome(.linkEveryone, value: 4, bound: 4)])
        return Report(
            year: year, plan: plan, figures: year.figures(of: plan), candidates: Candidates(year),
            links: Standing(links: outcome, isGiven: false, leaves: 1, isChecked: true),
            timetable: Standing(
                timetable: ProgramOutcome(
                    status: .optimal,
                    priorities: [PriorityOutcome(.requiredRounds, value: 1, bound: 1)]),
                certified: [1]), leftOut: explainer.classesLeftOut(),
            answers: explainer.classesLeftOut().map { LeftOutAnswer(year, $0) },
            unplaced: explainer.meetingsUnplaced(),
            warnings: ["a.csv: something\nMaybe mend it"], files: ["report.html", "assignments.csv"])
    }

    @Test("says what was decided, who is left out and why, and where and when links meet")
    func content() throws {
        let html = try report().html()
        for text in [
            "<h1>Linking plan</h1>",
            "<span class=\"figure\">4</span> <span class=\"label\">of 6 classes linked</span>",
            "of 2 meetings booked", "These links are the best there are.", "Certificate verified",
            "It may not link with any of the 5 other classes", "Years 4 and 5 · 30 pupils",
            "Monday 3 February 2025", "60 of 60 pupils, 1 link (full)", "a.csv: something", "Maybe mend it",
            "linkwright verify", "0.70 of 1",
        ] {
            #expect(html.contains(text), "\(text)")
        }
        // The session after the round's window is not one of its own.
        #expect(html.contains("1 of 2 meetings booked, in 1 of 1 session."))
        #expect(!html.contains("{{"))
        #expect(try html == report().html())
    }

    @Test("a term of the points has one sign, whatever that of its weight")
    func signs() throws {
        // 70 points of percentage; two dates on which both are free, of ten that would count; 1 km of the 3 that may be.
        let plain = try report().html()
        #expect(plain.contains("7,000 for difference + 200 shared dates − 1,000 distance"))
        var points = PointWeights()
        (points.sharedDates, points.distance) = (-0.1, -0.3)
        let html = try report(points: points).html()
        #expect(html.contains("7,000 for difference − 200 shared dates + 1,000 distance"))
    }

    @Test("no links at all are not said to be of two classes")
    func noLinks() throws {
        let html = try report(links: []).html()
        #expect(html.contains("nobody has a partner") && !html.contains("all of two classes"))
        #expect(try report().html().contains("all of two classes"))
    }

    @Test("names are escaped wherever they stand")
    func hostile() throws {
        let names = [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)",
            "{{{script}}}",
            "</style>", "a & b",
        ]
        let html = try report(names: names).html()
        #expect(html.components(separatedBy: "<script>").count == 2)
        #expect(html.components(separatedBy: "</style>").count == 2)
        #expect(!html.contains("<img") && !html.contains("' onfocus") && !html.contains("\"><img"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(html.contains("{{{script}}}") && html.contains("a &amp; b"))
    }

    @Test("where there is too much, the page sums up and says so")
    func limits() throws {
        var report = try report()
        report.limits = ReportLimits(classPages: 5, rows: 1, namedLinks: 1, sessions: 0)
        let html = try report.html()
        for text in [
            "There is no page for each class", "shows the first 1 of 2", "does not name them",
            "And 1 more: unassigned.csv",
            "There are too many sessions to show here", "Mean distance",
        ] {
            #expect(html.contains(text), "\(text)")
        }
        #expect(!html.contains("class-page\" id"))
        #expect(!html.contains("link-L002"))
        // Both lines stand in the map all the same: a kilometre each, of 3 between the outermost.
        #expect(html.contains("role=\"img\""))
    }

    @Test("every name in a template is one of a view")
    func names() throws {
        var labels: Set<String> = ["."]
        func walk(_ value: Any, _ depth: Int) {
            for child in Mirror(reflecting: value).children {
                if let label = child.label { labels.insert(label) }
                if depth < 20 { walk(child.value, depth + 1) }
            }
        }
        var short = try report()
        walk(PageView(short), 0)
        short.limits = ReportLimits(classPages: 0, rows: 1, namedLinks: 0)
        walk(PageView(short), 0)
        for (file, text) in Templates.texts {
            for piece in text.components(separatedBy: "{{").dropFirst() {
                guard let tag = piece.components(separatedBy: "}}").first, !tag.hasPrefix(">") else {
                    continue
                }
                let name = tag.trimmingPrefix { "{#^/".contains($0) }
                #expect(labels.contains(String(name)), "\(file): \(tag)")
            }
        }
    }
}
