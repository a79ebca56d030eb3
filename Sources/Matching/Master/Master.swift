import GLPK

/// The restricted master of a pairing program: the linear program over the columns priced in so far and the rows
/// found violated so far. GLPK holds it and solves it warm.
///
/// - Variables: `x_l` ≥ 0 for its links; one artificial variable per pin, so that it always has a solution.
/// - Rows: see ``MasterRows``. Columns need no upper bounds, because the rows of their vertices imply them.
struct Master: ~Copyable {
    private(set) var program: PairingProgram
    private(set) var rows: MasterRows
    var lines = RowLines()
    var problem: Problem
    /// For each link, its column; -1 if it is not in the master.
    private(set) var columnOf: [Int32]
    /// For each link, whether it was ever in the master.
    private var wasIn: [Bool]
    /// For each column, its link; -1 for an artificial variable.
    private(set) var linkOf: [Int32] = []
    /// For each link, whether it is alive: dead links can't be in any solution with the earlier priorities' values.
    private(set) var isAlive: [Bool]
    /// The links fixed to 1, in the order in which they were taken.
    private(set) var taken: [Int] = []
    /// The links fixed to 0.
    private(set) var left: [Int] = []
    /// The duals of the earlier priorities, to whose optimal face the program has shrunk; see
    /// ``shrink(to:priority:)``.
    private(set) var faces: [Face] = []
    /// Whether only faces and decisions have removed links, not rounding. Only then is it known whether an unlisted
    /// link is still in play.
    private(set) var isExact = true
    /// The priority that is the objective; nil to minimise the sum of artificial variables.
    private(set) var objective: Int?
    /// Which simplex is warm: the primal after columns were added, the dual after rows.
    var method = SimplexOptions.Method.primal
    /// The patience with odd sets that contain limits.
    var patience = CutPatience()

    /// The whole duals of a priority, with its number.
    struct Face: Sendable {
        let sums: DualSums<Int>
        let scale: Int
        let priority: Int
    }

    init(_ program: PairingProgram) throws(GLPKError) {
        var rows = MasterRows(program)
        for vertex in 0..<program.vertexCount { rows.append(.vertex(vertex), rightHandSide: 1) }
        for pin in program.pins.members.indices { rows.append(.pin(pin), rightHandSide: 1) }
        problem = try Self.problem(rows)
        (self.program, self.rows) = (program, rows)
        for row in rows.kinds.indices { lines.append(row) }
        columnOf = Array(repeating: -1, count: program.links.count)
        isAlive = Array(repeating: true, count: program.links.count)
        wasIn = Array(repeating: false, count: program.links.count)
        linkOf = Array(repeating: -1, count: program.pins.members.count)
    }

    /// The rows without links, and the artificial variables of the pins.
    private static func problem(_ rows: borrowing MasterRows) throws(GLPKError) -> Problem {
        var problem = try Problem(.maximize)
        try problem.add(rows: rows.kinds.indices.map { Row(rows.isAtLeast($0) ? .atLeast(1) : .atMost(1)) })
        try problem.add(
            columns: rows.rowOfPin.compactMap { $0 }.map { Column(kind: .integer, entries: [Entry($0, 1)]) })
        return problem
    }

    /// The number of artificial columns.
    private var artificialCount: Int { program.pins.members.count }

    /// Whether `link` is in the master.
    func contains(_ link: Int) -> Bool { columnOf[link] >= 0 }

    /// The links that are or were in the master, ascending.
    var columnsEver: [Int] { wasIn.indices.filter { wasIn[$0] } }

    /// Whether `link` is fixed to 1.
    func isTaken(_ link: Int) -> Bool { taken.contains(link) }

    /// Sets the objective to a priority; with nil, to minimise the sum of artificial variables.
    mutating func setObjective(_ priority: Int?) throws(GLPKError) {
        objective = priority
        method = .primal
        patience = CutPatience()
        let weights = priority.map { program.weights[$0] }
        for (column, link) in linkOf.enumerated() {
            try problem.setObjective(
                column: column, link < 0 ? (weights == nil ? -1 : 0) : Double(weights?[Int(link)] ?? 0))
        }
    }

