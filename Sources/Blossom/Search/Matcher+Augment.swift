extension Matcher {
    /// Matches a plus vertex with a vertex of a free node, and flips the path back to the root.
    mutating func augment(_ plus: Int32, _ other: Int32) {
        rebase(top[other], to: other)
        mate[other] = plus
        turn(from: plus, partner: other)
    }

    /// Leaves a plus vertex free, and flips its path to the root.
    mutating func free(_ vertex: Int32) { turn(from: vertex, partner: -1) }

    /// Flips the path from `vertex` to the root: matched edges become unmatched, and the others matched.
    private mutating func turn(from vertex: Int32, partner: Int32) {
        var (vertex, partner) = (vertex, partner)
        while true {
            let node = top[vertex]
            let above = mate[base[node]]
            rebase(node, to: vertex)
            mate[vertex] = partner
            guard above >= 0 else { return }
            let minus = top[above]
            let arc = entry[minus]
            let (up, down) = (graph.tails[arc], graph.heads[arc])
            rebase(minus, to: down)
            mate[down] = up
            (vertex, partner) = (up, down)
        }
    }

    /// Rotates the matching inside a node so that `vertex` becomes its base, the vertex with a mate outside.
    private mutating func rebase(_ node: Int32, to vertex: Int32) {
        var work = [(node: node, vertex: vertex)]
        while let (outer, vertex) = work.popLast() {
            var child = vertex
            while child != outer {
                let set = parent[child]
                turnCycle(of: set, from: Int(cycleIndex[child]), &work)
                base[set] = vertex
                baseIndex[set] = cycleIndex[child]
                child = set
            }
        }
    }

    /// Matches every second edge on the even path around a set's cycle, from one child to the base's child.
    private mutating func turnCycle(
        of set: Int32, from first: Int, _ work: inout [(node: Int32, vertex: Int32)]
    ) {
        let links = cycles[Int(set) - n]
        let count = links.count
        let end = Int(baseIndex[set])
        let isForward = ((end - first + count) % count) % 2 == 0
        var position = first
        while position != end {
            // First along an edge that leaves the matching, then along one that joins it.
            position = isForward ? (position + 1) % count : (position + count - 1) % count
            let beyond = isForward ? (position + 1) % count : (position + count - 1) % count
            let link = links[isForward ? position : beyond]
            mate[link.exit] = link.entry
            mate[link.entry] = link.exit
            let other = links[isForward ? beyond : position].child
            work.append((link.child, link.exit))
            work.append((other, link.entry))
            position = beyond
        }
    }
}
