public import Linking
import Proving

/// The pairing program of a year: it chooses links and states what is known about the choice.
///
/// The candidate links fall into independent parts. These are solved in parallel, each on one thread with its own
/// GLPK environment. The result does not depend on the number of threads.
public struct Matching: Sendable {
    let year: LinkingYear
    let candidates: Candidates
    /// The largest number of three-way links that are listed rather than priced.
    private let mostListed: Int

    /// The program over these candidates.
    public init(_ year: LinkingYear, _ candidates: Candidates) {
        self.init(year, candidates, mostListed: ProgramBuilder.mostListed)
    }

    init(_ year: LinkingYear, _ candidates: Candidates, mostListed: Int) {
        (self.year, self.candidates, self.mostListed) = (year, candidates, mostListed)
    }

    /// Chooses links within `control`, and proves as much about the choice as it can.
    ///
    /// - Parameters:
    ///   - control: The time and the threads to use, and who is told of progress.
    ///   - chosen: The classes to link, if not all: a union of ``groups()``. The answer then covers these alone, as
    ///     if there were no others. Don't use it if a priority is one of fairness, which is not a sum over groups.
    ///   - known: Links to start from, such as those of an earlier plan. A proved result does not depend on them,
    ///     except for the choice among equally good plans.
    /// - Throws: ``Linking/SolverFailure`` if GLPK fails.
    public func solve(
        _ control: SolveControl, only chosen: Set<Int>? = nil, from known: [Link] = []
    ) throws(SolverFailure) -> MatchingAnswer {
        // The weight of a three-way link in a band of differences does not follow from its pairs, so all must be
        // listed.
        let isFair = year.policy.match.priorities.contains(where: \.isFairness)
        control.report(Progress(.links, .candidates))
        let builder = ProgramBuilder(year, candidates, mostListed: isFair ? .max : mostListed)
        let all = builder.parts()
        let priorities = year.policy.match.priorities
        // A demand that no candidate meets belongs to no part.
        let demands = year.pins.classes.count + year.pins.schools.count
        if all.reduce(0, { $0 + $1.mustLinks.count }) < demands { return noPlan(builder) }
        let parts = chosen.map { chosen in all.filter { chosen.contains($0.classes[0]) } } ?? all
        let steps = try FairSearch(year, parts, control).steps()
        var solver = PartsSolver(parts, steps, year, control)
        solver.known = KnownLinks(known)
        let answers = try solver.solve()

        let unproved: SolveStatus = control.stop.isRaised ? .interrupted : .feasible
        if answers.contains(where: \.isInfeasible) { return noPlan(builder) }
        guard answers.allSatisfy({ $0.taken != nil }) else {
            // State a bound for the first priority only: later ones depend on what is reached there.
            let first = PlanProof.sum(answers.map(\.root), at: 0).map { $0.total.flooredQuotient($0.scale) }
            let outcomes = priorities.enumerated().map { number, priority in
                outcome(priority, value: 0, bound: number == 0 && !priority.isFairness ? first : nil, chosen)
            }
            return answer(nil, ProgramOutcome(status: unproved, priorities: outcomes), builder, nil)
        }
        let links = zip(parts, answers).flatMap { part, answer in
            (answer.taken ?? []).compactMap { part.link(answer.program.links[$0]) }
        }.sorted()
        let values = priorities.map { year.value(of: links, at: $0) }
        let proof = YearProof(
            year, links, answers, steps, threshold: try ThresholdProof(year, links, parts, control))
        let bounds = proof.bounds
        let outcomes = priorities.indices.map { number in
            outcome(priorities[number], value: values[number], bound: bounds[number], chosen)
        }
        let isOptimal = outcomes.allSatisfy(\.isProved)
        return answer(
            links, ProgramOutcome(status: isOptimal ? .optimal : unproved, priorities: outcomes), builder,
            proof.steps.isEmpty ? nil : Certificate(proof, parts, answers, objectives: values))
    }

    /// The classes that are connected by candidate links or by rules about several links; the group with the
    /// smallest class comes first. Classes without a candidate are in no group. What is chosen in one group does
    /// not affect another, unless a priority is one of fairness.
    public func groups() -> [[Int]] {
        ProgramBuilder(year, candidates, mostListed: mostListed).parts().map(\.classes)
    }

    /// The answer that no choice keeps all the rules.
    private func noPlan(_ builder: ProgramBuilder) -> MatchingAnswer {
        let none = year.policy.match.priorities.map {
            PriorityOutcome($0, value: 0, bound: nil)
        }
        return answer(nil, ProgramOutcome(status: .infeasible, priorities: none), builder, nil)
    }

    private func answer(
        _ links: [Link]?, _ outcome: ProgramOutcome, _ builder: ProgramBuilder, _ certificate: Certificate?
    ) -> MatchingAnswer {
        let counts = builder.counts
        return MatchingAnswer(
            links: links, outcome: outcome, pairs: counts.pairs, threeWay: counts.threeWay,
            certificate: certificate)
    }

    private func outcome(_ priority: Priority, value: Int, bound: Int?, _ chosen: Set<Int>?)
        -> PriorityOutcome
    {
        let plain = year.plainBound(at: priority, candidates, only: chosen)
        return PriorityOutcome(
            priority, value: value, bound: priority.tightest([bound.map(priority.planValue), plain]))
    }
}
