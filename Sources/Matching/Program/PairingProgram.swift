/// The pairing program of one component, in plain numbers: it knows vertices, links, weights and rows, and no school.
///
/// Statement: choose links so that no vertex is in two, and the priorities, one after the other, are as large as
/// they can be.
///
/// - Variables: `x_l` in {0, 1} for every link `l`.
/// - Rows: each vertex in at most one link; of the links of each ``limits`` group at most its right-hand side; of
///   the links of each ``pins`` group at least one.
/// - Source: the weighted matching program of Edmonds (1965) with links of three vertices and side rows.
struct PairingProgram: Sendable {
    /// A link of two or three vertices; `c` is negative in a pair.
    struct ProgramLink: Hashable, Sendable {
        let a, b, c: Int32

        @inline(__always)
        var isThreeWay: Bool { c >= 0 }
        /// Its vertices.
        var vertices: [Int] { isThreeWay ? [Int(a), Int(b), Int(c)] : [Int(a), Int(b)] }
        /// How many vertices it has.
        var size: Int { isThreeWay ? 3 : 2 }
    }

    /// Rows over given links, as a list for each row and, the other way round, for each link.
    struct Groups: Sendable {
        private(set) var members: [[Int32]]
        private var starts: [Int32]
        private var ofLink: [Int32]

        /// Groups whose `members` are links, ascending, of which there are `linkCount`.
        init(members: [[Int32]], linkCount: Int) {
            self.members = members
            var starts = [Int32](repeating: 0, count: linkCount + 1)
            for group in members { for link in group { starts[Int(link) + 1] += 1 } }
            for link in 0..<linkCount { starts[link + 1] += starts[link] }
            var next = starts
            var ofLink = [Int32](repeating: 0, count: Int(starts[linkCount]))
            for (group, links) in members.enumerated() {
                for link in links {
                    ofLink[Int(next[Int(link)])] = Int32(group)
                    next[Int(link)] += 1
                }
            }
            (self.starts, self.ofLink) = (starts, ofLink)
        }

        /// The groups that hold `link`.
        @inline(__always)
        func containing(_ link: Int) -> ArraySlice<Int32> {
            ofLink[Int(starts[link])..<Int(starts[link + 1])]
        }
    }

    /// How many vertices there are.
    let vertexCount: Int
    /// The links, sorted.
    let links: [ProgramLink]
    /// What each link counts at each priority: `weights[priority][link]`.
    let weights: [[Int32]]
    /// Groups of links of which at most ``limit`` may be taken; only groups that are larger than that.
    let limits: Groups
    /// The right-hand side of every row of ``limits``.
    let limit: Int
    /// Groups of links of which at least one must be taken.
    let pins: Groups
    /// For each priority a dual of each vertex that covers all links, where one is plain to see.
    let plainDuals: [[Int32]?]

    /// A program; nothing is plain unless `plainDuals` says so.
    init(
        vertexCount: Int, links: [ProgramLink], weights: [[Int32]], limits: Groups, limit: Int, pins: Groups,
        plainDuals: [[Int32]?]? = nil
    ) {
        (self.vertexCount, self.links, self.weights) = (vertexCount, links, weights)
        (self.limits, self.limit, self.pins) = (limits, limit, pins)
        self.plainDuals = plainDuals ?? weights.map { _ in nil }
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
        let set = Set(taken.map(Int32.init))
        return limits.members.allSatisfy { $0.count(where: set.contains) <= limit }
            && pins.members.allSatisfy { $0.contains(where: set.contains) }
    }
}

extension Array where Element == Int {
    /// Whether these values are better than `other`, the first priority first.
    func isLexicographicallyAbove(_ other: [Int]) -> Bool { other.lexicographicallyPrecedes(self) }
}
