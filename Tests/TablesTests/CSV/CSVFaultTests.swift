import Tables
import Testing

@Suite("Faults of a CSV file")
struct CSVFaultTests {
    @Test("a quote that never closes is told where it opens, and reading goes on at the next line")
    func unclosedToTheEnd() {
        let table = CSVTable.read("a,b\n1,\"x,y\n2,\"\"\n3,z,w\n")
        // Read as text, the open quote leaves a row of three cells; so has the last line.
        #expect(table.faultPlaces == ["unclosedQuote 2:2", "longRow 2:3", "longRow 4:3"])
        #expect(table.texts == [["1", "\"x"], ["2", ""], ["3", "z"]])
    }

    @Test("a quote that closes on a later line in the middle of text never closed")
    func unclosedToTheNextQuote() {
        // The quote before "St" seems to close before "All"; each row keeps to its line all the same.
        let table = CSVTable.read("id,name,n\n1,\"St Mary,5\n2,\"All Saints\",6\n3,\"Good\nShepherd\",7\n")
        #expect(table.faultPlaces == ["unclosedQuote 2:2"])
        #expect(
            table.texts == [
                ["1", "\"St Mary", "5"], ["2", "All Saints", "6"], ["3", "Good\nShepherd", "7"],
            ])
        #expect(table.place(row: 2, column: 2) == CSVPlace(line: 5, column: 3))
        #expect(
            table.faults.first?.message(file: "schools.csv") == """
                schools.csv:2:2: name: found a quote that opens and never closes in ""St Mary", expected a quote \
                at the end of the cell too
                Maybe add the closing quote; a quote that is part of the text is written twice in a quoted cell
                """)
    }

    @Test("a lone quote at the very end is a quote that never closes")
    func unclosedAtTheEnd() {
        let table = CSVTable.read("a,b\n1,\"")
        #expect(table.faultPlaces == ["unclosedQuote 2:2"])
        #expect(table.texts == [["1", "\""]])
    }

    @Test("text after a closing quote is a fault, and its cell is kept as it stands")
    func textAfterQuote() {
        let table = CSVTable.read("a,b\n\"x,y\"z\"w,1\n\"x\" ,2\n")
        #expect(table.faultPlaces == ["textAfterQuote 2:1", "textAfterQuote 3:1"])
        #expect(table.texts == [["\"x,y\"z\"w", "1"], ["\"x\"", "2"]])
    }

    @Test("a NUL is a fault of its cell, told once a cell")
    func nul() {
        let table = CSVTable.read("a,b\n\0x\0,\"y\n\0\"\n\"z\0\"w,1\n\"\0")
        #expect(
            table.faultPlaces == [
                "nul 2:1", "nul 2:2", "textAfterQuote 4:1", "nul 4:1", "nul 5:1", "unclosedQuote 5:1",
            ])
        #expect(table.texts == [["\0x\0", "y\n\0"], ["\"z\0\"w", "1"], ["\"\0", ""]])
    }

    @Test("a row with text beyond the header is a fault, told at the first such cell")
    func longRow() {
        let table = CSVTable.read("a,b\n1,2,,x,y\n\"1\n1\",\"2\n2\",3\n4,5,\n")
        // The second row starts on line 3; its third cell, after two ends of lines inside quotes, on line 5.
        #expect(table.faultPlaces == ["longRow 2:4", "longRow 5:3"])
        #expect(table.texts == [["1", "2"], ["1\n1", "2\n2"], ["4", "5"]])
    }

    @Test("a name that stands twice in the header is a fault, told at the second")
    func duplicateHeader() {
        let table = CSVTable.read("a,b, a\n1,2,3\n")
        #expect(table.faultPlaces == ["duplicateHeader 1:3"])
        #expect(table.faults.first?.found == "\"a\" in column 1 and again in column 3")
        #expect(table.column(named: "a") == 0)
    }

    @Test("text under a blank name is a warning; a blank column is none")
    func namelessColumn() {
        let table = CSVTable.read("a,,,\n1,,\n2,,x\n3,,y\n")
        #expect(table.faults.isEmpty)
        #expect(table.warningPlaces == ["namelessColumn 1:3"])
        #expect(table.warnings.first?.found == "no name above text in 2 rows")
    }

    @Test("a thousand faults are told and the rest counted")
    func many() {
        let table = CSVTable.read("a\n" + String(repeating: "1,2\n", count: 1234))
        #expect(table.faults.count == 1000)
        #expect(table.faultsLeftOut == 234)
        #expect(table.rowCount == 1234)
    }

    @Test("a message shows long text cut short and control characters escaped")
    func quoting() {
        let table = CSVTable.read("a\n1,\"x\ny\t\u{7}\"\n2,\(String(repeating: "é", count: 41))\n")
        #expect(
            table.faults.map(\.found) == [
                "\"x\\ny\\t\\u{7}\" beyond the last column",
                "\"\(String(repeating: "é", count: 39))…\" beyond the last column",
            ])
    }
}
