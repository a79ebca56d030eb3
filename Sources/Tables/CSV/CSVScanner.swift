/// Splits the bytes of a CSV file into rows of cells, in one pass and without making a string.
///
/// The grammar is that of RFC 4180, with any of CRLF, LF and CR as the end of a line. A quote that opens a cell
/// must close it: right before a delimiter, the end of a line, or the end of the file. Where one never closes, or
/// closes on a later line in the middle of text (there, most likely, the next quoted cell opens), the scanner
/// goes back and reads it as a plain character; every such return ends before or at the next lone quote, so that
/// the time stays linear in the size of the file.
struct CSVScanner {
    /// A cell as it is in the file: inside its quotes if it is quoted, including white space.
    struct Cell {
        private let start: UInt32
        private let lengthAndFlag: UInt32
        private static let flag: UInt32 = 1 << 31

        init(_ range: Range<Int>, hasDoubledQuotes: Bool) {
            start = UInt32(truncatingIfNeeded: range.lowerBound)
            lengthAndFlag = UInt32(truncatingIfNeeded: range.count) | (hasDoubledQuotes ? Self.flag : 0)
        }

        var range: Range<Int> {
            let low = Int(start)
            return low..<(low + Int(lengthAndFlag & ~Self.flag))
        }

        /// Whether each `""` in it stands for one `"`.
        var hasDoubledQuotes: Bool { lengthAndFlag & Self.flag != 0 }
    }

    /// A fault before it is put into words.
    struct Finding {
        let kind: CSVFault.Kind
        let place: CSVPlace
        /// The bytes shown in the message.
        let range: Range<Int>
    }

    /// The limit on the size of a file. Offsets and lengths take 31 bits, and decoding can turn one byte into three.
    static let sizeLimit = 500_000_000
    /// The limit on findings kept; the rest are counted.
    static let maximumFindings = 1000

    /// All cells, row after row. A row has as many as its line, at most as many as the header.
    private(set) var cells: [Cell] = []
    /// For each row that has any text, the index of its first cell; the header comes first.
    private(set) var rowStarts: [UInt32] = []
    /// For each of these rows, the line on which it starts.
    private(set) var rowLines: [UInt32] = []
    /// The findings, in the order of the file.
    private(set) var findings: [Finding] = []
    /// The number of findings left out.
    private(set) var findingsLeftOut = 0

    private let delimiter: UInt8
    /// The number of cells in the header; until it is known, no row is too long.
    private var width = Int.max
    private var line = 1
    private var position: Int

    /// Scans valid UTF-8 from `start`. O(n) time.
    init(_ bytes: borrowing Span<UInt8>, from start: Int, delimiter: CSVDelimiter) {
        self.delimiter = delimiter.rawValue
        position = start
        while position < bytes.count { scanRow(bytes) }
    }

    private mutating func scanRow(_ bytes: borrowing Span<UInt8>) {
        let firstCell = cells.count
        let firstLine = line
        var hasText = false
        while true {
            let column = cells.count - firstCell + 1
            let cell: Cell
            if position < bytes.count, bytes[position] == Byte.quote {
                cell = scanQuoted(bytes, column: column)
            } else {
                let start = position
                skipPlainText(bytes, CSVPlace(line: line, column: column))
                cell = Cell(start..<position, hasDoubledQuotes: false)
            }
            cells.append(cell)
            hasText = hasText || !CSVWhiteSpace.isBlank(cell.range, of: bytes)
            guard position < bytes.count, bytes[position] == delimiter else { break }
            position += 1
        }
        if hasText {
            cutToWidth(bytes, firstCell: firstCell)
            rowStarts.append(UInt32(truncatingIfNeeded: firstCell))
            rowLines.append(UInt32(truncatingIfNeeded: firstLine))
        } else {
            cells.removeLast(cells.count - firstCell)
        }
        if position < bytes.count {
            let isPair =
                bytes[position] == Byte.carriageReturn && position + 1 < bytes.count
                && bytes[position + 1] == Byte.lineFeed
            position += isPair ? 2 : 1
            line += 1
        }
    }

