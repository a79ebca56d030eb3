import GLPK
import Linking

/// The restricted master of a timetable program: its linear program over the patterns priced in so far, held by GLPK
/// and solved warm. For its rows see ``TimetableProgram``; those that tie rounds together join as they are broken.
struct PatternMaster: ~Copyable {
    /// What a row says.
    enum RowKind: Hashable, Sendable {
        /// This meeting has at most one place.
        case meeting(Int)
        /// This session has at most one pattern, or as many single meetings as it holds.
        case room(Int)
        /// This round uses at most so many sessions.
        case round(Int)
        /// A link's meetings keep apart.
        case order(OrderRow)
        /// Of three meetings' patterns at most one; only while patterns are listed rather than priced.
        case subset(SubsetRow)
        /// The value at this earlier priority stays.
        case hold(Int)
    }

    let program: TimetableProgram
    private var problem: Problem
    private(set) var kinds: [RowKind] = []
    private(set) var rightHandSides: [Double] = []
    private(set) var patterns: [Pattern] = []
    private var known: Set<Pattern> = []
    private var weights: [[Int]] = []
    private var isBarred: [Bool] = []
    private var isForced: [Bool]
    private var isPlaced: [Bool]
    private let rowOfMeeting: [Int]
    private let rowOfRoom: [Int]
    private let rowOfRound: [Int?]
    private(set) var orders: [(order: OrderRow, row: Int)] = []
    private(set) var holds: [(priority: Int, row: Int)] = []
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
        isForced = Array(repeating: false, count: program.rooms.count)
        isPlaced = Array(repeating: false, count: program.meetings.count)
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

    /// Sets the objective to what patterns count at `priority`.
    mutating func setObjective(_ priority: Int) throws(GLPKError) {
        self.priority = priority
        for column in patterns.indices {
            try problem.setObjective(column: column, Double(weights[column][priority]))
        }
    }

    /// Brings patterns in; those already there are passed over.
    mutating func add(_ new: some Sequence<Pattern>) throws(GLPKError) {
        var columns: [Column] = []
        for pattern in new where known.insert(pattern).inserted {
            let weights = program.weights(pattern)
            patterns.append(pattern)
            self.weights.append(weights)
            isBarred.append(false)
            columns.append(
                Column(
                    objective: Double(weights[priority]), kind: .integer, entries: entries(pattern, weights)))
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
        for (row, kind) in kinds.enumerated() {
            if case .subset(let subset) = kind, subset.counts(pattern) { entries.append(Entry(row, 1)) }
        }
        for (priority, row) in holds where weights[priority] != 0 {
            entries.append(Entry(row, Double(weights[priority])))
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

    /// Adds a row over three meetings, whose patterns must all be listed.
    mutating func add(_ subset: SubsetRow) throws(GLPKError) {
        let entries = patterns.indices.filter { subset.counts(patterns[$0]) }.map { Entry($0, 1) }
        try append(Row(.atMost(1), entries), .subset(subset), 1)
    }

    /// Takes the rows over three meetings out again, so that patterns can be priced.
    mutating func dropSubsets() throws(GLPKError) {
        let dropped = kinds.indices.filter { if case .subset = kinds[$0] { true } else { false } }
        try problem.remove(rows: dropped)
        let kept = Set(kinds.indices).subtracting(dropped).sorted()
        var place = [Int](repeating: -1, count: kinds.count)
        for (new, old) in kept.enumerated() { place[old] = new }
        (kinds, rightHandSides) = (kept.map { kinds[$0] }, kept.map { rightHandSides[$0] })
        orders = orders.map { ($0.order, place[$0.row]) }
        holds = holds.map { ($0.priority, place[$0.row]) }
    }

    /// Leaves only the patterns for which `isKept` holds; the others can be priced in again.
    mutating func keep(_ isKept: (_ column: Int, _ pattern: Pattern) -> Bool) throws(GLPKError) {
        let kept = patterns.indices.filter { isKept($0, patterns[$0]) }
        guard kept.count < patterns.count else { return }
        let keptColumns = Set(kept)
        try problem.remove(columns: patterns.indices.filter { !keptColumns.contains($0) })
        (patterns, weights) = (kept.map { patterns[$0] }, kept.map { weights[$0] })
        isBarred = kept.map { isBarred[$0] }
        known = Set(patterns)
    }

    /// Adds a row that keeps the value at a priority from falling below `value`.
    mutating func hold(priority: Int, value: Int) throws(GLPKError) {
        let entries = patterns.indices.filter { weights[$0][priority] != 0 }.map {
            Entry($0, Double(weights[$0][priority]))
        }
        holds.append((priority, kinds.count))
        try append(Row(.atLeast(Double(value)), entries), .hold(priority), Double(value))
    }

    private mutating func append(_ row: Row, _ kind: RowKind, _ rightHandSide: Double) throws(GLPKError) {
        try problem.add(row)
        kinds.append(kind)
        rightHandSides.append(rightHandSide)
    }
}

// MARK: - Solving

extension PatternMaster {
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
        for row in duals.indices {
            if case .hold = kinds[row] {
                duals[row] = min(0, duals[row])
            } else {
                duals[row] = max(0, duals[row])
            }
        }
        return duals
    }

    /// What each pattern in the master would add to the objective, 0 for those in the basis.
    func reducedWeights() throws(GLPKError) -> [Double] { try problem.read(.reducedCosts) }

    /// The patterns that the solution takes a part of, and how large a part.
    func support() throws(GLPKError) -> [(pattern: Pattern, value: Double)] {
        let values = try problem.read(.values)
        return patterns.indices.filter { values[$0] > 1e-7 }.map { (patterns[$0], values[$0]) }
    }

    /// Leaves the solution only what the decisions allow.
    mutating func impose(_ decisions: [Decision]) throws(GLPKError) {
        for column in patterns.indices {
            let isBarred = !decisions.allSatisfy { $0.allows(patterns[column], program) }
            if isBarred != self.isBarred[column] {
                self.isBarred[column] = isBarred
                try problem.setBounds(column: column, isBarred ? .equal(0) : .atLeast(0))
            }
        }
        for room in program.rooms.indices {
            // A session that must be used has exactly one pattern.
            let isForced = decisions.contains(.room(room, isUsed: true))
            if isForced != self.isForced[room] {
                self.isForced[room] = isForced
                try problem.setBounds(row: rowOfRoom[room], isForced ? .equal(1) : .atMost(1))
            }
        }
        // A meeting that must be in a session has a place: barred from all others it might still be there in part.
        var isPlaced = [Bool](repeating: false, count: program.meetings.count)
        for case .meeting(let meeting, _, isIn: true) in decisions { isPlaced[meeting] = true }
        for meeting in program.meetings.indices where isPlaced[meeting] != self.isPlaced[meeting] {
            self.isPlaced[meeting] = isPlaced[meeting]
            try problem.setBounds(row: rowOfMeeting[meeting], isPlaced[meeting] ? .equal(1) : .atMost(1))
        }
    }

    /// Lifts all decisions.
    mutating func release() throws(GLPKError) { try impose([]) }
}
