import GLPK
public import Linking

extension Scheduling {
    /// Writes the timetable program to `path` for other solvers. There is a column for every meeting and every
    /// session that it may use, the last priority is the objective, and rows hold the earlier priorities at their
    /// optimum, which is computed first.
    ///
    /// If an earlier priority is not proved within `control`, it becomes the objective instead, and a note says so.
    /// A program of more than `mostColumns` columns is refused.
    ///
    /// - Throws: ``Linking/ExportError``; after an error, `path` may or may not exist, with any content.
    public func export(
        _ format: ProgramFormat, to path: String, mostColumns: Int, _ control: SolveControl
    ) throws(ExportError) -> ExportedProgram {
        let priorities = year.policy.schedule.priorities
        var held: [PriorityOutcome] = []
        if priorities.count > 1 {
            let fewer = Change.set(PolicyValues(priorities.dropLast(), of: .timetable))
            guard let earlier = try? Scenario(year, [fewer])
            else {
                throw .solver(SolverFailure(stage: "export", message: "the earlier priorities are no policy"))
            }
            do {
                let answer = try Scheduling(earlier.year, links: links).solve(control)
                held = Array(answer.outcome.priorities.prefix { $0.isProved })
            } catch { throw .solver(error) }
        }
        let program = PlainTimetableProgram(year, links: links, held: held.map(\.value))
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
            columns: program.columns.count, rows: program.rows.count, priority: program.priority,
            held: held, notes: notes(program, held: held.count),
            names: program.rows.map(\.name) + program.columns.map(\.name))
    }

    private func notes(_ program: PlainTimetableProgram, held: Int) -> [String] {
        var notes: [String] = []
        if held < year.policy.schedule.priorities.count - 1 {
            notes.append(
                "\(program.priority.rawValue) was not proved in the time available, so it is the objective; later priorities are left out."
            )
        }
        if program.changedNames > 0 {
            notes.append(
                "\(program.changedNames) ids of rounds and sessions can't be used as names in such a file and were changed; --names writes what each name stands for."
            )
        }
        return notes
    }
}
