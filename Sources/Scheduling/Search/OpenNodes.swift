/// A part of the timetables that is still to be looked at.
struct Node {
    /// What its timetables keep.
    let decisions: [Decision]
    /// What none of them can pass.
    let bound: Double
    /// How far the solution before the last decision was from satisfying it.
    var distance = 1.0
}

/// The open nodes of a branch and bound, and the number of decisions they hold, which determines the memory.
struct OpenNodes {
    private var nodes: [Node] = []
    /// The decisions of all open nodes together.
    private(set) var held = 0

    /// The bound on all their timetables; minus infinity if there are no nodes.
    var bound: Double { nodes.lazy.map(\.bound).max() ?? -.infinity }

    mutating func add(_ more: some Sequence<Node>) {
        for node in more {
            nodes.append(node)
            held += node.decisions.count
        }
    }

    /// Takes out the node with the best bound, the newest of equals, and drops nodes with bounds below `least`.
    mutating func takeBest(atLeast least: Double) -> Node? {
        nodes.removeAll { $0.bound < least }
        held = nodes.reduce(0) { $0 + $1.decisions.count }
        guard let place = nodes.indices.max(by: { (nodes[$0].bound, $0) < (nodes[$1].bound, $1) }) else {
            return nil
        }
        held -= nodes[place].decisions.count
        return nodes.remove(at: place)
    }
}
