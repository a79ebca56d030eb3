import CGLPK

/// Options for ``Problem/solveInteger(_:observer:)``.
public struct IntegerOptions: Hashable, Sendable {
    /// Families of cutting planes.
    public struct Cuts: OptionSet, Hashable, Sendable {
        /// One bit per family.
        public let rawValue: Int
        /// Creates a set from its bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Gomory's mixed-integer cuts.
        public static let gomory = Self(rawValue: 1)
        /// Mixed-integer rounding cuts.
        public static let rounding = Self(rawValue: 2)
        /// Mixed cover cuts. Only without presolve: GLPK faults on them if presolve leaves no column.
        public static let cover = Self(rawValue: 4)
        /// Clique cuts.
        public static let clique = Self(rawValue: 8)
        /// All of them.
        public static let all: Self = [.gomory, .rounding, .cover, .clique]
    }

    /// Primal heuristics. GLPK's proximity search is not offered: it can run for a minute on half a dozen columns
    /// without calling the observer.
    public struct Heuristics: OptionSet, Hashable, Sendable {
        /// One bit per heuristic.
        public let rawValue: Int
        /// Creates a set from its bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Rounding the relaxation's solution.
        public static let rounding = Self(rawValue: 1)
        /// The feasibility pump, at the root.
        public static let feasibilityPump = Self(rawValue: 2)
    }

    /// How to choose the fractional column to branch on.
    public enum Branching: Hashable, Sendable {
        /// The first fractional one.
        case first
        /// The last fractional one.
        case last
        /// The one farthest from a whole number.
        case mostFractional
        /// By the penalties of Driebeck and Tomlin.
        case driebeckTomlin
        /// By pseudocosts.
        case pseudocost

        var code: Int32 {
            switch self {
            case .first: GLP_BR_FFV
            case .last: GLP_BR_LFV
            case .mostFractional: GLP_BR_MFV
            case .driebeckTomlin: GLP_BR_DTH
            case .pseudocost: GLP_BR_PCH
            }
        }
    }

    /// How to choose the next open node.
    public enum Backtracking: Hashable, Sendable {
        /// The newest.
        case depthFirst
        /// The oldest.
        case breadthFirst
        /// The one with the best bound.
        case bestBound
        /// The one with the best projection.
        case bestProjection

        var code: Int32 {
            switch self {
            case .depthFirst: GLP_BT_DFS
            case .breadthFirst: GLP_BT_BFS
            case .bestBound: GLP_BT_BLB
            case .bestProjection: GLP_BT_BPH
            }
        }
    }

    /// Whether GLPK presolves the program. If so, ``Search/offer(_:)`` accepts nothing, the observer is not called
    /// during the root relaxation, and `start` must be `nil`.
    public var presolve: Bool
    /// The time limit, including the root relaxation.
    public var timeLimit: Duration?
    /// The search ends when |bound - incumbent| / |incumbent| is at most this; 0 searches to the end.
    public var relativeGap: Double
    /// A node is pruned if its bound beats the incumbent by less than this times 1 + |incumbent|; an "optimal"
    /// value may miss the true optimum by as much. Strictly between 0 and 1.
    public var objectiveTolerance: Double
    /// The cutting planes to use.
    public var cuts: Cuts
    /// The heuristics to use.
    public var heuristics: Heuristics
    /// How to choose the column to branch on.
    public var branching: Branching
    /// How to choose the next node.
    public var backtracking: Backtracking
    /// A starting solution: the columns' values. It is checked, and ignored if it is not feasible.
    public var start: [Double]?

    /// Creates options. The defaults are GLPK's own.
    public init(
        presolve: Bool = false, timeLimit: Duration? = nil, relativeGap: Double = 0,
        objectiveTolerance: Double = 1e-7,
        cuts: Cuts = [], heuristics: Heuristics = .rounding, branching: Branching = .driebeckTomlin,
        backtracking: Backtracking = .bestBound, start: [Double]? = nil
    ) {
        self.presolve = presolve
        self.timeLimit = timeLimit
        self.relativeGap = relativeGap
        self.objectiveTolerance = objectiveTolerance
        self.cuts = cuts
        self.heuristics = heuristics
        self.branching = branching
        self.backtracking = backtracking
        self.start = start
    }

    /// The form that GLPK takes, without the time limit.
    func parameters(columnCount: Int) -> glp_iocp {
        func flag(_ isOn: Bool) -> Int32 { isOn ? GLP_ON : GLP_OFF }
        var parameters = glp_iocp()
        glp_init_iocp(&parameters)
        parameters.msg_lev = GLP_MSG_ERR
        parameters.presolve = flag(presolve)
        parameters.mip_gap = relativeGap
        parameters.tol_obj = objectiveTolerance
        parameters.gmi_cuts = flag(cuts.contains(.gomory))
        parameters.mir_cuts = flag(cuts.contains(.rounding))
        parameters.cov_cuts = flag(cuts.contains(.cover) && !presolve && columnCount > 0)
        parameters.clq_cuts = flag(cuts.contains(.clique))
        parameters.sr_heur = flag(heuristics.contains(.rounding))
        parameters.fp_heur = flag(heuristics.contains(.feasibilityPump))
        parameters.br_tech = branching.code
        parameters.bt_tech = backtracking.code
        return parameters
    }
}
