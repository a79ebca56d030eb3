/// The method contradicts itself: a defect of this package, whatever the graph.
public struct GraphDefect: Error, Hashable, Sendable, CustomStringConvertible {
    /// The impossible situation.
    public let description: String

    /// Creates a defect.
    init(_ description: String) { self.description = description }
}
