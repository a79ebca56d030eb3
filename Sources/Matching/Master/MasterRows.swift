/// The rows of the restricted master, and what each consists of.
struct MasterRows: Sendable {
    /// The meaning of a row.
    enum Kind: Hashable, Sendable {
        /// This vertex is in at most one link.
        case vertex(Int)
        /// This limit group of the program is kept.
        case limit(Int)
        /// This pin group of the program is fulfilled.
        case pin(Int)
        /// The odd set at this index of ``MasterRows/oddSets``.
        case oddSet(Int)
        /// The value at this earlier priority is held.
        case hold(Int)
    }

    private(set) var kinds: [Kind] = []
    private(set) var rightHandSides: [Int] = []
    /// Whether each row has become an equation.
    private(set) var isTight: [Bool] = []
    private(set) var oddSets: [OddSet] = []
    /// The odd sets that currently have a row.
    private(set) var known: Set<OddSet> = []
    private var indexOf: [OddSet: Int] = [:]
    /// For each odd set, whether each vertex is in it.
    private(set) var isInside: [[Bool]] = []
    /// For each limit group, its row; nil if it has none yet.
    private(set) var rowOfLimit: [Int?]
    private(set) var rowOfPin: [Int?]
    private(set) var rowOfOddSet: [Int] = []
    /// The rows that hold earlier priorities.
    private(set) var holds: [(priority: Int, row: Int)] = []

    init(_ program: PairingProgram) {
        rowOfLimit = Array(repeating: nil, count: program.limits.members.count)
        rowOfPin = Array(repeating: nil, count: program.pins.members.count)
    }

    /// Records a row added at the end.
    mutating func append(_ kind: Kind, rightHandSide: Int) {
        let row = kinds.count
        kinds.append(kind)
        rightHandSides.append(rightHandSide)
        isTight.append(false)
        switch kind {
        case .vertex: break
        case .limit(let group): rowOfLimit[group] = row
        case .pin(let group): rowOfPin[group] = row
        case .oddSet: rowOfOddSet.append(row)
        case .hold(let priority): holds.append((priority, row))
        }
    }

    /// The odd sets that currently have a row, in the order in which they were added.
    var liveOddSets: [OddSet] { oddSets.filter(known.contains) }

    /// Records that a dropped odd set has its row back; nil if it never had one.
    mutating func revive(_ set: OddSet) -> Int? {
        guard let index = indexOf[set] else { return nil }
        known.insert(set)
        return index
    }

    /// Records that the row of the odd set at `index` was dropped.
    mutating func drop(oddSet index: Int) { known.remove(oddSets[index]) }

    /// Registers an odd set, whose row must be appended next; returns its index.
    mutating func register(_ set: OddSet, vertexCount: Int) -> Int {
        var inside = [Bool](repeating: false, count: vertexCount)
        for vertex in set.vertices { inside[Int(vertex)] = true }
        isInside.append(inside)
        oddSets.append(set)
        known.insert(set)
        indexOf[set] = oddSets.count - 1
        return oddSets.count - 1
    }

    /// Records that a row has become an equation.
    mutating func tighten(_ row: Int) { isTight[row] = true }

    /// Whether the row requires at least its right-hand side, rather than at most.
    func isAtLeast(_ row: Int) -> Bool {
        switch kinds[row] {
        case .pin, .hold: true
        case .vertex, .limit, .oddSet: false
        }
    }

    /// The coefficient of `link`, which is in these limit groups, in the odd set at `index`.
    @inline(__always)
    func coefficient(
        _ link: PairingProgram.ProgramLink, limits groups: ArraySlice<Int32>, inOddSet index: Int
    ) -> Int {
        let inside = isInside[index]
        var count =
            (inside[Int(link.a)] ? 1 : 0) + (inside[Int(link.b)] ? 1 : 0)
            + (link.isThreeWay && inside[Int(link.c)] ? 1 : 0)
        let limits = oddSets[index].limits
        if !limits.isEmpty { for group in groups where limits.contains(group) { count += 1 } }
        return count / 2
    }
}
