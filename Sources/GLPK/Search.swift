import CGLPK

/// A branch and bound in progress, as its observer sees it. It is valid during the observer's call alone.
public struct Search: ~Copyable {
    /// Time since the call.
    public let elapsed: Duration
    /// How many subproblems were made so far, the root included; 0 while the root's relaxation is being solved.
    public let nodes: Int
    /// What no solution's objective can beat; `nil` until the root's relaxation is solved. Rounding it, where
    /// objectives are whole numbers, is left to the caller.
    public let bound: Double?
    /// The objective of the best solution so far.
    public let incumbent: Double?
    /// Whether the incumbent is another than at the observer's last call.
    public let isIncumbentNew: Bool

    /// What a ``Search`` needs to reach into GLPK; absent before the search proper.
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

    /// The columns' values in the relaxation of the node at hand: something for a heuristic to start from. Only at
    /// those calls at which GLPK asks for heuristic solutions, and without presolve.
    public func relaxationValues() throws(GLPKError) -> [Double]? {
        guard let access, !access.isPresolved, access.event.pointee.reason == GLP_IHEUR else { return nil }
        return try read(.values, from: access.handle, first: 0, count: access.feasibility.columnCount)
    }

    /// Hands in a solution: the columns' values.
    ///
    /// - Returns: Whether it became the incumbent. It does not if it violates a row, a bound or a kind, or is not
    ///   better than the incumbent, or with presolve.
    /// - Complexity: O(columns + entries).
    @discardableResult
    public func offer(_ values: [Double]) throws(GLPKError) -> Bool {
        guard let access, !access.isPresolved, let snapped = access.feasibility.snapped(values) else {
            return false
        }
        return try checked(cglpk_offer(access.event, [0] + snapped)).rawValue == 0
    }
}
