import Linking

/// The folder in which a linking area keeps its year.
///
/// `schools.csv`, `classes.csv` and `policy.yaml` must be there; `venues.csv`, `rounds.csv`, `sessions.csv`,
/// `history.csv`, `rules.csv` and `travel.csv` may be. Without a sessions file none have been drawn up yet, which is
/// not the same as one without rows. The names of columns and the words of cells (`yes`, `Mon`, `online`) are
/// understood in any case; ids and background categories are compared exactly.
public struct InputFolder {
    /// The paths of all files that the folder at `path` can have, so that nothing is written over them.
    public static func paths(in path: String) -> [String] {
        InputTable.allCases.map { "\(path)/\($0.fileName)" }
    }

    /// Reads the folder at `path`. Nothing is written. O(n log n) in the number of rows.
    ///
    /// - Throws: ``InputError`` with every fault of every file at once, save those that only follow from another.
    public static func read(_ path: String) throws(InputError) -> ReadYear {
        let files = try InputFiles(folder: path)
        var reading = YearReading(files)
        let year = try reading.year()
        return ReadYear(
            year: year, warnings: reading.sortedWarnings, hashes: files.hashes)
    }
}
