import Linking

/// Reads one leaf of a certificate.
///
/// It checks that the rows exist, the duals have the right signs, the rows cover every candidate, and the bounds are
/// what the duals add up to. It also finds where the leaf closes.
struct LeafAudit {
    let year: LinkingYear
    let candidates: Candidates
    let leaf: Certificate.Leaf
    /// The path of the leaf in the file.
    let path: String
    /// The steps of the leaf: the priorities in their order, fairness as its bands.
    let steps: [ProofStep]
    /// The value of the plan at each step.
    let values: [Int]
    /// Whether to look at every three-way link.
    let isPlain: Bool

    /// The faults of the leaf, and where its proof ends; nil if it proves nothing.
    func end() -> (findings: [Finding], end: LeafEnd?) {
        guard !leaf.priorities.isEmpty,
            leaf.priorities.map(\.step) == Array(steps.prefix(leaf.priorities.count))
        else {
            let found = leaf.priorities.map(\.step.words).joined(separator: ", ")
            return (
                [
                    finding(
                        ".priorities",
                        "found \(found.isEmpty ? "none" : found), expected the policy's from the first on: \(steps.map(\.words).joined(separator: ", "))."
                    )
                ], nil
            )
        }
        var findings: [Finding] = []
        var rows: [LeafRows] = []
        for (priority, proof) in leaf.priorities.enumerated() {
            let oddSets = OddSetList(proof.oddSets, of: year)
            if let fault = oddSets.fault {
                findings.append(finding(".priorities[\(priority)].odd_sets[\(fault.index)]", fault.message))
            }
            findings += legality(proof, ".priorities[\(priority)]")
            if findings.isEmpty { rows.append(LeafRows(proof, oddSets, of: year)) }
        }
        if findings.isEmpty { findings = LeafSigns(year: year, rows: rows, path: path).findings() }
        if findings.isEmpty { findings = coverage(rows) }
        guard findings.isEmpty else { return (findings, nil) }
        return close(rows)
    }

    private func finding(_ place: String, _ message: String) -> Finding {
        Finding(certificate: path + place, message)
    }

    /// Rows that do not exist in this year or this leaf.
    private func legality(_ proof: Certificate.PriorityProof, _ place: String) -> [Finding] {
        var findings: [Finding] = []
        if proof.scale < 1 {
            findings.append(finding("\(place).scale", "found \(proof.scale), expected 1 or more."))
        }
        if year.policy.match.maxLinksBetweenSchools == 0, !proof.schoolPairs.isEmpty {
            findings.append(
                finding("\(place).school_pairs", "the policy sets no limit between schools."))
        }
        let classPins = Set(year.pins.classes.map { SchoolPair($0.a, $0.b) })
        let schoolPins = Set(year.pins.schools.map(\.schools))
        for (index, row) in proof.mustLinks.enumerated() {
            let (isRule, a, b): (Bool, ID, ID) =
                switch row.mustLink {
                case .classes(let a, let b):
                    (classPins.contains(SchoolPair(a, b)), year.classes[a].id, year.classes[b].id)
                case .schools(let pair):
                    (schoolPins.contains(pair), year.schools[pair.a].id, year.schools[pair.b].id)
                }
            if !isRule {
                findings.append(finding("\(place).must_links[\(index)]", "no must_link names \(a) and \(b)."))
            }
        }
        let taken = Set(leaf.decisions.filter(\.isTaken).map(\.link))
        for (index, row) in proof.taken.enumerated() {
            if !taken.contains(row.link) {
                findings.append(
                    finding("\(place).taken[\(index)]", "the leaf does not take \(ids(row.link))."))
            } else if !year.allows(row.link) {
                findings.append(
                    finding(
                        "\(place).taken[\(index)]", "\(ids(row.link)) is no candidate, so none can take it."))
            }
        }
        return findings
    }

    private func ids(_ link: Link) -> String { link.map { year.classes[$0].id.text }.joined(separator: ", ") }

    private func coverage(_ rows: [LeafRows]) -> [Finding] {
        let dropped = Set(leaf.decisions.filter { !$0.isTaken }.map(\.link))
        let gaps = LeafCover(year, candidates, rows, dropped: dropped, isPlain: isPlain).gaps()
        let shown = 3
        var findings = gaps.links.prefix(shown).map { link in
            let points = year.points(link) ?? 0
            let over = rows.map { "\($0.step.words) \($0.price(link, points: points))/\($0.scale)" }
            return finding(
                "",
                "\(ids(link)) is not covered: its rows are worth more than it by \(over.joined(separator: ", ")), expected the first that is not 0 to be above it."
            )
        }
        if gaps.links.count > shown {
            let kind = gaps.links[0].isThreeWay ? "three-way links" : "pairs"
            findings.append(
                finding(
                    "", "\(gaps.links.count)\(gaps.isCut ? " or more" : "") \(kind) in all are not covered."))
        }
        return findings
    }

    /// Compares the value of the duals with that of the plan, priority by priority.
    private func close(_ rows: [LeafRows]) -> (findings: [Finding], end: LeafEnd?) {
        var findings: [Finding] = []
        for (priority, row) in rows.enumerated() {
            let place = ".priorities[\(priority)].bound"
            guard let total = row.total else {
                return (findings + [finding(place, "the duals add up to more than 128 bits hold.")], nil)
            }
            let (quotient, rest) = total.quotientAndRemainder(dividingBy: row.scale)
            let floor = rest < 0 ? quotient - 1 : quotient
            if Int128(leaf.priorities[priority].bound) != floor {
                findings.append(
                    finding(
                        place,
                        "found \(leaf.priorities[priority].bound), the duals add up to \(total)/\(row.scale), which is \(floor) rounded down."
                    ))
            }
            let value = Int128(values[priority])
            let isLast = priority == steps.count - 1
            if floor < value || isLast && floor == value { return (findings, .closed) }
            if total != row.scale * value {
                return (findings, .open(at: priority, bound: Int(exactly: floor)))
            }
        }
        return (findings, .open(at: rows.count, bound: nil))
    }
}
