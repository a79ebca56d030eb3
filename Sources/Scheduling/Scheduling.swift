public import Linking

/// The timetable program of a year's links. (For now the first session that fits; the exact program lands next.)
public struct Scheduling: Sendable {
    private let year: LinkingYear
    private let links: [Link]

    /// The program for these links.
    public init(_ year: LinkingYear, links: [Link]) { (self.year, self.links) = (year, links) }

    /// Places meetings within `control`.
    public func solve(_ control: SolveControl) throws(SolverFailure) -> SchedulingAnswer {
        var meetings: [Meeting] = []
        let audit = Audit(year)
        for link in links.indices {
            for round in year.roundsOfLink(links[link]) {
                for option in year.options(links[link], round: round) {
                    let more = meetings + [Meeting(link: link, round: round, session: option.session)]
                    if audit.findings(Plan(links: links, meetings: more)).isEmpty {
                        meetings = more
                        break
                    }
                }
            }
        }
        let plan = Plan(links: links, meetings: meetings)
        let outcome = ProgramOutcome(
            status: .feasible,
            priorities: year.policy.schedule.priorities.map {
                PriorityOutcome(name: $0.rawValue, value: year.value(of: plan, at: $0), bound: nil)
            })
        return SchedulingAnswer(meetings: plan.meetings, outcome: outcome)
    }
}
