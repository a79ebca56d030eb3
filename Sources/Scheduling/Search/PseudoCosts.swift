/// What decisions have cost so far, by what they decide: which of the possible ones will tell most.
///
/// Source: pseudo-costs (Bénichou and others 1971), with the product rule (Achterberg, Koch and Martin 2005).
struct PseudoCosts {
    private struct Record {
        var sum = 0.0
        var count = 0.0
    }

    /// By decision, what a part of one of the linear program's value it cost.
    private var records: [Decision: Record] = [:]
    /// The same over all decisions of a kind and direction.
    private var kinds = [Record](repeating: Record(), count: 2 * Decision.kinds)

    /// The same over all decisions.
    private var all = Record()

    /// Learns what a decision did to the value of the linear program.
    ///
    /// - Parameter distance: How far the solution was from keeping it, above 0 and at most 1.
    mutating func learn(_ decision: Decision, loss: Double, distance: Double) {
        let unit = max(0, loss) / max(distance, 1e-3)
        records[decision, default: Record()].sum += unit
        records[decision, default: Record()].count += 1
        all.sum += unit
        all.count += 1
        kinds[decision.kind].sum += unit
        kinds[decision.kind].count += 1
    }

    private func expected(_ decision: Decision, distance: Double) -> Double {
        let kind = kinds[decision.kind]
        let usual = kind.count > 0 ? kind.sum / kind.count : all.count > 0 ? all.sum / all.count : 1
        let record = records[decision] ?? Record()
        // The usual cost counts as one observation.
        return distance * (record.sum + usual) / (record.count + 1)
    }

    /// The decision that promises to lower the value most on both sides, in the likelier direction, and how far the
    /// solution is from keeping it and from keeping the opposite; nil where there is none.
    func best(_ candidates: [(decision: Decision, part: Double)]) -> (decision: Decision, distance: Double)? {
        var best: (decision: Decision, distance: Double, score: Double)?
        for (decision, part) in candidates {
            let score =
                max(1e-6, expected(decision, distance: 1 - part))
                * max(1e-6, expected(decision.opposite, distance: part))
            guard score > (best?.score ?? 0) * (1 + 1e-9) else { continue }
            best = part >= 0.5 ? (decision, 1 - part, score) : (decision.opposite, part, score)
        }
        return best.map { ($0.decision, $0.distance) }
    }
}
