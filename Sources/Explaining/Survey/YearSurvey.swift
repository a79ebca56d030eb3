public import Linking

/// What a year offers before anything is planned: how many candidates classes have, who has none and why, and how
/// the places of each round compare with those who could need them.
public struct YearSurvey: Sendable {
    /// The smallest, middle and largest of some counts.
    public struct Spread: Hashable, Sendable {
        /// The smallest.
        public let least: Int
        /// The middle one; of two middle ones their mean.
        public let median: Double
        /// The largest.
        public let most: Int

        /// The spread of `counts`; nil of none.
        init?(_ counts: [Int]) {
            let sorted = counts.sorted()
            guard let first = sorted.first, let last = sorted.last else { return nil }
            let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
            (least, median, most) = (first, Double(low + high) / 2, last)
        }
    }

    /// The year.
    public let year: LinkingYear
    /// How many pairs of classes may link.
    public let pairs: Int
    /// How many link partners a class can choose from; nil where there is no class.
    public let partners: Spread?
    /// The classes that may link with no other, and why, ascending.
    public let withoutPartners: [ClassLeftOut]
    /// Each round, in the order of the file.
    public let rounds: [RoundSurvey]

    /// Reads `year`. O(pairs compared + classes without partners · classes).
    public init(_ year: LinkingYear) {
        self.year = year
        let candidates = Candidates(year)
        pairs = candidates.pairs.count
        let counts = year.classes.indices.map { candidates.partners(of: $0).count }
        partners = Spread(counts)
        let explainer = Explainer(year, Plan(links: []), links: .chosen(.optimal), timetable: nil)
        withoutPartners = year.classes.indices.filter { counts[$0] == 0 }
            .map { ClassLeftOut(number: $0, explanation: explainer.whyLeftOut($0)) }
        rounds = year.rounds.indices.map { RoundSurvey($0, year) }
    }
}

/// The places of a round beside those who could need them.
public struct RoundSurvey: Hashable, Sendable {
    /// The round, by its number.
    public let round: Int
    /// How many classes can meet in its format.
    public let classes: Int
    /// How many pupils they have together.
    public let pupils: Int
    /// How many sessions serve it. A session that any round may use is counted in each.
    public let sessions: Int
    /// How many pupils fit into as many of these sessions as the round may use; nil where any number do.
    public let places: Int?
    /// How many links fit into them; nil where any number do.
    public let linkPlaces: Int?

    init(_ round: Int, _ year: LinkingYear) {
        let host = year.rounds[round]
        let able = year.classes.filter { $0.formats.contains(host.format) }
        let serving = year.sessions.indices.filter { year.serves(session: $0, round: round) }
        let usable = min(serving.count, host.maxSessions ?? serving.count)
        // The largest, for the question is what would fit at best.
        func sum(_ capacities: [Int?]) -> Int? {
            let known = capacities.compactMap(\.self).sorted(by: >)
            return known.count < capacities.count && usable > 0 ? nil : known.prefix(usable).reduce(0, +)
        }
        self.round = round
        classes = able.count
        pupils = able.reduce(0) { $0 + $1.pupils }
        sessions = serving.count
        places = sum(serving.map { year.capacityPupils(session: $0) })
        linkPlaces = sum(serving.map { year.sessions[$0].capacityLinks })
    }

    /// How many links the classes could make if they were all in pairs: a measure of the need.
    public var links: Int { classes / 2 }

    /// Whether there are surely fewer places than needed if every class is linked.
    public var isShort: Bool { places.map { $0 < pupils } ?? false || linkPlaces.map { $0 < links } ?? false }
}
