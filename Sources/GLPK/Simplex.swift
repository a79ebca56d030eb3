import CGLPK

/// How ``Problem/solve(_:observer:)`` goes about it.
public struct SimplexOptions: Hashable, Sendable {
    /// Which simplex runs.
    public enum Method: Hashable, Sendable {
        /// The primal simplex: warm after columns were added or the objective changed.
        case primal
        /// The dual simplex: warm after rows were added or bounds changed.
        case dual
        /// The dual simplex, and the primal one from where it fails.
        case dualThenPrimal
    }

    /// Which simplex runs.
    public var method: Method
    /// Whether GLPK reduces the program first. That discards the basis, so no warm start; an observer is then not
    /// asked, and a limit leaves nothing.
    public var presolve: Bool
    /// No longer than this.
    public var timeLimit: Duration?
    /// No more iterations than this.
    public var iterationLimit: Int?
    /// The dual simplex stops as soon as no solution can be better than this.
    public var objectiveLimit: Double?
    /// By how much, relative to size, a bound or a reduced cost may be missed; strictly between 0 and 1.
    public var tolerance: Double
    /// How many iterations pass between two calls of the observer.
    public var iterationsBetweenCalls: Int

    /// Makes options, by default the primal simplex without limits.
    public init(
        method: Method = .primal, presolve: Bool = false, timeLimit: Duration? = nil,
        iterationLimit: Int? = nil,
        objectiveLimit: Double? = nil, tolerance: Double = 1e-7, iterationsBetweenCalls: Int = 2000
    ) {
        self.method = method
        self.presolve = presolve
        self.timeLimit = timeLimit
        self.iterationLimit = iterationLimit
        self.objectiveLimit = objectiveLimit
        self.tolerance = tolerance
        self.iterationsBetweenCalls = iterationsBetweenCalls
    }
}

/// How far a simplex is.
public struct SimplexProgress: Hashable, Sendable {
    /// Time since the call.
    public let elapsed: Duration
    /// Iterations since the call.
    public let iterations: Int
    /// The objective of the basis at hand, feasible or not.
    public let objective: Double
}

/// How a simplex ended.
public struct SimplexOutcome: Hashable, Sendable {
    /// Why it ended.
    public let stop: StopReason
    /// What is known of the linear program.
    public let known: Knowledge
    /// The objective of the solution at hand.
    public let objective: Double
    /// How many iterations it took.
    public let iterations: Int
}

extension Problem {
    /// Solves the linear program (whole-number kinds are ignored), from the basis that the last call left.
    ///
    /// If GLPK cannot start or go on from that basis, it is tried once more from the standard one, in which every
    /// row is basic.
    ///
    /// - Parameter observer: Asked between slices of iterations, each of which goes on from the last one.
    /// - Throws: ``GLPKError/refused(_:words:)`` with `GLP_EBOUND` where a lower bound lies above its upper one.
    public mutating func solve(
        _ options: SimplexOptions = SimplexOptions(), observer: ((SimplexProgress) -> Verdict)? = nil
    ) throws(GLPKError) -> SimplexOutcome {
        var run = try SimplexRun(handle, direction, options)
        return try run.run(observer)
    }
}

/// One call of ``Problem/solve(_:observer:)``: slices of the simplex until one is the last.
private struct SimplexRun {
    let handle: OpaquePointer
    let options: SimplexOptions
    let deadline: Deadline
    let firstIteration: Int
    var parameters = glp_smcp()
    var hasRetried = false

    init(_ handle: OpaquePointer, _ direction: Direction, _ options: SimplexOptions) throws(GLPKError) {
        if options.iterationsBetweenCalls < 1 {
            throw .invalid(
                "iterations between calls: found \(options.iterationsBetweenCalls), expected 1 or more")
        }
        self.handle = handle
        self.options = options
        deadline = try Deadline(options.timeLimit)
        firstIteration = try Relaxation(handle).iterations
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
            let isSliced = observer != nil && parameters.presolve == GLP_OFF
            parameters.it_lim = Int32(clamping: isSliced ? min(left, options.iterationsBetweenCalls) : left)

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
                // Nor can the presolver.
                parameters.presolve = GLP_OFF
                parameters.meth = GLP_PRIMAL
            case GLP_ETMLIM: return ended(.timeLimit)
            case GLP_EITLIM:
                if let limit = options.iterationLimit, iterations >= limit { return ended(.iterationLimit) }
                if deadline.hasPassed { return ended(.timeLimit) }
                let progress = SimplexProgress(
                    elapsed: deadline.elapsed, iterations: iterations, objective: at.objective)
                if let observer, observer(progress) == .stop { return ended(.observer) }
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

    /// Goes over from the dual to the primal simplex where the method provides for it; says whether it did.
    private mutating func switchToPrimal() -> Bool {
        guard options.method == .dualThenPrimal, parameters.meth != GLP_PRIMAL else { return false }
        parameters.meth = GLP_PRIMAL
        return true
    }
}

/// What GLPK knows of the linear program at this moment.
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
