import CGLPK

/// Why a solve ended. For what is known then, see ``Knowledge``.
public enum StopReason: Hashable, Sendable {
    /// It ran to the end.
    case finished
    /// It reached the time limit.
    case timeLimit
    /// The simplex reached the iteration limit.
    case iterationLimit
    /// The observer returned ``Verdict/stop``.
    case observer
    /// The dual simplex reached the objective limit: no solution is better than that.
    case objectiveLimit
    /// The gap between incumbent and bound is within the gap option.
    case gap
    /// The simplex was cycling, and no escape was left to try.
    case cycling
    /// Numerical trouble stopped GLPK.
    case trouble(Code)
}

/// What is known about a program when a solve ends, for whatever reason.
public enum Knowledge: Hashable, Sendable {
    /// The current solution is optimal.
    case optimal
    /// The current solution is feasible; a better one may exist.
    case feasible
    /// There is no solution.
    case infeasible
    /// The objective is unbounded. For an integer program, this is about its relaxation: if the program has a
    /// solution at all, its objective is unbounded too.
    case unbounded
    /// None of these.
    case undefined

    init(status: Int32) {
        self =
            switch status {
            case GLP_OPT: .optimal
            case GLP_FEAS: .feasible
            case GLP_NOFEAS: .infeasible
            case GLP_UNBND: .unbounded
            default: .undefined
            }
    }
}

/// An observer's answer.
public enum Verdict: Hashable, Sendable {
    /// Continue.
    case proceed
    /// Stop with what has been found.
    case stop
}

/// The time left, in whole milliseconds as GLPK wants it.
struct Deadline {
    let started = ContinuousClock.now
    let limit: Duration?

    init(_ limit: Duration?) throws(GLPKError) {
        if let limit, limit < .zero { throw .invalid("time limit: found \(limit), expected 0 or more") }
        self.limit = limit
    }

    var elapsed: Duration { started.duration(to: .now) }

    var hasPassed: Bool { limit.map { elapsed >= $0 } ?? false }

    /// The time limit in GLPK's form; the largest number means none.
    var milliseconds: Int32 {
        guard let limit else { return .max }
        let left = max(.zero, limit - elapsed)
        return Int32(
            clamping: left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000)
    }
}
