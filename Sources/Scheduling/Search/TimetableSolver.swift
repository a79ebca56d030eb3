import GLPK
import Linking

/// What is known of the timetable when its solution ends.
struct TimetableAnswer: Sendable {
    /// The patterns of the best timetable found.
    let patterns: [Pattern]
    /// At each priority what no timetable that is as good at the earlier ones can pass; nil where not known.
    let bounds: [Int?]
    /// At each priority the best duals of the linear program.
    let duals: [DualBound?]

    /// The meetings, of the program that was solved or one with the same meetings.
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
/// At each priority: ``relax(_:isRough:)`` solves the linear program over patterns, whose value bounds every timetable;
/// rounding, local search and neighbourhoods give a good timetable; and ``prove(_:_:_:)`` closes what is left
/// between the two. Values of earlier priorities are held by rows.
struct TimetableSolver: ~Copyable {
    let program: TimetableProgram
    let choices: Choices
    let tallies: [Tally]
    /// What those who listen hear that each priority is.
    let goals: [Goal]
    let control: SolveControl
    let effort: Effort
    var master: PatternMaster
    private(set) var best: [Pattern]
    private(set) var bestValues: [Int]
    private var bestWorth: Int128

    /// How many nodes a search among the patterns at hand has before anything is proved.
    private static let patternNodes = 20
    /// With more meetings than these, the first timetable is improved by chains of two moves alone: duals do more, sooner.
    private static let manyMeetings = 400

    /// A solver of `program`, whose priorities are these `goals`.
    ///
    /// - Parameter isSearched: Whether the first timetable is improved at once.
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

    /// Solves all priorities, as far as the time allows.
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

    /// Solves one priority, where the start has the best values at the earlier ones.
    mutating func solve(only priority: Int, patterns: [Pattern]) throws(GLPKError) -> (
        patterns: [Pattern], bound: Int?
    ) {
        try master.add(best)
        try master.add(patterns)
        // The blend has the earlier priorities in it.
        if priority < goals.count { for earlier in 0..<priority { try hold(earlier) } }
        let bound = try solve(priority, control).bound
        return (best, bound)
    }

    /// Keeps the value at a priority from now on: by its meetings, where all that could count are placed, else by a row.
    private mutating func hold(_ priority: Int) throws(GLPKError) {
        if let weights = program.plainWeights(priority), weights.reduce(0, +) == bestValues[priority] {
            try master.require(weights.indices.filter { weights[$0] > 0 })
        } else {
            try master.hold(priority: priority, value: bestValues[priority])
        }
    }

    /// Takes a timetable for the best, if it is.
    mutating func improve(_ placement: Placement) throws(GLPKError) {
        guard placement.worth > bestWorth else { return }
        (best, bestWorth) = (placement.patterns, placement.worth)
        bestValues = placement.values
        try master.add(best)
    }

    /// Improves a timetable that begins with these patterns, the more wanted first.
    mutating func improve(from patterns: [Pattern], depth: Int = 2, _ control: SolveControl) throws(GLPKError)
    {
        var search = LocalSearch(choices, from: patterns, depth: depth, control)
        search.run()
        try improve(search.placement)
    }

    /// Looks for a timetable that places every meeting, at little cost, where the first has left some out: the earlier
    /// priorities are then proved as they are.
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

    /// Whether the best timetable places every meeting that counts at a priority before the last.
    var isFull: Bool {
        goals.indices.dropLast().allSatisfy {
            program.plainWeights($0).map { $0.reduce(0, +) } == bestValues[$0]
        }
    }

    /// Tells whoever listens how far a priority is.
    func report(_ step: Step, _ bound: Double) {
        guard let goal = step.goal else { return }
        control.report(
            Progress(.timetable, goal, best: bestValues[step.priority], bound: Self.whole(bound)))
    }

    /// By how much a computed bound may be too low. Values are whole, so it costs next to nothing to be generous.
    static let margin = 1e-4

    /// Rounds a bound down to the whole number that it allows; one that is that little below the next allows that.
    static func whole(_ bound: Double) -> Int? {
        bound.isFinite ? Int((bound + margin).rounded(.down)) : nil
    }

    /// What a bound must reach if there is to be anything better than the best timetable.
    func least(_ priority: Int) -> Double { Double(bestValues[priority]) + 1 - Self.margin }

    /// Whether a bound leaves nothing better than the best timetable.
    func isHopeless(_ bound: Double, _ priority: Int) -> Bool { bound < least(priority) }

    /// Solves one priority; what comes back bounds it, and the duals prove as much of that as they can.
    private mutating func solve(
        _ priority: Int, _ control: SolveControl
    ) throws(GLPKError) -> (bound: Int?, dual: DualBound?) {
        if let weights = program.plainWeights(priority), weights.reduce(0, +) == bestValues[priority] {
            return (bestValues[priority], DualBound(plain: weights, bound: bestValues[priority]))
        }
        // The blend is no priority of anybody's.
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
