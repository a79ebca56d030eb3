import GLPK
public import Linking

/// A timetable that must include a certain meeting.
public struct PlacingAnswer: Hashable, Sendable {
    /// The meetings placed, sorted; nil if the meeting can't be placed, or was not placed in the time available.
    public let meetings: [Meeting]?
    /// What is known about them; `infeasible` if the meeting can't be placed at all.
    public let outcome: ProgramOutcome
}

extension Scheduling {
    /// Places meetings within `control` so that `wanted` is one of them. This comes before all priorities. The search
    /// starts from the meetings `known`, such as those of an earlier plan.
    ///
    /// - Throws: ``Linking/SolverFailure`` if GLPK fails.
    public func solve(_ control: SolveControl, placing wanted: Meeting, from known: [Meeting] = [])
        throws(SolverFailure) -> PlacingAnswer
    {
        let program = TimetableProgram(year, links: links)
        let priorities = year.policy.schedule.priorities
        let index = program.meetings.firstIndex { $0.link == wanted.link && $0.round == wanted.round }
        let none = priorities.map { PriorityOutcome($0, value: 0, bound: nil) }
        guard let index, program.rooms[wanted.session].options.contains(where: { $0.meeting == index }) else {
            return PlacingAnswer(
                meetings: nil, outcome: ProgramOutcome(status: .infeasible, priorities: none))
        }
        let demanding = program.demanding(index, in: wanted.session)
        let answer: TimetableAnswer
        do {
            var solver = try TimetableSolver(
                demanding, goals: [.meeting] + priorities.map(Goal.priority),
                from: demanding.patterns(known, placing: wanted, index),
                effort: .whole(threads: control.threads), control)
            answer = try solver.solve()
        } catch {
            throw SolverFailure(stage: "timetable", message: error.description)
        }
        let meetings = answer.meetings(of: program).sorted()
        let unproved: SolveStatus = control.stop.isRaised ? .interrupted : .feasible
        guard meetings.contains(wanted) else {
            let isImpossible = answer.bounds[0] == 0
            return PlacingAnswer(
                meetings: nil,
                outcome: ProgramOutcome(status: isImpossible ? .infeasible : unproved, priorities: none))
        }
        let plan = Plan(links: links, meetings: meetings)
        let outcomes = zip(priorities, answer.bounds.dropFirst()).map { priority, bound in
            PriorityOutcome(
                priority, value: year.value(of: plan, at: priority), bound: bound.map(priority.planValue))
        }
        let isOptimal = outcomes.allSatisfy(\.isProved)
        return PlacingAnswer(
            meetings: meetings,
            outcome: ProgramOutcome(status: isOptimal ? .optimal : unproved, priorities: outcomes))
    }
}

extension TimetableProgram {
    /// The program with an additional first priority: that a meeting is in a given session, now the only one that
    /// it may use.
    fileprivate func demanding(_ meeting: Int, in wanted: Int) -> TimetableProgram {
        TimetableProgram(
            meetings: meetings, meetingsOfLink: meetingsOfLink, pupils: pupils,
            rooms: rooms.enumerated().map { index, room in
                let options = room.options.filter { $0.meeting != meeting || index == wanted }
                return Room(
                    date: room.date, venue: room.venue, capacityPupils: room.capacityPupils,
                    capacityLinks: room.capacityLinks, weights: [0] + room.weights,
                    options: options.map {
                        Option(meeting: $0.meeting, weights: [$0.meeting == meeting ? 1 : 0] + $0.weights)
                    }, isSeparable: room.isSeparable)
            }, rounds: rounds, priorityCount: priorityCount + 1)
    }

    /// Patterns to start from: the wanted meeting, then those of a plan that had it elsewhere or nowhere.
    fileprivate func patterns(_ known: [Meeting], placing wanted: Meeting, _ index: Int) -> [Pattern] {
        var numbers: [TimetableProgram.Item: Int] = [:]
        for (number, item) in meetings.enumerated() { numbers[item] = number }
        let others = known.sorted().filter { $0.link != wanted.link || $0.round != wanted.round }
        return [Pattern(room: wanted.session, meetings: [index])]
            + others.compactMap { meeting in
                numbers[Item(link: meeting.link, round: meeting.round)].map {
                    Pattern(room: meeting.session, meetings: [$0])
                }
            }
    }
}
