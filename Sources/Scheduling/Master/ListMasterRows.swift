import GLPK

/// The rows that join the program over a list: what keeps a link's meetings apart, and halves of three rows.
extension ListMaster {
    /// Adds a row that keeps a link's meetings apart; one that is there already is passed over.
    mutating func add(_ order: OrderRow) throws(GLPKError) {
        guard orders.insert(order).inserted else { return }
        let meetings = program.meetingsOfLink[order.link]
        let places = meetings.flatMap { ofMeeting[$0] }.filter { order.count(list[$0].pattern, program) > 0 }
        orderRows.append((rowCount, places))
        try add(places)
    }

    /// The patterns that a row counts, for rows that triples may name.
    private func places(of row: Int) -> [Int] {
        let (meetings, rooms) = (program.meetings.count, program.rooms.count)
        if row < meetings { return ofMeeting[row] }
        if row < meetings + rooms { return ofRoom[row - meetings] }
        return orderRows.first { $0.row == row }?.places ?? []
    }

    /// Adds a row over three others.
    mutating func add(_ triple: TripleRow) throws(GLPKError) {
        triples.append(rowCount)
        var seen: Set<Int> = []
        var twice: Set<Int> = []
        for row in triple.rows {
            for place in places(of: row) where !seen.insert(place).inserted { twice.insert(place) }
        }
        try add(twice.sorted())
    }

    /// Takes out the rows over three others that say nothing at the solution, so that the next starts warm all the same.
    mutating func dropSlackTriples() throws(GLPKError) {
        let isBasic = try problem.read(.basicRows)
        let dropped = triples.filter { isBasic[$0] > 0.5 }
        guard dropped.count > triples.count / 3 else { return }
        try problem.remove(rows: dropped)
        let isDropped = Set(dropped)
        var place = [Int](repeating: -1, count: rowCount)
        var next = 0
        for row in 0..<rowCount where !isDropped.contains(row) {
            place[row] = next
            next += 1
        }
        rowCount = next
        triples = triples.map { place[$0] }.filter { $0 >= 0 }
        orderRows = orderRows.map { (place[$0.row], $0.places) }
        counts = counts.mapValues { (place[$0.row], $0.column) }
        for number in list.indices {
            list[number].rows = list[number].rows.map { place[$0] }.filter { $0 >= 0 }
            list[number].tallied = list[number].tallied.map { (place[$0.row], $0.count) }
        }
    }

    /// Adds a row that gives each pattern what `count` says; most give 0.
    mutating func add(atMost limit: Double, _ count: (Pattern) -> Double) throws(GLPKError) {
        var entries: [Entry] = []
        for place in list.indices {
            let count = count(list[place].pattern)
            guard count != 0 else { continue }
            list[place].tallied.append((rowCount, count))
            if let column = list[place].column { entries.append(Entry(column, count)) }
        }
        try problem.add(Row(.atMost(limit), entries))
        rowCount += 1
    }

    /// Adds "at most one of these patterns".
    private mutating func add(_ places: [Int]) throws(GLPKError) {
        for place in places { list[place].rows.append(rowCount) }
        try problem.add(Row(.atMost(1), places.compactMap { list[$0].column }.map { Entry($0, 1) }))
        rowCount += 1
    }

    /// The rows over three others that the solution breaks.
    func brokenTriples(most: Int) throws(GLPKError) -> [TripleRow] {
        let base = program.meetings.count + program.rooms.count
        var isSimple = [Bool](repeating: false, count: rowCount)
        for row in 0..<program.meetings.count { isSimple[row] = true }
        for room in program.rooms.indices {
            isSimple[program.meetings.count + room] = program.patternLimit(room) == 1
        }
        for (row, _) in orderRows where row >= base { isSimple[row] = true }
        let values = try problem.read(.values)
        let support = columnOf.enumerated().compactMap { column, place -> (rows: [Int], value: Double)? in
            let value = values[column]
            guard let place, value > 1e-7, value < 1 - 1e-7 else { return nil }
            return (list[place].rows.filter { isSimple[$0] }, value)
        }
        return TripleRow.broken(by: support, most: most)
    }
}
