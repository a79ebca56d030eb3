public import Explaining
public import Linking
import Scheduling

extension Planner {
    /// Why the meeting of a link in a round is where it is in `plan`, or nowhere, and what each of the best other sessions
    /// would cost.
    ///
    /// - Parameters:
    ///   - link: The link, by its place among the plan's.
    ///   - round: The round, by its number; one of the link's: see ``Linking/LinkingYear/roundsOfLink(_:)``.
    ///   - plan: The plan that is asked about.
    ///   - timetable: What is known of the plan's timetable.
    public func explain(meeting link: Int, round: Int, in plan: Plan, timetable: SolveStatus)
        throws(PlanningError) -> MeetingAnswer
    {
        let answer = MeetingAnswer(
            year, plan, link: link, round: round, timetable: timetable, most: Self.alternatives)
        var left = answer.options.count { $0.failed.isEmpty }
        var options: [MeetingAnswer.Option] = []
        for option in answer.options {
            guard option.failed.isEmpty, !control.isOver else {
                options.append(option)
                continue
            }
            let meeting = Meeting(link: link, round: round, session: option.session)
            options.append(option.with(try anew(plan, meeting, control.share(1 / Double(max(1, left))))))
            left -= 1
        }
        return answer.with(options)
    }

    /// What comes of the timetable where it must have a certain meeting.
    private func anew(_ plan: Plan, _ wanted: Meeting, _ control: SolveControl) throws(PlanningError)
        -> Anew<Meeting>
    {
        let answer: PlacingAnswer
        do {
            answer = try Scheduling(year, links: plan.links).solve(
                control, placing: wanted, from: plan.meetings)
        } catch { throw .solver(error) }
        let values = year.policy.schedule.priorities.map { year.value(of: plan, at: $0) }
        let outcomes = answer.outcome.priorities
        guard let meetings = answer.meetings else {
            return Anew(
                status: answer.outcome.status, chosen: nil, differences: nil,
                bounds: outcomes.map { _ in nil })
        }
        let findings = Audit(year).findings(Plan(links: plan.links, meetings: meetings))
        guard findings.isEmpty else { throw .audit(findings) }
        return Anew(
            status: answer.outcome.status, chosen: meetings,
            differences: zip(outcomes, values).map { $0.value - $1 },
            bounds: zip(outcomes, values).map { outcome, value in outcome.bound.map { $0 - value } })
    }
}
