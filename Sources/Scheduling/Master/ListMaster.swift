import GLPK
import Linking

/// The linear program over a list of patterns that is known to hold all that matter, with the rows and the decisions
/// that only such a list allows.
///
/// Most of the list stays outside of GLPK; what the duals want is brought in. A meeting or a session that decisions
/// demand may be missed at a price that no good timetable pays, so that there always is a solution.
struct ListMaster: ~Copyable {
    /// A pattern of the list.
    private struct Listed {
        let pattern: Pattern
        let weights: [Int]
        /// The rows that count it, ascending; those of held values apart.
        var rows: [Int]
        /// Where it is in GLPK's program; nil while it is not.
        var column: Int?
        /// How many of the decisions in force exclude it.
        var exclusions = 0
        /// Whether it can't be in a better timetable.
        var isDead = false
    }

    let program: TimetableProgram
    private let priority: Int
    private let price: Double
    private var problem: Problem
    private var list: [Listed] = []
    /// The pattern of each column; nil for what may be missed at a price.
    private var columnOf: [Int?] = []
    private let ofRoom: [[Int]]
    private let ofMeeting: [[Int]]
    private var rowCount = 0
    private var triples: [Int] = []
    private(set) var iterations = 0
    private var orders: Set<OrderRow> = []
    /// The rows that keep a link's meetings apart, and the patterns that they count.
    private var orderRows: [(row: Int, places: [Int])] = []
    private let held: [(priority: Int, row: Int)]
    private let isRequired: [Bool]
    /// Whether exactly one is demanded of a meeting's or a session's row.
    private var isDemanded: [Bool]
    private var inForce: [Decision] = []
    /// The value of the linear program without decisions, and what each pattern would have added to it.
    private var measure: (value: Double, reduced: [Double])?
    /// The rows that count the sessions of a group, and the columns that may be missed there.
    private var counts: [[Int]: (row: Int, column: Int)] = [:]

    /// How many patterns are brought in at once.
    private static let batch = 60

    /// The program over `list`, of which nothing is in GLPK yet.
    ///
    /// - Parameters:
    ///   - holds: The values of earlier priorities that a row keeps.
    ///   - required: The meetings that may not be left out.
    ///   - price: What missing something that is demanded costs.
    init(
        _ program: TimetableProgram, priority: Int, list: [Pattern], holds: [(priority: Int, value: Int)],
        required: [Bool], price: Double
    ) throws(GLPKError) {
        let (meetings, rooms) = (program.meetings.count, program.rooms.count)
        let limited = program.rounds.indices.filter { program.rounds[$0].maxSessions != nil }
        var rowOfRound = [Int?](repeating: nil, count: program.rounds.count)
        for (place, round) in limited.enumerated() { rowOfRound[round] = meetings + rooms + place }
        let firstHold = meetings + rooms + limited.count
        var listed: [Listed] = []
        var ofRoom = [[Int]](repeating: [], count: rooms)
        var ofMeeting = [[Int]](repeating: [], count: meetings)
        for (place, pattern) in list.enumerated() {
            ofRoom[pattern.room].append(place)
            for meeting in pattern.meetings { ofMeeting[meeting].append(place) }
            let rows =
                pattern.meetings + [meetings + pattern.room]
                + program.rounds(pattern).compactMap { rowOfRound[$0] }
            listed.append(Listed(pattern: pattern, weights: program.weights(pattern), rows: rows))
        }
        problem = try Self.problem(program, limited, holds, required, price)
        (self.program, self.priority, isRequired) = (program, priority, required)
        isDemanded = required + Array(repeating: false, count: rooms)
        held = holds.enumerated().map { ($0.element.priority, firstHold + $0.offset) }
        rowCount = firstHold + holds.count
        (self.list, self.ofRoom, self.ofMeeting, self.price) = (listed, ofRoom, ofMeeting, price)
        columnOf = Array(repeating: nil, count: meetings + rooms + holds.count)
    }

    /// Brings some patterns in, and adds rows.
    mutating func begin(with start: Set<Pattern>, _ orders: [OrderRow]) throws(GLPKError) {
        try enter(list.indices.filter { start.contains(list[$0].pattern) })
        for order in orders { try add(order) }
    }

