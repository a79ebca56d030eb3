public import Linking

/// A proof of how good a timetable can be, in whole numbers, readable without a solver.
///
/// Priority by priority it gives duals to the rules that connect sessions: a meeting has at most one place, a round
/// uses at most so many sessions, a link's meetings keep apart, an earlier priority keeps its value. The rules within a
/// single session are left to the reader, who finds the best set of meetings for each session again. The value of the
/// duals, plus the most that each session could add, bounds every timetable (Lagrangian duality, Geoffrion 1974).
public struct TimetableCertificate: Hashable, Sendable {
    /// The value of the timetable at each priority of the policy, in its order; a cost in hundredths.
    public let objectives: [Int]
    /// The priorities in the policy's order, up to the last one at which something is proved.
    public let priorities: [PriorityProof]

    /// A certificate.
    public init(objectives: [Int], priorities: [PriorityProof]) {
        (self.objectives, self.priorities) = (objectives, priorities)
    }

    /// The duals at one priority, all 0 or more. Duals that are 0 are left out.
    public struct PriorityProof: Hashable, Sendable {
        /// The priority.
        public let priority: Priority
        /// A dual of this size is one unit of the priority; 1 or more.
        public let scale: Int
        /// What the duals prove: no timetable that is as good at the earlier priorities passes it. For cost, none is
        /// below it.
        public let bound: Int
        /// "An earlier priority keeps its value."
        public let earlier: [EarlierDual]
        /// "This meeting has at most one place."
        public let meetings: [MeetingDual]
        /// "This round uses at most so many sessions."
        public let rounds: [RoundDual]
        /// "A link has at most one meeting on this date."
        public let dates: [DateDual]
        /// "At most one of the two: a link's earlier round on or after this date, and its later round less than its gap
        /// after the date."
        public let gaps: [GapDual]

        /// The duals at one priority.
        public init(
            priority: Priority, scale: Int, bound: Int, earlier: [EarlierDual] = [],
            meetings: [MeetingDual] = [], rounds: [RoundDual] = [], dates: [DateDual] = [],
            gaps: [GapDual] = []
        ) {
            (self.priority, self.scale, self.bound) = (priority, scale, bound)
            (self.earlier, self.meetings, self.rounds) = (earlier, meetings, rounds)
            (self.dates, self.gaps) = (dates, gaps)
        }

        /// The same duals with another bound.
        public func bounded(by bound: Int) -> PriorityProof {
            PriorityProof(
                priority: priority, scale: scale, bound: bound, earlier: earlier, meetings: meetings,
                rounds: rounds, dates: dates, gaps: gaps)
        }
    }

    /// The dual of an earlier priority's value.
    public struct EarlierDual: Hashable, Sendable {
        /// The earlier priority.
        public let priority: Priority
        /// The dual.
        public let dual: Int

        /// An earlier priority's dual.
        public init(_ priority: Priority, _ dual: Int) {
            (self.priority, self.dual) = (priority, dual)
        }
    }

    /// The dual of a meeting.
    public struct MeetingDual: Hashable, Sendable {
        /// The link, by its place in the plan.
        public let link: Int
        /// The round, by its number.
        public let round: Int
        /// The dual.
        public let dual: Int

        /// A meeting's dual.
        public init(link: Int, round: Int, _ dual: Int) {
            (self.link, self.round, self.dual) = (link, round, dual)
        }
    }

    /// The dual of a round's limit on its sessions.
    public struct RoundDual: Hashable, Sendable {
        /// The round, by its number.
        public let round: Int
        /// The dual.
        public let dual: Int

        /// A round's dual.
        public init(_ round: Int, _ dual: Int) { (self.round, self.dual) = (round, dual) }
    }

    /// The dual of a link's date.
    public struct DateDual: Hashable, Sendable {
        /// The link, by its place in the plan.
        public let link: Int
        /// The date.
        public let date: Day
        /// The dual.
        public let dual: Int

        /// A date's dual.
        public init(link: Int, date: Day, _ dual: Int) {
            (self.link, self.date, self.dual) = (link, date, dual)
        }
    }

    /// The dual of a gap.
    public struct GapDual: Hashable, Sendable {
        /// The link, by its place in the plan.
        public let link: Int
        /// The earlier of the two rounds in the file, by its number.
        public let earlier: Int
        /// The later one, which has the gap.
        public let later: Int
        /// The date that the row looks before and after.
        public let date: Day
        /// The dual.
        public let dual: Int

        /// A gap's dual.
        public init(link: Int, earlier: Int, later: Int, date: Day, _ dual: Int) {
            (self.link, self.earlier, self.later, self.date, self.dual) = (link, earlier, later, date, dual)
        }
    }
}

/// What a certificate proves of a timetable, and everything that is wrong with it.
public struct TimetableVerdict: Hashable, Sendable {
    /// The faults, by their path in the file: `priorities[2].gaps[5]`. A certificate with any fault proves nothing.
    public let findings: [Finding]
    /// The value of the timetable at each priority.
    public let values: [Int]
    /// For each priority of the policy, the bound that its duals prove on timetables as good at the earlier ones; nil
    /// if the certificate ends before it.
    public let bounds: [Int?]

    /// Whether no timetable is better than this one.
    public var isProved: Bool { findings.isEmpty && bounds.elementsEqual(values) { $0 == $1 } }
}
