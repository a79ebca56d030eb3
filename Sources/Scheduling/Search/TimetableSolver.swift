import GLPK
import Linking

/// What is known of the timetable when the search ends.
struct TimetableAnswer: Sendable {
    /// The patterns of the best timetable found.
    let patterns: [Pattern]
    /// For each priority, a bound on all timetables that are as good at the earlier ones; nil if none is known.
    let bounds: [Int?]
    /// For each priority, the best duals of the linear program.
    let duals: [DualBound?]

    /// The meetings, of the program that was solved or of one with the same meetings.
    func meetings(of program: TimetableProgram) -> [Meeting] {
        patterns.flatMap { pattern in
            pattern.meetings.map {
                Meeting(
                    link: program.meetings[$0].link, round: program.meetings[$0].round, session: pattern.room)
            }
        }
    }
}

/// Solves a timetable program priority by priority, by patterns.
///
/// At each priority, ``relax(_:isRough:)`` solves the linear program over patterns, whose value bounds every timetable.
/// Rounding, local search and neighbourhoods give a good timetable. Then ``prove(_:_:_:)`` closes the gap between the
/// two. Rows hold the values of earlier priorities.
struct TimetableSolver: ~Copyable {
    let program: TimetableProgram
    let choices: Choices
    let tallies: [Tally]
    /// What progress reports call each priority.
    let goals: [Goal]
    let control: SolveControl
    let effort: Effort
    var master: PatternMaster
    private(set) var best: [Pattern]
    private(set) var bestValues: [Int]
    private var bestWorth: Int128

    /// The limit on nodes of a search among the current patterns before anything is proved.
    private static let patternNodes = 20
    /// With more meetings than this, only chains of two moves improve the first timetable: duals do more, sooner.
    private static let manyMeetings = 400

    /// A solver of `program`, whose priorities are these `goals`.
    ///
    /// - Parameter isSearched: Whether to improve the first timetable at once.
    init(
        _ program: TimetableProgram, goals: [Goal], from start: [Pattern] = [], isSearched: Bool = true,
        effort: Effort, _ control: SolveControl
    ) throws(GLPKError) {
        (choices, tallies) = (Choices(program), program.tallies)
        let depth = program.meetings.count <= Self.manyMeetings ? 3 : 1
        var search = LocalSearch(choices, from: start, depth: depth, control)
        if isSearched { search.run() }
        (best, bestWorth) = (search.placement.patterns, search.placement.worth)
        bestValues = search.placement.values
        master = try PatternMaster(program)
        (self.program, self.goals, self.control, self.effort) = (program, goals, control, effort)
    }

    /// Solves all priorities, as far as time allows.
    mutating func solve() throws(GLPKError) -> TimetableAnswer {
        var bounds = [Int?](repeating: nil, count: goals.count)
        var duals = [DualBound?](repeating: nil, count: goals.count)
        try master.add(best)
        try hope(control.share(0.7))
        var isClosed = true
        for priority in goals.indices {
            let isLast = priority == goals.count - 1
            let (bound, dual) = try solve(priority, isLast ? control : control.share(0.4))
            if isClosed { (bounds[priority], duals[priority]) = (bound, dual?.first(goals.count)) }
            isClosed = isClosed && bound == bestValues[priority]
            if !isLast { try hold(priority) }
        }
        var spread = EvenSpread(choices, from: best)
        spread.run(control.stop)
        return TimetableAnswer(patterns: spread.placement.patterns, bounds: bounds, duals: duals)
    }

    /// Solves one priority, given a start with the best values at the earlier ones.
    mutating func solve(only priority: Int, patterns: [Pattern]) throws(GLPKError) -> (
        patterns: [Pattern], bound: Int?
    ) {
        try master.add(best)
        try master.add(patterns)
        // The blend includes the earlier priorities.
        if priority < goals.count { for earlier in 0..<priority { try hold(earlier) } }
        let bound = try solve(priority, control).bound
        return (best, bound)
    }

    /// Holds the value at a priority from now on: by its meetings if all that could count are placed, else by a row.
    private mutating func hold(_ priority: Int) throws(GLPKError) {
        if let weights = program.plainWeights(priority), weights.reduce(0, +) == bestValues[priority] {
            try master.require(weights.indices.filter { weights[$0] > 0 })
        } else {
            try master.hold(priority: priority, value: bestValues[priority])
        }
    }

