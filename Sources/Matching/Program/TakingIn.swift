/// Adds unlinked vertices to pairs, by way of unlisted three-way links.
extension PairingProgram {
    /// Improves `taken` by adding unlinked vertices to pairs, and lists the three-way links that it takes. Nil if
    /// nothing improves. It adds one vertex after the other, each to the pair where it counts most.
    ///
    /// Complexity: O(links), plus for each unlinked vertex its links.
    mutating func taking(in taken: [Int]) -> [Int]? {
        guard let unlisted else { return nil }
        let pairCount = Int(unlisted.starts.last ?? 0)
        var linkOf = [Int](repeating: -1, count: vertexCount)
        var isFree = [Bool](repeating: true, count: vertexCount)
        var loads = [Int](repeating: 0, count: limits.members.count)
        for link in taken {
            for vertex in links[link].vertices {
                isFree[vertex] = false
                linkOf[vertex] = link < pairCount ? link : -1
            }
            for group in limits.containing(link) { loads[Int(group)] += 1 }
        }
        // The pairs between an unlinked vertex and a vertex in a pair, by the unlinked one.
        var ways: [Int32: [Int32: Int]] = [:]
        for number in 0..<pairCount {
            let (a, b) = (links[number].a, links[number].b)
            guard isFree[Int(a)] != isFree[Int(b)], unlisted.isWilling[Int(a)], unlisted.isWilling[Int(b)]
            else { continue }
            let (free, other) = isFree[Int(a)] ? (a, b) : (b, a)
            if linkOf[Int(other)] >= 0 { ways[free, default: [:]][other] = number }
        }
        var chosen = Set(taken)
        for free in ways.keys.sorted() {
            guard let (triangle, old) = best(free, ways[free] ?? [:], linkOf) else { continue }
            for group in limits.containing(old) { loads[Int(group)] -= 1 }
            let groups = groups(triangle, limits)
            guard groups.allSatisfy({ loads[Int($0)] < limit }) else {
                for group in limits.containing(old) { loads[Int(group)] += 1 }
                continue
            }
            for group in groups { loads[Int(group)] += 1 }
            for vertex in links[old].vertices { linkOf[vertex] = -1 }
            chosen.remove(old)
            chosen.insert(list(triangle))
        }
        return chosen.count == taken.count && chosen.isSuperset(of: taken) ? nil : chosen.sorted()
    }

    /// The best three-way link that adds a vertex, and the pair that it replaces; nil if none is better than that
    /// pair. `ways` leads to the vertices it may be linked with.
    private func best(
        _ free: Int32, _ ways: [Int32: Int], _ linkOf: [Int]
    ) -> (triangle: UnlistedThreeWay.Triangle, pair: Int)? {
        var best: (gain: [Int], triangle: UnlistedThreeWay.Triangle, pair: Int)?
        for (other, way) in ways.sorted(by: { $0.key < $1.key }) {
            let pair = linkOf[Int(other)]
            guard pair >= 0, links[pair].a == other, let second = ways[links[pair].b] else { continue }
            let (a, b) = (links[pair].a, links[pair].b)
            let triangle: UnlistedThreeWay.Triangle =
                if free < a {
                    .init(link: .init(a: free, b: a, c: b), pairs: [way, second, pair])
                } else if free < b {
                    .init(link: .init(a: a, b: free, c: b), pairs: [way, pair, second])
                } else {
                    .init(link: .init(a: a, b: b, c: free), pairs: [pair, way, second])
                }
            if unlisted?.isListed.contains(triangle.link) ?? true { continue }
            let gain = weights.indices.map { Int(weight(triangle, at: $0)) - Int(weights[$0][pair]) }
            if best.map({ gain.isLexicographicallyAbove($0.gain) }) ?? true { best = (gain, triangle, pair) }
        }
        guard let best, best.gain.isLexicographicallyAbove(best.gain.map { _ in 0 }) else { return nil }
        return (best.triangle, best.pair)
    }
}
