/// What was written of a program for other solvers, and what the names in it mean.
///
/// The objective of a written program is always to be made *small*, in both formats: free MPS has no place for a
/// direction that all solvers read. What is to be large is written with the sign turned, and its name begins
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
            /// A row: what a session holds, in pupils or in links.
            case room
            /// A row: a meeting is in no session that is not open, or that its round does not use.
            case opens
            /// A row: a link meets at most once on a date.
            case day
            /// A row: a link's meetings of two rounds keep their days apart.
            case gap
            /// A row: a round uses at most so many sessions.
            case sessions
        }

        /// The name in the file.
        public let name: String
        /// What it stands for.
        public let kind: Kind
        /// The ids of the classes, schools, links, rounds or sessions that it is about; of a priority its name.
        public let ids: [ID]

        /// A name and what it stands for.
        public init(_ name: String, _ kind: Kind, _ ids: [ID]) {
            (self.name, self.kind, self.ids) = (name, kind, ids)
        }
    }

    /// How many columns, all of them 0 or 1.
    public let columns: Int
    /// How many rows.
    public let rows: Int
    /// The priority that is the objective.
    public let priority: Priority
    /// The earlier priorities, proved, each of which a row or more holds at its value.
    public let held: [PriorityOutcome]
    /// What a reader should know beside, a sentence each.
    public let notes: [String]
    /// What each name stands for: the rows, then the columns.
    public let names: [Name]

    /// What was written.
    public init(
        columns: Int, rows: Int, priority: Priority, held: [PriorityOutcome],
        notes: [String], names: [Name]
    ) {
        (self.columns, self.rows, self.priority) = (columns, rows, priority)
        (self.held, self.notes, self.names) = (held, notes, names)
    }
}

extension Priority {
    /// What a written program calls it as its objective: one that is to be large is written with its sign turned.
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
    /// There is nothing to choose from.
    case nothingToChoose
    /// No meeting has a session that it may use.
    case noMeeting
    /// No choice keeps all rules of the year, so there is no optimum to hold.
    case infeasible
    /// The time ran out, or somebody stopped the run, before there was anything to write.
    case nothingFound
    /// The objective is one that no single linear program states.
    case noObjective(Priority)
    /// The file could not be written, in the system's own words.
    case unwritable(String)
    /// The solver broke down.
    case solver(SolverFailure)
}
