public import Tables

/// Why a folder could not be read as a linking year.
public enum InputError: Error, Hashable, Sendable {
    /// The folder, or a file that must be in it, isn't there or can't be opened.
    case missing(MissingInput)
    /// The files are there, and something in them is wrong.
    case faults(InputFaults)

    /// The exit code of the process: 66 where input is missing, 65 where it is wrong.
    public var exitCode: Int32 {
        switch self {
        case .missing: 66
        case .faults: 65
        }
    }

    /// What people are told: at most fifty faults and then a count, and so of ten warnings.
    public var text: String {
        switch self {
        case .missing(let missing): missing.text
        case .faults(let faults): faults.text()
        }
    }
}

/// What is missing, and what is there instead.
public struct MissingInput: Hashable, Sendable {
    /// The folder, as the caller named it.
    public let folder: String
    /// For each missing thing what was found and what to try, in the two lines of ``Tables/FileFault/text``.
    public let messages: [String]

    /// The messages, one after the other.
    public var text: String { messages.joined(separator: "\n") }
}

/// All faults of all files at once.
public struct InputFaults: Hashable, Sendable {
    /// How many faults ``text(first:)`` shows if not told otherwise.
    public static let shown = 50
    /// How many warnings it shows.
    static let shownWarnings = 10

    /// The errors, at least one: by file in the order of `InputTable`, then line, then column.
    public let faults: [FileFault]
    /// How many more there were that no one kept: the CSV reader keeps a thousand of its own a file.
    public let leftOut: Int
    /// What was noticed besides, in the same order.
    public let warnings: [FileFault]

    /// The first faults, two lines each, and then how many more there are; then likewise the first warnings.
    public func text(first limit: Int = InputFaults.shown) -> String {
        var lines = faults.prefix(limit).map(\.text)
        let more = faults.count - lines.count + leftOut
        if more > 0 { lines.append("… and \(more) more") }
        lines += warnings.prefix(Self.shownWarnings).map { "Warning: \($0.text)" }
        let moreWarnings = warnings.count - Self.shownWarnings
        if moreWarnings > 0 {
            lines.append("… and \(moreWarnings) more \(moreWarnings == 1 ? "warning" : "warnings")")
        }
        return lines.joined(separator: "\n")
    }
}
