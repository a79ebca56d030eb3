import Foundation
import Tables
import Testing

@Suite("The encoding of a CSV file")
struct CSVEncodingTests {
    @Test("UTF-8 is read with or without a byte-order mark, which is no part of the first name")
    func utf8() {
        for mark in ["", "\u{FEFF}"] {
            let table = CSVTable.read(mark + "é,b\n€,😀\n")
            #expect(table.encoding == .utf8)
            #expect(table.header == ["é", "b"])
            #expect(table.texts == [["€", "😀"]])
            #expect(table.faults.isEmpty && table.warnings.isEmpty)
        }
    }

    @Test("bytes that are not UTF-8 are Windows-1252, and that is said where they start")
    func windows1252() {
        // 0x92 is a right single quotation mark, 0x80 the euro, 0xE9 é, 0xA0 a no-break space.
        let bytes =
            Array("a,b\n1,St Mary".utf8) + [0x92] + Array("s\n\"".utf8) + [0x80, 0xE9, 0xA0]
            + Array("\",2".utf8)
        let table = CSVTable.read(bytes, name: "x.csv")
        #expect(table.encoding == .windows1252)
        #expect(table.texts == [["1", "St Mary’s"], ["€é", "2"]])
        #expect(table.faults.isEmpty)
        #expect(table.warningPlaces == ["windows1252 2:2"])
    }

    @Test("every Windows-1252 byte decodes as Foundation decodes it; five are undefined")
    func wholeCodePage() throws {
        let undefined: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
        for byte in UInt8(0x80)...0xFF {
            // 0xFF after it makes sure that the file is not UTF-8.
            let table = CSVTable.read(Array("a\nx".utf8) + [byte, 0xFF], name: "x.csv")
            if undefined.contains(byte) {
                #expect(table.texts == [["x\u{FFFD}ÿ"]])
                #expect(table.warningPlaces == ["windows1252 2:1", "undefinedByte 2:1"])
            } else {
                let character = try #require(String(data: Data([byte]), encoding: .windowsCP1252))
                #expect(table.texts == [["x\(character)ÿ"]])
                #expect(table.warningPlaces == ["windows1252 2:1"])
            }
        }
    }

    @Test(
        "UTF-16 is a fault that says how to save the file",
        arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]])
    func utf16(bytes: [UInt8]) {
        let table = CSVTable.read(bytes, name: "x.csv")
        #expect(table.encoding == .utf16)
        #expect(table.faultPlaces == ["utf16 1:1"])
        #expect(table.faults.first?.hint.contains("CSV UTF-8") == true)
        #expect(table.header.isEmpty && table.rowCount == 0)
    }

    @Test(
        "a spreadsheet's own file is one fault that says how to save it, whatever its name",
        arguments: [[0x50, 0x4B, 0x03, 0x04, 0x14, 0], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0]])
    func workbook(bytes: [UInt8]) {
        let table = CSVTable.read(bytes + Array("\0a,b\n1,2,3\n".utf8), name: "x.csv")
        #expect(table.faultPlaces == ["workbook 1:1"])
        #expect(table.faults.first?.hint.contains("CSV UTF-8") == true)
        #expect(table.header.isEmpty && table.rowCount == 0)
    }

    @Test("a file marked as UTF-8 stays UTF-8 where it is broken, and the place is told")
    func brokenUTF8() {
        let table = CSVTable.read(
            Array("\u{FEFF}é,b\n1,\"x\n".utf8) + [0xE2, 0x82] + Array("\"\n".utf8), name: "x.csv")
        #expect(table.encoding == .utf8)
        #expect(table.faultPlaces == ["brokenUTF8 2:2"])
        #expect(table.header == ["é", "b"])
        #expect(table.texts == [["1", "x\n\u{FFFD}"]])
    }
}
