import Linking
import LinkingFiles
import Planning
import TestSupport
import Testing

/// Whoever edits the files by hand and whoever writes the change get the same year, and the same plan.
@Suite("A changed year is the year of the edited folder")
struct ChangedFolderTests {
    @Test("for every kind of change", arguments: 0..<RandomChanges.kinds)
    func everyKind(_ kind: Int) throws {
        var compared = 0
        for seed in 0..<80 as Range<UInt64> {
            let draft = TinyYears.draft(seed: seed, classes: 7, timetable: true)
            guard let year = try? LinkingYear(draft) else { continue }
            var random = SeededGenerator(seed: seed)
            guard let change = RandomChanges.change(of: year, kind: kind, &random) else { continue }
            var folder = TextFolder(draft)
            folder.make(change)
            let scenario = try? Scenario(year, [change])
            let read = try? folder.read()
            #expect((scenario == nil) == (read == nil), "seed \(seed): \(change)")
            guard let scenario, let read else { continue }
            compared += 1
            let (changed, edited) = (Fingerprint(scenario.year), Fingerprint(read.year))
            #expect(changed == edited, "seed \(seed): \(change)")
        }
        #expect(compared > 8, "kind \(kind): \(compared)")
    }
}
