import TestSupport
import Linking
import Testing

@Suite("How different two classes are")
struct MeasureTableTests {
    /// The difference of the first two of three classes, A, B and C, each of a school of its own.
    private func year(
        _ measures: [Measure], _ columns: [BackgroundColumn]
    ) throws -> LinkingYear {
        var draft = TinyDraft.adding([LinkingClass(id: "C", school: "S3", yearGroups: [5], pupils: 20)])
        draft.policy.match.difference = measures
        draft.background = columns
        return try LinkingYear(draft)
    }

    private func numbers(_ name: String, _ schools: [BackgroundValue], classes: [BackgroundValue] = [])
        -> BackgroundColumn
    {
        BackgroundColumn(name: name, kind: .number, schools: schools, classes: classes)
    }

    /// The differences A-B, A-C and B-C by one composition of two columns.
    private func composition(_ shares: [(Double, Double)]) throws -> [Int?] {
        let year = try year(
            [Measure("origin", .composition, weight: 2, columns: ["x", "y"])],
            [numbers("x", shares.map { .number($0.0) }), numbers("y", shares.map { .number($0.1) })])
        return [(0, 1), (0, 2), (1, 2)].map { year.measures.difference($0.0, $0.1) }
    }

    @Test("a composition is compared by the Hellinger distance of its shares")
    func hellinger() throws {
        // (1, 0) and (0, 1) have nothing in common: 1. With (½, ½): ½·((1 − √½)² + (√½)²) = ½·(2 − √2) = 0.29289,
        // whose root is 0.54120.
        #expect(try composition([(1, 0), (0, 1), (1, 1)]) == [10_000, 5412, 5412])
        // Roots 0.6 and 0.8 against 0.8 and 0.6: √(½·(0.04 + 0.04)) = 0.2.
        #expect(try composition([(36, 64), (64, 36), (0, 5)])[0] == 2000)
    }

    @Test("a composition does not depend on what its columns sum to, and one that sums to nothing is missing")
    func scale() throws {
        #expect(try composition([(0.36, 0.64), (6400, 3600), (9, 16)]) == [2000, 0, 2000])
        #expect(try composition([(0, 0), (3, 1), (3, 1)]) == [nil, nil, 0])
    }

    @Test("a composition with one column missing is missing as a whole")
    func partialComposition() throws {
        let year = try year(
            [Measure("origin", .composition, weight: 1, columns: ["x", "y"])],
            [
                numbers("x", [.number(1), .number(2), .number(1)]),
                numbers("y", [.number(1), .missing, .number(1)]),
            ])
        #expect(year.measures.difference(0, 1) == nil)
        #expect(year.measures.difference(0, 2) == 0)
        #expect(year.measures.missing(1) == ["origin"])
        #expect(year.measures.missing(0).isEmpty)
    }

    @Test("a share is the difference of two percentages, a category is the same or not")
    func shareAndCategory() throws {
        let year = try year(
            [
                Measure("meals", .share, weight: 1, columns: ["fsm"]),
                Measure("faith", .category, weight: 1, columns: ["faith"]),
            ],
            [
                numbers("fsm", [.number(10), .number(40), .number(100)]),
                BackgroundColumn(
                    name: "faith", kind: .category, schools: [.text("none"), .text("church"), .text("none")]),
            ])
        #expect(year.measures.distances(0, 1).map(\.distance) == [0.3, 1])
        #expect(year.measures.distances(0, 2).map(\.distance) == [0.9, 0])
        // (0.3 + 1) / 2, (0.9 + 0) / 2 and (0.6 + 1) / 2.
        #expect(year.measures.difference(0, 1) == 6500)
        #expect(year.measures.difference(0, 2) == 4500)
        #expect(year.measures.difference(2, 1) == 8000)
    }

    @Test(
        "a number is measured by the range over all classes, and where all are the same it is no difference")
    func number() throws {
        let size = Measure("size", .number, weight: 1, columns: ["n"])
        let some = try year([size], [numbers("n", [.number(10), .number(25), .number(70)])])
        // The range is 60: 15/60 and 45/60.
        #expect(some.measures.difference(0, 1) == 2500)
        #expect(some.measures.difference(1, 2) == 7500)
        let same = try year([size], [numbers("n", [.number(8), .number(8), .missing])])
        #expect(same.measures.difference(0, 1) == 0)
        #expect(same.measures.difference(0, 2) == nil)
    }

