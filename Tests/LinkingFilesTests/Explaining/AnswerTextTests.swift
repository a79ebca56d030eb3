import Explaining
import Linking
import LinkingFiles
import Planning
import Testing

@Suite("What other choices would come to, in words")
struct AnswerTextTests {
    /// Four schools a kilometre apart with a class each, shares 0, 40, 60 and 100 of free meals.
    private func year(_ change: (inout YearDraft) -> Void = { _ in }) throws -> LinkingYear {
        var draft = YearDraft(
            policy: Policy(
                match: MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])),
            schools: (0..<4).map {
                School(
                    id: ID("s\($0)"), name: "School \($0)",
                    place: .grid(easting: 400_000 + 1000 * Double($0), northing: 200_000))
            },
            classes: (0..<4).map {
                LinkingClass(id: ID("c\($0)"), school: ID("s\($0)"), yearGroups: [5], pupils: 25)
            },
            background: [
                BackgroundColumn(name: "fsm", kind: .number, schools: [0, 40, 60, 100].map { .number($0) })
            ])
        change(&draft)
        return try LinkingYear(draft)
    }

    private let plan = Plan(links: [Link(0, 3), Link(1, 2)].compactMap(\.self))

    /// The line that says what it would come to if c0 and c1 had to be linked.
    private func told(_ anew: Anew<Link>) throws -> String? {
        let year = try year()
        let lines = PairAnswerText(year, plan, PairAnswer(year, plan, 0, 1, anew: anew, chain: nil)).lines
        let place = lines.firstIndex { $0.hasPrefix("If they had to be linked") }
        return place.map { lines[$0 + 1] }
    }

    @Test("exact differences, priority by priority, in the words of each")
    func exact() throws {
        func anew(_ differences: [Int]) -> Anew<Link> {
            Anew(status: .optimal, chosen: [], differences: differences, bounds: differences)
        }
        #expect(try told(anew([0, 0, 0, 0])) == "  nothing would be lost.")
        #expect(try told(anew([0, 0, 0, -1])) == "  1 point fewer.")
        #expect(
            try told(anew([-1, -2, 1, 312]))
                == "  1 class fewer would be linked, 2 classes more would be left out whose school was left out last time, there would be 1 link of three fewer, 312 points more."
        )
        #expect(
            try told(anew([2, 1, -2, -312]))
                == "  2 classes more would be linked, 1 class fewer would be left out whose school was left out last time, there would be 2 more links of three, 312 points fewer."
        )
        #expect(
            try told(Anew(status: .infeasible, chosen: nil, differences: nil, bounds: [nil]))
                == "  it can't be: no choice of links keeps all the rules.")
    }

    @Test(
        "where the time ran out, what is exact, and of the first open priority what it is at worst and at best"
    )
    func open() throws {
        func anew(_ differences: [Int]?, _ bounds: [Int?]) -> Anew<Link> {
            Anew(status: .feasible, chosen: [], differences: differences, bounds: bounds)
        }
        #expect(
            try told(anew([-1, 0, 0, -500], [-1, 0, 0, -120]))
                == "  1 class fewer would be linked, at worst 500 points fewer, at best 120 points fewer (the search ended before it was known exactly)."
        )
        #expect(
            try told(anew([-2, 0, 0, -500], [0, nil, nil, nil]))
                == "  at worst 2 classes fewer would be linked, at best as now (the search ended before it was known exactly)."
        )
        #expect(
            try told(anew([0, 0, 0, -5], [0, 0, 0, nil]))
                == "  at worst 5 points fewer (the search ended before it was known exactly).")
        #expect(
            try told(anew(nil, [nil]))
                == "  nothing was found in the time there was, so that nothing is known.")
    }

    @Test("a class whose time ran out before anything was tried has its points all the same")
    func noTime() throws {
        let year = try year()
        let control = SolveControl(deadline: .now)
        let answer = try Planner(year, control: control).explain(
            class: 0, in: plan, links: .chosen(.optimal))
        #expect(answer.share == .unknown && answer.alternatives.allSatisfy { $0.anew == nil })
        let lines = ClassAnswerText(year, plan, answer).lines
        #expect(lines.first == "c0 (School 0) is linked with c3 (School 3), in L001.")
        // 100 % of 10,000, five nominal dates, 3 km of 15 at 0.3.
        #expect(lines.contains { $0.hasPrefix("  together ") && $0.hasSuffix(" 9900") })
        #expect(lines.contains("    not worked out, because the time ran out"))
        // A pair is chosen in haste, and its answer keeps to what is known.
        let pair = try Planner(year, control: control).explain(pair: 0, 1, in: plan)
        #expect(pair.anew?.status != .optimal || pair.anew?.differences != nil)
    }

    @Test("where a must_link stands in the way, it is named")
    func mustLink() throws {
        let year = try year {
            $0.rules = [Rule(.mustLink, "c1", "c2")]
            $0.policy.match.threeWay = .never
        }
        let own = try Planner(year).explain(pair: 1, 2, in: plan)
        #expect(own.anew?.status == .infeasible)
        #expect(
            PairAnswerText(year, plan, own).lines.contains(
                "  it can't be: a must_link rule in rules.csv says that they are."))
        let other = try Planner(year).explain(pair: 0, 1, in: plan)
        #expect(
            PairAnswerText(year, plan, other).lines.contains(
                "  it can't be: no choice of links keeps all the rules (c1 must be with c2: must_link in rules.csv)."
            ))
        let answer = try Planner(year).explain(class: 0, in: plan, links: .chosen(.optimal))
        #expect(
            ClassAnswerText(year, plan, answer).lines.contains {
                $0.hasSuffix("(c2 must be with c1: must_link in rules.csv)")
            })
    }

    @Test("ids are of the files, and a sum of three pairs is told for a link of three")
    func threeWay() throws {
        let year = try year {
            $0.classes.removeLast(); $0.schools.removeLast(); $0.background[0].schools.removeLast()
        }
        let three = Plan(links: [try #require(Link([0, 1, 2]))])
        let answer = try Planner(year).explain(class: 1, in: three, links: .chosen(.optimal))
        let lines = ClassAnswerText(year, three, answer).lines
        #expect(lines.first == "c1 (School 1) is linked with c0 (School 0) and c2 (School 2), in L001.")
        #expect(lines.contains("What c0 and c2 are worth, in points:"))
        // 4000 + 500 − 200, 6000 + 500 − 400, 2000 + 500 − 200: 12,700.
        #expect(lines.contains("The link of three is worth half of that, 6350 points."))
        #expect(lines.contains("It may link with no other class."))
        #expect(answer.share == .inEvery)
    }
}
