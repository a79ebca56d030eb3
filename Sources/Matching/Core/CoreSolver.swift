import Blossom
import Linking

/// Solves a part by weighted matching alone, if that suffices; exact, and without a simplex.
///
/// Side rules are ignored. If the answer happens to keep them, no other choice that keeps them is better, and the
/// proof holds with duals of 0 for their rows.
///
/// Two kinds of parts can be solved. Without three-way links, the priorities become the digits of one weight: see
/// ``LexicographicWeights``. With three-way links, the priorities must be of the kind that takes a three-way link
/// only to link one more class, and pairs must be able to link all classes, or all but one: see
/// ``CoveringPriorities``. For all other parts, it tells the master the optimal pairs without side rules.
///
/// - Source: Edmonds (1965), through `maximumWeightMatching` and `matchingWithTriple`.
struct CoreSolver {
    let program: PairingProgram
    /// What each priority is called in reports.
    var goals: [Goal] = []
    /// Links of a choice known from elsewhere, to fall back on when time is up.
    var known: [Int] = []
    let control: SolveControl

    /// The outcome.
    enum Outcome {
        /// The answer, proved.
        case solved(PartAnswer)
        /// Time is up: the best choice found, with what is proved.
        case stopped(PartAnswer)
        /// The part needs another method, which may start here; nil if the priorities need wider numbers than
        /// exist.
        case open(CoreStart?)
    }

    /// Solves the part, if it can.
    func solve() -> Outcome {
        let reports = CoreReports(goals: goals, control: control)
        if !control.isOver, let answer = CoveringPriorities(program)?.solve(reports) {
            if answer.isProved, answer.program.isFeasible(answer.taken ?? []) { return .solved(answer) }
            if control.isOver,
                let best = PartAnswer(
                    hasty: answer.program, near: [known] + answer.snapshots, proof: answer.root)
            {
                return .stopped(best)
            }
        }
        if control.isOver {
            return PartAnswer(hasty: program, near: [known]).map(Outcome.stopped) ?? .open(nil)
        }
        return LexicographicMatching(program, known: known).solve(reports)
    }
}

/// Reports the core's progress to the caller, and tells the core when to stop.
struct CoreReports {
    let goals: [Goal]
    let control: SolveControl

    /// Reports the progress of a search whose numbers are those of a priority. Returns whether time is up.
    func isOver<Weight>(_ progress: SearchProgress<Weight>, at priority: Int, best: Int?, bound: Int?) -> Bool
    {
        let goal = goals.indices.contains(priority) ? goals[priority] : .pairs
        let count: Progress.Count =
            if let tried = progress.tried {
                .init(tried, "three-way links tried")
            } else {
                .init(progress.settled, of: progress.vertexCount, "classes settled")
            }
        control.report(Progress(.links, goal, best: best, bound: bound, count: count))
        return control.isOver
    }

    /// Reports the progress of a search for the largest weight at the last priority alone. Returns whether time is
    /// up.
    func isOver(_ progress: SearchProgress<Int>, of program: PairingProgram) -> Bool {
        isOver(progress, at: program.weights.count - 1, best: progress.best, bound: progress.bound)
    }
}

extension PartAnswer {
    /// Whether its own duals prove that no choice is better.
    fileprivate var isProved: Bool {
        branched != nil || root.excess(over: program.values(taken ?? [])) < 1
    }
}

extension PairingProgram {
    /// The numbers of the links that are a matching's edges.
    func links(of mates: [Int32]) -> [Int] {
        (0..<pairCount).filter { mates[Int(links[$0].a)] == links[$0].b }
    }
}

extension PartProof.PriorityDuals {
    /// Duals of vertices and laminar sets, given in halves.
    init<Weight: MatchingWeight>(
        halves vertices: [Int], _ sets: [BlossomSolution<Weight>.LaminarSet], _ duals: [Int]
    ) {
        var total = vertices.reduce(0, +)
        var sizes: [Int] = []
        for (set, dual) in zip(sets, duals) {
            sizes.append(set.children.reduce(set.vertices.count) { $0 + sizes[$1] })
            total += dual * (sizes[sizes.count - 1] / 2)
        }
        self.init(
            scale: 2, total: total, vertices: vertices,
            oddSets: zip(sets, duals).map { .init(vertices: $0.vertices, sets: $0.children, dual: $1) })
    }
}
