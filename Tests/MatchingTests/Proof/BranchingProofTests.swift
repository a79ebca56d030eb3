import Linking
import Testing

@testable import Matching

@Suite("Proof by branching")
struct BranchingProofTests {
    /// The seven lines of the Fano plane, any two of which meet in a point. Only one can be taken, but a third of
    /// each satisfies all rows of points and odd sets, for a value of 7/3.
    private let fano = PairingProgram(
        vertexCount: 7,
        links: [(0, 1, 2), (0, 3, 4), (0, 5, 6), (1, 3, 5), (1, 4, 6), (2, 3, 6), (2, 4, 5)].map {
            .init(a: $0.0, b: $0.1, c: $0.2)
        }, weights: [[1, 1, 1, 1, 1, 1, 1]], limits: .init(members: [], linkCount: 7), limit: 0,
        pins: .init(members: [], linkCount: 7))

    /// The sum of the duals of a link's rows, from the proof alone.
    private func sum(_ duals: PartProof.PriorityDuals, _ link: Int, _ program: PairingProgram) -> Int {
        let vertices = program.links[link].vertices
        var sum = vertices.reduce(0) { $0 + duals.vertices[$1] }
        for set in duals.oddSets { sum += vertices.count { set.vertices.contains(Int32($0)) } / 2 * set.dual }
        for pin in duals.pins where program.pins.members[pin.group].contains(Int32(link)) { sum += pin.dual }
        for taken in duals.taken where taken.link == link { sum += taken.dual }
        return sum
    }

    @Test("closes all leaves although a third of each link satisfies every row")
    func plane() throws {
        var proof = BranchingProof(fano, objectives: [1], allowance: 1, columns: Array(0..<7), SolveControl())
        guard case .leaves(let leaves) = try proof.prove(from: []) else {
            Issue.record("not proved")
            return
        }
        #expect(leaves.count > 1)
        // The leaves' decisions cover everything: each choice of the decided links falls into exactly one leaf.
        for choice in 0..<128 {
            let fitting = leaves.filter {
                $0.decisions.allSatisfy { (choice >> $0.link & 1 == 1) == $0.isTaken }
            }
            #expect(fitting.count == 1)
        }
        for leaf in leaves {
            let duals = try #require(leaf.priorities.first)
            let left = leaf.decisions.filter { !$0.isTaken }.map(\.link)
            #expect(duals.total < 2 * duals.scale)
            #expect(duals.vertices.allSatisfy { $0 >= 0 })
            for link in fano.links.indices where !left.contains(link) {
                #expect(sum(duals, link, fano) >= duals.scale)
            }
            let value =
                duals.vertices.reduce(0, +) + duals.taken.reduce(0) { $0 + $1.dual }
                + duals.oddSets.reduce(0) { $0 + $1.dual * ($1.vertices.count / 2) }
            #expect(duals.total == value)
        }
    }

    @Test("reports it if the choice to be proved is not optimal")
    func better() throws {
        var proof = BranchingProof(fano, objectives: [0], allowance: 1, columns: Array(0..<7), SolveControl())
        guard case .better(let taken) = try proof.prove(from: []) else {
            Issue.record("no better choice")
            return
        }
        #expect(taken.count == 1)
    }

    @Test("closes a leaf whose pins can't hold with a ray")
    func ray() throws {
        // 0-1 must be taken, but the leaf takes 1-2. They are worth 5 and 100.
        let program = PairingProgram(
            vertexCount: 3, links: [.init(a: 0, b: 1, c: -1), .init(a: 1, b: 2, c: -1)], weights: [[5, 100]],
            limits: .init(members: [], linkCount: 2), limit: 0, pins: .init(members: [[0]], linkCount: 2))
        var master = try Master(program)
        try master.take(1)
        try master.setObjective(nil)
        let solved = try master.round(SolveControl())
        let round = try #require(solved)
        let ray = WholeDuals.best(master, round)
        #expect(ray.total < 0)
        try master.setObjective(0)
        var proof = LeafProof([.init(link: 1, isTaken: true)])
        let isClosed = proof.closeInfeasible(master, ray: ray, objective: 5)
        #expect(isClosed)
        let duals = try #require(proof.leaf.priorities.first)
        #expect(duals.total < 5 * duals.scale)
        // The pin's dual has the other sign, and 0-1, which 1-2 rules out, has positive slack.
        #expect(duals.pins.allSatisfy { $0.dual < 0 })
        #expect(sum(duals, 0, program) > 5 * duals.scale)
        #expect(sum(duals, 1, program) == 100 * duals.scale)
    }

    @Test("combines leaves of two parts, but only if the other part's root does not close them")
    func parts() throws {
        // Each part's root is one and a third units above its objective. In part 0, one leaf equals the objective,
        // and the other is far below it.
        func leaf(_ total: Int, _ decision: Bool?) -> PartProof.Leaf {
            .init(
                decisions: decision.map { [.init(link: 0, isTaken: $0)] } ?? [],
                priorities: [.init(scale: 3, total: total, vertices: [])])
        }
        var answers = [PartAnswer(program: fano), PartAnswer(program: fano)]
        for number in answers.indices {
            answers[number].root = leaf(7, nil)
            answers[number].branched = [leaf(3, true), leaf(number == 0 ? -6 : 3, false)]
        }
        let proof = PlanProof(answers, objectives: [2])
        // With the link left in part 0: −6/3 + 7/3 is already less than 2.
        #expect(
            proof.leaves.map { $0.parts.flatMap(\.decisions).map(\.isTaken) } == [
                [true, true], [true, false], [false],
            ])
        #expect(!proof.leaves.contains { !$0.isClosed })
        #expect(proof.bounds == [2])
    }
}