    /// Makes a timetable the incumbent if it is better.
    mutating func improve(_ placement: Placement) throws(GLPKError) {
        guard placement.worth > bestWorth else { return }
        (best, bestWorth) = (placement.patterns, placement.worth)
        bestValues = placement.values
        try master.add(best)
    }

    /// Improves a timetable that starts from these patterns, the preferred ones first.
    mutating func improve(from patterns: [Pattern], depth: Int = 2, _ control: SolveControl) throws(GLPKError)
    {
        var search = LocalSearch(choices, from: patterns, depth: depth, control)
        search.run()
        try improve(search.placement)
    }

    /// Looks for a timetable that places every meeting at little cost, if the first one left some out.
    ///
    /// With such a timetable, the earlier priorities need no further proof.
    private mutating func hope(_ control: SolveControl) throws(GLPKError) {
        let blend = goals.count
        guard program.priorityCount > blend, !isFull else { return }
        let step = Step(priority: blend, goal: nil, control: control)
        try master.setObjective(blend)
        let relaxed = try relax(step, isRough: true)
        guard let pricing = relaxed.pricing, relaxed.isComplete, !control.isOver else { return }
        try improve(from: likeliest(try master.support()), depth: 3, control)
        try dive(control)
        try searchNeighbourhoods(step, pricing, relaxed.bound)
    }

    /// Whether the incumbent places every meeting that counts at a priority before the last.
    var isFull: Bool {
        goals.indices.dropLast().allSatisfy {
            program.plainWeights($0).map { $0.reduce(0, +) } == bestValues[$0]
        }
    }

    /// Reports how far a priority is.
    func report(_ step: Step, _ bound: Double) {
        guard let goal = step.goal else { return }
        control.report(
            Progress(.timetable, goal, best: bestValues[step.priority], bound: Self.whole(bound)))
    }

    /// The largest error allowed for in a computed bound. Values are whole, so a generous margin costs next to nothing.
    static let margin = 1e-4

    /// Rounds a bound down to a whole number; a bound below the next whole number by no more than the margin rounds up
    /// to it.
    static func whole(_ bound: Double) -> Int? {
        bound.isFinite ? Int((bound + margin).rounded(.down)) : nil
    }

    /// The smallest bound that leaves room for a timetable better than the incumbent.
    func least(_ priority: Int) -> Double { Double(bestValues[priority]) + 1 - Self.margin }

    /// Whether a bound rules out every timetable better than the incumbent.
    func isHopeless(_ bound: Double, _ priority: Int) -> Bool { bound < least(priority) }

    /// Solves one priority. Returns a bound on it, and duals that prove as much of the bound as they can.
    private mutating func solve(
        _ priority: Int, _ control: SolveControl
    ) throws(GLPKError) -> (bound: Int?, dual: DualBound?) {
        if let weights = program.plainWeights(priority), weights.reduce(0, +) == bestValues[priority] {
            return (bestValues[priority], DualBound(plain: weights, bound: bestValues[priority]))
        }
        // The blend is not one of the policy's priorities.
        let step = Step(
            priority: priority, goal: goals.indices.contains(priority) ? goals[priority] : nil,
            control: control)
        try master.setObjective(priority)
        let relaxed = try relax(step)
        let dual = relaxed.pricing.map { DualBound($0, bound: relaxed.bound) }
        func whole() -> Int? { Self.whole(relaxed.bound) }
        if isHopeless(relaxed.bound, priority) || control.isOver { return (whole(), dual) }
        try improve(from: likeliest(try master.support()), depth: 3, control)
        guard let pricing = relaxed.pricing, relaxed.isComplete else { return (whole(), dual) }
        if !isHopeless(relaxed.bound, priority) {
            if effort.neighbourhoods > 0 {
                if priority == goals.count - 1 { try dive(control) }
                try searchPatternsAtHand(step, relaxed.bound, nodes: Self.patternNodes)
            }
            try searchNeighbourhoods(step, pricing, relaxed.bound)
        }
        if isHopeless(relaxed.bound, priority) { return (bestValues[priority], dual) }
        let proved = try prove(step, pricing, relaxed.bound)
        return ([proved, whole()].compactMap { $0 }.min(), dual)
    }
}
