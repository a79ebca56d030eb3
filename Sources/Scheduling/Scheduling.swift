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
                program.blended ?? program, names: priorities.map(\.rawValue),
                effort: .whole(threads: control.threads),
                inPeoplesUnits(control))
            answer = try solver.solve()
        } catch {
            throw SolverFailure(stage: "timetable", message: error.description)
        }
        let meetings = answer.meetings(of: program)
        let plan = Plan(links: links, meetings: meetings)
        let outcomes = zip(priorities, answer.bounds).map { priority, bound in
            // The program makes all priorities large; cost is small for people.
            PriorityOutcome(
                name: priority.rawValue, value: year.value(of: plan, at: priority),
                bound: priority == .cost
                    ? bound.map { -$0 } : [bound, plainBound(priority, program)].compactMap { $0 }.min())
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
        let upward = zip(priorities, values).map { $0 == .cost ? -$1 : $1 }
        let enlarged = [(Change.triedPlaces, 0), (0, 1)].compactMap { pupils, more in
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

    /// What no timetable can pass, whatever the solver says: every meeting that has a session to use is placed.
    private func plainBound(_ priority: SchedulePriority, _ program: TimetableProgram) -> Int? {
        let isUsable = Set(program.rooms.flatMap { $0.options.map(\.meeting) })
        let placeable = program.meetings.indices.filter(isUsable.contains).map {
            year.rounds[program.meetings[$0].round]
        }
        return switch priority {
        case .requiredRounds: placeable.count(where: \.required)
        case .optionalRounds: placeable.count { !$0.required }
        case .cost: nil
        }
    }

    /// The program makes all priorities large, and cost in hundredths; people hear of cost as it is.
    private func inPeoplesUnits(_ control: SolveControl) -> SolveControl {
        SolveControl(deadline: control.deadline, threads: control.threads, stop: control.stop) { progress in
            let isCost = progress.stage.hasSuffix(SchedulePriority.cost.rawValue)
            control.report(
                isCost
                    ? Progress(
                        stage: progress.stage, best: progress.best.map { -$0 / 100 },
                        bound: progress.bound.map { -$0 / 100 })
                    : progress)
        }
    }
}
