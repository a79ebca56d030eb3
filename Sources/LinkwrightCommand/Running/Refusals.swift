import Graphs

/// A plan without meetings, of whose venues nothing can be said.
struct NoTimetable: Error, CustomStringConvertible {
    /// The folder.
    let path: String

    var description: String {
        "\(path): found a plan without a timetable, expected one that plan or schedule wrote\nMaybe run `linkwright schedule` with its assignments.csv first"
    }
}

/// Two plans of which nothing can be compared.
struct NothingInCommon: Error, CustomStringConvertible {
    let before, after: String

    var description: String {
        "\(before), \(after): found two plans without a class in common, expected plans of one area\nMaybe one of the folders is of another area or another year"
    }
}

/// Why a run has no matching to show.
enum GraphRunError: Error {
    /// Somebody stopped it before there was any.
    case stopped
    /// The audit finds fault with what was found.
    case unsound([GraphFinding])
}
