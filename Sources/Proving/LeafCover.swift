import Linking

/// Whether the rows of a leaf cover every candidate that the leaf does not leave.
///
/// A candidate is covered if, in the order of the priorities, the first non-zero of what its rows cost over its weight
/// is positive, or if all are zero.
///
/// All pairs are priced. There are tens of millions of three-way links for a million pairs, and most need not be looked
/// at. Write u ≤ v for vectors over the priorities if the first non-zero of v − u is positive or there is none. This
/// order is total and sums keep it, so vectors can be calculated with like numbers. Each priority's scale is the same
/// on both sides of every comparison below, so it never matters. For a pair p, let r(p) be what its rows cost over its
/// weight, without the row of the pair being taken. Let D(p) be the sum of the duals of the odd sets near it: those
/// without school pairs that hold both its classes, and those with school pairs that hold any part of it. Let h be
/// twice the scale at `fewest_three_way`, as much below 0 at a band of fairness, and 0 at the other priorities.
///
/// **Claim.** Let t be a three-way link without a row of being taken, whose pairs p have no `must_link` row with a
/// dual, and with r(p) ≥ 0 for all three. If t is not covered, then r(p) + h < D(p) for each of the three.
///
/// Proof. Compare twice r(t) with the sum of the three r(p), row by row; every row here has a dual z ≥ 0.
/// - *A class* of t is in two of the pairs: both sides have twice its dual.
/// - *Two schools*: t counts once for each pair of its schools. If its classes are of three schools, each pair of
///   schools stands in one p, so the left has z more. If two classes share a school, the one pair of schools stands in
///   two p, and if all three do, there is none: both sides are equal.
/// - *An odd set without school pairs* that holds i classes of t: for i = 3 the left has 2z, the right 3z; for i = 2 the
///   left has 2z, the right z; else none.
/// - *With school pairs*, q of which are t's: the three p together hold 2i classes and, of three schools, q school pairs,
///   else 2q. The right has at most half of that, so at most (i + q) z, rounded down pair by pair; the left at least
///   (i + q − 1) z. So the left lacks z at most. Nor does it lack anything if any p holds no part of the set: say the
///   third class is c. If the set does not hold c, no p counts. If it does, then of three schools the other two p hold
///   c and together q school pairs, so the right has q z and the left 2⌊(1 + q)/2⌋ z. Where two classes share a school
///   and the one school pair is not in p, it is in both others, and both sides have 2⌊(1 + q)/2⌋ z; where it is in p,
///   the set does not have it, and both sides have nothing.
/// - *Weights*: the classes of t, and those whose school sat out, are in two pairs each: equal. `fewest_three_way`: t
///   weighs −1 and pairs weigh nothing, so the left has twice the scale more, which is h. `points`: those of t are half
///   of the sum rounded down, so the left has the scale more or the same. A band, in which a link weighs −1: the
///   difference of t is the smallest of those of its pairs. If it is in the band, the left has twice the scale and the
///   right at most three times the scale. If not, it is below the band whenever any other pair's is inside, so the
///   right has at most twice the scale. The left lacks at most twice the scale, which is −h.
///
/// So 2 r(t) ≥ r(p) + r(p′) + r(p″) + h − Z, where Z is the sum of the duals of those sets that lack z, and each of these
/// is near all three pairs: Z ≤ D(p). As t is not covered, 2 r(t) < 0. As each r ≥ 0, r(p) + h ≤ r(p) + r(p′) + r(p″) + h
/// < Z ≤ D(p). ∎
///
/// So it is enough to price three kinds of three-way links: the triangles of such *close* pairs, those with a pair to
/// which the claim does not apply (one that the leaf leaves or `must_link` rules out and whose r is below 0, or one
/// with such a row), and those that the leaf takes.
struct LeafCover {
    let year: LinkingYear
    let candidates: Candidates
    let rows: [LeafRows]
    /// The links that the leaf leaves.
    let dropped: Set<Link>
    /// Whether to price every three-way link, which gives the same result but takes longer.
    let isPlain: Bool

    /// Candidates that are not covered.
    struct Gaps: Hashable {
        /// Sorted: the pairs that are not covered or, if all pairs are, the three-way links.
        var links: [Link] = []
        /// Whether there may be more.
        var isCut = false
    }

    /// The limit on gaps collected.
    static let mostGaps = 100_000

    init(
        _ year: LinkingYear, _ candidates: Candidates, _ rows: [LeafRows], dropped: Set<Link>,
        isPlain: Bool = false
    ) {
        (self.year, self.candidates, self.rows) = (year, candidates, rows)
        (self.dropped, self.isPlain) = (dropped, isPlain)
    }

