import Basics
import Foundation
import GLPK
import Testing

@Suite("Threads")
struct ThreadTests {
    /// Runs two bodies at once, each on its own thread, and returns what went wrong in each.
    private func together(
        _ first: @escaping @Sendable () throws -> [String],
        _ second: @escaping @Sendable () throws -> [String]
    ) async -> [String] {
        func onThread(_ body: @escaping @Sendable () throws -> [String]) async -> [String] {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    do {
                        continuation.resume(returning: try body())
                    } catch {
                        continuation.resume(returning: ["threw \(error)"])
                    }
                }
            }
        }
        async let one = onThread(first)
        async let other = onThread(second)
        return await one + other
    }

    private static func solveMany(seed: UInt64) throws(GLPKError) -> [String] {
        var random = SplitMix64(seed: seed)
        var wrong: [String] = []
        for round in 0..<200 {
            let program = SmallProgram(using: &random)
            var problem = try program.problem()
            let found = try problem.solveInteger(IntegerOptions(presolve: round % 2 == 0)).incumbent
            let expected = program.optimumByEnumeration().map(Double.init)
            if found.map({ $0.objective.rounded() }) != expected {
                wrong.append(
                    "seed \(seed), round \(round): found \(String(describing: found)), not \(String(describing: expected))"
                )
            }
        }
        return wrong
    }

    @Test("two threads solve at the same time, many times, and both are right")
    func twoAtOnce() async {
        let wrong = await together({ try Self.solveMany(seed: 21) }, { try Self.solveMany(seed: 22) })
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
    }

    @Test("a fault on one thread does not affect the other")
    func faultBeside() async {
        let wrong = await together(
            { try Self.solveMany(seed: 23) },
            {
                var wrong: [String] = []
                for round in 0..<500 {
                    do throws(GLPKError) {
                        var problem = try Problem(.minimize)
                        try problem.add(Column())
                        try problem.add(Row(.free, [Entry(1 + round, 1)]))
                        wrong.append("round \(round): a missing column was accepted")
                    } catch {
                        guard case .fault(let words) = error, words.contains("column index out of range")
                        else {
                            wrong.append("round \(round): \(error)")
                            continue
                        }
                    }
                }
                return wrong
            })
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
    }
}
