public import Proving
public import Linking

/// The best links of a tiny year and a certificate for them, made by exact arithmetic: odd sets and half-sums of school
/// pairs as its seed has them, and branching where these leave the program fractional.
public struct TinyProof {
    /// The best links, sorted.
    public let links: [Link]
    /// Their proof.
    public let certificate: Certificate

    private enum Row: Hashable {
        case someClass(Int)
        case limit(SchoolPair)
        case must(Certificate.MustLink)
        case taken(Link)
        case half([Int], [SchoolPair])
    }

    /// Proves the best links of `year`; nil where no links keep all rules.
    public init?(_ year: LinkingYear, seed: UInt64) {
        let exhaustive = ExhaustiveLinks(year)
        guard let values = exhaustive.best else { return nil }
        links = exhaustive.bestLinks
        var random = SeededGenerator(seed: seed)
        var prover = Prover(
            year: year, values: values, candidates: exhaustive.candidates,
            halves: TinyProof.halves(year, &random), random: random)
        prover.prove([])
        certificate = Certificate(objectives: values, leaves: prover.leaves)
    }

    /// Odd sets of three and five classes, and sets with school pairs; all, some or none.
    private static func halves(_ year: LinkingYear, _ random: inout SeededGenerator) -> [Row] {
        let share = random.pick([0, 40, 100])
        let count = year.classes.count
        var rows: [Row] = []
        for mask in 0..<(1 << count) where [3, 5].contains(mask.nonzeroBitCount) && random.chance(share) {
            rows.append(.half((0..<count).filter { mask >> $0 & 1 == 1 }, []))
        }
        guard year.policy.match.maxLinksBetweenSchools > 0, year.schools.count > 1 else { return rows }
        for _ in 0..<(share == 0 ? 0 : 12) {
            let pairs = (0..<random.int(1...2)).compactMap { _ -> SchoolPair? in
                let a = random.int(0...(year.schools.count - 1))
                let b = random.int(0...(year.schools.count - 1))
                return a == b ? nil : SchoolPair(a, b)
            }
            let classes = year.classes.indices.filter { _ in random.chance(40) }
            rows.append(.half(classes, Set(pairs).sorted()))
        }
        return rows
    }

    private struct Prover {
        let year: LinkingYear
        let values: [Int]
        let candidates: [(link: Link, points: Int)]
        let halves: [Row]
        var random: SeededGenerator
        var leaves: [Certificate.Leaf] = []

        private var limit: Int { year.policy.match.maxLinksBetweenSchools }

        mutating func prove(_ decisions: [Certificate.Decision]) {
            let dropped = Set(decisions.filter { !$0.isTaken }.map(\.link))
            let columns = candidates.filter { !dropped.contains($0.link) }
            var rows: [Row] = year.classes.indices.map { .someClass($0) } + halves
            let pairs = Set(columns.flatMap { year.schoolPairs($0.link) }).sorted()
            if limit > 0 { rows += pairs.map { .limit($0) } }
            rows += year.pins.classes.map { .must(.classes($0.a, $0.b)) }
            rows += year.pins.schools.map { .must(.schools($0.schools)) }
            rows += decisions.filter(\.isTaken).map { .taken($0.link) }
            let program = ExactSimplex(
                weights: year.policy.match.priorities.map { priority in
                    columns.map { year.weights(at: priority).of($0.link, points: $0.points) }
                },
                rows: rows.map { row in
                    (columns.map { count($0.link, row) }, sense(row), side(row))
                })
            let proofs = self.proofs(program, rows)
            if proofs.isClosed {
                leaves.append(Certificate.Leaf(decisions: decisions, priorities: proofs.proofs))
            } else if let fraction = program.firstFraction {
                let link = columns[fraction].link
                for isTaken in [true, false] {
                    prove(decisions + [Certificate.Decision(link, isTaken: isTaken)])
                }
            }
        }

