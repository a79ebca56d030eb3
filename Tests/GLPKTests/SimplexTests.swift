import GLPK
import Testing

@Suite("The simplex")
struct SimplexTests {
    @Test("finds the optimum in both directions, with duals of the right sign")
    func signs() throws {
        // min 2x + 3y with x + y >= 4, x <= 3: x = 3, y = 1, total 9. One more unit of the row adds one y: 3.
        // One more unit of x replaces one y: 2 - 3 = -1.
        var least = try Problem(.minimize)
        try least.add(columns: [Column(.between(0, 3), objective: 2), Column(objective: 3)])
        try least.add(Row(.atLeast(4), [Entry(0, 1), Entry(1, 1)]))
        let leastRun = try least.solve()
        #expect(leastRun.stop == .finished)
        #expect(leastRun.known == .optimal)
        #expect(abs(leastRun.objective - 9) < 1e-9)
        let leastRead = try [least.read(.values), least.read(.reducedCosts), least.read(.duals)]
        #expect(leastRead == [[3, 1], [-1, 0], [3]])

        // max 3x + 2y with x + y <= 4, x <= 3: x = 3, y = 1, total 11. One more unit of the row adds one y: 2.
        // One more unit of x replaces one y: 3 - 2 = 1.
        var most = try Problem(.maximize)
        try most.add(columns: [Column(.between(0, 3), objective: 3), Column(objective: 2)])
        try most.add(Row(.atMost(4), [Entry(0, 1), Entry(1, 1)]))
        let mostRun = try most.solve()
        #expect(abs(mostRun.objective - 11) < 1e-9)
        let mostRead = try [
            most.read(.values), most.read(.reducedCosts), most.read(.duals), most.read(.activities),
        ]
        #expect(mostRead == [[3, 1], [1, 0], [2], [4]])
        let single = try (
            most.read(.values, at: 1), most.read(.reducedCosts, at: 0), most.read(.duals, at: 0)
        )
        #expect(single == (1, 1, 2))
        // Only the column y is basic: x is at its bound, and the row is at its limit.
        let basic = try (most.read(.basicColumns), most.read(.basicRows))
        #expect(basic == ([0, 1], [0]))
    }

