import GLPK
import Linking

/// The restricted master of a timetable program: the linear program over the patterns priced in so far. GLPK holds
/// it and solves it warm. ``TimetableProgram`` lists its rows; those that connect rounds are added when they are
/// violated.
struct PatternMaster: ~Copyable {
    /// The meaning of a row.
    enum RowKind: Hashable, Sendable {
        /// This meeting is in at most one session.
        case meeting(Int)
        /// This session has at most one pattern or, if separable, as many single meetings as it holds.
        case room(Int)
        /// This round uses at most its number of sessions.
        case round(Int)
        /// A link's meetings keep apart.
        case order(OrderRow)
        /// The value at this earlier priority is held.
        case hold(Int)
    }

    let program: TimetableProgram
    private var problem: Problem
    private(set) var kinds: [RowKind] = []
    private(set) var rightHandSides: [Double] = []
    private(set) var patterns: [Pattern] = []
    private var known: Set<Pattern> = []
    private var weights: [[Int]] = []
    /// For each meeting, whether timetables must now include it.
    private(set) var isRequired: [Bool]
    private let rowOfMeeting: [Int]
    private let rowOfRoom: [Int]
    private let rowOfRound: [Int?]
    private(set) var orders: [(order: OrderRow, row: Int)] = []
    /// The rows that hold the values of earlier priorities, each in its own unit.
    private(set) var holds: [(priority: Int, row: Int, unit: Double)] = []
    /// The values held by rows.
    var held: [(priority: Int, value: Int)] {
        holds.map { ($0.priority, Int(rightHandSides[$0.row])) }
    }
    private var priority = 0

    init(_ program: TimetableProgram) throws(GLPKError) {
        var kinds: [RowKind] =
            program.meetings.indices.map { .meeting($0) } + program.rooms.indices.map { .room($0) }
        var sides =
            [Double](repeating: 1, count: program.meetings.count)
            + program.rooms.indices.map { Double(program.patternLimit($0)) }
        rowOfMeeting = Array(program.meetings.indices)
        rowOfRoom = program.rooms.indices.map { $0 + program.meetings.count }
        var rowOfRound = [Int?](repeating: nil, count: program.rounds.count)
        for (number, round) in program.rounds.enumerated() {
            guard let cap = round.maxSessions else { continue }
            rowOfRound[number] = kinds.count
            kinds.append(.round(number))
            sides.append(Double(cap))
        }
        self.rowOfRound = rowOfRound
        isRequired = Array(repeating: false, count: program.meetings.count)
        problem = try Self.problem(sides)
        (self.program, self.kinds, rightHandSides) = (program, kinds, sides)
    }

    private static func problem(_ sides: [Double]) throws(GLPKError) -> Problem {
        var problem = try Problem(.maximize)
        try problem.add(rows: sides.map { Row(.atMost($0)) })
        return problem
    }

    /// Whether the pattern is in the master.
    func contains(_ pattern: Pattern) -> Bool { known.contains(pattern) }

    /// Sets the objective to the patterns' values at `priority`.
    mutating func setObjective(_ priority: Int) throws(GLPKError) {
        self.priority = priority
        for column in patterns.indices {
            try problem.setObjective(column: column, Double(weights[column][priority]))
        }
    }

    /// Adds patterns as columns; those already there are skipped.
    mutating func add(_ new: some Sequence<Pattern>) throws(GLPKError) {
        var columns: [Column] = []
        for pattern in new where known.insert(pattern).inserted {
            let weights = program.weights(pattern)
            patterns.append(pattern)
            self.weights.append(weights)
            columns.append(
                Column(
                    objective: Double(weights[priority]), entries: entries(pattern, weights)))
        }
        try problem.add(columns: columns)
    }

    private func entries(_ pattern: Pattern, _ weights: [Int]) -> [Entry] {
        var entries =
            pattern.meetings.map { Entry(rowOfMeeting[$0], 1) } + [Entry(rowOfRoom[pattern.room], 1)]
        for round in program.rounds(pattern) {
            if let row = rowOfRound[round] { entries.append(Entry(row, 1)) }
        }
        for (order, row) in orders {
            let count = order.count(pattern, program)
            if count > 0 { entries.append(Entry(row, Double(count))) }
        }
        for (priority, row, unit) in holds where weights[priority] != 0 {
            entries.append(Entry(row, Double(weights[priority]) / unit))
        }
        return entries
    }

    /// Adds a row that keeps a link's meetings apart.
    mutating func add(_ order: OrderRow) throws(GLPKError) {
        let entries = patterns.indices.compactMap { column -> Entry? in
            let count = order.count(patterns[column], program)
            return count > 0 ? Entry(column, Double(count)) : nil
        }
        orders.append((order, kinds.count))
        try append(Row(.atMost(1), entries), .order(order), 1)
    }

    /// Adds a row that keeps the value at a priority from falling below `value`.
    mutating func hold(priority: Int, value: Int) throws(GLPKError) {
        let unit = program.unit(priority)
        let entries = patterns.indices.filter { weights[$0][priority] != 0 }.map {
            Entry($0, Double(weights[$0][priority]) / unit)
        }
        holds.append((priority, kinds.count, unit))
        try append(Row(.atLeast(Double(value) / unit), entries), .hold(priority), Double(value))
    }

    /// Requires that these meetings take place. That is enough to hold an earlier priority's value if all of them
    /// count there and are placed. Their duals may then have either sign.
    mutating func require(_ meetings: [Int]) throws(GLPKError) {
        for meeting in meetings where !isRequired[meeting] {
            isRequired[meeting] = true
            try problem.setBounds(row: rowOfMeeting[meeting], .equal(1))
        }
    }

    private mutating func append(_ row: Row, _ kind: RowKind, _ rightHandSide: Double) throws(GLPKError) {
        try problem.add(row)
        kinds.append(kind)
        rightHandSides.append(rightHandSide)
    }
}

// MARK: - Solving

extension PatternMaster {
    /// Solves the linear program, starting where the last call stopped.
    mutating func solve(_ method: SimplexOptions.Method, _ control: SolveControl) throws(GLPKError)
        -> SimplexOutcome
    {
        let options = SimplexOptions(
            method: method, timeLimit: control.secondsLeft.map { .seconds($0) }, tolerance: 1e-9,
            iterationsBetweenCalls: 20_000)
        return try problem.solve(options) { _ in control.isOver ? .stop : .proceed }
    }

    /// The rows' duals. Duals with the wrong sign, which is due to rounding, are set to 0.
    func duals() throws(GLPKError) -> [Double] {
        var duals = try problem.read(.duals)
        for hold in holds { duals[hold.row] /= hold.unit }
        for row in duals.indices {
            switch kinds[row] {
            case .hold: duals[row] = min(0, duals[row])
            case .meeting(let meeting) where isRequired[meeting]: break
            default: duals[row] = max(0, duals[row])
            }
        }
        return duals
    }

    /// The patterns with a positive value in the solution, and their values.
    func support() throws(GLPKError) -> [(pattern: Pattern, value: Double)] {
        let values = try problem.read(.values)
        return patterns.indices.filter { values[$0] > 1e-7 }.map { (patterns[$0], values[$0]) }
    }
}
