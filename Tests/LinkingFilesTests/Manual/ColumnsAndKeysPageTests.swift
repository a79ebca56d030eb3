import Foundation
import LinkingFiles
import Testing

@Suite("The manual's page of columns and keys")
struct ColumnsAndKeysPageTests {
    @Test("stands in the manual as it is made from the lists; scripts/columns makes it again")
    func isTrue() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = root.appendingPathComponent(ColumnsAndKeysPage.path)
        if ProcessInfo.processInfo.environment["LINKWRIGHT_WRITE_MANUAL"] != nil {
            try Data(ColumnsAndKeysPage.text.utf8).write(to: page)
        }
        // Not as texts, of which a failure would show both in full.
        let isTrue = try String(contentsOf: page, encoding: .utf8) == ColumnsAndKeysPage.text
        #expect(isTrue, "\(ColumnsAndKeysPage.path) is out of date: run scripts/columns")
    }
}
