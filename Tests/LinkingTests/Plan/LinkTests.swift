import Linking
import Testing

@Suite("Links")
struct LinkTests {
    @Test("hold their classes in order, in whatever order they were given")
    func order() throws {
        #expect(Array(try #require(Link(7, 3))) == [3, 7])
        #expect(Link(7, 3) == Link(3, 7))
        let three = try #require(Link([9, 2, 5]))
        #expect(Array(three) == [2, 5, 9])
        #expect(three.isThreeWay)
        #expect(three.pairs.map { [$0.0, $0.1] } == [[2, 5], [2, 9], [5, 9]])
        #expect(try #require(Link(0, 1)).pairs.map { [$0.0, $0.1] } == [[0, 1]])
    }

    @Test("have two or three classes, all different")
    func counts() {
        #expect(Link(4, 4) == nil)
        for classes in [[], [1], [1, 1], [1, 2, 1], [1, 2, 2], [1, 2, 3, 4]] { #expect(Link(classes) == nil) }
        #expect(Link([2, 1]) == Link(1, 2))
        #expect(Link([1, 2])?.isThreeWay == false)
    }

    @Test("are ordered by the smallest class, then the next, and a pair goes before a three-way link")
    func sorting() {
        let sorted = [[0, 1], [0, 1, 2], [0, 1, 3], [0, 2], [1, 2], [1, 2, 3], [2, 3]].compactMap { Link($0) }
        #expect(sorted.count == 7)
        #expect(Array(sorted.reversed()).sorted() == sorted)
    }

    @Test("get ids of three digits, and of more where the plan needs them")
    func ids() {
        #expect(LinkingYear.linkID(0, of: 1) == "L001")
        #expect(LinkingYear.linkID(98, of: 99) == "L099")
        #expect(LinkingYear.linkID(998, of: 999) == "L999")
        #expect(LinkingYear.linkID(0, of: 1000) == "L0001")
        #expect(LinkingYear.linkID(999, of: 1000) == "L1000")
    }

    @Test("the meetings of a plan are sorted by link, round and session")
    func meetings() {
        let meetings = [(1, 0, 0), (0, 1, 0), (0, 0, 2), (0, 0, 1)].map {
            Meeting(link: $0.0, round: $0.1, session: $0.2)
        }
        let plan = Plan(links: [], meetings: meetings)
        #expect(plan.meetings == Array(meetings.reversed()))
    }
}
