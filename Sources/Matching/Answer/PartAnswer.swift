/// What is known about one part of the year's links when its solve ends.
struct PartAnswer: Sendable {
    /// The program, including what was listed on the way; all link numbers refer to it.
    var program: PairingProgram
    /// The links taken, by number in the program; nil if none were found.
    var taken: [Int]?
    /// Whether it is proved that no choice of links keeps all rows.
    var isInfeasible = false
    /// What is proved about all choices, without branching.
    var root = PartProof.Leaf()
    /// The leaves of a proof by branching; nil if none was needed or none was found.
    var branched: [PartProof.Leaf]?
    /// After a stop, choices that a method passed on the way; the last one is ``taken``.
    var snapshots: [[Int]] = []
    /// Odd sets that proved useful, for later solves.
    var oddSets: [OddSet] = []
    /// Links that were priced in, ascending, for later solves.
    var columns: [Int] = []
    /// The number of priorities, from the first on, at which the solver found nothing better.
    var closed = 0
    /// Whether the solver found no better choice anywhere, so that a proof is worth trying.
    var isSearched = false
}
