import Linking

/// That no links keep all the rules, where a summary says so. No file proves it, and so it is worked out again, by trying
/// and without a solver.
struct InfeasibleClaim {
    /// What is known of it, as a note for people; nil where a summary says nothing of the kind.
    private(set) var statement: String?

    /// Tries, and adds what does not hold.
    init(_ summary: Summary?, year: LinkingYear, plan: PlanReading, _ result: inout Verification) {
        guard let links = summary?.links, links.status == SolveStatus.infeasible.rawValue, plan.isWhole else {
            return
        }
        func say(_ message: String) { result.findings.append(PlanFinding(OutputFile.summary, message)) }
        statement = "links: none keeps all the rules; every way to keep the must_link rules was tried here."
        guard plan.plan.links.isEmpty else {
            statement = "links: that none keeps all the rules was not checked, because there are some."
            say("links.status: found \"infeasible\", but assignments.csv has links")
            return
        }
        if links.priorities.map(\.priority) != year.policy.match.priorities {
            say("links.priorities: not those of the policy, in its order")
        }
        for claimed in links.priorities where claimed.value != 0 || claimed.bound != nil {
            say(
                "links.\(claimed.priority.rawValue): found a value or a bound, expected 0 and none where nobody is linked"
            )
        }
        switch MustLinkSearch(year).verdict() {
        case .impossible:
            result.checked.append("no links keep every must_link rule")
        case .undecided:
            statement =
                "links: none keeps all the rules, says the search that looked for them; there is no proof here to check, and trying ended before it was known."
        case .kept(let kept):
            statement = "links: that none keeps all the rules is not so."
            let words = kept.prefix(Self.shown).map { link in
                link.map { year.classes[$0].id.text }.joined(separator: " with ")
            }
            let more = kept.count - words.count
            say(
                kept.isEmpty
                    ? "links.status: found \"infeasible\", but there is no must_link rule, and without one to link nobody keeps every rule"
                    : "links.status: found \"infeasible\", but these links keep every rule: \(words.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "")"
            )
        }
    }

    /// How many links a message names.
    private static let shown = 5
}
