/// The second reading of a proof: what a certificate proves of a plan's links, by adding and comparing whole numbers.
///
/// Knows no solver and trusts none: it takes the candidates and their points from the year, and everything else from
/// the certificate. The rows and the argument are in <doc:ProofOfLinks>.
public struct CertificateAudit: Sendable {
    private let year: LinkingYear
    private let candidates: Candidates

    /// The audit of certificates for `year`, whose candidates these are.
    public init(_ year: LinkingYear, _ candidates: Candidates) {
        (self.year, self.candidates) = (year, candidates)
    }

    /// More findings than this are not gathered.
    private static let mostFindings = 20

    /// What `certificate` proves of `links`, which must keep the rules of the year (for that there is ``Audit``).
    ///
    /// O(leaves · (candidate pairs · log odd sets + sum of the odd sets' sizes)), and for three-way links far less than
    /// their number where the certificate holds.
    public func verdict(_ certificate: Certificate, links: [Link]) -> CertificateVerdict {
        verdict(certificate, links: links, isPlain: false)
    }

    /// The same; with `isPlain` every three-way link is looked at.
    func verdict(_ certificate: Certificate, links: [Link], isPlain: Bool) -> CertificateVerdict {
        let values = year.policy.match.priorities.map { year.value(of: links, at: $0) }
        var findings = treeFindings(certificate)
        if certificate.objectives != values {
            findings.append(
                Finding("objectives", "found \(certificate.objectives), by the plan \(values)."))
        }
        var ends: [LeafEnd] = []
        for (number, leaf) in certificate.leaves.enumerated() {
            let audit = LeafAudit(
                year: year, candidates: candidates, leaf: leaf, path: "leaves[\(number)]", values: values,
                isPlain: isPlain)
            let (found, end) = audit.end()
            findings += found
            // A leaf that proves nothing spoils the whole, so that the others need not be looked at.
            guard let end, findings.count < CertificateAudit.mostFindings else { break }
            ends.append(end)
        }
        let isSound = findings.isEmpty
        return CertificateVerdict(
            findings: findings,
            bounds: values.indices.map { isSound ? bound(at: $0, values, ends) : nil }, values: values,
            leaves: certificate.leaves.count)
    }

    private func treeFindings(_ certificate: Certificate) -> [Finding] {
        switch DecisionTree.answer(certificate.leaves.map(\.decisions)) {
        case .complete: return []
        case .tangled:
            return [Finding("leaves", "they overlap too much to see whether they leave no plan out.")]
        case .incomplete(let decisions):
            let words = decisions.map { decision in
                let ids = decision.link.map { year.classes[$0].id.text }.joined(separator: ", ")
                return "\(decision.isTaken ? "take" : "leave") \(ids)"
            }
            return [
                Finding(
                    "leaves",
                    words.isEmpty
                        ? "there are none, expected one at least."
                        : "no leaf holds the plans that \(words.joined(separator: ", and ")).")
            ]
        }
    }

    /// A plan that is as good as this one at the priorities before lies in a leaf that is still open there or closes
    /// there; the best of their bounds holds for all, and none is below what this plan has.
    private func bound(at priority: Int, _ values: [Int], _ ends: [LeafEnd]) -> Int? {
        var bound = values[priority]
        for end in ends {
            switch end {
            case .closed: continue
            case .open(let open, let limit):
                if open < priority || open == priority && limit == nil { return nil }
                if open == priority, let limit { bound = max(bound, limit) }
            }
        }
        return bound
    }
}

/// Where the proof of a leaf ends.
enum LeafEnd: Hashable, Sendable {
    /// No plan of the leaf is better than the one that is proved.
    case closed
    /// Of the plans of the leaf that are as good at the priorities before this one, none passes the bound here; nil
    /// where nothing is said of it.
    case open(at: Int, bound: Int?)
}
