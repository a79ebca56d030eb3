/// The pairing program of one component, in plain numbers: it knows vertices, links, weights and rows, but no
/// schools.
///
/// Statement: choose links so that no vertex is in two of them, and maximise the priorities, one after the other.
///
/// - Variables: `x_l` in {0, 1} for every link `l`.
/// - Rows: each vertex is in at most one link; at most ``limit`` links of each ``limits`` group are taken, and at
///   least one link of each ``pins`` group.
/// - Source: the weighted matching program of Edmonds (1965), with links of three vertices and side rows.
struct PairingProgram: Sendable {
    /// A link of two or three vertices; in a pair, `c` is negative.
    struct ProgramLink: Hashable, Sendable {
        let a, b, c: Int32

        @inline(__always)
        var isThreeWay: Bool { c >= 0 }
        /// Its vertices.
        var vertices: [Int] { isThreeWay ? [Int(a), Int(b), Int(c)] : [Int(a), Int(b)] }
        /// The number of its vertices.
        var size: Int { isThreeWay ? 3 : 2 }
    }

    /// The number of vertices.
    let vertexCount: Int
    /// The listed links: first the pairs, sorted, then three-way links, in the order in which they were listed.
    private(set) var links: [ProgramLink]
    /// The weight of each listed link at each priority: `weights[priority][link]`.
    private(set) var weights: [[Int32]]
    /// Groups of links of which at most ``limit`` may be taken. Groups that can't exceed it are left out.
    private(set) var limits: LinkGroups
    /// The right-hand side of every row of ``limits``.
    let limit: Int
    /// Groups of links of which at least one must be taken.
    private(set) var pins: LinkGroups
    /// For each priority, obvious vertex duals that cover all links, if there are any.
    let plainDuals: [[Int32]?]
    /// The unlisted three-way links; nil if all are listed.
    private(set) var unlisted: UnlistedThreeWay?

    /// Creates a program. Without `plainDuals`, no obvious duals are known.
    init(
        vertexCount: Int, links: [ProgramLink], weights: [[Int32]], limits: LinkGroups, limit: Int,
        pins: LinkGroups, plainDuals: [[Int32]?]? = nil, unlisted: UnlistedThreeWay? = nil
    ) {
        (self.vertexCount, self.links, self.weights) = (vertexCount, links, weights)
        (self.limits, self.limit, self.pins) = (limits, limit, pins)
        (self.plainDuals, self.unlisted) = (plainDuals ?? weights.map { _ in nil }, unlisted)
    }

    /// Lists an unlisted three-way link and returns its number.
    mutating func list(_ triangle: UnlistedThreeWay.Triangle) -> Int {
        for priority in weights.indices { weights[priority].append(weight(triangle, at: priority)) }
        limits.append(groups(triangle, limits))
        pins.append(groups(triangle, pins))
        unlisted?.isListed.insert(triangle.link)
        links.append(triangle.link)
        return links.count - 1
    }

    /// The weight of an unlisted three-way link: half the weight of its pairs, rounded down, plus its extra.
    func weight(_ triangle: UnlistedThreeWay.Triangle, at priority: Int) -> Int32 {
        let sum = triangle.pairs.reduce(0) { $0 + Int(weights[priority][$1]) }
        return Int32(clamping: (sum >> 1) + Int(unlisted?.extras[priority] ?? 0))
    }

    /// The groups of an unlisted three-way link: those of its pairs, each once.
    func groups(_ triangle: UnlistedThreeWay.Triangle, _ groups: LinkGroups) -> [Int32] {
        var found: [Int32] = []
        for pair in triangle.pairs {
            for group in groups.containing(pair) where !found.contains(group) { found.append(group) }
        }
        return found
    }

    /// The value of the links taken, at each priority.
    func values(_ taken: [Int]) -> [Int] {
        weights.map { weight in taken.reduce(0) { $0 + Int(weight[$1]) } }
    }

    /// Whether the links taken keep all rows.
    func isFeasible(_ taken: [Int]) -> Bool {
        var isUsed = [Bool](repeating: false, count: vertexCount)
        for link in taken {
            for vertex in links[link].vertices {
                if isUsed[vertex] { return false }
                isUsed[vertex] = true
            }
        }
        var loads = [Int](repeating: 0, count: limits.members.count)
        var isKept = [Bool](repeating: false, count: pins.members.count)
        for link in taken {
            for group in limits.containing(link) { loads[Int(group)] += 1 }
            for group in pins.containing(link) { isKept[Int(group)] = true }
        }
        return loads.allSatisfy { $0 <= limit } && !isKept.contains(false)
    }
}

extension Array where Element == Int {
    /// Whether these values are better than `other`, compared lexicographically.
    func isLexicographicallyAbove(_ other: [Int]) -> Bool { other.lexicographicallyPrecedes(self) }
}
