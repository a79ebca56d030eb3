import Basics

/// The rows of one CSV file, by the names of its header, with the place of each cell in the file.
///
/// The encoding is UTF-8 (with or without a byte-order mark) or Windows-1252. Comma, semicolon or tab separate cells;
/// CRLF, LF or CR end lines; quotes are as in RFC 4180. The header is the first row with any text. Rows without any
/// text, such as the lines of bare delimiters that Excel leaves, are skipped. A row shorter than the header is blank
/// from there on. Each cell is trimmed of white space, quoted or not.
///
/// A table can always be read, whatever `faults` it has: each says how it was read. Rows and columns are numbered from
/// 0 here; messages use a `CSVPlace`, which counts from 1.
public struct CSVTable: Sendable {
    /// The text of a cell and its place.
    public struct Cell: Sendable, Hashable {
        /// Its text, trimmed; empty if the cell is blank.
        public let text: String
        /// Its place in the file.
        public let place: CSVPlace
    }

    /// The file's name, for messages.
    public let name: String
    /// The encoding of the file.
    public let encoding: CSVEncoding
    /// The delimiter between its cells.
    public let delimiter: CSVDelimiter
    /// The names of the columns, trimmed; empty if a column has none. There are none if the file is empty or could not
    /// be read.
    public let header: [String]
    /// The faults of the file, in its order: the first thousand.
    public let faults: [CSVFault]
    /// The number of faults left out.
    public let faultsLeftOut: Int
    /// The warnings, which do not keep the file from being used, in its order.
    public let warnings: [CSVFault]

    private let bytes: [UInt8]
    private let cells: [CSVScanner.Cell]
    private let rowStarts: [UInt32]
    private let rowLines: [UInt32]

    /// Reads the bytes of a file.
    ///
    /// One pass; valid UTF-8 is not copied, and strings are made only on demand. Besides the bytes, the table takes 8
    /// bytes per cell and 8 per row. O(n) time.
    ///
    /// - Parameters:
    ///   - file: The whole file. UTF-16, a spreadsheet's own format, and 500 MB or more are faults.
    ///   - name: The name of the file in messages.
    ///   - delimiter: The delimiter between cells; nil to use the one most frequent outside quotes in the header line
    ///     (of two equally frequent, comma before semicolon before tab; comma if there is none).
    public static func read(_ file: [UInt8], name: String, delimiter: CSVDelimiter? = nil) -> CSVTable {
        let unreadable = CSVFault.Kind.unreadable(file)
        let decoded = CSVDecoded(unreadable == nil ? file : [])
        let bytes = decoded.bytes.span
        let delimiter = delimiter ?? CSVDelimiter.detected(in: bytes, from: decoded.start)
        let scan = CSVScanner(bytes, from: decoded.start, delimiter: delimiter)
        return CSVTable(name, decoded, delimiter, scan, unreadable)
    }

    private init(
        _ name: String, _ decoded: CSVDecoded, _ delimiter: CSVDelimiter, _ scan: CSVScanner,
        _ unreadable: CSVFault.Kind?
    ) {
        self.name = name
        encoding = decoded.encoding
        self.delimiter = delimiter
        bytes = decoded.bytes
        cells = scan.cells
        rowStarts = scan.rowStarts
        rowLines = scan.rowLines
        header = Self.headerNames(bytes, scan)
        let review = CSVReview(decoded, scan, header: header, unreadable)
        faults = review.faults
        faultsLeftOut = scan.findingsLeftOut
        warnings = review.warnings
    }

    private static func headerNames(_ bytes: [UInt8], _ scan: CSVScanner) -> [String] {
        guard !scan.rowStarts.isEmpty else { return [] }
        let end = scan.rowStarts.count > 1 ? Int(scan.rowStarts[1]) : scan.cells.count
        return scan.cells[..<end].map { CSVText.text(of: $0, in: bytes) }
    }

    /// The number of rows below the header.
    public var rowCount: Int { max(0, rowStarts.count - 1) }

    /// The index of the column of that name, the first if there are two; nil if there is none. O(columns).
    public func column(named name: String) -> Int? {
        name.isEmpty ? nil : header.firstIndex(of: name)
    }

    /// A cell's text, trimmed; empty if it is blank or its row ends before it.
    public func text(row: Int, column: Int) -> String {
        stored(row, column).map { CSVText.text(of: $0, in: bytes) } ?? ""
    }

    /// Whether a cell has no text.
    public func isBlank(row: Int, column: Int) -> Bool {
        stored(row, column).map { CSVWhiteSpace.isBlank($0.range, of: bytes.span) } ?? true
    }

    /// A cell as a whole number (`12`, `-3`, `+4`).
    public func integer(row: Int, column: Int) -> CSVNumber<Int> {
        guard let cell = stored(row, column) else { return .blank }
        return CSVNumberParser.integer(CSVWhiteSpace.trimmed(cell.range, of: bytes.span), of: bytes.span)
    }

    /// A cell as a decimal number (`12`, `-0.25`, `1.5e3`), rounded to the nearest `Double` and always finite.
    public func decimal(row: Int, column: Int) -> CSVNumber<Double> {
        guard let cell = stored(row, column) else { return .blank }
        let range = CSVWhiteSpace.trimmed(cell.range, of: bytes.span)
        if range.isEmpty { return .blank }
        return DecimalText.number(range, of: bytes.span).map { .value($0) } ?? .malformed
    }

    /// A cell with its text and place.
    public func cell(row: Int, column: Int) -> Cell {
        Cell(text: text(row: row, column: column), place: place(row: row, column: column))
    }

    /// The place of a cell in the file; if its row ends before it, the place where it would be. O(bytes of the row).
    public func place(row: Int, column: Int) -> CSVPlace {
        let first = Int(rowStarts[row + 1])
        let last = cellIndices(ofRow: row).upperBound - 1
        let start = cells[first].range.lowerBound
        let end = cells[min(first + column, last)].range.lowerBound
        let linesBefore = CSVScanner.lineEnds(in: start..<end, of: bytes.span)
        return CSVPlace(line: Int(rowLines[row + 1]) + linesBefore, column: column + 1)
    }

    /// The place of a column's name in the file. O(bytes of the header).
    public func headerPlace(column: Int) -> CSVPlace { place(row: -1, column: column) }

    private func cellIndices(ofRow row: Int) -> Range<Int> {
        let end = row + 2 < rowStarts.count ? Int(rowStarts[row + 2]) : cells.count
        return Int(rowStarts[row + 1])..<end
    }

    private func stored(_ row: Int, _ column: Int) -> CSVScanner.Cell? {
        precondition(row >= 0 && header.indices.contains(column), "No such cell in the table")
        let indices = cellIndices(ofRow: row)
        return column < indices.count ? cells[indices.lowerBound + column] : nil
    }
}

/// The text of cells.
enum CSVText {
    /// A cell's text, trimmed, with each doubled quote reduced to one.
    static func text(of cell: CSVScanner.Cell, in bytes: [UInt8]) -> String {
        let range = CSVWhiteSpace.trimmed(cell.range, of: bytes.span)
        guard cell.hasDoubledQuotes else { return String(decoding: bytes[range], as: UTF8.self) }
        var single: [UInt8] = []
        single.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            single.append(bytes[index])
            index += bytes[index] == Byte.quote ? 2 : 1
        }
        return String(decoding: single, as: UTF8.self)
    }
}
