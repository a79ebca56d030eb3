import Testing

@testable import Linking

@Suite("Single cells of a draft")
struct SetCellTests {
    /// Two schools on the grid, a class, a round and a session; a measure reads pupils, another faith.
    private var draft: YearDraft {
        YearDraft(
            policy: Policy(match: MatchPolicy(difference: [])),
            schools: [
                School(id: "S1", name: "Elm", place: .grid(easting: 1, northing: 2)),
                School(id: "S2", name: "Oak", place: .grid(easting: 3, northing: 4)),
            ],
            classes: [LinkingClass(id: "A", school: "S1", yearGroups: [5], pupils: 30)],
            background: [
                BackgroundColumn(name: "pupils", kind: .number, classes: [.number(30)]),
                BackgroundColumn(name: "faith", kind: .category, schools: [.text("none"), .missing]),
            ],
            rounds: [Round(id: "R", name: "Day", format: .online, window: Days(Day(number: 10)))])
    }

    private func set(
        _ column: String, of row: Int = 0, in table: InputTable, to text: String
    ) throws -> YearDraft {
        var draft = draft
        try draft.set(column, of: row, in: table, to: text)
        #expect(try draft.cell(column, of: row, in: table) == text)
        return draft
    }

    @Test("a cell is read as in its file, and only it changes")
    func read() throws {
        var expected = draft
        expected.classes[0].weekdays = [Weekdays(.monday), Weekdays(.friday)]
        #expect(try set("weekdays", in: .classes, to: "Mon;Fri") == expected)

        expected = draft
        expected.schools[1].place = .grid(easting: 3, northing: 433_100)
        #expect(try set("northing", of: 1, in: .schools, to: "433100") == expected)

        // A round may close before it opens until a year is made of it.
        expected = draft
        expected.rounds[0].opens = Day(number: 20_000)
        #expect(try set("opens", in: .rounds, to: "2024-10-04") == expected)
    }

    @Test("a blank cell puts back what a blank cell means")
    func blank() throws {
        var draft = draft
        draft.classes[0].maxKm = 8
        draft.classes[0].threeWay = false
        try draft.set("max_km", of: 0, in: .classes, to: "")
        try draft.set("three_way", of: 0, in: .classes, to: " ")
        #expect(draft == self.draft)
        #expect(try draft.cell("max_km", of: 0, in: .classes).isEmpty)
        #expect(try draft.cell("three_way", of: 0, in: .classes) == "yes")
    }

    @Test(
        "a column that a measure reads too changes for both; one that it alone reads comes to a table that had none"
    )
    func background() throws {
        var expected = draft
        expected.classes[0].pupils = 28
        expected.background[0].classes = [.number(28)]
        #expect(try set("pupils", in: .classes, to: "28") == expected)

        expected = draft
        expected.background[1].classes = [.text("Sikh")]
        #expect(try set("faith", in: .classes, to: "Sikh") == expected)
        expected.background[1].classes = []
        expected.background[1].schools[1] = .text("Sikh")
        #expect(try set("faith", of: 1, in: .schools, to: "Sikh") == expected)
    }

    @Test(
        "what a file would be refused for is refused, and nothing changes",
        arguments: [
            (InputTable.classes, "pupils", "30 pupils", "30 pupils", "a whole number", "\"30\" was meant"),
            (.classes, "pupils", "", "", "a whole number", "give it a value"),
            (.classes, "pupil", "30", "pupil", "a column of the classes", "\"pupils\" was meant"),
            (
                .schools, "latitude", "53.8", "latitude", "the kind of place that the other rows have",
                "change the two columns of that kind"
            ),
            (
                .classes, "unavailable", "2025-02-21..2025-02-17", "2025-02-21..2025-02-17",
                "a range whose first date is not after its last",
                "the two were swapped: 2025-02-17..2025-02-21"
            ),
        ])
    func refused(
        table: InputTable, column: String, text: String, found: String, expected: String, maybe: String
    ) {
        var draft = draft
        #expect(throws: CellFault(found: found, expected: expected, maybe: maybe)) {
            try draft.set(column, of: 0, in: table, to: text)
        }
        #expect(draft == self.draft)
    }
}
