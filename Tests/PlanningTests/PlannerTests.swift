import Linking
import Planning
import Results
import TestSupport
import Testing

@Suite("From a year to a plan")
struct PlannerTests {
    private let monday = Day(iso: "2025-02-03") ?? Day(number: 0)

    /// Four schools a kilometre apart, a class each, with shares 0, 40, 60 and 100 of free school meals; a gallery at
    /// the first; a round at the gallery and one online after it.
    private func draft() throws -> YearDraft {
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        match.minSharedDates = 0
        match.points.distance = 0
        match.points.sharedDates = 0
        func place(_ km: Int) -> Place { .grid(easting: 400_000 + 1000 * Double(km), northing: 200_000) }
        let window = try #require(Days(from: monday, to: monday + 11))
        func session(_ id: ID, _ venue: ID?, _ day: Int) throws -> Session {
            Session(
                id: id, venue: venue, date: monday + day, start: try #require(ClockTime("10:00")),
                end: try #require(ClockTime("12:00")))
        }
        return YearDraft(
            policy: Policy(match: match),
            schools: (0..<4).map { School(id: ID("s\($0)"), name: "School \($0)", place: place($0)) },
            classes: (0..<4).map {
                LinkingClass(id: ID("c\($0)"), school: ID("s\($0)"), yearGroups: [5], pupils: 25)
            },
            background: [
                BackgroundColumn(name: "fsm", kind: .number, schools: [0, 40, 60, 100].map { .number($0) })
            ],
            venues: [Venue(id: "v", name: "Gallery", place: place(0), capacityPupils: 60)],
            rounds: [
                Round(id: "r", name: "Gallery", format: .inPerson, window: window),
                Round(id: "o", name: "Online", format: .online, window: window, gapDays: 2, required: false),
            ],
            sessions: [try session("x", "v", 0), try session("y", "v", 1), try session("z", nil, 3)])
    }

    @Test("links, meetings and outcomes of a small year, worked out by hand")
    func plan() throws {
        let year = try LinkingYear(draft())
        let result = try Planner(year).plan()
        // 0-40 and 60-100 make 80 points of percentage; 0-60 and 40-100 make 120, and so do 0-100 and 40-60.
        #expect(result.links.priorities.map(\.value) == [4, 0, 0, 12_000])
        #expect(result.links.status == .optimal)
        #expect(result.plan.links.count == 2)
        // The gallery holds one link of 50 at a time, so x and y are both used; online there is room for both. All go
        // 0 + 1 + 2 + 3 km, and the links' ends are 2 apart each, or 3 and 1.
        let timetable = try #require(result.timetable)
        #expect(timetable.priorities.map(\.value) == [2, 2, 1000])
        #expect(timetable.status == .optimal)
        #expect(result.status == .optimal)
        #expect(result.plan.meetings.count == 4)
        #expect(result.candidates?.pairs == 6)
        #expect(result.candidates?.threeWay == 4)
        #expect(result.stages.map(\.stage) == ["candidates", "links", "proof", "timetable", "audit"])
        #expect(result.stages.allSatisfy { $0.seconds >= 0 })
        #expect(Audit(year).findings(result.plan, links: result.links, timetable: result.timetable).isEmpty)
    }

    @Test("match alone makes the same links and no timetable")
    func match() throws {
        let year = try LinkingYear(draft())
        let result = try Planner(year).match()
        #expect(result.plan.links == (try Planner(year).plan()).plan.links)
        #expect(result.plan.meetings.isEmpty)
        #expect(result.timetable == nil)
        #expect(result.stages.map(\.stage) == ["candidates", "links", "proof", "audit"])
    }

    @Test(
        "a timetable for links that are given, in any order, is that of the plan, and claims no bound for them"
    )
    func schedule() throws {
        let year = try LinkingYear(draft())
        let plan = try Planner(year).plan()
        let result = try Planner(year).schedule(links: plan.plan.links.reversed())
        #expect(result.plan == plan.plan)
        #expect(result.timetable == plan.timetable)
        #expect(result.links.status == .feasible)
        #expect(result.links.priorities.map(\.value) == [4, 0, 0, 12_000])
        #expect(result.links.priorities.allSatisfy { $0.bound == nil })
        #expect(result.candidates == nil)
        // The weaker of the two counts.
        #expect(result.status == .feasible)
        // Links that are not the best will do too, and so will none.
        let worse = [Link(0, 1)].compactMap { $0 }
        #expect(try Planner(year).schedule(links: worse).plan.links == worse)
        #expect(try Planner(year).schedule(links: []).plan.meetings.isEmpty)
    }

    @Test("links that are given and break a rule are refused, with what they break")
    func givenLinks() throws {
        var draft = try draft()
        draft.rules = [Rule(.mustNotLink, "c0", "c1")]
        let year = try LinkingYear(draft)
        func findings(_ links: [[Int]]) throws -> [Finding] {
            do throws(PlanningError) {
                _ = try Planner(year).schedule(links: links.compactMap { Link($0) })
                return []
            } catch .links(let findings) {
                return findings
            } catch { throw error }
        }
        #expect(try findings([[0, 1], [2, 3]]).map(\.name) == ["L001"])
        #expect(try findings([[0, 2], [2, 3]]).contains { $0.message.contains("c2 is in L001 too") })
        #expect(try findings([[0, 2], [1, 3]]).isEmpty)
    }

    @Test("a year without rounds has links and no timetable, however it is asked")
    func noRounds() throws {
        var draft = try draft()
        (draft.rounds, draft.sessions, draft.venues) = ([], nil, [])
        let year = try LinkingYear(draft)
        let result = try Planner(year).plan()
        #expect(result.plan.links.count == 2)
        #expect(result.timetable == nil)
        #expect(result.status == .optimal)
        #expect(result.stages.map(\.stage) == ["candidates", "links", "proof", "audit"])
        #expect(try Planner(year).schedule(links: result.plan.links).timetable == nil)
    }

    @Test("a year with rounds and no session places nobody, and that is proved")
    func noSessions() throws {
        for sessions in [nil, [Session]()] {
            var draft = try draft()
            draft.sessions = sessions
            let result = try Planner(LinkingYear(draft)).plan()
            #expect(result.plan.meetings.isEmpty)
            #expect(result.timetable?.priorities.map(\.value) == [0, 0, 0])
            #expect(result.timetable?.status == .optimal)
        }
    }

    @Test("rules that no choice of links can keep make an empty plan that says infeasible")
    func infeasible() throws {
        var draft = try draft()
        draft.policy.match.threeWay = .never
        draft.rules = [Rule(.mustLink, "s0", "s1"), Rule(.mustLink, "s0", "s2")]
        let result = try Planner(LinkingYear(draft)).plan()
        #expect(result.links.status == .infeasible)
        #expect(result.status == .infeasible)
        #expect(result.plan.links.isEmpty)
        #expect(result.timetable == nil)
    }

    @Test(
        "a run that is interrupted at once, or late before it begins, gives a plan that passes the audit or none"
    )
    func interrupted() throws {
        var (plans, interrupted) = (0, 0)
        for seed in 0..<40 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: seed, classes: 14, timetable: true))
            else {
                continue
            }
            let stop = StopSignal()
            stop.raise()
            for control in [SolveControl(stop: stop), SolveControl(deadline: .now)] {
                do throws(PlanningError) {
                    let result = try Planner(year, control: control).plan()
                    let findings = Audit(year).findings(
                        result.plan, links: result.links, timetable: result.timetable)
                    if result.status != .infeasible { #expect(findings.isEmpty, "seed \(seed)") }
                    plans += 1
                    interrupted += result.status == .interrupted ? 1 : 0
                    #expect(result.status != .interrupted || control.stop.isRaised)
                } catch .nothingFound {
                    // Rules may be such that no first choice of links keeps them.
                    #expect(!year.pins.classes.isEmpty || !year.pins.schools.isEmpty, "seed \(seed)")
                } catch { throw error }
            }
        }
        #expect(plans > 20)
        #expect(interrupted > 5)
    }

    @Test("the same year gives the same plan with one thread and with two")
    func threads() throws {
        for seed in 0..<12 as Range<UInt64> {
            guard let year = try? LinkingYear(TinyYears.draft(seed: 50 + seed, classes: 14, timetable: true))
            else {
                continue
            }
            let one = try Planner(year).plan()
            let two = try Planner(year, control: SolveControl(threads: 2)).plan()
            #expect(one.plan == two.plan, "seed \(seed)")
            #expect(one.links == two.links && one.timetable == two.timetable, "seed \(seed)")
        }
    }
}
