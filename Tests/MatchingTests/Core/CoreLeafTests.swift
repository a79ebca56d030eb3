import Linking
import TestSupport
import Testing

@testable import Matching

@Suite("Leaves solved by weighted matching")
struct CoreLeafTests {
    /// A taken pair, a pair that shares a class with it and counts more, a pair that is left, and a separate pair:
    ///
    ///     0 ─5─ 1 ─9─ 2    3 ─4─ 4 ─7─ 5     and the three-way link 0, 1, 3
    ///
    /// With 0-1 taken and 4-5 left, the best is 5 + 4 = 9; the three-way link is out because it shares 0.
    private let path = PairingProgram(
        vertexCount: 6,
        links: [(0, 1, -1), (1, 2, -1), (3, 4, -1), (4, 5, -1), (0, 1, 3)].map {
            .init(a: $0.0, b: $0.1, c: $0.2)
        }, weights: [[5, 9, 4, 7, 20]], limits: .init(members: [], linkCount: 5), limit: 0,
        pins: .init(members: [], linkCount: 5))

    @Test("respect what is taken and what is left, and choose the best of the rest")
    func decided() throws {
        let leaf = try #require(
            CoreLeaf(path, [.init(link: 0, isTaken: true), .init(link: 3, isTaken: false)]))
        let answer = try #require(leaf.solve(.init()))
        #expect(answer.taken == [0, 2])
        #expect(answer.proof.priorities.map { $0.total / $0.scale } == [9])
        #expect(answer.closing([10])?.priorities.count == 1)
        #expect(answer.closing([9])?.priorities.count == 1)
        #expect(answer.closing([8]) == nil)
    }

    @Test("are declined while a three-way link may still be chosen")
    func open() {
        #expect(CoreLeaf(path, []) == nil)
        #expect(CoreLeaf(path, [.init(link: 3, isTaken: true)]) == nil)
        #expect(CoreLeaf(path, [.init(link: 4, isTaken: false)]) != nil)
        #expect(CoreLeaf(path, [.init(link: 1, isTaken: true)]) != nil)
    }

    @Test("agree with trying every choice, with duals that prove it", arguments: 0..<150)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let vertexCount = Int.random(in: 4...7, using: &generator)
        var links: [PairingProgram.ProgramLink] = []
        for a in 0..<vertexCount {
            for b in a + 1..<vertexCount where Int.random(in: 0..<5, using: &generator) < 3 {
                links.append(.init(a: Int32(a), b: Int32(b), c: -1))
            }
        }
        let pairCount = links.count
        for _ in 0..<2 {
            let three = (0..<vertexCount).map { $0 }.shuffled(using: &generator).prefix(3).sorted()
            let link = PairingProgram.ProgramLink(a: Int32(three[0]), b: Int32(three[1]), c: Int32(three[2]))
            if !links.contains(link) { links.append(link) }
        }
        let weights = [
            links.map { Int32($0.size) }, links.map { _ in Int32.random(in: -4...9, using: &generator) },
        ]
        let program = PairingProgram(
            vertexCount: vertexCount, links: links, weights: weights,
            limits: .init(members: [], linkCount: links.count), limit: 0,
            pins: .init(members: [], linkCount: links.count))
        // At most one three-way link is taken, and all others are left; some pairs are left too.
        var decisions = (pairCount..<links.count).map {
            PartProof.Decision(link: $0, isTaken: seed % 3 == 0 && $0 == pairCount)
        }
        for pair in 0..<pairCount where Int.random(in: 0..<6, using: &generator) == 0 {
            decisions.append(.init(link: pair, isTaken: false))
        }
        let answer = try #require(CoreLeaf(program, decisions)?.solve(.init()))

        var best: [Int]?
        for choice in 0..<1 << links.count {
            let taken = links.indices.filter { choice >> $0 & 1 == 1 }
            guard decisions.allSatisfy({ (choice >> $0.link & 1 == 1) == $0.isTaken }),
                program.isFeasible(taken)
            else { continue }
            let values = program.values(taken)
            if best.map(values.isLexicographicallyAbove) ?? true { best = values }
        }
        #expect(program.values(answer.taken) == best)

        let duals = answer.proof.priorities
        #expect(duals.map { $0.total / $0.scale } == best)
        let left = Set(decisions.filter { !$0.isTaken }.map(\.link))
        for number in links.indices where !left.contains(number) {
            let slack = duals.indices.map { index in
                sum(duals[index], number, program) - duals[index].scale * Int(weights[index][number])
            }
            #expect(slack.first { $0 != 0 } ?? 0 >= 0, "\(links[number]): \(slack)")
        }
        for vertex in 0..<vertexCount {
            #expect(duals.map { $0.vertices[vertex] }.first { $0 != 0 } ?? 0 >= 0)
        }
    }

    /// The sum of the duals of a link's rows.
    private func sum(_ duals: PartProof.PriorityDuals, _ link: Int, _ program: PairingProgram) -> Int {
        let vertices = program.links[link].vertices
        var sum = vertices.reduce(0) { $0 + duals.vertices[$1] }
        var whole: [Set<Int32>] = []
        for set in duals.oddSets {
            whole.append(set.sets.reduce(Set(set.vertices)) { $0.union(whole[$1]) })
            sum += vertices.count { whole[whole.count - 1].contains(Int32($0)) } / 2 * set.dual
        }
        for taken in duals.taken where taken.link == link { sum += taken.dual }
        return sum
    }
}
