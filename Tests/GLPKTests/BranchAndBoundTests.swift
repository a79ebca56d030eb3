import Basics
import GLPK
import Testing

@Suite("Branch and bound")
struct BranchAndBoundTests {
    /// Options that must not change the result.
    private static let ways = [
        IntegerOptions(),
        IntegerOptions(presolve: true),
        IntegerOptions(cuts: .all),
        IntegerOptions(heuristics: [.rounding, .feasibilityPump]),
        IntegerOptions(presolve: true, cuts: .all, heuristics: [], branching: .pseudocost),
        IntegerOptions(branching: .first, backtracking: .depthFirst),
        IntegerOptions(branching: .last, backtracking: .breadthFirst),
        IntegerOptions(branching: .mostFractional, backtracking: .bestProjection),
    ]

    @Test("agrees with exhaustive search on random programs, whatever the options", arguments: ways.indices)
    func enumeration(way: Int) throws {
        var random = SplitMix64(seed: 11)
        var infeasible = 0
        for _ in 0..<150 {
            let program = SmallProgram(using: &random)
            var problem = try program.problem()
            let outcome = try problem.solveInteger(Self.ways[way])
            #expect(outcome.stop == .finished)
            if let optimum = program.optimumByEnumeration() {
                #expect(outcome.known == .optimal)
                let incumbent = try #require(outcome.incumbent)
                #expect(abs(incumbent.objective - Double(optimum)) < 1e-6)
                #expect(outcome.bound == incumbent.objective)
                let value = zip(program.objective, incumbent.values).reduce(0.0) { $0 + Double($1.0) * $1.1 }
                #expect(abs(value - incumbent.objective) < 1e-6)
            } else {
                infeasible += 1
                #expect(outcome.known == .infeasible)
                #expect(outcome.incumbent == nil)
                #expect(outcome.bound == nil)
            }
        }
        #expect(infeasible > 0)
        #expect(infeasible < 100)
    }

    @Test(
        "stopped by its observer, it has an incumbent and a bound with the optimum between them",
        arguments: [1, 2, 3])
    func stopped(seed: UInt64) throws {
        let knapsack = KnapsackProgram(items: 50, seed: seed)
        let optimum = Double(knapsack.optimum())
        var problem = try knapsack.problem()
        var bounds: [Double] = []
        var incumbents: [Double] = []
        let outcome = try problem.solveInteger { search in
            if let bound = search.bound { bounds.append(bound) }
            if search.isIncumbentNew, let incumbent = search.incumbent { incumbents.append(incumbent) }
            return search.incumbent != nil && search.nodes >= 40 ? .stop : .proceed
        }
        #expect(outcome.stop == .observer)
        #expect(outcome.known == .feasible)
        let incumbent = try #require(outcome.incumbent)
        let bound = try #require(outcome.bound)
        #expect(incumbent.objective <= optimum)
        #expect(bound >= optimum - 1e-6)
        #expect(bound > incumbent.objective)
        let weight = zip(knapsack.weights, incumbent.values).reduce(0.0) { $0 + Double($1.0) * $1.1 }
        #expect(weight <= Double(knapsack.capacity))
        // Bounds fall, incumbents rise, and they never cross.
        #expect(bounds == bounds.sorted(by: >))
        #expect(incumbents == incumbents.sorted())
        #expect(incumbents.last == incumbent.objective)
        #expect(outcome.nodes >= 40)
    }

    @Test("stopped before its root is solved, it takes its bound from the relaxation, if that was solved")
    func stoppedAtOnce() throws {
        let knapsack = KnapsackProgram(items: 50, seed: 4)
        var problem = try knapsack.problem()
        let relaxation = try problem.solve().objective
        let outcome = try problem.solveInteger { _ in .stop }
        #expect(outcome.stop == .observer)
        #expect(outcome.known == .undefined)
        #expect(outcome.incumbent == nil)
        let bound = try #require(outcome.bound)
        #expect(abs(bound - relaxation) < 1e-6)

        var presolved = try knapsack.problem()
        let early = try presolved.solveInteger(IntegerOptions(presolve: true)) { _ in .stop }
        #expect(early.stop == .observer)
        #expect(early.bound == nil)

        var late = try knapsack.problem()
        let none = try late.solveInteger(IntegerOptions(timeLimit: .zero))
        #expect(none.stop == .timeLimit)
        #expect(none.known == .undefined)
        #expect(none.bound == nil)
    }

    @Test("shows its observer each better incumbent and its values", arguments: [false, true])
    func incumbents(presolve: Bool) throws {
        let knapsack = KnapsackProgram(items: 14, seed: 5)
        var problem = try knapsack.problem()
        var told: [(objective: Double, values: [Double])] = []
        let outcome = try problem.solveInteger(IntegerOptions(presolve: presolve)) { search in
            guard search.isIncumbentNew, let objective = search.incumbent else { return .proceed }
            do throws(GLPKError) {
                if let values = try search.incumbentValues() { told.append((objective, values)) }
            } catch {
                Issue.record(error)
            }
            return .proceed
        }
        #expect(!told.isEmpty)
        for each in told {
            let profit = zip(knapsack.profits, each.values).reduce(0.0) { $0 + Double($1.0) * $1.1 }
            #expect(abs(profit - each.objective) < 1e-6)
        }
        #expect(outcome.incumbent?.objective == Double(knapsack.optimum()))
    }

