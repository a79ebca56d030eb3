/// How hard a part of a program is worked at. Counts, never seconds: a search that ends must end the same way on
/// every machine.
struct Effort: Sendable {
    /// How often a part may be made smaller and split again.
    var splits = 8
    /// How many nodes a branch and bound may have; nil for as many as a proof takes, within ``mostNodes``.
    var nodes: Int?
    /// How many decisions the nodes that wait in a branch and bound may hold together: some hundred megabytes.
    var decisions = 4_000_000
    /// How many neighbourhoods may be tried for a better timetable.
    var neighbourhoods = 0
    /// How many threads may work on parts.
    var threads = 1

    /// How many nodes any branch and bound may have: some hours. What is known then is told, as when time runs out.
    static let mostNodes = 1_000_000

    /// What a whole program is given.
    static func whole(threads: Int) -> Effort { Effort(neighbourhoods: 400, threads: threads) }

    /// What a part of a part is given: all that is needed to prove it.
    var ofPart: Effort {
        Effort(
            splits: splits - 1, nodes: nodes, decisions: decisions, neighbourhoods: nodes == nil ? 40 : 0)
    }

    /// The same on so many threads.
    func with(threads: Int) -> Effort {
        var effort = self
        effort.threads = threads
        return effort
    }

    /// What is given to a program whose linear program alone is wanted.
    static let relaxation = Effort(splits: 0, nodes: 0)

    /// What a neighbourhood is given.
    static let neighbourhood = Effort(splits: 2, nodes: 60)
}
