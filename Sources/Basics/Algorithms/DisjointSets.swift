/// Sets that only ever merge: union by size with path halving (Tarjan and van Leeuwen 1984), nearly constant time a
/// step.
public struct DisjointSets: Sendable {
    private var parent: [Int32]
    private var size: [Int32]

    /// `count` sets of one element each.
    public init(count: Int) {
        parent = (0..<Int32(count)).map { $0 }
        size = [Int32](repeating: 1, count: count)
    }

    /// The element that represents the set of `element`.
    public func root(_ element: Int) -> Int {
        var at = Int32(element)
        while parent[Int(at)] != at { at = parent[Int(at)] }
        return Int(at)
    }

    /// Merges the sets of `a` and `b`; returns whether they were different.
    @discardableResult
    public mutating func unite(_ a: Int, _ b: Int) -> Bool {
        var (x, y) = (halvedRoot(a), halvedRoot(b))
        guard x != y else { return false }
        if size[x] < size[y] { swap(&x, &y) }
        parent[y] = Int32(x)
        size[x] += size[y]
        return true
    }

    private mutating func halvedRoot(_ element: Int) -> Int {
        var at = element
        while Int(parent[at]) != at {
            parent[at] = parent[Int(parent[at])]
            at = Int(parent[at])
        }
        return at
    }
}
