import GLPK

/// The linear program over a list of patterns that is known to hold all that matter, with the rows and the decisions
/// that only such a list allows.
///
/// Most of the list stays outside of GLPK; what the duals want is brought in. What is demanded, that is meetings, sessions
/// and tallies that decisions ask for and the values of earlier priorities, may be missed at a price, so that there always
/// is a solution; but none that pays the price is taken for one (``Aim``).
struct ListMaster: ~Copyable {
    /// A pattern of the list.
    struct Listed {
        let pattern: Pattern
        let weights: [Int]
        /// The rows that count it once, ascending.
        var rows: [Int]
        /// What it adds to the rows of tallies.
        var tallied: [(row: Int, count: Double)] = []
        /// Where it is in GLPK's program; nil while it is not.
        var column: Int?
        /// How many of the decisions in force exclude it, and one for good where it can't be in a better timetable.
        var exclusions = 0
    }

    let program: TimetableProgram
    let priority: Int
    let price: Double
    var problem: Problem
    var list: [Listed] = []
    /// The places of those that could be in a better timetable, ascending.
    var alive: [Int] = []
    /// The pattern of each column; nil for what may be missed at a price.
    var columnOf: [Int?] = []
    /// The columns by which something may be missed.
    var missable: [Int] = []
    /// What the linear program looks for at present.
    var aim = Aim.value
    /// Whether nothing may be missed at present.
    var isStrict = false
    let ofRoom: [[Int]]
    let ofMeeting: [[Int]]
    var rowCount = 0
    var triples: [Int] = []
    /// How many iterations the simplex had, and how many of them in trials.
    var iterations = 0
    var probeIterations = 0
    var orders: Set<OrderRow> = []
    /// The rows that keep a link's meetings apart, and the patterns that they count.
    var orderRows: [(row: Int, places: [Int])] = []
    /// The rows that keep values of earlier priorities, in units of so much.
    let held: [(priority: Int, row: Int, unit: Double)]
    let isRequired: [Bool]
    /// Whether exactly one is demanded of a meeting's or a session's row.
    var isDemanded: [Bool]
    var inForce: [Decision] = []
    /// The value of the linear program without decisions, and what each pattern would have added to it.
    var measure: (value: Double, reduced: [Double])?
    /// The rows of tallies, and the columns by which they may be missed.
    var counts: [Tally: (row: Int, column: Int)] = [:]
    /// The limits on tallies that are in force.
    var inCounts: [Tally: (least: Int, most: Int)] = [:]

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
        held = holds.enumerated().map {
            ($0.element.priority, firstHold + $0.offset, program.unit($0.element.priority))
        }
        rowCount = firstHold + holds.count
        (self.list, self.ofRoom, self.ofMeeting, self.price) = (listed, ofRoom, ofMeeting, price)
        alive = Array(listed.indices)
        columnOf = Array(repeating: nil, count: meetings + rooms + holds.count)
        missable = Array(columnOf.indices)
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
        rows += holds.map { Row(.atLeast(Double($0.value) / program.unit($0.priority))) }
        try problem.add(rows: rows)
        // What may be missed, at a price, once it is demanded.
        let firstHold = rows.count - holds.count
        let missable = Array(0..<required.count + program.rooms.count) + Array(firstHold..<rows.count)
        try problem.add(
            columns: missable.map { row in
                let isDemanded = row >= firstHold || (row < required.count && required[row])
                let unit = row < firstHold ? 1 : program.unit(holds[row - firstHold].priority)
                return Column(
                    isDemanded ? .atLeast(0) : .equal(0), objective: -price * unit, entries: [Entry(row, 1)])
            })
        return problem
    }

    /// Brings patterns of the list into GLPK's program.
    mutating func enter(_ places: [Int]) throws(GLPKError) {
        var columns: [Column] = []
        for place in places where list[place].column == nil {
            let listed = list[place]
            list[place].column = columnOf.count
            columnOf.append(place)
            let entries =
                listed.rows.map { Entry($0, 1) } + listed.tallied.map { Entry($0.row, $0.count) }
                + held.compactMap { priority, row, unit in
                    listed.weights[priority] == 0
                        ? nil : Entry(row, Double(listed.weights[priority]) / unit)
                }
            columns.append(
                Column(
                    listed.exclusions > 0 ? .equal(0) : .atLeast(0),
                    objective: objective(listed), entries: entries))
        }
        try problem.add(columns: columns)
    }

    /// What a pattern counts.
    func objective(_ listed: Listed) -> Double { aim == .value ? Double(listed.weights[priority]) : 0 }

    /// How many patterns of the list could be in a better timetable.
    var count: Int { alive.count }
}