    @Test("satisfies strong duality and complementary slackness", arguments: UInt64(1)...20)
    func duality(seed: UInt64) throws {
        let program = LinearProgram(rows: 8, columns: 12, seed: seed)
        var problem = try program.problem(rows: 8, columns: 12)
        let run = try problem.solve()
        #expect(run.known == .optimal)
        let values = try problem.read(.values)
        let activities = try problem.read(.activities)
        let duals = try problem.read(.duals)
        let reducedCosts = try problem.read(.reducedCosts)
        let small = 1e-7

        var dualObjective = 0.0
        for row in 0..<8 {
            #expect(duals[row] >= -small)
            #expect(abs(duals[row] * (program.limits[row] - activities[row])) < small)
            let form = (0..<12).reduce(0.0) { $0 + program.matrix[row][$1] * values[$1] }
            #expect(abs(form - activities[row]) < small)
            dualObjective += duals[row] * program.limits[row]
        }
        for column in 0..<12 {
            let priced = (0..<8).reduce(0.0) { $0 + program.matrix[$1][column] * duals[$1] }
            #expect(abs(program.objective[column] - priced - reducedCosts[column]) < small)
            if reducedCosts[column] > small { #expect(abs(values[column] - program.upper[column]) < small) }
            if reducedCosts[column] < -small { #expect(abs(values[column]) < small) }
            dualObjective += max(0, reducedCosts[column]) * program.upper[column]
        }
        #expect(abs(dualObjective - run.objective) < 1e-6)
    }

    @Test("stays warm when rows and columns are added")
    func warm() throws {
        let program = LinearProgram(rows: 60, columns: 90, seed: 7)
        var cold = try program.problem(rows: 60, columns: 90)
        let coldRun = try cold.solve()

        var warm = try program.problem(rows: 55, columns: 80)
        let first = try warm.solve()
        let rows = try warm.add(rows: program.rows(55..<60, columns: 80))
        #expect(rows == 55..<60)
        let afterRows = try warm.solve(SimplexOptions(method: .dualThenPrimal))
        let columns = try warm.add(columns: program.columns(80..<90, rows: 60))
        #expect(columns == 80..<90)
        let afterColumns = try warm.solve()

        #expect([coldRun, first, afterRows, afterColumns].allSatisfy { $0.known == .optimal })
        // More rows can only lower the optimum; more columns can only raise it.
        #expect(afterRows.objective <= first.objective)
        #expect(afterColumns.objective >= afterRows.objective)
        #expect(abs(afterColumns.objective - coldRun.objective) < 1e-6)
        #expect(afterRows.iterations + afterColumns.iterations > 0)
        #expect(afterRows.iterations + afterColumns.iterations < coldRun.iterations)
        let again = try warm.solve()
        #expect(again.iterations == 0)
    }

    @Test("finds the same value with every method, and with presolve", arguments: UInt64(1)...5)
    func methods(seed: UInt64) throws {
        let program = LinearProgram(rows: 20, columns: 30, seed: seed)
        var values: [Double] = []
        for options in [
            SimplexOptions(method: .primal), SimplexOptions(method: .dual),
            SimplexOptions(method: .dualThenPrimal),
            SimplexOptions(presolve: true),
        ] {
            var problem = try program.problem(rows: 20, columns: 30)
            let run = try problem.solve(options)
            #expect(run.known == .optimal)
            values.append(run.objective)
        }
        #expect(values.allSatisfy { abs($0 - values[0]) < 1e-6 })
    }

    @Test("restarts from the standard basis when its own basis is destroyed")
    func lostBasis() throws {
        let program = LinearProgram(rows: 20, columns: 30, seed: 3)
        var problem = try program.problem(rows: 20, columns: 30)
        _ = try problem.solve()
        let basic = try problem.read(.basicColumns)
        let removed = Array(basic.indices.filter { basic[$0] == 1 }.prefix(3))
        #expect(removed.count == 3)
        try problem.remove(columns: removed)
        let counts = (problem.rowCount, problem.columnCount)
        #expect(counts == (20, 27))
        let run = try problem.solve()
        #expect(run.known == .optimal)

        var other = try program.problem(rows: 20, columns: 30)
        for column in removed { try other.setBounds(column: column, .equal(0)) }
        let otherRun = try other.solve()
        #expect(abs(run.objective - otherRun.objective) < 1e-6)
    }

    @Test("stays warm when slack rows are removed")
    func slackRowsRemoved() throws {
        let program = LinearProgram(rows: 20, columns: 30, seed: 4)
        var problem = try program.problem(rows: 20, columns: 30)
        let before = try problem.solve()
        let basic = try problem.read(.basicRows)
        let slack = basic.indices.filter { basic[$0] == 1 }
        #expect(!slack.isEmpty)
        try problem.remove(rows: slack)
        let after = try problem.solve()
        #expect(after.iterations == 0)
        #expect(abs(after.objective - before.objective) < 1e-9)
    }

    @Test("follows changes of bounds and objective")
    func changes() throws {
        // max x + y + 10 with x <= 2, y <= 5, x + y <= 6: 16. Then x <= 1: 16. Then 4x: x = 1, y = 5: 19.
        var problem = try Problem(.maximize)
        try problem.add(columns: [Column(.between(0, 2), objective: 1), Column(.between(0, 5), objective: 1)])
        let row = try problem.add(Row(.atMost(6), [Entry(0, 1), Entry(1, 1)]))
        try problem.setObjectiveConstant(10)
        let first = try problem.solve().objective
        try problem.setBounds(column: 0, .between(0, 1))
        let second = try problem.solve().objective
        try problem.setObjective(column: 0, 4)
        let third = try problem.solve().objective
        // x + y = 3: x = 1, y = 2, total 4 + 2 + 10.
        try problem.setBounds(row: row, .equal(3))
        let fourth = try problem.solve().objective
        #expect([first, second, third, fourth] == [16, 16, 19, 16])
    }
}
