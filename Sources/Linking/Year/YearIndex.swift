import Basics

/// The position of each id in a draft, and the order of ids: the first thing made from a draft.
struct YearIndex {
    /// Positions in the draft, sorted by id.
    let schoolOrder: [Int]
    let classOrder: [Int]
    let venueOrder: [Int]
    let sessionOrder: [Int]
    /// Rank of an id among the sorted ones.
    let school: [ID: Int]
    let `class`: [ID: Int]
    let venue: [ID: Int]
    let session: [ID: Int]
    /// Rounds keep the order of their file.
    let round: [ID: Int]

    /// Sorts and numbers the ids of `draft`; blank and repeated ones become faults in `report`.
    init(_ draft: YearDraft, report: inout FaultReport) {
        (schoolOrder, school) = Self.number(
            draft.schools.map(\.id), .schools, "school_id", sorted: true, &report)
        (classOrder, `class`) = Self.number(
            draft.classes.map(\.id), .classes, "class_id", sorted: true, &report)
        (venueOrder, venue) = Self.number(draft.venues.map(\.id), .venues, "venue_id", sorted: true, &report)
        (_, round) = Self.number(draft.rounds.map(\.id), .rounds, "round_id", sorted: false, &report)
        let sessions = draft.sessions ?? []
        (sessionOrder, session) = Self.number(
            sessions.map(\.id), .sessions, "session_id", sorted: true, &report)
    }

    private static func number(
        _ ids: [ID], _ table: InputTable, _ column: String, sorted: Bool, _ report: inout FaultReport
    ) -> (order: [Int], rank: [ID: Int]) {
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
        let order = sorted ? ids.indices.sorted { (ids[$0], $0) < (ids[$1], $1) } : Array(ids.indices)
        var rank: [ID: Int] = Dictionary(minimumCapacity: ids.count)
        for (position, row) in order.enumerated() where rank[ids[row]] == nil { rank[ids[row]] = position }
        return (order, rank)
    }
}
