public import Linking
public import Proving

/// What a run says of itself, for programs and for whoever asks later: `summary.json`.
public struct Summary: Hashable, Sendable, Codable {
    /// The version of Linkwright that wrote it.
    public var version: String
    /// The command: `plan`, `match` or `schedule`.
    public var command: String
    /// The SHA-256 of each input file that was there, in hexadecimal.
    public var inputs: [String: String]
    /// How many of everything.
    public var counts: Counts
    /// What is known of the links.
    public var links: Program
    /// What is known of the timetable; nil where none was asked for.
    public var timetable: Program?
    /// What places are worth; nil where there is no timetable.
    public var capacity: Capacity?
    /// The weaker status of the two.
    public var status: String
    /// How far from the best the first priority may be that is not proved; nil where all are, or nothing is known.
    public var gap: Gap?
    /// Seconds on the clock by stage, and `total`.
    public var seconds: [String: Double]
    /// How many threads were allowed.
    public var threads: Int
    /// What was noticed in the input.
    public var warnings: [String]

    /// A summary.
    public init(
        version: String, command: String, inputs: [String: String], counts: Counts, links: Program,
        timetable: Program?, capacity: Capacity? = nil, status: SolveStatus, seconds: [String: Double],
        threads: Int, warnings: [String]
    ) {
        (self.version, self.command, self.inputs, self.counts) = (version, command, inputs, counts)
        (self.links, self.timetable, self.status) = (links, timetable, status.rawValue)
        self.capacity = capacity
        (self.seconds, self.threads, self.warnings) = (seconds, threads, warnings)
        gap = links.gap(of: "links") ?? timetable?.gap(of: "timetable")
    }
}

extension Summary {
    /// How many of everything.
    public struct Counts: Hashable, Sendable, Codable {
        /// Schools and classes that take part.
        public var schools, classes: Int
        /// Classes in a link, and in none.
        public var linked, leftOut: Int
        /// Links, and of these pairs and three-way links.
        public var links, pairs, threeWay: Int
        /// The links that could be chosen from; nil where links were given.
        public var candidates: Candidates?
        /// Meetings by round, in the order of the rounds; nil where no timetable was asked for.
        public var rounds: [Round]?
        /// Sessions that are used, over all rounds.
        public var sessionsUsed: Int?

        enum CodingKeys: String, CodingKey {
            case schools, classes, linked, links, pairs, candidates, rounds
            case leftOut = "left_out"
            case threeWay = "three_way"
            case sessionsUsed = "sessions_used"
        }
    }

    /// The links that could be chosen from.
    public struct Candidates: Hashable, Sendable, Codable {
        /// Candidate pairs.
        public var pairs: Int
        /// Candidate three-way links; nil where there are too many to list.
        public var threeWay: Int?

        /// That many of each.
        public init(pairs: Int, threeWay: Int?) { (self.pairs, self.threeWay) = (pairs, threeWay) }

        enum CodingKeys: String, CodingKey {
            case pairs
            case threeWay = "three_way"
        }

        /// Writes what is not known as null, so that it is seen to be unknown.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(pairs, forKey: .pairs)
            try container.encode(threeWay, forKey: .threeWay)
        }
    }

    /// The meetings of a round.
    public struct Round: Hashable, Sendable, Codable {
        /// Its id.
        public var round: String
        /// Links that have a meeting in it; of these, meetings with a place and without.
        public var meetings, placed, unplaced: Int
        /// Sessions that it uses.
        public var sessions: Int
    }

    /// What is known of one of the two programs.
    public struct Program: Hashable, Sendable, Codable {
        /// `optimal`, `feasible`, `interrupted` or `infeasible`.
        public var status: String
        /// Whether its answer was given with the input, and not chosen.
        public var given: Bool
        /// Each priority of the policy, in its order.
        public var priorities: [Priority]
        /// The difference of each link in ten-thousandths, ascending, where the policy asks for fairness: what
        /// `leximin_difference` compares. Else nil, and not written.
        public var differences: [Int]?
        /// How many leaves the certificate has that proves as much; nil where there is none.
        public var leaves: Int?
    }

    /// What was reached at a priority.
    public struct Priority: Hashable, Sendable, Codable {
        /// The priority.
        public var priority: Linking.Priority
        /// What the plan has.
        public var value: Int
        /// What no plan can pass; nil where nothing is known.
        public var bound: Int?
        /// Whether the two meet.
        public var proved: Bool
        /// What the certificate proves, and any reader of it can check; the rest of the bound is the solver's word. Of
        /// the timetable only; nil where it proves nothing.
        public var certified: Int?
    }

    /// How far from the best a priority may be.
    public struct Gap: Hashable, Sendable, Codable {
        /// `links` or `timetable`.
        public var program: String
        /// The first priority that is not proved.
        public var priority: Linking.Priority
        /// What the plan has there.
        public var value: Int
        /// What no plan can pass there.
        public var bound: Int
        /// How far apart the two are.
        public var gap: Int
    }
}

