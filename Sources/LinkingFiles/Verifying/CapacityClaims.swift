import Explaining
import Linking
import Results

/// What a plan's files say its places are worth, beside what can be worked out again without a solver: use and waiting;
/// that the two files agree; and that no proved change does what none can.
struct CapacityClaims {
    let claimed: Summary.Capacity
    let year: LinkingYear
    let plan: Plan

    /// Adds what does not hold in the summary.
    func check(_ result: inout Verification) {
        func say(_ message: String) {
            result.findings.append(PlanFinding(OutputFile.summary, "capacity: \(message)"))
        }
        let known = Set(year.sessions.map(\.id.text))
        let report = claimed.report(year)
        let expected = Summary.Capacity(year, plan, report)
        compare("venues", claimed.venues, expected.venues, say)
        compare("sessions", claimed.sessions, expected.sessions, say)
        for change in claimed.changes ?? [] {
            let name = "\(change.change) of session \(change.session)"
            guard known.contains(change.session), CapacityTrial.Kind(rawValue: change.change) != nil else {
                say("\(name): no such session or no such change")
                continue
            }
            if change.proved, change.differences == nil { say("\(name): proved, but not tried") }
        }
        for trial in report.trials where !isPossible(trial) {
            say(
                "\(trial.kind.rawValue) of session \(year.sessions[trial.session].id): \(trial.kind == .withoutSession ? "less room can't make a timetable better" : "more room can't make a timetable worse")"
            )
        }
        result.checked.append("capacity.csv and summary.json give the plan's own use of its sessions")
    }

    private func compare(
        _ what: String, _ found: [Summary.Capacity.Place], _ expected: [Summary.Capacity.Place],
        _ say: (String) -> Void
    ) {
        guard found.map(\.id) == expected.map(\.id) else {
            say("\(what): not those of the year")
            return
        }
        for (found, expected) in zip(found, expected) where found != expected {
            say("\(what), \(found.id): found \(found.words), by the year and the plan \(expected.words)")
        }
    }

    /// More room never makes the best timetable worse, and less never better, priority by priority.
    private func isPossible(_ trial: CapacityTrial) -> Bool {
        guard trial.isProved, let differences = trial.differences else { return true }
        let upward = zip(year.policy.schedule.priorities, differences).map { $0 == .cost ? -$1 : $1 }
        guard let first = upward.first(where: { $0 != 0 }) else { return true }
        return trial.kind == .withoutSession ? first < 0 : first > 0
    }
}

extension Summary.Capacity.Place {
    /// The figures in a row, to be compared by eye.
    fileprivate var words: String {
        let room = [capacityPupils.map { "\($0) pupils" }, capacityLinks.map { "\($0) links" }]
            .compactMap(\.self).joined(separator: " and ")
        return
            "\(meetings) meetings, \(pupils) pupils, room for \(room.isEmpty ? "any number" : room), \(waiting) waiting"
    }
}
