public import Linking
import Matching

extension Planner {
    /// Writes the program of the links to `path`, for other solvers: see ``Matching/Matching/export(_:to:mostColumns:_:)``.
    public func exportMatching(
        _ format: ProgramFormat, to path: String, mostColumns: Int
    ) throws(ExportError) -> ExportedProgram {
        try Matching(year, Candidates(year)).export(format, to: path, mostColumns: mostColumns, control)
    }
}
