public import Graphs

/// A plain graph as a DIMACS file, as ``GraphFile`` reads it.
public enum DimacsText {
    /// The bytes of the file: the comments, a line each, then the edges in order.
    public static func bytes(_ graph: PlainGraph, comments: [String] = []) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(graph.edges.count * 20 + 100)
        for comment in comments { text += Array("c \(comment)\n".utf8) }
        text += Array("p edge \(graph.vertexCount) \(graph.edges.count)\n".utf8)
        for edge in graph.edges { text += Array("e \(edge.u) \(edge.v) \(edge.weight)\n".utf8) }
        return text
    }
}
