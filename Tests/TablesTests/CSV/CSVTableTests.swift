import Tables
import Testing

@Suite("A CSV table")
struct CSVTableTests {
    @Test(
        "reads CRLF, LF and CR, with or without one at the end", arguments: ["\r\n", "\n", "\r"],
        [true, false])
    func lineEnds(end: String, isLast: Bool) {
        let table = CSVTable.read("a,b\(end)1,2\(end)3,4" + (isLast ? end : ""))
        #expect(table.header == ["a", "b"])
        #expect(table.texts == [["1", "2"], ["3", "4"]])
        #expect(table.place(row: 1, column: 1) == CSVPlace(line: 3, column: 2))
        #expect(table.faults.isEmpty && table.warnings.isEmpty)
    }

    @Test("takes the delimiter that is most frequent outside quotes in the header line")
    func delimiter() {
        let headers: [(String, CSVDelimiter)] = [
            ("a,b;c,d", .comma), ("a;b;c,d", .semicolon), ("a\tb\tc,d", .tab),
            // One each: comma before semicolon before tab.
            ("a;b,c", .comma), ("a\tb;c", .semicolon), ("a", .comma),
            // The commas are inside quotes; the doubled quote does not end them.
            ("\"a,b,\"\"c,\";d", .semicolon),
            // A quote inside a cell is text, and hides nothing.
            ("5\",a;6\",b", .comma),
            // Blank lines and lines of bare delimiters are not the header.
            ("\n,,,,,\n \"\",\na;b", .semicolon),
            // A header with a quote that never closes is read as if it were text.
            ("\"a;b;c\nx,y,z,z,z,z", .semicolon),
        ]
        for (header, delimiter) in headers {
            #expect(CSVTable.read(header + "\n").delimiter == delimiter, "\(header)")
        }
        let forced = CSVTable.read(Array("a,b;c\n".utf8), name: "x", delimiter: .semicolon)
        #expect(forced.header == ["a,b", "c"])
    }

    @Test("undoes quotes: doubled ones, delimiters and line ends inside")
    func quotes() {
        let table = CSVTable.read("a,\"b,\"\"c\"\"\"\n\"x\r\ny\",\"\"\n\"\"\"\",5\"6\"\"\n")
        #expect(table.header == ["a", "b,\"c\""])
        #expect(table.texts == [["x\r\ny", ""], ["\"", "5\"6\"\""]])
        #expect(table.faults.isEmpty)
    }

    @Test("gives each cell the line on which it starts and its number in the row")
    func places() {
        // Line 1 header, 2 blank, 3 to 6 one row, 7 bare delimiters, 8 the last row.
        let table = CSVTable.read("a,b,c\r\n\r\n\"1\n\r1\",\" \r\n2\",3\r\n,,\r\n4,5\r\n")
        #expect(table.rowCount == 2)
        #expect(table.place(row: 0, column: 0) == CSVPlace(line: 3, column: 1))
        // "\n\r" inside is two ends of lines, LF and then CR.
        #expect(table.place(row: 0, column: 1) == CSVPlace(line: 5, column: 2))
        #expect(table.place(row: 0, column: 2) == CSVPlace(line: 6, column: 3))
        #expect(table.place(row: 1, column: 1) == CSVPlace(line: 8, column: 2))
        // The row ends before it: it would stand there.
        #expect(table.place(row: 1, column: 2) == CSVPlace(line: 8, column: 3))
        #expect(table.headerPlace(column: 2) == CSVPlace(line: 1, column: 3))
        #expect(table.cell(row: 1, column: 0).text == "4")
    }

    @Test("trims white space of every kind, inside quotes and out")
    func trimming() {
        let table = CSVTable.read(
            "a , b\t,\u{A0}c\u{3000},d\n\" 1\n\", \u{2003}2\u{2028} 2\u{85},\" \u{A0}\",\u{200B}\n")
        #expect(table.header == ["a", "b", "c", "d"])
        // A zero-width space is not white space to Unicode.
        #expect(table.texts == [["1", "2\u{2028} 2", "", "\u{200B}"]])
        #expect(table.isBlank(row: 0, column: 2))
        #expect(!table.isBlank(row: 0, column: 3))
    }

    @Test("fills short rows with blanks and passes over rows without text")
    func shortRows() {
        let table = CSVTable.read("a,b,c\n1\n , ,\n\n\"\",\u{A0}\n2,3\n4,5,6, ,\"\"\n")
        #expect(table.texts == [["1", "", ""], ["2", "3", ""], ["4", "5", "6"]])
        #expect(table.isBlank(row: 0, column: 2))
        #expect(table.integer(row: 0, column: 2) == .blank)
        #expect(table.decimal(row: 0, column: 2) == .blank)
        #expect(table.faults.isEmpty)
    }

    @Test("tells an empty file from one with a header and no rows")
    func empty() {
        for text in ["", "\u{FEFF}", "\r\n\r\n", " ,,\n\"\"\n"] {
            let table = CSVTable.read(text)
            #expect(table.faultPlaces == ["emptyFile 1:1"])
            #expect(table.header.isEmpty && table.rowCount == 0)
        }
        let table = CSVTable.read("a,b\n")
        #expect(table.faults.isEmpty)
        #expect(table.header == ["a", "b"] && table.rowCount == 0)
    }

    @Test("finds a column by its exact name")
    func columns() {
        let table = CSVTable.read("a, b ,,B\n1,2,,3\n")
        #expect(table.column(named: "b") == 1)
        #expect(table.column(named: "B") == 3)
        #expect(table.column(named: "c") == nil)
        #expect(table.column(named: "") == nil)
    }
}
