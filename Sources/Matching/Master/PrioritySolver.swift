import GLPK
import Linking

/// Solves a pairing program priority by priority, by price and cut, and proves what it can without branching.
///
/// At each priority, it solves the master's linear program warm and prices all links; the best of those that could
/// improve it join. If none could, it adds violated limits and odd sets. This repeats until nothing is added. Then
/// it turns the duals into whole numbers and checks them (``WholeDuals``). If they bound the priority by exactly a
/// whole number, the program shrinks to its optimal face: links with positive slack are out, rows with a dual
/// become equations, and no big weights are needed. In most cases the bounds can be reached, and the last priority,
/// whose weights distinguish links best, shows it. If they can't be reached, or are fractional, it starts over:
/// GLPK's branch and bound solves what is fractional (``branch(_:_:_:)``), the values that it finds are held, and
/// their proof is left to ``BranchingProof``.
///
/// Source: price and cut for matching, Grötschel and Holland 1985; the face is complementary slackness.
struct PrioritySolver: ~Copyable {
    /// What each priority is called in reports.
    let goals: [Goal]
    private let control: SolveControl
    private let start: MasterStart
    var master: Master
    var incumbent: PartIncumbent
    private var answer: PartAnswer
    /// Whether all priorities so far are proved in whole numbers, so that the face is exact.
    private var isExact = true
    /// Whether it assumes that integral bounds can be reached, until the last priority shows whether they can.
    private(set) var isHopeful = true
    /// The value held at each priority so far.
    private var reached: [Int] = []

    /// After this many rounds of odd sets without a better bound, and then four times as many each time, a short
    /// branch and bound looks for a better choice of links nearby.
    private static let patience = 20
    /// The node limit of a short branch and bound. It counts nodes, not seconds, so that a run that finishes gives
    /// the same result on every machine.
    private static let shortSearch = 100
    /// Bounds are rounded down to whole numbers, after adding this tolerance.
    static let wholeTolerance = 1e-6
    /// A linear program's value this close to a whole number is assumed to be that number, until whole duals
    /// contradict it.
    static let nearness = 1e-4

    /// A solver of `program`, whose priorities are called these `goals` in reports.
    init(
        _ program: PairingProgram, goals: [Goal], start: MasterStart, _ control: SolveControl
    ) throws(GLPKError) {
        (self.goals, self.start, self.control) = (goals, start, control)
        master = try Master(program)
        incumbent = PartIncumbent()
        answer = PartAnswer(program: program)
    }

    /// Solves all priorities, as far as time allows.
    mutating func solve() throws(GLPKError) -> PartAnswer {
        incumbent.improve(start.taken, master.program)
        try begin(columns: start.columns, oddSets: start.oddSets)
        if incumbent.taken == nil {
            let feasible = try priority(nil, control.share(0.5))
            if feasible.isProved, incumbent.taken == nil {
                answer.isInfeasible = true
                return answer
            }
        }
        try master.fixArtificials()
        if try !ascend(), incumbent.taken != nil, !control.isOver {
            let (columns, oddSets) = (master.columnsEver, master.rows.liveOddSets)
            master = try Master(master.program)
            try begin(columns: columns, oddSets: oddSets)
            try master.fixArtificials()
            (isHopeful, isExact, reached, answer.root) = (false, true, [], PartProof.Leaf())
            _ = try ascend()
        }
        answer.program = master.program
        answer.taken = incumbent.taken
        answer.oddSets = master.rows.liveOddSets
        answer.columns = master.columnsEver
        return answer
    }

    private mutating func begin(columns: [Int], oddSets: [OddSet]) throws(GLPKError) {
        try master.add(links: Set(columns + (incumbent.taken ?? [])).sorted())
        for set in oddSets { try master.add(set) }
    }

