/// Where a cell is in its file, in numbers that help in a spreadsheet and in a text editor.
public struct CSVPlace: Sendable, Hashable, Comparable {
    /// The line of the file, from 1, on which the cell starts. Blank lines count, and so does each line
    /// inside a quoted cell, as in a text editor.
    public let line: Int
    /// The number of the cell in its row, from 1: 5 is a spreadsheet's column E. It is not a count of
    /// characters.
    public let column: Int

    /// A place from its two numbers.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// In the order of the file.
    public static func < (left: CSVPlace, right: CSVPlace) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// Something wrong or notable in the bytes of a CSV file. The meaning of its cells is checked elsewhere.
public struct CSVFault: Sendable, Hashable {
    /// What was found.
    public enum Kind: String, Sendable, Hashable {
        /// No cell in the whole file has any text.
        case emptyFile
        /// The file is UTF-16 ("Unicode text"); nothing of it was read.
        case utf16
        /// The file is in a spreadsheet's own format, such as `.xlsx`, `.ods` or `.xls`, whatever its name says;
        /// nothing of it was read.
        case workbook
        /// The file has 500 MB or more; nothing of it was read.
        case tooLarge
        /// A byte-order mark promises UTF-8, but some bytes are not; they were read as U+FFFD.
        case brokenUTF8
        /// A quote that opens a cell and never closes, or closes on a later line in the middle of text. It was read as
        /// a plain character, so its line ends where it appears to end.
        case unclosedQuote
        /// Text, even a space, between a closing quote and the end of its cell. The cell was read unchanged, with its
        /// quotes.
        case textAfterQuote
        /// A cell that contains a NUL byte.
        case nul
        /// A row with text beyond the last column of the header. That text was left out.
        case longRow
        /// A name that occurs twice in the header.
        case duplicateHeader
        /// Text in a column without a name, which therefore can't be found. A warning.
        case namelessColumn
        /// The file is not UTF-8 and was read as Windows-1252. A warning.
        case windows1252
        /// Bytes that Windows-1252 does not define, read as U+FFFD. A warning.
        case undefinedByte

        /// Whether the file can still be used.
        public var isWarning: Bool {
            switch self {
            case .namelessColumn, .windows1252, .undefinedByte: true
            default: false
            }
        }
    }

    /// What was found.
    public let kind: Kind
    /// The cell in question; line 1, column 1 if the fault concerns the file.
    public let place: CSVPlace
    /// The name of the cell's column, if it has one.
    public let columnName: String?
    /// What was found, ready to follow the word "found".
    public let found: String
    /// What should be there, ready to follow the word "expected".
    public let expected: String
    /// What to try, ready to follow the word "Maybe".
    public let hint: String

    /// `FILE:LINE:COLUMN: NAME: found …, expected …`, and a suggestion on a second line.
    public func message(file: String) -> String {
        let name = columnName.map { " \($0):" } ?? ""
        return """
            \(file):\(place.line):\(place.column):\(name) found \(found), expected \(expected)
            Maybe \(hint)
            """
    }

    /// The text of a cell in quotes, for one line of a message: control characters escaped, at most 40 characters.
    package static func quoting(_ text: String) -> String {
        let shown = text.count > 40 ? text.prefix(39) + "…" : text[...]
        var line = ""
        for scalar in shown.unicodeScalars {
            switch scalar {
            case "\n": line += "\\n"
            case "\r": line += "\\r"
            case "\t": line += "\\t"
            case _ where scalar.properties.generalCategory == .control:
                line += "\\u{\(String(scalar.value, radix: 16))}"
            default: line.unicodeScalars.append(scalar)
            }
        }
        return "\"\(line)\""
    }
}
