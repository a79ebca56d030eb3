/// What is known of one part of the year's links when its solution ends.
struct PartAnswer: Sendable {
    /// The program, with what was listed on the way; all numbers of links are its.
    var program: PairingProgram
    /// The links taken, by their numbers in the program; nil where none were found.
    var taken: [Int]?
    /// Whether it is proved that no choice of links keeps all rows.
    var isInfeasible = false
    /// What is proved of all choices together, without branching.
    var root = PartProof.Leaf()
    /// The leaves of a proof by branching; nil where there is none, because none is needed or none was found.
    var branched: [PartProof.Leaf]?
    /// Links that a method had come to on the way, the last of them ``taken``, where it was stopped.
    var onTheWay: [[Int]] = []
    /// Odd sets that were of use, for whoever goes on.
    var oddSets: [OddSet] = []
    /// Links that were priced in, ascending, for whoever goes on.
    var columns: [Int] = []
    /// How many priorities, from the first on, the solver found nothing better at.
    var closed = 0
    /// Whether the solver found no better choice of links anywhere: then it is worth while to prove it.
    var isSearched = false
}