    private static func problem(
        _ program: TimetableProgram, _ limited: [Int], _ holds: [(priority: Int, value: Int)],
        _ required: [Bool], _ price: Double
    ) throws(GLPKError) -> Problem {
        var problem = try Problem(.maximize)
        var rows = required.map { Row($0 ? .equal(1) : .atMost(1)) }
        rows += program.rooms.indices.map { Row(.atMost(Double(program.patternLimit($0)))) }
        rows += limited.map { Row(.atMost(Double(program.rounds[$0].maxSessions ?? 0))) }
        rows += holds.map { Row(.atLeast(Double($0.value))) }
        try problem.add(rows: rows)
        // What may be missed, at a price, once it is demanded.
        let firstHold = rows.count - holds.count
        let missable = Array(0..<required.count + program.rooms.count) + Array(firstHold..<rows.count)
        try problem.add(
            columns: missable.map { row in
                let isDemanded = row >= firstHold || (row < required.count && required[row])
                return Column(
                    isDemanded ? .atLeast(0) : .equal(0), objective: -price, entries: [Entry(row, 1)])
            })
        return problem
    }

    /// Brings patterns of the list into GLPK's program.
    private mutating func enter(_ places: [Int]) throws(GLPKError) {
        var columns: [Column] = []
        for place in places where list[place].column == nil {
            let listed = list[place]
            list[place].column = columnOf.count
            columnOf.append(place)
            let entries =
                listed.rows.map { Entry($0, 1) }
                + held.compactMap { priority, row in
                    listed.weights[priority] == 0 ? nil : Entry(row, Double(listed.weights[priority]))
                }
            columns.append(
                Column(
                    listed.exclusions > 0 ? .equal(0) : .atLeast(0),
                    objective: Double(listed.weights[priority]), entries: entries))
        }
        try problem.add(columns: columns)
    }

    /// How many patterns are on the list, dead ones apart.
    var count: Int { list.count { !$0.isDead } }
    /// How many patterns GLPK has.
    var columnCount: Int { columnOf.count }
    /// How many rows there are.
    var rows: Int { rowCount }
}

// MARK: - Rows

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
        }
    }

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

// MARK: - Solving

extension ListMaster {
    /// How a solution ended.
    enum Ending {
        /// With the value of the linear program over the whole list.
        case solved(Double)
        /// Nothing is as good as was asked.
        case closed
        /// The time was over, or GLPK could not go on.
        case unknown
    }

    /// Solves the linear program over all patterns that the decisions allow.
    ///
    /// - Parameter least: What is worth less is of no interest.
    mutating func solve(
        _ first: SimplexOptions.Method, least: Double, _ control: SolveControl
    ) throws(GLPKError) -> Ending {
        var method = first
        while true {
            let options = SimplexOptions(
                method: method, timeLimit: control.secondsLeft.map { .seconds($0) },
                objectiveLimit: method == .primal || !least.isFinite ? nil : least, tolerance: 1e-9,
                iterationsBetweenCalls: 20_000)
            let outcome = try problem.solve(options) { _ in control.isOver ? .stop : .proceed }
            iterations += outcome.iterations
            // Stopped at the limit, the duals are as good: they bound what the patterns in GLPK can do.
            let isBelow = outcome.stop == .objectiveLimit
            guard isBelow || (outcome.stop == .finished && outcome.known == .optimal) else { return .unknown }
            let wanted = try wanted()
            if wanted.isEmpty {
                return isBelow || outcome.objective < least ? .closed : .solved(outcome.objective)
            }
            if control.isOver { return .unknown }
            try enter(wanted)
            method = .primal
        }
    }

    /// What each pattern of the list would add.
    private func reducedWeights() throws(GLPKError) -> [Double] {
        let duals = try problem.read(.duals)
        return list.map { listed in
            var value = Double(listed.weights[priority])
            for row in listed.rows { value -= duals[row] }
            for (priority, row) in held { value -= duals[row] * Double(listed.weights[priority]) }
            return value
        }
    }

    /// The patterns outside that would improve most.
    private func wanted() throws(GLPKError) -> [Int] {
        let reduced = try reducedWeights()
        return list.indices.filter {
            reduced[$0] > 1e-6 && list[$0].column == nil && list[$0].exclusions == 0 && !list[$0].isDead
        }
        .sorted { (reduced[$1], $0) < (reduced[$0], $1) }.prefix(Self.batch).map { $0 }
    }

    /// Takes the value and the prices of the solution at hand, made without decisions, as the measure of what may go.
    mutating func measure(_ value: Double) throws(GLPKError) { measure = (value, try reducedWeights()) }

