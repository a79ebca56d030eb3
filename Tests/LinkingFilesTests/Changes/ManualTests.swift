import Foundation
import Linking
import LinkingFiles
import Testing

/// The page on changes has an example of each, and they all work as they stand.
@Suite("The manual's page on changes")
struct ChangesManualTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The blocks of YAML on the page.
    private func blocks() throws -> [String] {
        let page = try String(
            contentsOf: Self.root.appendingPathComponent("Sources/Linking/Linking.docc/Changes.md"),
            encoding: .utf8)
        return page.components(separatedBy: "```yaml\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
    }

    @Test("each block is a list of changes that makes a year of the area that the page names")
    func examples() throws {
        let year = try InputFolder.read(Self.root.appendingPathComponent("Instances/harbour-10").path).year
        for block in try blocks() {
            let changes = try WrittenChanges(yaml: block, file: "Changes.md")
            #expect(!changes.changes.isEmpty)
            let scenario = try changes.scenario(year)
            #expect(scenario.changes.allSatisfy { !$0.words(in: year).isEmpty })
        }
    }

    @Test("every kind of change has an example, and every field a place in one or in the text")
    func complete() throws {
        let words = try blocks().flatMap { try WrittenChanges(yaml: $0, file: "Changes.md").changes }
            .compactMap { $0.entry?.word }
        #expect(Set(words) == Set(Change.forms.map(\.word)))
        let page = try String(
            contentsOf: Self.root.appendingPathComponent("Sources/Linking/Linking.docc/Changes.md"),
            encoding: .utf8)
        for field in Change.forms.flatMap(\.fields) { #expect(page.contains(field.name), "\(field.name)") }
    }
}