        private func count(_ link: Link, _ row: Row) -> Int {
            let pairs = year.schoolPairs(link)
            return switch row {
            case .someClass(let number): link.contains(number) ? 1 : 0
            case .limit(let pair), .must(.schools(let pair)): pairs.contains(pair) ? 1 : 0
            case .must(.classes(let a, let b)): link.contains(a) && link.contains(b) ? 1 : 0
            case .taken(let other): link == other ? 1 : 0
            case .half(let classes, let schools):
                (link.count { classes.contains($0) } + pairs.count { schools.contains($0) }) / 2
            }
        }

        private func sense(_ row: Row) -> ExactSimplex.Sense {
            switch row {
            case .must: .atLeast
            case .taken: .exactly
            default: .atMost
            }
        }

        private func side(_ row: Row) -> Int {
            switch row {
            case .limit: limit
            case .half(let classes, let schools): (classes.count + limit * schools.count) / 2
            default: 1
            }
        }

        /// The duals, up to where the leaf closes. Those that say that the rows can't all hold come first of all, so
        /// they join the first priority, as often as it takes to outweigh it.
        private mutating func proofs(_ program: ExactSimplex, _ rows: [Row]) -> (
            proofs: [Certificate.PriorityProof], isClosed: Bool
        ) {
            var proofs: [Certificate.PriorityProof] = []
            for (priority, value) in values.enumerated() {
                let duals = rows.indices.map { row in
                    Int(
                        program.dual(row, objective: priority + 1)
                            + (priority == 0 ? 1_000_000_000 * program.dual(row, objective: 0) : 0))
                }
                let total = zip(rows, duals).reduce(0) { $0 + side($1.0) * $1.1 }
                let scale = Int(program.denominator)
                let bound = total >= 0 ? total / scale : -((-total + scale - 1) / scale)
                proofs.append(proof(priority, scale, bound, rows, duals))
                let isLast = priority == values.count - 1
                if bound < value || isLast && bound == value { return (proofs, true) }
                if total != scale * value { return (proofs, false) }
            }
            return (proofs, false)
        }

        private mutating func proof(
            _ priority: Int, _ scale: Int, _ bound: Int, _ rows: [Row], _ duals: [Int]
        )
            -> Certificate.PriorityProof
        {
            var classes: [Certificate.ClassDual] = []
            var limits: [Certificate.SchoolPairDual] = []
            var musts: [Certificate.MustLinkDual] = []
            var taken: [Certificate.TakenDual] = []
            var sets: [(classes: [Int], pairs: [SchoolPair], dual: Int)] = []
            for (row, dual) in zip(rows, duals) where dual != 0 {
                switch row {
                case .someClass(let number): classes.append(Certificate.ClassDual(number, dual))
                case .limit(let pair): limits.append(Certificate.SchoolPairDual(pair, dual))
                case .must(let must): musts.append(Certificate.MustLinkDual(must, dual))
                case .taken(let link): taken.append(Certificate.TakenDual(link, dual))
                case .half(let classes, let pairs): sets.append((classes, pairs, dual))
                }
            }
            return Certificate.PriorityProof(
                priority: year.policy.match.priorities[priority], scale: scale, bound: bound,
                classes: classes, oddSets: nested(sets), schoolPairs: limits, mustLinks: musts, taken: taken)
        }

        /// Some sets as parts of others, as a proof of many nested sets has them.
        private mutating func nested(_ sets: [(classes: [Int], pairs: [SchoolPair], dual: Int)])
            -> [Certificate.OddSetDual]
        {
            let sets = sets.sorted { $0.classes.count < $1.classes.count }
            return sets.enumerated().map { index, set in
                let inner = (0..<index).last { Set(sets[$0].classes).isSubset(of: set.classes) }
                guard let inner, random.chance(70) else {
                    return Certificate.OddSetDual(
                        classes: set.classes, schoolPairs: set.pairs, dual: set.dual)
                }
                return Certificate.OddSetDual(
                    classes: set.classes.filter { !sets[inner].classes.contains($0) }, sets: [inner],
                    schoolPairs: set.pairs, dual: set.dual)
            }
        }
    }
}
