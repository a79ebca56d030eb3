public import Linking
public import Tables

/// A folder that was read and is sound.
public struct ReadYear: Sendable {
    /// The year.
    public let year: LinkingYear
    /// What its owner should know, by file in the order of `InputTable`, then line, then column.
    public let warnings: [FileFault]
    /// The rows as they stand in the files, from which the year was made.
    public var draft: YearDraft { year.draft }
    /// A hash of each file that was read, in the order of `InputTable`.
    public let hashes: [InputHash]

    /// The warnings for files that must not change when the rows of a table are put in another order: they name the rows,
    /// and stand in the order of the files, what is said of a header first, and then of the words.
    public var warningsInAnyOrder: [String] {
        let names = InputTable.allCases.map(\.fileName)
        let keyed = warnings.map { warning in
            let (text, isInRow) = (warning.textInAnyOrder, warning.isInRow)
            return (
                key: (
                    names.firstIndex(of: warning.file) ?? names.count, isInRow ? 1 : 0,
                    isInRow ? 0 : warning.line ?? 0, isInRow ? 0 : warning.column ?? 0, ID(text)
                ), text: text
            )
        }
        return keyed.sorted { $0.key < $1.key }.map(\.text)
    }
}

/// What tells one version of an input file from another.
public struct InputHash: Hashable, Sendable {
    /// The name of the file.
    public let file: String
    /// The SHA-256 of its bytes, as 64 lower-case hexadecimal digits.
    public let sha256: String
}
