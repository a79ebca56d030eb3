import CGLPK

/// Options for ``Problem/solve(_:observer:)``.
public struct SimplexOptions: Hashable, Sendable {
    /// The choice of simplex method.
    public enum Method: Hashable, Sendable {
        /// The primal simplex; warm after adding columns or changing the objective.
        case primal
        /// The dual simplex; warm after adding rows or changing bounds.
        case dual
        /// The dual simplex; if it fails, the primal simplex from where it stopped.
        case dualThenPrimal
    }

    /// The simplex method to use.
    public var method: Method
    /// Whether GLPK presolves the program. Presolve discards the basis, so the start is cold; the observer is not
    /// called, and a solve that reaches a limit leaves no solution.
    public var presolve: Bool
    /// The time limit.
    public var timeLimit: Duration?
    /// The iteration limit.
    public var iterationLimit: Int?
    /// The dual simplex stops as soon as no solution can be better than this.
    public var objectiveLimit: Double?
    /// The feasibility and optimality tolerance, relative to size; strictly between 0 and 1.
    public var tolerance: Double
    /// The number of iterations between two calls of the observer.
    public var iterationsBetweenCalls: Int
    /// How many iterations without a change of the objective, rounded up to whole slices, count as cycling. GLPK
    /// itself has no remedy for it. The first escape is to continue with the other simplex; the second, after as
    /// many iterations again, is to return to the first simplex with a tolerance of at least 1e-7; the third is to
    /// restart from the standard basis. So a solve makes at most three escapes. With nil: 20,000, or four times the
    /// number of rows and columns if that is more.
    public var cyclingIterations: Int?

    /// Creates options. The default is the primal simplex without limits.
    public init(
        method: Method = .primal, presolve: Bool = false, timeLimit: Duration? = nil,
        iterationLimit: Int? = nil,
        objectiveLimit: Double? = nil, tolerance: Double = 1e-7, iterationsBetweenCalls: Int = 2000,
        cyclingIterations: Int? = nil
    ) {
        self.method = method
        self.presolve = presolve
        self.timeLimit = timeLimit
        self.iterationLimit = iterationLimit
        self.objectiveLimit = objectiveLimit
        self.tolerance = tolerance
        self.iterationsBetweenCalls = iterationsBetweenCalls
        self.cyclingIterations = cyclingIterations
    }
}

/// The progress of a simplex.
public struct SimplexProgress: Hashable, Sendable {
    /// The time since the solve began.
    public let elapsed: Duration
    /// The number of iterations since the solve began.
    public let iterations: Int
    /// The objective value of the current basis, feasible or not.
    public let objective: Double
}

/// The outcome of a simplex.
public struct SimplexOutcome: Hashable, Sendable {
    /// Why it ended.
    public let stop: StopReason
    /// What is known about the linear program.
    public let known: Knowledge
    /// The objective value of the current solution.
    public let objective: Double
    /// The number of iterations.
    public let iterations: Int
}

extension Problem {
    /// Solves the linear program from the basis that the last call left, ignoring integer kinds.
    ///
    /// If GLPK cannot start or continue from that basis, it retries once from the standard one, in which every row
    /// is basic.
    ///
    /// - Parameters:
    ///   - options: Which simplex to run, and when to stop.
    ///   - observer: Called between slices of iterations; each slice continues from the previous one.
    /// - Throws: ``GLPKError/refused(_:words:)`` with `GLP_EBOUND` if a lower bound exceeds its upper bound.
    public mutating func solve(
        _ options: SimplexOptions = SimplexOptions(), observer: ((SimplexProgress) -> Verdict)? = nil
    ) throws(GLPKError) -> SimplexOutcome {
        var run = try SimplexRun(handle, direction, lines: rowCount + columnCount, options)
        return try run.run(observer)
    }
}

/// One call of ``Problem/solve(_:observer:)``: runs slices of the simplex until it ends.
private struct SimplexRun {
    /// The tolerance for escaping a cycle that a finer tolerance keeps the simplex in.
    static let coarse = 1e-7
    /// Objectives that differ by less, relative to size, count as equal: the bases of a cycle differ in the last
    /// digits.
    static let sameness = 1e-9

    let handle: OpaquePointer
    let options: SimplexOptions
    let deadline: Deadline
    let firstIteration: Int
    let cyclingIterations: Int
    var parameters = glp_smcp()
    var hasRetried = false
    /// The objective after the last slice, and the iteration at which it last changed.
    var objective: Double
    var lastChange = 0
    /// The number of escapes from cycling tried so far.
    var escapes = 0