extension Summary.Candidates {
    /// The links that could be chosen from in `year`.
    init(_ year: LinkingYear, _ candidates: Candidates) {
        self.init(pairs: candidates.pairCount(year), threeWay: candidates.threeWayCount(year))
    }
}

extension Summary.Counts {
    /// The counts of a plan.
    public init(
        _ year: LinkingYear, _ plan: Plan, candidates: Summary.Candidates?, hasTimetable: Bool
    ) {
        (schools, classes) = (year.schools.count, year.classes.count)
        leftOut = year.unlinked(plan.links).count
        linked = year.classes.count - leftOut
        links = plan.links.count
        threeWay = plan.links.count(where: \.isThreeWay)
        pairs = links - threeWay
        self.candidates = candidates
        guard hasTimetable else { return }
        let wanted = plan.links.flatMap { year.roundsOfLink($0) }
        rounds = year.rounds.indices.map { number in
            let placed = plan.meetings.filter { $0.round == number }
            let meetings = wanted.count { $0 == number }
            return Summary.Round(
                round: year.rounds[number].id.text, meetings: meetings, placed: placed.count,
                unplaced: meetings - placed.count, sessions: Set(placed.map(\.session)).count)
        }
        sessionsUsed = Set(plan.meetings.map(\.session)).count
    }
}

extension Summary.Program {
    /// What `outcome` says; how many leaves its certificate has, if it has one; the differences of its links, if they are
    /// to be written; and what the certificate of the timetable proves.
    public init(
        _ outcome: ProgramOutcome, given: Bool = false, differences: [Int]? = nil, leaves: Int? = nil,
        certificate: TimetableCertificate? = nil
    ) {
        self.init(
            status: outcome.status.rawValue, given: given,
            priorities: outcome.priorities.map { outcome in
                Summary.Priority(
                    priority: outcome.priority, value: outcome.value, bound: outcome.bound,
                    proved: outcome.isProved,
                    certified: certificate?.priorities.first { $0.priority == outcome.priority }?.bound)
            }, differences: differences, leaves: leaves)
    }

    /// The differences that are written of `plan`: none where the policy has no fairness priority.
    public static func differences(_ year: LinkingYear, _ plan: Plan) -> [Int]? {
        year.policy.match.priorities.contains(where: \.isFairness)
            ? year.differences(of: plan.links) : nil
    }

    /// The outcome again; nil where the status is none of the words.
    public var outcome: ProgramOutcome? {
        SolveStatus(rawValue: status).map { status in
            ProgramOutcome(status: status, priorities: outcomes)
        }
    }

    /// What was reached at each priority.
    var outcomes: [PriorityOutcome] {
        priorities.map { PriorityOutcome($0.priority, value: $0.value, bound: $0.bound) }
    }

    /// The gap at the first priority that is not proved; nil where all are, or no bound is known there.
    func gap(of program: String) -> Summary.Gap? {
        guard let open = priorities.first(where: { !$0.proved }), let bound = open.bound else { return nil }
        return Summary.Gap(
            program: program, priority: open.priority, value: open.value, bound: bound,
            gap: Int((bound - open.value).magnitude))
    }
}

extension Summary.Priority {
    enum CodingKeys: CodingKey { case priority, value, bound, proved, certified }

    /// Writes an unknown bound as null, so that its absence is said.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(priority, forKey: .priority)
        try container.encode(value, forKey: .value)
        try container.encode(bound, forKey: .bound)
        try container.encode(proved, forKey: .proved)
        try container.encodeIfPresent(certified, forKey: .certified)
    }
}

extension Summary {
    enum CodingKeys: CodingKey {
        case version, command, inputs, counts, links, timetable, capacity, status, gap, seconds, threads,
            warnings
    }

    /// Writes what there is none of as null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(version, forKey: .version)
        try container.encode(command, forKey: .command)
        try container.encode(inputs, forKey: .inputs)
        try container.encode(counts, forKey: .counts)
        try container.encode(links, forKey: .links)
        try container.encode(timetable, forKey: .timetable)
        try container.encode(capacity, forKey: .capacity)
        try container.encode(status, forKey: .status)
        try container.encode(gap, forKey: .gap)
        try container.encode(seconds, forKey: .seconds)
        try container.encode(threads, forKey: .threads)
        try container.encode(warnings, forKey: .warnings)
    }
}
