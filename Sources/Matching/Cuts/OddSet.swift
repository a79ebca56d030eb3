/// A set of vertices and of limit groups, and the row that results from halving the sum of their rows and rounding
/// down.
///
/// - Statement: `Σ ⌊(|l ∩ S| + |groups of l in Q|) / 2⌋ x_l ≤ ⌊(|S| + limit·|Q|) / 2⌋`. If Q is empty, a link of
///   two or three vertices has coefficient 0 or 1, and |S| is odd.
/// - Source: for pairs and empty Q, the blossom inequality (Edmonds 1965); otherwise a zero-half Chvátal–Gomory row
///   (Chvátal 1973; Caprara and Fischetti 1996).
struct OddSet: Hashable, Sendable {
    /// S, ascending.
    let vertices: [Int32]
    /// Q: groups of `PairingProgram.limits`, ascending; empty for most sets.
    let limits: [Int32]

    /// The row of these vertices and limit groups, both ascending.
    init(vertices: [Int32], limits: [Int32] = []) { (self.vertices, self.limits) = (vertices, limits) }

    /// The row's right-hand side, if each limit group may have `limit` links.
    func rightHandSide(limit: Int) -> Int { (vertices.count + limit * limits.count) / 2 }
}

/// The support of a fractional solution: its links with a positive value.
struct Support {
    /// The links with a positive value.
    let links: [(link: PairingProgram.ProgramLink, value: Double)]
    /// The number of vertices of the program.
    let vertexCount: Int

    /// Values below this count as zero.
    static let tolerance = 1e-7

    /// Whether all values are integral.
    var isWhole: Bool { links.allSatisfy { ($0.value - $0.value.rounded()).magnitude < 1e-6 } }

    /// The violation of the row of `set`, which must contain no limits; 0 or less if the row holds.
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
