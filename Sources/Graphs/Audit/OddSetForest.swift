/// The odd sets of a certificate as a forest, in which the duals of all sets that hold two vertices are added up in a
/// time that is logarithmic in the depth.
///
/// Each set keeps, beside its parent, a jump to some set further up, laid out as in Myers, "An applicative
/// random-access stack" (Information Processing Letters 17, 1983): linear in space, and sets of the same depth jump
/// equally far, so that the way to a common ancestor takes O(log depth) steps.
struct OddSetForest {
    /// For each set, how many vertices it holds, those of its parts included.
    let sizes: [Int]
    /// For each vertex, from 0, the smallest set that holds it; the number of sets where none does.
    private let smallest: [Int32]
    private let parent: [Int32]
    private let jump: [Int32]
    private let depth: [Int32]
    /// The duals of a set and of all that hold it, added up.
    private let sums: [Int128]

    /// A forest of `sets`, each of whose parts comes before it and belongs to no other, and whose own vertices, from 1
    /// to `vertexCount`, differ. O(vertices + sets).
    init(_ sets: [GraphDuals.OddSet], vertexCount: Int) {
        // A root above all, which holds nothing of its own, makes a tree of the forest.
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
        // Whatever holds a set stands after it.
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

    /// The duals of all sets that hold both vertices, added up. O(log depth).
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
