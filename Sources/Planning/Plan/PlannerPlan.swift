import Explaining
public import Linking
import Matching
import Proving
public import Results
import Scheduling

extension Planner {
    /// The part of the time for links, where a timetable follows.
    private static let shareOfLinks = 0.5

    /// Chooses the links, and then the timetable of their meetings.
    public func plan() throws(PlanningError) -> PlanResult { try links(thenTimetable: true) }

    /// Chooses the links alone.
    public func match() throws(PlanningError) -> PlanResult { try links(thenTimetable: false) }

    /// Makes a timetable for links that are given, in any order.
    ///
    /// - Throws: ``PlanningError/links(_:)`` where they break a rule of the year.
    public func schedule(links: [Link]) throws(PlanningError) -> PlanResult {
        let links = links.sorted()
        let findings = Audit(year).findings(Plan(links: links))
        guard findings.isEmpty else { throw .links(findings) }
        let outcome = ProgramOutcome(
            status: .feasible,
            priorities: year.policy.match.priorities.map {
                PriorityOutcome($0, value: year.value(of: links, at: $0), bound: nil)
            })
        return try timetable(links, outcome, proof: nil, stages: Stages(), isWanted: true)
    }

    private func links(thenTimetable isWanted: Bool) throws(PlanningError) -> PlanResult {
        var stages = Stages()
        let candidates = stages.time("candidates") { Candidates(year) }
        let share = isWanted && !year.rounds.isEmpty ? control.share(Planner.shareOfLinks) : control
        let answer: MatchingAnswer
        do {
            answer = try stages.time("links") { () throws(SolverFailure) in
                try Matching(year, candidates).solve(share)
            }
        } catch { throw .solver(error) }
        let (findings, isChecked) = stages.time("proof") { self.findings(answer, candidates) }
        guard findings.isEmpty else { throw .audit(findings) }
        let proof = Proof(
            counts: CandidateCounts(pairs: answer.pairs, threeWay: answer.threeWay),
            certificate: answer.certificate, isChecked: isChecked, candidates: candidates)
        return try timetable(
            answer.links, answer.outcome, proof: proof, stages: stages, isWanted: isWanted)
    }

    /// What is wrong with the proof of the links, and whether it was looked at: a claim without a proof is no better than a
    /// broken rule. Where there are many candidates and leaves it is left to `verify`, which takes as long as it takes.
    private func findings(
        _ answer: MatchingAnswer, _ candidates: Candidates
    ) -> (findings: [Finding], isChecked: Bool) {
        guard let links = answer.links, answer.outcome.status == .optimal else { return ([], false) }
        guard let certificate = answer.certificate else {
            return ([Finding(.links, "links", "they are called optimal, and nothing proves it")], true)
        }
        let audit = CertificateAudit(year, candidates, threads: control.threads)
        guard audit.isQuick(leaves: certificate.leaves.count) else { return ([], false) }
        let verdict = audit.verdict(certificate, links: links)
        if !verdict.findings.isEmpty || verdict.isProved { return (verdict.findings, true) }
        return ([Finding(.links, "links", "their certificate proves less than is claimed")], true)
    }

    private func timetable(
        _ links: [Link]?, _ outcome: ProgramOutcome, proof: Proof?, stages: Stages, isWanted: Bool
    ) throws(PlanningError) -> PlanResult {
        var stages = stages
        func result(_ plan: Plan, _ meetings: SchedulingAnswer? = nil) -> PlanResult {
            var result = PlanResult(
                year, plan, links: outcome, isGiven: proof == nil, timetable: meetings?.outcome)
            (result.candidates, result.eligible) = (proof?.counts, proof?.candidates)
            return result
        }
        guard let links else {
            guard outcome.status == .infeasible else { throw .nothingFound }
            var result = result(Plan(links: []))
            result.conflict = try stages.time("conflict") { () throws(PlanningError) in try conflict() }
            result.stages = stages.times
            return try completed(result)
        }
        var meetings: SchedulingAnswer?
        if isWanted, !year.rounds.isEmpty {
            do {
                meetings = try stages.time("timetable") { () throws(SolverFailure) in
                    try Scheduling(year, links: links).solve(control)
                }
            } catch { throw .solver(error) }
        }
        var result = result(Plan(links: links, meetings: meetings?.meetings ?? []), meetings)
        let findings = stages.time("audit") {
            Audit(year).findings(result.plan, links: outcome, timetable: meetings?.outcome)
        }
        guard findings.isEmpty else { throw .audit(findings) }
        (result.certificate, result.isProofChecked) = (proof?.certificate, proof?.isChecked ?? false)
        result.timetableCertificate = meetings?.certificate
        result.capacity = meetings.map {
            CapacityReport(
                priorities: year.policy.schedule.priorities,
                another: TimetableBounds(year, links: links).moreSessions(
                    $0.certificate, values: $0.outcome.priorities.map(\.value)))
        }
        result.stages = stages.times
        return try completed(result)
    }

    /// An irreducible conflict: rule after rule is left out, and stays out where the rest still conflict (the deletion
    /// filter, Chinneck and Dravnieks 1991). Where the time runs out the rules not yet tried are in it too.
    private func conflict() throws(PlanningError) -> [String] {
        var left: [Rule] = []
        let rules = year.mustLinks
        for (place, rule) in rules.enumerated() where !control.isOver {
            // Whether anything keeps the rules is asked, and not which is best: fewest of anything is soon found.
            let anything = Change.set(PolicyValues([.fewestThreeWay], of: .links))
            let out = (left + [rule]).map { Change.withdraw(Withdrawal(.rule($0.kind, $0.a, $0.b))) }
            // Where the rules that stay are faulty by themselves, they conflict too.
            guard let smaller = try? Scenario(year, out + [anything]).year else {
                left.append(rule)
                continue
            }
            do {
                let answer = try Matching(smaller, Candidates(smaller))
                    .solve(control.share(1 / Double(rules.count - place)))
                if answer.outcome.status == .infeasible { left.append(rule) }
            } catch { throw .solver(error) }
        }
        return rules.filter { !left.contains($0) }.map(\.text)
    }
}

/// What is kept of how links were chosen.
private struct Proof {
    let counts: CandidateCounts
    let certificate: Certificate?
    let isChecked: Bool
    let candidates: Candidates
}

/// Times stages as they run.
private struct Stages {
    private(set) var times: [StageTime] = []

    mutating func time<Result, Failure: Error>(
        _ stage: String, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = ContinuousClock.now
        defer { times.append(StageTime(stage: stage, seconds: (ContinuousClock.now - start) / .seconds(1))) }
        return try body()
    }
}
