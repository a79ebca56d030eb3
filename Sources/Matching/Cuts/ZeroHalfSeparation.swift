/// Finds violated zero-half rows: odd sets that contain limits.
///
/// Half the sum of the rows of S and Q, rounded down, is violated if two conditions hold: |S| + limit·|Q| is odd;
/// and the slack of these rows, plus the value of the links that count an odd number of times in them, is below 1.
/// Modulo 2, this means finding a sparse sum of rows. Elimination removes one link after another, the largest
/// first, and checks the remaining rows on the way.
///
/// - Source: the rows are from Caprara and Fischetti (1996); the elimination follows Koster, Zymolka and Kutschka
///   (2009). It is a heuristic and may miss violated rows.
struct ZeroHalfSeparation {
    private let program: PairingProgram
    private let values: [Double]
    private let rows: [Row]

    /// Rows violated by less are ignored: they would hardly move the simplex.
    private static let leastViolation = 1e-4
    /// The largest number of rows returned at once.
    private static let most = 20
    /// In a larger system, elimination takes longer than it is worth.
    private static let largest = 4000

    /// A sum of rows modulo 2.
    private struct Row {
        /// The links that count an odd number of times.
        var links: Bits
        /// The original rows in this sum.
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

    /// What each original row stands for: a vertex or, from the number of vertices on, a limit group.
    private let origins: [Int]

    /// Sets up the rows in which the solution `taken` leaves a slack below 1.
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

    /// The violated sets that are not in `known`, most violated first.
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

    /// The set of these numbers, all below `count`.
    init(_ numbers: [Int], count: Int) {
        words = Array(repeating: 0, count: (count + 63) / 64)
        for number in numbers { words[number / 64] |= 1 << UInt64(number % 64) }
    }

    /// Whether the set contains `number`.
    func contains(_ number: Int) -> Bool { words[number / 64] >> UInt64(number % 64) & 1 == 1 }

    /// Keeps the numbers that are in exactly one of the two sets.
    mutating func add(_ other: Bits) { for index in words.indices { words[index] ^= other.words[index] } }

    /// The numbers, ascending.
    func makeIterator() -> some IteratorProtocol<Int> {
        words.enumerated().lazy.flatMap { index, word in
            (0..<64).lazy.filter { word >> UInt64($0) & 1 == 1 }.map { index * 64 + $0 }
        }.makeIterator()
    }
}
