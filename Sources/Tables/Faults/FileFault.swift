public import Basics

/// Something in a file of the input folder that is wrong, or that its owner should know, with its place as an
/// editor or a spreadsheet shows it.
public struct FileFault: Hashable, Sendable {
    /// The name of the file.
    public var file: String
    /// Its line, from 1; nil where the file as a whole is meant.
    public var line: Int?
    /// In a CSV file the number of the cell in its row, from 1; in the policy the character of the line, from 1.
    public var column: Int?
    /// The name of the column, or the path of the policy's key.
    public var columnName: String?
    /// What was found, ready to follow the word "found": a value in quotes, or words.
    public var found: String
    /// What was expected, ready to follow the word "expected".
    public var expected: String
    /// What to try, ready to follow the word "Maybe"; empty where nothing can be suggested.
    public var maybe: String
    /// The place, as `rules.csv:3`, of the other thing that it has to do with.
    public var other: String?
    /// How bad it is.
    public var severity: Severity
    /// Whether its place is below the header of a table, and so another when the rows are put in another order.
    public var isInRow: Bool
    /// What its row is called, as `class C07`, wherever it stands; nil where it is about no row, or `found` says which.
    public var rowName: String?
    /// What the other thing is called, as `round R2 in rounds.csv`, wherever it stands.
    public var otherName: String?

    /// A fault; see the properties for what is what.
    public init(
        file: String, line: Int? = nil, column: Int? = nil, columnName: String? = nil, found: String,
        expected: String, maybe: String, other: String? = nil, severity: Severity, isInRow: Bool = false,
        rowName: String? = nil, otherName: String? = nil
    ) {
        (self.file, self.line, self.column, self.columnName) = (file, line, column, columnName)
        (self.found, self.expected, self.maybe) = (found, expected, maybe)
        (self.other, self.severity) = (other, severity)
        (self.isInRow, self.rowName, self.otherName) = (isInRow, rowName, otherName)
    }

    /// The line for people, and on a second one what to try:
    /// `classes.csv:14:5: year_groups: found "Y5", expected whole years such as 5 or 4;5`, then `Maybe …`.
    public var text: String {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(
            separator: ":")
        return text(at: place, columnName, other: other)
    }

    /// The same for files that must not change when the rows of a table are put in another order: it names a row, as
    /// `classes.csv, class C07: needs: …`, and not its line.
    public var textInAnyOrder: String {
        guard isInRow else { return text }
        guard let rowName else { return text(at: file, nil, other: otherName) }
        return text(at: "\(file), \(rowName)", columnName, other: otherName)
    }

    private func text(at place: String, _ column: String?, other: String?) -> String {
        let name = column.map { " \($0):" } ?? ""
        let other = other.map { " (the other is \($0))" } ?? ""
        let first = "\(place):\(name) found \(found), expected \(expected)\(other)"
        return maybe.isEmpty ? first : "\(first)\nMaybe \(maybe)"
    }
}

extension FileFault {
    /// A value as messages show it: in quotes and on one line, or words for none.
    package static func shown(_ value: String) -> String {
        value.isEmpty ? "nothing" : CSVFault.quoting(value)
    }

    /// In the order of the file.
    package static func precedes(_ a: FileFault, _ b: FileFault) -> Bool {
        (a.line ?? 0, a.column ?? 0) < (b.line ?? 0, b.column ?? 0)
    }
}
