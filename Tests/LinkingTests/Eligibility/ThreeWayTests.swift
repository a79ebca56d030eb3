import TestSupport
import Linking
import Testing

@Suite("Which three classes may share a link")
struct ThreeWayTests {
    /// A, B and C of three schools within 5 km of one another.
    private func allows(_ change: (inout YearDraft) -> Void = { _ in }) throws -> Bool {
        var draft = TinyDraft.adding([LinkingClass(id: "C", school: "S3", yearGroups: [5], pupils: 20)])
        change(&draft)
        return try LinkingYear(draft).allows(try #require(Link([0, 1, 2])))
    }

    @Test("those of which every two may link, if the policy has three-way links at all")
    func plain() throws {
        #expect(try allows())
        #expect(try !allows { $0.policy.match.threeWay = .never })
        for (a, b) in [("A", "B"), ("A", "C"), ("B", "C")] {
            #expect(try !allows { $0.rules = [Rule(.mustNotLink, ID(a), ID(b))] })
        }
    }

    @Test("not where one of the three is not willing")
    func unwilling() throws {
        for number in 0...2 { #expect(try !allows { $0.classes[number].threeWay = false }) }
    }

    @Test("where a must_link names two of them, and not where it would leave its other class outside")
    func pinned() throws {
        #expect(try allows { $0.rules = [Rule(.mustLink, "A", "C")] })
        #expect(try allows { $0.rules = [Rule(.mustLink, "A", "C"), Rule(.mustLink, "C", "B")] })
        #expect(
            try !allows {
                $0.classes.append(LinkingClass(id: "D", school: "S2", yearGroups: [5], pupils: 20))
                $0.rules = [Rule(.mustLink, "A", "D")]
            })
    }

    @Test("a year in which all of a link must meet online counts the dates on which all three are free")
    func dates() throws {
        var draft = TinyDraft.adding([LinkingClass(id: "C", school: "S3", yearGroups: [5], pupils: 20)])
        let days: [Weekday] = [.monday, .tuesday, .wednesday]
        for number in 0...2 { draft.classes[number].weekdays.remove(Weekdays(days[number])) }
        let year = try LinkingYear(draft)
        // Each two share three of the five days, all three only Thursday and Friday.
        #expect(year.reading(0, 1).sharedDates == 3)
        #expect(year.sharedDates(try #require(Link([0, 1, 2]))) == 2)
        // The minimum is asked of the pairs.
        #expect(year.allows(try #require(Link([0, 1, 2]))))
    }

    @Test("it joins each two of its schools once, and none inside a school")
    func schools() throws {
        var draft = TinyDraft.adding([
            LinkingClass(id: "C", school: "S3", yearGroups: [5], pupils: 20),
            LinkingClass(id: "D", school: "S1", yearGroups: [5], pupils: 20),
        ])
        draft.policy.match.sameSchool = .allowed
        let year = try LinkingYear(draft)
        func pairs(_ classes: [Int]) throws -> [SchoolPair] { year.schoolPairs(try #require(Link(classes))) }
        #expect(try pairs([0, 1, 2]) == [SchoolPair(0, 1), SchoolPair(0, 2), SchoolPair(1, 2)])
        // A and D are of one school: with B it is linked once.
        #expect(try pairs([0, 1, 3]) == [SchoolPair(0, 1)])
        #expect(try pairs([0, 3]).isEmpty)
        #expect(year.pupils(try #require(Link([0, 1, 3]))) == 30 + 28 + 20)
    }
}
