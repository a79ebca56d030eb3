/// The history of the schools that take part in this year.
public struct History: Sendable {
    /// The newest year of the history; nil if there is none.
    public let newestYear: String?
    /// For each school, whether it was left out in the newest year.
    public let satOut: [Bool]
    private let linked: Set<SchoolPair>
    private let hasPast: [Bool]

    init(_ rows: [HistoryEntry], schools: TableIndex, count: Int) {
        newestYear = rows.map { ID($0.linkingYear) }.max()?.text
        var satOut = [Bool](repeating: false, count: count)
        var hasPast = satOut
        var linked: Set<SchoolPair> = []
        for row in rows {
            // A school that does not take part this year is skipped.
            guard let a = schools[row.schoolA] else { continue }
            guard let other = row.schoolB else {
                if row.linkingYear == newestYear { satOut[a] = true }
                continue
            }
            guard let b = schools[other] else { continue }
            linked.insert(SchoolPair(a, b))
            (hasPast[a], hasPast[b]) = (true, true)
        }
        (self.satOut, self.hasPast, self.linked) = (satOut, hasPast, linked)
    }

    /// Whether the two schools were linked in any year of the history.
    public func wereLinked(_ a: Int, _ b: Int) -> Bool {
        hasPast[a] && hasPast[b] && linked.contains(SchoolPair(a, b))
    }
}

/// Two schools by their numbers, in order; the same number twice inside a school.
public struct SchoolPair: Hashable, Comparable, Sendable {
    /// The smaller number.
    public let a: Int
    /// The larger number.
    public let b: Int

    /// The pair of `a` and `b`, in either order.
    public init(_ a: Int, _ b: Int) { (self.a, self.b) = (min(a, b), max(a, b)) }

    /// Ordered by the first school, then the second.
    public static func < (x: SchoolPair, y: SchoolPair) -> Bool { (x.a, x.b) < (y.a, y.b) }
}
