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
}

/// What tells one version of an input file from another.
public struct InputHash: Hashable, Sendable {
    /// The name of the file.
    public let file: String
    /// The SHA-256 of its bytes, as 64 lower-case hexadecimal digits.
    public let sha256: String
}
