import GLPK
public import Linking
import Proving

/// The timetable program of a year's links: places their meetings in sessions, and says what is known of the choice.
public struct Scheduling: Sendable {
    let year: LinkingYear
    let links: [Link]

    /// The program for these links, which must be sorted and keep the rules of the year.
    public init(_ year: LinkingYear, links: [Link]) { (self.year, self.links) = (year, links) }

    /// Places meetings within `control`.
    ///
    /// - Throws: `SolverFailure` where GLPK breaks down.
    public func solve(_ control: SolveControl) throws(SolverFailure) -> SchedulingAnswer {
        let program = TimetableProgram(year, links: links)
        let priorities = year.policy.schedule.priorities
        let answer: TimetableAnswer
        do {
            var solver = try TimetableSolver(
                program.blended ?? program, goals: priorities.map(Goal.priority),
                effort: .whole(threads: control.threads), control)
            answer = try solver.solve()
        } catch {
            throw SolverFailure(stage: "timetable", message: error.description)
        }
        let meetings = answer.meetings(of: program)
        let plan = Plan(links: links, meetings: meetings)
        let outcomes = zip(priorities, answer.bounds).map { priority, bound in
            PriorityOutcome(
                priority, value: year.value(of: plan, at: priority),
                bound: priority.tightest([bound.map(priority.planValue), plainBound(priority, program)]))
        }
        let certificate = CertificateMaking(
            program: program, priorities: priorities, bounds: TimetableBounds(year, links: links),
            values: outcomes.map(\.value)
        ).certificate(answer.duals)
        let isOptimal = outcomes.allSatisfy(\.isProved)
        let status: SolveStatus = isOptimal ? .optimal : control.stop.isRaised ? .interrupted : .feasible
        return SchedulingAnswer(
            meetings: plan.meetings, outcome: ProgramOutcome(status: status, priorities: outcomes),
            certificate: certificate,
            // Who stopped it does not want to wait for what more room would be worth.
            worth: control.stop.isRaised
                ? outcomes.map { _ in nil } : worth(answer.duals, values: outcomes.map(\.value), program))
    }

    /// What more or less room would do at most, at each priority.
    private func worth(_ duals: [DualBound?], values: [Int], _ program: TimetableProgram)
        -> [SessionWorth?]
    {
        let priorities = year.policy.schedule.priorities
        let upward = zip(priorities, values).map { $0.programValue($1) }
        let enlarged = [(YearChange.triedPlaces, 0), (0, 1)].map {
            TimetableProgram(year.withMoreRoom(pupils: $0.0, links: $0.1), links: links)
        }
        return duals.enumerated().map { priority, prices in
            prices.map {
                SessionWorth(
                    $0, priority: priority, values: upward, program, roomier: enlarged[0],
                    moreLinks: enlarged[1])
            }
        }
    }

    /// What no timetable can pass, whatever the solver says: every meeting that has a session to use is placed.
    private func plainBound(_ priority: Priority, _ program: TimetableProgram) -> Int? {
        let isUsable = Set(program.rooms.flatMap { $0.options.map(\.meeting) })
        let placeable = program.meetings.indices.filter(isUsable.contains)
        return year.weights(at: priority).most(ofRounds: placeable.map { program.meetings[$0].round })
    }
}
