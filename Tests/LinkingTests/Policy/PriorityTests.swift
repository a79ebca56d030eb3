import Linking
import TestSupport
import Testing

@Suite("A priority")
struct PriorityTests {
    @Test("has its name in files, its program, and one way in which its values are better")
    func table() {
        let links = Priority.all(of: .links).map(\.rawValue)
        #expect(
            links == [
                "link_everyone", "not_left_out_twice", "fewest_three_way", "points", "worst_difference",
                "leximin_difference",
            ])
        #expect(
            Priority.all(of: .timetable).map(\.rawValue) == ["required_rounds", "optional_rounds", "cost"])
        #expect(Priority.allCases.filter { $0.sense == .smallest } == [.cost])
        #expect(Priority.allCases.filter(\.isFairness) == [.worstDifference, .leximinDifference])
        // Three-way links are counted below zero, so that people who count them want few.
        #expect(Priority.allCases.filter(\.isLessBetter) == [.fewestThreeWay, .cost])
    }

    @Test("shows a value in its unit")
    func units() {
        #expect(Priority.linkEveryone.unit.text(34) == "34")
        #expect(Priority.fewestThreeWay.unit.text(-2) == "2")
        #expect(Priority.points.unit.text(-7) == "-7")
        #expect(Priority.worstDifference.unit.text(467) == "0.0467")
        #expect(Priority.optionalRounds.unit.text(3) == "3")
        #expect(Priority.cost.unit.text(1050) == "10.50")
        #expect(Priority.cost.unit.size(-5) == "0.05" && Priority.fewestThreeWay.unit.size(-2) == "2")
        #expect(Priority.requiredRounds.unit.hundredths(3) == 300 && Priority.cost.unit.hundredths(3) == 3)
        #expect(Priority.leximinDifference.unit.hundredths(467) == 4)
    }

    @Test("says which of two values is better, however far apart, and which of several bounds says the most")
    func better() {
        #expect(Priority.fewestThreeWay.isBetter(-1, than: -2))
        #expect(Priority.cost.isBetter(-1, than: .max) && !Priority.cost.isBetter(.max, than: -1))
        #expect(Priority.points.isBetter(1, than: .min))
        for priority in Priority.allCases { #expect(!priority.isBetter(5, than: 5)) }
        // No plan has more than 7 points and none more than 9: none has more than 7. None costs less than 7 or than 9.
        #expect(Priority.points.tightest([9, nil, 7]) == 7)
        #expect(Priority.cost.tightest([9, nil, 7]) == 9)
        #expect(Priority.cost.tightest([nil]) == nil)
    }

    @Test("a value goes into the program and comes back the same, and the better one is the larger there")
    func programValues() {
        var random = SeededGenerator(seed: 11)
        for priority in Priority.allCases {
            for value in [0, 1, -1, .max, .min] + (0..<100).map({ _ in random.int(-10_000...10_000) }) {
                #expect(priority.planValue(priority.programValue(value)) == value)
                let other = random.int(-10_000...10_000)
                guard value.magnitude <= 10_000 else { continue }
                #expect(
                    priority.isBetter(value, than: other)
                        == (priority.programValue(value) > priority.programValue(other)))
            }
        }
        #expect(Priority.cost.programValue(1050) == -1050 && Priority.points.programValue(1050) == 1050)
    }

    @Test(
        "has words for people, in which its name in files does not stand, and which say more and less apart")
    func words() {
        for priority in Priority.allCases {
            let words = priority.words
            let texts =
                [words.counted, words.aim, words.better, words.meaning, words.column].dropLast(
                    priority.program == .links ? 1 : 0)
                + [3, -3].flatMap { [words.effect(of: $0) ?? "", words.gain(of: $0) ?? ""] }
            for text in texts { #expect(!text.isEmpty && !text.contains("_"), "\(priority): \(text)") }
            #expect(words.effect(of: 3) != words.effect(of: -3))
            #expect(words.gain(of: 3) != words.gain(of: -3))
            #expect(words.effect(of: 0) == nil && words.gain(of: 0) == nil)
        }
        #expect(Set(Priority.allCases.map(\.words.aim)).count == Priority.allCases.count)
        #expect(Set(Priority.allCases.map(\.words.better)).count == Priority.allCases.count)
        #expect(Priority.linkEveryone.words.effect(of: 1) == "1 class more would be linked")
        #expect(Priority.fewestThreeWay.words.effect(of: -2) == "there would be 2 more links of three")
        #expect(Priority.optionalRounds.words.gain(of: -2) == "2 meetings fewer of optional rounds")
        #expect(Priority.cost.words.effect(of: 1205) == "the timetable would cost 12.05 more")
    }

    @Test("a name that nobody knows, or of the other program, is refused, and the nearest one named")
    func unknown() throws {
        #expect(try Priority(named: "cost") == .cost)
        #expect(try Priority(named: "cost", of: .timetable) == .cost)
        let typo = #expect(throws: UnknownPriority.self) { try Priority(named: "pionts", of: .links) }
        #expect(typo?.maybe == "points was meant")
        let other = #expect(throws: UnknownPriority.self) { try Priority(named: "points", of: .timetable) }
        #expect(other?.expected == "one of required_rounds, optional_rounds, cost")
        let later = #expect(throws: UnknownPriority.self) { try Priority(named: "kindness_of_venues") }
        #expect(later?.maybe == "a later version of Linkwright wrote it")
    }

    @Test("in the list of the other program is an error of the policy")
    func wrongList() {
        let ofLinks = TinyDraft.errors { $0.policy.match.priorities = [.linkEveryone, .cost] }
        #expect(ofLinks.map(\.at) == ["policy.match.priorities"])
        #expect(ofLinks.map(\.found) == ["cost"])
        let ofTimetable = TinyDraft.errors { $0.policy.schedule.priorities = [.points] }
        #expect(ofTimetable.map(\.expected) == ["one of required_rounds, optional_rounds, cost"])
    }
}
