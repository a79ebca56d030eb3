/// The role of a surface node in the tree.
enum Label {
    static let none: UInt8 = 0
    /// Even distance from the root.
    static let plus: UInt8 = 1
    /// Odd distance from the root.
    static let minus: UInt8 = 2
}

/// One child of a set, and the edge of the set's cycle that leads to the next child.
struct CycleLink: BitwiseCopyable {
    let child: Int32
    /// The edge's end in this child.
    let exit: Int32
    /// The edge's end in the next child.
    let entry: Int32
}

/// How a search ends.
enum SearchEnd {
    /// Its root has been matched with another free vertex.
    case matched
    /// Its root, or another vertex instead of it, stays free with dual 0.
    case freed
    /// It reached a limit; its root is still free.
    case givenUp
}

/// A primal-dual search for a matching of maximum weight in a sparse graph.
///
/// - Statement: choose edges, no two at one vertex, with the largest total weight.
/// - Dual: find `y` ≥ 0 for each vertex and `z` ≥ 0 for each odd set of a laminar family, with the smallest sum,
///   such that for each edge the `y` of both ends and the `z` of all sets that contain both add up to at least
///   twice its weight (Edmonds 1965).
/// - Method: from each free vertex with a positive dual, grow an alternating tree over tight edges. The duals of
///   the tree move as far as the next event. Odd cycles shrink into sets, and sets whose dual reaches 0 are opened
///   again. The search ends when the tree meets another free vertex or a vertex of dual 0. Throughout, every edge
///   of the matching and of a set's cycle is tight; in the end, every free vertex has dual 0. That is complementary
///   slackness.
/// - Source: Edmonds (1965). One tree at a time, so that the work stays near the free vertex: Applegate and Cook
///   (1993). Whole-number duals: Cunningham and Marsh (1978). Events in a heap: Galil, Micali and Gabow (1986).
///
/// *Nodes* are vertices (below `n`) and sets of them (from `n` on). A node that is in no set is on the surface.
/// While a search moves the duals by `delta`, the tree's duals are stored with an offset, so that none needs
/// updating: for a vertex of a plus node `dual` is `y + delta`, for one of a minus node `y − delta`; for a plus set
/// `setDual` is `z − 2 delta`, for a minus set `z + 2 delta`.
struct Matcher<Weight: MatchingWeight>: ~Copyable {
    /// What ends a search.
    enum Goal {
        /// An edge to a free node becomes tight.
        case edge(arc: Int32)
        /// The dual of this plus vertex reaches 0: it can stay free instead of the root.
        case zero(vertex: Int32)
    }

    /// The parent of a node that is in no set.
    static var surface: Int32 { -1 }
    /// The parent of a set that is not in use.
    static var unused: Int32 { -2 }

    let n: Int
    var graph: SparseGraph<Weight>

    // The matching and the duals.
    var mate: FlatArray<Int32>
    var dual: FlatArray<Weight>
    var setDual: FlatArray<Weight>
    /// During a run, the number of free vertices with a positive dual.
    var unsettled = 0
    /// How many searches have begun, and the mates of all vertices before the 1st, 2nd, 4th, 8th and so on.
    private var begun = 0
    private(set) var snapshots: [[Int32]] = []

    // The laminar family.
    var parent: FlatArray<Int32>
    /// For each vertex, the surface node that contains it.
    var top: SurfaceNodes
    /// For each node, the vertex whose mate is outside the node, if any.
    var base: FlatArray<Int32>
    /// For each set, the index of the base's child in its cycle.
    var baseIndex: FlatArray<Int32>
    /// For each node, its index in its parent's cycle.
    var cycleIndex: FlatArray<Int32>
    var cycles: [[CycleLink]]
    var unusedSets: [Int32]
    // The vertices of each node as a chain; a set's chain joins those of its children.
    var next: FlatArray<Int32>
    var head: FlatArray<Int32>
    var tail: FlatArray<Int32>

    // The tree of the search.
    var label: FlatArray<UInt8>
    /// For each minus node, the arc by which the tree entered it.
    var entry: FlatArray<Int32>
    var delta: Weight = 0
    var limit: Weight = 0
    var goal = Goal.zero(vertex: 0)
    var heap = EventHeap<Weight>()
    /// All nodes labelled so far; some may have left the surface since.
    var tree: [Int32] = []
    /// The smallest key of an event that would add a vertex; valid if `seen` holds this search's round.
    var least: FlatArray<Weight>
    var seen: FlatArray<Int32>
    var round: Int32 = 0
    var mark: FlatArray<Int32>
    var markRound: Int32 = 0

    init(_ graph: consuming SparseGraph<Weight>) {
        n = graph.vertexCount
        self.graph = graph
        let nodes = 2 * n
        mate = FlatArray(repeating: -1, count: n)
        dual = FlatArray(repeating: 0, count: n)
        setDual = FlatArray(repeating: 0, count: nodes)
        parent = FlatArray(repeating: Self.surface, count: nodes)
        top = SurfaceNodes(vertexCount: n)
        base = FlatArray(repeating: 0, count: nodes)
        baseIndex = FlatArray(repeating: 0, count: nodes)
        cycleIndex = FlatArray(repeating: 0, count: nodes)
        cycles = Array(repeating: [], count: n)
        unusedSets = (n..<nodes).reversed().map(Int32.init)
        next = FlatArray(repeating: -1, count: n)
        head = FlatArray(repeating: 0, count: nodes)
        tail = FlatArray(repeating: 0, count: nodes)
        label = FlatArray(repeating: Label.none, count: nodes)
        entry = FlatArray(repeating: -1, count: nodes)
        least = FlatArray(repeating: 0, count: n)
        seen = FlatArray(repeating: 0, count: n)
        mark = FlatArray(repeating: 0, count: nodes)
        for vertex in 0..<n {
            let number = Int32(vertex)
            (base[vertex], head[vertex], tail[vertex]) = (number, number, number)
            parent[n + vertex] = Self.unused
        }
    }

    /// A copy of a matching and its duals, to try something on.
    init(copying other: borrowing Matcher, _ graph: consuming SparseGraph<Weight>) {
        n = other.n
        self.graph = graph
        mate = FlatArray(copying: other.mate)
        dual = FlatArray(copying: other.dual)
        setDual = FlatArray(copying: other.setDual)
        parent = FlatArray(copying: other.parent)
        top = SurfaceNodes(copying: other.top)
        base = FlatArray(copying: other.base)
        baseIndex = FlatArray(copying: other.baseIndex)
        cycleIndex = FlatArray(copying: other.cycleIndex)
        cycles = other.cycles
        unusedSets = other.unusedSets
        next = FlatArray(copying: other.next)
        head = FlatArray(copying: other.head)
        tail = FlatArray(copying: other.tail)
        label = FlatArray(repeating: Label.none, count: 2 * n)
        entry = FlatArray(repeating: -1, count: 2 * n)
        least = FlatArray(repeating: 0, count: n)
        seen = FlatArray(repeating: 0, count: n)
        mark = FlatArray(repeating: 0, count: 2 * n)
    }

    /// Records that a search is about to begin.
    mutating func begin() {
        begun += 1
        if begun & (begun - 1) == 0 { snapshots.append(mate.array(n)) }
    }

    @inline(__always)
    func isSet(_ node: Int32) -> Bool { Int(node) >= n }

    /// The cycle of a set.
    @inline(__always)
    func cycle(of set: Int32) -> [CycleLink] { cycles[Int(set) - n] }
}
