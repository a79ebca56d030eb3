import GLPK
public import Linking
import Proving

/// The timetable program of a year's links: it places their meetings in sessions and states what is known about the
/// choice.
public struct Scheduling: Sendable {
    let year: LinkingYear
    let links: [Link]

    /// The program for these links. They must be sorted and keep the rules of the year.
    public init(_ year: LinkingYear, links: [Link]) { (self.year, self.links) = (year, links) }

    /// Places meetings within `control`. With `isWorthWanted`, it also says what each session is worth by the duals,
    /// which takes a while and is only needed to choose changes.
    ///
    /// - Throws: ``Linking/SolverFailure`` if GLPK fails.
    public func solve(_ control: SolveControl, isWorthWanted: Bool = false) throws(SolverFailure)
        -> SchedulingAnswer
    {
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
        let plan = Plan(links: links, meetings: answer.meetings(of: program))
        let values = priorities.map { year.value(of: plan, at: $0) }
        let certificate = CertificateMaking(
            program: program, priorities: priorities, bounds: TimetableBounds(year, links: links),
            values: values
        ).certificate(answer.duals)
        let outcomes = priorities.indices.map { place in
            let priority = priorities[place]
            return PriorityOutcome(
                priority, value: values[place],
                bound: priority.tightest([
                    answer.bounds[place].map(priority.planValue),
                    certificate.priorities.indices.contains(place)
                        ? certificate.priorities[place].bound : nil,
                    plainBound(priority, program),
                ]))
        }
        let isOptimal = outcomes.allSatisfy(\.isProved)
        let status: SolveStatus = isOptimal ? .optimal : control.stop.isRaised ? .interrupted : .feasible
        // Who stopped it does not want to wait for what more room would be worth.
        let isWorthKnown = isWorthWanted && !control.stop.isRaised
        return SchedulingAnswer(
            meetings: plan.meetings, outcome: ProgramOutcome(status: status, priorities: outcomes),
            certificate: certificate,
            worth: isWorthKnown
                ? worth(answer.duals, values: values, program) : priorities.map { _ in nil })
    }

    /// The most that more or less room would change, at each priority.
    private func worth(_ duals: [DualBound?], values: [Int], _ program: TimetableProgram)
        -> [SessionWorth?]
    {
        let priorities = year.policy.schedule.priorities
        let upward = zip(priorities, values).map { $0.programValue($1) }
        let enlarged = [(Change.placesTried, 0), (0, 1)].compactMap { pupils, more in
            let changes = year.sessions.indices.compactMap {
                year.moreRoom(session: $0, pupils: pupils, links: more)
            }
            return (try? Scenario(year, changes)).map { TimetableProgram($0.year, links: links) }
        }
        guard enlarged.count == 2 else { return duals.map { _ in nil } }
        return duals.enumerated().map { priority, prices in
            prices.map {
                SessionWorth(
                    $0, priority: priority, values: upward, program, roomier: enlarged[0],
                    moreLinks: enlarged[1])
            }
        }
    }

    /// An obvious bound on any timetable, whatever the solver says: every meeting that may use some session is
    /// placed.
    private func plainBound(_ priority: Priority, _ program: TimetableProgram) -> Int? {
        let isUsable = Set(program.rooms.flatMap { $0.options.map(\.meeting) })
        let placeable = program.meetings.indices.filter(isUsable.contains)
        return year.weights(at: priority).most(ofRounds: placeable.map { program.meetings[$0].round })
    }
}