    /// Fixes the artificial variables at 0.
    mutating func fixArtificials() throws(GLPKError) {
        for column in 0..<artificialCount { try problem.setBounds(column: column, .equal(0)) }
    }

    /// Adds links as columns; those already there are skipped.
    mutating func add(links: some Sequence<Int>) throws(GLPKError) {
        var columns: [Column] = []
        for link in links where columnOf[link] < 0 && isAlive[link] {
            columnOf[link] = Int32(linkOf.count)
            linkOf.append(Int32(link))
            wasIn[link] = true
            columns.append(
                Column(
                    objective: objective.map { Double(program.weights[$0][link]) } ?? 0,
                    kind: .integer,
                    entries: entries(of: link)))
        }
        try problem.add(columns: columns)
        method = .primal
    }

    private func entries(of link: Int) -> [Entry] {
        let value = program.links[link]
        // Rows of vertices come first and are never dropped.
        var entries = value.vertices.map { Entry($0, 1) }
        func enter(_ row: Int?, _ count: Int) {
            if count != 0, let row, let line = lines.line(row) { entries.append(Entry(line, Double(count))) }
        }
        for group in program.limits.containing(link) { enter(rows.rowOfLimit[Int(group)], 1) }
        for group in program.pins.containing(link) { enter(rows.rowOfPin[Int(group)], 1) }
        for (index, row) in rows.rowOfOddSet.enumerated() where lines.line(row) != nil {
            enter(row, rows.coefficient(value, limits: program.limits.containing(link), inOddSet: index))
        }
        for hold in rows.holds { enter(hold.row, Int(program.weights[hold.priority][link])) }
        return entries
    }

    /// Adds the row of an odd set, which may have had a row before.
    mutating func add(_ set: OddSet) throws(GLPKError) {
        let most = set.rightHandSide(limit: program.limit)
        if let index = rows.revive(set) {
            try problem.add(Row(.atMost(Double(most)), entries(ofOddSet: index)))
            method = .dual
            lines.append(rows.rowOfOddSet[index])
        } else {
            let index = rows.register(set, vertexCount: program.vertexCount)
            try add(Row(.atMost(Double(most)), entries(ofOddSet: index)), .oddSet(index), most)
        }
    }

    private func entries(ofOddSet index: Int) -> [Entry] {
        var entries: [Entry] = []
        for (column, link) in linkOf.enumerated() where link >= 0 {
            let count = rows.coefficient(
                program.links[Int(link)], limits: program.limits.containing(Int(link)), inOddSet: index)
            if count > 0 { entries.append(Entry(column, Double(count))) }
        }
        return entries
    }

    /// Drops the rows of odd sets that have been slack for long. Only basic rows are dropped: without one of them,
    /// the rest is still a basis, and the simplex stays warm.
    mutating func dropIdle() throws(GLPKError) {
        let idle = lines.idleLines { row in
            if case .oddSet = rows.kinds[row] { !rows.isTight[row] } else { false }
        }
        if idle.isEmpty { return }
        let isBasic = try problem.read(.basicRows)
        let dropped = idle.filter { isBasic[$0] > 0 }
        for line in dropped {
            if case .oddSet(let index) = rows.kinds[lines.rows[line]] { rows.drop(oddSet: index) }
        }
        try problem.remove(rows: dropped)
        lines.drop(dropped)
    }

    /// Adds the row of a limit group.
    mutating func add(limit group: Int) throws(GLPKError) {
        let entries = program.limits.members[group].filter { columnOf[Int($0)] >= 0 }.map {
            Entry(Int(columnOf[Int($0)]), 1)
        }
        try add(Row(.atMost(Double(program.limit)), entries), .limit(group), program.limit)
    }

