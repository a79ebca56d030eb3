public import Linking
import Proving

/// The pairing program of a year: chooses links, and says what is known of the choice.
///
/// The candidate links are cut into parts that have nothing to do with one another, which are solved side by side,
/// each on one thread with a GLPK environment of its own; what comes out does not depend on how many threads there
/// are.
public struct Matching: Sendable {
    let year: LinkingYear
    let candidates: Candidates
    /// The most three-way links that are listed rather than priced.
    private let mostListed: Int

    /// The program over these candidates.
    public init(_ year: LinkingYear, _ candidates: Candidates) {
        self.init(year, candidates, mostListed: ProgramBuilder.mostListed)
    }

    init(_ year: LinkingYear, _ candidates: Candidates, mostListed: Int) {
        (self.year, self.candidates, self.mostListed) = (year, candidates, mostListed)
    }

    /// Chooses links within `control`, and proves as much of the choice as it can.
    ///
    /// - Parameters:
    ///   - chosen: The classes to link, where not all are to be: whole ``groups()``. The answer then speaks of these alone, as if
    ///     there were no others, and must not be asked for where a priority is one of fairness, which is no sum over groups.
    ///   - known: Links to begin with, such as those of an earlier plan; what is found does not depend on them where it is
    ///     proved, but for choices that are equally good.
    /// - Throws: `SolverFailure` where GLPK breaks down.
    public func solve(
        _ control: SolveControl, only chosen: Set<Int>? = nil, from known: [Link] = []
    ) throws(SolverFailure) -> MatchingAnswer {
        // What a three-way link counts in a band of differences does not follow from its pairs, so that it can't be priced
        // unseen.
        let isFair = year.policy.match.priorities.contains(where: \.isFairness)
        control.report(Progress(stage: "links: candidates"))
        let builder = ProgramBuilder(year, candidates, mostListed: isFair ? .max : mostListed)
        let all = builder.parts()
        let priorities = year.policy.match.priorities
        // A demand that no candidate meets is in no part.
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
            // Only the first priority is spoken of: what comes after depends on what is reached there.
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

    /// The classes that hang together by a candidate link or a rule about several, the group with the smallest class first;
    /// classes that may link with nobody are in none. What is chosen in one group has nothing to do with another, unless a
    /// priority is one of fairness.
    public func groups() -> [[Int]] {
        ProgramBuilder(year, candidates, mostListed: mostListed).parts().map(\.classes)
    }

    /// That nothing keeps all the rules.
    private func noPlan(_ builder: ProgramBuilder) -> MatchingAnswer {
        let none = year.policy.match.priorities.map {
            PriorityOutcome(name: $0.rawValue, value: 0, bound: nil)
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

    private func outcome(_ priority: MatchPriority, value: Int, bound: Int?, _ chosen: Set<Int>?)
        -> PriorityOutcome
    {
        PriorityOutcome(
            name: priority.rawValue, value: value,
            bound: [bound, plainBound(priority, chosen)].compactMap { $0 }.min())
    }

    /// What no choice of links can pass, whatever the solver says: every class that has a partner is linked, and no
    /// link is of three. Nil where nothing so plain is known.
    private func plainBound(_ priority: MatchPriority, _ chosen: Set<Int>?) -> Int? {
        let linkable = year.classes.indices.filter {
            !candidates.partners(of: $0).isEmpty && chosen?.contains($0) ?? true
        }
        return switch priority {
        case .linkEveryone: linkable.count
        case .notLeftOutTwice: linkable.count { year.history.satOut[year.schoolOfClass[$0]] }
        case .fewestThreeWay: 0
        case .points, .worstDifference, .leximinDifference: nil
        }
    }
}
