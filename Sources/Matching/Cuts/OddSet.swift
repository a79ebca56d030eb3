/// Some vertices and some groups of limits, and the row that half the sum of their rows gives, rounded down.
///
/// - Statement: `Σ ⌊(|l ∩ S| + |groups of l in Q|) / 2⌋ x_l ≤ ⌊(|S| + limit·|Q|) / 2⌋`. With Q empty a link of two or
///   three vertices has 1 or 0 on the left, and |S| is odd.
/// - Source: for pairs without Q the blossom inequality (Edmonds 1965); else a zero-half Chvátal–Gomory row (Chvátal
///   1973; Caprara and Fischetti 1996).
struct OddSet: Hashable, Sendable {
    /// S, ascending.
    let vertices: [Int32]
    /// Q, groups of `PairingProgram.limits`, ascending; most sets have none.
    let limits: [Int32]

    /// The row of these vertices and groups of limits, both ascending.
    init(vertices: [Int32], limits: [Int32] = []) { (self.vertices, self.limits) = (vertices, limits) }

    /// What the row's left side may be at most, where each group of limits may have `limit` links.
    func rightHandSide(limit: Int) -> Int { (vertices.count + limit * limits.count) / 2 }
}

/// The links that a fractional solution takes a part of, and how large a part.
struct Support {
    /// Links with a value above nothing.
    let links: [(link: PairingProgram.ProgramLink, value: Double)]
    /// How many vertices the program has.
    let vertexCount: Int

    /// Less than this is nothing.
    static let tolerance = 1e-7

    /// Whether all values are whole.
    var isWhole: Bool { links.allSatisfy { ($0.value - $0.value.rounded()).magnitude < 1e-6 } }

    /// By how much the row of `set`, which has no limits in it, is broken; 0 or less where it holds.
    func violation(of set: OddSet) -> Double {
        var isInside = [Bool](repeating: false, count: vertexCount)
        for vertex in set.vertices { isInside[Int(vertex)] = true }
        var sum = 0.0
        for (link, value) in links {
            let inside =
                (isInside[Int(link.a)] ? 1 : 0) + (isInside[Int(link.b)] ? 1 : 0)
                + (link.isThreeWay && isInside[Int(link.c)] ? 1 : 0)
            if inside >= 2 { sum += value }
        }
        return sum - Double(set.vertices.count / 2)
    }
}
