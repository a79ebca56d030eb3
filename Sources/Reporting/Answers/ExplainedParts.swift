import Explaining
public import Linking

/// What another choice would come to, for programs.
public struct ExplainedEffect: Hashable, Sendable, Codable {
    /// `optimal` where `differences` are exact, `infeasible` where no choice keeps all the rules; else what the time that
    /// there was, or the limits of the search, allowed: `feasible` or `interrupted`.
    public var status: String
    /// By priority what the best choice that was found has more than the plan; left out where none was found.
    public var differences: [Priority: Int]?
    /// By priority the best difference that there could be while the priorities before are as they were found; a priority of
    /// which nothing is known is left out.
    public var bounds: [Priority: Int]

    init<Item>(_ anew: Anew<Item>, _ priorities: [Priority]) {
        status = anew.status.rawValue
        differences = anew.differences.map { Self.named(priorities, $0) }
        bounds = Self.named(priorities, anew.bounds)
    }

    private static func named(_ priorities: [Priority], _ values: [Int?]) -> [Priority: Int] {
        var found: [Priority: Int] = [:]
        for (priority, value) in zip(priorities, values) { found[priority] = value }
        return found
    }
}

/// The points of a pair, for programs.
public struct ExplainedPoints: Hashable, Sendable, Codable {
    /// One measure's part.
    public struct Measure: Hashable, Sendable, Codable {
        /// What the policy calls it.
        public var measure: String
        /// 0 to 1; left out where it is not known of both.
        public var distance: Double?
        /// Its part of the points for difference.
        public var points: Int
    }

    /// The ids of the two classes.
    public var classes: [String]
    /// 0 to 1.
    public var difference: Double
    /// Between their schools.
    public var distanceKm: Double
    /// Between their year groups, and dates on which both are free.
    public var yearGap, sharedDates: Int
    /// Whether their schools were linked before.
    public var isRepeat: Bool
    /// By term, with its sign: `difference`, `shared_dates`, `distance`, `year_gap`, `repeat`. They add up to `points`.
    public var terms: [String: Int]
    /// What the pair is worth.
    public var points: Int
    /// The parts of `terms.difference`.
    public var measures: [Measure]

    enum CodingKeys: String, CodingKey {
        case classes, difference, terms, points, measures
        case distanceKm = "distance_km"
        case yearGap = "year_gap"
        case sharedDates = "shared_dates"
        case isRepeat = "repeat"
    }

    init(_ year: LinkingYear, _ pair: PairPoints) {
        classes = [pair.a, pair.b].map { year.classes[$0].id.text }
        difference = Double(pair.difference) / 10_000
        distanceKm = Double(pair.reading.metres) / 1000
        (yearGap, sharedDates, isRepeat) = (
            pair.reading.yearGap, pair.reading.sharedDates, pair.reading.isRepeat
        )
        terms = [
            "difference": pair.terms.difference, "shared_dates": pair.terms.sharedDates,
            "distance": -pair.terms.distance, "year_gap": -pair.terms.yearGap,
            "repeat": -pair.terms.repeated,
        ]
        points = pair.terms.total
        measures = pair.shares.map {
            // Ten-thousandths, as everywhere else.
            Measure(
                measure: $0.measure,
                distance: $0.distance.map { Double((10_000 * $0).wholeNumber) / 10_000 }, points: $0.points)
        }
    }
}

/// A class that was left out, for programs.
public struct ExplainedLeftOut: Hashable, Sendable, Codable {
    /// How many others fall to a rule.
    public struct RuleCount: Hashable, Sendable, Codable {
        /// The rule's name.
        public var rule: String
        /// How many fail it before any other.
        public var count: Int
    }

    /// The change that would link it.
    public struct Change: Hashable, Sendable, Codable {
        /// The column of `classes.csv`, and what would have to stand there.
        public var column, value: String
        /// The ids of the classes of the link that it would be in.
        public var link: [String]
    }

    /// The ids of the class and its school.
    public var id, school: String
    /// As in `unassigned.csv`.
    public var reason, detail: String
    /// How many other classes there are.
    public var others: Int
    /// How many fall to each rule, in the order of the rules.
    public var rules: [RuleCount]
    /// The ids of those that it may link with.
    public var candidates: [String]
    /// What became of its own changes: `change`, `none`, `undecided` (the time ran out) or `not_tried`.
    public var help: String
    /// With `change`: the least.
    public var change: Change?
    /// What would help, as a sentence.
    public var suggestion: String

    enum CodingKeys: String, CodingKey {
        case id = "class"
        case school, reason, detail, others, rules, candidates, help, change, suggestion
    }

    init(_ year: LinkingYear, _ leftOut: LeftOutAnswer) {
        let value = year.classes[leftOut.number]
        (id, school) = (value.id.text, value.school.text)
        (reason, detail) = (leftOut.explanation.reason, leftOut.explanation.detail)
        others = leftOut.others
        rules = leftOut.counts.map { RuleCount(rule: $0.rule.rawValue, count: $0.count) }
        candidates = leftOut.partners.map { year.classes[$0].id.text }
        suggestion = leftOut.helpSentence(year)
        switch leftOut.help {
        case .notTried: help = "not_tried"
        case .none: help = "none"
        case .undecided: help = "undecided"
        case .change(let own, let link):
            help = "change"
            if case .edit(let cell) = own {
                change = Change(
                    column: cell.column, value: cell.text, link: link.map { year.classes[$0].id.text })
            }
        }
    }
}
