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
    /// After so many iterations, rounded up to whole slices, in which the objective stays as it is, the simplex goes
    /// round in a circle of bases, against which GLPK has no remedy of its own. The other simplex goes on then; after as
    /// many more the first one, with a tolerance of no less than 1e-7; and last it begins anew from the standard basis.
    /// A call leaves three circles at most. Where it is nil, 20,000, and no less than four times rows and columns.
    public var iterationsOfCircle: Int?

    /// Makes options, by default the primal simplex without limits.
    public init(
        method: Method = .primal, presolve: Bool = false, timeLimit: Duration? = nil,
        iterationLimit: Int? = nil,
        objectiveLimit: Double? = nil, tolerance: Double = 1e-7, iterationsBetweenCalls: Int = 2000,
        iterationsOfCircle: Int? = nil
    ) {
        self.method = method
        self.presolve = presolve
        self.timeLimit = timeLimit
        self.iterationLimit = iterationLimit
        self.objectiveLimit = objectiveLimit
        self.tolerance = tolerance
        self.iterationsBetweenCalls = iterationsBetweenCalls
        self.iterationsOfCircle = iterationsOfCircle
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
        var run = try SimplexRun(handle, direction, lines: rowCount + columnCount, options)
        return try run.run(observer)
    }
}

/// One call of ``Problem/solve(_:observer:)``: slices of the simplex until one is the last.
private struct SimplexRun {
    /// The tolerance with which the simplex leaves a circle that a finer one keeps it in.
    static let coarse = 1e-7
    /// What counts as the same objective, relative to its size: the bases of a circle differ in the last digits.
    static let sameness = 1e-9

    let handle: OpaquePointer
    let options: SimplexOptions
    let deadline: Deadline
    let firstIteration: Int
    let circle: Int
    var parameters = glp_smcp()
    var hasRetried = false
    /// The objective after the last slice, and the iteration at which it changed last.
    var objective: Double
    var lastChange = 0
    /// How many ways out of a circle have been tried.
    var escapes = 0

    init(
        _ handle: OpaquePointer, _ direction: Direction, lines: Int, _ options: SimplexOptions
    ) throws(GLPKError) {
        if options.iterationsBetweenCalls < 1 {
            throw .invalid(
                "iterations between calls: found \(options.iterationsBetweenCalls), expected 1 or more")
        }
        circle = options.iterationsOfCircle ?? max(20_000, 4 * lines)
        if circle < 1 {
            throw .invalid("iterations of a circle: found \(circle), expected 1 or more")
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
            let slice = observer == nil ? circle : options.iterationsBetweenCalls
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
                if !(try leaveCircle(progress)) { return ended(.circle) }
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

    /// Takes the next way out, if the simplex goes round in a circle; false where there is none left.
    private mutating func leaveCircle(_ progress: SimplexProgress) throws(GLPKError) -> Bool {
        if abs(progress.objective - objective) > Self.sameness * max(1, abs(objective)) {
            (objective, lastChange) = (progress.objective, progress.iterations)
            return true
        }
        guard progress.iterations - lastChange >= circle else { return true }
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

    /// Goes over from the dual to the primal simplex where the method provides for it; says whether it did.
    private mutating func switchToPrimal() -> Bool {
        let isProvided = options.method == .dualThenPrimal || escapes > 0
        guard isProvided, parameters.meth != GLP_PRIMAL else { return false }
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
