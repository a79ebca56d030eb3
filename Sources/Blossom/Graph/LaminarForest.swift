/// A laminar family of sets with duals, stored as a forest above the vertices. The sum of the duals of all sets
/// that contain two given vertices takes time logarithmic in their depth.
///
/// - Source: skew-binary jump pointers to ancestors, Myers (1983).
struct LaminarForest<Weight: MatchingWeight>: ~Copyable {
    /// For each vertex, its own dual.
    let duals: FlatArray<Weight>
    /// For each vertex, the smallest set that contains it; -1 if none does.
    private let setOfVertex: FlatArray<Int32>
    private let parents: FlatArray<Int32>
    private let jumps: FlatArray<Int32>
    private let depths: FlatArray<Int32>
    /// For each set, the sum of its own dual and the duals of all sets that contain it.
    private let sums: FlatArray<Weight>
    /// For each vertex, the largest set that contains it. If none does, a negative number, different for each
    /// vertex.
    private let roots: FlatArray<Int32>

    /// The laminar family of a solution.
    init(vertexDuals: [Weight], sets: [BlossomSolution<Weight>.LaminarSet]) {
        let n = vertexDuals.count
        var duals = FlatArray<Weight>(repeating: 0, count: n)
        for vertex in 0..<n { duals[vertex] = vertexDuals[vertex] }
        var setOfVertex = FlatArray<Int32>(repeating: -1, count: n)
        var parents = FlatArray<Int32>(repeating: -1, count: sets.count)
        var jumps = FlatArray<Int32>(repeating: -1, count: sets.count)
        var depths = FlatArray<Int32>(repeating: 0, count: sets.count)
        var sums = FlatArray<Weight>(repeating: 0, count: sets.count)
        var rootOfSet = FlatArray<Int32>(repeating: -1, count: sets.count)
        for (number, set) in sets.enumerated() {
            for vertex in set.vertices { setOfVertex[vertex] = Int32(number) }
            for child in set.children { parents[child] = Int32(number) }
        }
        // A set comes after its subsets, so going backwards visits parents first.
        for number in sets.indices.reversed() {
            let parent = parents[number]
            guard parent >= 0 else {
                (sums[number], jumps[number], rootOfSet[number]) = (sets[number].dual, -1, Int32(number))
                continue
            }
            sums[number] = sums[parent] + sets[number].dual
            depths[number] = depths[parent] + 1
            rootOfSet[number] = rootOfSet[parent]
            let jump = jumps[parent]
            let isEven =
                jump >= 0 && jumps[jump] >= 0
                && depths[parent] - depths[jump] == depths[jump] - depths[jumps[jump]]
            jumps[number] = isEven ? jumps[jump] : parent
        }
        var roots = FlatArray<Int32>(repeating: -1, count: n)
        for vertex in 0..<n {
            roots[vertex] = setOfVertex[vertex] < 0 ? -1 - Int32(vertex) : rootOfSet[setOfVertex[vertex]]
        }
        self.duals = duals
        self.setOfVertex = setOfVertex
        self.parents = parents
        self.jumps = jumps
        self.depths = depths
        self.sums = sums
        self.roots = roots
    }

    /// The sum of the duals of the sets that contain both vertices. O(log depth).
    @inline(__always)
    func sharedSum(_ u: Int32, _ v: Int32) -> Weight {
        guard roots[u] == roots[v] else { return 0 }
        var (x, y) = (setOfVertex[u], setOfVertex[v])
        while depths[x] > depths[y] {
            x = jumps[x] >= 0 && depths[jumps[x]] >= depths[y] ? jumps[x] : parents[x]
        }
        while depths[y] > depths[x] {
            y = jumps[y] >= 0 && depths[jumps[y]] >= depths[x] ? jumps[y] : parents[y]
        }
        while x != y {
            if jumps[x] != jumps[y] {
                (x, y) = (jumps[x], jumps[y])
            } else {
                (x, y) = (parents[x], parents[y])
            }
        }
        return sums[x]
    }
}

extension LaminarForest {
    /// The sum of the duals of a triple's vertices and of the sets that contain two or three of them.
    func cover(_ triple: VertexTriple) -> Weight {
        // Two of the three sums are equal, and the third is at least as large: it counts all such sets.
        let shared = max(
            sharedSum(triple.a, triple.b), sharedSum(triple.a, triple.c), sharedSum(triple.b, triple.c))
        return duals[triple.a] + duals[triple.b] + duals[triple.c] + shared
    }
}

extension BlossomSolution {
    /// The duals as a forest.
    var forest: LaminarForest<Weight> { LaminarForest(vertexDuals: vertexDuals, sets: sets) }
}
