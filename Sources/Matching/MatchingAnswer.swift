public import Linking

/// What matching found.
public struct MatchingAnswer: Hashable, Sendable {
    /// The links, sorted; nil where the time ran out before any choice of links kept all rules, and where there is
    /// none.
    public let links: [Link]?
    /// What is known of them.
    public let outcome: ProgramOutcome

    /// An answer.
    public init(links: [Link]?, outcome: ProgramOutcome) { (self.links, self.outcome) = (links, outcome) }
}
