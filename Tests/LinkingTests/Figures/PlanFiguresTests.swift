import TestSupport
import Linking
import Testing

@Suite("What is reported of a plan")
struct PlanFiguresTests {
    /// A (30 pupils, share 10), B (28, 40) and C (20, 70), D (25, 40): Elm at (0, 0), Oak at (3000, 4000), Ash at
    /// (1000, 0), in metres from Elm; D is Oak's second class.
    private func year(_ change: (inout YearDraft) throws -> Void = { _ in }) throws -> LinkingYear {
        var draft = TinyDraft.adding([
            LinkingClass(id: "C", school: "S3", yearGroups: [6], pupils: 20),
            LinkingClass(id: "D", school: "S2", yearGroups: [5], pupils: 25),
        ])
        try change(&draft)
        return try LinkingYear(draft)
    }

    private func links(_ classes: [[Int]]) -> [Link] { classes.compactMap { Link($0) } }

    @Test("of a pair: its own difference, way, year gap, dates and points")
    func pair() throws {
        let figures = try year().figures(of: Plan(links: links([[0, 1], [2, 3]])))
        #expect(figures.map(\.id) == ["L001", "L002"])
        #expect(figures[0].difference == 3000)
        #expect(figures[0].metres == 5000)
        #expect(figures[0].yearGap == 0)
        #expect(figures[0].sharedDates == 5)
        // 3000 + 500 − 10,000 · 0.3 · 5/15.
        #expect(figures[0].points == 2500)
        #expect(!figures[0].isRepeat)
        #expect(figures[0].notes.isEmpty)
        // C is 2000 east and 4000 south of Oak: √20 km = 4472 m, and 10,000 · 0.3 · 4472/15,000 = 894.4.
        #expect(figures[1].metres == 4472)
        #expect(figures[1].yearGap == 1)
        #expect(figures[1].points == 3000 + 500 - 894 - 1000)
    }

    @Test(
        "of three: the mean difference, the longest way, the largest gap, the dates of all, half the points")
    func threeWay() throws {
        let year = try year { $0.classes[2].weekdays.remove(Weekdays(.monday)) }
        let figures = year.figures(of: Plan(links: links([[0, 1, 2]])))[0]
        #expect(figures.difference == 4000)  // (3000 + 6000 + 3000) / 3
        #expect(figures.metres == 5000)
        #expect(figures.yearGap == 1)
        #expect(figures.sharedDates == 4)
        // A-B 2500; A-C 6000 + 400 − 200 − 1000 = 5200; B-C 3000 + 400 − 894 − 1000 = 1506; ⌊9206 / 2⌋.
        #expect(figures.points == 4603)
    }

    @Test("notes say what a reader should know: missing figures, rules, repeats, online only")
    func notes() throws {
        let year = try year {
            $0.policy.match.difference.append(Measure("faith", .category, weight: 1, columns: ["faith"]))
            $0.background.append(
                BackgroundColumn(
                    name: "faith", kind: .category, schools: [.text("none"), .missing, .text("none")]))
            $0.rules = [Rule(.mustLink, "A", "B")]
            $0.policy.match.maxKm = 4.5
            $0.history = [HistoryEntry(linkingYear: "2020-21", schoolA: "S2", schoolB: "S3")]
            $0.classes[3].formats = .online
        }
        let figures = year.figures(of: Plan(links: links([[0, 1], [2, 3]])))
        #expect(figures[0].notes.count == 2)
        #expect(figures[0].notes[0] == "B: no figure for faith, so the other measures count for more.")
        #expect(
            figures[0].notes[1].hasPrefix("A and B: linked by a must_link rule, although they are 5 km apart")
        )
        #expect(!figures[0].isRepeat)
        #expect(
            figures[1].notes == [
                "D: no figure for faith, so the other measures count for more.",
                "C and D: their schools were linked before.", "Meets online only.",
            ])
        #expect(figures[1].isRepeat)
    }

    @Test("of a meeting: its pupils, each class's way, and what the travel costs")
    func meetings() throws {
        let year = try LinkingYear(
            MeetingRulesTests.draft {
                $0.rounds.append($0.rounds[0])
                $0.rounds[1].id = "o"
                $0.rounds[1].format = .online
                $0.rounds[1].required = false
                $0.sessions?.append(try MeetingRulesTests.session("Y", nil, 3))
                $0.sessions?[0].fee = 80
            })
        let plan = Plan(
            links: links([[0, 1]]),
            meetings: [Meeting(link: 0, round: 1, session: 1), Meeting(link: 0, round: 0, session: 0)])
        let figures = year.meetingFigures(of: plan)
        #expect(figures.map(\.pupils) == [58, 58])
        #expect(figures.map(\.metres) == [[5000, 10_000], []])
        #expect(figures.map(\.cost) == [2000, 0])
        #expect(year.value(of: plan, at: .requiredRounds) == 1)
        #expect(year.value(of: plan, at: .optionalRounds) == 1)
        // 2000 for the travel and 100 · 0.1 · 80 for the session.
        #expect(year.value(of: plan, at: .cost) == 2800)
        #expect(year.unplaced(plan).isEmpty)
        let none = Plan(links: plan.links)
        #expect(year.unplaced(none).map { [$0.link, $0.round] } == [[0, 0], [0, 1]])
        #expect(year.value(of: none, at: .cost) == 0)
    }

    @Test("a session that two links share costs its fee once")
    func sharedFee() throws {
        let year = try LinkingYear(
            MeetingRulesTests.draft {
                $0.classes += [
                    LinkingClass(id: "C", school: "S1", yearGroups: [5], pupils: 10),
                    LinkingClass(id: "D", school: "S2", yearGroups: [5], pupils: 10),
                ]
                $0.sessions?[0].fee = 80
            })
        let plan = Plan(
            links: links([[0, 1], [2, 3]]),
            meetings: [Meeting(link: 0, round: 0, session: 0), Meeting(link: 1, round: 0, session: 0)])
        #expect(year.value(of: plan, at: .cost) == 2000 + 2000 + 800)
    }

    @Test("what links count at the priorities, and who is in none")
    func values() throws {
        let year = try year { $0.history = [HistoryEntry(linkingYear: "2023-24", schoolA: "S2")] }
        let some = links([[0, 1]])
        #expect(Priority.sums.map { year.value(of: some, at: $0) } == [2, 1, 0, 2500])
        #expect(year.unlinked(some) == [2, 3])
        let three = links([[0, 1, 2]])
        #expect(Priority.sums.map { year.value(of: three, at: $0) }.prefix(3) == [3, 1, -1])
        #expect(year.unlinked(three) == [3])
        #expect(year.unlinked([]) == [0, 1, 2, 3])
    }
}