    /// Moves to the delimiter, line end or end of file that ends an unquoted cell, and reports a NUL before it.
    @inline(__always)
    private mutating func skipPlainText(_ bytes: borrowing Span<UInt8>, _ place: CSVPlace) {
        let start = position
        var index = position
        var hasNUL = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == delimiter { break }
            if byte <= Byte.carriageReturn {
                if byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
                if byte == Byte.nul { hasNUL = true }
            }
            index += 1
        }
        position = index
        if hasNUL { report(.nul, place, start..<index) }
    }

    private mutating func scanQuoted(_ bytes: borrowing Span<UInt8>, column: Int) -> Cell {
        let open = position
        let place = CSVPlace(line: line, column: column)
        var index = open + 1
        var linesInside = 0
        var hasDoubledQuotes = false
        var hasNUL = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Byte.quote {
                guard index + 1 < bytes.count, bytes[index + 1] == Byte.quote else { break }
                hasDoubledQuotes = true
                index += 1
            } else if byte <= Byte.carriageReturn {
                if byte == Byte.lineFeed {
                    linesInside += 1
                } else if byte == Byte.carriageReturn {
                    let isPair = index + 1 < bytes.count && bytes[index + 1] == Byte.lineFeed
                    linesInside += isPair ? 0 : 1
                } else if byte == Byte.nul {
                    hasNUL = true
                }
            }
            index += 1
        }
        let isClosed = index < bytes.count
        let isLast = index + 1 >= bytes.count || endsCell(bytes[index + 1])
        if isClosed && isLast {
            line += linesInside
            position = index + 1
            if hasNUL { report(.nul, place, open..<position) }
            return Cell((open + 1)..<index, hasDoubledQuotes: hasDoubledQuotes)
        }
        let isFoundOpen = !isClosed || linesInside > 0
        position = isFoundOpen ? open : index
        skipPlainText(bytes, place)
        report(isFoundOpen ? .unclosedQuote : .textAfterQuote, place, open..<position)
        if hasNUL && !isFoundOpen { report(.nul, place, open..<position) }
        return Cell(open..<position, hasDoubledQuotes: false)
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
    }

    /// Cuts a finished row to the width of the header, or takes the width from it.
    private mutating func cutToWidth(_ bytes: borrowing Span<UInt8>, firstCell: Int) {
        if rowStarts.isEmpty {
            width = cells.count - firstCell
            return
        }
        guard cells.count - firstCell > width else { return }
        let firstExtra = firstCell + width
        for index in firstExtra..<cells.count where !CSVWhiteSpace.isBlank(cells[index].range, of: bytes) {
            let firstOfRow = cells[firstCell].range.lowerBound
            let range = cells[index].range
            let linesBefore = Self.lineEnds(in: firstOfRow..<range.lowerBound, of: bytes)
            let rowLine = line - Self.lineEnds(in: firstOfRow..<position, of: bytes)
            report(.longRow, CSVPlace(line: rowLine + linesBefore, column: index - firstCell + 1), range)
            break
        }
        cells.removeLast(cells.count - firstExtra)
    }

    private mutating func report(_ kind: CSVFault.Kind, _ place: CSVPlace, _ range: Range<Int>) {
        if findings.count < Self.maximumFindings {
            findings.append(Finding(kind: kind, place: place, range: range))
        } else {
            findingsLeftOut += 1
        }
    }

    /// The number of line ends in a range that does not split a CRLF.
    static func lineEnds(in range: Range<Int>, of bytes: borrowing Span<UInt8>) -> Int {
        var count = 0
        for index in range {
            let byte = bytes[index]
            let isEnd =
                byte == Byte.lineFeed
                || byte == Byte.carriageReturn
                    && !(index + 1 < range.upperBound && bytes[index + 1] == Byte.lineFeed)
            if isEnd { count += 1 }
        }
        return count
    }
}
