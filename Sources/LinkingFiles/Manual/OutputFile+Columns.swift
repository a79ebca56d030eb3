extension OutputFile {
    /// What the file tells, in a sentence for staff.
    var meaning: String {
        switch self {
        case .assignments: "The links: a row for each."
        case .timetable: "The meetings that have a place: a row for each."
        case .unassigned: "The classes without a link, and then the meetings without a place."
        case .capacity:
            "The venues, the sessions, and the changes to sessions that `linkwright capacity` tried: how each is used, and what "
                + "more of it would add."
        case .byClass:
            "A row for each class, made for a mail merge. Each round has five columns, which begin with its id; here it is "
                + "`ROUND`."
        }
    }

    /// Its columns, in order.
    var columns: [OutputTable.Column] {
        switch self {
        case .assignments: AssignmentsTable.columns.map(\.about)
        case .timetable: TimetableTable.columns.map(\.about)
        case .unassigned: UnassignedTable.columns.map(\.about)
        case .capacity: CapacityTable.columns.map(\.about)
        case .byClass:
            (ByClassTable.columns + ByClassTable.columns(ofRound: "ROUND", 0)).map(\.about)
        }
    }
}

extension OutputTable.Kind {
    /// How a cell is written.
    var meaning: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .date: "date"
        case .time: "time"
        case .prose: "sentences for people; `verify` does not compare them"
        }
    }
}
