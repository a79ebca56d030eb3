import GLPK
public import Linking
import Proving

extension Matching {
    /// Writes the pairing program to `path` for other solvers: every candidate link a column, the last priority the
    /// objective, and the earlier ones held by rows at their optimum, which is worked out first.
    ///
    /// Where an earlier priority is not proved within `control`, it is the objective itself, and a note says so.
    ///
    /// - Parameters:
    ///   - mostColumns: More columns than these are refused.
    /// - Throws: ``ExportError``; `path` may then hold anything or nothing.
    public func export(
        _ format: ProgramFormat, to path: String, mostColumns: Int, _ control: SolveControl
    ) throws(ExportError) -> ExportedProgram {
        var program = try PlainProgram(year, candidates, mostColumns: mostColumns)
        let priorities = year.policy.match.priorities
        if let last = priorities.last, last.isFairness { throw .noObjective(priority: last.rawValue) }
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
                "\(objective.rawValue) was not proved in the time there was, so it is the objective; what comes after it is left out."
            )
        }
        program.aim(at: objective, holding: steps)
        if program.changedNames > 0 {
            notes.append(
                "\(program.changedNames) ids of classes and schools can't be names in such a file and were changed; --names writes what each name stands for."
            )
        }
        if objective.isFairness { throw .noObjective(priority: objective.rawValue) }
        do {
            try program.write(format, to: path)
        } catch {
            if case .refused(_, let words) = error { throw .unwritable(words) }
            throw .solver(SolverFailure(stage: "export", message: error.description))
        }
        return program.report(held: held, notes: notes)
    }

    /// The year with these priorities, some of its own in their order.
    private func year(having priorities: ArraySlice<MatchPriority>) throws(ExportError) -> LinkingYear {
        let change = Change.set(PolicyValues("match.priorities", .list(priorities.map(\.rawValue))))
        do { return try Scenario(year, [change]).year } catch {
            throw .solver(SolverFailure(stage: "export", message: error.description))
        }
    }
}
