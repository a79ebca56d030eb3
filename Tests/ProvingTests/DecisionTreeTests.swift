import Linking
import TestSupport
import Testing

@testable import Proving

@Suite("The decisions of leaves")
struct DecisionTreeTests {
    private func leaves(_ leaves: [[Int]]) throws -> [[Certificate.Decision]] {
        try leaves.map { leaf in
            try leaf.map { number in
                Certificate.Decision(try #require(Link(0, Int(number.magnitude))), isTaken: number > 0)
            }
        }
    }

    @Test("leave nothing out where they are a tree's, and name what they leave out where they are not")
    func trees() throws {
        // A number is a link that is taken, or below 0 left.
        #expect(try DecisionTree.answer(leaves([[]])) == .complete)
        #expect(try DecisionTree.answer(leaves([[1], [-1]])) == .complete)
        #expect(try DecisionTree.answer(leaves([[1, 2], [1, -2], [-1, 3], [-1, -3]])) == .complete)
        #expect(try DecisionTree.answer(leaves([])) == .incomplete([]))
        #expect(try DecisionTree.answer(leaves([[1], [1, -2]])) == .incomplete(try leaves([[-1]])[0]))
        // What contradicts itself holds no plan.
        #expect(try DecisionTree.answer(leaves([[1, -1], [-1]])) == .incomplete(try leaves([[1]])[0]))
    }

    @Test("are judged as by trying every choice")
    func oracle() throws {
        var complete = 0
        for seed in 0..<UInt64(500) {
            var random = SeededGenerator(seed: seed)
            let lists = (0..<random.int(1...8)).map { _ in
                (0..<random.int(0...3)).map { _ in random.int(1...3) * (random.chance(50) ? 1 : -1) }
            }
            let isComplete = (0..<8).allSatisfy { choice in
                lists.contains { list in
                    list.allSatisfy { (choice >> (Int($0.magnitude) - 1) & 1 == 1) == ($0 > 0) }
                }
            }
            #expect((try DecisionTree.answer(leaves(lists)) == .complete) == isComplete, "seed \(seed)")
            complete += isComplete ? 1 : 0
        }
        #expect(complete > 50)
    }

    @Test("are followed however many there are, and given up where they overlap beyond measure")
    func many() throws {
        // A path: the n-th leaf leaves n - 1 links and takes the n-th, the last leaves all.
        let path = try leaves((1...300).map { (1..<$0).map { -$0 } + [$0] } + [(1...300).map { -$0 }])
        #expect(DecisionTree.answer(path) == .complete)
        #expect(DecisionTree.answer(path, mostSteps: 1000) == .tangled)
        // Each leaf decides two links of its own, so that nothing is settled before all are.
        let lists = try leaves((1...40).map { [2 * $0 - 1, 2 * $0] })
        #expect(
            try DecisionTree.answer(lists) == .incomplete(leaves([(1...40).map { -(2 * $0 - 1) }])[0]))
    }
}
