extension Matcher {
    /// Grows a tree from a free vertex until that vertex is matched, or a vertex of dual 0 stays free instead.
    ///
    /// The search gives up before it exceeds a limit. The duals then stay where they are, and still cover every
    /// edge.
    ///
    /// - Parameters:
    ///   - mostNodes: The largest size of the tree, in nodes.
    ///   - furthest: The largest fall of the root's dual.
    @discardableResult
    mutating func search(from root: Int32, mostNodes: Int = .max, furthest: Weight = .max) -> SearchEnd {
        delta = 0
        limit = .max
        heap.removeAll()
        tree.removeAll(keepingCapacity: true)
        round += 1
        makePlus(top[root])
        while let event = heap.first, event.key < limit {
            if tree.count > mostNodes {
                settle()
                return .givenUp
            }
            if event.key > furthest { break }
            heap.removeFirst()
            delta = event.key
            if event.what < 0 {
                expandIfDue(~event.what)
            } else {
                meet(event.what)
            }
        }
        if limit > furthest {
            delta = furthest
            settle()
            return .givenUp
        }
        delta = limit
        defer { settle() }
        switch goal {
        case .edge(let arc):
            let other = base[top[graph.heads[arc]]]
            unsettled -= dual[other] > 0 ? 2 : 1
            augment(graph.tails[arc], graph.heads[arc])
            return .matched
        case .zero(let vertex):
            unsettled -= 1
            free(vertex)
            return .freed
        }
    }

    /// Handles an arc from a plus vertex that has become tight.
    private mutating func meet(_ arc: Int32) {
        let (u, v) = (graph.tails[arc], graph.heads[arc])
        let (from, to) = (top[u], top[v])
        guard from != to else { return }
        // If the head has moved in the tree since the event was noted, the event is stale; others replace it.
        let sum = dual[u] + dual[v] - graph.weights[arc]
        switch label[to] {
        case Label.none where sum == delta: grow(arc)
        case Label.plus where sum == 2 * delta: shrink(arc)
        default: break
        }
    }

    /// Adds the node at the arc's head as a minus node, and its mate as a plus node.
    private mutating func grow(_ arc: Int32) {
        let node = top[graph.heads[arc]]
        makeMinus(node, entry: arc)
        forEachVertexMoving(of: node, by: -delta)
        if isSet(node) {
            setDual[node] += 2 * delta
            noteExpansion(of: node)
        }
        makePlus(top[mate[base[node]]])
    }

    mutating func makeMinus(_ node: Int32, entry arc: Int32) {
        label[node] = Label.minus
        entry[node] = arc
        tree.append(node)
    }

    /// Notes when the dual of a minus set will reach 0.
    mutating func noteExpansion(of set: Int32) {
        let key = setDual[set] / 2
        if key < limit { heap.insert(Event(key: key, what: ~set)) }
    }

    private mutating func makePlus(_ node: Int32) {
        label[node] = Label.plus
        tree.append(node)
        if isSet(node) { setDual[node] -= 2 * delta }
        forEachVertexMoving(of: node, by: delta)
        scan(node)
    }

    @inline(__always)
    mutating func forEachVertexMoving(of node: Int32, by distance: Weight) {
        var vertex = head[node]
        let last = tail[node]
        while true {
            dual[vertex] += distance
            if vertex == last { return }
            vertex = next[vertex]
        }
    }

    /// Notes the events of every vertex of a node that has just become plus, alone or as part of a set.
    mutating func scan(_ node: Int32) {
        var vertex = head[node]
        let last = tail[node]
        while true {
            scan(vertex: vertex)
            if vertex == last { return }
            vertex = next[vertex]
        }
    }

    @inline(__always)
    private mutating func scan(vertex: Int32) {
        let own = top[vertex]
        let mine = dual[vertex]
        if mine < limit {
            limit = mine
            goal = .zero(vertex: vertex)
        }
        for arc in graph.starts[vertex]..<graph.starts[Int(vertex) + 1] {
            let other = graph.heads[arc]
            let node = top[other]
            if node == own { continue }
            let sum = mine + dual[other] - graph.weights[arc]
            switch label[node] {
            case Label.none:
                guard sum < limit else { continue }
                if mate[base[node]] < 0 {
                    limit = sum
                    goal = .edge(arc: arc)
                } else {
                    noteGrowth(arc, to: other, key: sum)
                }
            case Label.plus:
                let key = sum / 2
                if key < limit { heap.insert(Event(key: key, what: arc)) }
            default: break
            }
        }
    }

    /// Notes that an arc will become tight, unless another arc reaches the same vertex earlier.
    @inline(__always)
    private mutating func noteGrowth(_ arc: Int32, to vertex: Int32, key: Weight) {
        if seen[vertex] == round, least[vertex] <= key { return }
        seen[vertex] = round
        least[vertex] = key
        heap.insert(Event(key: key, what: arc))
    }

    /// Notes the events that would bring the vertices of a node that left the tree back in.
    mutating func rescan(_ node: Int32) {
        var vertex = head[node]
        let last = tail[node]
        while true {
            seen[vertex] = 0
            let mine = dual[vertex]
            for arc in graph.starts[vertex]..<graph.starts[Int(vertex) + 1] {
                let other = graph.heads[arc]
                guard label[top[other]] == Label.plus else { continue }
                let key = mine + dual[other] - graph.weights[arc]
                if key < limit { noteGrowth(graph.reverses[arc], to: vertex, key: key) }
            }
            if vertex == last { return }
            vertex = next[vertex]
        }
    }

    /// Writes the moved duals back to the nodes of the tree, and clears the tree.
    private mutating func settle() {
        for node in tree where parent[node] == Self.surface && label[node] != Label.none {
            let isPlus = label[node] == Label.plus
            forEachVertexMoving(of: node, by: isPlus ? -delta : delta)
            if isSet(node) { setDual[node] += isPlus ? 2 * delta : -2 * delta }
            label[node] = Label.none
        }
    }
}
