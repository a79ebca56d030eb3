import Testing

@testable import Linking

@Suite("Columns of the input tables")
struct ColumnTests {
    /// What is claimed of every column of a table.
    private func check<Record: InputRecord>(_: Record.Type) throws {
        let columns = Record.columns.flatMap(\.columns)
        #expect(Set(columns.map(\.about.name)).count == columns.count, "two columns have one name")
        for column in columns {
            let about = column.about
            let name: Comment = "\(about.table) \(about.name)"
            #expect(about.table == Record.table, name)
            #expect(about.meaning.first?.isUppercase == true && about.meaning.hasSuffix("."), name)
            // The example is read, is within limits, and is what is written of it.
            var record = Record.blank
            try column.set(about.example, &record)
            #expect(column.text(record).plain == about.example, name)
            #expect(column.fault(record, row: 0) == nil, name)
            // A blank cell means something, and that is within limits, just where a cell may be blank.
            #expect(about.blank.isEmpty == (about.need != .optional), name)
            if about.need == .optional {
                try column.set("", &record)
                #expect(column.fault(record, row: 0) == nil, name)
                #expect(column.text(record) == column.text(.blank), name)
                if about.isBlankValue { #expect(column.text(record).plain == about.blank, name) }
            } else {
                #expect(throws: CellFault.self, name) { try column.set(" ", &record) }
            }
        }
    }

    @Test("each has a meaning, an example that it reads and writes, and a default within its limits")
    func complete() throws {
        for table in InputTable.allCases {
            guard let record = table.record else {
                #expect(table == .policy)
                continue
            }
            try check(record)
        }
    }

    @Test("a table whose rows have ids has theirs first, and other columns name such tables only")
    func ids() {
        let withIDs = InputTable.allCases.filter { $0.record?.blankID != nil }
        #expect(withIDs == [.schools, .classes, .venues, .rounds, .sessions])
        for table in withIDs { #expect(table.columns.first?.name.hasSuffix("_id") == true) }
        for column in InputTable.allCases.flatMap(\.columns) {
            #expect(column.names.allSatisfy(withIDs.contains), "\(column.table) \(column.name)")
        }
    }

    @Test(
        "limits say in words what they hold",
        arguments: [
            (Limits("n", from: 1, maybe: ""), "1 or more", [1, 1e9], [0.5]),
            (Limits("n", from: 0, to: 3660, maybe: ""), "0 to 3660", [0, 3660], [-1, 3661]),
            (Limits("n", above: 0, to: 1, maybe: ""), "more than 0, at most 1", [0.1, 1], [0, 1.1]),
            (Limits("n", above: 0, maybe: ""), "more than 0", [0.1], [0]),
            (Limits("n", to: 61.5, maybe: ""), "at most 61.5", [-9, 61.5], [61.6]),
            (Limits("n", from: -1e9, to: 1e9, maybe: ""), "", [-1e9, 1e9], [1.1e9, .infinity]),
        ])
    func limits(limits: Limits, words: String, inside: [Double], outside: [Double]) {
        #expect(limits.range == words)
        #expect(inside.allSatisfy(limits.contain))
        #expect(!outside.contains(where: limits.contain) && !limits.contain(.nan))
    }
}

extension InputRecord {
    /// The id of a row of which nothing is known; nil where rows have none.
    fileprivate static var blankID: ID? { blank.ownID }
}