    /// Leaves out for good what can't be in a timetable of this value or more.
    mutating func shorten(to least: Double, except best: Set<Pattern>) throws(GLPKError) {
        guard let measure else { return }
        for place in list.indices
        where measure.value + measure.reduced[place] < least && !list[place].isDead
            && !best.contains(list[place].pattern)
        {
            list[place].isDead = true
            if let column = list[place].column { try problem.setBounds(column: column, .equal(0)) }
        }
    }

    /// The patterns that are not dead.
    var patterns: [Pattern] { list.filter { !$0.isDead }.map(\.pattern) }

    /// The patterns that the solution takes a part of, and how large a part.
    func support() throws(GLPKError) -> [(pattern: Pattern, value: Double)] {
        let values = try problem.read(.values)
        return columnOf.enumerated().compactMap { column, place in
            guard let place, values[column] > 1e-7 else { return nil }
            return (list[place].pattern, values[column])
        }
    }
}

// MARK: - Decisions

extension ListMaster {
    /// Leaves the solution only what the decisions allow.
    mutating func impose(_ decisions: [Decision]) throws(GLPKError) {
        var shared = 0
        while shared < min(inForce.count, decisions.count), inForce[shared] == decisions[shared] {
            shared += 1
        }
        for decision in inForce[shared...].reversed() { try apply(decision, isOn: false) }
        for decision in decisions[shared...] { try apply(decision, isOn: true) }
        inForce = decisions
        var isDemanded = isRequired + Array(repeating: false, count: program.rooms.count)
        for decision in decisions {
            switch decision {
            // A meeting that must be in a session has a place: barred from all others it might still be there in part.
            case .meeting(let meeting, _, true): isDemanded[meeting] = true
            case .room(let room, true): isDemanded[program.meetings.count + room] = true
            default: break
            }
        }
        try imposeCounts(decisions)
        for (row, isDemanded) in isDemanded.enumerated() where isDemanded != self.isDemanded[row] {
            self.isDemanded[row] = isDemanded
            try problem.setBounds(row: row, isDemanded ? .equal(1) : .atMost(1))
            try problem.setBounds(column: row, isDemanded ? .atLeast(0) : .equal(0))
        }
    }

    /// Bounds the number of sessions that are used of each group, as tightly as the decisions ask.
    private mutating func imposeCounts(_ decisions: [Decision]) throws(GLPKError) {
        var limits: [[Int]: (least: Int, most: Int)] = [:]
        for case .count(let rooms, let most, let isWithin) in decisions {
            var limit = limits[rooms] ?? (0, rooms.count)
            if isWithin {
                limit.most = min(limit.most, most)
            } else {
                limit.least = max(limit.least, most + 1)
            }
            limits[rooms] = limit
            if counts[rooms] == nil { try addCount(rooms) }
        }
        for (rooms, at) in counts {
            let limit = limits[rooms] ?? (0, rooms.count)
            let (least, most) = (Double(limit.least), Double(max(limit.least, limit.most)))
            try problem.setBounds(row: at.row, least == most ? .equal(least) : .between(least, most))
            try problem.setBounds(column: at.column, least > 0 ? .atLeast(0) : .equal(0))
        }
    }

    private mutating func addCount(_ rooms: [Int]) throws(GLPKError) {
        let row = rowCount
        try add(rooms.flatMap { ofRoom[$0] })
        counts[rooms] = (row, columnOf.count)
        columnOf.append(nil)
        try problem.add(columns: [Column(.equal(0), objective: -price, entries: [Entry(row, 1)])])
    }

    private mutating func apply(_ decision: Decision, isOn: Bool) throws(GLPKError) {
        for place in touched(by: decision) where !decision.allows(list[place].pattern, program) {
            let before = list[place].exclusions
            list[place].exclusions += isOn ? 1 : -1
            guard let column = list[place].column, !list[place].isDead else { continue }
            if isOn && before == 0 { try problem.setBounds(column: column, .equal(0)) }
            if !isOn && before == 1 { try problem.setBounds(column: column, .atLeast(0)) }
        }
    }

    /// The patterns that a decision could exclude, each once.
    private func touched(by decision: Decision) -> [Int] {
        switch decision {
        case .count: []
        case .room(let room, _): ofRoom[room]
        case .meeting(let meeting, let room, _):
            ofRoom[room] + ofMeeting[meeting].filter { list[$0].pattern.room != room }
        case .date(let meeting, _, _): ofMeeting[meeting]
        }
    }
}
