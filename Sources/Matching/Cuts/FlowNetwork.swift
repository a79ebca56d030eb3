/// An undirected network with real capacities, for minimum cuts.
struct FlowNetwork {
    private struct Arc {
        let to: Int
        var capacity: Double
    }

    private let vertexCount: Int
    /// Each edge is two arcs, 2k and 2k + 1, which are each other's reverse.
    private var arcs: [Arc] = []
    private var leaving: [[Int]]
    private static let tolerance = 1e-9

    init(vertexCount: Int) {
        self.vertexCount = vertexCount
        leaving = Array(repeating: [], count: vertexCount)
    }

    /// Joins `u` and `v` by an edge of this capacity in both directions.
    mutating func addEdge(_ u: Int, _ v: Int, _ capacity: Double) {
        leaving[u].append(arcs.count)
        arcs.append(Arc(to: v, capacity: capacity))
        leaving[v].append(arcs.count)
        arcs.append(Arc(to: u, capacity: capacity))
    }

    /// For each edge of a cut tree, the side that does not contain `root`. These sides include a minimum cut
    /// between any two vertices, and a minimum odd cut. Takes one maximum flow per vertex, less one (Gusfield
    /// 1990). Empty if `isOver`, called before each flow, ends it.
    func cutTreeSides(rootedAt root: Int, isOver: () -> Bool = { false }) -> [[Int]] {
        guard vertexCount > 1 else { return [] }
        var parent = [Int](repeating: root, count: vertexCount)
        for source in 0..<vertexCount where source != root {
            if isOver() { return [] }
            let target = parent[source]
            let side = minimumCutSide(from: source, to: target)
            for vertex in 0..<vertexCount where vertex != source && side[vertex] && parent[vertex] == target {
                parent[vertex] = source
            }
            // The target's own parent is on this side, so the source replaces the target in the tree.
            if target != root, side[parent[target]] {
                parent[source] = parent[target]
                parent[target] = source
            }
        }
        var children = [[Int]](repeating: [], count: vertexCount)
        for vertex in 0..<vertexCount where vertex != root { children[parent[vertex]].append(vertex) }
        return (0..<vertexCount).filter { $0 != root }.map { top in
            var subtree = [top]
            var next = 0
            while next < subtree.count {
                subtree += children[subtree[next]]
                next += 1
            }
            return subtree.sorted()
        }
    }

    /// The vertices on the source side of a minimum cut, found by shortest augmenting paths (Edmonds and Karp
    /// 1972).
    private func minimumCutSide(from source: Int, to target: Int) -> [Bool] {
        var residual = arcs
        while true {
            var arcInto = [Int](repeating: -1, count: vertexCount)
            var isReached = [Bool](repeating: false, count: vertexCount)
            isReached[source] = true
            var queue = [source]
            var next = 0
            while next < queue.count, !isReached[target] {
                for arc in leaving[queue[next]] where residual[arc].capacity > Self.tolerance {
                    let to = residual[arc].to
                    if isReached[to] { continue }
                    isReached[to] = true
                    arcInto[to] = arc
                    queue.append(to)
                }
                next += 1
            }
            guard isReached[target] else { return isReached }
            var bottleneck = Double.infinity
            var at = target
            while at != source {
                bottleneck = min(bottleneck, residual[arcInto[at]].capacity)
                at = residual[arcInto[at] ^ 1].to
            }
            at = target
            while at != source {
                residual[arcInto[at]].capacity -= bottleneck
                residual[arcInto[at] ^ 1].capacity += bottleneck
                at = residual[arcInto[at] ^ 1].to
            }
        }
    }
}
