import GLPK
import Linking

/// The restricted master of a pairing program: its linear program over the columns that have been priced in and the
/// rows that have been broken, held by GLPK and solved warm.
///
/// - Variables: `x_l` ≥ 0 for the links in it; one artificial variable a pin, so that it always has a solution.
/// - Rows: see ``MasterRows``. No column needs an upper bound: its vertices' rows are one.
struct Master: ~Copyable {
    private(set) var program: PairingProgram
    private(set) var rows: MasterRows
    var problem: Problem
    /// The column of each link; -1 where it is not in the master.
    private(set) var columnOf: [Int32]
    /// Whether each link was ever in the master.
    private var wasIn: [Bool]
    /// The link of each column; -1 for an artificial variable.
    private(set) var linkOf: [Int32] = []
    /// Links that no solution of the earlier priorities' value can take are dead.
    private(set) var isAlive: [Bool]
    /// Links that are taken for good, in the order in which they were.
    private(set) var taken: [Int] = []
    /// Links that are left for good.
    private(set) var left: [Int] = []
    /// The earlier priorities' duals, of which the program is the face; see ``shrink(to:priority:)``.
    private(set) var faces: [Face] = []
    /// Whether only faces and decisions have taken links out, and no rounding: only then is it known of a link that is
    /// not listed whether it is in the game.
    private(set) var isExact = true
    /// The priority that is the objective; nil for the least sum of artificial variables.
    private(set) var objective: Int?
    /// Which simplex is warm: the primal one after columns were added, the dual one after rows.
    var method = SimplexOptions.Method.primal
    /// With odd sets that have limits in them.
    var patience = CutPatience()

    /// The whole duals of a priority, and of which.
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

    /// How many columns are artificial.
    private var artificialCount: Int { program.pins.members.count }

    /// Whether `link` is in the master.
    func contains(_ link: Int) -> Bool { columnOf[link] >= 0 }

    /// The links that are or were in the master, ascending.
    var columnsEver: [Int] { wasIn.indices.filter { wasIn[$0] } }

    /// Whether `link` is taken for good.
    func isTaken(_ link: Int) -> Bool { taken.contains(link) }

    /// Sets the objective to a priority; nil for the least sum of artificial variables.
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

    /// Takes the artificial variables out of the game.
    mutating func fixArtificials() throws(GLPKError) {
        for column in 0..<artificialCount { try problem.setBounds(column: column, .equal(0)) }
    }

    /// Brings links in; those already there are passed over.
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
        var entries = value.vertices.map { Entry($0, 1) }
        for group in program.limits.containing(link) {
            if let row = rows.rowOfLimit[Int(group)] { entries.append(Entry(row, 1)) }
        }
        for group in program.pins.containing(link) {
            if let row = rows.rowOfPin[Int(group)] { entries.append(Entry(row, 1)) }
        }
        for (place, row) in rows.rowOfOddSet.enumerated() {
            let count = rows.coefficient(value, limits: program.limits.containing(link), inOddSet: place)
            if count > 0 { entries.append(Entry(row, Double(count))) }
        }
        for hold in rows.holds where program.weights[hold.priority][link] != 0 {
            entries.append(Entry(hold.row, Double(program.weights[hold.priority][link])))
        }
        return entries
    }

    /// Adds the row of an odd set.
    mutating func add(_ set: OddSet) throws(GLPKError) {
        let place = rows.register(set, vertexCount: program.vertexCount)
        var entries: [Entry] = []
        for (column, link) in linkOf.enumerated() where link >= 0 {
            let count = rows.coefficient(
                program.links[Int(link)], limits: program.limits.containing(Int(link)), inOddSet: place)
            if count > 0 { entries.append(Entry(column, Double(count))) }
        }
        let most = set.rightHandSide(limit: program.limit)
        try add(Row(.atMost(Double(most)), entries), .oddSet(place), most)
    }

    /// Adds the row of a group of limits.
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
        rows.append(kind, rightHandSide: rightHandSide)
    }

    /// Takes `link` for good; links that share a vertex with it are out.
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

    /// Leaves links for good.
    mutating func leave(_ links: [Int]) throws(GLPKError) {
        left += links
        try kill(links)
    }

    /// Leaves only what solutions have whose value is exactly what `whole` bounds it by: by complementary slackness no
    /// link that its rows' duals leave something over for, and rows with a dual as equations.
    mutating func shrink(to whole: WholeDuals, priority: Int) throws(GLPKError) {
        try kill(program.links.indices.filter { isAlive[$0] && whole.slacks[$0] > 0 })
        for (row, dual) in whole.duals.enumerated() where dual != 0 { try tighten(row: row) }
        faces.append(Face(sums: whole.sums, scale: whole.scale, priority: priority))
    }

    /// Says that links are taken out from here on that only floating point rules out.
    mutating func becomeInexact() { isExact = false }

    /// Lists three-way links that were not, and brings them in.
    mutating func list(_ triangles: [UnlistedThreeWay.Triangle]) throws(GLPKError) {
        let links = triangles.map { program.list($0) }
        columnOf += links.map { _ in -1 }
        isAlive += links.map { _ in true }
        wasIn += links.map { _ in false }
        try add(links: links)
    }

    /// Takes links out for good, with their columns.
    mutating func kill(_ links: [Int]) throws(GLPKError) {
        for link in links { isAlive[link] = false }
        let isKept = linkOf.map { $0 < 0 || isAlive[Int($0)] }
        try problem.remove(columns: linkOf.indices.filter { !isKept[$0] })
        for link in linkOf where link >= 0 { columnOf[Int(link)] = -1 }
        linkOf = linkOf.indices.filter { isKept[$0] }.map { linkOf[$0] }
        for (column, link) in linkOf.enumerated() where link >= 0 { columnOf[Int(link)] = Int32(column) }
    }

    /// Leaves nothing in the game but `list` and what is taken, ascending, without a word about whether other links could
    /// be in a solution.
    mutating func close(_ list: [Int]) throws(GLPKError) {
        var isOpen = [Bool](repeating: false, count: columnOf.count)
        for link in list + taken { isOpen[link] = true }
        for (column, link) in linkOf.enumerated() where link >= 0 && !isOpen[Int(link)] {
            try problem.setBounds(column: column, .equal(0))
        }
    }

    /// Makes an equation of a row.
    mutating func tighten(row: Int) throws(GLPKError) {
        guard !rows.isTight[row] else { return }
        rows.tighten(row)
        try problem.setBounds(row: row, .equal(Double(rows.rightHandSides[row])))
    }
}
