import Explaining
import Linking
import Planning
import Results
import TestSupport
import Testing

@Suite("What would help those left out")
struct UnassignedTests {
    /// Tiny years in which own limits matter, with the default priorities.
    private func year(_ seed: UInt64) -> LinkingYear? {
        var random = SeededGenerator(seed: seed &+ 1000)
        var draft =
            seed % 2 == 0
            ? TinyYears.draft(seed: seed, classes: 4 + Int(seed % 3))
            : TinyYears.dense(seed: seed, classes: 3 + 2 * Int(seed % 4 / 3))
        draft.policy.match.priorities = [.linkEveryone, .notLeftOutTwice, .fewestThreeWay, .points]
        draft.policy.match.threeWay = .whenNeeded
        (draft.rules, draft.policy.match.maxLinksBetweenSchools) = ([], 2)
        for place in draft.classes.indices {
            if random.chance(40) { draft.classes[place].maxKm = Double(random.int(1...6)) }
            if random.chance(20) { draft.classes[place].threeWay = false }
            if random.chance(30) { draft.classes[place].weekdays = Weekdays(.monday) }
            if random.chance(30) { draft.classes[place].unavailable = [Days(TinyYears.day(0))] }
        }
        return try? LinkingYear(draft)
    }

    @Test(
        "the first change of its own, in the order of its cost, with which the best plans link one class more"
    )
    func leastChange() throws {
        var found: [String: Int] = [:]
        for seed in 0..<250 as Range<UInt64> {
            guard let year = year(seed) else { continue }
            let result = try Planner(year).match()
            let linked = year.value(of: result.plan.links, at: .linkEveryone)
            let answer = try Planner(year).explainUnassigned(in: result)
            #expect(answer.classes.map(\.number) == year.unlinked(result.plan.links))
            for leftOut in answer.classes {
                let number = leftOut.number
                // Longer ways one after the other; all other changes as they are listed. No trial is spared.
                let changes =
                    year.ownChanges(number)
                    + year.longerWays(number).map {
                        Change.maxKm(of: year.classes[number].id, $0)
                    }
                let first = changes.first { change in
                    (try? Scenario(year, [change])).flatMap { ExhaustiveLinks($0.year).best?[0] } ?? 0
                        > linked
                }
                if case .change(let change, let link) = leftOut.help {
                    #expect(change == first, "seed \(seed), class \(number)")
                    #expect(link.contains(number))
                    #expect(try Scenario(year, [change]).year.allows(link))
                    if case .edit(let cell) = change { found[cell.column, default: 0] += 1 }
                } else {
                    #expect(first == nil && leftOut.help == .none, "seed \(seed), class \(number)")
                    found["none", default: 0] += 1
                }
            }
        }
        #expect(
            Set(found.keys).isSuperset(of: ["none", "weekdays", "mode", "max_km"]), "\(found)")
    }

    @Test("only so many classes are tried, and the rest says so")
    func bounded() throws {
        // Three classes whose own limits keep them from all others, 5 km apart on a line.
        let year = try line([0, 5, 10], ownKm: 2)
        let nobody = PlanResult(
            year, Plan(links: []), links: ProgramOutcome(status: .optimal, priorities: []), isGiven: false,
            timetable: nil)
        let answer = try Planner(year).explainUnassigned(in: nobody, trying: 2)
        #expect(answer.tried == 2)
        #expect(answer.classes.map { $0.help == .notTried } == [false, false, true])
        #expect(
            answer.classes[2].helpSentence(year).hasSuffix(
                "What the class itself could change is tried by linkwright explain with --class c2."))
        // A longer way of one alone leaves the other's limit in the way.
        #expect(answer.classes[0].help == .none)
        #expect(
            try Planner(year).explainUnassigned(in: nobody, trying: 0).tried == 0)
        #expect(answer.classes[1].counts.map(\.rule) == [.distance])
        #expect(answer.classes[1].counts.map(\.count) == [2])
        #expect(answer.classes[1].ruleSentence == "Of 2 other classes, 2 are too far away. None is left.")
    }

    @Test("the shortest of the longer ways that do, told in tenths of a kilometre")
    func shortestWay() throws {
        // a may go 2 km; b is 5.04 km away and c 9: 5.1 km link it with b, who has no other.
        let year = try line([0, 5.04, 9], ownKm: 2, of: [0])
        let result = try Planner(year).match()
        #expect(year.unlinked(result.plan.links) == [0])
        let answer = try Planner(year).explainUnassigned(in: result)
        // b and c are linked; a third joins them only if it may link with both: 9 km.
        let link = try #require(Link([0, 1, 2]))
        #expect(answer.classes.first?.help == .change(.maxKm(of: "c0", 9), link))
        #expect(
            answer.classes.first?.helpSentence(year)
                == "With c0 (School 0) willing to travel 9 km instead of 2 km (max_km), it would be linked with c1 (School 1) and c2 (School 2), and as many others as now."
        )
    }

    @Test("to be one of three comes first, where that is enough")
    func willing() throws {
        // a and b are nearest, and worth most to each other; c, who is not willing, is left out.
        let year = try line([0, 1, 9], ownKm: 9, of: [2], unwilling: [2])
        let result = try Planner(year).match()
        #expect(year.unlinked(result.plan.links) == [2])
        let answer = try Planner(year).explainUnassigned(in: result)
        let willing = Change.edit(CellEdit(.classes, "c2", "three_way", "yes"))
        #expect(answer.classes.first?.help == .change(willing, try #require(Link([0, 1, 2]))))
        #expect(answer.classes.first?.partners == [0, 1])
        // While a plan is made the same is tried, and the result has it.
        #expect(result.answers == answer.classes)
        #expect(result.leftOut.map(\.number) == [2])
        #expect(answer.classes.first?.ruleSentence == "It may link with every other class.")
    }

    /// Schools on a line with a class each; those of `few`, or all, have a limit of their own.
    private func line(_ kilometres: [Double], ownKm: Double, of few: [Int]? = nil, unwilling: [Int] = [])
        throws -> LinkingYear
    {
        let match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        return try LinkingYear(
            YearDraft(
                policy: Policy(match: match),
                schools: kilometres.enumerated().map { number, km in
                    School(
                        id: ID("s\(number)"), name: "School \(number)",
                        place: .grid(easting: 400_000 + 1000 * km, northing: 200_000))
                },
                classes: kilometres.indices.map {
                    LinkingClass(
                        id: ID("c\($0)"), school: ID("s\($0)"), yearGroups: [5], pupils: 30,
                        formats: .inPerson, maxKm: few?.contains($0) ?? true ? ownKm : nil,
                        threeWay: !unwilling.contains($0))
                },
                background: [
                    BackgroundColumn(name: "fsm", kind: .number, schools: kilometres.map { _ in .number(9) })
                ]))
    }
}
