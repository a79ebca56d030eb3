import Foundation
import Linking
import LinkingFiles
import Planning
import Results
import Testing

@Suite("What fairness costs")
struct FairnessTableTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Points, and the smallest difference as the manual writes it.
    private func cell(_ area: String, _ last: [Priority]) throws -> String {
        let read = try InputFolder.read(Self.root.appendingPathComponent("Instances/\(area)").path)
        let priorities = [.linkEveryone, .notLeftOutTwice, .fewestThreeWay] + last
        let change = PolicyValues(priorities, of: .links)
        let year = try Scenario(read.year, [.set(change)]).year
        let result = try Planner(year).match()
        #expect(result.status == .optimal)
        func value(_ priority: Priority) -> Int? {
            result.links.priorities.first { $0.priority == priority }?.value
        }
        let points = try #require(value(.points))
        let least = String(try #require(value(.worstDifference) ?? value(.leximinDifference)))
        return "\(points) (0.\(String(repeating: "0", count: 4 - least.count))\(least))"
    }

    @Test("the manual's table says what comes out", arguments: ["vale-24", "moor-40"])
    func table(_ area: String) throws {
        let manual = try String(
            contentsOf: Self.root.appendingPathComponent("Sources/Matching/Matching.docc/Fairness.md"),
            encoding: .utf8)
        let orders: [[Priority]] = [
            [.points, .worstDifference], [.worstDifference, .points], [.leximinDifference, .points],
        ]
        let row = try orders.map { try cell(area, $0) }
        #expect(manual.contains("| \(area) | \(row.joined(separator: " | ")) |"), "\(row)")
    }
}
