/// Where a surface node stands in the tree.
enum Label {
    static let none: UInt8 = 0
    /// At an even distance from the root.
    static let plus: UInt8 = 1
    /// At an odd distance.
    static let minus: UInt8 = 2
}

/// A child of a set, and the edge of the set's cycle to the next one.
struct CycleLink: BitwiseCopyable {
    let child: Int32
    /// The edge's end in this child.
    let exit: Int32
    /// The edge's end in the next child.
    let entry: Int32
}

/// How a search ends.
enum SearchEnd {
    /// Its root is matched, and with it another vertex that was free.
    case matched
    /// Its root, or another vertex in its place, is free and has a dual of 0.
    case freed
    /// It went as far as it was allowed to; its root is as free as before.
    case givenUp
}

/// A primal-dual search for the matching of the largest weight in a sparse graph.
///
/// - Statement: choose edges, no two at one vertex, whose weights have the largest sum.
/// - Dual: a number `y` ≥ 0 for each vertex and `z` ≥ 0 for each odd set of a laminar family, so that for each edge
///   the `y` of both ends and the `z` of all sets that hold both reach twice its weight; as small a sum as possible
///   (Edmonds 1965).
/// - Method: from each free vertex whose dual is above 0 an alternating tree grows over tight edges, the duals of the
///   tree moving as far as the next event each time; odd cycles shrink into sets, and sets whose dual becomes 0 are
///   opened again, until the tree meets another free vertex or a vertex whose dual is 0. Every edge of the matching and
///   of a set's cycle is tight throughout, and every free vertex ends with a dual of 0: complementary slackness.
/// - Source: Edmonds (1965); a single tree at a time, so that the work stays near the free vertex: Applegate and Cook
///   (1993); duals in whole numbers: Cunningham and Marsh (1978); events in a heap: Galil, Micali and Gabow (1986).
///
/// *Nodes* are vertices (below `n`) and sets of them (from `n` on). A node that is in no set is on the surface. While a
/// search moves the duals by `delta`, what is in the tree is stored so that nothing needs to be touched: for a vertex of
/// a plus node `dual` is `y + delta`, for one of a minus node `y − delta`; for a plus set `setDual` is `z − 2 delta`,
/// for a minus set `z + 2 delta`.
struct Matcher<Weight: MatchingWeight>: ~Copyable {
    /// What ends a search.
    enum Goal {
        /// An edge to a free node becomes tight.
        case edge(arc: Int32)
        /// The dual of this plus vertex becomes 0: it can stay free in place of the root.
        case zero(vertex: Int32)
    }

    /// What a node has that is in no set.
    static var surface: Int32 { -1 }
    /// What a set has that is not in use.
    static var unused: Int32 { -2 }

    let n: Int
    var graph: SparseGraph<Weight>

    // The matching and the duals.
    var mate: FlatArray<Int32>
    var dual: FlatArray<Weight>
    var setDual: FlatArray<Weight>
    /// While a run goes on, how many vertices are free and have a dual above 0.
    var unsettled = 0
    /// How many searches were about to begin, and the mates of all vertices before the 1st, 2nd, 4th, 8th and so on.
    private var begun = 0
    private(set) var onTheWay: [[Int32]] = []

    // The laminar family.
    var parent: FlatArray<Int32>
    /// For each vertex the surface node that holds it.
    var top: SurfaceNodes
    /// For each node the vertex whose mate is outside of it, if any is.
    var base: FlatArray<Int32>
    /// The place of the base's child in a set's cycle.
    var basePlace: FlatArray<Int32>
    /// The place of a node in its parent's cycle.
    var place: FlatArray<Int32>
    var cycles: [[CycleLink]]
    var unusedSets: [Int32]
    // The vertices of a node as a chain; the chain of a set is those of its children, one after the other.
    var next: FlatArray<Int32>
    var head: FlatArray<Int32>
    var tail: FlatArray<Int32>

    // The tree of the search.
    var label: FlatArray<UInt8>
    /// For a minus node the arc by which the tree entered it.
    var entry: FlatArray<Int32>
    var delta: Weight = 0
    var limit: Weight = 0
    var goal = Goal.zero(vertex: 0)
    var heap = EventHeap<Weight>()
    /// Nodes that were labelled, some of them no longer on the surface.
    var tree: [Int32] = []
    /// The least key of an event that would take in a vertex, where `seen` says that there is one in this search.
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
        basePlace = FlatArray(repeating: 0, count: nodes)
        place = FlatArray(repeating: 0, count: nodes)
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

    /// The same matching and duals once more, to try something with.
    init(copying other: borrowing Matcher, _ graph: consuming SparseGraph<Weight>) {
        n = other.n
        self.graph = graph
        mate = FlatArray(copying: other.mate)
        dual = FlatArray(copying: other.dual)
        setDual = FlatArray(copying: other.setDual)
        parent = FlatArray(copying: other.parent)
        top = SurfaceNodes(copying: other.top)
        base = FlatArray(copying: other.base)
        basePlace = FlatArray(copying: other.basePlace)
        place = FlatArray(copying: other.place)
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

    /// Notes that a search is about to begin.
    mutating func begin() {
        begun += 1
        if begun & (begun - 1) == 0 { onTheWay.append(mate.array(n)) }
    }

    @inline(__always)
    func isSet(_ node: Int32) -> Bool { Int(node) >= n }

    /// The cycle of a set.
    @inline(__always)
    func cycle(of set: Int32) -> [CycleLink] { cycles[Int(set) - n] }
}
