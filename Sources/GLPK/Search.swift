import CGLPK

/// A branch and bound in progress, as its observer sees it. Valid only during the observer's call.
public struct Search: ~Copyable {
    /// The time since the solve began.
    public let elapsed: Duration
    /// The number of subproblems created so far, including the root; 0 while the root relaxation is being solved.
    public let nodes: Int
    /// No solution has a better objective than this; `nil` until the root relaxation is solved. If objectives are
    /// whole numbers, the caller may round it.
    public let bound: Double?
    /// The objective value of the best solution so far.
    public let incumbent: Double?
    /// Whether the incumbent has changed since the observer's last call.
    public let isIncumbentNew: Bool

    /// What a ``Search`` needs to call GLPK; absent before branch and bound has started.
    struct Access {
        let event: UnsafePointer<cglpk_search>
        let handle: OpaquePointer
        let feasibility: Feasibility
        let isPresolved: Bool
    }

    let access: Access?

    /// The columns' values in the incumbent, if there is one.
    public func incumbentValues() throws(GLPKError) -> [Double]? {
        guard let access, incumbent != nil else { return nil }
        return try read(.integerValues, from: access.handle, first: 0, count: access.feasibility.columnCount)
    }

    /// The columns' values in the current node's relaxation, for a heuristic to start from. Available only when
    /// GLPK asks for heuristic solutions, and only without presolve.
    public func relaxationValues() throws(GLPKError) -> [Double]? {
        guard let access, !access.isPresolved, access.event.pointee.reason == GLP_IHEUR else { return nil }
        return try read(.values, from: access.handle, first: 0, count: access.feasibility.columnCount)
    }

    /// Offers a solution: the columns' values.
    ///
    /// - Returns: Whether it became the incumbent. It does not if it violates a row, a bound or a kind, if it is no
    ///   better than the incumbent, or if presolve is on.
    /// - Complexity: O(columns + entries).
    @discardableResult
    public func offer(_ values: [Double]) throws(GLPKError) -> Bool {
        guard let access, !access.isPresolved, let snapped = access.feasibility.snapped(values) else {
            return false
        }
        return try checked(cglpk_offer(access.event, [0] + snapped)).rawValue == 0
    }
}