    /// The pairs that are not covered or, if all are, the three-way links that are not.
    func gaps() -> Gaps {
        var scan = PairScan()
        // The dual of a taken link can have either sign, so these are checked one by one.
        let taken = Set(rows.flatMap(\.taken.keys)).sorted()
        for link in taken where !link.isThreeWay && year.allows(link) {
            if !isCovered(link, points: year.points(link) ?? 0) { scan.gaps.add(link) }
        }
        let wantsThree = year.policy.match.threeWay == .whenNeeded
        let hasMustLinks = rows.contains { !$0.mustClasses.isEmpty || !$0.mustSchools.isEmpty }
        let signs = PairSigns(candidates, rows, wantsClose: wantsThree)
        for (place, pair) in candidates.pairs.enumerated() {
            let (a, b) = (Int(pair.a), Int(pair.b))
            let (isUncovered, isClose) = (signs.sign(place) < 0, signs.isClose(place))
            if !isUncovered, !isClose, !hasMustLinks { continue }
            if isUncovered {
                let link = Link(ascending: pair.a, pair.b)
                if isCandidate(link), !isCovered(link, points: Int(pair.points)) { scan.gaps.add(link) }
            }
            guard wantsThree, year.classes[a].threeWay, year.classes[b].threeWay else { continue }
            if isUncovered || hasMustLinks && rows.contains(where: { $0.hasMustLink(a, b) }) {
                scan.wide.append((a, b))
            }
            if isClose { scan.close.append(pair) }
        }
        if wantsThree, scan.gaps.links.isEmpty { threeWayGaps(&scan, taken) }
        scan.gaps.links = Set(scan.gaps.links).sorted()
        return scan.gaps
    }

    private struct PairScan {
        var gaps = Gaps()
        /// Pairs to which the claim does not apply.
        var wide: [(Int, Int)] = []
        var close: [Candidates.Pair] = []
    }

    private func isCandidate(_ link: Link) -> Bool { year.pins.allows(link) && !dropped.contains(link) }

    private func isCovered(_ link: Link, points: Int) -> Bool {
        for row in rows {
            let over = row.price(link, points: points)
            if over != 0 { return over > 0 }
        }
        return true
    }

    // MARK: - Three-way links

    private func threeWayGaps(_ scan: inout PairScan, _ taken: [Link]) {
        if isPlain {
            candidates.forEachLink(year) { link, points in
                link.isThreeWay ? offer(link, points, &scan.gaps) : true
            }
            return
        }
        for link in taken where link.isThreeWay && year.allows(link) {
            guard offer(link, year.points(link) ?? 0, &scan.gaps) else { return }
        }
        for (a, b) in scan.wide where !aroundWide(a, b, &scan.gaps) { return }
        triangles(scan.close, &scan.gaps)
    }

    /// Prices every three-way link with the pair; false once enough gaps were found.
    private func aroundWide(_ a: Int, _ b: Int, _ gaps: inout Gaps) -> Bool {
        let (x, y) = (candidates.partners(of: a), candidates.partners(of: b))
        var (i, j) = (0, 0)
        while i < x.count, j < y.count {
            if x[i] == y[j], !offer(a, b, Int(x[i]), &gaps) { return false }
            (i, j) = (x[i] <= y[j] ? i + 1 : i, y[j] <= x[i] ? j + 1 : j)
        }
        return true
    }

    /// Prices the three-way links whose pairs are all close.
    private func triangles(_ close: [Candidates.Pair], _ gaps: inout Gaps) {
        var later = [[Int32]](repeating: [], count: year.classes.count)
        for pair in close { later[Int(pair.a)].append(pair.b) }
        for pair in close {
            let (x, y) = (later[Int(pair.a)], later[Int(pair.b)])
            var (i, j) = (0, 0)
            while i < x.count, j < y.count {
                if x[i] == y[j], !offer(Int(pair.a), Int(pair.b), Int(x[i]), &gaps) { return }
                (i, j) = (x[i] <= y[j] ? i + 1 : i, y[j] <= x[i] ? j + 1 : j)
            }
        }
    }

    /// Prices three classes if any two may be linked and the first two accept a three-way link.
    private func offer(_ a: Int, _ b: Int, _ c: Int, _ gaps: inout Gaps) -> Bool {
        guard year.classes[c].threeWay, let link = Link([a, b, c]) else { return true }
        var sum = 0
        for (a, b) in link.pairs { sum += Int(candidates.points(Int32(a), Int32(b)) ?? 0) }
        return offer(link, sum >> 1, &gaps)
    }

    private func offer(_ link: Link, _ points: Int, _ gaps: inout Gaps) -> Bool {
        if isCandidate(link), !isCovered(link, points: points) { gaps.add(link) }
        return !gaps.isCut
    }
}

extension LeafCover.Gaps {
    fileprivate mutating func add(_ link: Link) {
        if links.count < LeafCover.mostGaps { links.append(link) } else { isCut = true }
    }
}
