import Basics
public import Linking

/// The second reading of a proof: what a certificate proves of a plan's links, by adding and comparing whole numbers.
///
/// Knows no solver and trusts none: it takes the candidates and their points from the year, and everything else from
/// the certificate. The rows and the argument are in <doc:ProofOfLinks>.
public struct CertificateAudit: Sendable {
    private let year: LinkingYear
    private let candidates: Candidates
    private let threads: Int

    /// The audit of certificates for `year`, whose candidates these are; it reads as many leaves at once as `threads`
    /// says, and finds the same with any number.
    public init(_ year: LinkingYear, _ candidates: Candidates, threads: Int = 1) {
        (self.year, self.candidates, self.threads) = (year, candidates, max(1, threads))
    }

    /// More findings than this are not gathered.
    private static let mostFindings = 20

    /// Proofs of more pairs times leaves take more than about a second to check.
    private static let mostQuickWork = 10_000_000

    /// Whether to check a certificate of so many leaves is a matter of a moment, so that it is done before a plan is written
    /// or shown. What is not is left to `verify`, which takes as long as it takes.
    public func isQuick(leaves: Int) -> Bool {
        candidates.pairs.count * leaves <= CertificateAudit.mostQuickWork
    }

    /// What `certificate` proves of `links`, which must keep the rules of the year (for that there is
    /// ``Linking/Audit``).
    ///
    /// O(leaves · (candidate pairs · log odd sets + sum of the odd sets' sizes)), and for three-way links far less than
    /// their number where the certificate holds.
    public func verdict(_ certificate: Certificate, links: [Link]) -> CertificateVerdict {
        verdict(certificate, links: links, isPlain: false)
    }

    /// The same; with `isPlain` every three-way link is looked at.
    func verdict(_ certificate: Certificate, links: [Link], isPlain: Bool) -> CertificateVerdict {
        let objectives = year.policy.match.priorities.map { year.value(of: links, at: $0) }
        let steps = year.proofSteps(of: links)
        let values = steps.map { year.value(of: links, at: $0) }
        var (findings, ends) = read(certificate.leaves, "", steps, values, isPlain)
        if certificate.objectives != objectives {
            findings.append(
                Finding("objectives", "found \(certificate.objectives), by the plan \(objectives)."))
        }
        let (thresholdFindings, isLargest) = threshold(certificate, links, isPlain)
        findings += thresholdFindings
        let bounds = steps.indices.map { findings.isEmpty ? bound(at: $0, values, ends) : nil }
        return CertificateVerdict(
            findings: findings,
            bounds: findings.isEmpty
                ? FairBounds(year, links, steps, values, bounds, isLargest: isLargest).bounds
                : objectives.map { _ in nil },
            values: objectives, leaves: certificate.leaves.count)
    }

    /// What is wrong with leaves that go through these steps, and where each ends.
    private func read(
        _ leaves: [Certificate.Leaf], _ path: String, _ steps: [ProofStep], _ values: [Int], _ isPlain: Bool
    ) -> ([Finding], [LeafEnd]) {
        var findings = treeFindings(leaves, path)
        var ends: [LeafEnd] = []
        for batch in stride(from: 0, to: leaves.count, by: threads) {
            let numbers = batch..<min(batch + threads, leaves.count)
            let ended = inParallel(numbers.count, threads: threads) { index in
                let number = numbers.lowerBound + index
                return LeafAudit(
                    year: year, candidates: candidates, leaf: leaves[number],
                    path: "\(path)leaves[\(number)]", steps: steps, values: values, isPlain: isPlain
                ).end()
            }
            for (found, end) in ended {
                findings += found
                // A leaf that proves nothing spoils the whole, so that the others need not be looked at.
                guard let end, findings.count < CertificateAudit.mostFindings else { return (findings, ends) }
                ends.append(end)
            }
        }
        return (findings, ends)
    }

    /// What is wrong with what is proved beside, and whether it proves that no plan that is as good at the priorities before
    /// `worst_difference` has a larger smallest difference.
    private func threshold(
        _ certificate: Certificate, _ links: [Link], _ isPlain: Bool
    ) -> (findings: [Finding], isProved: Bool) {
        var (findings, isProved) = ([Finding](), false)
        let steps = year.thresholdSteps(of: links)
        for (number, threshold) in certificate.thresholds.enumerated() {
            let path = "thresholds[\(number)]"
            guard let steps, let last = steps.last, last.priority == threshold.priority,
                last.band == 0..<threshold.below
            else {
                let expected = steps?.last.map { "\($0.priority.rawValue) below \($0.band?.upperBound ?? 0)" }
                findings.append(
                    Finding(
                        path,
                        "found \(threshold.priority.rawValue) below \(threshold.below), expected \(expected ?? "none")."
                    ))
                continue
            }
            // A plan without a link in the band would have 0 at it; that it has less closes a leaf.
            let values = steps.dropLast().map { year.value(of: links, at: $0) } + [-1]
            let (found, ends) = read(threshold.leaves, path + ".", steps, values, isPlain)
            findings += found
            isProved = isProved || found.isEmpty && ends.allSatisfy { $0.isBelow(steps.count - 1, 0) }
        }
        return (findings, isProved)
    }

    private func treeFindings(_ leaves: [Certificate.Leaf], _ path: String) -> [Finding] {
        switch DecisionTree.answer(leaves.map(\.decisions)) {
        case .complete: return []
        case .tangled:
            return [Finding(path + "leaves", "they overlap too much to see whether they leave no plan out.")]
        case .incomplete(let decisions):
            let words = decisions.map { decision in
                let ids = decision.link.map { year.classes[$0].id.text }.joined(separator: ", ")
                return "\(decision.isTaken ? "take" : "leave") \(ids)"
            }
            return [
                Finding(
                    path + "leaves",
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

    /// Whether it is proved that the plans of the leaf which are as good at the steps before have less than `value` at
    /// `step`, the last.
    func isBelow(_ step: Int, _ value: Int) -> Bool {
        switch self {
        case .closed: true
        case .open(let open, let bound): open == step && bound.map { $0 < value } ?? false
        }
    }
}
