import Basics
import GLPK
import Testing

@Suite("Why a simplex ends, and what is known then")
struct SimplexEndingTests {
    private static let all = [
        SimplexOptions(method: .primal), SimplexOptions(method: .dualThenPrimal),
        SimplexOptions(presolve: true),
    ]

    @Test("infeasible: it finishes and knows that there is no solution", arguments: all)
    func infeasible(options: SimplexOptions) throws {
        // x + y >= 5 with x, y <= 2.
        var problem = try Problem(.minimize)
        try problem.add(columns: [Column(.between(0, 2), objective: 1), Column(.between(0, 2), objective: 1)])
        try problem.add(Row(.atLeast(5), [Entry(0, 1), Entry(1, 1)]))
        let run = try problem.solve(options)
        #expect(run.stop == .finished)
        #expect(run.known == .infeasible)
    }

    @Test("unbounded: it finishes and knows that the objective is unbounded", arguments: all)
    func unbounded(options: SimplexOptions) throws {
        // max x with x - y <= 1.
        var problem = try Problem(.maximize)
        try problem.add(columns: [Column(objective: 1), Column()])
        try problem.add(Row(.atMost(1), [Entry(0, 1), Entry(1, -1)]))
        let run = try problem.solve(options)
        #expect(run.stop == .finished)
        #expect(run.known == .unbounded)
    }

    @Test("no rows or no columns: the bounds alone decide the outcome")
    func empty() throws {
        var nothing = try Problem(.minimize)
        let none = try nothing.solve()
        #expect(none.known == .optimal)
        #expect(none.objective == 0)
        var bounded = try Problem(.maximize)
        try bounded.add(Column(.between(0, 2.5), objective: 2))
        let run = try bounded.solve()
        #expect(run.objective == 5)
    }

    @Test("iteration limit: it stops there, and the next call continues")
    func iterationLimit() throws {
        let program = LinearProgram(rows: 40, columns: 60, seed: 5)
        var whole = try program.problem(rows: 40, columns: 60)
        let wanted = try whole.solve()
        #expect(wanted.iterations > 10)

        var problem = try program.problem(rows: 40, columns: 60)
        let part = try problem.solve(SimplexOptions(iterationLimit: 10))
        #expect(part.stop == .iterationLimit)
        #expect(part.iterations == 10)
        // The origin is feasible, and the primal simplex stays feasible.
        #expect(part.known == .feasible)
        #expect(part.objective < wanted.objective)
        let rest = try problem.solve()
        #expect(rest.known == .optimal)
        #expect(abs(rest.objective - wanted.objective) < 1e-6)
    }

    @Test("observer: it is called between slices, and can end the simplex at any of them")
    func observer() throws {
        let program = LinearProgram(rows: 40, columns: 60, seed: 5)
        var problem = try program.problem(rows: 40, columns: 60)
        var told: [SimplexProgress] = []
        let run = try problem.solve(SimplexOptions(iterationsBetweenCalls: 4)) { progress in
            told.append(progress)
            return told.count == 3 ? .stop : .proceed
        }
        #expect(run.stop == .observer)
        #expect(run.known == .feasible)
        #expect(told.map(\.iterations) == [4, 8, 12])
        #expect(run.iterations == 12)
        #expect(told.last?.objective == run.objective)

        var sliced = try program.problem(rows: 40, columns: 60)
        let slicedRun = try sliced.solve(SimplexOptions(iterationsBetweenCalls: 4)) { _ in .proceed }
        var whole = try program.problem(rows: 40, columns: 60)
        let wholeRun = try whole.solve()
        #expect(slicedRun.stop == .finished)
        #expect(abs(slicedRun.objective - wholeRun.objective) < 1e-6)
    }

