import Tables
import TestSupport
import Testing

@Suite("The CSV writer")
struct CSVWriterTests {
    private func written(_ header: [String], _ rows: [[CSVValue]], _ delimiter: CSVDelimiter = .comma)
        -> String
    {
        var writer = CSVWriter(header: header, delimiter: delimiter)
        for row in rows { writer.append(row) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("begins with a byte-order mark, ends lines in CRLF and quotes only where it must")
    func format() {
        let rows: [[CSVValue]] = [
            [.text("4;5"), .text("a,b"), .text("say \"hi\"")],
            [.text("x\ny"), .text(" z "), .blank],
            [.integer(-12)],
        ]
        #expect(
            written(["a", "b", "c"], rows)
                == "\u{FEFF}a,b,c\r\n4;5,\"a,b\",\"say \"\"hi\"\"\"\r\n\"x\ny\", z ,\r\n-12,,\r\n")
        #expect(
            written(["a", "b", "c"], rows, .semicolon)
                == "\u{FEFF}a;b;c\r\n\"4;5\";a,b;\"say \"\"hi\"\"\"\r\n\"x\ny\"; z ;\r\n-12;;\r\n")
    }

    @Test("writes numbers exactly, and never defuses them")
    func numbers() {
        let values: [CSVValue] = [
            .integer(.min), .integer(0), .fixed(12345, places: 4), .fixed(-5, places: 3),
            .fixed(0, places: 2),
            .fixed(-120, places: 0), .fixed(1000, places: 3),
        ]
        #expect(
            written(["", "", "", "", "", "", ""], [values])
                == "\u{FEFF},,,,,,\r\n-9223372036854775808,0,1.2345,-0.005,0.00,-120,1.000\r\n")
    }

    @Test("puts an apostrophe before text that a spreadsheet would run, and before no other")
    func defusing() {
        for text in [
            "=1+1", "+44 20", "-5A", "@x", "\t=1", "\rx", "＝1", "＋1", "－1", "＠1", " =1", "'=1", "''-",
            "=\u{301}", "-",
        ] {
            #expect(FormulaDefusing.defused(text) == "'" + text)
        }
        for text in ["", "a=1", "1-2", "'", "'a", "St Mary's", " a", "\t", "'\t", "−1", "5"] {
            #expect(FormulaDefusing.defused(text) == text)
        }
        #expect(written(["=a"], [[.text("-5")], [.integer(-5)]]) == "\u{FEFF}'=a\r\n'-5\r\n-5\r\n")
    }

    @Test("undefusing leaves alone what was not defused")
    func undefusing() {
        #expect(FormulaDefusing.undefused("'=1") == "=1")
        #expect(FormulaDefusing.undefused("''=1") == "'=1")
        for text in ["'a", "=1", "'", "", "a'=1"] { #expect(FormulaDefusing.undefused(text) == text) }
    }

    @Test("text comes back as it was, trimmed", arguments: CSVDelimiter.allCases)
    func roundTrip(delimiter: CSVDelimiter) {
        let alphabet: [Unicode.Scalar] = [
            "'", "'", "=", "-", "+", "@", "＝", "\t", "\r", "\n", " ", "\u{A0}", ",", ";", "\"", "a", "é",
            "\u{301}",
        ]
        var random = SeededGenerator(seed: UInt64(delimiter.rawValue))
        var rows: [[String]] = []
        for _ in 0..<3000 {
            rows.append(
                (0..<2).map { _ in
                    var text = String.UnicodeScalarView()
                    for _ in 0..<Int.random(in: 0...6, using: &random) {
                        text.append(alphabet.randomElement(using: &random) ?? "a")
                    }
                    return String(text)
                })
        }
        // The number keeps rows of blank text from being passed over.
        var writer = CSVWriter(header: ["n", "a", "b"], delimiter: delimiter)
        for (number, row) in rows.enumerated() { writer.append([.integer(number)] + row.map { .text($0) }) }
        let table = CSVTable.read(writer.bytes, name: "x.csv")
        #expect(table.delimiter == delimiter)
        #expect(table.faults.isEmpty && table.warnings.isEmpty)
        #expect(table.rowCount == rows.count)
        for (number, row) in rows.enumerated() {
            #expect(table.integer(row: number, column: 0) == .value(number))
            let back = (1...2).map { FormulaDefusing.undefused(table.text(row: number, column: $0)) }
            #expect(back.map { Array($0.unicodeScalars) } == row.map { Array(trimmed($0).unicodeScalars) })
        }
    }

    private func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(Substring(scalars))
    }
}
