/// A way in which a plan, or what proves it, does not hold.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// What it is about.
    public let subject: Subject
    /// What people call that: an id, or its place in a file. Two subjects may be called the same.
    public let name: String
    /// What does not hold, as a sentence.
    public let message: String

    /// A finding about `subject`, which people call `name`.
    public init(_ subject: Subject, _ name: String, _ message: String) {
        (self.subject, self.name, self.message) = (subject, name, message)
    }

    /// A finding about the part of a certificate at `path`.
    public init(certificate path: String, _ message: String) {
        self.init(.certificate(path: path), path, message)
    }

    /// Name and sentence.
    public var description: String { "\(name): \(message)" }
}

extension Finding {
    /// What a finding can be about, each by its number in the year or its place in the plan.
    public enum Subject: Hashable, Sendable {
        /// A class.
        case linkingClass(Int)
        /// A school.
        case school(Int)
        /// Two schools.
        case schools(SchoolPair)
        /// A link, by its place among the plan's.
        case link(Int)
        /// All links together.
        case links
        /// A meeting of the plan.
        case meeting(Meeting)
        /// A session.
        case session(Int)
        /// A round.
        case round(Int)
        /// What is claimed at a priority.
        case priority(Priority)
        /// What is claimed of a program as a whole: which priorities it has, or how much of it is proved.
        case outcome
        /// A part of a certificate, by its path in the file.
        case certificate(path: String)
    }
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
                    .outcome, "priorities",
                    "the outcome has \(found), the policy \(priorities.map(\.rawValue))."))
            return
        }
        for claimed in outcome.priorities {
            let (priority, name) = (claimed.priority, claimed.priority.rawValue)
            let value = year.value(of: plan, at: priority)
            if claimed.value != value {
                findings.append(
                    Finding(.priority(priority), name, "said to be \(claimed.value), by the plan \(value)."))
            }
            if let bound = claimed.bound, priority.isBetter(value, than: bound) {
                findings.append(
                    Finding(
                        .priority(priority), name,
                        "the plan's \(value) passes what is said to be its bound, \(bound)."))
            }
        }
        if outcome.status == .optimal, !outcome.priorities.allSatisfy(\.isProved) {
            findings.append(
                Finding(
                    .outcome, "status", "said to be optimal, but not every priority has reached its bound."))
        }
    }
}
