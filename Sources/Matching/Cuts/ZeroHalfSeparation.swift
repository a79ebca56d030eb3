/// Finds odd sets with limits in them, zero-half rows, that a fractional solution breaks.
///
/// Half the sum of the rows of S and Q, rounded down, is broken where the slack that the solution leaves in these rows
/// and the value of the links that count an odd number of times in them come to less than 1, and |S| + limit·|Q| is
/// odd. Modulo 2 that is a sparse sum of rows: links leave one after the other, by elimination, the largest first, and
/// what is left of the rows is looked at on the way.
///
/// - Source: the rows are Caprara and Fischetti's (1996); the elimination follows Koster, Zymolka and Kutschka (2009).
///   A heuristic: it may find nothing where there is something.
struct ZeroHalfSeparation {
    private let program: PairingProgram
    private let values: [Double]
    private let rows: [Row]

    /// Rows broken by less are left alone: the simplex would hardly move.
    private static let leastViolation = 1e-4
    /// The most rows given back at once.
    private static let most = 20
    /// In so large a system elimination takes longer than it is worth.
    private static let largest = 4000

    /// A sum of rows modulo 2.
    private struct Row {
        /// The links that count an odd number of times.
        var links: Bits
        /// The rows it is the sum of.
        var origin: Bits
        var slack: Double
        var isOdd: Bool

        mutating func add(_ other: Row) {
            links.add(other.links)
            origin.add(other.origin)
            slack += other.slack
            isOdd = isOdd != other.isOdd
        }
    }

    /// What a row stands for: a vertex, or behind the vertices a group of limits.
    private let origins: [Int]

    /// The rows that `taken` leaves a slack of less than 1 in.
    init(_ program: PairingProgram, _ taken: [(link: Int, value: Double)]) {
        self.program = program
        values = taken.map(\.value)
        var members = [[Int]](repeating: [], count: program.vertexCount + program.limits.members.count)
        for (column, entry) in taken.enumerated() {
            for vertex in program.links[entry.link].vertices { members[vertex].append(column) }
            for group in program.limits.containing(entry.link) {
                members[program.vertexCount + Int(group)].append(column)
            }
        }
        var (rows, origins): ([Row], [Int]) = ([], [])
        for (origin, columns) in members.enumerated() where !columns.isEmpty {
            let limit = origin < program.vertexCount ? 1 : program.limit
            let slack = max(0, Double(limit) - columns.reduce(0) { $0 + taken[$1].value })
            guard slack < 1 - Self.leastViolation else { continue }
            rows.append(
                Row(
                    links: Bits(columns, count: taken.count), origin: Bits([], count: members.count),
                    slack: slack,
                    isOdd: limit % 2 == 1))
            origins.append(origin)
        }
        for number in rows.indices { rows[number].origin = Bits([number], count: rows.count) }
        (self.rows, self.origins) = (rows, origins)
    }

    /// The broken sets that are not in `known`, the most broken first.
    func brokenSets(except known: Set<OddSet>) -> [OddSet] {
        guard rows.count + values.count <= Self.largest else { return [] }
        var seen = known
        var found: [(set: OddSet, violation: Double)] = []
        func judge(_ row: Row) {
            guard row.isOdd else { return }
            let violation = (1 - row.slack - row.links.reduce(0) { $0 + values[$1] }) / 2
            guard violation > Self.leastViolation else { return }
            let set = oddSet(row)
            if seen.insert(set).inserted { found.append((set, violation)) }
        }
        var rows = rows
        for row in rows { judge(row) }
        let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
        for column in order {
            let holders = rows.indices.filter { rows[$0].links.contains(column) }
            guard let pivot = holders.min(by: { (rows[$0].slack, $0) < (rows[$1].slack, $1) }) else {
                continue
            }
            for row in holders where row != pivot {
                rows[row].add(rows[pivot])
                judge(rows[row])
            }
            rows.remove(at: pivot)
            rows.removeAll { $0.slack >= 1 - Self.leastViolation }
        }
        return found.sorted {
            ($1.violation, $0.set.vertices.count, $0.set.vertices.first ?? 0)
                < ($0.violation, $1.set.vertices.count, $1.set.vertices.first ?? 0)
        }
        .prefix(Self.most).map(\.set)
    }

    private func oddSet(_ row: Row) -> OddSet {
        let members = row.origin.map { origins[$0] }
        return OddSet(
            vertices: members.filter { $0 < program.vertexCount }.map(Int32.init),
            limits: members.filter { $0 >= program.vertexCount }.map { Int32($0 - program.vertexCount) })
    }
}

/// A set of small numbers, for sums modulo 2.
struct Bits: Sequence {
    private var words: [UInt64]

    /// These numbers, all below `count`.
    init(_ numbers: [Int], count: Int) {
        words = Array(repeating: 0, count: (count + 63) / 64)
        for number in numbers { words[number / 64] |= 1 << UInt64(number % 64) }
    }

    /// Whether `number` is in it.
    func contains(_ number: Int) -> Bool { words[number / 64] >> UInt64(number % 64) & 1 == 1 }

    /// Leaves the numbers that are in just one of the two.
    mutating func add(_ other: Bits) { for place in words.indices { words[place] ^= other.words[place] } }

    /// The numbers, ascending.
    func makeIterator() -> some IteratorProtocol<Int> {
        words.enumerated().lazy.flatMap { place, word in
            (0..<64).lazy.filter { word >> UInt64($0) & 1 == 1 }.map { place * 64 + $0 }
        }.makeIterator()
    }
}
