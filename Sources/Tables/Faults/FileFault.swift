public import Basics

/// A fault or a notable fact in a file of the input folder, with its place as an editor or a spreadsheet shows it.
public struct FileFault: Hashable, Sendable {
    /// The name of the file.
    public var file: String
    /// Its line, from 1; nil if it concerns the file as a whole.
    public var line: Int?
    /// In a CSV file the number of the cell in its row, from 1; in the policy the character of the line, from 1.
    public var column: Int?
    /// The name of the column, or the path of the policy's key.
    public var columnName: String?
    /// What was found, ready to follow the word "found": a value in quotes, or words.
    public var found: String
    /// What was expected, ready to follow the word "expected".
    public var expected: String
    /// What to try, ready to follow the word "Maybe"; empty if there is no suggestion.
    public var maybe: String
    /// The place of the other thing involved, as `rules.csv:3`.
    public var other: String?
    /// How bad it is.
    public var severity: Severity
    /// Whether its place is below the header of a table, and so changes if the rows are reordered.
    public var isInRow: Bool
    /// The name of its row wherever it is, as `class C07`; nil if it concerns no row, or if `found` names the row.
    public var rowName: String?
    /// The name of the other thing wherever it is, as `round R2 in rounds.csv`.
    public var otherName: String?

    /// A fault; see the properties for the parameters.
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

    /// The line for people, with a suggestion on a second line: `classes.csv:14:5: year_groups: found "Y5", expected
    /// whole years such as 5 or 4;5`, then `Maybe …`.
    public var text: String {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(
            separator: ":")
        return text(at: place, columnName, other: other)
    }

    /// The same for output that must not change if the rows of a table are reordered.
    ///
    /// It names a row instead of its line, as `classes.csv, class C07: needs: …`.
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
    /// A value as shown in messages: in quotes and on one line, or words for no value.
    package static func shown(_ value: String) -> String {
        value.isEmpty ? "nothing" : CSVFault.quoting(value)
    }

    /// The order of the file.
    package static func precedes(_ a: FileFault, _ b: FileFault) -> Bool {
        (a.line ?? 0, a.column ?? 0) < (b.line ?? 0, b.column ?? 0)
    }
}
