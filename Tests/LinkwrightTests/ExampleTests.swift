import Foundation
import Linkwright
import TestSupport
import Testing

@Suite("The example of README and manual")
struct ExampleTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test(
        "stands on the page as it is compiled here",
        arguments: ["README.md", "Sources/Linkwright/Linkwright.docc/PlanningFromCode.md"])
    func page(_ path: String) throws {
        let blocks = try text(path).components(separatedBy: "```swift\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
        let examples = blocks.filter { $0.hasPrefix("import Linkwright\n") }
        #expect(examples == [try text("Tests/LinkwrightTests/Example.swift")])
    }

    private let area = Self.root.appendingPathComponent("Instances/harbour-10").path

    @Test("plans an area, and writes a folder that holds against its year")
    func run() throws {
        let folder = try TemporaryFolder()
        let result = try plan(area, with: [], to: folder.path)
        #expect(result.links.status == .optimal && result.plan.links.count == 5)
        let read = try InputFolder.read(area)
        let record = try PlanFolder.read(folder.path, of: read)
        #expect(record.result(in: read.year).plan == result.plan)
        // It says of itself what the command would have said.
        #expect(record.summary.command == "plan")
        // The files alone say the same.
        #expect(try PlanFolder.read(folder.path) == record)
    }

    @Test("plans the area as it would be after a change")
    func change() throws {
        let folder = try TemporaryFolder()
        let result = try plan(area, with: [.withdraw(Withdrawal(.class("P01-A")))], to: folder.path)
        // Nine of its ten classes are left, and no link has the tenth.
        #expect(result.year.classes.count == 9)
        let linked = try PlanFolder.read(folder.path).links.flatMap(\.classes)
        #expect(!linked.isEmpty && !linked.contains("P01-A"))
    }

    @Test("a folder that was read goes with the plan: its files and its warnings")
    func input() throws {
        let folder = try TemporaryFolder()
        let read = try InputFolder.read(area)
        try PlanFolder.write(try Planner(read.year).plan(), of: read, to: folder.path)
        let summary = try PlanFolder.read(folder.path).summary
        #expect(summary.inputs["classes.csv"]?.count == 64 && summary.warnings == read.warningsInAnyOrder)
        #expect(try PlanVerifier.verify(folder.path, of: read).holds)
    }

    @Test("a year that was built in memory needs no folder, and its plan is read back without one")
    func memory() throws {
        var draft = TinyDraft.draft
        TinyDraft.timetable(&draft)
        let year = try LinkingYear(draft)
        let result = try Planner(year).plan()
        let folder = try TemporaryFolder()
        try PlanFolder.write(result, to: folder.path)
        let record = try PlanFolder.read(folder.path)
        // Its two classes may be linked, and have a round.
        #expect(record.links.map(\.classes) == [["A", "B"]] && record.meetings?.count == 1)
        #expect(record.result(in: year).plan == result.plan && record.summary.inputs.isEmpty)
    }
}
