public import Linking
public import Proving

/// What matching found.
public struct MatchingAnswer: Hashable, Sendable {
    /// The links, sorted; nil where the time ran out before any choice of links kept all rules, and where there is
    /// none.
    public let links: [Link]?
    /// What is known of them.
    public let outcome: ProgramOutcome
    /// How many pairs could be chosen.
    public let pairs: Int
    /// How many three-way links could be chosen; nil where they were not counted.
    public let threeWay: Int?
    /// What proves ``outcome``, as far as it is proved; nil where there are no links.
    public let certificate: Certificate?
}
