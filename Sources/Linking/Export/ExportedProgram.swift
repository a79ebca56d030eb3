/// The description of a program written for other solvers, and what the names in it mean.
///
/// The objective of a written program is always to be *minimised*, in both formats: free MPS has no place for a
/// direction that all solvers read. An objective to be maximised is written with its sign turned, and its name begins
/// with `minus_`.
public struct ExportedProgram: Hashable, Sendable {
    /// What one name of the file stands for.
    public struct Name: Hashable, Sendable {
        /// What a name stands for.
        public enum Kind: String, Sendable {
            /// A row: the class is in at most one link.
            case `class`
            /// A row: two schools have at most the limit of links.
            case schools
            /// A row: the two are linked.
            case mustLink = "must_link"
            /// A row: an earlier priority is held at its optimum.
            case held
            /// A column: the classes become a link.
            case link
            /// A column: the link's meeting of the round is in the session.
            case meeting
            /// A column: the session is used.
            case open
            /// A column: the round uses the session.
            case use
            /// A row: the link's meeting of the round has at most one place.
            case place
            /// A row: the capacity of a session, in pupils or in links.
            case room
            /// A row: no meeting is in a session that is not open, or that its round does not use.
            case opens
            /// A row: a link meets at most once on a date.
            case day
            /// A row: a link's meetings of two rounds keep their gap.
            case gap
            /// A row: a round uses at most so many sessions.
            case sessions
        }

        /// The name in the file.
        public let name: String
        /// What it stands for.
        public let kind: Kind
        /// The ids of the classes, schools, links, rounds or sessions involved; for a priority, its name.
        public let ids: [ID]

        /// A name and what it stands for.
        public init(_ name: String, _ kind: Kind, _ ids: [ID]) {
            (self.name, self.kind, self.ids) = (name, kind, ids)
        }
    }

    /// The number of columns, all of them 0 or 1.
    public let columns: Int
    /// The number of rows.
    public let rows: Int
    /// The priority that is the objective.
    public let priority: Priority
    /// The earlier priorities, proved, each held at its value by one row or more.
    public let held: [PriorityOutcome]
    /// Notes for the reader, a sentence each.
    public let notes: [String]
    /// What each name stands for: the rows, then the columns.
    public let names: [Name]

    /// A description of a written program.
    public init(
        columns: Int, rows: Int, priority: Priority, held: [PriorityOutcome],
        notes: [String], names: [Name]
    ) {
        (self.columns, self.rows, self.priority) = (columns, rows, priority)
        (self.held, self.notes, self.names) = (held, notes, names)
    }
}

extension Priority {
    /// The name of the objective in the written program; an objective to be maximised is written with its sign turned.
    public var writtenObjective: String {
        switch sense {
        case .largest: "minus_\(rawValue)"
        case .smallest: rawValue
        }
    }
}

/// Why a program was not written.
public enum ExportError: Error, Hashable, Sendable {
    /// It has more columns than were allowed.
    case tooLarge(most: Int)
    /// There are no candidates.
    case nothingToChoose
    /// No meeting has a session that it may use.
    case noMeeting
    /// No choice keeps all rules of the year, so there is no optimum to hold.
    case infeasible
    /// Time ran out, or the run was stopped, before there was anything to write.
    case nothingFound
    /// No single linear program can express the objective.
    case noObjective(Priority)
    /// The file could not be written; the text is the system's own.
    case unwritable(String)
    /// The solver failed.
    case solver(SolverFailure)
}
