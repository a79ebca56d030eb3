/// The content of one cell.
public enum CSVValue: Sendable, Hashable {
    /// Text; defused if a spreadsheet would run it as a formula (see `FormulaDefusing`).
    case text(String)
    /// A whole number. Never defused, negative or not.
    case integer(Int)
    /// A decimal number in whole units of its last place, so nothing is rounded here: `.fixed(-1234, places: 3)` is
    /// written `-1.234`. Never defused. `places` is at least 0.
    case fixed(Int, places: Int)
    /// Nothing.
    case blank
}

/// Writes a CSV file for people who open it in Excel, and for programs.
///
/// The file is UTF-8 with a byte-order mark, because Excel shows accents wrongly without one. Lines end in CRLF, as in
/// RFC 4180. A cell is quoted only if it holds a delimiter, a quote, or the end of a line. `CSVTable` reads back what
/// is written here, text through `FormulaDefusing.undefused`, except for what it always skips: white space at the ends
/// of a cell, and rows without any text.
public struct CSVWriter: Sendable {
    /// The file so far, complete after each row.
    public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// The delimiter between cells.
    public let delimiter: CSVDelimiter
    private let width: Int

    /// Starts a file with its header line.
    public init(header: [String], delimiter: CSVDelimiter = .comma) {
        self.delimiter = delimiter
        width = header.count
        append(header.map { .text($0) })
    }

    /// Adds a row. A row with fewer cells than the header is filled with blanks; it must not have more.
    public mutating func append(_ row: [CSVValue]) {
        precondition(row.count <= width, "A row has more cells than the header")
        for column in 0..<width {
            if column > 0 { bytes.append(delimiter.rawValue) }
            if column < row.count { append(row[column]) }
        }
        bytes.append(Byte.carriageReturn)
        bytes.append(Byte.lineFeed)
    }

    private mutating func append(_ value: CSVValue) {
        switch value {
        case .text(let text): append(text)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .fixed(let units, let places): append(units, places: places)
        case .blank: break
        }
    }

    private mutating func append(_ text: String) {
        let text = FormulaDefusing.defused(text)
        let needsQuotes = text.utf8.contains {
            $0 == delimiter.rawValue || $0 == Byte.quote || $0 == Byte.lineFeed || $0 == Byte.carriageReturn
        }
        guard needsQuotes else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(Byte.quote)
        for byte in text.utf8 {
            if byte == Byte.quote { bytes.append(Byte.quote) }
            bytes.append(byte)
        }
        bytes.append(Byte.quote)
    }

    private mutating func append(_ units: Int, places: Int) {
        precondition(places >= 0, "A number has no negative count of places")
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        if units < 0 { bytes.append(contentsOf: "-".utf8) }
        bytes.append(contentsOf: padded.dropLast(places).utf8)
        if places > 0 {
            bytes.append(contentsOf: ".".utf8)
            bytes.append(contentsOf: padded.suffix(places).utf8)
        }
    }
}
