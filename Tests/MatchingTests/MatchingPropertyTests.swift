import Linking
import Matching
import Synchronization
import TestSupport
import Testing

@Suite("Properties of every choice of links")
struct MatchingPropertyTests {
    /// A year of `count` classes whose rules do not contradict each other, in one area or two.
    private func draft(seed: UInt64, classes count: Int, areas: Int = 1) -> YearDraft {
        var draft = TinyYears.draft(seed: seed, classes: count)
        draft.rules = []
        draft.policy.match.threeWay = .whenNeeded
        draft.policy.match.priorities = Priority.sums
        draft.policy.match.acrossAreas = .never
        for number in draft.schools.indices { draft.schools[number].area = "area \(number % areas)" }
        return draft
    }

    private func solve(_ year: LinkingYear, _ control: SolveControl = SolveControl()) throws -> MatchingAnswer
    {
        try Matching(year, Candidates(year)).solve(control)
    }

    /// Checks that claimed bounds are valid and on the right side, and that the links keep all rules.
    private func check(_ answer: MatchingAnswer, _ year: LinkingYear, optimum: [Int], _ what: Comment) {
        guard let links = answer.links else {
            // Without links, only bounds are claimed.
            for (outcome, best) in zip(answer.outcome.priorities, optimum) {
                guard let bound = outcome.bound else { return }
                #expect(bound >= best, what)
                if bound > best { return }
            }
            return
        }
        let findings = Audit(year).findings(Plan(links: links), links: answer.outcome, timetable: nil)
        #expect(findings.isEmpty, what)
        if let certificate = answer.certificate {
            let reading = CertificateReading(certificate, year, links: links)
            #expect(reading.faults.isEmpty, what)
            #expect(reading.isProof == (answer.outcome.status == .optimal), what)
        } else {
            Issue.record("links without a certificate: \(what)")
        }
        for (outcome, best) in zip(answer.outcome.priorities, optimum) {
            guard let bound = outcome.bound else { return }
            #expect(bound >= outcome.value, what)
            // A bound applies to plans that are as good at the earlier priorities, and those were proved.
            #expect(bound >= best, what)
            guard outcome.value == best else { return }
        }
    }

