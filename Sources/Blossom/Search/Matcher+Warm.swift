extension Matcher {
    /// Continues with a graph that has more edges. Each new edge must then be covered.
    mutating func replaceGraph(_ other: consuming SparseGraph<Weight>) { graph = other }

    /// Raises a dual so that `edge` is covered, and unmatches the vertices that this separates from their mates.
    mutating func cover(_ edge: BlossomEdge<Weight>) {
        func isCovered() -> Bool { dual[edge.u] + dual[edge.v] >= 2 * edge.weight }
        // Sets that contain both ends may cover the edge.
        if top[edge.u] == top[edge.v], isSet(top[edge.u]) {
            var sum = dual[edge.u] + dual[edge.v]
            var holder = smallestSet(of: edge.u, and: edge.v)
            while holder != Self.surface {
                sum += setDual[holder]
                holder = parent[holder]
            }
            if sum >= 2 * edge.weight { return }
        }
        if isCovered() { return }
        let raised = depth(of: edge.u) <= depth(of: edge.v) ? edge.u : edge.v
        while top[raised] != raised, !isCovered() { dissolve(top[raised]) }
        // Once its dual rises, none of the vertex's edges stays tight, so it loses its mate.
        if isCovered() { return }
        part(raised)
        dual[raised] = 2 * edge.weight - dual[raised == edge.u ? edge.v : edge.u]
    }

    /// Takes a vertex out of all sets, and leaves it and its mate free.
    mutating func isolate(_ vertex: Int32) {
        while top[vertex] != vertex { dissolve(top[vertex]) }
        part(vertex)
    }

    private func depth(of vertex: Int32) -> Int {
        var (node, depth) = (vertex, 0)
        while parent[node] != Self.surface { (node, depth) = (parent[node], depth + 1) }
        return depth
    }

    /// The smallest set that contains both vertices. Some surface node must contain both.
    private mutating func smallestSet(of u: Int32, and v: Int32) -> Int32 {
        markRound += 1
        var node = u
        while node != Self.surface {
            mark[node] = markRound
            node = parent[node]
        }
        node = v
        while mark[node] != markRound { node = parent[node] }
        return node
    }

    /// Dissolves a set on the surface. Half its dual goes to each of its vertices, which keeps the edges inside it
    /// tight and separates it from its mate.
    private mutating func dissolve(_ set: Int32) {
        let half = setDual[set] / 2
        if half > 0 {
            forEachVertexMoving(of: set, by: half)
            part(base[set])
        }
        surfaceChildren(of: set)
    }

    /// Unmatches a vertex and its mate.
    private mutating func part(_ vertex: Int32) {
        let other = mate[vertex]
        guard other >= 0 else { return }
        (mate[vertex], mate[other]) = (-1, -1)
    }

    /// The matching and the duals, between searches.
    func solution() -> BlossomSolution<Weight> {
        // Sets with dual 0 are left out; their children move up to the set that contains them.
        var order: [Int32] = []
        var stack = (0..<Int32(n)).map { top[$0] }.enumerated().filter {
            isSet($0.element) && Int(head[$0.element]) == $0.offset
        }
        .map(\.element)
        while let set = stack.popLast() {
            order.append(set)
            for link in cycle(of: set) where isSet(link.child) { stack.append(link.child) }
        }
        order.reverse()
        var sets: [BlossomSolution<Weight>.LaminarSet] = []
        var held: [Int32: (vertices: [Int32], children: [Int])] = [:]
        for set in order {
            var (vertices, children): ([Int32], [Int]) = ([], [])
            for link in cycle(of: set) {
                if !isSet(link.child) {
                    vertices.append(link.child)
                } else if let inner = held.removeValue(forKey: link.child) {
                    vertices += inner.vertices
                    children += inner.children
                }
            }
            if setDual[set] > 0 {
                sets.append(
                    .init(vertices: vertices.sorted(), children: children.sorted(), dual: setDual[set]))
                held[set] = ([], [sets.count - 1])
            } else {
                held[set] = (vertices, children)
            }
        }
        return BlossomSolution(
            mates: mate.array(n), vertexDuals: dual.array(n), sets: sets, snapshots: snapshots)
    }
}
