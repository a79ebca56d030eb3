/// One row of the history: who was linked, or left out, in a past year.
public struct HistoryEntry: Hashable, Sendable {
    /// The linking year, as the file writes it: `2023-24`. Years are ordered as their text is.
    public var linkingYear: String
    /// A school.
    public var schoolA: ID
    /// The school it was linked with; nil where `schoolA` was left out that year.
    public var schoolB: ID?

    /// A row of the history.
    public init(linkingYear: String, schoolA: ID, schoolB: ID? = nil) {
        (self.linkingYear, self.schoolA, self.schoolB) = (linkingYear, schoolA, schoolB)
    }
}

/// One row of the rules that staff lay down by hand.
public struct Rule: Hashable, Sendable {
    /// What a rule demands.
    public enum Kind: String, CaseIterable, Sendable {
        /// The two are linked.
        case mustLink = "must_link"
        /// The two are not linked.
        case mustNotLink = "must_not_link"
    }

    /// What is demanded.
    public var kind: Kind
    /// A class or a school.
    public var a: ID
    /// A class or a school.
    public var b: ID
    /// Why, in the words of whoever laid it down.
    public var note: String

    /// A rule.
    public init(_ kind: Kind, _ a: ID, _ b: ID, note: String = "") {
        (self.kind, self.a, self.b, self.note) = (kind, a, b, note)
    }

    /// How it reads: `must_link P01-A P05-A`.
    package var text: String { "\(kind.rawValue) \(a) \(b)" }
}

/// A known road distance, which replaces the straight line both ways.
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
