import GLPK
import Linking

/// The restricted master of a pairing program: its linear program over the columns that have been priced in and the
/// rows that have been broken, held by GLPK and solved warm.
///
/// - Variables: `x_l` ≥ 0 for the links in it; one artificial variable a pin, so that it always has a solution.
/// - Rows: see ``MasterRows``. No column needs an upper bound: its vertices' rows are one.
struct Master: ~Copyable {
    let program: PairingProgram
    private(set) var rows: MasterRows
    private var problem: Problem
    /// The column of each link; -1 where it is not in the master.
    private var columnOf: [Int32]
    /// The link of each column; -1 for an artificial variable.
    private(set) var linkOf: [Int32] = []
    /// Links that no solution of the earlier priorities' value can take are dead.
    private(set) var isAlive: [Bool]
    private var objectiveWeights: [Int32]?

    init(_ program: PairingProgram) throws(GLPKError) {
        var rows = MasterRows(program)
        for vertex in 0..<program.vertexCount { rows.append(.vertex(vertex), rightHandSide: 1) }
        for pin in program.pins.members.indices { rows.append(.pin(pin), rightHandSide: 1) }
        problem = try Self.problem(rows)
        (self.program, self.rows) = (program, rows)
        columnOf = Array(repeating: -1, count: program.links.count)
        isAlive = Array(repeating: true, count: program.links.count)
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

    /// Sets the objective to these weights of links; nil for the least sum of artificial variables.
    mutating func setObjective(_ weights: [Int32]?) throws(GLPKError) {
        objectiveWeights = weights
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
            columns.append(
                Column(
                    objective: Double(objectiveWeights?[link] ?? 0),
                    kind: .integer,
                    entries: entries(of: link)))
        }
        try problem.add(columns: columns)
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
        for (place, row) in rows.rowOfOddSet.enumerated() where rows.counts(value, inOddSet: place) {
            entries.append(Entry(row, 1))
        }
        for hold in rows.holds where program.weights[hold.priority][link] != 0 {
            entries.append(Entry(hold.row, Double(program.weights[hold.priority][link])))
        }
        return entries
    }

    /// Adds the row of an odd set.
    mutating func add(_ set: OddSet) throws(GLPKError) {
        let place = rows.register(set, vertexCount: program.vertexCount)
        let entries = linkOf.enumerated()
            .filter { $0.element >= 0 && rows.counts(program.links[Int($0.element)], inOddSet: place) }
            .map { Entry($0.offset, 1) }
        try add(Row(.atMost(Double(set.rightHandSide)), entries), .oddSet(place), Double(set.rightHandSide))
    }

    /// Adds the row of a group of limits.
    mutating func add(limit group: Int) throws(GLPKError) {
        let entries = program.limits.members[group].filter { columnOf[Int($0)] >= 0 }.map {
            Entry(Int(columnOf[Int($0)]), 1)
        }
        try add(Row(.atMost(Double(program.limit)), entries), .limit(group), Double(program.limit))
    }

    /// Adds a row that keeps the value at a priority from falling below `value`.
    mutating func hold(priority: Int, value: Int) throws(GLPKError) {
        let weights = program.weights[priority]
        let entries = linkOf.enumerated().filter { $0.element >= 0 && weights[Int($0.element)] != 0 }
            .map { Entry($0.offset, Double(weights[Int($0.element)])) }
        try add(Row(.atLeast(Double(value)), entries), .hold(priority), Double(value))
    }

    private mutating func add(_ row: Row, _ kind: MasterRows.Kind, _ rightHandSide: Double) throws(GLPKError)
    {
        try problem.add(row)
        rows.append(kind, rightHandSide: rightHandSide)
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

    /// Makes an equation of a row.
    mutating func tighten(row: Int) throws(GLPKError) {
        guard !rows.isTight[row] else { return }
        rows.tighten(row)
        try problem.setBounds(row: row, .equal(rows.rightHandSides[row]))
    }
}

// MARK: - Solving

extension Master {
    /// Solves the linear program, from where the last call left it.
    mutating func solve(_ method: SimplexOptions.Method, _ control: SolveControl) throws(GLPKError)
        -> SimplexOutcome
    {
        let options = SimplexOptions(
            method: method, timeLimit: control.secondsLeft.map { .seconds($0) }, tolerance: 1e-9,
            iterationsBetweenCalls: 20_000)
        return try problem.solve(options) { _ in control.isOver ? .stop : .proceed }
    }

    /// The rows' duals, with those on the wrong side of 0 by rounding put to 0.
    func duals() throws(GLPKError) -> [Double] {
        var duals = try problem.read(.duals)
        for row in duals.indices where !rows.isTight[row] {
            duals[row] = rows.isAtLeast(row) ? min(0, duals[row]) : max(0, duals[row])
        }
        return duals
    }

    /// The links that the solution takes a part of.
    func support() throws(GLPKError) -> (links: [(link: Int, value: Double)], support: Support) {
        let values = try problem.read(.values)
        let taken = linkOf.indices.filter { linkOf[$0] >= 0 && values[$0] > Support.tolerance }.map {
            (link: Int(linkOf[$0]), value: values[$0])
        }
        return (
            taken,
            Support(links: taken.map { (program.links[$0.link], $0.value) }, vertexCount: program.vertexCount)
        )
    }

    /// Solves the integer program over the links in the master by GLPK's branch and bound.
    ///
    /// - Parameters:
    ///   - start: Links taken by a solution to begin with; all must be in the master.
    ///   - nodes: How many nodes to look at; nil for all.
    mutating func branch(
        start: [Int]?, objectiveTolerance: Double, nodes: Int?, _ control: SolveControl,
        _ heard: (Double?, Double?) -> Void
    ) throws(GLPKError) -> (outcome: IntegerOutcome, taken: [Int]?) {
        var values: [Double]?
        if let start {
            var point = [Double](repeating: 0, count: linkOf.count)
            for link in start where columnOf[link] >= 0 { point[Int(columnOf[link])] = 1 }
            values = point
        }
        let options = IntegerOptions(
            timeLimit: control.secondsLeft.map { .seconds($0) }, objectiveTolerance: objectiveTolerance,
            cuts: [.cover, .clique], start: values)
        let outcome = try problem.solveInteger(options) { search in
            heard(search.incumbent, search.bound)
            return control.isOver || search.nodes > nodes ?? .max ? .stop : .proceed
        }
        let taken = outcome.incumbent.map { incumbent in
            linkOf.indices.filter { linkOf[$0] >= 0 && incumbent.values[$0] > 0.5 }.map { Int(linkOf[$0]) }
                .sorted()
        }
        return (outcome, taken)
    }
}
