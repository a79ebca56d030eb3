import GLPK
public import Linking

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
        let runner = PartRunner(sizes: parts.map(\.links.count))
        var (answers, fairBounds) = ([PartAnswer](), [Int: Int]())
        if let fair = FairPriorities(year.policy.match.priorities) {
            (answers, fairBounds) = try FairMatching(parts, fair, year).solve(runner, control)
        } else {
            answers = try runner.run(control) { number, control throws(GLPKError) in
                var solver = try PrioritySolver(parts[number].program, names: names, control)
                return try solver.solve()
            }
        }

        let unproved: SolveStatus = control.stop.isRaised ? .interrupted : .feasible
        if builder.isWhole, answers.contains(where: \.isInfeasible) {
            return answer(nil, names, answers, fairBounds, .infeasible, builder)
        }
        guard answers.allSatisfy({ $0.taken != nil }) else {
            return answer(nil, names, answers, fairBounds, unproved, builder)
        }
        let links = zip(parts, answers).flatMap { part, answer in (answer.taken ?? []).map { part.links[$0] }
        }.sorted()
        return answer(links, names, answers, fairBounds, unproved, builder)
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
        _ links: [Link]?, _ names: [String], _ answers: [PartAnswer], _ fairBounds: [Int: Int],
        _ unproved: SolveStatus, _ builder: ProgramBuilder
    ) -> MatchingAnswer {
        let counts = builder.counts
        guard unproved != .infeasible else {
            let none = names.map { PriorityOutcome(name: $0, value: 0, bound: nil) }
            return MatchingAnswer(
                links: nil, outcome: ProgramOutcome(status: .infeasible, priorities: none),
                pairs: counts.pairs, threeWay: counts.threeWay, certificate: nil)
        }
        let values = year.policy.match.priorities.map { year.value(of: links ?? [], at: $0) }
        // Parts are independent, so bounds add up; a part that knows none leaves the whole without. Fairness has been
        // put together before; while it is not closed, nothing is known of what comes after it.
        var isFair = true
        let priorities = names.indices.map { number in
            let bounds = answers.map { $0.bounds[number] }
            let isFairness = year.policy.match.priorities[number].isFairness
            // Without three-way links the program's bounds hold for plans without any; where an earlier priority has
            // none of them, plans that are as good there have none either.
            let earlier = zip(year.policy.match.priorities[..<number], values)
            let isCovered = builder.isWhole || earlier.contains { $0 == .fewestThreeWay && $1 == 0 }
            let sum = bounds.contains(nil) ? nil : bounds.compactMap { $0 }.reduce(0, +)
            let known = isCovered && isFair ? isFairness ? fairBounds[number] : sum : nil
            if isFairness, known != values[number] { isFair = false }
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