    init(
        _ handle: OpaquePointer, _ direction: Direction, lines: Int, _ options: SimplexOptions
    ) throws(GLPKError) {
        if options.iterationsBetweenCalls < 1 {
            throw .invalid(
                "iterations between calls: found \(options.iterationsBetweenCalls), expected 1 or more")
        }
        cyclingIterations = options.cyclingIterations ?? max(20_000, 4 * lines)
        if cyclingIterations < 1 {
            throw .invalid("cycling iterations: found \(cyclingIterations), expected 1 or more")
        }
        self.handle = handle
        self.options = options
        deadline = try Deadline(options.timeLimit)
        let before = try Relaxation(handle)
        (firstIteration, objective) = (before.iterations, before.objective)
        glp_init_smcp(&parameters)
        parameters.msg_lev = GLP_MSG_ERR
        parameters.meth = options.method == .primal ? GLP_PRIMAL : GLP_DUAL
        parameters.presolve = options.presolve ? GLP_ON : GLP_OFF
        parameters.tol_bnd = options.tolerance
        parameters.tol_dj = options.tolerance
        if let limit = options.objectiveLimit {
            if direction == .minimize { parameters.obj_ul = limit } else { parameters.obj_ll = limit }
        }
    }

    mutating func run(_ observer: ((SimplexProgress) -> Verdict)?) throws(GLPKError) -> SimplexOutcome {
        while true {
            parameters.tm_lim = deadline.milliseconds
            let done = try Relaxation(handle).iterations - firstIteration
            let left = options.iterationLimit.map { max(0, $0 - done) } ?? .max
            let slice = observer == nil ? cyclingIterations : options.iterationsBetweenCalls
            parameters.it_lim = Int32(clamping: parameters.presolve == GLP_OFF ? min(left, slice) : left)

            let code = try checked(cglpk_simplex(handle, &parameters))
            if code.rawValue == GLP_EBOUND { throw .refused(code, words: lastWords()) }
            let at = try Relaxation(handle)
            let iterations = at.iterations - firstIteration
            func ended(_ stop: StopReason, _ known: Knowledge? = nil) -> SimplexOutcome {
                SimplexOutcome(
                    stop: stop, known: known ?? at.known, objective: at.objective, iterations: iterations)
            }
            switch code.rawValue {
            case 0:
                // The dual simplex cannot tell an infeasible program from an unbounded one.
                if at.known == .undefined, switchToPrimal() { continue }
                return ended(.finished)
            case GLP_ENOPFS: return ended(.finished, .infeasible)
            case GLP_ENODFS:
                // Presolve cannot either.
                parameters.presolve = GLP_OFF
                parameters.meth = GLP_PRIMAL
            case GLP_ETMLIM: return ended(.timeLimit)
            case GLP_EITLIM:
                if let limit = options.iterationLimit, iterations >= limit { return ended(.iterationLimit) }
                if deadline.hasPassed { return ended(.timeLimit) }
                let progress = SimplexProgress(
                    elapsed: deadline.elapsed, iterations: iterations, objective: at.objective)
                if let observer, observer(progress) == .stop { return ended(.observer) }
                if !(try escapeCycling(progress)) { return ended(.cycling) }
            case GLP_EOBJLL, GLP_EOBJUL: return ended(.objectiveLimit)
            default:
                if switchToPrimal() { continue }
                guard !hasRetried else { return ended(.trouble(code)) }
                hasRetried = true
                parameters.presolve = GLP_OFF
                try checked(cglpk_use_standard_basis(handle))
            }
        }
    }

    /// Tries the next escape if the simplex is cycling. False if there is none left.
    private mutating func escapeCycling(_ progress: SimplexProgress) throws(GLPKError) -> Bool {
        if abs(progress.objective - objective) > Self.sameness * max(1, abs(objective)) {
            (objective, lastChange) = (progress.objective, progress.iterations)
            return true
        }
        guard progress.iterations - lastChange >= cyclingIterations else { return true }
        lastChange = progress.iterations
        escapes += 1
        switch escapes {
        case 1: break
        case 2:
            parameters.tol_bnd = max(parameters.tol_bnd, Self.coarse)
            parameters.tol_dj = max(parameters.tol_dj, Self.coarse)
        case 3: try checked(cglpk_use_standard_basis(handle))
        default: return false
        }
        parameters.meth = parameters.meth == GLP_PRIMAL ? GLP_DUAL : GLP_PRIMAL
        return true
    }

    /// Switches from the dual to the primal simplex if the method allows it. Returns whether it did.
    private mutating func switchToPrimal() -> Bool {
        let isProvided = options.method == .dualThenPrimal || escapes > 0
        guard isProvided, parameters.meth != GLP_PRIMAL else { return false }
        parameters.meth = GLP_PRIMAL
        return true
    }
}

/// What GLPK currently knows about the linear program.
struct Relaxation {
    let known: Knowledge
    let objective: Double
    let iterations: Int

    init(_ handle: OpaquePointer) throws(GLPKError) {
        var solution = cglpk_solution()
        var iterations: Int32 = 0
        try checked(cglpk_relaxation(handle, &solution, &iterations))
        known = Knowledge(status: solution.status)
        objective = solution.objective
        self.iterations = Int(iterations)
    }
}
