/// A way in which a plan does not hold.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// What it is about: the id of a link, a class, a session, or a pair of schools.
    public let subject: String
    /// What does not hold, as a sentence.
    public let message: String
    /// The meeting it is about; nil where it is about something else.
    public let meeting: Meeting?

    /// A finding.
    public init(_ subject: String, _ message: String, meeting: Meeting? = nil) {
        (self.subject, self.message, self.meeting) = (subject, message, meeting)
    }

    /// Subject and sentence.
    public var description: String { "\(subject): \(message)" }
}

/// The second reading of a plan: says every way in which it breaks a rule of the year.
///
/// Trusts nothing that a solver claimed; it is given the links and meetings alone.
public struct Audit: Sendable {
    let year: LinkingYear

    /// The audit of plans for `year`.
    public init(_ year: LinkingYear) { self.year = year }

    /// Everything that does not hold in `plan`; empty where all does.
    public func findings(_ plan: Plan) -> [Finding] {
        linkFindings(plan) + meetingFindings(plan)
    }

    /// Everything that does not hold, where besides the program claims these values at its priorities.
    public func findings(_ plan: Plan, links: ProgramOutcome, timetable: ProgramOutcome?) -> [Finding] {
        var findings = findings(plan)
        let (match, schedule) = (year.policy.match.priorities, year.policy.schedule.priorities)
        check(
            links, names: match.map(\.rawValue), values: match.map { year.value(of: plan.links, at: $0) },
            senses: match.map { _ in 1 }, &findings)
        if let timetable {
            check(
                timetable, names: schedule.map(\.rawValue),
                values: schedule.map { year.value(of: plan, at: $0) },
                senses: schedule.map { $0 == .cost ? -1 : 1 }, &findings)
        }
        return findings
    }

    /// Values are the plan's own, and no bound is on the wrong side of its value.
    private func check(
        _ outcome: ProgramOutcome, names: [String], values: [Int], senses: [Int], _ findings: inout [Finding]
    ) {
        guard outcome.priorities.map(\.name) == names else {
            findings.append(
                Finding(
                    "priorities", "the outcome has \(outcome.priorities.map(\.name)), the policy \(names)."))
            return
        }
        for (claimed, (value, sense)) in zip(outcome.priorities, zip(values, senses)) {
            if claimed.value != value {
                findings.append(Finding(claimed.name, "said to be \(claimed.value), by the plan \(value)."))
            }
            if let bound = claimed.bound, sense < 0 ? bound > value : bound < value {
                findings.append(
                    Finding(
                        claimed.name, "the plan's \(value) passes what is said to be its bound, \(bound)."))
            }
        }
        if outcome.status == .optimal, !outcome.priorities.allSatisfy(\.isProved) {
            findings.append(
                Finding("status", "said to be optimal, but not every priority has reached its bound."))
        }
    }
}
