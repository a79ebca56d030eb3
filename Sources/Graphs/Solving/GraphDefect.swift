/// The method contradicts itself: a fault of ours, whatever the graph.
public struct GraphDefect: Error, Hashable, Sendable, CustomStringConvertible {
    /// What can't be.
    public let description: String

    /// A defect.
    init(_ description: String) { self.description = description }
}
