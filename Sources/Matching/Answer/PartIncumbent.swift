/// The best choice of links found so far for a part.
struct PartIncumbent: Sendable {
    /// The links, ascending; nil before the first choice.
    private(set) var taken: [Int]?
    /// Its value at each priority.
    private(set) var values: [Int] = []

    /// The value at a priority; with nil, the feasibility of the pins, where 0 is best. Nil before the first
    /// choice.
    func value(_ priority: Int?) -> Int? { taken == nil ? nil : priority.map { values[$0] } ?? 0 }

    /// Replaces the incumbent if this choice keeps all rows and is better.
    mutating func improve(_ links: [Int]?, _ program: PairingProgram) {
        guard let links, program.isFeasible(links) else { return }
        let values = program.values(links)
        if taken == nil || values.isLexicographicallyAbove(self.values) {
            (taken, self.values) = (links, values)
        }
    }
}
