import Linking

/// The duals of a leaf at one priority, ready to price links: what a link's rows cost over its weight.
///
/// All sums are exact. A dual, a scale and a weight each fit into 64 bits, so a product of two fits into 127. A
/// right-hand side is at most the classes and 100,000 times the school pairs of a set. A sum has fewer than 2^40 terms,
/// because a file with more would not fit in memory. Only the sum of dual times right-hand side over more than 2^20
/// rows near the ends of 64 bits could exceed 128 bits, and that sum is checked.
struct LeafRows {
    let year: LinkingYear
    let step: ProofStep
    let scale: Int128
    /// What links add at the step's priority.
    private let weights: PriorityWeights
    /// By class.
    private(set) var classes: [Int128]
    private(set) var schoolPairs: [SchoolPair: Int128] = [:]
    private(set) var mustClasses: [SchoolPair: Int128] = [:]
    private(set) var mustSchools: [SchoolPair: Int128] = [:]
    private(set) var taken: [Link: Int128] = [:]
    let oddSets: OddSetList
    let forest: OddSetForest
    private let halves: HalfRows
    /// For each school and each class, whether any of these rows names it, so that most links need no look-up.
    private var hasLimit: [Bool]
    private var hasMustSchool: [Bool]
    private var hasMustClass: [Bool]

    init(_ proof: Certificate.PriorityProof, _ oddSets: OddSetList, of year: LinkingYear) {
        (self.year, step, scale) = (year, proof.step, Int128(proof.scale))
        weights = year.weights(at: proof.priority)
        self.oddSets = oddSets
        classes = Array(repeating: 0, count: year.classes.count)
        hasLimit = Array(repeating: false, count: year.schools.count)
        (hasMustSchool, hasMustClass) = (hasLimit, Array(repeating: false, count: year.classes.count))
        for row in proof.classes { classes[row.number] += Int128(row.dual) }
        for row in proof.schoolPairs {
            schoolPairs[row.schools, default: 0] += Int128(row.dual)
            (hasLimit[row.schools.a], hasLimit[row.schools.b]) = (true, true)
        }
        for row in proof.mustLinks {
            switch row.mustLink {
            case .classes(let a, let b):
                mustClasses[SchoolPair(a, b), default: 0] += Int128(row.dual)
                (hasMustClass[a], hasMustClass[b]) = (true, true)
            case .schools(let pair):
                mustSchools[pair, default: 0] += Int128(row.dual)
                (hasMustSchool[pair.a], hasMustSchool[pair.b]) = (true, true)
            }
        }
        for row in proof.taken { taken[row.link, default: 0] += Int128(row.dual) }
        forest = OddSetForest(oddSets, classCount: year.classes.count)
        halves = HalfRows(oddSets, crossing: forest.crossing, classCount: year.classes.count)
    }

    /// By class, its dual less its part of the weight of a pair.
    var ownCosts: [Int128] {
        classes.indices.map { classes[$0] - scale * Int128(weights.ofClass($0)) }
    }

    /// What a point of a pair counts at this priority.
    var pointScale: Int128 { scale * Int128(weights.ofPoint) }

    /// The value called h in ``LeafCover``.
    var help: Int128 {
        -2 * scale * (step.band != nil ? 1 : Int128(weights.ofThreeWay))
    }

    /// The rows that may name a class, besides its own row and nested odd sets.
    struct Reach: OptionSet {
        let rawValue: UInt8
        /// A row that names a pair only if it names both its classes.
        static let both = Reach(rawValue: 1)
        /// A row that names a pair if it names either of its classes.
        static let either = Reach(rawValue: 2)

        /// Whether such a row may name a pair of these two classes.
        @inline(__always)
        func meets(_ other: Reach) -> Bool {
            rawValue & other.rawValue & 1 | (rawValue | other.rawValue) & 2 != 0
        }
    }

    /// For each class, the rows that may name it. A band of differences is not a sum over classes, so it reaches all.
    var reach: [Reach] {
        let halved = halves.schools
        return year.classes.indices.map { number in
            let school = year.schoolOfClass[number]
            var reach: Reach = []
            if hasLimit[school] || hasMustSchool[school] || hasMustClass[number] { reach.insert(.both) }
            if step.band != nil || halves.touches(number) || halved.contains(school) { reach.insert(.either) }
            return reach
        }
    }

