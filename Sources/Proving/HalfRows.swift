import Linking

/// Odd sets that the forest can't hold: those that cross others, and those with school pairs.
///
/// A link counts half the number of its classes and school pairs in the set, rounded down. Only sets that hold one of
/// its classes or school pairs are visited, so few or small sets cost little.
struct HalfRows {
    private var duals: [Int128] = []
    private var hasSchoolPairs: [Bool] = []
    private var ofClass: [[Int32]]
    private var ofSchools: [SchoolPair: [Int32]] = [:]

    /// Whether there are no such sets.
    var isEmpty: Bool { duals.isEmpty }

    /// The rows of the entries `crossing`, and of entries that have school pairs and a dual.
    init(_ list: OddSetList, crossing: [Int], classCount: Int) {
        ofClass = Array(repeating: [], count: classCount)
        let withSchools = list.entries.indices.filter {
            !list.entries[$0].schoolPairs.isEmpty && list.entries[$0].dual != 0
        }
        for index in crossing + withSchools {
            let row = Int32(duals.count)
            for number in list.classes(of: index) { ofClass[number].append(row) }
            for pair in list.entries[index].schoolPairs { ofSchools[pair, default: []].append(row) }
            duals.append(Int128(list.entries[index].dual))
            hasSchoolPairs.append(!list.entries[index].schoolPairs.isEmpty)
        }
    }

    /// Whether any row holds the class.
    func touches(_ number: Int) -> Bool { !ofClass[number].isEmpty }

    /// The schools in the school pairs of the rows.
    var schools: Set<Int> { Set(ofSchools.keys.flatMap { [$0.a, $0.b] }) }

    /// The duals that a pair counts, and the duals of the rows near it: those that hold both its classes or, for rows
    /// with school pairs, any part of it.
    func price(_ a: Int, _ b: Int, schools: SchoolPair?) -> (counted: Int128, near: Int128) {
        var (counted, near): (Int128, Int128) = (0, 0)
        forEach([ofClass[a], ofClass[b]], schools.map { [$0] } ?? []) { row, parts in
            counted += Int128(parts / 2) * duals[row]
            if parts > 1 || hasSchoolPairs[row] { near += duals[row] }
        }
        return (counted, near)
    }

    /// The duals that a link counts.
    func price(_ link: Link, schools: [SchoolPair]) -> Int128 {
        var counted: Int128 = 0
        forEach(link.map { ofClass[$0] }, schools) { row, parts in counted += Int128(parts / 2) * duals[row] }
        return counted
    }

    /// Calls `body` for each row with the number of the link's parts that it holds.
    private func forEach(_ lists: [[Int32]], _ schools: [SchoolPair], _ body: (Int, Int) -> Void) {
        var rows = lists.flatMap(\.self)
        for pair in schools { rows += ofSchools[pair] ?? [] }
        rows.sort()
        var start = 0
        while start < rows.count {
            var end = start
            while end < rows.count, rows[end] == rows[start] { end += 1 }
            body(Int(rows[start]), end - start)
            start = end
        }
    }
}
