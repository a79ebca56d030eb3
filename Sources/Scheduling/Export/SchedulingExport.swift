import GLPK
public import Linking

extension Scheduling {
    /// Writes the timetable program to `path` for other solvers: a column for every meeting and session that it may
    /// use, the last priority the objective, and the earlier ones held by rows at their optimum, which is worked out
    /// first.
    ///
    /// Where an earlier priority is not proved within `control`, it is the objective itself, and a note says so.
    ///
    /// - Parameters:
    ///   - mostColumns: More columns than these are refused.
    /// - Throws: ``Linking/ExportError``; `path` may then hold anything or nothing.
    public func export(
        _ format: ProgramFormat, to path: String, mostColumns: Int, _ control: SolveControl
    ) throws(ExportError) -> ExportedProgram {
        let priorities = year.policy.schedule.priorities
        var held: [PriorityOutcome] = []
        if priorities.count > 1 {
            let names = priorities.dropLast().map(\.rawValue)
            guard let earlier = try? Scenario(year, [.set(PolicyValues("schedule.priorities", .list(names)))])
            else {
                throw .solver(SolverFailure(stage: "export", message: "the earlier priorities are no policy"))
            }
            do {
                let answer = try Scheduling(earlier.year, links: links).solve(control)
                held = Array(answer.outcome.priorities.prefix { $0.isProved })
            } catch { throw .solver(error) }
        }
        let program = PlainProgram(year, links: links, held: held.map(\.value))
        guard program.columns.count <= mostColumns else { throw .tooLarge(most: mostColumns) }
        guard !program.columns.isEmpty else { throw .noMeeting }
        do {
            try program.problem().write(format == .lp ? .lp : .mps, to: path)
        } catch .refused(_, let words) {
            throw .unwritable(words)
        } catch {
            throw .solver(SolverFailure(stage: "export", message: error.description))
        }
        return ExportedProgram(
            columns: program.columns.count, rows: program.rows.count, priority: program.priority.rawValue,
            objective: program.objective, held: held, notes: notes(program, held: held.count),
            names: program.rows.map(\.name) + program.columns.map(\.name))
    }

    private func notes(_ program: PlainProgram, held: Int) -> [String] {
        var notes: [String] = []
        if held < year.policy.schedule.priorities.count - 1 {
            notes.append(
                "\(program.priority.rawValue) was not proved in the time there was, so it is the objective; what comes after it is left out."
            )
        }
        if program.changedNames > 0 {
            notes.append(
                "\(program.changedNames) ids of rounds and sessions can't be names in such a file and were changed; --names writes what each name stands for."
            )
        }
        return notes
    }
}
