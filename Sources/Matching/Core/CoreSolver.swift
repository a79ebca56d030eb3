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
/// ``CoveringPriorities``. Of all others it says nothing, and the master solves them.
///
/// - Source: Edmonds (1965), by way of `maximumWeightMatching` and `matchingWithTriple`.
struct CoreSolver {
    let program: PairingProgram
    let control: SolveControl

    /// The answer, proved; nil where the part is none of its own, side rules count, or the time ran out.
    func solve() -> PartAnswer? {
        guard let answer = relaxed(), answer.program.isFeasible(answer.taken ?? []) else { return nil }
        return answer
    }

    /// The answer without regard to side rules.
    private func relaxed() -> PartAnswer? {
        if program.unlisted == nil, !(program.links.last?.isThreeWay ?? false) {
            return LexicographicMatching(program: program)?.solve { control.isOver }
        }
        return CoveringPriorities(program)?.solve { control.isOver }
    }
}

extension PairingProgram {
    /// How many of the listed links are pairs: they come first.
    var pairCount: Int { links.firstIndex(where: \.isThreeWay) ?? links.count }

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