    /// Adds a row that keeps the value at a priority from falling below `value`.
    mutating func hold(priority: Int, value: Int) throws(GLPKError) {
        let weights = program.weights[priority]
        let entries = linkOf.enumerated().filter { $0.element >= 0 && weights[Int($0.element)] != 0 }
            .map { Entry($0.offset, Double(weights[Int($0.element)])) }
        try add(Row(.atLeast(Double(value)), entries), .hold(priority), value)
    }

    private mutating func add(_ row: Row, _ kind: MasterRows.Kind, _ rightHandSide: Int) throws(GLPKError) {
        try problem.add(row)
        method = .dual
        lines.append(rows.kinds.count)
        rows.append(kind, rightHandSide: rightHandSide)
    }

    /// Fixes `link` to 1. Links that share a vertex with it are out.
    mutating func take(_ link: Int) throws(GLPKError) {
        try add(links: [link])
        guard columnOf[link] >= 0, !isTaken(link) else { return }
        try problem.setBounds(column: Int(columnOf[link]), .equal(1))
        taken.append(link)
        let vertices = program.links[link].vertices
        try kill(
            program.links.indices.filter { other in
                other != link && isAlive[other]
                    && program.links[other].vertices.contains { vertices.contains($0) }
            })
    }

    /// Fixes links to 0.
    mutating func leave(_ links: [Int]) throws(GLPKError) {
        left += links
        try kill(links)
    }

    /// Restricts the program to solutions whose value is exactly the bound of `whole`. By complementary slackness,
    /// links with positive slack are out, and rows with a dual become equations.
    mutating func shrink(to whole: WholeDuals, priority: Int) throws(GLPKError) {
        try kill(program.links.indices.filter { isAlive[$0] && whole.slacks[$0] > 0 })
        for (row, dual) in whole.duals.enumerated() where dual != 0 { try tighten(row: row) }
        faces.append(Face(sums: whole.sums, scale: whole.scale, priority: priority))
    }

    /// Records that, from now on, links are removed by floating-point values alone.
    mutating func becomeInexact() { isExact = false }

    /// Lists three-way links that were unlisted, and adds them as columns.
    mutating func list(_ triangles: [UnlistedThreeWay.Triangle]) throws(GLPKError) {
        let links = triangles.map { program.list($0) }
        columnOf += links.map { _ in -1 }
        isAlive += links.map { _ in true }
        wasIn += links.map { _ in false }
        try add(links: links)
    }

    /// Removes links for good, with their columns.
    mutating func kill(_ links: [Int]) throws(GLPKError) {
        for link in links { isAlive[link] = false }
        let isKept = linkOf.map { $0 < 0 || isAlive[Int($0)] }
        try problem.remove(columns: linkOf.indices.filter { !isKept[$0] })
        for link in linkOf where link >= 0 { columnOf[Int(link)] = -1 }
        linkOf = linkOf.indices.filter { isKept[$0] }.map { linkOf[$0] }
        for (column, link) in linkOf.enumerated() where link >= 0 { columnOf[Int(link)] = Int32(column) }
    }

    /// Restricts the program to the ascending `list` and the links already taken. This does not claim that other
    /// links can't be in a solution.
    mutating func close(_ list: [Int]) throws(GLPKError) {
        var isOpen = [Bool](repeating: false, count: columnOf.count)
        for link in list + taken { isOpen[link] = true }
        for (column, link) in linkOf.enumerated() where link >= 0 && !isOpen[Int(link)] {
            try problem.setBounds(column: column, .equal(0))
        }
    }

    /// Turns a row, which may have been dropped, into an equation.
    mutating func tighten(row: Int) throws(GLPKError) {
        guard !rows.isTight[row] else { return }
        if lines.line(row) == nil, case .oddSet(let index) = rows.kinds[row] { try add(rows.oddSets[index]) }
        guard let line = lines.line(row) else { return }
        rows.tighten(row)
        try problem.setBounds(row: line, .equal(Double(rows.rightHandSides[row])))
    }
}
