import CGLPK

/// A solution of an integer program.
public struct Incumbent: Hashable, Sendable {
    /// Its objective value.
    public let objective: Double
    /// The columns' values; exactly whole for integer columns.
    public let values: [Double]
}

/// The outcome of a branch and bound.
public struct IntegerOutcome: Hashable, Sendable {
    /// Why it ended.
    public let stop: StopReason
    /// What is known about the integer program.
    public let known: Knowledge
    /// The best solution found.
    public let incumbent: Incumbent?
    /// No solution has a better objective than this. Equals the incumbent's objective once that is known to be
    /// optimal; `nil` if nothing is known. If objectives are whole numbers, the caller may round it.
    public let bound: Double?
    /// The number of subproblems created, including the root.
    public let nodes: Int
}

extension Problem {
    /// Solves the integer program by GLPK's branch and cut.
    ///
    /// Without presolve, the simplex first solves the relaxation, warm. A later ``solve(_:observer:)`` starts from
    /// its basis.
    ///
    /// - Parameters:
    ///   - options: How to search, and when to stop.
    ///   - observer: Called between slices of the first simplex, then several times per node. It is not called during
    ///     the simplex of a node; only the time limit stops that. If one of the observer's own calls to GLPK faults, the
    ///     search ends and throws the same fault.
    /// - Throws: ``GLPKError/refused(_:words:)`` with `GLP_EBOUND` if a lower bound exceeds its upper bound or an
    ///   integer column has a fractional bound.
    public mutating func solveInteger(
        _ options: IntegerOptions = IntegerOptions(),
        observer: (borrowing Search) -> Verdict = { _ in .proceed }
    ) throws(GLPKError) -> IntegerOutcome {
        let deadline = try Deadline(options.timeLimit)
        let feasibility = try Feasibility(handle)
        var start: [Double]?
        if let values = options.start {
            if options.presolve {
                throw .invalid("start: GLPK's presolve does not accept a starting solution")
            }
            if values.count != columnCount {
                throw .invalid("start: found \(values.count) values, expected one per column, \(columnCount)")
            }
            start = feasibility.snapped(values)
        }
        var relaxation: Double?
        if !options.presolve {
            let root = try solveRoot(options, deadline, observer)
            guard root.stop == .finished, root.known == .optimal else {
                return IntegerOutcome(
                    stop: root.stop, known: root.ofInteger, incumbent: nil, bound: nil, nodes: 0)
            }
            relaxation = root.objective
        }
        var parameters = options.parameters(columnCount: columnCount)
        parameters.tm_lim = deadline.milliseconds
        let (code, last) = search(&parameters, deadline, feasibility, start, observer)
        let stop = try stopReason(code)
        if code == GLP_ENODFS {
            // The presolver cannot tell an infeasible relaxation from an unbounded one.
            let root = try solveRoot(options, deadline, observer)
            return IntegerOutcome(
                stop: root.stop, known: root.ofInteger, incumbent: nil, bound: nil, nodes: 0)
        }
        return try outcome(stop, last, relaxation)
    }

    private mutating func solveRoot(
        _ options: IntegerOptions, _ deadline: Deadline, _ observer: (borrowing Search) -> Verdict
    ) throws(GLPKError) -> SimplexOutcome {
        let left = options.timeLimit.map { max(.zero, $0 - deadline.elapsed) }
        return try withoutActuallyEscaping(observer) { observer throws(GLPKError) in
            try solve(SimplexOptions(method: .dualThenPrimal, timeLimit: left)) { _ in
                observer(
                    Search(
                        elapsed: deadline.elapsed, nodes: 0, bound: nil, incumbent: nil,
                        isIncumbentNew: false,
                        access: nil))
            }
        }
    }

    private mutating func search(
        _ parameters: inout glp_iocp, _ deadline: Deadline, _ feasibility: Feasibility, _ start: [Double]?,
        _ observer: (borrowing Search) -> Verdict
    ) -> (code: Int32, last: Watch.Seen) {
        withoutActuallyEscaping(observer) { observer in
            let watch = Watch(
                handle: handle, direction: direction, deadline: deadline, feasibility: feasibility,
                isPresolved: parameters.presolve == GLP_ON, start: start, observer: observer)
            let code = withExtendedLifetime(watch) {
                cglpk_intopt(
                    handle, &parameters,
                    { context, event in
                        guard let context, let event else { return 0 }
                        let watch = Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue()
                        return watch.see(event) == .stop ? 1 : 0
                    }, Unmanaged.passUnretained(watch).toOpaque())
            }
            return (code, watch.seen)
        }
    }

    private func stopReason(_ code: Int32) throws(GLPKError) -> StopReason {
        switch try checked(code).rawValue {
        case 0, GLP_ENOPFS, GLP_ENODFS: .finished
        case GLP_EMIPGAP: .gap
        case GLP_ETMLIM: .timeLimit
        case GLP_ESTOP: .observer
        case GLP_EBOUND: throw .refused(Code(rawValue: code), words: lastWords())
        default: .trouble(Code(rawValue: code))
        }
    }

    private func outcome(
        _ stop: StopReason, _ last: Watch.Seen, _ relaxation: Double?
    ) throws(GLPKError) -> IntegerOutcome {
        var solution = cglpk_solution()
        try checked(cglpk_integer_solution(handle, &solution))
        let known = Knowledge(status: solution.status)
        var incumbent: Incumbent?
        if known == .optimal || known == .feasible {
            incumbent = Incumbent(objective: solution.objective, values: try read(.integerValues))
        }
        let bound: Double? =
            switch known {
            case .optimal: solution.objective
            case .infeasible: nil
            default: last.bound ?? relaxation
            }
        return IntegerOutcome(stop: stop, known: known, incumbent: incumbent, bound: bound, nodes: last.nodes)
    }
}

extension SimplexOutcome {
    /// What the outcome at the root says about the integer program.
    fileprivate var ofInteger: Knowledge {
        known == .infeasible || known == .unbounded ? known : .undefined
    }
}
