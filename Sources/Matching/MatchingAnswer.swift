public import Linking
public import Proving

/// The result of matching.
public struct MatchingAnswer: Hashable, Sendable {
    /// The links, sorted. Nil if time ran out before any choice kept all rules, or if no such choice exists.
    public let links: [Link]?
    /// What is known about them.
    public let outcome: ProgramOutcome
    /// The number of candidate pairs.
    public let pairs: Int
    /// The number of candidate three-way links; nil if they were not counted.
    public let threeWay: Int?
    /// Proves ``outcome``, as far as it is proved; nil if there are no links.
    public let certificate: Certificate?
}
