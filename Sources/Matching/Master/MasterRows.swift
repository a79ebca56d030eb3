/// The rows of the restricted master, and what each is made of.
struct MasterRows: Sendable {
    /// What a row says.
    enum Kind: Hashable, Sendable {
        /// This vertex is in at most one link.
        case vertex(Int)
        /// This group of the program's limits is kept.
        case limit(Int)
        /// This group of the program's pins is fulfilled.
        case pin(Int)
        /// The odd set at this place of ``MasterRows/oddSets``.
        case oddSet(Int)
        /// The value at this earlier priority stays.
        case hold(Int)
    }

    private(set) var kinds: [Kind] = []
    private(set) var rightHandSides: [Int] = []
    /// Whether the row has become an equation.
    private(set) var isTight: [Bool] = []
    private(set) var oddSets: [OddSet] = []
    /// The odd sets that have a row now.
    private(set) var known: Set<OddSet> = []
    private var placeOf: [OddSet: Int] = [:]
    /// For each odd set, whether each vertex is inside.
    private(set) var isInside: [[Bool]] = []
    /// For each group of limits its row; nil where it has none yet.
    private(set) var rowOfLimit: [Int?]
    private(set) var rowOfPin: [Int?]
    private(set) var rowOfOddSet: [Int] = []
    /// The rows that hold earlier priorities.
    private(set) var holds: [(priority: Int, row: Int)] = []

    init(_ program: PairingProgram) {
        rowOfLimit = Array(repeating: nil, count: program.limits.members.count)
        rowOfPin = Array(repeating: nil, count: program.pins.members.count)
    }

    /// Notes a row that was added at the end.
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

    /// The odd sets that have a row now, in the order in which they came.
    var liveOddSets: [OddSet] { oddSets.filter(known.contains) }

    /// Notes that an odd set that was dropped has its row again; nil where it never had one.
    mutating func revive(_ set: OddSet) -> Int? {
        guard let place = placeOf[set] else { return nil }
        known.insert(set)
        return place
    }

    /// Notes that the row of the odd set at `place` was dropped.
    mutating func drop(oddSet place: Int) { known.remove(oddSets[place]) }

    /// Notes an odd set, whose row is then to be appended; returns its place.
    mutating func register(_ set: OddSet, vertexCount: Int) -> Int {
        var inside = [Bool](repeating: false, count: vertexCount)
        for vertex in set.vertices { inside[Int(vertex)] = true }
        isInside.append(inside)
        oddSets.append(set)
        known.insert(set)
        placeOf[set] = oddSets.count - 1
        return oddSets.count - 1
    }

    /// Notes that a row has become an equation.
    mutating func tighten(_ row: Int) { isTight[row] = true }

    /// Whether the row asks for at least its right-hand side rather than at most.
    func isAtLeast(_ row: Int) -> Bool {
        switch kinds[row] {
        case .pin, .hold: true
        case .vertex, .limit, .oddSet: false
        }
    }

    /// How often `link`, which is in these groups of limits, counts in the odd set at `place`.
    @inline(__always)
    func coefficient(
        _ link: PairingProgram.ProgramLink, limits groups: ArraySlice<Int32>, inOddSet place: Int
    ) -> Int {
        let inside = isInside[place]
        var count =
            (inside[Int(link.a)] ? 1 : 0) + (inside[Int(link.b)] ? 1 : 0)
            + (link.isThreeWay && inside[Int(link.c)] ? 1 : 0)
        let limits = oddSets[place].limits
        if !limits.isEmpty { for group in groups where limits.contains(group) { count += 1 } }
        return count / 2
    }
}
