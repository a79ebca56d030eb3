import CGLPK

/// How ``Problem/solveInteger(_:observer:)`` goes about it.
public struct IntegerOptions: Hashable, Sendable {
    /// Families of cutting planes.
    public struct Cuts: OptionSet, Hashable, Sendable {
        /// One bit a family.
        public let rawValue: Int
        /// Makes a set from its bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Gomory's mixed-integer cuts.
        public static let gomory = Self(rawValue: 1)
        /// Mixed-integer rounding cuts.
        public static let rounding = Self(rawValue: 2)
        /// Mixed cover cuts; without presolve only, for GLPK faults on them where that leaves no column.
        public static let cover = Self(rawValue: 4)
        /// Clique cuts.
        public static let clique = Self(rawValue: 8)
        /// All of them.
        public static let all: Self = [.gomory, .rounding, .cover, .clique]
    }

    /// Heuristics that look for solutions. GLPK's proximity search is not among them: it can spin for a minute on
    /// half a dozen columns, and asks no observer.
    public struct Heuristics: OptionSet, Hashable, Sendable {
        /// One bit a heuristic.
        public let rawValue: Int
        /// Makes a set from its bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Rounding a relaxation's solution.
        public static let rounding = Self(rawValue: 1)
        /// The feasibility pump, at the root.
        public static let feasibilityPump = Self(rawValue: 2)
    }

    /// Which fractional column to branch on.
    public enum Branching: Hashable, Sendable {
        /// The first fractional one.
        case first
        /// The last fractional one.
        case last
        /// The one farthest from a whole number.
        case mostFractional
        /// By Driebeck's and Tomlin's penalties.
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

    /// Which open node comes next.
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

    /// Whether GLPK reduces the program first. ``Search/offer(_:)`` then takes nothing, the relaxation at the root
    /// is solved without asking the observer, and `start` must be `nil`.
    public var presolve: Bool
    /// No longer than this, the relaxation at the root included.
    public var timeLimit: Duration?
    /// Ends when |bound - incumbent| / |incumbent| is no more than this; 0 searches to the end.
    public var relativeGap: Double
    /// Nodes whose bound beats the incumbent by less than this, times 1 + |incumbent|, are given up: so much may
    /// an "optimal" value miss the optimum by. Strictly between 0 and 1.
    public var objectiveTolerance: Double
    /// Cutting planes to use.
    public var cuts: Cuts
    /// Heuristics to use.
    public var heuristics: Heuristics
    /// Which column to branch on.
    public var branching: Branching
    /// Which node comes next.
    public var backtracking: Backtracking
    /// A solution to begin with: the columns' values. It is checked, and dropped if it does not hold.
    public var start: [Double]?

    /// Makes options; the defaults are GLPK's own.
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

    /// The same as GLPK takes it, but for the time limit.
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
