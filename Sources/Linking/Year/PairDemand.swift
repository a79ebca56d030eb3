/// What somebody asks for two classes, so that one can see what it would cost the others.
public struct PairDemand: Hashable, Sendable {
    /// What is asked.
    public enum Kind: Hashable, Sendable {
        /// The two are in one link, of two or of three. Unlike a `must_link` it overrides no rule: of classes that may not link it
        /// can't be met.
        case together
        /// The two are not in one link.
        case apart
    }

    /// What is asked.
    public let kind: Kind
    /// The classes.
    public let a, b: ID

    /// A demand.
    public init(_ kind: Kind, _ a: ID, _ b: ID) { (self.kind, self.a, self.b) = (kind, a, b) }
}