    @Test("starts from a given solution, if that is feasible")
    func start() throws {
        let knapsack = KnapsackProgram(items: 50, seed: 6)
        // As many of the first items as fit.
        var room = knapsack.capacity
        let start = knapsack.weights.map { weight -> Double in
            guard weight <= room else { return 0 }
            room -= weight
            return 1
        }
        let profit = zip(knapsack.profits, start).reduce(0.0) { $0 + Double($1.0) * $1.1 }
        var problem = try knapsack.problem()
        let outcome = try problem.solveInteger(IntegerOptions(start: start)) { _ in .stop }
        #expect(outcome.stop == .observer)
        #expect(outcome.incumbent?.objective == profit)
        #expect(outcome.incumbent?.values == start)
        #expect(try #require(outcome.bound) >= profit)

        // All items together are too heavy, and a fraction of an item is not allowed.
        for wrong in [1.0, 0.25] {
            let dropped = try problem.solveInteger(
                IntegerOptions(start: Array(repeating: wrong, count: 50))
            ) { _ in .stop }
            #expect(dropped.incumbent == nil)
        }
    }

    @Test("accepts a heuristic solution from its observer")
    func offer() throws {
        let knapsack = KnapsackProgram(items: 50, seed: 7)
        var problem = try knapsack.problem()
        var accepted: [Bool] = []
        let outcome = try problem.solveInteger(IntegerOptions(heuristics: [])) { search in
            do throws(GLPKError) {
                guard accepted.isEmpty, let relaxed = try search.relaxationValues() else { return .proceed }
                // Rounding down stays within the capacity; rounding up exceeds it.
                accepted.append(try search.offer(relaxed.map { $0.rounded(.up) }))
                accepted.append(try search.offer(relaxed.map { $0.rounded(.down) }))
            } catch {
                Issue.record(error)
            }
            return .stop
        }
        #expect(accepted == [false, true])
        #expect(outcome.stop == .observer)
        #expect(outcome.incumbent != nil)
    }

    @Test("ends within the gap asked for")
    func gap() throws {
        let knapsack = KnapsackProgram(items: 50, seed: 8)
        var problem = try knapsack.problem()
        let outcome = try problem.solveInteger(IntegerOptions(relativeGap: 0.05))
        #expect(outcome.stop == .gap)
        #expect(outcome.known == .feasible)
        let incumbent = try #require(outcome.incumbent).objective
        let bound = try #require(outcome.bound)
        #expect(bound >= Double(knapsack.optimum()))
        #expect((bound - incumbent) / incumbent <= 0.05)
    }

    @Test("reports an unbounded or an infeasible relaxation as such", arguments: [false, true])
    func relaxations(presolve: Bool) throws {
        var unbounded = try Problem(.maximize)
        try unbounded.add(columns: [Column(objective: 1, kind: .integer), Column(kind: .integer)])
        try unbounded.add(Row(.atMost(1), [Entry(0, 1), Entry(1, -1)]))
        let first = try unbounded.solveInteger(IntegerOptions(presolve: presolve))
        #expect(first.stop == .finished)
        #expect(first.known == .unbounded)

        var infeasible = try Problem(.maximize)
        try infeasible.add(columns: [Column(kind: .binary), Column(kind: .binary)])
        try infeasible.add(Row(.atLeast(3), [Entry(0, 1), Entry(1, 1)]))
        let second = try infeasible.solveInteger(IntegerOptions(presolve: presolve))
        #expect(second.stop == .finished)
        #expect(second.known == .infeasible)
    }

    @Test("accepts columns without rows, and an empty problem")
    func noRows() throws {
        // max 3x with x integer and at most 2.
        var problem = try Problem(.maximize)
        try problem.add(Column(.between(0, 2), objective: 3, kind: .integer))
        let outcome = try problem.solveInteger()
        #expect(outcome.incumbent?.objective == 6)
        #expect(outcome.incumbent?.values == [2])
        // The empty problem has one solution, of value 0.
        for presolve in [false, true] {
            var nothing = try Problem(.maximize)
            let none = try nothing.solveInteger(IntegerOptions(presolve: presolve, cuts: .all))
            #expect(none.known == .optimal)
            #expect(none.incumbent?.objective == 0)
        }
    }

    @Test("leaves the problem unchanged, so a later simplex is warm")
    func afterwards() throws {
        let knapsack = KnapsackProgram(items: 14, seed: 9)
        var problem = try knapsack.problem()
        let before = try problem.solve()
        _ = try problem.solveInteger(IntegerOptions(cuts: .all))
        let after = try problem.solve()
        #expect(after.iterations == 0)
        #expect(after.objective == before.objective)
        try problem.setKind(column: 0, .continuous)
        let relaxed = try problem.solveInteger()
        #expect(try #require(relaxed.incumbent).objective >= Double(knapsack.optimum()))
    }

    @Test("refuses a fractional bound on an integer column")
    func fractionalBound() throws {
        var problem = try Problem(.maximize)
        try problem.add(Column(.between(0, 1.5), objective: 1, kind: .integer))
        try problem.add(Row(.atMost(9), [Entry(0, 1)]))
        #expect(throws: GLPKError.self) { _ = try problem.solveInteger() }
        #expect(throws: GLPKError.self) { _ = try problem.solveInteger(IntegerOptions(start: [1, 1])) }
    }
}