    @Test("a run that is stopped after a few reports gives a valid bound")
    func stopped() throws {
        var (bounded, open) = (0, 0)
        for seed in 0..<12 as Range<UInt64> {
            let year = try LinkingYear(draft(seed: 40 + seed, classes: 40))
            let whole = try solve(year)
            #expect(whole.outcome.status == .optimal)
            let optimum = whole.outcome.priorities.map(\.value)
            for reports in [1, 2, 3, 5, 8] {
                let (stop, heard) = (StopSignal(), Counter())
                let control = SolveControl(stop: stop) { _ in
                    if heard.next() >= reports { stop.raise() }
                }
                let answer = try solve(year, control)
                check(answer, year, optimum: optimum, "seed \(seed), stopped after \(reports) reports")
                #expect(
                    answer.outcome.status == (stop.isRaised ? .interrupted : .optimal)
                        || answer.outcome.status == .optimal)
                bounded += answer.outcome.priorities[0].bound == nil ? 0 : 1
                open += answer.outcome.status == .interrupted ? 1 : 0
            }
        }
        #expect(bounded > 10)
        #expect(open > 10)
    }

    @Test("a run whose time is up before it begins claims nothing false")
    func late() throws {
        for seed in 0..<12 as Range<UInt64> {
            let year = try LinkingYear(draft(seed: 40 + seed, classes: 40))
            let optimum = try solve(year).outcome.priorities.map(\.value)
            let answer = try solve(year, SolveControl(deadline: .now))
            check(answer, year, optimum: optimum, "seed \(seed)")
            #expect(answer.outcome.status == .feasible || answer.outcome.status == .optimal)
        }
    }

    @Test("a run with enough time gives the same result as one without a limit")
    func enough() throws {
        let year = try LinkingYear(draft(seed: 3, classes: 30))
        let answer = try solve(year, SolveControl(deadline: .now + .seconds(600)))
        #expect(answer == (try solve(year)))
    }

    @Test("two threads choose the same links as one thread, in years of two areas")
    func threads() throws {
        for seed in 0..<15 as Range<UInt64> {
            let year = try LinkingYear(draft(seed: 70 + seed, classes: 30, areas: 2))
            let one = try solve(year)
            #expect(one == (try solve(year, SolveControl(threads: 2))), "seed \(seed)")
            let areas = Set((one.links ?? []).map { year.schools[year.schoolOfClass[$0[0]]].area })
            #expect(areas.count <= 2)
            #expect(
                (one.links ?? []).allSatisfy { link in
                    Set(link.map { year.schools[year.schoolOfClass[$0]].area }).count == 1
                })
        }
    }

    @Test("a class without candidates changes nothing")
    func useless() throws {
        for seed in 0..<15 as Range<UInt64> {
            let small = draft(seed: 100 + seed, classes: 24)
            var larger = small
            larger.schools.insert(
                School(
                    id: "a", name: "Far", area: "area 0", place: .grid(easting: 400_000, northing: 900_000)),
                at: 0)
            larger.classes.append(
                LinkingClass(id: "a1", school: "a", yearGroups: [5], pupils: 30, formats: .inPerson))
            for number in larger.background.indices {
                larger.background[number].schools.insert(.missing, at: 0)
                if !larger.background[number].classes.isEmpty {
                    larger.background[number].classes.append(.blank)
                }
            }
            let (before, after) = (try LinkingYear(small), try LinkingYear(larger))
            let (one, other) = (try solve(before), try solve(after))
            #expect(one.outcome == other.outcome, "seed \(seed)")
            // Its id comes first, so all other classes have moved up by one.
            let moved = try #require(one.links).compactMap { Link($0.map { $0 + 1 }) }
            #expect(moved == other.links, "seed \(seed)")
        }
    }

    @Test("the order of rows in the input changes nothing")
    func rowOrder() throws {
        for seed in 0..<10 as Range<UInt64> {
            let forward = draft(seed: 130 + seed, classes: 20)
            var backward = forward
            backward.schools.reverse()
            backward.classes.reverse()
            backward.history.reverse()
            backward.travel.reverse()
            for number in backward.background.indices {
                backward.background[number].schools.reverse()
                backward.background[number].classes.reverse()
            }
            #expect(try solve(LinkingYear(forward)) == solve(LinkingYear(backward)), "seed \(seed)")
        }
    }

    @Test("parts that are connected only through a pair of schools keep its limit")
    func tiedBySchools() throws {
        // Schools s and t each have a class of year 1 and one of year 6, so that no candidate joins the two ages;
        // both pairs join s and t. With a limit of 1, the better pair is taken: 0.6 before 0.2.
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        match.points.distance = 0
        match.points.sharedDates = 0
        var draft = YearDraft(
            policy: Policy(match: match),
            schools: ["s", "t"].map {
                School(id: $0, name: "School", place: .grid(easting: 400_000, northing: 200_000))
            },
            classes: [("a", "s", 1), ("b", "t", 1), ("c", "s", 6), ("d", "t", 6)].map {
                LinkingClass(id: $0.0, school: $0.1, yearGroups: [$0.2], pupils: 30)
            },
            background: [
                BackgroundColumn(
                    name: "fsm", kind: .number,
                    classes: [.number(10), .number(30), .number(20), .number(80)])
            ])
        let one = try solve(LinkingYear(draft))
        #expect(one.links == [Link(2, 3)].compactMap { $0 })
        #expect(one.outcome.status == .optimal)
        #expect(one.outcome.priorities.map(\.value) == [2, 0, 0, 6000])
        draft.policy.match.maxLinksBetweenSchools = 2
        #expect(try solve(LinkingYear(draft)).outcome.priorities.map(\.value) == [4, 0, 0, 8000])
        // A third school takes what the limit leaves over: the year 1 class of t is linked with it.
        draft.policy.match.maxLinksBetweenSchools = 1
        draft.schools.append(
            School(id: "u", name: "School", place: .grid(easting: 401_000, northing: 200_000)))
        draft.classes.append(LinkingClass(id: "e", school: "u", yearGroups: [1], pupils: 30))
        draft.background[0].classes.append(.number(35))
        let three = try solve(LinkingYear(draft))
        // Either all but one of year 1 are in pairs, or those three are in one link, which joins s and t as c-d
        // does. So four classes are linked: c-d and the better of a-e (0.25) and b-e (0.05).
        #expect(three.outcome.priorities.map(\.value) == [4, 0, 0, 6000 + 2500])
        #expect(three.links == [Link(0, 4), Link(2, 3)].compactMap { $0 })
    }
}

/// Counts calls from any thread.
private final class Counter: Sendable {
    private let count = Atomic(0)
    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
