/// What counts as a good link and a good timetable for a network.
public struct Policy: Hashable, Sendable {
    /// For links.
    public var match: MatchPolicy
    /// For the timetable.
    public var schedule: SchedulePolicy

    /// A policy.
    public init(match: MatchPolicy, schedule: SchedulePolicy = SchedulePolicy()) {
        (self.match, self.schedule) = (match, schedule)
    }
}

/// Whether something is allowed.
public enum Allowance: String, CaseIterable, Sendable {
    /// Not at all.
    case never
    /// Yes.
    case allowed
}

/// How a link between two schools that were linked before is treated.
public enum RepeatPolicy: String, CaseIterable, Sendable {
    /// It counts like any other.
    case allowed
    /// It costs points.
    case avoid
    /// It is not a candidate.
    case never
}

/// When three classes may share a link.
public enum ThreeWayPolicy: String, CaseIterable, Sendable {
    /// Not at all.
    case never
    /// If the priorities gain by it.
    case whenNeeded = "when_needed"
}

/// The `match` part of a policy.
public struct MatchPolicy: Hashable, Sendable {
    /// The longest distance between two schools that meet in person, in kilometres.
    public var maxKm = 15.0
    /// The largest difference in year group.
    public var maxYearGap = 1
    /// The least number of dates on which both classes are free.
    public var minSharedDates = 3
    /// Links inside one school.
    public var sameSchool = Allowance.never
    /// Links from one area to another.
    public var acrossAreas = Allowance.never
    /// Links between schools that were linked before.
    public var repeatLinks = RepeatPolicy.avoid
    /// How many links two schools may have; 0 for any number.
    public var maxLinksBetweenSchools = 1
    /// Links of three classes.
    public var threeWay = ThreeWayPolicy.whenNeeded
    /// The priorities of links, in strict order: what counts first, second and so on.
    public var priorities: [Priority] = [.linkEveryone, .notLeftOutTwice, .fewestThreeWay, .points]
    /// The weights of points.
    public var points = PointWeights()
    /// The measures that make up the difference of two classes.
    public var difference: [Measure]

    /// The default policy, with these measures.
    public init(difference: [Measure]) { self.difference = difference }
}

/// The value of a full share of each term, in ten thousands of points.
public struct PointWeights: Hashable, Sendable {
    /// For the full difference.
    public var difference = 1.0
    /// Subtracted at the policy's longest distance.
    public var distance = 0.3
    /// Subtracted at the policy's largest year gap.
    public var yearGap = 0.1
    /// For ten or more shared dates.
    public var sharedDates = 0.1
    /// Subtracted for a repeated link, if the policy avoids them.
    public var repeated = 0.2

    /// The default weights.
    public init() {}
}

/// One way in which two classes can differ, and its weight among the others.
public struct Measure: Hashable, Sendable {
    /// How two values are compared; the result is always between 0 and 1.
    public enum Kind: String, CaseIterable, Sendable {
        /// The Hellinger distance of several columns, scaled to sum 1.
        case composition
        /// The difference of two percentages.
        case share
        /// 0 if the words are the same, else 1.
        case category
        /// The difference of two numbers, as a share of the range over all classes.
        case number
    }

    /// Its name in the policy.
    public var name: String
    /// How values are compared.
    public var kind: Kind
    /// Its weight relative to the other measures; more than 0.
    public var weight: Double
    /// The columns it reads: several for a composition, otherwise one.
    public var columns: [String]

    /// A measure.
    public init(_ name: String, _ kind: Kind, weight: Double, columns: [String]) {
        (self.name, self.kind, self.weight, self.columns) = (name, kind, weight, columns)
    }
}

/// The `schedule` part of a policy.
public struct SchedulePolicy: Hashable, Sendable {
    /// The longest distance to a venue, in kilometres.
    public var maxKm = 15.0
    /// The priorities of the timetable, in strict order: what counts first, second and so on.
    public var priorities: [Priority] = [.requiredRounds, .optionalRounds, .cost]
    /// The weights of the cost.
    public var cost = CostWeights()

    /// The default.
    public init() {}
}

/// The weights of the cost of a timetable.
public struct CostWeights: Hashable, Sendable {
    /// For each kilometre that a class travels.
    public var km = 1.0
    /// For each kilometre by which one class of a link travels farther than another.
    public var imbalanceKm = 1.0
    /// For each unit of a used session's fee.
    public var fee = 0.1

    /// The default.
    public init() {}
}