    /// A cone, cut off by the columns' bounds. Every step from its tip is degenerate, so the objective stays at 0
    /// for long.
    private func cone(seed: UInt64, top: Bounds = .between(0, 1)) throws -> Problem {
        var random = SplitMix64(seed: seed)
        var problem = try Problem(.maximize)
        try problem.add(
            columns: (0..<40).map { _ in Column(top, objective: Double(random.whole(1...9))) })
        for _ in 0..<40 {
            // Each row is a random half-space through the origin.
            try problem.add(Row(.atMost(0), (0..<40).map { Entry($0, Double(random.whole(-3...6))) }))
        }
        return problem
    }

    @Test("cycling: whichever way it escapes, the optimum is the same", arguments: 1...20)
    func leavesCircles(seed: UInt64) throws {
        var plain = try cone(seed: seed)
        let wanted = try plain.solve()
        #expect(wanted.known == .optimal)
        for method in [SimplexOptions.Method.primal, .dual, .dualThenPrimal] {
            // Two slices without change count as cycling, then two more, and so on.
            var problem = try cone(seed: seed)
            let run = try problem.solve(
                SimplexOptions(method: method, iterationsBetweenCalls: 3, cyclingIterations: 6)
            ) { _ in .proceed }
            if run.stop == .cycling { continue }
            #expect(run.stop == .finished && run.known == .optimal)
            #expect(abs(run.objective - wanted.objective) < 1e-6)
        }
    }

    @Test("cycling: if no escape helps, it ends, and does not claim an optimum")
    func endsInCircle() throws {
        // Only the tip is feasible, so every basis has objective 0.
        var plain = try cone(seed: 1, top: .atLeast(0))
        let wanted = try plain.solve()
        #expect(wanted.known == .optimal && wanted.objective == 0)
        #expect(wanted.iterations > 8)
        // Every iteration counts as cycling, and there are three escapes.
        var problem = try cone(seed: 1, top: .atLeast(0))
        let run = try problem.solve(SimplexOptions(cyclingIterations: 1))
        #expect(run.stop == .cycling)
        #expect(run.known != .optimal)
        #expect(run.iterations < wanted.iterations)
        // The basis that it leaves can be continued from.
        let rest = try problem.solve()
        #expect(rest.known == .optimal && rest.objective == 0)
    }

    @Test("time limit: with none left, it ends at once and knows nothing")
    func timeLimit() throws {
        let program = LinearProgram(rows: 40, columns: 60, seed: 5)
        var problem = try program.problem(rows: 40, columns: 60)
        let run = try problem.solve(SimplexOptions(timeLimit: .zero))
        #expect(run.stop == .timeLimit)
        #expect(run.known != .optimal)
    }

    @Test("objective limit: the dual simplex ends once no solution can be better")
    func objectiveLimit() throws {
        // min x + y with x + 2y >= 4, 2x + y >= 4: the optimum is 8/3. No solution is as good as 1.
        var problem = try Problem(.minimize)
        try problem.add(columns: [Column(objective: 1), Column(objective: 1)])
        try problem.add(rows: [
            Row(.atLeast(4), [Entry(0, 1), Entry(1, 2)]), Row(.atLeast(4), [Entry(0, 2), Entry(1, 1)]),
        ])
        let run = try problem.solve(SimplexOptions(method: .dual, objectiveLimit: 1))
        #expect(run.stop == .objectiveLimit)
        #expect(run.known != .optimal)
        let rest = try problem.solve()
        #expect(abs(rest.objective - 8.0 / 3) < 1e-9)
    }

    @Test("bounds the wrong way round are refused, with the code's name")
    func wrongBounds() throws {
        var problem = try Problem(.minimize)
        let column = try problem.add(Column(.between(3, 2)))
        try problem.add(Row(.free, [Entry(column, 1)]))
        do throws(GLPKError) {
            _ = try problem.solve()
            Issue.record("bounds 3 ... 2 were accepted")
        } catch {
            guard case .refused(let code, let words) = error else {
                Issue.record(error)
                return
            }
            #expect(code.description == "GLP_EBOUND")
            #expect(words.contains("lb = 3, ub = 2"))
        }
        try problem.setBounds(column: column, .between(2, 2))
        let run = try problem.solve()
        #expect(run.known == .optimal)
    }
}
