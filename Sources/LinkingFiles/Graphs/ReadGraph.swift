public import Graphs
public import Tables

/// A plain graph as it was read, and what its owner should know.
public struct ReadGraph: Sendable {
    /// The graph.
    public let graph: PlainGraph
    /// Loops that were passed over, parallel edges, and a count of edges that is not as the file says; by line.
    public let notices: [FileFault]
}
