/// An odd number of vertices, and the row that it gives: of the links with two or more vertices in it, at most half
/// of it, rounded down, can be taken.
///
/// - Statement: `Σ ⌊|l ∩ S| / 2⌋ x_l ≤ ⌊|S| / 2⌋`. A link of two or three vertices has 1 or 0 on the left.
/// - Source: for pairs the blossom inequality (Edmonds 1965); with three-way links half the sum of the vertices'
///   rows, rounded down (Chvátal 1973).
struct OddSet: Hashable, Sendable {
    /// Ascending.
    let vertices: [Int32]

    /// What the row's left side may be at most.
    var rightHandSide: Int { vertices.count / 2 }
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

    /// By how much the row of `set` is broken; 0 or less where it holds.
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
        return sum - Double(set.rightHandSide)
    }
}
