public import Linking

/// The pairing program of a year: chooses links, and says what is known of the choice.
///
/// The candidate links are cut into parts that have nothing to do with one another, which are solved side by side,
/// each on one thread with a GLPK environment of its own; what comes out does not depend on how many threads there
/// are.
public struct Matching: Sendable {
    private let year: LinkingYear
    private let candidates: Candidates

    /// The program over these candidates.
    public init(_ year: LinkingYear, _ candidates: Candidates) {
        (self.year, self.candidates) = (year, candidates)
    }

    /// Chooses links within `control`, and proves as much of the choice as it can.
    ///
    /// - Throws: `SolverFailure` where GLPK breaks down.
    public func solve(_ control: SolveControl) throws(SolverFailure) -> MatchingAnswer {
        let builder = ProgramBuilder(year, candidates)
        let parts = builder.parts()
        let priorities = year.policy.match.priorities
        let answers = try PartsSolver(parts: parts, names: priorities.map(\.rawValue), control: control)
            .solve()

        let unproved: SolveStatus = control.stop.isRaised ? .interrupted : .feasible
        if builder.isWhole, answers.contains(where: \.isInfeasible) {
            let none = priorities.map { PriorityOutcome(name: $0.rawValue, value: 0, bound: nil) }
            return answer(nil, ProgramOutcome(status: .infeasible, priorities: none), builder, nil)
        }
        guard answers.allSatisfy({ $0.taken != nil }) else {
            // Only the first priority is spoken of: what comes after depends on what is reached there.
            let first = PlanProof.sum(answers.map(\.root), at: 0).map { $0.total.flooredQuotient($0.scale) }
            let outcomes = priorities.enumerated().map { number, priority in
                let known = number == 0 && builder.isWhole ? first : nil
                return outcome(priority, value: 0, bound: known)
            }
            return answer(nil, ProgramOutcome(status: unproved, priorities: outcomes), builder, nil)
        }
        let links = zip(parts, answers).flatMap { part, answer in (answer.taken ?? []).map { part.links[$0] }
        }
        .sorted()
        let values = priorities.map { year.value(of: links, at: $0) }
        let proof = PlanProof(answers, objectives: values)
        let outcomes = priorities.indices.map { number in
            // Without three-way links the program's bounds hold for plans without any; where an earlier priority has
            // none of them, plans that are as good there have none either.
            let earlier = zip(priorities[..<number], values)
            let isCovered = builder.isWhole || earlier.contains { $0 == .fewestThreeWay && $1 == 0 }
            return outcome(
                priorities[number], value: values[number], bound: isCovered ? proof.bounds[number] : nil)
        }
        let isOptimal = outcomes.allSatisfy(\.isProved)
        return answer(
            links, ProgramOutcome(status: isOptimal ? .optimal : unproved, priorities: outcomes), builder,
            builder.isWhole ? Certificate(proof, parts, priorities) : nil)
    }

    private func answer(
        _ links: [Link]?, _ outcome: ProgramOutcome, _ builder: ProgramBuilder, _ certificate: Certificate?
    ) -> MatchingAnswer {
        let counts = builder.counts
        return MatchingAnswer(
            links: links, outcome: outcome, pairs: counts.pairs, threeWay: counts.threeWay,
            certificate: certificate)
    }

    private func outcome(_ priority: MatchPriority, value: Int, bound: Int?) -> PriorityOutcome {
        PriorityOutcome(
            name: priority.rawValue, value: value,
            bound: [bound, plainBound(priority)].compactMap { $0 }.min())
    }

    /// What no choice of links can pass, whatever the solver says: every class that has a partner is linked, and no
    /// link is of three. Nil where nothing so plain is known.
    private func plainBound(_ priority: MatchPriority) -> Int? {
        let linkable = year.classes.indices.filter { !candidates.partners(of: $0).isEmpty }
        return switch priority {
        case .linkEveryone: linkable.count
        case .notLeftOutTwice: linkable.count { year.history.satOut[year.schoolOfClass[$0]] }
        case .fewestThreeWay: 0
        case .points: nil
        }
    }
}
