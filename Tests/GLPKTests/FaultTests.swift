import GLPK
import Testing

@Suite("A fault in GLPK")
struct FaultTests {
    /// max x with x <= 3.
    private func small() throws(GLPKError) -> Problem {
        var problem = try Problem(.maximize)
        let column = try problem.add(Column(.free, objective: 1))
        try problem.add(Row(.atMost(3), [Entry(column, 1)]))
        return problem
    }

    private func failure(_ body: () throws(GLPKError) -> Void) -> GLPKError? {
        do throws(GLPKError) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    private func words(_ error: GLPKError?) -> String? {
        guard case .fault(let words) = error else { return nil }
        return words
    }

    @Test("from a malformed matrix becomes an error with GLPK's own words, and the process survives")
    func malformedMatrix() throws {
        var old = try small()
        let oldRun = try old.solve()
        #expect(oldRun.objective == 3)

        var bad = try small()
        // There is no row 7, which GLPK calls 8 because it counts from one.
        let error = failure { () throws(GLPKError) in _ = try bad.add(Column(entries: [Entry(7, 1)])) }
        let told = try #require(words(error))
        #expect(told.contains("glp_set_mat_col"))
        #expect(told.contains("row index out of range"))
        #expect(told.contains("8"))

        // Every problem of the thread is gone, even one that was not involved, and every call on it says so.
        #expect(failure { () throws(GLPKError) in _ = try bad.solve() } == .gone)
        #expect(failure { () throws(GLPKError) in _ = try old.solve() } == .gone)
        #expect(failure { () throws(GLPKError) in _ = try old.read(.values) } == .gone)

        var new = try small()
        let newRun = try new.solve()
        #expect(newRun.known == .optimal)
        #expect(newRun.objective == 3)
    }

    @Test("is described in GLPK's words, whichever call it comes from")
    func words() throws {
        var twice = try small()
        try twice.add(Column())
        let twiceError = failure { () throws(GLPKError) in
            _ = try twice.add(Row(.free, [Entry(0, 1), Entry(0, 2)]))
        }
        #expect(words(twiceError)?.contains("duplicate column indices not allowed") == true)

        var behind = try small()
        let behindError = failure { () throws(GLPKError) in try behind.setBounds(column: 1, .free) }
        #expect(words(behindError)?.contains("glp_set_col_bnds: j = 2; column number out of range") == true)

        var before = try small()
        let beforeError = failure { () throws(GLPKError) in try before.setObjective(column: -1, 1) }
        #expect(words(beforeError)?.contains("column number out of range") == true)

        let reader = try small()
        let readerError = failure { () throws(GLPKError) in _ = try reader.read(.duals, at: Int.max) }
        #expect(words(readerError)?.contains("row number out of range") == true)

        var tolerant = try small()
        let tolerantError = failure { () throws(GLPKError) in
            _ = try tolerant.solve(SimplexOptions(tolerance: 2))
        }
        #expect(words(tolerantError)?.contains("tol_bnd = 2; invalid parameter") == true)
    }

    @Test("does no harm however often it happens")
    func manyTimes() throws {
        for _ in 0..<200 {
            var bad = try small()
            #expect(failure { () throws(GLPKError) in try bad.remove(rows: [5]) } != nil)
            var good = try small()
            let run = try good.solve()
            #expect(run.objective == 3)
        }
    }

    @Test("within an observer ends the search, which throws the same fault")
    func withinObserver() throws {
        var search = try KnapsackProgram(items: 30, seed: 1).problem()
        var within: [GLPKError?] = []
        let error = failure { () throws(GLPKError) in
            _ = try search.solveInteger { search in
                guard search.nodes > 0 else { return .proceed }
                within.append(
                    failure { () throws(GLPKError) in
                        var inner = try small()
                        try inner.setBounds(row: 9, .free)
                    })
                // The environment stays corrupted until the search has unwound.
                within.append(failure { () throws(GLPKError) in _ = try small() })
                return .proceed
            }
        }
        #expect(within.count == 2)
        for each in within + [error] {
            #expect(words(each)?.contains("glp_set_row_bnds: i = 10; row number out of range") == true)
        }
        #expect(failure { () throws(GLPKError) in _ = try search.solve() } == .gone)
        var new = try small()
        let run = try new.solve()
        #expect(run.objective == 3)
    }

    @Test("does not arise when an observer uses another problem correctly")
    func nestedUse() throws {
        let knapsack = KnapsackProgram(items: 12, seed: 2)
        var search = try knapsack.problem()
        var inner: [Double] = []
        let outcome = try search.solveInteger { _ in
            do throws(GLPKError) {
                var problem = try small()
                inner.append(try problem.solve().objective)
            } catch {
                Issue.record(error)
            }
            return .proceed
        }
        #expect(!inner.isEmpty)
        #expect(inner.allSatisfy { $0 == 3 })
        #expect(outcome.incumbent?.objective == Double(knapsack.optimum()))
    }

    @Test("is not risked for infinities and NaNs: they are refused first")
    func notFinite() throws {
        var problem = try small()
        for number in [Double.infinity, -.infinity, .nan] {
            let errors = [
                failure { () throws(GLPKError) in try problem.setObjective(column: 0, number) },
                failure { () throws(GLPKError) in try problem.setBounds(row: 0, .atMost(number)) },
                failure { () throws(GLPKError) in _ = try problem.add(Row(.free, [Entry(0, number)])) },
            ]
            for error in errors {
                guard case .invalid = error else {
                    Issue.record("expected GLPKError.invalid, found \(String(describing: error))")
                    continue
                }
            }
        }
        let run = try problem.solve()
        #expect(run.objective == 3)
    }
}
