/// Odd sets of which any two are nested or have no class in common, as a forest: the duals of all sets that hold two
/// classes, or at least two of three, are a sum along one path to a root.
///
/// The deepest set that holds two classes is the lowest common ancestor of the smallest sets around them. It is found
/// along heavy paths (Sleator and Tarjan 1983). So a pair costs the logarithm of the number of sets, however deeply
/// they are nested.
struct OddSetForest {
    /// For each class, the smallest set that holds it; -1 if none does.
    private var home: [Int32]
    /// For each set, the next set that holds it; -1 at a root. Sets come before the sets that hold them.
    private var parent: [Int32] = []
    private var depth: [Int32] = []
    /// The topmost set of each set's heavy path.
    private var head: [Int32] = []
    /// The sum of the duals of each set and of all sets that hold it.
    private(set) var sums: [Int128] = []
    /// The entries of the list that cross others, and so are not in the forest.
    private(set) var crossing: [Int] = []

    /// Builds the forest of the entries of `list` that have a dual, at least two classes and no school pairs, the
    /// smaller first. O(sum of their sizes), plus nearly constant time to find each outermost set.
    init(_ list: OddSetList, classCount: Int) {
        home = Array(repeating: -1, count: classCount)
        let chosen = list.entries.indices.filter {
            list.entries[$0].dual != 0 && list.sizes[$0] > 1 && list.entries[$0].schoolPairs.isEmpty
        }
        var sizes: [Int] = []
        /// Pointers towards the outermost set around each, compressed.
        var outer: [Int32] = []
        func outermost(_ set: Int32) -> Int32 {
            var root = set
            while outer[Int(root)] >= 0 { root = outer[Int(root)] }
            var set = set
            while set != root { (outer[Int(set)], set) = (root, outer[Int(set)]) }
            return root
        }
        var counts: [Int] = []
        for index in chosen.sorted(by: { (list.sizes[$0], $0) < (list.sizes[$1], $1) }) {
            let classes = list.classes(of: index)
            var inside: [Int32] = []
            for number in classes where home[number] >= 0 {
                let set = outermost(home[number])
                if counts[Int(set)] == 0 { inside.append(set) }
                counts[Int(set)] += 1
            }
            let isNested = inside.allSatisfy { counts[Int($0)] == sizes[Int($0)] }
            for set in inside { counts[Int(set)] = 0 }
            let dual = Int128(list.entries[index].dual)
            if !isNested {
                crossing.append(index)
            } else if let same = inside.first, sizes[Int(same)] == classes.count {
                sums[Int(same)] += dual
            } else {
                let new = Int32(parent.count)
                for set in inside { (parent[Int(set)], outer[Int(set)]) = (new, new) }
                for number in classes where home[number] < 0 { home[number] = new }
                parent.append(-1)
                outer.append(-1)
                sums.append(dual)
                sizes.append(classes.count)
                counts.append(0)
            }
        }
        crossing.sort()
        layPaths()
    }

    private mutating func layPaths() {
        var weights = [Int](repeating: 1, count: parent.count)
        var heavy = [Int32](repeating: -1, count: parent.count)
        for set in parent.indices where parent[set] >= 0 {
            let above = Int(parent[set])
            weights[above] += weights[set]
            if heavy[above] < 0 || weights[Int(heavy[above])] < weights[set] { heavy[above] = Int32(set) }
        }
        depth = Array(repeating: 0, count: parent.count)
        head = parent.indices.map { Int32($0) }
        for set in parent.indices.reversed() where parent[set] >= 0 {
            let above = Int(parent[set])
            depth[set] = depth[above] + 1
            sums[set] += sums[above]
            if heavy[above] == Int32(set) { head[set] = head[above] }
        }
    }

    /// The smallest set that holds both classes; -1 if none does. O(log sets).
    @inline(__always)
    func smallest(_ a: Int, _ b: Int) -> Int32 {
        var (x, y) = (home[a], home[b])
        while x >= 0, y >= 0 {
            let (top, other) = (head[Int(x)], head[Int(y)])
            if top == other { return depth[Int(x)] < depth[Int(y)] ? x : y }
            if depth[Int(top)] > depth[Int(other)] { x = parent[Int(top)] } else { y = parent[Int(other)] }
        }
        return -1
    }

    /// The sum of the duals of all sets that hold both classes. O(log sets).
    func sum(_ a: Int, _ b: Int) -> Int128 {
        let set = smallest(a, b)
        return set < 0 ? 0 : sums[Int(set)]
    }

    /// The sum of the duals of all sets that hold at least two of three classes. O(log sets).
    ///
    /// The sets around any two of the classes lie on one path: the smallest set around two of them and the smallest
    /// around two others share a class, and so are nested.
    func sum(_ a: Int, _ b: Int, _ c: Int) -> Int128 {
        var deepest: Int32 = -1
        for set in [smallest(a, b), smallest(a, c), smallest(b, c)] where set >= 0 {
            if deepest < 0 || depth[Int(set)] > depth[Int(deepest)] { deepest = set }
        }
        return deepest < 0 ? 0 : sums[Int(deepest)]
    }
}