    /// What the rows of a pair of classes cost over its weight, and the duals of the odd sets near it.
    ///
    /// The row of the pair being taken is left out. The odd sets are all those that hold both classes, or whose
    /// half-sum includes the pair at all. O(log sets) if no odd sets cross.
    func price(_ a: Int, _ b: Int, points: Int) -> (over: Int128, sets: Int128) {
        var cost = classes[a] + classes[b]
        let (s, u) = (year.schoolOfClass[a], year.schoolOfClass[b])
        if s != u {
            if hasLimit[s], hasLimit[u] { cost += schoolPairs[SchoolPair(s, u), default: 0] }
            if hasMustSchool[s], hasMustSchool[u] { cost += mustSchools[SchoolPair(s, u), default: 0] }
        }
        if hasMustClass[a], hasMustClass[b] { cost += mustClasses[SchoolPair(a, b), default: 0] }
        let nested = forest.sum(a, b)
        cost += nested - scale * Int128(weight(a, b, points))
        if halves.isEmpty { return (cost, nested) }
        let (counted, near) = halves.price(a, b, schools: s == u ? nil : SchoolPair(s, u))
        return (cost + counted, nested + near)
    }

    private func weight(_ a: Int, _ b: Int, _ points: Int) -> Int {
        weight(Link(ascending: Int32(a), Int32(b)), points)
    }

    private func weight(_ link: Link, _ points: Int) -> Int {
        let difference = step.band == nil ? 0 : year.difference(link) ?? 0
        return step.weight(link, points: points, difference: difference, weights)
    }

    /// What the rows of `link`, including that of its being taken, cost over its weight.
    func price(_ link: Link, points: Int) -> Int128 {
        var cost = taken.isEmpty ? 0 : taken[link, default: 0]
        if !link.isThreeWay { return cost + price(link[0], link[1], points: points).over }
        for number in link { cost += classes[number] }
        let pairs = year.schoolPairs(link)
        for pair in pairs {
            if hasLimit[pair.a], hasLimit[pair.b] { cost += schoolPairs[pair, default: 0] }
            if hasMustSchool[pair.a], hasMustSchool[pair.b] { cost += mustSchools[pair, default: 0] }
        }
        for (a, b) in link.pairs where hasMustClass[a] && hasMustClass[b] {
            cost += mustClasses[SchoolPair(a, b), default: 0]
        }
        cost += forest.sum(link[0], link[1], link[2])
        if !halves.isEmpty { cost += halves.price(link, schools: pairs) }
        return cost - scale * Int128(weight(link, points))
    }

    /// Whether the pair has a `must_link` row with a dual.
    func hasMustLink(_ a: Int, _ b: Int) -> Bool {
        let (s, u) = (year.schoolOfClass[a], year.schoolOfClass[b])
        return hasMustClass[a] && hasMustClass[b] && mustClasses[SchoolPair(a, b)] != nil
            || hasMustSchool[s] && hasMustSchool[u] && mustSchools[SchoolPair(s, u)] != nil
    }

    /// The duals times their rows' right-hand sides; nil if the sum exceeds 128 bits.
    var total: Int128? {
        let limit = Int128(year.policy.match.maxLinksBetweenSchools)
        var total = CheckedSum()
        for dual in classes { total.add(dual) }
        for (index, set) in oddSets.entries.enumerated() {
            let side = (Int128(oddSets.sizes[index]) + limit * Int128(set.schoolPairs.count)) / 2
            total.add(Int128(set.dual), times: side)
        }
        for dual in schoolPairs.values { total.add(dual, times: limit) }
        for dual in [mustClasses, mustSchools].joined().map(\.value) { total.add(dual) }
        for dual in taken.values { total.add(dual) }
        return total.value
    }
}

/// A sum of products that detects an overflow of 128 bits. Positive and negative terms are added separately, so their
/// order does not matter.
private struct CheckedSum {
    private var above: Int128 = 0
    private var below: Int128 = 0
    private var isPast = false

    /// The sum; nil if either part exceeds 128 bits.
    var value: Int128? { isPast ? nil : above + below }

    mutating func add(_ factor: Int128, times other: Int128 = 1) {
        let (product, isTooLarge) = factor.multipliedReportingOverflow(by: other)
        let (sum, isPast) = (product > 0 ? above : below).addingReportingOverflow(product)
        if isTooLarge || isPast {
            self.isPast = true
        } else if product > 0 {
            above = sum
        } else {
            below = sum
        }
    }
}
