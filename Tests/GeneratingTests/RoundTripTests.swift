import Foundation
import Generating
import Linking
import LinkingFiles
import Testing

@Suite struct RoundTripTests {
    @Test("an area survives being written and read back", arguments: 0..<60)
    func roundTrip(number: Int) throws {
        let draft = try AreaTests.anySpecification(1000 + number).draft()
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("area-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try InputFolderWriter.write(draft, to: path)
        let read = try InputFolder.read(path)
        #expect(read.draft == draft)
        // Reading gives no more warnings than the year itself.
        #expect(read.warnings.count == read.year.warnings.count)
    }
}
