import Foundation
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

    @Test("the order of rows changes nothing but the rounds'")
    func anyOrder() throws {
        let path = try #require(SharedData.folders.first { $0.hasSuffix("luton") })
        let read = try InputFolder.read(path)
        var random = SeededGenerator(seed: 5)
        let folder = try TemporaryFolder()
        for name in read.hashes.map(\.file) {
            let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
            var lines = text.split(whereSeparator: \.isNewline).map(String.init)
            if name.hasSuffix(".csv"), name != "rounds.csv" { lines[1...].shuffle(using: &random) }
            try folder.write(lines.joined(separator: "\n") + "\n", to: name)
        }
        let other = try InputFolder.read(folder.path)
        #expect(other.draft.classes.map(\.id) != read.draft.classes.map(\.id))
        #expect(other.year.schools == read.year.schools && other.year.classes == read.year.classes)
        #expect(other.year.venues == read.year.venues && other.year.sessions == read.year.sessions)
        #expect(other.year.history.satOut == read.year.history.satOut)
        for a in read.year.classes.indices {
            for b in read.year.classes.indices where a < b {
                #expect(other.year.reading(a, b) == read.year.reading(a, b))
            }
        }
    }
}
