import Linking
import Tables
import Testing

@testable import LinkingFiles

@Suite("Cells of input files")
struct InputTableFileTests {
    @Test(
        "a number is never taken for a formula, words that begin like one are",
        arguments: [
            (CellText.number(-0.25), "-0.25"), (.whole(-3), "-3"), (.number(12), "12"), (.blank, ""),
            (.words("-x"), "'-x"), (.number(1e300), "1e+300"),
        ])
    func cell(value: CellText, written: String) {
        var file = CSVWriter(header: ["n", "m"])
        file.append([CSVValue(value), .text("m")])
        #expect(String(decoding: file.bytes, as: UTF8.self) == "\u{FEFF}n,m\r\n\(written),m\r\n")
    }

    @Test("the manual's example of each column stands in the starter folder, those of places in its schools")
    func examples() throws {
        for file in InputFolderWriter.files(StarterFolder.draft) {
            guard let table = InputTable.allCases.first(where: { $0.fileName == file.name }) else { continue }
            let written = CSVTable.read(file.bytes, name: file.name)
            for column in table.columns {
                // The folder is on the grid.
                if column.need == .place, table != .schools || column.name.hasSuffix("itude") { continue }
                let index = try #require(written.column(named: column.name))
                let cells = (0..<written.rowCount).map { written.text(row: $0, column: index) }
                #expect(cells.contains(column.example), "\(file.name) \(column.name)")
            }
        }
    }
}
