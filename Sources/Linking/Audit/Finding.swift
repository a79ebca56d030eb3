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
        check(links, year.policy.match.priorities, plan, &findings)
        if let timetable { check(timetable, year.policy.schedule.priorities, plan, &findings) }
        return findings
    }

    /// Values are the plan's own, and no bound is on the wrong side of its value.
    private func check(
        _ outcome: ProgramOutcome, _ priorities: [Priority], _ plan: Plan, _ findings: inout [Finding]
    ) {
        guard outcome.priorities.map(\.priority) == priorities else {
            let found = outcome.priorities.map(\.priority.rawValue)
            findings.append(
                Finding(
                    "priorities", "the outcome has \(found), the policy \(priorities.map(\.rawValue))."))
            return
        }
        for claimed in outcome.priorities {
            let (name, value) = (claimed.priority.rawValue, year.value(of: plan, at: claimed.priority))
            if claimed.value != value {
                findings.append(Finding(name, "said to be \(claimed.value), by the plan \(value)."))
            }
            if let bound = claimed.bound, claimed.priority.isBetter(value, than: bound) {
                findings.append(
                    Finding(name, "the plan's \(value) passes what is said to be its bound, \(bound)."))
            }
        }
        if outcome.status == .optimal, !outcome.priorities.allSatisfy(\.isProved) {
            findings.append(
                Finding("status", "said to be optimal, but not every priority has reached its bound."))
        }
    }
}
