public import Proving
public import Explaining
public import Linking
import Scheduling

extension Planner {
    /// What places are worth to `plan`: the timetable of its links is solved again, and once more for each of the most
    /// promising changes.
    ///
    /// Which changes are tried depends on the duals of the first solution alone. The time that is left is shared out
    /// evenly; a change that is not proved in its share says so, and one for which none is left is listed untried.
    ///
    /// What more sessions could add at most is worked out from `certificate`, the proof of the plan's timetable, so
    /// that whoever has the two can check it. At priorities that it does not reach, or if there is none, it is worked
    /// out from the duals of the solution that is made here.
    public func capacity(of plan: Plan, certificate: TimetableCertificate? = nil) throws(PlanningError)
        -> CapacityReport
    {
        let base = try solve(year, plan.links, control.share(Self.shareOfBase), isWorthWanted: true)
        let before = better(of: base, plan)
        let screen = CapacityScreen(
            year, CapacityUse(year, plan), base.worth, values: programValues(before))
        let chosen = screen.chosen()
        var trials: [CapacityTrial] = []
        for (place, entry) in chosen.enumerated() {
            let idle = CapacityTrial(
                session: entry.session, kind: entry.kind, differences: nil, isProved: false)
            if control.isOver {
                trials.append(idle)
                continue
            }
            guard let scenario = try? Scenario(year, [idle.change(in: year)].compactMap(\.self)) else {
                trials.append(idle)
                continue
            }
            let after = try solve(
                scenario.year, plan.links, control.share(1 / Double(chosen.count - place)))
            let isProved = base.outcome.status == .optimal && after.outcome.status == .optimal
            trials.append(
                CapacityTrial(
                    session: entry.session, kind: entry.kind,
                    differences: zip(after.outcome.priorities, before).map { $0.value - $1 },
                    isProved: isProved))
        }
        let bounds = TimetableBounds(year, links: plan.links)
        let values = priorities.map { year.value(of: plan, at: $0) }
        let another = bounds.moreSessions(certificate, values: values)
            .completed(by: bounds.moreSessions(base.certificate, values: values))
        return CapacityReport(priorities: priorities, another: another, trials: trials, isTried: true)
    }

    /// The part of the time for the timetable as it is.
    private static let shareOfBase = 0.3

    private var priorities: [Priority] { year.policy.schedule.priorities }

    private func programValues(_ values: [Int]) -> [Int] {
        zip(priorities, values).map { $0.programValue($1) }
    }

    /// The values at the priorities of the better one.
    private func better(of answer: SchedulingAnswer, _ plan: Plan) -> [Int] {
        let found = answer.outcome.priorities.map(\.value)
        let given = priorities.map { year.value(of: plan, at: $0) }
        return programValues(found).lexicographicallyPrecedes(programValues(given)) ? given : found
    }

    private func solve(
        _ year: LinkingYear, _ links: [Link], _ control: SolveControl, isWorthWanted: Bool = false
    ) throws(PlanningError) -> SchedulingAnswer {
        do {
            return try Scheduling(year, links: links).solve(control, isWorthWanted: isWorthWanted)
        } catch { throw .solver(error) }
    }
}