    /// Goes through the priorities. Returns whether the best choice has the value reached at each of them.
    private mutating func ascend() throws(GLPKError) -> Bool {
        (answer.isSearched, answer.closed) = (true, 0)
        var isLastProved = false
        for number in goals.indices {
            let isLast = number == goals.count - 1
            let end = try priority(number, isLast ? control : control.share(0.5))
            answer.isSearched = answer.isSearched && (end.isProved || isHopeful && !isLast)
            if answer.isSearched, !isHopeful { answer.closed = number + 1 }
            isLastProved = end.isProved
            let whole = isExact ? prove(end) : nil
            guard incumbent.taken != nil else { return false }
            if isLast { break }
            if isHopeful {
                guard let whole, whole.total % whole.scale == 0 else { return false }
                reached.append(whole.total / whole.scale)
                try master.shrink(to: whole, priority: number)
            } else {
                reached.append(incumbent.values[number])
                if let whole, whole.total == whole.scale * incumbent.values[number] {
                    try master.shrink(to: whole, priority: number)
                } else {
                    isExact = false
                    master.becomeInexact()
                    try shrink(to: number, end)
                }
            }
        }
        let isReached = goals.isEmpty || value(goals.count - 1) != nil
        answer.isSearched = answer.isSearched && isReached
        if isHopeful, isReached { answer.closed = goals.count - (isLastProved ? 0 : 1) }
        return isReached
    }

    /// The incumbent's value at a priority, if it has the values reached before; nil stands for the feasibility of
    /// the pins.
    func value(_ number: Int?) -> Int? {
        guard let number else { return incumbent.value(nil) }
        return incumbent.values.starts(with: reached[..<number]) ? incumbent.value(number) : nil
    }

    /// Records what the duals of a priority prove.
    private mutating func prove(_ end: End) -> WholeDuals {
        let whole = WholeDuals.best(master, end.round)
        answer.root.priorities.append(.init(whole, master.rows, vertexCount: master.program.vertexCount))
        return whole
    }

    /// The outcome of solving one priority.
    struct End {
        /// An upper bound by the solver's word, rounded down; nil if nothing is known.
        var bound: Int?
        var isProved = false
        /// The round with the best bound.
        var round: Master.Round?
        /// The bound before rounding.
        var exactBound: Double { round?.pricing.bound ?? .infinity }
    }

    /// What a priority is called in reports; nil stands for the feasibility of the pins.
    func goal(_ number: Int?) -> Goal { number.map { goals[$0] } ?? .rules }

    /// Solves one priority; nil stands for the feasibility of the pins, where 0 is best.
    private mutating func priority(_ number: Int?, _ control: SolveControl) throws(GLPKError) -> End {
        try master.setObjective(number)
        let isLast = number.map { $0 == goals.count - 1 } ?? true
        var end = End()
        var (lowest, idleRounds, patience) = (Int.max, 0, Self.patience)
        // How many rounds had all links priced and all limits kept.
        var cutRounds = 0

        while let round = try master.round(control) {
            let bound = Int(clamped: (round.pricing.bound + Self.wholeTolerance).rounded(.down))
            if round.pricing.bound <= end.exactBound { end.round = round }
            if round.pricing.bound.isFinite { end.bound = min(end.bound ?? .max, bound) }
            control.report(Progress(.links, goal(number), best: value(number), bound: end.bound))
            incumbent.round(round, master)
            if control.isOver { break }
            if try master.price(round) { continue }
            // All links are priced. Before the last priority, only an integral bound leads on exactly.
            if end.bound != nil, value(number) == end.bound,
                isLast || !isExact || round.pricing.value < Double(bound) + Self.nearness
            {
                break
            }
            if try master.limit(round) { continue }
            // Match only after rounds 1, 2, 4, 8 and so on: a matching takes longer than a round.
            cutRounds += 1
            if cutRounds & (cutRounds - 1) == 0 {
                incumbent.match(round, master, control)
                if value(number) == end.bound { continue }
            }
            if round.support.isWhole { break }
            idleRounds = bound < lowest ? 0 : idleRounds + 1
            lowest = min(lowest, bound)
            if idleRounds > patience {
                if isHopeful, !isLast { break }
                patience *= 4
                try search(number, end, nodes: Self.shortSearch, control)
                if value(number) == end.bound { continue }
            }
            if try !master.cut(round, control) { break }
        }
        end.isProved = end.bound != nil && value(number) == end.bound
        if !end.isProved, end.round != nil, !control.isOver, isLast || !isHopeful {
            try branch(number, &end, control)
        }
        if number != nil, let value = value(number), let bound = end.bound { end.isProved = value == bound }
        if number == nil { end.isProved = end.isProved || (end.bound ?? 0) < 0 }
        return end
    }
}
