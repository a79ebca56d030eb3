import Proving
import Linking

/// A literal implementation of the certificate's contract, for tests. It lists all candidates, knows no solver, and
/// shares nothing with the code that writes certificates.
struct CertificateReading {
    private enum Row: Hashable {
        case linkingClass(Int)
        case oddSet(Set<Int>, Set<SchoolPair>)
        case schools(SchoolPair)
        case mustClasses(Int, Int)
        case mustSchools(SchoolPair)
        case taken(Link)

        var isMustLink: Bool {
            switch self {
            case .mustClasses, .mustSchools: true
            default: false
            }
        }
    }

    private let year: LinkingYear
    private let certificate: Certificate
    private let candidates: [(link: Link, points: Int)]
    private let order: [Priority]
    private let limit: Int
    /// What is wrong with the certificate.
    private(set) var faults: [String] = []
    /// Whether it proves the links optimal.
    private(set) var isProof = true
    /// The number of its odd sets that contain school pairs.
    private(set) var mixedSets = 0

    init(_ certificate: Certificate, _ year: LinkingYear, links: [Link]) {
        (self.certificate, self.year) = (certificate, year)
        order = year.policy.match.priorities
        limit = year.policy.match.maxLinksBetweenSchools
        var candidates: [(link: Link, points: Int)] = []
        for a in year.classes.indices {
            for b in year.classes.indices where b > a && year.reading(a, b).isEligible {
                for c in [nil] + year.classes.indices.filter({ $0 > b }).map({ Int?($0) }) {
                    guard let link = Link([a, b] + (c.map { [$0] } ?? [])), year.allows(link) else {
                        continue
                    }
                    candidates.append((link, year.points(link) ?? 0))
                }
            }
        }
        self.candidates = candidates
        let values = order.map { year.value(of: links, at: $0) }
        if certificate.objectives != values {
            faults.append("objectives \(certificate.objectives), not \(values)")
        }
        let decided = certificate.leaves.map { leaf in
            Dictionary(leaf.decisions.map { ($0.link, $0.isTaken) }) { $0 && $1 }
        }
        if !Self.isComplete(decided, fixed: [:]) { faults.append("the leaves leave plans out") }
        for number in certificate.leaves.indices { read(number, decided[number]) }
    }

    private static func isComplete(_ leaves: [[Link: Bool]], fixed: [Link: Bool]) -> Bool {
        guard let first = leaves.first else { return false }
        guard let link = first.keys.filter({ fixed[$0] == nil }).min() else { return true }
        return [true, false].allSatisfy { side in
            isComplete(
                leaves.filter { $0[link] ?? side == side },
                fixed: fixed.merging([link: side]) { _, new in new })
        }
    }

    private mutating func read(_ number: Int, _ decided: [Link: Bool]) {
        let leaf = certificate.leaves[number]
        let count = leaf.priorities.count
        if leaf.priorities.map(\.priority) != Array(order.prefix(count)) {
            faults.append("leaf \(number): priorities")
        }
        var rows: [Row: [Int]] = [:]
        func note(_ row: Row, _ priority: Int, _ dual: Int) {
            rows[row, default: Array(repeating: 0, count: count)][priority] += dual
        }
        for (t, proof) in leaf.priorities.enumerated() {
            if proof.scale < 1 { faults.append("leaf \(number): scale \(proof.scale)") }
            for entry in proof.classes { note(.linkingClass(entry.number), t, entry.dual) }
            var grown: [[Int]] = []
            for entry in proof.oddSets {
                let classes = entry.sets.flatMap { grown[$0] } + entry.classes
                grown.append(classes)
                if Set(classes).count != classes.count
                    || Set(entry.schoolPairs).count != entry.schoolPairs.count
                    || limit == 0 && !entry.schoolPairs.isEmpty
                {
                    faults.append("leaf \(number): no such odd set")
                }
                mixedSets += entry.schoolPairs.isEmpty ? 0 : 1
                if entry.dual != 0 { note(.oddSet(Set(classes), Set(entry.schoolPairs)), t, entry.dual) }
            }
            for entry in proof.schoolPairs {
                if limit == 0 { faults.append("leaf \(number): no limit") }
                note(.schools(entry.schools), t, entry.dual)
            }
            for entry in proof.mustLinks {
                switch entry.mustLink {
                case .classes(let a, let b):
                    if !year.pins.classes.contains(where: { $0.a == a && $0.b == b }) {
                        faults.append("no must_link")
                    }
                    note(.mustClasses(a, b), t, entry.dual)
                case .schools(let pair):
                    if !year.pins.schools.contains(where: { $0.schools == pair }) {
                        faults.append("no must_link")
                    }
                    note(.mustSchools(pair), t, entry.dual)
                }
            }
            for entry in proof.taken {
                if decided[entry.link] != true { faults.append("leaf \(number): \(entry.link) is not taken") }
                note(.taken(entry.link), t, entry.dual)
            }
        }
        for (row, duals) in rows {
            if case .taken = row { continue }
            let first = duals.first { $0 != 0 } ?? 0
            if row.isMustLink ? first > 0 : first < 0 { faults.append("leaf \(number): \(row) has \(duals)") }
        }
        var uncovered = 0
        for (link, points) in candidates where decided[link] != false {
            var left = leaf.priorities.indices.map {
                -leaf.priorities[$0].scale * year.weights(at: order[$0]).of(link, points: points)
            }
            for (row, duals) in rows {
                let times = self.times(link, row)
                if times > 0 { for t in left.indices { left[t] += times * duals[t] } }
            }
            if (left.first { $0 != 0 } ?? 0) < 0 { uncovered += 1 }
        }
        if uncovered > 0 { faults.append("leaf \(number): \(uncovered) candidates are not covered") }
        var isClosed = false
        for (t, proof) in leaf.priorities.enumerated() {
            let total = rows.reduce(0) { $0 + $1.value[t] * rightHandSide($1.key) }
            let bound = Int((Double(total) / Double(proof.scale)).rounded(.down))
            if bound != proof.bound { faults.append("leaf \(number): bound \(proof.bound), not \(bound)") }
            let objective = certificate.objectives[t]
            if bound < objective || t == order.count - 1 && bound == objective {
                isClosed = true
                if t != count - 1 { faults.append("leaf \(number): says more than needed") }
                break
            }
            if total != proof.scale * objective { break }
        }
        isProof = isProof && (isClosed || order.isEmpty)
    }

    private func times(_ link: Link, _ row: Row) -> Int {
        switch row {
        case .linkingClass(let number): link.contains(number) ? 1 : 0
        case .schools(let pair), .mustSchools(let pair): year.schoolPairs(link).contains(pair) ? 1 : 0
        case .mustClasses(let a, let b): link.contains(a) && link.contains(b) ? 1 : 0
        case .taken(let other): link == other ? 1 : 0
        case .oddSet(let classes, let pairs):
            (link.count { classes.contains($0) } + year.schoolPairs(link).count { pairs.contains($0) }) / 2
        }
    }

    private func rightHandSide(_ row: Row) -> Int {
        switch row {
        case .schools: limit
        case .oddSet(let classes, let pairs): (classes.count + limit * pairs.count) / 2
        default: 1
        }
    }
}
