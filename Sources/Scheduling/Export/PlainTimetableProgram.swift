import GLPK
import Linking

/// The timetable program in full: one variable for each meeting and each session that it may use.
///
/// It is built from the year itself, not from the program by patterns, so that each can be checked against the
/// other.
///
/// - Variables, all 0 or 1: `x.LINK.ROUND.SESSION`, the meeting takes place there; `open.SESSION`, a session with a
///   fee is used; `use.ROUND.SESSION`, a round with a limit on its sessions uses this one.
/// - Rows: `place`, a meeting is in at most one session; `pupils` and `links`, what a session holds (times `open`,
///   if it has one); `opens` and `uses`, no meeting is in a session that is not open or not used; `day`, a link
///   meets at most once on a date; `gap`, at most one of the meetings of an earlier round on or after a date and
///   those of a later round less than its gap after that date; `sessions`, the number of sessions of a round;
///   `held`, an earlier priority is no worse than its optimum.
/// - Objective: minimise a priority, named after it if it is cost, otherwise `minus_` and its name.
struct PlainTimetableProgram: Sendable {
    /// A column and its meaning.
    struct NamedColumn: Sendable {
        let name: ExportedProgram.Name
        var objective: Double
    }

    /// A row and its meaning.
    struct NamedRow: Sendable {
        let name: ExportedProgram.Name
        let bounds: Bounds
        let entries: [Entry]
    }

    let columns: [NamedColumn]
    let rows: [NamedRow]
    /// The priority that is the objective.
    let priority: Priority
    /// The number of ids that could not be used as names.
    let changedNames: Int

    /// The program as a GLPK problem on this thread.
    func problem() throws(GLPKError) -> Problem {
        var problem = try Problem(.minimize, name: "linkwright_timetable")
        try problem.setObjectiveName(priority.writtenObjective)
        try problem.add(
            columns: columns.map { Column(objective: $0.objective, kind: .binary, name: $0.name.name) })
        try problem.add(rows: rows.map { Row($0.bounds, $0.entries, name: $0.name.name) })
        return problem
    }
}
