import Foundation
import Linking
import LinkingFiles
import Testing

@Suite("Reading the areas of Instances")
struct InstancesTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Instances").standardized.path

    private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
        .filter { !$0.contains(".") }.sorted()

    @Test("there are some, and each reads without a fault, with every row")
    func reads() throws {
        #expect(Self.names.count >= 5)
        for name in Self.names {
            let folder = "\(Self.root)/\(name)"
            if let refusal = TinyFolder.refusal(of: folder) { Issue.record("\(name): \(refusal.text)") }
            let read = try InputFolder.read(folder)
            let rows =
                try String(contentsOfFile: "\(folder)/classes.csv", encoding: .utf8)
                .split(whereSeparator: \.isNewline).count - 1
            #expect(read.year.classes.count == rows)
        }
    }
}
