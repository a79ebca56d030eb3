extension Matcher {
    /// Takes the edge between a plus vertex and a vertex of a free node, and turns round the way to the root.
    mutating func augment(_ plus: Int32, _ other: Int32) {
        rebase(top[other], to: other)
        mate[other] = plus
        turn(from: plus, partner: other)
    }

    /// Leaves a plus vertex free, and turns round the way to the root.
    mutating func free(_ vertex: Int32) { turn(from: vertex, partner: -1) }

    /// From `vertex` to the root takes what the matching has not, and the other way round.
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

    /// Changes the matching inside of a node so that `vertex` is the one whose mate is outside.
    private mutating func rebase(_ node: Int32, to vertex: Int32) {
        var work = [(node: node, vertex: vertex)]
        while let (outer, vertex) = work.popLast() {
            var child = vertex
            while child != outer {
                let set = parent[child]
                turnCycle(of: set, from: Int(place[child]), &work)
                base[set] = vertex
                basePlace[set] = place[child]
                child = set
            }
        }
    }

    /// Takes every second edge on the even way round a set's cycle from a child to the one of the base.
    private mutating func turnCycle(
        of set: Int32, from first: Int, _ work: inout [(node: Int32, vertex: Int32)]
    ) {
        let links = cycles[Int(set) - n]
        let count = links.count
        let end = Int(basePlace[set])
        let isForward = ((end - first + count) % count) % 2 == 0
        var position = first
        while position != end {
            // Over the edge that leaves the matching, then over one that joins it.
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
