/// Where each id stands in a draft, and the order of ids: the first thing that is made of a draft.
struct YearIndex: Sendable {
    let school: TableIndex
    let `class`: TableIndex
    let venue: TableIndex
    let round: TableIndex
    let session: TableIndex

    /// Sorts and numbers the ids of `draft`; blank and repeated ones become faults in `report`.
    ///
    /// - Parameter base: A sound year; a table with the ids that it has there is not numbered again.
    init(_ draft: YearDraft, like base: LinkingYear? = nil, report: inout FaultReport) {
        let (old, index) = (base?.draft, base?.index)
        school = Self.number(draft.schools, old?.schools, index?.school, .schools, "school_id", &report)
        `class` = Self.number(draft.classes, old?.classes, index?.class, .classes, "class_id", &report)
        venue = Self.number(draft.venues, old?.venues, index?.venue, .venues, "venue_id", &report)
        round = Self.number(draft.rounds, old?.rounds, index?.round, .rounds, "round_id", &report)
        session = Self.number(
            draft.sessions ?? [], old?.sessions ?? [], index?.session, .sessions, "session_id", &report)
    }

    private static func number<Row: Identified & Equatable>(
        _ rows: [Row], _ old: [Row]?, _ index: TableIndex?, _ table: InputTable, _ column: String,
        _ report: inout FaultReport
    ) -> TableIndex {
        // Arrays that nobody has written to are equal at once.
        if let old, let index, old == rows || old.lazy.map(\.id).elementsEqual(rows.lazy.map(\.id)) {
            return index
        }
        let ids = rows.map(\.id)
        var first: [ID: Int] = Dictionary(minimumCapacity: ids.count)
        for (row, id) in ids.enumerated() {
            if id.text.isEmpty {
                report.error(
                    .init(table, row: row, column: column), found: "", expected: "an id",
                    maybe: "give this row an id of its own")
            } else if let earlier = first[id] {
                report.error(
                    .init(table, row: row, column: column), found: id.text,
                    expected: "an id that no other row has",
                    maybe: "delete one of the two rows, or give this one an id of its own",
                    other: .init(table, row: earlier, column: column))
            } else {
                first[id] = row
            }
        }
        return TableIndex(ids, sorted: table != .rounds)
    }
}

/// A row with an id of its own.
protocol Identified {
    var id: ID { get }
}

extension School: Identified {}
extension LinkingClass: Identified {}
extension Venue: Identified {}
extension Round: Identified {}
extension Session: Identified {}
