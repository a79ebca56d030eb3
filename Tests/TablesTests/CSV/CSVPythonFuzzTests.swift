import Foundation
import Tables
import TestSupport
import Testing

/// Random files read by us and by Python's `csv.reader(strict=True)`.
///
/// What we do differently on purpose, and allow for here: cells are trimmed; rows without text are passed over;
/// rows are cut or filled up to the header, which is the first row with text. All else must agree, cell by cell
/// and line by line, and what Python rejects must have a fault.
@Suite("CSV reading agrees with Python", .enabled(if: PythonReader.isThere))
struct CSVPythonFuzzTests {
    @Test("cell by cell on thousands of random files", arguments: CSVDelimiter.allCases)
    func randomFiles(delimiter: CSVDelimiter) throws {
        var random = SeededGenerator(seed: 7 + UInt64(delimiter.rawValue))
        let files = (0..<4000).map { _ in Self.file(delimiter, &random) }
        let answers = try PythonReader.read(files, delimiter: delimiter)
        #expect(answers.count == files.count)
        for (file, answer) in zip(files, answers) {
            compare(CSVTable.read(file, name: "x.csv", delimiter: delimiter), answer, file)
        }
        // Both kinds must be there in numbers, or the test shows nothing.
        #expect(answers.count(where: \.isRejected) > 400)
        #expect(answers.count { !$0.isRejected && $0.rows.count > 2 } > 400)
    }

    private func compare(_ table: CSVTable, _ answer: PythonReader.Answer, _ file: [UInt8]) {
        let shown = Comment(rawValue: String(decoding: file, as: UTF8.self).debugDescription)
        let quoteFaults = table.faults.filter { $0.kind == .unclosedQuote || $0.kind == .textAfterQuote }
        #expect(quoteFaults.isEmpty == !answer.isRejected, shown)
        guard !answer.isRejected else { return }

        let rows = zip(answer.rows, answer.lines).filter { row, _ in row.contains { !$0.isEmpty } }
        let header = rows.first?.0 ?? []
        #expect(table.header == header, shown)
        #expect(table.rowCount == max(0, rows.count - 1), shown)
        guard table.header == header, table.rowCount == rows.count - 1 else { return }

        var expectedLongRows = 0
        for (index, (row, line)) in rows.dropFirst().enumerated() {
            for column in header.indices {
                let expected = column < row.count ? row[column] : ""
                #expect(table.text(row: index, column: column) == expected, shown)
                #expect(table.isBlank(row: index, column: column) == expected.isEmpty, shown)
            }
            #expect(table.place(row: index, column: 0).line == line, shown)
            expectedLongRows += row.dropFirst(header.count).contains { !$0.isEmpty } ? 1 : 0
        }
        let named = header.filter { !$0.isEmpty }
        #expect(table.faults.count { $0.kind == .longRow } == expectedLongRows, shown)
        #expect(table.faults.count { $0.kind == .duplicateHeader } == named.count - Set(named).count, shown)
    }

    /// Up to 24 pieces, half the time below a header of six names; "é" in UTF-8, now and then in Windows-1252.
    private static func file(_ delimiter: CSVDelimiter, _ random: inout SeededGenerator) -> [UInt8] {
        let separator = [delimiter.rawValue]
        let pieces: [[UInt8]] = [
            separator, separator, separator, Array("\n".utf8), Array("\r\n".utf8), Array("\r".utf8),
            Array("\"".utf8), Array("\"".utf8), Array("\"\"".utf8), separator + Array("\"".utf8),
            Array("\"".utf8) + separator, Array("\"\n".utf8), Array("\n\"".utf8), Array("a".utf8),
            Array("b1".utf8),
            Array(" ".utf8), Array("\t".utf8), Array(",".utf8), Array(";".utf8), Array("é".utf8),
            Array("\u{A0}".utf8), Array("€".utf8),
        ]
        var file: [UInt8] = []
        if Bool.random(using: &random) {
            for name in ["h1", "h2", "h3", "h4", "h5"] { file += Array(name.utf8) + separator }
            file += Array("h6\n".utf8)
        }
        let isWindows = Int.random(in: 0..<8, using: &random) == 0
        for _ in 0..<Int.random(in: 0...24, using: &random) {
            file += pieces.randomElement(using: &random) ?? []
            // 0xE9 before anything but two continuation bytes is no UTF-8, and é in Windows-1252.
            if isWindows, Int.random(in: 0..<4, using: &random) == 0 { file += [0xE9] }
        }
        return file
    }
}

/// Python's reading of many files, in one run of `python3`.
enum PythonReader {
    struct Answer: Decodable {
        let isRejected: Bool
        /// The cells, trimmed.
        let rows: [[String]]
        /// The line on which each row starts.
        let lines: [Int]
    }

    private struct Question: Encodable {
        let delimiter: String
        let files: [Data]
    }

    static let isThere = (try? run(["-c", "import csv"])) != nil

    static func read(_ files: [[UInt8]], delimiter: CSVDelimiter) throws -> [Answer] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
        let separator = String(Unicode.Scalar(delimiter.rawValue))
        try JSONEncoder().encode(Question(delimiter: separator, files: files.map { Data($0) })).write(
            to: input)
        try run(["-c", script, input.path, output.path])
        return try JSONDecoder().decode([Answer].self, from: Data(contentsOf: output))
    }

    private struct Failed: Error {}

    private static func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw Failed() }
    }

    private static let script = """
        import base64, csv, io, json, sys
        question = json.load(open(sys.argv[1], encoding="utf-8"))
        answers = []
        for file in question["files"]:
            data = base64.b64decode(file)
            try:
                text = data.decode("utf-8")
            except UnicodeDecodeError:
                text = data.decode("cp1252", "replace")
            rows, lines, rejected = [], [], False
            reader = csv.reader(io.StringIO(text, newline=""), delimiter=question["delimiter"], strict=True)
            try:
                line = 1
                for row in reader:
                    rows.append([cell.strip() for cell in row])
                    lines.append(line)
                    line = reader.line_num + 1
            except csv.Error:
                rejected = True
            answers.append({"isRejected": rejected, "rows": rows, "lines": lines})
        json.dump(answers, open(sys.argv[2], "w", encoding="utf-8"))
        """
}
