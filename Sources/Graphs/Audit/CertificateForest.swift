/// The odd sets of a certificate as a forest. It adds up the duals of all sets that contain two given vertices in
/// time logarithmic in the depth.
///
/// Besides its parent, each set keeps a jump pointer to some set further up, laid out as in Myers, "An applicative
/// random-access stack" (Information Processing Letters 17, 1983). This takes linear space, and sets of equal depth
/// jump equally far, so finding a common ancestor takes O(log depth) steps.
struct CertificateForest {
    /// For each set, the number of its vertices, including those of its parts.
    let sizes: [Int]
    /// For each vertex, from 0, the smallest set that contains it; the number of sets if none does.
    private let smallest: [Int32]
    private let parent: [Int32]
    private let jump: [Int32]
    private let depth: [Int32]
    /// For each set, the sum of its dual and the duals of all sets that contain it.
    private let sums: [Int128]

    /// The forest of `sets`. A set's parts must come before it and belong to no other set, and its own vertices,
    /// from 1 to `vertexCount`, must be distinct. O(vertices + sets).
    init(_ sets: [GraphDuals.OddSet], vertexCount: Int) {
        // A root above all sets, with no vertices of its own, turns the forest into a tree.
        let root = sets.count
        var smallest = [Int32](repeating: Int32(root), count: vertexCount)
        var parent = [Int32](repeating: Int32(root), count: root + 1)
        var sizes: [Int] = []
        sizes.reserveCapacity(root)
        for (index, set) in sets.enumerated() {
            for vertex in set.vertices { smallest[Int(vertex) - 1] = Int32(index) }
            for part in set.sets { parent[part] = Int32(index) }
            sizes.append(set.sets.reduce(set.vertices.count) { $0 + sizes[$1] })
        }
        var jump = [Int32](repeating: Int32(root), count: root + 1)
        var depth = [Int32](repeating: 0, count: root + 1)
        var sums = [Int128](repeating: 0, count: root + 1)
        // A set comes before the set that contains it.
        for index in sets.indices.reversed() {
            let above = Int(parent[index])
            let further = Int(jump[above])
            let isEqualStep = depth[above] - depth[further] == depth[further] - depth[Int(jump[further])]
            jump[index] = isEqualStep ? jump[further] : Int32(above)
            depth[index] = depth[above] + 1
            sums[index] = sums[above] + sets[index].dual
        }
        (self.sizes, self.smallest, self.parent) = (sizes, smallest, parent)
        (self.jump, self.depth, self.sums) = (jump, depth, sums)
    }

    /// The sum of the duals of all sets that contain both vertices. O(log depth).
    func dual(holding u: Int32, _ v: Int32) -> Int128 {
        var (a, b) = (Int(smallest[Int(u) - 1]), Int(smallest[Int(v) - 1]))
        if depth[a] < depth[b] { swap(&a, &b) }
        while depth[a] > depth[b] { a = Int(depth[Int(jump[a])] >= depth[b] ? jump[a] : parent[a]) }
        while a != b {
            let isBelow = jump[a] != jump[b]
            (a, b) = isBelow ? (Int(jump[a]), Int(jump[b])) : (Int(parent[a]), Int(parent[b]))
        }
        return sums[a]
    }
}
