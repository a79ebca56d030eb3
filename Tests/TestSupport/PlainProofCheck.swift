public import Proving
public import Linking

/// The rules of a certificate as one would write them down: every row a dictionary entry, every candidate listed, every
/// odd set spelt out. The oracle of the audit, for tiny years.
public struct PlainProofCheck {
    /// Whether the certificate has no fault.
    public private(set) var isSound = true
    /// Whether it proves the links to be the best.
    public private(set) var isProved = false

    private enum Row: Hashable {
        case someClass(Int)
        case limit(SchoolPair)
        case must(Certificate.MustLink)
        case taken(Link)
        case half(Set<Int>, Set<SchoolPair>)
    }

    private let year: LinkingYear
    private let candidates: [(link: Link, points: Int)]
    private let values: [Int]

    /// Checks `certificate` for `links`.
    public init(_ year: LinkingYear, _ certificate: Certificate, links: [Link]) {
        self.year = year
        candidates = ExhaustiveLinks.candidates(year)
        values = year.policy.match.priorities.map { year.value(of: links, at: $0) }
        guard certificate.objectives == values, isComplete(certificate.leaves.map(\.decisions)) else {
            isSound = false
            return
        }
        let closed = certificate.leaves.map(isClosed)
        isSound = !closed.contains(nil)
        isProved = closed.allSatisfy { $0 == true }
    }

    /// Whether every choice of the links that any leaf decides agrees with a leaf.
    private func isComplete(_ leaves: [[Certificate.Decision]]) -> Bool {
        let links = Set(leaves.joined().map(\.link)).sorted()
        return (0..<(1 << links.count)).allSatisfy { choice in
            leaves.contains { leaf in
                leaf.allSatisfy { decision in
                    links.firstIndex(of: decision.link).map { choice >> $0 & 1 == 1 } == decision.isTaken
                }
            }
        }
    }

    /// Whether the leaf closes; nil where it has a fault.
    private func isClosed(_ leaf: Certificate.Leaf) -> Bool? {
        let (order, count) = (year.policy.match.priorities, leaf.priorities.count)
        guard count > 0, leaf.priorities.map(\.priority) == Array(order.prefix(count)) else { return nil }
        var rows: [Row: [Int]] = [:]
        for (priority, proof) in leaf.priorities.enumerated() {
            guard proof.scale > 0, let entries = entries(proof, leaf) else { return nil }
            for (row, dual) in entries {
                rows[row, default: Array(repeating: 0, count: count)][priority] += dual
            }
        }
        for (row, duals) in rows {
            let first = duals.first { $0 != 0 } ?? 0
            switch row {
            case .taken: continue
            case .must: if first > 0 { return nil }
            default: if first < 0 { return nil }
            }
        }
        let dropped = leaf.decisions.filter { !$0.isTaken }.map(\.link)
        for candidate in candidates where !dropped.contains(candidate.link) {
            let over = (0..<count).map { priority in
                rows.reduce(0) { $0 + times(candidate.link, $1.key) * $1.value[priority] }
                    - leaf.priorities[priority].scale
                    * year.weights(at: order[priority]).of(candidate.link, points: candidate.points)
            }
            if (over.first { $0 != 0 } ?? 0) < 0 { return nil }
        }
        for (priority, proof) in leaf.priorities.enumerated() {
            let total = rows.reduce(0) { $0 + side($1.key) * $1.value[priority] }
            let bound = Int((Double(total) / Double(proof.scale)).rounded(.down))
            guard proof.bound == bound else { return nil }
            if bound < values[priority] || priority == order.count - 1 && bound == values[priority] {
                return true
            }
            if total != proof.scale * values[priority] { return false }
        }
        return false
    }

    /// The rows of a priority with their duals; nil where one is none of this year and leaf.
    private func entries(_ proof: Certificate.PriorityProof, _ leaf: Certificate.Leaf) -> [(Row, Int)]? {
        let limit = year.policy.match.maxLinksBetweenSchools
        var entries: [(Row, Int)] = proof.classes.map { (.someClass($0.number), $0.dual) }
        entries += proof.schoolPairs.map { (.limit($0.schools), $0.dual) }
        entries += proof.mustLinks.map { (.must($0.mustLink), $0.dual) }
        entries += proof.taken.map { (.taken($0.link), $0.dual) }
        let pins =
            year.pins.classes.map { Certificate.MustLink.classes($0.a, $0.b) }
            + year.pins.schools.map { .schools($0.schools) }
        guard proof.schoolPairs.isEmpty || limit > 0,
            proof.mustLinks.allSatisfy({ pins.contains($0.mustLink) }),
            proof.taken.allSatisfy({ row in
                leaf.decisions.contains(Certificate.Decision(row.link, isTaken: true))
                    && candidates.contains { $0.link == row.link }
            })
        else { return nil }
        var grown: [[Int]] = []
        for (index, set) in proof.oddSets.enumerated() {
            guard set.sets.allSatisfy({ (0..<index).contains($0) }) else { return nil }
            let classes = set.classes + set.sets.flatMap { grown[$0] }
            guard Set(classes).count == classes.count, Set(set.schoolPairs).count == set.schoolPairs.count,
                set.schoolPairs.isEmpty || limit > 0
            else { return nil }
            grown.append(classes)
            entries.append((.half(Set(classes), Set(set.schoolPairs)), set.dual))
        }
        return entries
    }

    private func times(_ link: Link, _ row: Row) -> Int {
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

    private func side(_ row: Row) -> Int {
        let limit = year.policy.match.maxLinksBetweenSchools
        return switch row {
        case .limit: limit
        case .half(let classes, let schools): (classes.count + limit * schools.count) / 2
        default: 1
        }
    }
}
