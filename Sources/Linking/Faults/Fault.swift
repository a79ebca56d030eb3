public import Basics

/// One of the tables of a year, or its policy.
public enum InputTable: String, CaseIterable, Sendable {
    case schools, classes, venues, rounds, sessions, history, rules, travel, policy
}

/// A place in the input, in the domain's own words, which a reader of files turns into a line and a column.
public struct Spot: Hashable, Sendable {
    /// The table.
    public var table: InputTable
    /// The row, as an index into the array of ``YearDraft``; nil for the table as a whole.
    public var row: Int?
    /// The column's name; in the policy the path of a key, such as `match.points.difference`.
    public var column: String?

    /// A spot.
    public init(_ table: InputTable, row: Int? = nil, column: String? = nil) {
        (self.table, self.row, self.column) = (table, row, column)
    }
}

/// Something in the input that is wrong, or that its owner should know.
public struct Fault: Hashable, Sendable {
    /// How bad it is.
    public var severity: Severity
    /// Its place.
    public var spot: Spot
    /// The value found.
    public var found: String
    /// What was expected in its place.
    public var expected: String
    /// What to try, as a clause to follow the word "Maybe"; empty if there is no suggestion.
    public var maybe: String
    /// The other place involved: the first of two rows with the same id, or the contradicting rule.
    public var other: Spot?

    /// A fault; an error by default.
    public init(
        _ spot: Spot, found: String, expected: String, maybe: String = "", other: Spot? = nil,
        severity: Severity = .error
    ) {
        (self.severity, self.spot, self.found) = (severity, spot, found)
        (self.expected, self.maybe, self.other) = (expected, maybe, other)
    }
}

/// Why a draft is not a valid year: every error found in it, in the order of the tables and their rows.
public struct InvalidYear: Error, Sendable {
    /// The errors, at least one.
    public let errors: [Fault]
    /// The warnings.
    public let warnings: [Fault]
}

extension InvalidYear: CustomStringConvertible {
    /// The errors, a line each.
    public var description: String {
        errors.map { fault in
            let row = fault.spot.row.map { "[\($0)]" } ?? ""
            let column = fault.spot.column.map { ".\($0)" } ?? ""
            return
                "\(fault.spot.table.rawValue)\(row)\(column): found \"\(fault.found)\", expected \(fault.expected)"
        }.joined(separator: "\n")
    }
}
