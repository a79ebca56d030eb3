import Linking
import LinkingFiles
import TestSupport
import Testing

@Suite("Reading real areas", .enabled(if: SharedData.isThere, "the real areas are not on this machine"))
struct RealAreasTests {
    @Test("each reads without a fault, with all of its rows", arguments: SharedData.folders)
    func reads(folder: String) throws {
        if let refusal = TinyFolder.refusal(of: folder) { Issue.record("\(refusal.text)") }
        let read = try InputFolder.read(folder)
        #expect(read.year.classes.count == read.draft.classes.count)
        #expect(read.year.classes.count >= 37)
        #expect(read.hashes.allSatisfy { $0.sha256.count == 64 })
    }
}
