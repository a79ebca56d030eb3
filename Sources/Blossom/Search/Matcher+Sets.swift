extension Matcher {
    // MARK: - Shrinking

    /// Shrinks the odd cycle that an arc between two plus nodes closes into a set.
    mutating func shrink(_ arc: Int32) {
        let (u, v) = (graph.tails[arc], graph.heads[arc])
        let meeting = commonAncestor(top[u], top[v])
        guard let set = unusedSets.popLast() else { return }
        let links = cycle(u, v, meeting)

        var last: Int32 = -1
        for (number, link) in links.enumerated() {
            let child = link.child
            let wasMinus = label[child] == Label.minus
            if isSet(child) { setDual[child] += wasMinus ? -2 * delta : 2 * delta }
            if wasMinus { forEachVertexMoving(of: child, by: 2 * delta) }
            parent[child] = set
            cycleIndex[child] = Int32(number)
            if last >= 0 { next[last] = head[child] }
            last = tail[child]
        }
        head[set] = head[links[0].child]
        tail[set] = last
        parent[set] = Self.surface
        base[set] = base[meeting]
        baseIndex[set] = 0
        setDual[set] = -2 * delta
        label[set] = Label.plus
        cycles[Int(set) - n] = links
        top.join(links, into: set, next: next, head: head, tail: tail)
        tree.append(set)
        for link in links {
            let wasMinus = label[link.child] == Label.minus
            label[link.child] = Label.none
            if wasMinus { scan(link.child) }
        }
    }

    /// The nearest common ancestor of two plus nodes; it is a plus node too.
    private mutating func commonAncestor(_ one: Int32, _ other: Int32) -> Int32 {
        markRound += 1
        var (x, y) = (one, other)
        while true {
            if x >= 0 {
                if mark[x] == markRound { return x }
                mark[x] = markRound
                x = plusAbove(x)
            }
            swap(&x, &y)
        }
    }

    /// The plus node two steps nearer to the root; -1 above the root.
    private func plusAbove(_ node: Int32) -> Int32 {
        let mate = mate[base[node]]
        return mate < 0 ? -1 : top[graph.tails[entry[top[mate]]]]
    }

    /// The cycle from `meeting` to the node of `u`, along the edge from `u` to `v`, and back.
    private func cycle(_ u: Int32, _ v: Int32, _ meeting: Int32) -> [CycleLink] {
        var links: [CycleLink] = []
        var node = top[u]
        // Climb from `u`; the links are reversed afterwards.
        var (exit, entered) = (u, v)
        while true {
            links.append(CycleLink(child: node, exit: exit, entry: entered))
            if node == meeting { break }
            let own = base[node]
            let above = mate[own]
            let minus = top[above]
            links.append(CycleLink(child: minus, exit: above, entry: own))
            let arc = entry[minus]
            (exit, entered) = (graph.tails[arc], graph.heads[arc])
            node = top[exit]
        }
        links.reverse()
        node = top[v]
        while node != meeting {
            let own = base[node]
            let above = mate[own]
            let minus = top[above]
            links.append(CycleLink(child: node, exit: own, entry: above))
            let arc = entry[minus]
            links.append(CycleLink(child: minus, exit: graph.heads[arc], entry: graph.tails[arc]))
            node = top[graph.tails[arc]]
        }
        return links
    }

    // MARK: - Expanding

    /// Opens a minus set whose dual has reached 0. The tree continues along the even path around its cycle.
    mutating func expandIfDue(_ set: Int32) {
        guard parent[set] == Self.surface, label[set] == Label.minus, setDual[set] == 2 * delta else {
            return
        }
        let links = surfaceChildren(of: set)
        let arc = entry[set]
        let entered = Int(cycleIndex[top[graph.heads[arc]]])
        let end = Int(baseIndex[set])
        let count = links.count
        // In the direction whose first edge is matched, the path has an even number of edges.
        let isForward = ((end - entered + count) % count) % 2 == 0
        var position = entered
        var isMinus = true
        var entryArc = arc
        var (plus, isOnWay) = ([Int32](), [Bool](repeating: false, count: count))
        while true {
            isOnWay[position] = true
            let child = links[position].child
            if isMinus {
                makeMinus(child, entry: entryArc)
                if isSet(child) {
                    setDual[child] += 2 * delta
                    noteExpansion(of: child)
                }
            } else {
                plus.append(child)
                label[child] = Label.plus
                tree.append(child)
                if isSet(child) { setDual[child] -= 2 * delta }
                forEachVertexMoving(of: child, by: 2 * delta)
            }
            if position == end { break }
            let nextPosition = isForward ? (position + 1) % count : (position + count - 1) % count
            if !isMinus {
                let link = links[isForward ? position : nextPosition]
                entryArc = isForward ? self.arc(link.exit, link.entry) : self.arc(link.entry, link.exit)
            }
            position = nextPosition
            isMinus.toggle()
        }
        for number in 0..<count where !isOnWay[number] {
            forEachVertexMoving(of: links[number].child, by: delta)
        }
        for number in 0..<count where !isOnWay[number] { rescan(links[number].child) }
        for child in plus { scan(child) }
    }

    /// Removes a set, so that its children are on the surface, without labels.
    @discardableResult
    mutating func surfaceChildren(of set: Int32) -> [CycleLink] {
        let links = cycles[Int(set) - n]
        cycles[Int(set) - n] = []
        for link in links {
            parent[link.child] = Self.surface
        }
        top.part(links, of: set, next: next, head: head, tail: tail)
        parent[set] = Self.unused
        label[set] = Label.none
        setDual[set] = 0
        unusedSets.append(set)
        return links
    }

    /// The arc from `u` to `v`; if there are several, the tight one.
    private func arc(_ u: Int32, _ v: Int32) -> Int32 {
        var best: Int32 = -1
        for arc in graph.starts[u]..<graph.starts[Int(u) + 1] where graph.heads[arc] == v {
            if best < 0 || graph.weights[arc] > graph.weights[best] { best = arc }
        }
        return best
    }
}
