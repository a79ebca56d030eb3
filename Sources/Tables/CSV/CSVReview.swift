import Algorithms

/// Puts the findings of decoding and scanning into words, and checks the header of the file.
struct CSVReview {
    private(set) var faults: [CSVFault] = []
    private(set) var warnings: [CSVFault] = []

    private let decoded: CSVDecoded
    private let scan: CSVScanner
    private let header: [String]

    /// `unreadable` says why the file was not decoded, if it was not.
    init(_ decoded: CSVDecoded, _ scan: CSVScanner, header: [String], _ unreadable: CSVFault.Kind?) {
        self.decoded = decoded
        self.scan = scan
        self.header = header
        if let kind = unreadable ?? (decoded.encoding == .utf16 ? .utf16 : nil) {
            addUnreadable(kind)
            return
        }
        if header.isEmpty {
            add(
                .emptyFile, CSVPlace(line: 1, column: 1), "nothing in the file",
                "a header line with the names of the columns",
                "an earlier copy has the rows, or the file was saved from the wrong sheet")
        }
        for finding in scan.findings { add(finding) }
        addHeader()
        addEncoding()
        faults = Self.sorted(faults)
        warnings = Self.sorted(warnings)
    }

    private static func sorted(_ faults: [CSVFault]) -> [CSVFault] {
        // The sort of the standard library is stable, but this is not guaranteed.
        faults.enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element)
    }

    private mutating func add(
        _ kind: CSVFault.Kind, _ place: CSVPlace, _ found: String, _ expected: String, _ hint: String
    ) {
        let column = place.column - 1
        let columnName = header.indices.contains(column) && !header[column].isEmpty ? header[column] : nil
        let fault = CSVFault(
            kind: kind, place: place, columnName: columnName, found: found, expected: expected, hint: hint)
        if kind.isWarning { warnings.append(fault) } else { faults.append(fault) }
    }

    private mutating func addUnreadable(_ kind: CSVFault.Kind) {
        let start = CSVPlace(line: 1, column: 1)
        let save = "open it in Excel, choose Save As, and there \"CSV UTF-8 (Comma delimited)\""
        switch kind {
        case .tooLarge:
            add(kind, start, "a file of 500 MB or more", "a smaller one", "it is not the file you meant")
        case .workbook:
            add(kind, start, "a spreadsheet's own file, such as Excel's .xlsx", "a CSV file", save)
        default: add(kind, start, "UTF-16, which Excel calls Unicode text", "UTF-8", save)
        }
    }

    private mutating func add(_ finding: CSVScanner.Finding) {
        let shown = CSVFault.quoting(
            String(decoding: decoded.bytes[finding.range], as: UTF8.self))
        switch finding.kind {
        case .unclosedQuote:
            add(
                finding.kind, finding.place, "a quote that opens and never closes in \(shown)",
                "a quote at the end of the cell too",
                "add the closing quote; a quote that is part of the text is written twice in a quoted cell")
        case .textAfterQuote:
            add(
                finding.kind, finding.place, "text after the closing quote in \(shown)",
                "the cell to end with its closing quote",
                "a quote that is part of the text should be written twice")
        case .nul:
            add(
                finding.kind, finding.place, "a NUL byte in \(shown)", "text",
                "the file is damaged or not a CSV file; save it again as \"CSV UTF-8 (Comma delimited)\"")
        default:
            add(
                finding.kind, finding.place, "\(shown) beyond the last column",
                "at most \(header.count) \(header.count == 1 ? "cell" : "cells"), as in the header",
                "a cell with a delimiter in it needs quotes around it")
        }
    }

    private mutating func addHeader() {
        var firstColumns: [String: Int] = [:]
        for (column, name) in header.enumerated() where !name.isEmpty {
            if let first = firstColumns[name] {
                add(
                    .duplicateHeader, place(ofCell: column),
                    "\(CSVFault.quoting(name)) in column \(first + 1) and again in column \(column + 1)",
                    "each name once", "delete or rename one of the two columns")
            } else {
                firstColumns[name] = column
            }
        }
        for (column, rows) in rowsWithTextBelowNamelessColumns() where rows > 0 {
            add(
                .namelessColumn, place(ofCell: column),
                "no name above text in \(rows) \(rows == 1 ? "row" : "rows")",
                "a name for each column that has text", "name the column, or delete what is in it")
        }
    }

    /// For each column without a name, in order, the number of rows with text in it.
    private func rowsWithTextBelowNamelessColumns() -> [(column: Int, rows: Int)] {
        guard header.contains(""), scan.rowStarts.count > 1 else { return [] }
        let bytes = decoded.bytes.span
        var counts = [Int](repeating: 0, count: header.count)
        for (row, start) in scan.rowStarts.enumerated().dropFirst() {
            for cell in Int(start)..<endOfRow(row) {
                let column = cell - Int(start)
                if header[column].isEmpty, !CSVWhiteSpace.isBlank(scan.cells[cell].range, of: bytes) {
                    counts[column] += 1
                }
            }
        }
        return counts.enumerated().map { ($0, $1) }
    }

    private mutating func addEncoding() {
        guard let firstOddity = decoded.firstOddity else { return }
        let place = place(ofByte: firstOddity)
        if decoded.encoding == .utf8 {
            add(
                .brokenUTF8, place, "bytes that are not UTF-8",
                "UTF-8 throughout, as the file's first bytes promise",
                "the file was cut short or joined from two; save it again as \"CSV UTF-8 (Comma delimited)\"")
            return
        }
        add(
            .windows1252, place, "letters in Windows-1252", "UTF-8",
            "all is well; if accents look wrong, save the file as \"CSV UTF-8 (Comma delimited)\"")
        if let firstUndefined = decoded.firstUndefined {
            let count = decoded.undefinedCount
            add(
                .undefinedByte, self.place(ofByte: firstUndefined),
                "\(count) \(count == 1 ? "byte" : "bytes") that Windows-1252 does not define",
                "text", "the file is in yet another encoding; save it as \"CSV UTF-8 (Comma delimited)\"")
        }
    }

    private func endOfRow(_ row: Int) -> Int {
        row + 1 < scan.rowStarts.count ? Int(scan.rowStarts[row + 1]) : scan.cells.count
    }

    private func place(ofCell cell: Int) -> CSVPlace {
        let row = Self.lastIndex(scan.rowStarts.count) { Int(scan.rowStarts[$0]) <= cell }
        let first = Int(scan.rowStarts[row])
        let range = scan.cells[first].range.lowerBound..<scan.cells[cell].range.lowerBound
        let linesBefore = CSVScanner.lineEnds(in: range, of: decoded.bytes.span)
        return CSVPlace(line: Int(scan.rowLines[row]) + linesBefore, column: cell - first + 1)
    }

    /// The place of the cell that holds a byte, or of the last cell before it.
    private func place(ofByte offset: Int) -> CSVPlace {
        guard !scan.cells.isEmpty else { return CSVPlace(line: 1, column: 1) }
        return place(ofCell: Self.lastIndex(scan.cells.count) { scan.cells[$0].range.lowerBound <= offset })
    }

    /// The last index below `count` that passes a test which holds up to some index and not after; 0 if none does.
    private static func lastIndex(_ count: Int, _ holds: (Int) -> Bool) -> Int {
        max(0, (0..<count).partitioningIndex { !holds($0) } - 1)
    }
}

extension CSVFault.Kind {
    /// Why a file can't be decoded at all; nil if it can.
    static func unreadable(_ file: [UInt8]) -> CSVFault.Kind? {
        if file.count >= CSVScanner.sizeLimit { return .tooLarge }
        // A ZIP archive, like .xlsx and .ods, and a compound file, like .xls.
        let signatures: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
        return signatures.contains { file.starts(with: $0) } ? .workbook : nil
    }
}
