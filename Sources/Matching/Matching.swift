public import Linking

/// The pairing program of a year. (For now the best pairs first; the exact program lands next.)
public struct Matching: Sendable {
    private let year: LinkingYear
    private let candidates: Candidates

    /// The program over these candidates.
    public init(_ year: LinkingYear, _ candidates: Candidates) {
        (self.year, self.candidates) = (year, candidates)
    }

    /// Chooses links within `control`.
    public func solve(_ control: SolveControl) throws(SolverFailure) -> MatchingAnswer {
        var taken = Set<Int>()
        var between = Set<SchoolPair>()
        var links: [Link] = []
        for pair in candidates.pairs.sorted(by: { $0.points > $1.points }) {
            let (a, b) = (Int(pair.a), Int(pair.b))
            guard let link = Link(a, b), !taken.contains(a), !taken.contains(b), year.pins.allows(link) else {
                continue
            }
            let schools = year.schoolPairs(link)
            if schools.contains(where: between.contains) { continue }
            between.formUnion(schools)
            taken.formUnion([a, b])
            links.append(link)
        }
        links.sort()
        let outcome = ProgramOutcome(
            status: .feasible,
            priorities: year.policy.match.priorities.map {
                PriorityOutcome(name: $0.rawValue, value: year.value(of: links, at: $0), bound: nil)
            })
        return MatchingAnswer(links: links, outcome: outcome)
    }
}
