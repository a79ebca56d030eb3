/// Prices unlisted three-way links.
///
/// The weight of such a link abc is at most half the weight of its three pairs, and the duals of vertices and
/// limits give it at least half of what they give its pairs. So twice its slack is at least the sum of its pairs'
/// slacks, minus the duals of the odd sets that contain both ends of one of them (and minus ``DualSums``' `widest`,
/// if pins or odd sets with limits have a dual). Once pairs are priced, no pair has negative slack. Hence a
/// three-way link that could improve the master is a triangle of pairs each of which has less slack than those sets
/// contribute. There are few such pairs, because most are in no set. All this also holds for vectors of duals, one
/// number per priority, in lexicographic order, and so on a face.
extension Master {
    /// Calls `body` for each unlisted three-way link in play whose slack, under the duals that `sums` adds up at
    /// `scale`, is at most `margin`, and passes that slack. Ends early if `body` returns false. These duals must
    /// cover all pairs.
    func forEachUnlisted<Value: SignedNumeric & Comparable & Sendable>(
        within margin: Value, _ sums: DualSums<Value>, scale: Value,
        _ body: (UnlistedThreeWay.Triangle, Value) -> Bool
    ) {
        guard let unlisted = program.unlisted else { return }
        // Without odd sets and pins, no slack can be negative.
        if margin <= 0, left.isEmpty, sums.isPlain, faces.allSatisfy(\.sums.isPlain) { return }
        func leftOver(_ pair: Int) -> Value {
            let weight = objective.map { program.weights[$0][pair] } ?? 0
            return sums(pair, program) - scale * (Value(exactly: weight) ?? 0)
        }
        // Pairs that a leaf leaves need not be covered; their shortfall may be missing in any triangle.
        var lacking = [Int](repeating: 0, count: faces.count)
        var lackingNow: Value = 0
        let pairCount = Int(unlisted.starts.last ?? 0)
        for pair in left where pair < pairCount {
            let before = faces.map { $0.leftOver(pair, program) }
            let now = leftOver(pair)
            let first = before.first { $0 != 0 }
            guard first.map({ $0 < 0 }) ?? (now < 0) else { continue }
            for number in before.indices { lacking[number] -= before[number] }
            lackingNow -= now
        }
        var isBlocked = [Bool](repeating: false, count: program.vertexCount)
        for link in taken { for vertex in program.links[link].vertices { isBlocked[vertex] = true } }
        let chosen = (0..<pairCount).map { pair -> Bool in
            let link = program.links[pair]
            if isBlocked[Int(link.a)] || isBlocked[Int(link.b)] { return false }
            for (number, face) in faces.enumerated() {
                let excess = face.leftOver(pair, program) - face.sums.shared(link) - lacking[number]
                if excess != 0 { return excess < 0 }
            }
            let excess = leftOver(pair) - sums.shared(link) - lackingNow
            return margin > 0 ? excess <= margin + margin : excess < 0
        }
        unlisted.forEachTriangle(program.links, of: chosen) { triangle in
            if faces.contains(where: { $0.leftOver(triangle, program) != 0 }) { return true }
            let weight = objective.map { program.weight(triangle, at: $0) } ?? 0
            let value = sums(triangle, program) - scale * (Value(exactly: weight) ?? 0)
            return value > margin || body(triangle, value)
        }
    }

    /// The largest number of triangles among which the best are chosen.
    private static let mostFound = 100_000

    /// The unlisted links that could improve the master, best first, at most `most`.
    func improvingUnlisted(_ pricing: Pricing, most: Int) -> [UnlistedThreeWay.Triangle] {
        var found: [(triangle: UnlistedThreeWay.Triangle, value: Double)] = []
        forEachUnlisted(within: -Pricing.tolerance, pricing.sums, scale: 1) { triangle, value in
            found.append((triangle, value))
            return found.count < Self.mostFound
        }
        let order = found.indices.sorted { (found[$0].value, $0) < (found[$1].value, $1) }
        return order.prefix(most).map { found[$0].triangle }
    }

    /// The unlisted links that a solution within `gap` of the bound of `pricing` can contain; nil if there are more
    /// than `most`.
    func unlisted(within gap: Double, _ pricing: Pricing, most: Int) -> [UnlistedThreeWay.Triangle]? {
        var found: [UnlistedThreeWay.Triangle] = []
        forEachUnlisted(within: gap, pricing.sums, scale: 1) { triangle, _ in
            found.append(triangle)
            return found.count <= most
        }
        return found.count <= most ? found : nil
    }
}

extension Master.Face {
    /// The slack of a listed link.
    func leftOver(_ link: Int, _ program: PairingProgram) -> Int {
        sums(link, program) - scale * Int(program.weights[priority][link])
    }

    /// The slack of an unlisted link.
    func leftOver(_ triangle: UnlistedThreeWay.Triangle, _ program: PairingProgram) -> Int {
        sums(triangle, program) - scale * Int(program.weight(triangle, at: priority))
    }
}
