import Explaining
import Linking
import Testing

@Suite("What changes between two choices of links")
struct LinkChainTests {
    private func links(_ lists: [[Int]]) -> [Link] { lists.compactMap { Link($0) }.sorted() }

    /// Each step as class, partners before, partners after.
    private func told(_ steps: [ChainStep]) -> [[[Int]]] {
        steps.map { step in
            [[step.number]]
                + [step.before, step.after].map { link in
                    link.map { $0.filter { $0 != step.number } } ?? []
                }
        }
    }

    @Test("each step's class has lost its link partner to a step before, to the one who is left out")
    func chain() {
        // 0-1, 2-3, 4-5 and 6 alone become 0-2, 3-4, and 5 and 1 with nobody; 6 stays out.
        let chain = LinkChain(
            from: links([[0, 1], [2, 3], [4, 5]]), to: links([[0, 2], [3, 4]]), first: [0, 2])
        #expect(
            told(chain.steps) == [
                [[0], [1], [2]], [[1], [0], []], [[3], [2], [4]], [[5], [4], []],
            ])
        #expect(chain.elsewhere.isEmpty)
        #expect((chain.steps + chain.elsewhere).count { $0.after != nil } == 2)
    }

    @Test("a class that was left out comes in through another's step, and a link of three counts once")
    func comingIn() {
        // 0-1 and 2 alone become 0-1-2.
        let chain = LinkChain(from: links([[0, 1]]), to: links([[0, 1, 2]]), first: [1, 2])
        #expect(told(chain.steps) == [[[1], [0], [0, 2]]])
        // Apart: 0-1 becomes 1-2, and 0 is left out.
        let apart = LinkChain(from: links([[0, 1]]), to: links([[1, 2]]), first: [0, 1])
        #expect(told(apart.steps) == [[[0], [1], []], [[1], [0], [2]]])
        // Nothing has changed.
        #expect(LinkChain(from: links([[0, 1]]), to: links([[0, 1]]), first: [0, 1]).steps.isEmpty)
    }

    @Test("changes that have nothing to do with the first are taken back where that is as good")
    func takenBack() {
        let old = links([[0, 1], [2, 3], [4, 5], [6, 7], [8, 9], [10, 11]])
        let new = links([[0, 2], [1, 3], [4, 6], [5, 7], [8, 10], [9, 11]])
        let chain = LinkChain(from: old, to: new, first: [0, 2])
        #expect(told(chain.steps) == [[[0], [1], [2]], [[1], [0], [3]]])
        #expect(chain.elsewhere.map(\.number) == [4, 5, 8, 9])
        // 8 to 11 can't go back, whatever the reason; 4 to 7 can.
        var asked: [[Link]] = []
        let near = LinkChain.shortened(from: old, to: new, first: [0, 2]) { links in
            asked.append(links)
            return links.contains { Array($0) == [8, 10] }
        }
        #expect(near == links([[0, 2], [1, 3], [4, 5], [6, 7], [8, 10], [9, 11]]))
        #expect(asked.count == 2)
    }
}
