import Algorithms

/// All pairs of classes that the rules allow, with their points, sorted; the candidate links are made from them.
///
/// Memory is proportional to the pairs kept.
public struct Candidates: Sendable {
    /// An eligible pair.
    public struct Pair: Hashable, Sendable {
        /// The smaller class.
        public let a: Int32
        /// The larger class.
        public let b: Int32
        /// The points of the pair.
        public let points: Int32
    }

    /// The eligible pairs, sorted by both classes.
    public let pairs: [Pair]
    /// For each class, the index in ``pairs`` of the first pair with it as the smaller class; one more index at the
    /// end.
    private let starts: [Int]
    private let partners: [[Int32]]

    /// Finds every eligible pair of `year`.
    ///
    /// For pairs that meet in person, only the cells of a grid around each class are searched. Pairs come class by
    /// class, and only the pairs of one class are sorted: O(n + pairs compared + pairs kept · log of those of a class).
    public init(_ year: LinkingYear) {
        let (search, rules) = (PairSearch(year), PairRules(year))
        var pairs: [Pair] = []
        var own: [Pair] = []
        var starts = [Int](repeating: 0, count: year.classes.count + 1)
        var counts = [Int](repeating: 0, count: year.classes.count)
        for a in year.classes.indices {
            own.removeAll(keepingCapacity: true)
            search.forEachLater(than: a) { b in
                guard let points = rules.pointsIfEligible(a, b) else { return }
                own.append(Pair(a: Int32(a), b: Int32(b), points: Int32(clamping: points)))
                counts[b] += 1
            }
            own.sort { $0.b < $1.b }
            counts[a] += own.count
            pairs.append(contentsOf: own)
            starts[a + 1] = pairs.count
        }
        // The pairs with a class as the larger one all come before those with it as the smaller one.
        var partners = counts.map { count in
            var list: [Int32] = []
            list.reserveCapacity(count)
            return list
        }
        for pair in pairs {
            partners[Int(pair.a)].append(pair.b)
            partners[Int(pair.b)].append(pair.a)
        }
        (self.pairs, self.starts, self.partners) = (pairs, starts, partners)
    }

    private init(pairs: [Pair], starts: [Int], partners: [[Int32]]) {
        (self.pairs, self.starts, self.partners) = (pairs, starts, partners)
    }

    /// The same candidates without the pair of `a` and `b`, in either order, as if a rule kept them apart.
    public func without(_ a: Int, _ b: Int) -> Candidates {
        let (a, b) = (Int32(min(a, b)), Int32(max(a, b)))
        guard let place = pairs.firstIndex(where: { $0.a == a && $0.b == b }) else { return self }
        var (pairs, starts, partners) = (pairs, starts, partners)
        pairs.remove(at: place)
        for number in Int(a) + 1..<starts.count { starts[number] -= 1 }
        partners[Int(a)].removeAll { $0 == b }
        partners[Int(b)].removeAll { $0 == a }
        return Candidates(pairs: pairs, starts: starts, partners: partners)
    }

    /// The classes that `number` may link with, ascending.
    public func partners(of number: Int) -> [Int32] { partners[number] }

    /// The points of the pair `a` < `b`; nil if it is not eligible. O(log partners).
    public func points(_ a: Int32, _ b: Int32) -> Int32? {
        let own = pairs[starts[Int(a)]..<starts[Int(a) + 1]]
        let index = own.partitioningIndex { $0.b >= b }
        return index < own.endIndex && own[index].b == b ? own[index].points : nil
    }

    /// The number of pairs for ``forEachLink(_:_:)``.
    public func pairCount(_ year: LinkingYear) -> Int {
        guard year.pins.partners.contains(where: { !$0.isEmpty }) else { return pairs.count }
        return pairs.count { year.pins.allows(Link(ascending: $0.a, $0.b)) }
    }

    /// The number of three-way links for ``forEachLink(_:_:)``, without looking at each.
    ///
    /// Complexity: O(pairs · pairs of a class), with a very small constant.
    public func threeWayCount(_ year: LinkingYear) -> Int {
        var count = 0
        guard year.policy.match.threeWay == .whenNeeded else { return 0 }
        if year.pins.partners.contains(where: { !$0.isEmpty }) {
            forEachLink(year) { link, _ in
                count += link.isThreeWay ? 1 : 0
                return true
            }
            return count
        }
        let isWilling = year.classes.map(\.threeWay)
        var (later, begins): ([Int32], [Int]) = ([], [0])
        for a in isWilling.indices {
            if isWilling[a] {
                for pair in pairs[starts[a]..<starts[a + 1]] where isWilling[Int(pair.b)] {
                    later.append(pair.b)
                }
            }
            begins.append(later.count)
        }
        var isMarked = [UInt8](repeating: 0, count: isWilling.count)
        for a in isWilling.indices {
            let own = begins[a]..<begins[a + 1]
            for place in own { isMarked[Int(later[place])] = 1 }
            for place in own {
                let b = Int(later[place])
                for third in begins[b]..<begins[b + 1] { count += Int(isMarked[Int(later[third])]) }
            }
            for place in own { isMarked[Int(later[place])] = 0 }
        }
        return count
    }

    /// Calls `body` for every candidate link and its points.
    ///
    /// These are the eligible pairs and, if the policy has three-way links, any three willing classes that are all
    /// eligible with one another. A link is left out if it lacks a class that a `must_link` puts into it. Pairs come
    /// first; both are in order. If `body` returns false, this stops and returns false.
    @discardableResult
    public func forEachLink(_ year: LinkingYear, _ body: (Link, Int) -> Bool) -> Bool {
        let pinned = year.pins.partners.contains { !$0.isEmpty }
        func offer(_ link: Link, _ points: Int) -> Bool {
            pinned && !year.pins.allows(link) || body(link, points)
        }
        for pair in pairs where !offer(Link(ascending: pair.a, pair.b), Int(pair.points)) { return false }
        guard year.policy.match.threeWay == .whenNeeded else { return true }
        for pair in pairs where year.classes[Int(pair.a)].threeWay && year.classes[Int(pair.b)].threeWay {
            // The third class comes after both others, so each three classes are met once.
            var (i, j) = (starts[Int(pair.a)], starts[Int(pair.b)])
            let (endI, endJ) = (starts[Int(pair.a) + 1], starts[Int(pair.b) + 1])
            while i < endI, j < endJ {
                let (x, y) = (pairs[i], pairs[j])
                if x.b < y.b {
                    i += 1
                } else if y.b < x.b {
                    j += 1
                } else {
                    if year.classes[Int(x.b)].threeWay {
                        let sum = Int(pair.points) + Int(x.points) + Int(y.points)
                        if !offer(Link(ascending: pair.a, pair.b, x.b), sum >> 1) { return false }
                    }
                    i += 1
                    j += 1
                }
            }
        }
        return true
    }
}
