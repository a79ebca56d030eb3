import Blossom
import Linking

/// Solves a part by weighted matching alone, where that is enough; exact, and without a simplex.
///
/// Side rules are passed over: if the answer keeps them all the same, nothing that keeps them can be better, and its proof
/// holds with duals of 0 for their rows.
///
/// Two kinds of parts are its own. Where there is no three-way link, the priorities become one weight in which they
/// are digits: see ``LexicographicWeights``. Where there are, and the priorities are those by which a three-way link is
/// only taken to link one class more, a part whose pairs link all, or all but one, is solved as well: see
/// ``CoveringPriorities``. Of all others it tells the master what their pairs would be without side rules.
///
/// - Source: Edmonds (1965), by way of `maximumWeightMatching` and `matchingWithTriple`.
struct CoreSolver {
    let program: PairingProgram
    /// What the priorities are called.
    var names: [String] = []
    /// Links of a choice that is known from elsewhere, for when it is time to end.
    var known: [Int] = []
    let control: SolveControl

    /// What comes of it.
    enum Outcome {
        /// The answer, proved.
        case solved(PartAnswer)
        /// It was time to end: the best choice that was found, with what is proved.
        case stopped(PartAnswer)
        /// The part takes other means, which may begin here; nil where the priorities need wider numbers than there are.
        case open(CoreStart?)
    }

    /// Solves the part, if it can.
    func solve() -> Outcome {
        let reports = CoreReports(names: names, control: control)
        if !control.isOver, let answer = CoveringPriorities(program)?.solve(reports) {
            if answer.isProved, answer.program.isFeasible(answer.taken ?? []) { return .solved(answer) }
            if control.isOver,
                let best = PartAnswer(
                    hasty: answer.program, near: [known] + answer.onTheWay, proof: answer.root)
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

/// Tells whoever waits how far the core is, and the core when to end.
struct CoreReports {
    let names: [String]
    let control: SolveControl

    /// Reports how far a search is whose numbers are those of a priority, and says whether it is time to end.
    func isOver<Weight>(_ progress: SearchProgress<Weight>, at priority: Int, best: Int?, bound: Int?) -> Bool
    {
        let name = names.indices.contains(priority) ? names[priority] : "pairs"
        let count: Progress.Count =
            if let tried = progress.tried {
                .init(tried, "three-way links tried")
            } else {
                .init(progress.settled, of: progress.vertexCount, "classes settled")
            }
        control.report(
            Progress(
                stage: "links: \(name)", best: best.map(Double.init), bound: bound.map(Double.init),
                count: count))
        return control.isOver
    }

    /// The same of a search for the largest weight at the last priority alone.
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
    /// The links of a matching's edges, by their numbers.
    func links(of mates: [Int32]) -> [Int] {
        (0..<pairCount).filter { mates[Int(links[$0].a)] == links[$0].b }
    }
}

extension PartProof.PriorityDuals {
    /// Duals of vertices and laminar sets, in halves.
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
