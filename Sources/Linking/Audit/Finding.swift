/// A fault of a plan.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// Its subject: the id of a link, a class, a session, or a pair of schools.
    public let subject: String
    /// The fault, as a sentence.
    public let message: String
    /// The meeting in question; nil if it is about something else.
    public let meeting: Meeting?

    /// A finding.
    public init(_ subject: String, _ message: String, meeting: Meeting? = nil) {
        (self.subject, self.message, self.meeting) = (subject, message, meeting)
    }

    /// The subject and the sentence.
    public var description: String { "\(subject): \(message)" }
}

/// Checks a plan a second time: reports every way in which it breaks a rule of the year.
///
/// It trusts nothing that a solver claims, and looks only at the links and meetings.
public struct Audit: Sendable {
    let year: LinkingYear

    /// An audit of plans for `year`.
    public init(_ year: LinkingYear) { self.year = year }

    /// All faults of `plan`; empty if there are none.
    public func findings(_ plan: Plan) -> [Finding] {
        linkFindings(plan) + meetingFindings(plan)
    }

    /// All faults, including those of the values that the programs claim at their priorities.
    public func findings(_ plan: Plan, links: ProgramOutcome, timetable: ProgramOutcome?) -> [Finding] {
        var findings = findings(plan)
        check(links, year.policy.match.priorities, plan, &findings)
        if let timetable { check(timetable, year.policy.schedule.priorities, plan, &findings) }
        return findings
    }

    /// Checks that values are the plan's own, and that no bound is on the wrong side of its value.
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
