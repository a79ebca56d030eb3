/// How hard a part of a program is worked at. Counts, never seconds: a search that ends must end the same way on
/// every machine.
struct Effort: Sendable {
    /// How often a part may be made smaller and split again.
    var splits = 8
    /// The limit on nodes of a branch and bound; nil for as many as a proof takes, within ``mostNodes``.
    var nodes: Int?
    /// The limit on decisions that the open nodes of a branch and bound may hold together: some hundred megabytes.
    var decisions = 4_000_000
    /// How many neighbourhoods may be tried for a better timetable.
    var neighbourhoods = 0
    /// How many threads may work on parts.
    var threads = 1

    /// The limit on nodes of any branch and bound: some hours. At the limit, the bounds known so far are reported, as
    /// when time runs out.
    static let mostNodes = 1_000_000

    /// The effort for a whole program.
    static func whole(threads: Int) -> Effort { Effort(neighbourhoods: 400, threads: threads) }

    /// The effort for a part of a part: all that its proof needs.
    var ofPart: Effort {
        Effort(
            splits: splits - 1, nodes: nodes, decisions: decisions, neighbourhoods: nodes == nil ? 40 : 0)
    }

    /// The same effort on this many threads.
    func with(threads: Int) -> Effort {
        var effort = self
        effort.threads = threads
        return effort
    }

    /// The effort for a program of which only the linear program is wanted.
    static let relaxation = Effort(splits: 0, nodes: 0)

    /// The effort for a neighbourhood.
    static let neighbourhood = Effort(splits: 2, nodes: 60)
}
