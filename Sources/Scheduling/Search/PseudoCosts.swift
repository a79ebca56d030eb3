/// The cost of decisions so far, by what they decide: shows which of the possible ones will tell most.
///
/// Source: pseudo-costs (Bénichou and others 1971), with the product rule (Achterberg, Koch and Martin 2005).
struct PseudoCosts {
    private struct Record {
        var sum = 0.0
        var count = 0.0
    }

    /// By decision, its cost per unit of distance in the value of the linear program.
    private var records: [Decision: Record] = [:]
    /// The same over all decisions of a kind and direction.
    private var kinds = [Record](repeating: Record(), count: 2 * Decision.kinds)

    /// The same over all decisions.
    private var all = Record()

    /// Learns how a decision changed the value of the linear program.
    ///
    /// - Parameter distance: How far the solution was from satisfying it, above 0 and at most 1.
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

    /// Whether this many observations exist of a decision and of its opposite.
    func isReliable(_ decision: Decision, _ count: Double) -> Bool {
        min(records[decision]?.count ?? 0, records[decision.opposite]?.count ?? 0) >= count
    }

    /// A decision in the likelier direction, how much of it the solution satisfies, and what it promises.
    struct Candidate {
        let decision: Decision
        let part: Double
        let score: Double
    }

    /// Sorts the decisions by how much they promise to lower the value on both sides, the most first; equals keep their
    /// order.
    func ranked(_ candidates: [(decision: Decision, part: Double)]) -> [Candidate] {
        candidates.enumerated().map { place, candidate in
            let (decision, part) = candidate
            let score =
                max(1e-6, expected(decision, distance: 1 - part))
                * max(1e-6, expected(decision.opposite, distance: part))
            return (
                place,
                part >= 0.5
                    ? Candidate(decision: decision, part: part, score: score)
                    : Candidate(decision: decision.opposite, part: 1 - part, score: score)
            )
        }
        .sorted { ($1.1.score, $0.0) < ($0.1.score, $1.0) }.map(\.1)
    }
}
