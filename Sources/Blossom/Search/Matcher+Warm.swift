extension Matcher {
    /// Goes on with more edges than before; each of them must then be covered.
    mutating func replaceGraph(_ other: consuming SparseGraph<Weight>) { graph = other }

    /// Raises a dual so that `edge` is covered, leaving free whom that parts from their mates.
    mutating func cover(_ edge: BlossomEdge<Weight>) {
        func isCovered() -> Bool { dual[edge.u] + dual[edge.v] >= 2 * edge.weight }
        // Sets that hold both ends may cover the edge.
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
        // As its dual rises, none of the vertex's edges is tight.
        if isCovered() { return }
        part(raised)
        dual[raised] = 2 * edge.weight - dual[raised == edge.u ? edge.v : edge.u]
    }

    /// Takes a vertex out of all sets and leaves it free, and its mate.
    mutating func isolate(_ vertex: Int32) {
        while top[vertex] != vertex { dissolve(top[vertex]) }
        part(vertex)
    }

    private func depth(of vertex: Int32) -> Int {
        var (node, depth) = (vertex, 0)
        while parent[node] != Self.surface { (node, depth) = (parent[node], depth + 1) }
        return depth
    }

    /// The smallest set that holds both vertices, which one on the surface does.
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

    /// Takes a set on the surface away: half its dual goes to each of its vertices, which keeps what is inside it
    /// tight, and parts it from its mate.
    private mutating func dissolve(_ set: Int32) {
        let half = setDual[set] / 2
        if half > 0 {
            forEachVertexMoving(of: set, by: half)
            part(base[set])
        }
        surfaceChildren(of: set)
    }

    /// Leaves a vertex and its mate free.
    private mutating func part(_ vertex: Int32) {
        let other = mate[vertex]
        guard other >= 0 else { return }
        (mate[vertex], mate[other]) = (-1, -1)
    }

    /// The matching and the duals, between searches.
    func solution() -> BlossomSolution<Weight> {
        // Sets without a dual are left out, and their parts go to what holds them.
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
            mates: mate.array(n), vertexDuals: dual.array(n), sets: sets, onTheWay: onTheWay)
    }
}
