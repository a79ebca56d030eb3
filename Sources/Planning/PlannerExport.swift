public import Linking
import Matching
import Scheduling

extension Planner {
    /// Writes the program of the links to `path`, for other solvers: see ``Matching/Matching/export(_:to:mostColumns:_:)``.
    public func exportMatching(
        _ format: ProgramFormat, to path: String, mostColumns: Int
    ) throws(ExportError) -> ExportedProgram {
        try Matching(year, Candidates(year)).export(format, to: path, mostColumns: mostColumns, control)
    }

    /// Writes the program of the timetable of `links` to `path`, for other solvers: see
    /// ``Scheduling/Scheduling/export(_:to:mostColumns:_:)``.
    public func exportTimetable(
        of links: [Link], _ format: ProgramFormat, to path: String, mostColumns: Int
    ) throws(ExportError) -> ExportedProgram {
        try Scheduling(year, links: links.sorted()).export(
            format, to: path, mostColumns: mostColumns, control)
    }
}
