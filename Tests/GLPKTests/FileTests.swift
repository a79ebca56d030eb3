import Foundation
import GLPK
import Testing

@Suite("Files written by GLPK")
struct FileTests {
    /// Why the solver returned no value.
    private struct NoValue: Error, CustomStringConvertible {
        let description: String
    }

    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "glpk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    /// The optimum that GLPK's own program finds for a file.
    private func glpsol(_ options: [String], _ file: URL) throws -> Double {
        let solution = file.appendingPathExtension("solution")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["glpsol"] + options + [file.path, "--write", solution.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus == 127 {
            throw NoValue(
                description: "glpsol was not found. Maybe install Debian's package glpk-utils.")
        }
        // The line with the solution's kind, size, status and value: "s mip 1 30 o 12345".
        let text = try String(contentsOf: solution, encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix("s ") }
        guard process.terminationStatus == 0,
            let value = line?.split(separator: " ").last.flatMap({ Double($0) })
        else { throw NoValue(description: "glpsol \(options) returned no value:\n\(text)") }
        return value
    }

    @Test("of an integer program give the same value in glpsol")
    func integer() throws {
        let knapsack = KnapsackProgram(items: 14, seed: 31)
        try inFolder { folder in
            var problem = try knapsack.problem()
            let lp = folder.appendingPathComponent("knapsack.lp")
            let mps = folder.appendingPathComponent("knapsack.mps")
            try problem.write(.lp, to: lp.path)
            try problem.write(.mps, to: mps.path)
            let value = try #require(try problem.solveInteger().incumbent).objective
            #expect(value == Double(knapsack.optimum()))
            #expect(try glpsol(["--lp"], lp) == value)
            #expect(try glpsol(["--max", "--freemps"], mps) == value)
            #expect(try String(contentsOf: lp, encoding: .utf8).contains("capacity"))
        }
    }

    @Test("of a linear program with every kind of bounds give the same value in glpsol")
    func linear() throws {
        // min x + 2y - z + u + v with x + y >= 2, y - z = 1, -3 <= u + v <= 4, x - v <= 7;
        // x >= 0, y free, z <= 5, -1 <= u <= 1, v >= -2.
        var problem = try Problem(.minimize, name: "bounds")
        try problem.add(columns: [
            Column(objective: 1, name: "x"), Column(.free, objective: 2, name: "y"),
            Column(.atMost(5), objective: -1, name: "z"), Column(.between(-1, 1), objective: 1, name: "u"),
            Column(.atLeast(-2), objective: 1, name: "v"),
        ])
        try problem.add(rows: [
            Row(.atLeast(2), [Entry(0, 1), Entry(1, 1)]), Row(.equal(1), [Entry(1, 1), Entry(2, -1)]),
            Row(.between(-3, 4), [Entry(3, 1), Entry(4, 1)]), Row(.atMost(7), [Entry(0, 1), Entry(4, -1)]),
            Row(.free, [Entry(0, 1)]),
        ])
        // z = y - 1, so the objective is x + y + 1 + u + v, which is at least 2 + 1 - 3 = 0.
        let run = try problem.solve()
        #expect(abs(run.objective) < 1e-9)
        try inFolder { folder in
            let lp = folder.appendingPathComponent("bounds.lp")
            let mps = folder.appendingPathComponent("bounds.mps")
            try problem.write(.lp, to: lp.path)
            try problem.write(.mps, to: mps.path)
            #expect(abs(try glpsol(["--lp"], lp) - run.objective) < 1e-9)
            #expect(abs(try glpsol(["--freemps"], mps) - run.objective) < 1e-9)
        }
    }

    @Test("that cannot be written are refused in GLPK's words")
    func unwritable() throws {
        try inFolder { folder in
            let problem = try Problem(.minimize)
            do throws(GLPKError) {
                try problem.write(.lp, to: folder.path)
                Issue.record("writing over a folder succeeded")
            } catch {
                guard case .refused(_, let words) = error else {
                    Issue.record(error)
                    return
                }
                #expect(words.contains(folder.path))
            }
        }
    }
}
