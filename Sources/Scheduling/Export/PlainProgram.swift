import GLPK
import Linking

/// The timetable program written out: one variable for each meeting and session that it may use.
///
/// It is read from the year anew, and not made of the program by patterns, so that each can be held against the other.
///
/// - Variables, all 0 or 1: `x.LINK.ROUND.SESSION`, the meeting is there; `open.SESSION`, a session with a fee is
///   used; `use.ROUND.SESSION`, a round with a limit on its sessions uses this one.
/// - Rows: `place`, a meeting has one place at most; `pupils` and `links`, what a session holds (times `open`, where
///   it has one); `opens` and `uses`, no meeting is where its session is not open, or not used; `day`, a link meets once
///   a date; `gap`, of the meetings of an earlier round on a date or after, and those of a later round sooner than its
///   gap after that date, one at most; `sessions`, a round uses so many; `held`, an earlier priority is no worse than
///   its optimum.
/// - Objective: the least of a priority, called by its name where it is cost, else `minus_` and its name.
struct PlainProgram: Sendable {
    /// A column and what it stands for.
    struct NamedColumn: Sendable {
        let name: ExportedProgram.Name
        var objective: Double
    }

    /// A row and what it stands for.
    struct NamedRow: Sendable {
        let name: ExportedProgram.Name
        let bounds: Bounds
        let entries: [Entry]
    }

    let columns: [NamedColumn]
    let rows: [NamedRow]
    /// The priority that is the objective.
    let priority: Priority
    /// How many ids could not serve as names.
    let changedNames: Int

    /// The program, held by GLPK on this thread.
    func problem() throws(GLPKError) -> Problem {
        var problem = try Problem(.minimize, name: "linkwright_timetable")
        try problem.setObjectiveName(priority.writtenObjective)
        try problem.add(
            columns: columns.map { Column(objective: $0.objective, kind: .binary, name: $0.name.name) })
        try problem.add(rows: rows.map { Row($0.bounds, $0.entries, name: $0.name.name) })
        return problem
    }
}
