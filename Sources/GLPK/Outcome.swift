import CGLPK

/// Why a solve came to its end. What is then known is another matter: see ``Knowledge``.
public enum StopReason: Hashable, Sendable {
    /// There was nothing left to do.
    case finished
    /// Its time was up.
    case timeLimit
    /// The simplex had made its iterations.
    case iterationLimit
    /// The observer said ``Verdict/stop``.
    case observer
    /// The dual simplex passed the objective limit: no solution is better than that.
    case objectiveLimit
    /// Incumbent and bound came as near to each other as the gap option asks.
    case gap
    /// The simplex went round in a circle of bases, and had taken all ways out that there are.
    case circle
    /// GLPK could not go on, from numerical trouble.
    case trouble(Code)
}

/// What is known of a program when a solve ends, for whatever reason it did.
public enum Knowledge: Hashable, Sendable {
    /// The solution at hand is optimal.
    case optimal
    /// The solution at hand satisfies everything; a better one may exist.
    case feasible
    /// There is no solution.
    case infeasible
    /// The objective has no limit. Of an integer program: its relaxation's has none, hence neither has its own
    /// if it has a solution at all.
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

/// What an observer wants.
public enum Verdict: Hashable, Sendable {
    /// Go on.
    case proceed
    /// Stop with what there is.
    case stop
}

/// How long something may still take, in whole milliseconds as GLPK wants it.
struct Deadline {
    let started = ContinuousClock.now
    let limit: Duration?

    init(_ limit: Duration?) throws(GLPKError) {
        if let limit, limit < .zero { throw .invalid("time limit: found \(limit), expected 0 or more") }
        self.limit = limit
    }

    var elapsed: Duration { started.duration(to: .now) }

    var hasPassed: Bool { limit.map { elapsed >= $0 } ?? false }

    /// What GLPK takes as a time limit; its greatest number is none.
    var milliseconds: Int32 {
        guard let limit else { return .max }
        let left = max(.zero, limit - elapsed)
        return Int32(
            clamping: left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000)
    }
}
