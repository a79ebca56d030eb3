import Basics
import GLPK
import Linking

/// Solves the parts of a year in parallel, each on one thread with its own GLPK environment. The result does not
/// depend on the number of threads.
struct PartsSolver {
    let parts: [ProgramBuilder.Part]
    /// What each priority is called in reports.
    let goals: [Goal]
    let control: SolveControl
    /// Links to start from.
    var known = KnownLinks([])

    /// What is known about each part.
    func solve() throws(SolverFailure) -> [PartAnswer] {
        let found = try sideBySide(Array(parts.indices), control) { part, control throws(GLPKError) in
            let program = parts[part].program
            let known = known.numbers(in: parts[part])
            let core: CoreStart?
            switch CoreSolver(program: program, goals: goals, known: known, control: control).solve() {
            case .solved(let answer), .stopped(let answer): return answer
            case .open(let begun): core = begun
            }
            let start = MasterStart(program, core: core, control).adding(known, program)
            var solver = try PrioritySolver(program, goals: goals, start: start, control)
            return try solver.solve()
        }
        guard found.allSatisfy({ $0.taken != nil }) else { return found }
        let open = self.open(found)
        let proved = try sideBySide(open.parts, control) { part, control throws(GLPKError) in
            try prove(found[part], allowance: open.allowance, control)
        }
        var answers = found
        for (part, answer) in zip(open.parts, proved) { answers[part] = answer }
        return answers
    }

    /// The parts to be proved by branching, and how much each of their leaves may exceed the objective at the last
    /// priority: rounding down forgives less than one unit in total, and the roots of the other parts use some of
    /// it.
    private func open(_ answers: [PartAnswer]) -> (parts: [Int], allowance: Double) {
        let excess = answers.map { $0.root.excess(over: $0.program.values($0.taken ?? [])) }
        var left = 1.0
        var open: [Int] = []
        for part in parts.indices.sorted(by: { (excess[$0], $0) < (excess[$1], $1) }) {
            if excess[part] < left {
                left -= excess[part]
            } else if answers[part].isSearched {
                open.append(part)
            }
        }
        return (open, left / Double(max(1, open.count)))
    }

    /// Proves a part's choice of links by branching, or finds a better one and proves that.
    private func prove(
        _ answer: PartAnswer, allowance: Double, _ control: SolveControl
    ) throws(GLPKError) -> PartAnswer {
        var answer = answer
        while let taken = answer.taken {
            var proof = BranchingProof(
                answer.program, objectives: answer.program.values(taken), allowance: allowance,
                columns: answer.columns,
                control)
            let result = try proof.prove(from: answer.oddSets)
            answer.program = proof.program
            switch result {
            case .leaves(let leaves):
                answer.branched = leaves
                return answer
            case .better(let better): answer.taken = better
            case .none: return answer
            }
        }
        return answer
    }

    /// Calls `body` for each of `chosen`, on as many threads as allowed. Small parts come first, so that large ones
    /// get the remaining time.
    func sideBySide<Answer: Sendable>(
        _ chosen: [Int], _ control: SolveControl,
        _ body: @Sendable (Int, SolveControl) throws(GLPKError) -> Answer
    ) throws(SolverFailure) -> [Answer] {
        let size = parts.map(\.program.links.count)
        let order = chosen.indices.sorted { (size[chosen[$0]], $0) < (size[chosen[$1]], $1) }
        // For each position in the order, the size of what remains from there on; a fair share of time is based on
        // it.
        var left = [Int](repeating: 0, count: order.count + 1)
        for index in order.indices.reversed() { left[index] = left[index + 1] + size[chosen[order[index]]] }
        let remaining = left
        let threads = min(control.threads, max(1, chosen.count))
        do {
            let answers = try inParallel(order.count, threads: threads) { index throws(GLPKError) in
                let part = chosen[order[index]]
                // Shares follow size, but each part gets enough time to start; it leaves to others what it does not
                // need.
                let share = max(
                    min(1, Double(threads * size[part]) / Double(max(1, remaining[index]))),
                    0.5 / Double(order.count - index))
                return try body(part, control.share(share))
            }
            return zip(order, answers).sorted { $0.0 < $1.0 }.map(\.1)
        } catch {
            throw SolverFailure(stage: "links", message: error.description)
        }
    }
}