    @Test("the range is that of the classes, so a school without a class does not widen it")
    func range() throws {
        var draft = TinyDraft.draft
        draft.schools.append(School(id: "S9", name: "Yew", place: .grid(easting: 500_000, northing: 201_000)))
        draft.policy.match.difference = [Measure("size", .number, weight: 1, columns: ["n"])]
        draft.background = [numbers("n", [.number(10), .number(30), .number(1000)])]
        #expect(try LinkingYear(draft).measures.difference(0, 1) == 10_000)
    }

    @Test("what is missing on either side is left out, and the others count for more")
    func missing() throws {
        let measures = [
            Measure("meals", .share, weight: 3, columns: ["fsm"]),
            Measure("size", .share, weight: 1, columns: ["eal"]),
        ]
        let year = try year(
            measures,
            [
                numbers("fsm", [.number(0), .number(50), .missing]),
                numbers("eal", [.number(0), .number(100), .number(20)]),
            ])
        // (3 · 0.5 + 1 · 1) / 4 = 0.625; with C only the second counts: 0.2 and 0.8.
        #expect(year.measures.difference(0, 1) == 6250)
        #expect(year.measures.difference(0, 2) == 2000)
        #expect(year.measures.difference(1, 2) == 8000)
        #expect(year.measures.missing(2) == ["meals"])
        #expect(year.measures.distances(0, 2).map(\.name) == ["meals", "size"])
        #expect(year.measures.distances(0, 2).map(\.distance) == [nil, 0.2])
    }

    @Test("a missing number is never zero")
    func neverZero() throws {
        let year = try year(
            [Measure("meals", .share, weight: 1, columns: ["fsm"])],
            [numbers("fsm", [.number(0), .missing, .blank])])
        #expect(year.measures.difference(0, 1) == nil)
        #expect(year.measures.difference(0, 2) == nil)
        #expect(year.measures.difference(1, 2) == nil)
    }

    @Test(
        "a class's own value goes before its school's; a blank leaves it to the school, a mark for missing does not"
    )
    func classBeforeSchool() throws {
        let year = try year(
            [Measure("meals", .share, weight: 1, columns: ["fsm"])],
            [
                numbers(
                    "fsm", [.number(10), .number(40), .number(90)], classes: [.number(30), .blank, .missing])
            ])
        // A has 30 of its own, B its school's 40; of C nothing is known although its school has 90.
        #expect(year.measures.difference(0, 1) == 1000)
        #expect(year.measures.difference(0, 2) == nil)
        #expect(year.measures.missing(2) == ["meals"])
    }

    @Test("a column that only the classes have serves as well")
    func classesAlone() throws {
        let year = try year(
            [Measure("meals", .share, weight: 1, columns: ["fsm"])],
            [numbers("fsm", [], classes: [.number(5), .number(9), .blank])])
        #expect(year.measures.difference(0, 1) == 400)
        #expect(year.measures.missing(2) == ["meals"])
    }

    @Test("the order of rows changes no difference")
    func rowOrder() throws {
        let columns = [
            numbers(
                "fsm", [.number(1), .number(20), .number(300 / 7)], classes: [.blank, .number(3), .blank])
        ]
        let measures = [Measure("meals", .share, weight: 1, columns: ["fsm"])]
        let forward = try year(measures, columns)
        var draft = TinyDraft.adding([LinkingClass(id: "C", school: "S3", yearGroups: [5], pupils: 20)])
        draft.policy.match.difference = measures
        draft.background = [
            numbers("fsm", columns[0].schools.reversed(), classes: columns[0].classes.reversed())
        ]
        draft.schools.reverse()
        draft.classes.reverse()
        let backward = try LinkingYear(draft)
        for (a, b) in [(0, 1), (0, 2), (1, 2)] {
            #expect(forward.measures.difference(a, b) == backward.measures.difference(a, b))
        }
    }
}
