import Linking
import TestSupport
import Testing

@testable import Matching

@Suite("Rows dropped from the master")
struct RowLinesTests {
    /// Vertices in a square, each joined to its ten nearest; nearer ones are worth more.
    private func program(seed: UInt64, vertices n: Int) -> PairingProgram {
        var random = SeededGenerator(seed: seed)
        let places = (0..<n).map { _ in (random.int(0...1000), random.int(0...1000)) }
        func far(_ a: Int, _ b: Int) -> Int {
            let (x, y) = (places[a].0 - places[b].0, places[a].1 - places[b].1)
            return x * x + y * y
        }
        var pairs: Set<[Int]> = []
        for a in 0..<n {
            let near = (0..<n).filter { $0 != a }.sorted { (far(a, $0), $0) < (far(a, $1), $1) }.prefix(10)
            for b in near { pairs.insert([min(a, b), max(a, b)]) }
        }
        let links = pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
        let none = LinkGroups(members: [], linkCount: links.count)
        return PairingProgram(
            vertexCount: n, links: links.map { .init(a: Int32($0[0]), b: Int32($0[1]), c: -1) },
            weights: [links.map { Int32(2_000_000 - far($0[0], $0[1])) }], limits: none, limit: 0, pins: none)
    }

    @Test("leave only a few of all its rows, and the value still equals the core's")
    func dropped() throws {
        var (ever, atLast) = (0, 0)
        for seed in 0..<2 as Range<UInt64> {
            let program = program(seed: seed, vertices: 201)
            guard case .solved(let core) = CoreSolver(program: program, control: SolveControl()).solve()
            else {
                Issue.record("the core declined a part of pairs")
                return
            }
            // Odd sets of three at random: almost none of them is ever useful.
            var start = MasterStart(greedy: program)
            var random = SeededGenerator(seed: seed)
            for _ in 0..<300 {
                let three = Set((0..<3).map { _ in Int32(random.int(0...200)) })
                if three.count == 3 { start.oddSets.append(OddSet(vertices: three.sorted())) }
            }
            start.oddSets = Set(start.oddSets).sorted { $0.vertices.lexicographicallyPrecedes($1.vertices) }
            var solver = try PrioritySolver(
                program, goals: [.priority(.points)], start: start, SolveControl())
            let answer = try solver.solve()
            #expect(answer.taken.map(program.values) == core.taken.map(program.values))
            #expect(
                answer.root.priorities.map { $0.total.flooredQuotient($0.scale) }
                    == core.taken.map(program.values))
            let rows = solver.master.rows
            #expect(solver.master.lines.rows.count == 201 + rows.known.count)
            ever += rows.oddSets.count
            atLast += rows.known.count
        }
        #expect(atLast < ever / 2, "\(atLast) of \(ever)")
    }

    @Test("keep their numbers, and come back once")
    func numbers() {
        // 60 rows, the last 30 of which are slack in four solutions, so these may be dropped.
        var lines = RowLines()
        for row in 0..<60 { lines.append(row) }
        let isBasic = (0..<60).map { $0 < 30 ? 0.0 : 1.0 }
        for _ in 0..<3 { lines.age(isBasic) }
        #expect(lines.idleLines { _ in true } == [])
        lines.age(isBasic)
        #expect(lines.idleLines { _ in true } == Array(30..<60))
        // A few are not worth it.
        #expect(lines.idleLines { $0 % 4 == 0 } == [])
        lines.drop(Array(30..<59))
        #expect(lines.rows == Array(0..<30) + [59])
        #expect(lines.line(59) == 30)
        #expect(lines.line(40) == nil)
        lines.append(40)
        #expect(lines.line(40) == 31)
        // It stays however long it is slack.
        for _ in 0..<20 { lines.age(Array(repeating: 1, count: 32)) }
        let idle = lines.idleLines { _ in true }
        #expect(idle.count == 31)
        #expect(!idle.contains(31))
    }
}
