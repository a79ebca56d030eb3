/// One row of the history: a link of two schools, or a school left out, in a past year.
public struct HistoryEntry: Hashable, Sendable {
    /// The linking year, as written in the file: `2023-24`. Years are ordered by their text.
    public var linkingYear: String
    /// A school.
    public var schoolA: ID
    /// The school it was linked with; nil if `schoolA` was left out that year.
    public var schoolB: ID?

    /// A row of the history.
    public init(linkingYear: String, schoolA: ID, schoolB: ID? = nil) {
        (self.linkingYear, self.schoolA, self.schoolB) = (linkingYear, schoolA, schoolB)
    }
}

/// One row of the rules set by staff.
public struct Rule: Hashable, Sendable {
    /// What a rule demands.
    public enum Kind: String, CaseIterable, Sendable {
        /// The two are linked.
        case mustLink = "must_link"
        /// The two are not linked.
        case mustNotLink = "must_not_link"
    }

    /// The demand.
    public var kind: Kind
    /// A class or a school.
    public var a: ID
    /// A class or a school.
    public var b: ID
    /// The reason, in the words of its author.
    public var note: String

    /// A rule.
    public init(_ kind: Kind, _ a: ID, _ b: ID, note: String = "") {
        (self.kind, self.a, self.b, self.note) = (kind, a, b, note)
    }

    /// How it reads: `must_link P01-A P05-A`.
    package var text: String { "\(kind.rawValue) \(a) \(b)" }
}

/// A known road distance, which replaces the straight line in both directions.
public struct RoadDistance: Hashable, Sendable {
    /// A school or a venue.
    public var from: ID
    /// A school or a venue.
    public var to: ID
    /// Kilometres by road.
    public var km: Double

    /// A road distance.
    public init(from: ID, to: ID, km: Double) { (self.from, self.to, self.km) = (from, to, km) }
}
