import GLPK
public import Linking
import Proving

extension Matching {
    /// Writes the pairing program to `path` for other solvers. Every candidate link is a column, the last priority
    /// is the objective, and rows hold the earlier priorities at their optimum, which is computed first.
    ///
    /// If an earlier priority is not proved within `control`, it becomes the objective instead, and a note says so.
    /// A program of more than `mostColumns` columns is refused.
    ///
    /// - Throws: ``Linking/ExportError``; after an error, `path` may or may not exist, with any content.
    public func export(
        _ format: ProgramFormat, to path: String, mostColumns: Int, _ control: SolveControl
    ) throws(ExportError) -> ExportedProgram {
        var program = try PlainPairingProgram(year, candidates, mostColumns: mostColumns)
        let priorities = year.policy.match.priorities
        if let last = priorities.last, last.isFairness { throw .noObjective(last) }
        var (held, steps, notes): ([PriorityOutcome], [(ProofStep, Int)], [String]) = ([], [], [])
        if priorities.count > 1 {
            let earlier = try year(having: priorities.dropLast())
            let answer: MatchingAnswer
            do {
                answer = try Matching(earlier, candidates).solve(control)
            } catch { throw .solver(error) }
            guard answer.outcome.status != .infeasible else { throw .infeasible }
            guard let links = answer.links else { throw .nothingFound }
            held = Array(answer.outcome.priorities.prefix { $0.isProved })
            if !held.isEmpty {
                steps = try year(having: priorities.prefix(held.count)).proofSteps(of: links).map {
                    ($0, year.value(of: links, at: $0))
                }
            }
        }
        let objective = priorities[held.count]
        if held.count < priorities.count - 1 {
            notes.append(
                "\(objective.rawValue) was not proved in the time available, so it is the objective; later priorities are left out."
            )
        }
        program.aim(at: objective, holding: steps)
        if program.changedNames > 0 {
            notes.append(
                "\(program.changedNames) ids of classes and schools can't be used as names in such a file and were changed; --names writes what each name stands for."
            )
        }
        if objective.isFairness { throw .noObjective(objective) }
        do {
            try program.write(format, to: path)
        } catch {
            if case .refused(_, let words) = error { throw .unwritable(words) }
            throw .solver(SolverFailure(stage: "export", message: error.description))
        }
        return program.report(held: held, notes: notes)
    }

    /// The year with these priorities, some of its own in their order.
    private func year(having priorities: ArraySlice<Priority>) throws(ExportError) -> LinkingYear {
        let change = Change.set(PolicyValues(priorities, of: .links))
        do { return try Scenario(year, [change]).year } catch {
            throw .solver(SolverFailure(stage: "export", message: error.description))
        }
    }
}
