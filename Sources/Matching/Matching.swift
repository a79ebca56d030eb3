import Dispatch
import GLPK
public import Linking
import Synchronization

/// The pairing program of a year: chooses links, and says what is known of the choice.
///
/// The candidate links are cut into parts that have nothing to do with one another, which are solved side by side,
/// each on one thread with a GLPK environment of its own; what comes out does not depend on how many threads there
/// are.
public struct Matching: Sendable {
    let year: LinkingYear
    let candidates: Candidates

    /// The program over these candidates.
    public init(_ year: LinkingYear, _ candidates: Candidates) {
        (self.year, self.candidates) = (year, candidates)
    }

    /// Chooses links within `control`.
    ///
    /// - Throws: `SolverFailure` where GLPK breaks down.
    public func solve(_ control: SolveControl) throws(SolverFailure) -> MatchingAnswer {
        let builder = ProgramBuilder(year, candidates)
        let parts = builder.parts()
        let names = year.policy.match.priorities.map(\.rawValue)
        let answers = try solve(parts, names, control)

        let unproved: SolveStatus = control.stop.isRaised ? .interrupted : .feasible
        if builder.isWhole, answers.contains(where: \.isInfeasible) {
            return answer(nil, names, answers, .infeasible, builder)
        }
        guard answers.allSatisfy({ $0.taken != nil }) else {
            return answer(nil, names, answers, unproved, builder)
        }
        let links = zip(parts, answers).flatMap { part, answer in (answer.taken ?? []).map { part.links[$0] }
        }.sorted()
        return answer(links, names, answers, unproved, builder)
    }

    /// Solves the parts on as many threads as allowed, the small ones first so that the large ones get what is left.
    private func solve(
        _ parts: [ProgramBuilder.Part], _ names: [String], _ control: SolveControl
    ) throws(SolverFailure) -> [PartAnswer] {
        let order = parts.indices.sorted { (parts[$0].links.count, $0) < (parts[$1].links.count, $1) }
        // What is still to be solved, from each place in the order on: the measure of a fair share of time.
        var left = [Int](repeating: 0, count: order.count + 1)
        for place in order.indices.reversed() {
            left[place] = left[place + 1] + parts[order[place]].links.count
        }
        let next = Atomic(0)
        let results = Mutex([Result<PartAnswer, GLPKError>?](repeating: nil, count: parts.count))
        let remaining = left
        let threads = min(control.threads, max(1, parts.count))
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            while true {
                let place = next.add(1, ordering: .relaxed).oldValue
                guard place < order.count else { return }
                let part = parts[order[place]]
                let share = min(1, Double(threads * part.links.count) / Double(max(1, remaining[place])))
                let result = Result { () throws(GLPKError) in
                    var solver = try PrioritySolver(part.program, names: names, control.share(share))
                    return try solver.solve()
                }
                results.withLock { $0[order[place]] = result }
            }
        }
        var answers: [PartAnswer] = []
        for result in results.withLock({ $0 }) {
            switch result {
            case .success(let answer)?: answers.append(answer)
            case .failure(let error)?: throw SolverFailure(stage: "links", message: error.description)
            case nil: throw SolverFailure(stage: "links", message: "a part was left unsolved")
            }
        }
        return answers
    }

    /// What no choice of links can pass, whatever the solver says: every class that has a partner is linked, and no
    /// link is of three. Nil where nothing so plain is known.
    private func plainBound(_ priority: MatchPriority) -> Int? {
        let linkable = year.classes.indices.filter { !candidates.partners(of: $0).isEmpty }
        return switch priority {
        case .linkEveryone: linkable.count
        case .notLeftOutTwice: linkable.count { year.history.satOut[year.schoolOfClass[$0]] }
        case .fewestThreeWay: 0
        case .points, .worstDifference, .leximinDifference: nil
        }
    }

    private func answer(
        _ links: [Link]?, _ names: [String], _ answers: [PartAnswer], _ unproved: SolveStatus,
        _ builder: ProgramBuilder
    ) -> MatchingAnswer {
        let counts = builder.counts
        guard unproved != .infeasible else {
            let none = names.map { PriorityOutcome(name: $0, value: 0, bound: nil) }
            return MatchingAnswer(
                links: nil, outcome: ProgramOutcome(status: .infeasible, priorities: none),
                pairs: counts.pairs, threeWay: counts.threeWay, certificate: nil)
        }
        let values = year.policy.match.priorities.map { year.value(of: links ?? [], at: $0) }
        // Parts are independent, so bounds add up; a part that knows none leaves the whole without.
        let priorities = names.indices.map { number in
            let bounds = answers.map { $0.bounds[number] }
            // Without three-way links the program's bounds hold for plans without any; where an earlier priority has
            // none of them, plans that are as good there have none either.
            let earlier = zip(year.policy.match.priorities[..<number], values)
            let isCovered = builder.isWhole || earlier.contains { $0 == .fewestThreeWay && $1 == 0 }
            let known = isCovered && !bounds.contains(nil) ? bounds.compactMap { $0 }.reduce(0, +) : nil
            let bound = [known, plainBound(year.policy.match.priorities[number])].compactMap { $0 }.min()
            return PriorityOutcome(name: names[number], value: values[number], bound: bound)
        }
        let isOptimal = links != nil && priorities.allSatisfy(\.isProved)
        return MatchingAnswer(
            links: links,
            outcome: ProgramOutcome(status: isOptimal ? .optimal : unproved, priorities: priorities),
            pairs: counts.pairs, threeWay: counts.threeWay, certificate: nil)
    }
}
