import Linking

/// What a leaf's rows say of every eligible pair, by the signs of two sums of ``LeafCover``.
///
/// The sums are r, by which a pair's rows cost more than its weight, and r + h − D. Each is a vector over the
/// priorities; its sign is that of its first number that is not 0.
///
/// The priorities are read one by one, each for the pairs that are not settled yet. Numbers have 64 bits if none of a
/// priority's sums can exceed them, else 128, which the sums never exceed (see ``LeafRows``).
struct PairSigns {
    private let pairs: [Candidates.Pair]
    private var ofCost: [Int8]
    private var ofCloseness: [Int8]

    /// Reads the rows of all priorities. If `wantsClose` is false, no pair is close.
    init(_ candidates: Candidates, _ rows: [LeafRows], wantsClose: Bool) {
        pairs = candidates.pairs
        ofCost = Array(repeating: 0, count: pairs.count)
        ofCloseness = Array(repeating: wantsClose ? 0 : 1, count: pairs.count)
        let largest = pairs.reduce(0) { max($0, Int($1.points.magnitude)) }
        for row in rows {
            if PairPrices<Int>.fits(row, largestPoints: largest) {
                read(row, PairPrices<Int>(row))
            } else {
                read(row, PairPrices<Int128>(row))
            }
        }
    }

    /// The sign of r.
    func sign(_ pair: Int) -> Int8 { ofCost[pair] }

    /// Whether r + h < D.
    func isClose(_ pair: Int) -> Bool { ofCloseness[pair] < 0 }

    private mutating func read<Value>(_ row: LeafRows, _ prices: PairPrices<Value>) {
        for (place, pair) in pairs.enumerated() where ofCost[place] == 0 || ofCloseness[place] == 0 {
            let (a, b) = (Int(pair.a), Int(pair.b))
            let signs: (cost: Int8, closeness: Int8)
            if prices.isPlain(a, b) {
                let (over, sets) = prices.price(a, b, points: pair.points)
                signs = (Int8(over.signum()), Int8((over + prices.help - sets).signum()))
            } else {
                let (over, sets) = row.price(a, b, points: Int(pair.points))
                signs = (Int8(over.signum()), Int8((over + row.help - sets).signum()))
            }
            if ofCost[place] == 0 { ofCost[place] = signs.cost }
            if ofCloseness[place] == 0 { ofCloseness[place] = signs.closeness }
        }
    }
}

/// The duals of one priority for pairs that are named only by the rows of their classes and of nested odd sets.
///
/// A few additions give what such a pair costs over its weight, with the same result as
/// ``LeafRows/price(_:_:points:)``.
struct PairPrices<Value: FixedWidthInteger & SignedInteger> {
    /// By class, its dual less its part of the weight of a pair.
    private let ofClass: [Value]
    /// What a point counts; 0 at any other priority.
    private let ofPoint: Value
    /// By odd set of the forest, the sum of its dual and those of all sets that hold it.
    private let sums: [Value]
    private let forest: OddSetForest
    private let reach: [LeafRows.Reach]
    /// The value called h in ``LeafCover``.
    let help: Value

    /// Whether no sum can exceed `Value`.
    static func fits(_ row: LeafRows, largestPoints: Int) -> Bool {
        let terms: [Int128] = [
            2 * row.ownCosts.reduce(0) { max($0, $1.size) },
            2 * row.forest.sums.reduce(0) { max($0, $1.size) },
            row.pointScale.size * Int128(largestPoints), row.help.size,
        ]
        return terms.reduce(0, +) < Int128(Value.max / 4)
    }

    /// The duals of a priority whose sums fit.
    init(_ row: LeafRows) {
        ofClass = row.ownCosts.map { Value($0) }
        sums = row.forest.sums.map { Value($0) }
        (ofPoint, help) = (Value(row.pointScale), Value(row.help))
        (forest, reach) = (row.forest, row.reach)
    }

    /// Whether only these rows name the pair.
    @inline(__always)
    func isPlain(_ a: Int, _ b: Int) -> Bool { !reach[a].meets(reach[b]) }

    /// What a pair costs over its weight, and the duals of the odd sets that hold both classes.
    @inline(__always)
    func price(_ a: Int, _ b: Int, points: Int32) -> (over: Value, sets: Value) {
        let own = ofClass[a] + ofClass[b] - ofPoint * Value(points)
        if sums.isEmpty { return (own, 0) }
        let set = forest.smallest(a, b)
        return set < 0 ? (own, 0) : (own + sums[Int(set)], sums[Int(set)])
    }
}

extension Int128 {
    /// The distance from 0, for numbers far from the ends of 128 bits.
    fileprivate var size: Int128 { self < 0 ? -self : self }
}
